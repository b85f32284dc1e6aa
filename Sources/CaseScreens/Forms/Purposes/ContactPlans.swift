internal import CaseCore

/// A call, a visit or another contact, with the promise made in it.
struct ContactPlan: FormPlan {
  let title = "Record a contact"

  func fields(in context: FormContext) -> [Field] {
    [
      ContactFields.kind(ContactKind.allCases.filter(\.countsAsContact), chosen: .call),
      .happenedOn(context).beside(),
      ContactFields.said("What was said", help: "A few words. Pasted lines stay lines."),
    ] + Field.promise + [.party()] + ContactFields.measures
  }

  func refresh(_ form: inout Form, in context: FormContext) { form.preview = ContactFields.remark(on: form) }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    ContactFields.command(&reader, newID: newID)
  }

  func field(refusedBy rule: String) -> FieldKey? { ContactFields.field(refusedBy: rule) }
}

/// Something to write down: a note, or with another kind a contact.
///
/// The words come first, so that a note is written as soon as the form is open.
struct NotePlan: FormPlan {
  let title = "Note or contact"

  func fields(in context: FormContext) -> [Field] {
    [
      ContactFields.said("Words", help: "What to remember, or what was said. Pasted lines stay lines."),
      ContactFields.kind([.note] + ContactKind.allCases.filter(\.countsAsContact), chosen: .note),
      .happenedOn(context).beside(),
    ] + Field.promise + [.party()] + ContactFields.measures
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let isContact = form[.kind]?.choice?.chosen != ContactKind.note.rawValue
    form.set(.outcome, isNeeded: isContact, orSay: "for contacts")
    form.set(.minutes, isNeeded: isContact, orSay: "for contacts")
    form.preview =
      isContact
      ? ContactFields.remark(on: form)
      : [FormLine("A note is no contact: the quiet days go on. Kind makes it a call or a visit.", .dim)]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    if reader.choice(.kind) == ContactKind.note.rawValue {
      _ = reader.need(
        reader.text(.said), .said, orSay: "The note has no words. Type them, or press Esc to leave.")
    }
    return ContactFields.command(&reader, newID: newID)
  }

  func field(refusedBy rule: String) -> FieldKey? { ContactFields.field(refusedBy: rule) }
}

/// What both forms ask and how they read it.
enum ContactFields {
  /// What an outcome means by which nobody was reached.
  static let unreached = "Nobody was reached, so the quiet days go on."

  /// That the outcome is not chosen which the words tell, or what the chosen one means.
  static func remark(on form: Form) -> [FormLine] {
    let chosen = form[.outcome]?.choice?.chosen.flatMap(ContactOutcome.init(rawValue:))
    if let chosen { return chosen.reached ? [] : [FormLine(unreached, .dim)] }
    guard let said = ContactOutcome(saidIn: form.text(of: .said)) else { return [] }
    return [
      FormLine(
        "\(said.name) as the outcome says that nobody was reached; without it the quiet days end.", .warning)
    ]
  }

  static func kind(_ kinds: [ContactKind], chosen: ContactKind) -> Field {
    let options = kinds.map { ChoiceOption(value: $0.rawValue, label: $0.name) }
    return Field(
      .kind, "Kind", .choice(ChoiceField(options, chosen: chosen.rawValue)), help: "How you were in touch.")
  }

  static func said(_ label: String, help: String) -> Field { Field(.said, label, .paragraph, help: help) }

  /// How it went and how long it took.
  static var measures: [Field] {
    [
      Field(
        .outcome, "Outcome", .choice(ChoiceField([ChoiceOption](ContactOutcome.self))),
        help: "Attended: you reached the person. Leave it empty where it does not matter."),
      Field(.minutes, "Minutes", .number(0...1_440), help: "The time it took; funders call it support.")
        .beside(),
    ]
  }

  static func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let day = reader.need(
      reader.day(.on), .on, orSay: "The day is missing. Type one such as today, -2d or 12 sep.")
    let kind = reader.need(reader.word(.kind, ContactKind.self), .kind, orSay: FaultWords.missing("The kind"))
    let promise = reader.promise(id: newID(), on: min(day ?? reader.context.today, reader.context.today))
    let (outcome, minutes) = (reader.word(.outcome, ContactOutcome.self), reader.number(.minutes))
    guard let facts = reader.context.facts, let day, let kind else { return nil }
    var contact = Contact(id: newID(), caseRecord: facts.caseRecord.id, kind: kind, happenedOn: day)
    contact.outcome = outcome
    contact.minutes = minutes
    contact.body = reader.text(.said)
    contact.caseworker = reader.context.me
    return RecordFacts(
      facts.caseRecord.id, [contact as any Fact] + [promise].compactMap { $0 as (any Fact)? })
  }

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
