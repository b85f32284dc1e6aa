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
    guard let facts = context.facts, let typed = form[.line], !typed.isBlank else {
      form.preview = Self.examples
      return
    }
    do throws(Refusal) {
      let record = try QuickRecord.parse(typed.input.text, in: facts, today: context.today)
      form.preview = QuickPreview(record: record, facts: facts, context: context).lines
    } catch {
      form.preview = [FormLine(error.words, .dim)]
    }
  }

  private static let examples = [
    FormLine("oet 14nov L350 R360 W340 S350      an exam", .dim),
    FormLine("call no answer      note …      action book resit by fri", .dim),
    FormLine("step epic submitted 3 nov      move observation      document identity received", .dim),
  ]

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    guard let facts = reader.context.facts else { return nil }
    let line = reader.form[.line]?.input.text ?? ""
    do throws(Refusal) {
      let record = try QuickRecord.parse(line, in: facts, today: reader.context.today)
      return record.command(
        for: facts, me: reader.context.me, today: reader.context.today,
        partners: reader.context.office.partners, newID: newID)
    } catch {
      reader.fault(.line, error.words)
      return nil
    }
  }

  func field(refusedBy rule: String) -> FieldKey? { .line }
}

/// What a line would record, and what follows.
private struct QuickPreview {
  let record: QuickRecord
  let facts: CaseFacts
  let context: FormContext

  var lines: [FormLine] {
    if case .move(let stage, let day, _) = record {
      let head = FormLine("Move to \(stage.name) on \((day ?? context.today).fullWords)", .strong)
      return [head] + GuardLine.lines(guards(intoStage: stage, of: facts, on: context.today))
    }
    let fact = record.fact(for: facts, me: context.me, today: context.today, id: RecordID(0))
    let head = fact.map { [FormLine(words(of: $0), .strong)] } ?? []
    guard let sitting = fact as? Sitting else { return head }
    if let fault = sitting.rangeFault { return head + [FormLine(fault, .warning)] }
    let meaning = meaning(ofSitting: sitting, in: facts, on: context.today)
    return head + SittingPlan.lines(meaning, isAhead: sitting.satOn > context.today)
  }

  private func words(of fact: any Fact) -> String {
    let day = FactDay.happened(fact).map { $0.echo(today: context.today) } ?? ""
    let words = FactWords.summary(of: fact, today: context.today)
    return fact is Action || day.isEmpty ? words : "\(words)   \(day)"
  }
}
