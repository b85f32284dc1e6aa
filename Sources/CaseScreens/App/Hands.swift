import CaseCore
import Casework
import Foundation
import Terminal

/// Carries effects out: the only place where the screens read and write.
final class Hands {
  let workspace: Workspace
  private let watcher: ColleagueWatch?
  /// The number of the last operation that the screens know.
  private(set) var known: Int64 = 0
  var ahead = AheadShelf()
  private let fees: FeeShelf
  let errands: ErrandDesk
  var paces = PaceShelf()
  let drafts: DraftDesk
  let views: ViewShelf
  let lock: LockDesk
  let own: OwnFiles

  init(workspace: Workspace, drafts place: DraftPlace, own: OwnFiles, patience: Int32) {
    self.workspace = workspace
    errands = ErrandDesk(workspace, patience: patience)
    drafts = DraftDesk(place, caseFile: try? workspace.draftIdentity())
    views = ViewShelf(own: own.views ?? workspace.path + ".own-views.yaml", caseFile: workspace.path)
    lock = LockDesk(own)
    self.own = own
    fees = FeeShelf(workspace)
    watcher = workspace.watch()
    known = lastNumber()
  }

  /// What to wait for besides the terminal: another process's saves, and the end of what is read beside.
  var watched: [Int32] { [errands.descriptor] + (watcher.map { [$0.descriptor] } ?? []) }

  /// Whether another process has saved since we last looked.
  ///
  /// Our own saves wake us too and are no news.
  func hasNews() -> Bool {
    guard watcher?.hasSaved() == true else { return false }
    let last = lastNumber()
    defer { known = last }
    if last != known { ahead.clear() }
    return last != known
  }

  /// Notes our own save, so that it is no news.
  func noteOwnSave(_ number: Int64) {
    known = max(known, number)
    ahead.clear()
  }

  private func lastNumber() -> Int64 { (try? workspace.lastOperationNumber()) ?? known }

  /// Carries effects out, with those that follow from their answers.
  func carryOut<Terminal: Screen & ~Copyable>(
    _ effects: [Effect], _ state: inout AppState, _ screen: inout Terminal
  ) {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      workspace.occasion = state.occasion
      if case .suspend = effect {
        screen.stop()
        continue
      }
      if case .copy(let text) = effect {
        screen.copy(base64: Data(text.utf8).base64EncodedString())
        continue
      }
      if case .wear(let theme, let ascii) = effect {
        screen.wear(theme: theme, ascii: ascii)
        continue
      }
      if case .editText(let text) = effect {
        keepBeforeLending(&state)
        waiting += state.update(edited(text, of: state.form?.focusedField?.key, &screen))
        continue
      }
      for message in answers(to: effect) { waiting += state.update(message) }
    }
  }

  private func answers(to effect: Effect) -> [Message] {
    do {
      return try attempt(effect)
    } catch let refusal as Refusal {
      return [.refused(refusal)]
    } catch {
      return [.notSaved(FailureWords.words(for: error))]
    }
  }

  private func attempt(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .readOffice: return [.officeRead(try workspace.office())]
    case .readToday:
      return [.todayRead(try workspace.todayLists(limit: 8))]
    case .readWindow(let query, let anchor, let count, let use):
      return [.window(try workspace.list(query, from: anchor, count: count), use)]
    case .count(let query): return try counts(of: query)
    case .readBoard(let query, let count): return [.boardRead(try board(query, count: count), count: count)]
    case .readReport(let order): return readReport(order)
    case .readKeptReports: return [.keptReportsRead(try workspace.keptReports())]
    case .readKeptReport(let number): return [.keptReportRead(try workspace.keptReport(number), number)]
    case .writeReport(let order, let form, let exact):
      return [.told(try workspace.writeReport(order, as: form, exact: exact))]
    case .readGroups(let query, let grouping):
      return [.groupsRead(try workspace.groups(query, by: grouping))]
    case .readBoardMore(let query, let stage, let key, let count):
      let rows = try workspace.list(query.narrowed(to: stage), from: .after(key), count: count)
      return [.boardMore(rows, stage, count: count)]
    case .find(let typed, let query, let after):
      let first = try workspace.find(typed, in: query, after: after)
      return [try found(first, typed, in: query)]
    case .findAgain(let typed, let query, let after, let back):
      let next = try workspace.find(typed, in: query, after: after, back: back, asTypedFirst: false)
      return [try found(next, typed, in: query)]
    case .countMatches(let typed, let query):
      return [.matches(try workspace.countMatches(of: typed, in: query))]
    case .readCase(let id):
      guard let judged = try judged(id) else { return [.caseGone] }
      return [.caseRead(judged, fees.fees(of: judged.facts))]
    case .readCaseHistory(let id):
      return [.caseHistoryRead(id, try workspace.history(of: id, limit: 200))]
    case .readAll(let query, let most):
      return [.allRead(try workspace.list(query, from: .first, count: most).map(\.caseRecord))]
    case .locate(let id, let query): return [.located(try workspace.place(of: id, in: query))]
    case .readFilterNames: return [.filterNamesRead(workspace.filterNames(try workspace.office()))]
    case .readPreview(let id): return try preview(of: id).map { [.preview($0)] } ?? []
    case .neighbour(let query, let key, let back):
      let anchor: ListAnchor = back ? .before(key) : .after(key)
      return [.neighbour(try workspace.list(query, from: anchor, count: 1).first)]
    default: return try attemptWork(effect)
    }
  }

  private func board(_ query: ListQuery, count: Int) throws -> [BoardReading] {
    try Stage.allCases.map { stage in
      let narrowed = query.narrowed(to: stage)
      return BoardReading(
        stage: stage, rows: try workspace.list(narrowed, from: .first, count: count),
        count: try workspace.count(narrowed))
    }
  }

  /// Who was found; where nobody was, who would be found without the filter.
  private func found(_ summary: CaseSummary?, _ typed: String, in query: ListQuery) throws -> Message {
    if let summary { return .found(summary, typed: typed) }
    var everybody = query
    everybody.filter = Filter()
    let hidden = query.filter.terms.isEmpty ? nil : try workspace.find(typed, in: everybody, after: nil)
    return .notFound(hidden: hidden, typed: typed)
  }

  private func counts(of query: ListQuery) throws -> [Message] {
    var everybody = query
    everybody.filter = Filter()
    let total = Message.counted(try workspace.count(everybody))
    return query.filter.terms.isEmpty
      ? [total] : [.totalled(try workspace.count(everybody)), .counted(try workspace.count(query))]
  }

  private func attemptWork(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .openNextAction(let id): return try openNextAction(of: id)
    case .openForm(let purpose, let id):
      let draft =
        purpose.isForgotten ? nil : drafts.pickUp(form: purpose.draftName, caseRecord: id)
      return [.formContext(try context(of: id, for: purpose), purpose, draft)]
    case .openMarked(let purpose, let cases):
      var context = try context(of: nil, for: purpose)
      context.marked = try cases.compactMap { try workspace.facts(of: $0) }
      return [
        .formContext(context, purpose, drafts.pickUp(form: purpose.draftName, caseRecord: nil))
      ]
    case .saveForm(let form, let context, let andNext):
      do { return try save(form, context, andNext: andNext) } catch {
        guard let conflict = FailureWords.conflict(error) else { throw error }
        return try reopen(form, context, after: conflict)
      }
    case .finish(let action): return [try perform(FinishAction(action, on: workspace.today))]
    case .perform(let command): return [try perform(command)]
    case .meeting(let effect): return try attemptMeeting(effect)
    case .opening(let effect): return try attemptOpening(effect)
    case .readImpact: return readImpact()
    case .stopReading:
      errands.stopWhatIsAwaited()
      return []
    case .migrate(let cases, let target): return [try perform(try workspace.migration(of: cases, to: target))]
    case .undo: return [reversed(try workspace.undo())]
    case .redo: return [reversed(try workspace.redo())]
    case .undoOperation(let number): return [reversed(try workspace.undo(operation: number))]
    case .readErasure, .erase: return try attemptErase(effect)
    case .writeSheet, .writeSheets, .giveSheets, .exportCase, .printSheet, .printPDF, .showSheet, .exportList:
      return try attemptPaper(effect)
    default: return try attemptDrafts(effect)
    }
  }

  func context(of id: RecordID?, for purpose: FormPurpose) throws -> FormContext {
    let facts = try id.flatMap { try workspace.facts(of: $0).map(paced) }
    var context = FormContext(
      facts: facts, office: try workspace.office(), me: workspace.me?.id, today: workspace.today,
      offers: purpose.pinsPathway ? try workspace.offers() : [:], dated: facts.flatMap(fees.fees))
    if purpose.pinsPathway { context.routes = try workspace.routes() }
    context.opening = try purpose.opening.flatMap { try workspace.openingPage($0) }
    if case .opening = purpose {
      (context.contacts, context.steps) = (try workspace.partnerContacts(), workspace.stepNames())
      context.planPartners = try workspace.planPartners()
    }
    return context
  }

  private func openNextAction(of id: RecordID) throws -> [Message] {
    guard let action = try workspace.facts(of: id)?.nextAction else { return [.nothingToFinish] }
    return try attempt(.openForm(.finishAction(action.id), id))
  }

  private func save(_ form: Form, _ context: FormContext, andNext: Bool) throws -> [Message] {
    switch form.commands(in: context, newID: { self.workspace.newID() }) {
    case .failure(let faults): return [.formFaults(faults)]
    case .success(let commands):
      return try commands.flatMap { command in
        let saved = try perform(command, andNext: andNext)
        return [saved] + (andNext ? [] : offers(after: command, in: context))
      }
    }
  }

  private func perform(_ command: any Command, andNext: Bool = false) throws -> Message {
    let outcome = try workspace.perform(command)
    noteOwnSave(outcome.operation.number)
    return .saved(outcome, andNext: andNext)
  }

  /// What a saved result suggests to finish.
  private func offers(after command: any Command, in context: FormContext) -> [Message] {
    guard let facts = context.facts else { return [] }
    return command.sitting.flatMap { FinishOffer(after: $0, in: facts) }.map { [.finishOffered($0)] } ?? []
  }

  private func reversed(_ reversal: Reversal) -> Message {
    noteOwnSave(reversal.operation.number)
    return .reversed(reversal)
  }
}
