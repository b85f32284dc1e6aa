import CaseCore

/// Leave to remain, documents, qualification and consents.
extension LifeStory {
  /// Adds what is known of the leave to remain and of the right to work.
  mutating func tellLeave() {
    let leave = leave()
    let (personID, opening) = (personID, times.opening)
    let isChecked = stage != .intake || numbers.chance(70)
    history.addRestricted { id in
      var restricted = PersonRestricted(
        id: id, person: personID, rightToWork: isChecked ? leave.work : .pending)
      restricted.immigrationStatus = leave.status
      restricted.leaveGrantedOn = leave.granted
      restricted.leaveExpiresOn = leave.expires
      restricted.ilrGrantedOn = leave.settled
      restricted.rightToWorkCheckedOn = isChecked ? opening : nil
      restricted.rightToWorkEvidence = isChecked ? "share code seen" : nil
      return restricted
    }
  }

  /// Leave that is given for five years; with an end that is far away unless the story is about it.
  private mutating func leave() -> Leave {
    let age = times.opening.distance(to: world.today)
    if script == nil, seat.track.standing == .expiring {
      return Leave(expires: world.today.adding(days: numbers.between(25, 80)))
    }
    if numbers.chance(28) { return Leave(settled: times.opening.adding(days: -numbers.between(20, 700))) }
    if script == nil, stage == .intake || stage == .language, numbers.chance(9) { return .waiting }
    let granted = times.opening.adding(days: -numbers.between(20, max(20, min(900, 1_560 - age))))
    return Leave(granted: granted, scheme: seat.nationality == "AF" && numbers.chance(40))
  }

  /// Adds the qualification, the consents and the papers of the first weeks.
  mutating func tellPapers() {
    tellQualification()
    tellConsents()
    for kind in [DocumentKind.identity, .proofOfStatus, .qualification, .cv] {
      if numbers.chance(kind == .cv ? 40 : 88) { addFirstPaper(kind) }
    }
    if numbers.chance(22) { addDocument(.translation, .requested, on: dayOfFirstWeeks()) }
    let spelling = history.facts.person.nameOnDegree
    if let spelling, numbers.chance(50) { addAlias(spelling) }
  }

  private mutating func tellQualification() {
    let isSeen = stage != .intake || numbers.chance(75)
    guard isSeen else { return }
    let (personID, profession, country) = (personID, seat.calling.profession, seat.nationality)
    let city = numbers.pick(Phrases.cities(of: country))
    let age = numbers.between(23, 27)
    let awarded = history.facts.person.dateOfBirth.flatMap { Day($0.parts.year + age, 7, 1) }
    history.add(\.qualifications, on: times.opening) { id in
      var degree = Qualification(id: id, person: personID, title: Phrases.degree(of: profession))
      degree.institution = "\(Phrases.faculty(of: profession)), \(city)"
      degree.country = country
      degree.awardedOn = awarded
      return degree
    }
  }

  private mutating func tellConsents() {
    let opening = times.opening
    let hasAgreed = script != nil || numbers.chance(stage == .intake ? 68 : 94)
    guard hasAgreed else { return }
    addConsent(.programme, on: opening, how: "on paper")
    if script != nil || numbers.chance(55) { addConsent(.sharing, on: opening, how: "on paper") }
    if numbers.chance(40) { addConsent(.regulatorContact, on: dayOfFirstWeeks(), how: "by telephone") }
    if numbers.chance(6) { addConsent(.publicity, on: dayOfFirstWeeks(), how: "by e-mail") }
  }

  private mutating func addConsent(_ purpose: ConsentPurpose, on day: Day, how: String) {
    let (personID, trust) = (personID, world.office.trust.id)
    let withdrawn = purpose == .publicity && numbers.chance(50) ? times.horizon : nil
    history.add(\.consents, on: withdrawn ?? history.recorded(day)) { id in
      var consent = Consent(id: id, person: personID, purpose: purpose, givenOn: day)
      consent.partner = purpose == .sharing ? trust : nil
      consent.how = how
      consent.withdrawnOn = withdrawn
      return consent
    }
  }

  private mutating func addFirstPaper(_ kind: DocumentKind) {
    let isNew = stage == .intake && numbers.chance(45)
    addDocument(kind, isNew ? .needed : kind == .cv ? .received : .verified, on: dayOfFirstWeeks())
  }

  private mutating func addAlias(_ text: String) {
    let personID = personID
    history.add(\.aliases, on: times.opening) { NameAlias(id: $0, person: personID, text: text) }
  }

  /// Adds one status of a document.
  mutating func addDocument(
    _ kind: DocumentKind, _ status: DocumentStatus, on day: Day, issued: Day? = nil, note: String? = nil
  ) {
    let personID = personID
    history.add(\.documents, on: history.recorded(day)) { id in
      var document = Document(id: id, person: personID, kind: kind, status: status, happenedOn: day)
      (document.issuedOn, document.note) = (issued, note)
      return document
    }
  }

  private mutating func dayOfFirstWeeks() -> Day {
    day(from: times.opening, to: min(times.opening.adding(days: 20), times.horizon))
  }
}

/// One person's leave to remain.
private struct Leave {
  var status: ImmigrationStatus = .refugeeStatus
  var granted: Day?
  var expires: Day?
  var settled: Day?
  var work: RightToWork = .unrestricted

  /// Five years from a day.
  init(granted: Day, scheme: Bool) {
    status = scheme ? .afghanScheme : granted.number % 6 == 0 ? .humanitarianProtection : .refugeeStatus
    self.granted = granted
    expires = granted.lastSafeDay(ofMonths: 60)
  }

  /// Five years to a day.
  init(expires: Day) {
    granted = expires.adding(days: 1).adding(months: -60)
    self.expires = expires
  }

  /// Indefinite leave after five years.
  init(settled: Day) {
    status = .ilrRefugee
    granted = settled.adding(months: -60)
    self.settled = settled
  }

  /// Without a decision yet.
  static var waiting: Leave {
    var leave = Leave(status: .asylumSeeker)
    leave.work = .notAllowed
    return leave
  }

  private init(status: ImmigrationStatus) {
    self.status = status
  }
}
