import CaseCore
import Casework
import Terminal

/// Keeping what is typed.
extension Hands {
  /// Waits for the next event; what is typed in a form is written as a draft in the first pause.
  func next<Terminal: Screen & ~Copyable>(_ state: inout AppState, on screen: inout Terminal) -> Event {
    keepDraft(&state) { () throws(Refusal) in try drafts.writeDue() }
    while true {
      let waits = [drafts.wait, state.lock == nil ? lock.wait : nil, errandWait(state)]
      let event = screen.next(timeout: waits.compactMap(\.self).min(), watching: watched)
      if event.isTyped { lock.noteKey() }
      guard event == .timeout else { return event }
      if drafts.hasUnwritten {
        let isKept = keepDraft(&state) { () throws(Refusal) in try drafts.writeRest() }
        if !isKept { screen.show(state.draw()) }
      } else if tendErrands(&state) {
        screen.show(state.draw())
      } else if state.lock == nil, lock.wait != nil {
        state.lock = lock.lock
        screen.show(state.draw())
      } else {
        return event
      }
    }
  }

  /// Notes what the open form holds after an event.
  func note(_ state: AppState) { drafts.note(state.draftContent) }

  /// Writes what is not written yet, because the screens end.
  func end(_ state: inout AppState) {
    keepDraft(&state) { () throws(Refusal) in try drafts.leave() }
    memory.note(state)
  }

  /// Goes back to where the screens ended last.
  func recall(_ state: inout AppState) -> [Effect] {
    memory.recall(&state) { filter in
      // The steps of all pathways take longer to read than the whole start.
      let namesStep = filter.contains("has:") || filter.contains("missing:")
      return filter.isEmpty
        ? FilterNames() : workspace.filterNames(try workspace.office(), withSteps: namesStep)
    }
  }

  private var memory: MemoryDesk {
    MemoryDesk(path: own.memory, caseFile: try? workspace.draftIdentity())
  }

  /// Writes a draft; where that fails the user is told, and typing goes on.
  @discardableResult
  func keepDraft(_ state: inout AppState, _ write: () throws(Refusal) -> Void) -> Bool {
    defer { state.unkeptDrafts = drafts.unkept }
    do throws(Refusal) {
      try write()
      return true
    } catch {
      _ = state.update(.notSaved(error.words))
      return false
    }
  }

  /// Effects about drafts.
  func attemptDrafts(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .openDraft(let row, let marked):
      guard let purpose = row.purpose, let draft = drafts.pickUp(row.id) else { return [] }
      var context = try context(of: row.caseRecord, for: purpose)
      context.marked = try marked.compactMap { try workspace.facts(of: $0) }
      return [.formContext(context, purpose, draft)]
    case .readDrafts:
      let list = drafts.list
      let rows = try list.drafts.map { draft in
        let facts = try draft.caseRecord.flatMap { try workspace.facts(of: $0) }
        return DraftRow(draft, facts: facts, isOld: drafts.isOld(draft))
      }
      return [.draftsRead(DraftsBox(rows: rows, damaged: list.damaged))]
    case .throwDraftAway(let id): try drafts.throwAway(id)
    case .leaveDraft: return leaveDraft()
    case .dropDraft: try drafts.drop()
    default: return try attemptHistory(effect)
    }
    return []
  }
}

extension Hands {
  /// Leaves the form; where its draft could not be written, it lasts as long as the program.
  private func leaveDraft() -> [Message] {
    do throws(Refusal) {
      try drafts.leave()
      return []
    } catch {
      return [.notSaved("\(error.words) It is kept until Caseload ends: the same key opens it again.")]
    }
  }

  /// Writes what is typed before something else takes the terminal over.
  func keepBeforeLending(_ state: inout AppState) {
    note(state)
    let (content, field) = (state.draftContent, state.form?.focusedField?.key)
    keepDraft(&state) { () throws(Refusal) in
      try drafts.writeRest()
      try drafts.begin(content, field: field)
    }
  }
}

extension Event {
  /// Whether somebody did something at the keyboard or with the mouse.
  var isTyped: Bool {
    switch self {
    case .key, .paste, .mouse: true
    default: false
    }
  }
}
