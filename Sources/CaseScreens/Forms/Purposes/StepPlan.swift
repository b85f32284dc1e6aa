internal import CaseCore

/// News of a step of the pathway.
struct StepPlan: FormPlan {
  let title = "Record a step"
  let key: String?

  func fields(in context: FormContext) -> [Field] {
    let steps = (context.facts?.pathway?.steps ?? []).map {
      ChoiceOption(value: $0.key, label: $0.name, also: [$0.key])
    }
    return [
      Field(
        .step, "Step", .choice(ChoiceField(steps)), help: "The step of the pathway. Type part of its name."
      )
      .holding(key),
      Field(
        .state, "State", .choice(ChoiceField([ChoiceOption](StepState.self))),
        help: "How far it has come: submitted, waiting, passed."),
      .happenedOn(context),
      Field(
        .waitingOn, "Waiting on", .choice(ChoiceField([ChoiceOption](Party.self))),
        help: "Who has to move next: the regulator, a provider, the candidate."),
      Field(.reference, "Reference", .line, help: "The number that the regulator or provider gave."),
      Field(.note, "Note", .line, help: "A few words about it."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let state = form[.state]?.choice?.chosen.flatMap { StepState(rawValue: $0) }
    form.show(.waitingOn, if: [.waiting, .submitted, .booked, .inProgress].contains(state))
    form.look(state == .booked ? .nearest : .back, in: .on, context: context)
    guard let facts = context.facts, facts.pathway?.steps.isEmpty == false else {
      form.preview = [FormLine("This pathway has no steps yet. Write a note instead.", .warning)]
      return
    }
    let chosen = form[.step]?.choice?.chosen
    let line = stepStates(of: facts, on: context.today).first { $0.step.key == chosen }
    form.preview = line.map { lines($0) } ?? []
  }

  /// How far the step has come, and when it counts as done.
  private func lines(_ line: StepLine) -> [FormLine] {
    let words = line.words.isEmpty ? "" : ", \(line.words)"
    let since = line.since.map { ", since \($0.fullWords)" } ?? ""
    let now = FormLine("Now: \(line.state.rawValue)\(words)\(since).")
    let condition = line.step.passCondition.map { [FormLine("Done when: \($0.value)", .dim)] } ?? []
    return [now] + condition
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let step = reader.need(reader.choice(.step), .step, orSay: FaultWords.missing("The step"))
    let state = reader.need(
      reader.word(.state, StepState.self), .state, orSay: FaultWords.missing("The state"))
    let day = reader.need(
      reader.day(.on), .on, orSay: "The day is missing. Type one such as today, -2d or 12 sep.")
    let party = reader.word(.waitingOn, Party.self)
    guard let facts = reader.context.facts, let enrolment = facts.enrolment, let step, let state, let day
    else {
      return nil
    }
    var event = StepEvent(
      id: newID(), caseRecord: facts.caseRecord.id, enrolment: enrolment.id, step: step, state: state,
      happenedOn: day)
    event.waitingOn = party
    event.reference = reader.text(.reference)
    event.note = reader.text(.note)
    return RecordFacts(facts.caseRecord.id, [event])
  }

  func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "fact.in-the-future", "fact.long-ago": .on
    case "step.unknown": .step
    default: nil
    }
  }
}
