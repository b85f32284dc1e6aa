internal import CaseCore

/// A promise to bring the person together with a partner.
struct ReferPlan: FormPlan {
  let title = "Refer to a partner"

  func fields(in context: FormContext) -> [Field] {
    [
      .choice(
        .partner, "Partner", .partners(of: context.office),
        "To whom: a partner of this file, or any other name.", takesOther: true),
      .line(.because, "For", "What the partner is asked for: evening class, shadowing."),
      .day(.by, "By", "The day by which they are asked: fri, +1w.", .forward),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let shares = context.facts?.consents.contains {
      $0.stands && $0.purpose == .sharing && $0.withdrawnOn == nil
    }
    form.preview = [
      shares == true
        ? FormLine("A consent to share is recorded.", .dim)
        : FormLine("No consent to share is recorded: ask before anything is told.", .warning)
    ]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let partner = reader.need(reader.choice(.partner), .partner, orSay: FaultWords.missing("The partner"))
    let due = reader.needDay(.by)
    let name = reader.context.office.partners.first { String($0.id.value) == partner }?.name ?? partner
    let what = reader.text(.because).map { ": \($0)" } ?? ""
    guard let facts = reader.context.facts, let name, let due else { return nil }
    var action = Action(
      id: newID(), caseRecord: facts.caseRecord.id, text: "refer to \(name)\(what)", dueOn: due, party: .us,
      promisedOn: reader.context.today)
    action.owner = reader.context.me ?? facts.caseRecord.caseworker
    return RecordFacts(facts.caseRecord.id, [action])
  }
}

/// A promise to decide whether somebody leaves; the exit itself is recorded when it is decided.
struct ExitProposalPlan: FormPlan {
  let title = "Propose an exit"

  func fields(in context: FormContext) -> [Field] {
    [
      .words(.exitReason, "Would leave for", ExitReason.self, "Why the person would leave."),
      .day(.by, "Decide by", "The day by which it is decided: +2w, eom.", .forward),
      .line(.because, "Because", "What speaks for it, in a few words."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let record = context.keyboard.named(.record)
    form.preview = [FormLine("The case stays as it is until the exit is recorded: \(record) h.", .dim)]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let exit = reader.needWord(.exitReason, "The reason", ExitReason.self)
    let due = reader.needDay(.by)
    let why = reader.text(.because).map { ", \($0)" } ?? ""
    guard let facts = reader.context.facts, let exit, let due else { return nil }
    var action = Action(
      id: newID(), caseRecord: facts.caseRecord.id, text: "decide on exit: \(exit.rawValue)\(why)",
      dueOn: due, party: .us, promisedOn: reader.context.today)
    action.owner = reader.context.me ?? facts.caseRecord.caseworker
    return RecordFacts(facts.caseRecord.id, [action])
  }
}
