internal import CaseCore

/// A promise: who does what by when.
struct ActionPlan: FormPlan {
  let title = "New action"

  func fields(in context: FormContext) -> [Field] {
    let me = context.me ?? context.facts?.caseRecord.caseworker
    return [
      Field(.nextAction, "What", .line, help: "What will be done, in a few words: book OET resit."),
      Field(.by, "By", .day(DayField(.forward)), help: "The day it is promised for: fri, +2w, 7 dec, eom."),
      .party(),
      Field(
        .owner, "Who of us", .choice(ChoiceField(.caseworkers(of: context.office))),
        help: "The caseworker who does it. Type initials or part of the name."
      ).holding(me.map { String($0.value) }),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    form.show(.owner, if: form[.party]?.choice?.chosen == Party.us.rawValue)
    let open = (context.facts?.actions ?? []).filter(\.isOpen)
    form.preview = open.prefix(3).map {
      FormLine("Open already: \($0.text), \($0.dueOn.dueWords(today: context.today))", .dim)
    }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let text = reader.need(
      reader.text(.nextAction), .nextAction,
      orSay: "The action has no words. Say in a few words what will be done.")
    let due = reader.need(
      reader.day(.by), .by, orSay: "The day is missing. Type one such as fri, +2w or 7 dec.")
    let party = reader.word(.party, Party.self) ?? .us
    let owner = reader.row(.owner)
    guard let facts = reader.context.facts, let text, let due else { return nil }
    var action = Action(
      id: newID(), caseRecord: facts.caseRecord.id, text: text, dueOn: due, party: party,
      promisedOn: reader.context.today)
    action.owner = party == .us ? owner : nil
    return RecordFacts(facts.caseRecord.id, [action])
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "action.without-text" ? .nextAction : nil }
}

/// The end of an action: done, or dropped for a reason.
struct FinishPlan: FormPlan {
  let title = "Finish an action"
  let action: RecordID
  private static let done = "done"
  private static let dropped = "dropped"

  func fields(in context: FormContext) -> [Field] {
    let endings = [
      ChoiceOption(value: Self.done, label: "Done"),
      ChoiceOption(value: Self.dropped, label: "Dropped, will not be done"),
    ]
    return [
      Field(
        .ending, "It is", .choice(ChoiceField(endings, chosen: Self.done)),
        help: "Done, or dropped: it will not be done."),
      .happenedOn(context, help: "The day it was done or dropped: today, yesterday, 12 sep."),
      Field(.because, "Because", .line, help: "Why it will not be done. The history keeps the reason."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    form.show(.because, if: form[.ending]?.choice?.chosen == Self.dropped)
    form.preview =
      action(in: context).map { action in
        [FormLine("Action: \(action.text), \(action.dueOn.dueWords(today: context.today))", .strong)]
      } ?? [FormLine("This action is finished already, or not in this case.", .warning)]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let day = reader.need(
      reader.day(.on), .on, orSay: "The day is missing. Type one such as today, -2d or 12 sep.")
    let ending = reader.need(reader.choice(.ending), .ending, orSay: FaultWords.missing("Done or dropped"))
    var reason: String?
    if ending == Self.dropped {
      reason = reader.need(
        reader.text(.because), .because,
        orSay: "The reason is missing. Say in a few words why it will not be done.")
    }
    guard let seen = action(in: reader.context) else {
      reader.fault(nil, "Nothing was saved: this action is finished already, or not in this case. Press Esc.")
      return nil
    }
    return day.map { FinishAction(seen, on: $0, droppedBecause: reason) }
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "fact.in-the-future" ? .on : nil }

  private func action(in context: FormContext) -> Action? {
    context.facts?.actions.first { $0.id == action && $0.isOpen }
  }
}
