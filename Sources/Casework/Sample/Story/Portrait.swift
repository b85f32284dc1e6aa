import CaseCore

/// Makes the person and the case: what is written down at the enrolment.
struct Portrait {
  let world: SampleWorld
  let place: Int
  let seat: Seat
  let script: Script?
  let opening: Day
  let woman: Bool

  func rows(
    person: RecordID, caseRecord: RecordID, _ numbers: inout SeededNumbers
  ) -> (Person, CaseRecord) {
    let record = self.caseRecord(caseRecord, of: person, &numbers)
    return (self.person(person, &numbers), record)
  }

  private func person(_ id: RecordID, _ numbers: inout SeededNumbers) -> Person {
    let name =
      script?.name ?? SampleName.invent(nationality: seat.nationality, woman: woman, &numbers)
    var person = Person(id: id, fullName: name.full)
    person.givenName = name.given
    person.familyName = name.family
    person.knownAs = name.knownAs
    person.nativeName = name.native
    person.nameOnDegree = script == nil && numbers.chance(14) ? name.otherSpelling : nil
    person.gender = woman ? "woman" : "man"
    person.nationality = seat.nationality
    fillBirth(of: &person, &numbers)
    fillContact(of: &person, name, &numbers)
    fillPast(of: &person, &numbers)
    return person
  }

  /// Many people were given 1 January by an office.
  private func fillBirth(of person: inout Person, _ numbers: inout SeededNumbers) {
    let year = world.today.parts.year - numbers.between(27, 57)
    let isAssigned = numbers.chance(12)
    let month = numbers.between(1, 12)
    let day = numbers.between(1, 28)
    person.dateOfBirth = isAssigned ? Day(year, 1, 1) : Day(year, month, day)
    person.birthPrecision = isAssigned ? .assigned : .day
  }

  /// The numbers are of the ranges that Ofcom keeps for drama, the addresses of a name kept for examples.
  private func fillContact(of person: inout Person, _ name: SampleName, _ numbers: inout SeededNumbers) {
    let last = String(1000 + numbers.below(1000)).dropFirst()
    person.phone = numbers.chance(82) ? "07700 900\(last)" : "0121 496 0\(last)"
    person.email = numbers.chance(80) ? "\(name.plainGiven)\(place + 1)@example.org" : nil
    let languages = NamePool.of(seat.nationality).languages
    person.preferredLanguage = numbers.pick(languages)
    person.needsInterpreter = numbers.chance(9)
    person.safeContact = numbers.chance(8) ? numbers.pick(Phrases.safeContacts) : nil
    person.postcode = postcode(&numbers)
  }

  /// A district of the area with an inward code that is given to nobody: its letters are never used.
  private func postcode(_ numbers: inout SeededNumbers) -> String {
    let districts = [["B66", "B67", "B68"], ["B16", "B18"], ["B70", "B71"]]
    let letters = ["C", "I", "K", "M", "O", "V"]
    let district = numbers.pick(districts[seat.club])
    return "\(district) \(numbers.between(1, 9))\(numbers.pick(letters))\(numbers.pick(letters))"
  }

  private func fillPast(of person: inout Person, _ numbers: inout SeededNumbers) {
    let arrived = opening.adding(days: -numbers.between(960, 2_900))
    person.arrivedOn = arrived
    let practised = arrived.adding(months: -numbers.between(2, 40)).parts
    let year = script?.lastPractised ?? practised.year
    person.lastPractisedOn = Day(year, practised.month, 1)
    person.mayContactHome = numbers.pick([.no, .askEachTime, .askEachTime, .yes])
  }

  private func caseRecord(
    _ id: RecordID, of person: RecordID, _ numbers: inout SeededNumbers
  ) -> CaseRecord {
    let digits = String(place + 1)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let office = world.office
    var record = CaseRecord(
      id: id, person: person, programme: office.programme.id, number: "\(office.programme.prefix)-\(number)",
      openedOn: opening)
    record.caseworker = office.workers[seat.worker].id
    record.club = office.clubs[seat.club].id
    record.referredBy = numbers.chance(85) ? numbers.pick(Phrases.referrers) : nil
    return record
  }
}
