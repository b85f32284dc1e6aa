internal import CaseCore

/// Reads the fields of the edit form into a copy of what was seen.
struct CardReading {
  let seen: CandidateCard

  /// The card as the fields have it; a value that cannot be read is a fault of the reader.
  func edited(_ reader: inout FormReader, newID: () -> RecordID) -> CandidateCard {
    var card = seen
    readNames(&reader, into: &card.person)
    readLife(&reader, into: &card.person)
    readReach(&reader, into: &card.person)
    readCase(&reader, into: &card.caseRecord)
    if var enrolment = card.enrolment {
      readWork(&reader, into: &enrolment)
      card.enrolment = enrolment
    }
    readLeave(&reader, into: &card, newID: newID)
    return card
  }

  private func readNames(_ reader: inout FormReader, into person: inout Person) {
    person.fullName = reader.text(.fullName) ?? ""
    person.givenName = reader.text(.givenName)
    person.familyName = reader.text(.familyName)
    person.knownAs = reader.text(.knownAs)
    person.nativeName = reader.text(.nativeName)
    person.nameOnDegree = reader.text(.nameOnDegree)
  }

  private func readLife(_ reader: inout FormReader, into person: inout Person) {
    person.dateOfBirth = past(&reader, .dateOfBirth)
    person.birthPrecision = precision(&reader)
    person.gender = reader.text(.gender)
    person.nationality = reader.choice(.nationality)
    person.arrivedOn = past(&reader, .arrivedOn)
    person.lastPractisedOn = past(&reader, .lastPractisedOn)
  }

  /// How much of the date of birth is known: where only a month or a year is typed, no more than that.
  private func precision(_ reader: inout FormReader) -> BirthPrecision? {
    let chosen = reader.word(.birthPrecision, BirthPrecision.self)
    if chosen == .assigned || chosen == .unknown { return chosen }
    return reader.text(.dateOfBirth).flatMap(LooseDay.init)?.precision ?? chosen
  }

  private func past(_ reader: inout FormReader, _ key: FieldKey) -> Day? {
    let day = reader.day(key)
    if let day, day > reader.context.today {
      reader.fault(key, "\(day.fullWords) is in the future. Type a day that has been.")
    }
    return day
  }

  private func readReach(_ reader: inout FormReader, into person: inout Person) {
    person.phone = reader.phone()
    person.email = reader.email()
    person.preferredLanguage = reader.text(.language)
    person.needsInterpreter = reader.flag(.needsInterpreter)
    person.safeContact = reader.text(.safeContact)
    person.postcode = reader.text(.postcode)
    person.mayContactHome = reader.word(.mayContactHome)
  }

  private func readCase(_ reader: inout FormReader, into record: inout CaseRecord) {
    record.club = reader.row(.club)
    record.caseworker = reader.row(.caseworker)
    record.referredBy = reader.text(.referredBy)
    record.occupation = reader.text(.occupation)
  }

  private func readWork(_ reader: inout FormReader, into enrolment: inout Enrolment) {
    enrolment.profession = reader.word(.profession)
    enrolment.specialty = reader.word(.specialty)
    enrolment.formerGrade = reader.text(.formerGrade)
    enrolment.yearsOfPractice = reader.number(.yearsOfPractice)
    enrolment.registrationNumber = reader.text(.registrationNumber)
    enrolment.registeredOn = past(&reader, .registeredOn)
    if enrolment.registeredOn != nil, enrolment.registrationNumber == nil {
      reader.fault(
        .registrationNumber, "There is a day of registration, but no number. Type it, or clear the day.")
    }
  }

  /// Nothing is written about leave until somebody types something about it.
  private func readLeave(_ reader: inout FormReader, into card: inout CandidateCard, newID: () -> RecordID) {
    let status: ImmigrationStatus? = reader.word(.immigrationStatus)
    let ends = reader.day(.leaveExpiresOn)
    let work: RightToWork? = reader.word(.rightToWork)
    guard card.restricted != nil || status != nil || ends != nil || work != nil else { return }
    var restricted = card.restricted ?? PersonRestricted(id: newID(), person: card.person.id)
    restricted.immigrationStatus = status
    restricted.leaveExpiresOn = ends
    restricted.rightToWork = work ?? .unknown
    card.restricted = restricted
  }
}
