import CaseCore
import Casework
import Terminal

/// Forms, menus and what comes of a save.
extension AppState {
  mutating func startForm(_ purpose: FormPurpose) -> [Effect] {
    guard let subject else { return [] }
    return [.openForm(purpose, subject)]
  }

  mutating func startFinish() -> [Effect] {
    guard let subject else { return [] }
    return [.openNextAction(subject)]
  }

  mutating func refuseToFinish() {
    notice = Notice("Not done: this case has no open action.", isRefusal: true)
  }

  /// Opens a form, with what was typed in it before and not saved.
  mutating func openForm(_ purpose: FormPurpose, in context: FormContext, _ draft: Draft?) {
    var context = context
    context.keyboard = keyboard
    formContext = context
    var form = Form.make(purpose, in: context)
    if let draft { form.take(draft: draft.fields, in: context) }
    self.form = form
    notice = draft.flatMap { form.isDirty ? offer(of: $0) : nil }
  }

  private func offer(of draft: Draft) -> Notice {
    let day = LondonTime.day(at: draft.at).words(today: today)
    return Notice("This is what you had typed on \(day). Ctrl-U clears a field.")
  }

  /// What is typed in the open form, to be kept as a draft; nothing where no form keeps one.
  var draftContent: DraftContent? {
    guard let form, !form.purpose.isForgotten else { return nil }
    return DraftContent(
      form: form.purpose.draftName, caseRecord: formContext?.facts?.caseRecord.id, fields: form.draftFields)
  }

  mutating func handleInForm(_ mouse: MouseEvent) -> [Effect] {
    guard let context = formContext else { return [] }
    guard let step = form?.handle(mouse, size: size, in: context) else { return [] }
    return take(step, in: context)
  }

  mutating func handleInForm(_ key: Key) -> [Effect] {
    guard let context = formContext else { return [] }
    if key == .control("c") || key == .control("z") {
      notice = Notice("Esc leaves the form and keeps what you typed.")
      return []
    }
    if form?.moveInText(key, size: size) == true { return [] }
    let hadCalendar = form?.calendar != nil
    guard let step = form?.handle(key, in: context) else { return [] }
    if hidesNames, !hadCalendar { form?.hideDayOfCalendar() }
    return take(step, in: context)
  }

  /// Does what a form asks for.
  private mutating func take(_ step: FormStep, in context: FormContext) -> [Effect] {
    guard let form else { return [] }
    switch step {
    case .stay: return []
    case .cancel: return leaveForm()
    case .save: return save(form, in: context, andNext: false)
    case .saveAndNext: return save(form, in: context, andNext: true)
    case .edit(let text): return [.editText(text)]
    }
  }

  /// Leaves the form; what was typed is kept and offered again.
  private mutating func leaveForm() -> [Effect] {
    let isKept = form?.isDirty == true && form?.purpose.isForgotten == false
    form = nil
    notice =
      isKept
      ? Notice(
        "What you typed is kept: the same key opens it again; \(keyboard.command("drafts")) throws it away.")
      : nil
    return [.leaveDraft]
  }

  /// Takes the text that came back from an editor.
  mutating func takeEdited(_ text: String, wasUTF8: Bool) {
    guard let formContext else { return }
    form?.replaceText(text, in: formContext)
    notice = Notice(
      wasUTF8
        ? "The text is taken over. An editor may keep a copy of its own: see its settings."
        : "The text is taken over. It was not UTF-8, so look at its accents, and let the editor save UTF-8.")
  }

  private mutating func save(_ form: Form, in context: FormContext, andNext: Bool) -> [Effect] {
    notice = nil
    return [.saveForm(form, context, andNext: andNext)]
  }

  mutating func saved(_ outcome: Outcome, andNext: Bool) -> [Effect] {
    if form?.purpose.isForMarked == true, formContext?.isOf(list.marked) == true {
      spendMarks(on: outcome.operation)
    }
    if form?.purpose == .opening(nil) { openings.followsNewest = true }
    let drop: [Effect] = form == nil ? [] : [.dropDraft]
    form = nil
    notice = Notice(saved: outcome, today: today, office: office)
    if let new = outcome.newCases.first, outcome.newCases.count == 1 {
      return drop + openCase(new) + rereadList() + [.locate(new, list.query)]
    }
    var effects = drop + rereadEverything()
    if andNext, openCase != nil { effects += neighbour(back: false) }
    return effects
  }

  mutating func reversed(_ reversal: Reversal) -> [Effect] {
    let verb = reversal.operation.verb == .redo ? "Done again" : "Undone"
    bringMarksBack(from: reversal.target)
    let staying =
      reversal.staying.isEmpty
      ? "" : " Changed since, so they stay: \(reversal.staying.joined(separator: ", "))."
    let whose = reversal.number.map { " for \($0)" } ?? ""
    notice = Notice(
      "\(verb)\(whose): \(reversal.words).\(staying)", whileHidden: "\(verb)\(whose).\(staying)")
    return rereadEverything()
  }
}
