internal import CaseCore

/// What a sheet says of a case, in plain words, before it is cut to an audience and escaped for a format.
struct SheetContent {
  let facts: CaseFacts
  let office: Office
  let day: Day
  /// Whether everything is told that there is; else only the latest contacts, and long notes are cut.
  let isWhole: Bool
  let summary: CaseSummary
  let readiness: Readiness
  let steps: [StepLine]

  /// Asks the rules about the case on the day.
  init(facts: CaseFacts, office: Office, day: Day, isWhole: Bool = false) {
    self.isWhole = isWhole
    self.facts = facts
    self.office = office
    self.day = day
    summary = summarise(facts)
    readiness = CaseCore.readiness(of: facts, on: day)
    steps = stepStates(of: facts, on: day)
  }

  /// Every value by the name that templates use.
  var values: [String: SheetValue] {
    let parts = [
      head, background, contactDetails, standing, needs, evidence, work, forOthers, coded, timeline, foot,
    ]
    return parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  /// `unsure: check with GMC` where no good source stands behind a value.
  func unsure(_ source: Source?) -> SheetValue { SheetValue(source?.needsCheck == true ? unsureWords : nil) }

  /// The same for a line of what is missing or ends, unless no regulator decides on it.
  func unsure(_ line: ReadinessLine) -> SheetValue {
    line.isForTheRegulator ? unsure(line.source) : SheetValue(nil)
  }

  /// What marks a value that nobody should rely on.
  var unsureWords: String { "unsure: check with \(facts.pathway?.regulator ?? "the regulator")" }

  /// The name of a caseworker; nothing where the office does not know one.
  func caseworkerName(_ id: RecordID?) -> String? {
    id.flatMap { id in office.caseworkers.first { $0.id == id }?.name }
  }
}

/// Who it is.
extension SheetContent {
  private var person: Person { facts.person }

  fileprivate var head: [String: SheetValue] {
    [
      "programme": SheetValue(office.programme?.name), "caseNumber": .text(facts.caseRecord.number),
      "name": .known(person.displayName),
      "fullName": SheetValue(person.displayName == person.fullName ? nil : person.fullName),
      "nativeName": SheetValue(person.nativeName),
      "otherNames": SheetValue(facts.aliases.map(\.text).joined(separator: ", ")),
      "nameOnDegree": SheetValue(person.nameOnDegree == person.fullName ? nil : person.nameOnDegree),
      "nationality": .known(person.nationality.map { Countries.name(of: $0) ?? $0 }),
      "caseworker": .text(caseworkerName(facts.caseRecord.caseworker) ?? "nobody yet"),
      "clubName": SheetValue(office.clubName(of: facts.caseRecord.club)),
      "club": .text(office.clubName(of: facts.caseRecord.club) ?? "none yet"),
    ]
  }

  fileprivate var background: [String: SheetValue] {
    [
      "profession": .known(professionWords), "specialty": SheetValue(facts.enrolment?.specialty?.rawValue),
      "background": SheetValue(backgroundWords),
      "qualifications": .list(facts.qualifications.filter(\.stands).map { ["words": .text(words(of: $0))] }),
    ]
  }

  private var professionWords: String? {
    if let profession = facts.enrolment?.profession { return profession.name }
    return facts.caseRecord.occupation.map { "not known; written as “\($0)”" }
  }

  private var backgroundWords: String {
    let years = facts.enrolment?.yearsOfPractice.map { "\($0) \($0 == 1 ? "year" : "years") of practice" }
    let last = person.lastPractisedOn.map { "last practised \($0.monthWords)" }
    return [facts.enrolment?.formerGrade, years, last].compactMap(\.self).joined(separator: ", ")
  }

  private func words(of qualification: Qualification) -> String {
    let country = qualification.country.map { Countries.name(of: $0) ?? $0 }
    let year = qualification.awardedOn.map { String($0.parts.year) }
    return [qualification.title, qualification.institution, country, year].compactMap(\.self)
      .joined(separator: ", ")
  }

  fileprivate var contactDetails: [String: SheetValue] {
    [
      "phone": .known(person.phone), "email": .known(person.email), "postcode": SheetValue(person.postcode),
      "language": SheetValue(person.preferredLanguage),
      "interpreter": SheetValue(person.needsInterpreter == true ? "needs an interpreter" : nil),
      "safeContact": SheetValue(person.safeContact), "consent": .text(consentWords),
      "personal": SheetValue(personalWords), "leave": SheetValue(leaveWords),
    ]
  }

  /// `born 3 May 1986, female, in this country since 1 Mar 2022`.
  private var personalWords: String? {
    let arrived = person.arrivedOn.map { "in this country since \($0.paperWords)" }
    let known = [birthWords, person.gender, arrived].compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  private var birthWords: String? {
    guard let born = person.dateOfBirth else { return nil }
    switch person.birthPrecision {
    case .year: return "born in \(born.parts.year)"
    case .month: return "born in \(born.monthWords)"
    case .assigned: return "born \(born.paperWords), as given by an office"
    case .day, .unknown, nil: return "born \(born.paperWords)"
    }
  }

  /// `refugee status, granted 10 Sep 2025, until 10 Sep 2030; right to work: unrestricted`.
  private var leaveWords: String? {
    guard let restricted = facts.restricted else { return nil }
    let granted = restricted.leaveGrantedOn.map { "granted \($0.paperWords)" }
    let settled = restricted.ilrGrantedOn.map { "indefinite leave granted \($0.paperWords)" }
    let ends = settled == nil ? restricted.leaveExpiresOn.map { "until \($0.paperWords)" } : nil
    let status = [restricted.immigrationStatus?.rawValue, granted, settled, ends].compactMap(\.self)
    let work = restricted.rightToWork == .unknown ? nil : "right to work: \(restricted.rightToWork.rawValue)"
    let parts = [status.isEmpty ? nil : status.joined(separator: ", "), work].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private var consentWords: String {
    let current = facts.consents.filter { consent in
      consent.stands && consent.givenOn <= day && consent.withdrawnOn == nil
        && (consent.expiresOn.map { $0 >= day } ?? true)
    }
    let words = current.map { consent in
      let partner = consent.partner.flatMap { id in office.partners.first { $0.id == id }?.name }
      return [consent.purpose.rawValue, partner].compactMap(\.self).joined(separator: " with ")
    }
    return words.isEmpty ? "none recorded" : words.joined(separator: ", ")
  }

  fileprivate var foot: [String: SheetValue] {
    let hasUnsure = steps.contains { $0.doubt != nil || (!$0.state.isSettled && $0.source.needsCheck) }
    return [
      "asOf": .text(day.fullWords), "pathwayTitle": .known(facts.pathway?.title),
      "pathwayName": SheetValue(facts.pathway?.name.text),
      "pathwayChecked": SheetValue(facts.pathway?.checkedOn.fullWords),
      "regulator": .text(facts.pathway?.regulator ?? "the regulator"),
      "unsureNote": SheetValue(hasUnsure ? unsureWords : nil),
    ]
  }
}
