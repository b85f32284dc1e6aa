internal import CaseCore
internal import Terminal

/// A body that we work with: a host of placements, a funder, a provider.
struct PartnerPlan: FormPlan {
  let title = "New partner"

  func fields(in context: FormContext) -> [Field] {
    [
      .line(.fullName, "Name", "As it is called in letters; pick lists find it by any part."),
      .words(
        .kind, "Kind", PartnerKind.self, "Trusts, employers, providers and communities host placements."),
      Field(
        .hours, "DBS limit", .number(1...3_650),
        help: "How old a DBS certificate may be here, in days; empty where there is no limit."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let name = plainSpelling(form.text(of: .fullName))
    let same = context.office.partners.first { plainSpelling($0.name) == name }
    form.preview = same.map { [FormLine("There is a partner of this name: \($0.name).", .warning)] } ?? []
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let name = reader.needText(.fullName, orSay: "The name is missing. Type it as in letters.")
    let kind = reader.needWord(.kind, "The kind", PartnerKind.self)
    let limit = reader.number(.hours)
    guard let name, let kind else { return nil }
    var partner = Partner(id: newID(), name: name, kind: kind)
    partner.dbsLimitDays = limit
    return AddToOffice(.partner(partner))
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "office.nameless" ? .fullName : nil }
}

/// Somebody else who works with candidates.
struct CaseworkerPlan: FormPlan {
  let title = "New caseworker"

  func fields(in context: FormContext) -> [Field] {
    [
      .line(.fullName, "Name", "As candidates and partners know the person."),
      .line(.initials, "Initials", "One to four letters, used once: they sign what is saved."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let name = plainSpelling(form.text(of: .fullName))
    let same = context.office.caseworkers.first { plainSpelling($0.name) == name }
    form.preview = same.map { [there($0)] } ?? []
    form.preview += signing(form, context.office)
  }

  private func there(_ same: Caseworker) -> FormLine {
    FormLine("There is a caseworker of this name: \(same.name), \(same.initials).", .warning)
  }

  /// How Caseload knows that the new one is at work: a login name is known of whoever made the file alone.
  ///
  /// Initials that are somebody else's, or none, are not offered: they would start Caseload as another person.
  private func signing(_ form: Form, _ office: Office) -> [FormLine] {
    let initials = form.text(of: .initials).trimmingBlanks.uppercased()
    guard Caseworker.areInitials(initials), office.caseworker(initials: initials) == nil else { return [] }
    return [
      FormLine(
        "On another account Caseload asks who works; on this one: caseload --as \(initials)", .dim)
    ]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let name = reader.needText(.fullName, orSay: "The name is missing. Type it as candidates know it.")
    let initials = reader.needText(
      .initials, orSay: "The initials are missing. Type one to four letters: NH.")
    guard let name, let initials else { return nil }
    return AddToOffice(.caseworker(Caseworker(id: newID(), initials: initials.uppercased(), name: name)))
  }

  func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "office.nameless": .fullName
    case "caseworker.initials-taken", "caseworker.initials-unfit": .initials
    default: nil
    }
  }
}

/// A job club to which candidates come.
struct ClubPlan: FormPlan {
  let title = "New club"

  func fields(in context: FormContext) -> [Field] {
    [
      .line(.fullName, "Name", "As everybody calls it; lists, filters and sheets show it."),
      .line(.place, "Place", "Where it meets: the hall, the street."),
      .choice(
        .weekday, "Day", .weekdays, "The day of the week on which it meets; empty where that changes."),
      .line(.time, "Time", "When it begins: 14:00, 9:30, 2pm."),
    ]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let name = reader.needText(.fullName, orSay: "The name is missing. Type it as everybody calls the club.")
    let weekday = reader.choice(.weekday).flatMap { Weekday(rawValue: $0) }
    let time = reader.time(.time)
    guard let name else { return nil }
    return AddToOffice(
      .club(Club(id: newID(), name: name, place: reader.text(.place), weekday: weekday, time: time)))
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["office.nameless", "club.there"].contains(rule) ? .fullName : nil
  }
}

extension FormReader {
  /// A time of day, or a fault where the words are none.
  fileprivate mutating func time(_ key: FieldKey) -> String? {
    guard let text = text(key) else { return nil }
    return need(ClubTime.read(asciiDigits(text)), key, orSay: FaultWords.notTime(text))
  }
}

extension [ChoiceOption] {
  /// The days of the week, Monday first.
  fileprivate static let weekdays = Weekday.allCases.map { ChoiceOption(value: $0.rawValue, label: $0.name) }
}
