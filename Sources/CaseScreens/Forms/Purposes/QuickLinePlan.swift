internal import CaseCore

/// The prompt for one line: a form of a single field that says at once what the line means.
struct QuickLinePlan: FormPlan {
  let title = "Record in one line"
  let line: String

  func fields(in context: FormContext) -> [Field] {
    let help = "As in oet 14nov L350 R360 W340 S350, call no answer, action book resit by fri"
    return [Field(.line, "Line", .line, help: help).holding(line)]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let facts = context.facts, let input = form[.line]?.input else { return }
    let desk = Desk.asking(today: context.today, worker: context.me, office: context.office)
    let preview = LinePreview(input.text, in: facts, at: desk)
    form.lineChoice = LineChoice(
      input, isWhole: preview.refusal == nil, names: names(facts, context), today: context.today)
    form.preview =
      input.text.trimmingBlanks.isEmpty
      ? [FormLine("Type what happened, or choose how the line begins.", .dim)]
      : lines(input.text, preview, facts, context)
  }

  private func names(_ facts: CaseFacts, _ context: FormContext) -> QuickNames {
    let hosts = context.office.partners.filter { PartnerKind.hosts.contains($0.kind) }
    var names = QuickNames(facts, hosts: hosts.map(\.name).sorted())
    let others = (context.dated?.funding ?? []).map(\.name).filter { !names.funds.contains($0) }
    names.funds += others
    return names
  }

  /// What the line would do; while it is not understood, the word that is not.
  private func lines(
    _ line: String, _ preview: LinePreview, _ facts: CaseFacts, _ context: FormContext
  ) -> [FormLine] {
    let record = (try? QuickReading(line, in: facts, today: context.today))?.record
    let meaning = record.map { QuickPreview(record: $0, facts: facts, context: context).lines } ?? []
    let weight = record == nil ? FormLine.Weight.dim : .warning
    let refused = preview.refusal?.words ?? ""
    let shown = meaning.filter { $0.weight != .warning || !refused.contains($0.text) }
    let told = meaning.map(\.text)
    let notes = preview.warnings.filter { !told.contains($0) }
    return shown + notes.map { FormLine("Note: \($0)", .warning) }
      + [preview.refusal].compactMap { $0.map { FormLine($0.words, weight) } }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    guard let facts = reader.context.facts else { return nil }
    let line = reader.form[.line]?.input.text ?? ""
    do throws(Refusal) {
      let reading = try QuickReading(line, in: facts, today: reader.context.today)
      return reading.command(
        for: facts, me: reader.context.me, today: reader.context.today,
        partners: reader.context.office.partners, newID: newID)
    } catch {
      reader.fault(.line, error.words)
      return nil
    }
  }

  func field(refusedBy rule: String) -> FieldKey? { .line }

  func words(of refusal: Refusal) -> String { refusal.inALine.words }
}

/// What a line would record, and what follows.
private struct QuickPreview {
  let record: QuickRecord
  let facts: CaseFacts
  let context: FormContext

  var lines: [FormLine] {
    if case .move(let stage, let day, _) = record {
      let head = FormLine("Move to \(facts.stageName(stage)) on \((day ?? context.today).fullWords)", .strong)
      return [head] + GuardLine.lines(guards(intoStage: stage, of: facts, on: context.today))
    }
    if case .finish(let quick) = record { return quick.finished(in: facts).map(ending(of:)) ?? [] }
    let fact = record.fact(for: facts, me: context.me, today: context.today, id: RecordID(0))
    let head = fact.map { [FormLine(words(of: $0), .strong)] + detail(of: $0) } ?? []
    guard let sitting = fact as? Sitting else { return head }
    if let fault = sitting.rangeFault { return head + [FormLine(fault, .warning)] }
    let meaning = meaning(ofSitting: sitting, in: facts, on: context.today)
    return head + SittingPlan.lines(meaning, of: sitting, on: context.today)
  }

  private func detail(of fact: any Fact) -> [FormLine] {
    QuickDetail(fact: fact, facts: facts, keyboard: context.keyboard).lines
  }

  /// The action that is meant, the day of its end, and when it was due.
  private func ending(of action: Action) -> [FormLine] {
    let word = action.doneOn == nil ? "Dropped" : "Done"
    let day = (action.doneOn ?? action.droppedOn).map { "   \($0.echo(today: context.today))" } ?? ""
    let due = "By \(action.dueOn.fullWords), \(action.dueOn.distanceWords(today: context.today))."
    return [FormLine("\(word): \(action.text)\(day)", .strong), FormLine(due, .dim)]
  }

  private func words(of fact: any Fact) -> String {
    let day =
      ((fact as? Barrier)?.closedOn ?? FactDay.happened(fact)).map { $0.echo(today: context.today) } ?? ""
    let words =
      context.facts.map { FactWords.summary(of: fact, in: $0, today: context.today, office: context.office) }
      ?? FactWords.summary(of: fact, today: context.today, office: context.office)
    return fact is Action || day.isEmpty ? words : "\(words)   \(day)"
  }
}
