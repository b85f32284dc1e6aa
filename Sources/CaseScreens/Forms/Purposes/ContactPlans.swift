internal import CaseCore

/// A call, a visit or another contact, with the promise made in it.
struct ContactPlan: FormPlan {
  let title = "Record a contact"

  func fields(in context: FormContext) -> [Field] {
    let kinds = ContactKind.allCases.filter(\.countsAsContact).map {
      ChoiceOption(value: $0.rawValue, label: $0.name)
    }
    return [
      Field(
        .kind, "Kind", .choice(ChoiceField(kinds, chosen: ContactKind.call.rawValue)),
        help: "How you were in touch."),
      .happenedOn(context).beside(),
      Field(.said, "What was said", .paragraph, help: "A few words. Pasted lines stay lines."),
    ] + Field.promise + [
      .party(),
      Field(
        .outcome, "Outcome", .choice(ChoiceField([ChoiceOption](ContactOutcome.self))),
        help: "Attended: you reached the person. Leave it empty where it does not matter."),
      Field(.minutes, "Minutes", .number(0...1_440), help: "The time it took; funders call it support.")
        .beside(),
    ]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let day = reader.need(reader.day(.on), .on, orSay: ContactWords.noDay)
    let kind = reader.need(reader.word(.kind, ContactKind.self), .kind, orSay: FaultWords.missing("The kind"))
    let outcome = reader.word(.outcome, ContactOutcome.self)
    let minutes = reader.number(.minutes)
    let promise = reader.promise(id: newID(), on: min(day ?? reader.context.today, reader.context.today))
    guard let facts = reader.context.facts, let day, let kind else { return nil }
    var contact = Contact(id: newID(), caseRecord: facts.caseRecord.id, kind: kind, happenedOn: day)
    contact.outcome = outcome
    contact.minutes = minutes
    contact.body = reader.text(.said)
    contact.caseworker = reader.context.me
    return RecordFacts(
      facts.caseRecord.id, [contact as any Fact] + [promise].compactMap { $0 as (any Fact)? })
  }

  func field(refusedBy rule: String) -> FieldKey? { ContactWords.field(refusedBy: rule) }
}

/// Something to write down, without contact.
struct NotePlan: FormPlan {
  let title = "Write a note"

  func fields(in context: FormContext) -> [Field] {
    [
      Field(.said, "Note", .paragraph, help: "What to remember. It is no contact: the quiet days go on."),
      .happenedOn(context),
    ]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let words = reader.need(
      reader.text(.said), .said, orSay: "The note has no words. Type them, or press Esc to leave.")
    let day = reader.need(reader.day(.on), .on, orSay: ContactWords.noDay)
    guard let facts = reader.context.facts, let words, let day else { return nil }
    var note = Contact(id: newID(), caseRecord: facts.caseRecord.id, kind: .note, happenedOn: day)
    note.body = words
    note.caseworker = reader.context.me
    return RecordFacts(facts.caseRecord.id, [note])
  }

  func field(refusedBy rule: String) -> FieldKey? { ContactWords.field(refusedBy: rule) }
}

private enum ContactWords {
  static let noDay = "The day is missing. Type one such as today, -2d or 12 sep."

  static func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "fact.in-the-future", "fact.long-ago": .on
    case "note.without-text": .said
    case "contact.minutes": .minutes
    case "action.without-text": .nextAction
    default: nil
    }
  }
}
