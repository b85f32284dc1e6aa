import CaseCore
import Testing

@Suite("Enrolling people")
struct EnrolTests {
  private let today = CommandSamples.today

  private func enrol(
    _ drafts: [CandidateDraft], imported: Bool = false,
    offers: [Profession?: PathwayOffer] = CommandSamples.offers
  ) -> EnrolCandidates {
    EnrolCandidates(drafts, offers: offers, imported: imported)
  }

  private func draft(_ name: String = "Fatima Haddad", _ change: (inout CandidateDraft) -> Void = { _ in })
    -> CandidateDraft
  {
    var draft = CandidateDraft(fullName: name)
    change(&draft)
    return draft
  }

  private func rows<Value: Record>(_ type: Value.Type, in decision: Decision) throws -> [Value] {
    try decision.changes.filter { $0.table == Value.table }.compactMap { change in
      guard case .insert(let columns) = change.image else { return nil }
      return try record(Value.self, from: columns)
    }
  }

  @Test("One person becomes a person, a case, a status, an enrolment and a first move")
  func one() throws {
    let decision = try enrol([draft(" Fatima Haddad ")]).decide(nil, at: CommandSamples.desk())
    #expect(
      decision.changes.map(\.table)
        == [.pathwayFile, .person, .caseRecord, .caseStatus, .enrolment, .stageTransition])
    #expect(decision.notice == "Enrolled  Fatima Haddad .")
    let person = try #require(try rows(Person.self, in: decision).first)
    #expect(person.fullName == "Fatima Haddad")
    #expect(person.givenName == nil && person.familyName == nil)
    let caseRecord = try #require(try rows(CaseRecord.self, in: decision).first)
    #expect(caseRecord.number == "SMW-0007")
    #expect(caseRecord.caseworker == CommandSamples.anna.id)
    #expect(try rows(CaseStatusEvent.self, in: decision).map(\.status) == [.active])
    #expect(try rows(StageTransition.self, in: decision).map(\.stage) == [.intake])
  }

  @Test("What the draft knows becomes rows of its own")
  func whole() throws {
    let decision = try enrol([
      draft {
        ($0.immigrationStatus, $0.consentGivenOn, $0.note) = (.refugeeStatus, today, "First words")
        ($0.nextAction, $0.stage, $0.stageSince) = ("Ring", .language, today.adding(days: -9))
        ($0.status, $0.exitReason, $0.caseNumber) = (.exited, .movedArea, "OLD-1")
      }
    ]).decide(nil, at: CommandSamples.desk())
    #expect(try rows(PersonRestricted.self, in: decision).map(\.rightToWork) == [.unknown])
    #expect(try rows(Consent.self, in: decision).map(\.purpose) == [.programme])
    #expect(try rows(Contact.self, in: decision).map(\.body) == ["First words"])
    #expect(try rows(Action.self, in: decision).map(\.dueOn) == [today])
    #expect(try rows(StageTransition.self, in: decision).map(\.happenedOn) == [today.adding(days: -9)])
    #expect(try rows(CaseStatusEvent.self, in: decision).map(\.exitReason) == [.movedArea])
    #expect(try rows(NumberAlias.self, in: decision).map(\.number) == ["OLD-1"])
    #expect(try rows(CaseRecord.self, in: decision).map(\.number) == ["SMW-0007"])
  }

  @Test("Many are one operation with one pathway file, one new club, and a warning for an unknown caseworker")
  func many() throws {
    let drafts = ["Fatima Haddad", "Omar Nasser", "Selam Tesfay"].map { name in
      draft(name) { ($0.club, $0.caseworker, $0.caseNumber) = ("East Hall", "Zed", "OLD-2") }
    }
    let decision = try enrol(drafts, imported: true).decide(nil, at: CommandSamples.desk())
    #expect(decision.notice == "Imported 3 people.")
    #expect(decision.warnings == ["No caseworker “Zed” is known: 3 of the cases have none now."])
    #expect(try rows(Club.self, in: decision).map(\.name) == ["East Hall"])
    #expect(try rows(PathwayFile.self, in: decision).count == 1)
    let cases = try rows(CaseRecord.self, in: decision)
    #expect(cases.map(\.number) == ["OLD-2", "SMW-0007", "SMW-0008"])
    #expect(Set(cases.map(\.club)).count == 1 && cases.allSatisfy { $0.caseworker == nil })
  }

  @Test("A club and a caseworker are known by any spelling")
  func spellings() throws {
    let decision = try enrol([draft { ($0.club, $0.caseworker) = ("north hall", "anna baker") }])
      .decide(nil, at: CommandSamples.desk())
    let record = try #require(try rows(CaseRecord.self, in: decision).first)
    #expect(record.club == RecordID(92) && record.caseworker == CommandSamples.anna.id)
    #expect(decision.warnings == [])
  }

  @Test("Nobody without a name, from the future, or into a file without a programme is enrolled")
  func refusals() {
    #expect(enrol([]).refusal(nil) == "Nobody was added: there is nobody in the list.")
    #expect(
      enrol([draft(" \t")]).refusal(nil)
        == "Nothing was saved: a candidate needs a name. Type the name as the person gives it.")
    #expect(
      enrol([draft { $0.enrolledOn = today.adding(days: 1) }]).refusal(nil)
        == "Nobody was added: Tue 24 Nov 2026 is in the future. Check the year.")
    #expect(
      enrol([draft()]).refusal(nil, at: CommandSamples.desk { $0.programme = nil })
        == "Nobody was added: the file has no programme yet. Set the file up first.")
  }

  @Test("A pathway must be there, and hold the same bytes under the same name")
  func pathways() {
    #expect(
      enrol([draft()], offers: [:]).refusal(nil)
        == "Nobody was added: no pathway file was found, not even the general one. "
        + "Check the installation with caseload check pathways.")
    let other = HeldPathway(id: RecordID(4), name: "sample-1", sha256: String(repeating: "b", count: 64))
    #expect(
      enrol([draft()]).refusal(nil, at: CommandSamples.desk { $0.pathways = [other] })
        == "Nothing was saved: this file holds other content under the pathway's name sample-1. "
        + "Give a changed pathway a new version.")
  }

  @Test("Who comes into a stage that the pathway has left out is taken in, and that is said")
  func leftOutStage() throws {
    let offer = PathwayOffer(name: "sample-1", sha256: "ab", content: "-", stages: [.language, .employed])
    let one = enrol(
      [draft { $0.stage = .observation }, draft { $0.stage = .employed }], offers: [nil: offer])
    let decision = try one.decide(nil, at: CommandSamples.desk())
    #expect(
      decision.warnings == ["1 of the cases stands in observation, a stage that the pathway has left out."])
    #expect(try rows(StageTransition.self, in: decision).map(\.stage) == [.observation, .employed])
    let two = enrol([draft { $0.stage = .intake }, draft { $0.stage = .intake }], offers: [nil: offer])
    #expect(
      try two.decide(nil, at: CommandSamples.desk()).warnings
        == ["2 of the cases stand in intake, a stage that the pathway has left out."])
  }

  @Test("A pathway that the file holds already is not stored twice")
  func heldPathway() throws {
    let held = HeldPathway(id: RecordID(4), name: "sample-1", sha256: String(repeating: "a", count: 64))
    let decision = try enrol([draft()]).decide(nil, at: CommandSamples.desk { $0.pathways = [held] })
    #expect(try rows(PathwayFile.self, in: decision) == [])
    #expect(try rows(Enrolment.self, in: decision).map(\.pathwayFile) == [RecordID(4)])
  }
}
