import CaseCore
import Casework
import Testing

@Suite struct SamplePeopleTests {
  private let today = SampleFixture.today

  private func people(seed: UInt64 = 1, today: Day = SampleFixture.today) throws -> [CaseFacts] {
    SampleFixture.cases(of: try SampleFixture.programme(seed: seed, today: today)).map(\.facts)
  }

  @Test("SMW-0042 is Fatima al-Zahra, a pharmacist whose Writing fell short on 12 September")
  func fatima() throws {
    let facts = try people()[41]
    #expect(facts.caseRecord.number == "SMW-0042")
    #expect(facts.person.fullName == "Fatima al-Zahra" && facts.person.nativeName == "فاطمة الزهراء")
    #expect(facts.enrolment?.profession == .pharmacist && facts.person.nationality == "SY")
    #expect(facts.stage == .language && facts.person.lastPractisedOn?.parts.year == 2019)
    let sitting = try #require(facts.sittings.first)
    #expect(facts.sittings.count == 1 && sitting.satOn == Day(2026, 9, 12))
    let scores = Skill.allCases.map { sitting.score($0)?.words }
    #expect(sitting.test == "oet" && scores == ["370", "360", "320", "380"])
    #expect(facts.nextAction?.text == "book OET resit" && facts.nextAction?.dueOn == Day(2026, 11, 20))
    #expect(facts.contacts.last?.body == "will pay the fee on Friday")
    #expect(facts.consents.map(\.purpose).contains(.programme))
    #expect(facts.restricted?.rightToWork == .unrestricted && !facts.qualifications.isEmpty)
  }

  @Test(
    "The coordinator's Today shows the people of the picture, on whatever day",
    arguments: [0, -1, -2, 3, 120])
  func todaysLists(later: Int) throws {
    let today = today.adding(days: later)
    let lines = try people(today: today).map { summarise($0) }
    let coordinator = lines[41].caseworker
    let hers = lines.filter { $0.caseworker == coordinator && $0.status.isOpen }
    let promised = hers.filter { $0.nextSort <= today }.sorted {
      ($0.nextSort, $0.number) < ($1.nextSort, $1.number)
    }
    #expect(promised.map(\.number) == ["SMW-0042", "SMW-0097", "SMW-0113", "SMW-0120"])
    #expect(hers.filter { isNewlyStalled($0, today) }.map(\.number) == ["SMW-0008", "SMW-0061", "SMW-0074"])
    #expect(hers.filter { isExpiring($0, today) }.map(\.number) == ["SMW-0031", "SMW-0055"])
  }

  private func isNewlyStalled(_ line: CaseSummary, _ today: Day) -> Bool {
    line.stalledFrom.map { $0 <= today && $0 > today.adding(days: -7) } ?? false
  }

  /// As the list of Today asks it.
  private func isExpiring(_ line: CaseSummary, _ today: Day) -> Bool {
    guard let ends = line.expiresOn, ends >= today.adding(days: -30) else { return false }
    let isTooLate = line.tooLateFrom.map { $0 <= today.adding(days: 30) } ?? false
    return ends <= today.adding(days: 90) || (ends >= today && isTooLate)
  }

  @Test("Selam's OET ends before her PLAB 1, and Omar's PLAB 1 window ends before PLAB 2")
  func expiring() throws {
    let facts = try people()
    let selam = try #require(expiries(of: facts[30]).first)
    #expect(selam.what == "OET Medicine" && selam.lastSafeDay == Day(2027, 3, 14))
    #expect(selam.neededFor == "PLAB 1" && selam.expectedOn?.monthName == "May" && selam.endsTooSoon)
    let omar = try #require(expiries(of: facts[54]).first)
    #expect(omar.what == "PLAB 1 window" && omar.lastSafeDay == Day(2027, 2, 2) && omar.neededFor == "PLAB 2")
  }

  @Test("The other people of the pictures stand at their numbers")
  func pictures() throws {
    let facts = try people()
    let expected: [(Int, String, Profession, Stage)] = [
      (8, "Cabdi Maxamed Faarax", .nurse, .language), (31, "Selam Tesfay", .doctor, .accreditation),
      (33, "Zoë O'Connor", .physiotherapist, .employed), (55, "Omar Siddiqui", .doctor, .accreditation),
      (61, "Mariam Hosseini", .dentist, .observation), (74, "Tigist Bekele", .nurse, .language),
      (97, "Yohannes Haile", .doctor, .accreditation), (113, "Rida Ahmadi", .nurse, .accreditation),
      (120, "José Ángel Núñez Pérez", .biomedicalScientist, .language),
      (140, "Fatima Elzahra Osman", .nurse, .intake),
    ]
    for (number, name, profession, stage) in expected {
      let person = facts[number - 1]
      #expect(person.person.fullName == name)
      #expect(person.enrolment?.profession == profession && person.stage == stage)
    }
    #expect(summarise(facts[7]).waitingOn == .provider)
    #expect(summarise(facts[112]).waitingOn == .regulator)
  }

  @Test("About a tenth of the open cases are late, a few have just stalled, and a few have for longer")
  func lateness() throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let lines = try people(seed: seed).map { summarise($0) }
      let open = lines.filter(\.status.isOpen)
      #expect((9...22).contains(open.count { $0.isOverdue(today: today) }))
      let newly = open.count { isNewlyStalled($0, today) }
      #expect((4...8).contains(newly))
      #expect((10...20).contains(open.count { $0.isStalled(today: today) }))
    }
  }

  @Test(
    "Names are clean, and native names are in the scripts of their countries", arguments: [1, 2] as [UInt64])
  func names(seed: UInt64) throws {
    let people = SampleFixture.cases(of: try SampleFixture.plain(600, seed: seed)).map(\.facts.person)
    let texts = people.flatMap {
      [$0.fullName, $0.nativeName, $0.knownAs, $0.nameOnDegree].compactMap(\.self)
    }
    #expect(texts.allSatisfy { $0.unicodeScalars.allSatisfy(isClean) && $0.trimmingBlanks == $0 })
    for person in people {
      guard let native = person.nativeName, let first = native.unicodeScalars.first else { continue }
      let script: ClosedRange<UInt32> = person.nationality == "ER" ? 0x1200...0x137F : 0x0600...0x06FF
      #expect(script.contains(first.value))
    }
    #expect(Set(people.map(\.fullName)).count > 420)
    #expect(people.contains { $0.fullName.unicodeScalars.contains("ñ") })
  }

  private func isClean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  @Test("Telephone numbers, addresses and postcodes can be nobody's")
  func nobodyReal() throws {
    for person in SampleFixture.cases(of: try SampleFixture.plain(500)).map(\.facts.person) {
      let phone = try #require(person.phone)
      #expect(phone.hasPrefix("07700 900") || phone.hasPrefix("0121 496 0"))
      #expect(phone.filter(\.isNumber).count == 11)
      if let email = person.email {
        #expect(
          email.hasSuffix("@example.org") && email.allSatisfy(\.isASCII) && email.first?.isLetter == true)
      }
      let inward = try #require(person.postcode?.suffix(2))
      #expect(inward.allSatisfy { "CIKMOV".contains($0) })
    }
  }
}
