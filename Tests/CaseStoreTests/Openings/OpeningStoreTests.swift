import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("Openings in the file")
struct OpeningStoreTests {
  private let club: ScratchClub
  private let trust: Partner

  init() throws {
    club = try ScratchClub()
    trust = Partner(id: club.file.newID(), name: "North Trust", kind: .trust)
    _ = try club.file.perform(AddToOffice(.partner(trust)), by: club.byAnna)
  }

  @discardableResult
  private func add(_ title: String, _ change: (inout Opening) -> Void = { _ in }) throws -> Opening {
    var opening = Opening(
      id: club.file.newID(), number: 0, partner: trust.id, kind: .vacancy, title: title, openedOn: club.today)
    opening.profession = .doctor
    change(&opening)
    _ = try club.file.perform(SaveOpening(edited: opening), by: club.byAnna)
    return try #require(try club.file.openings().first { $0.opening.id == opening.id }?.opening)
  }

  private func submit(
    _ id: RecordID, to opening: Opening, _ state: SubmissionState = .proposed, by hand: Hand? = nil
  ) throws {
    _ = try club.file.perform(
      SubmitCandidate(id, to: opening.id, state, on: club.today), by: hand ?? club.byAnna)
  }

  private func agree(_ id: RecordID) throws {
    var consent = Consent(
      id: club.file.newID(), person: try club.facts(id).person.id, purpose: .sharing, givenOn: club.today)
    consent.partner = trust.id
    _ = try club.file.perform(RecordFacts(id, [consent]), by: club.byAnna)
  }

  @Test("Openings are numbered in their order, and a number of one that was taken back is not given again")
  func numbers() throws {
    let first = try add("Junior doctor")
    let second = try add("Registrar")
    #expect([first.number, second.number] == [1, 2])
    _ = try club.file.perform(VoidOpening(second, because: "typed twice"), by: club.byAnna)
    #expect(try add("Consultant").number == 3)
    #expect(try club.file.openings().map(\.opening.number) == [3, 1])
  }

  @Test("A submission stands with its opening and with its case, and the file is sound")
  func submits() throws {
    let id = try club.enrol("Fatima Haddad")
    let opening = try add("Junior doctor")
    try submit(id, to: opening)
    let page = try #require(try club.file.openings().first)
    #expect(page.submissions.current[id]?.state == .proposed)
    #expect(page.placeWords == "0 of 1 filled")
    let facts = try club.facts(id)
    #expect(facts.submissions.map(\.state) == [.proposed])
    #expect(facts.submissions.first.map(facts.words(of:)) == "Opening O-1 Junior doctor: proposed")
    #expect(try club.file.check(replay: true).faults.isEmpty)
  }

  @Test("Each step is one undo, and an opening with a submission is not undone before it")
  func undoes() throws {
    let id = try club.enrol("Fatima Haddad")
    let opening = try add("Junior doctor")
    let made = try #require(try club.file.history(limit: 1, today: club.today).first).operation.number
    try submit(id, to: opening)
    #expect(throws: Refusal.self) { try club.file.undo(operation: made, by: club.byAnna) }
    let undone = try club.file.undo(by: club.byAnna)
    #expect(undone.words == "Submission, proposed")
    #expect(try club.facts(id).submissions.isEmpty)
    #expect(try club.file.undo(by: club.byAnna).words == "Opening O-1, Junior doctor")
    #expect(try club.file.openings().isEmpty)
    _ = try club.file.redo(by: club.byAnna)
    _ = try club.file.redo(by: club.byAnna)
    #expect(try club.file.openings().first?.submissions.count == 1)
    #expect(try club.file.check(replay: true).faults.isEmpty)
  }

  @Test("Whoever is erased leaves no step on the way to an opening, and the place is free again")
  func erased() throws {
    let (gone, other) = (try club.enrol("Fatima Haddad"), try club.enrol("Omar Said"))
    for id in [gone, other] { try agree(id) }
    let opening = try add("Junior doctor")
    try submit(other, to: opening)
    for state in [SubmissionState.proposed, .offered] { try submit(gone, to: opening, state) }
    _ = try club.file.erase(gone, because: .asked, by: club.byAnna)
    let page = try #require(try club.file.openings().first)
    #expect(page.submissions.map(\.caseRecord) == [other])
    #expect(page.placeWords == "0 of 1 filled")
    #expect(try club.file.check(replay: true).faults.isEmpty)
    try submit(other, to: opening, .offered)
    let figures = try club.file.figures(ReportOrder(of: .openings), today: club.today)
    #expect(figures.tallies[.openings]?.people(.steps) == 1)
  }

  @Test("A partner that comes with an opening is taken back with it")
  func withPartner() throws {
    let new = NewPartner(id: club.file.newID(), typed: "Larkbrook House", kind: .employer)
    let opening = Opening(
      id: club.file.newID(), number: 0, partner: new.partner.id, kind: .vacancy, title: "Night carer",
      openedOn: club.today)
    _ = try club.file.perform(SaveOpening(edited: opening, adding: new), by: club.byAnna)
    #expect(try club.file.office().partners.map(\.name).contains("Larkbrook House"))
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.file.openings().isEmpty)
    #expect(try !club.file.office().partners.map(\.name).contains("Larkbrook House"))
  }

  @Test("A colleague who proposes the same person at the same time is told so")
  func twice() throws {
    let id = try club.enrol("Fatima Haddad")
    let opening = try add("Junior doctor")
    let other = try club.open()
    try submit(id, to: opening)
    let refusal = #expect(throws: Refusal.self) {
      try other.perform(SubmitCandidate(id, to: opening.id, .proposed, on: club.today), by: club.byBen)
    }
    #expect(refusal?.rule == "submission.already")
  }

  @Test("The last place goes to one of two colleagues' people")
  func lastPlace() throws {
    let (first, second) = (try club.enrol("Fatima Haddad"), try club.enrol("Omar Said"))
    for id in [first, second] { try agree(id) }
    let opening = try add("Junior doctor")
    for id in [first, second] { try submit(id, to: opening, .sent) }
    try submit(second, to: opening, .offered, by: club.byBen)
    let refusal = #expect(throws: Refusal.self) { try submit(first, to: opening, .offered) }
    #expect(refusal?.rule == "opening.full")
    #expect(try club.file.openings().first?.placeWords == "0 of 1 filled, 1 offered")
    try submit(second, to: opening, .started)
    #expect(try club.file.openings().first?.placeWords == "1 of 1 filled")
  }

  @Test("Two who change one opening see both values")
  func conflict() throws {
    let opening = try add("Junior doctor")
    var (mine, theirs) = (opening, opening)
    (mine.places, theirs.places) = (2, 3)
    _ = try club.file.perform(SaveOpening(seen: opening, edited: theirs), by: club.byBen)
    #expect(throws: Conflict.self) {
      try club.file.perform(SaveOpening(seen: opening, edited: mine), by: club.byAnna)
    }
    #expect(try club.file.openings().first?.opening.places == 3)
  }

  @Test("The open cases of a profession are read, and those of another or that ended are not")
  func casesOfProfession() throws {
    let doctor = try club.enrol("Fatima Haddad")
    try club.enrol("Omar Said") { $0.profession = .nurse }
    let left = try club.enrol("Selam Tesfay")
    let exit = CaseStatusEvent(
      id: club.file.newID(), caseRecord: left, status: .exited, happenedOn: club.today)
    _ = try club.file.perform(RecordFacts(left, [exit]), by: club.byAnna)
    var read: [RecordID] = []
    try club.file.eachOpenCase(of: .doctor, specialty: nil) { read.append($0.caseRecord.id) }
    #expect(read == [doctor])
    read = []
    try club.file.eachOpenCase(of: nil, specialty: nil) { read.append($0.caseRecord.id) }
    #expect(read.count == 2)
  }

  @Test("Contacts of partners are kept and changed")
  func contacts() throws {
    var contact = PartnerContact(id: club.file.newID(), partner: trust.id, name: "Jane Roe")
    _ = try club.file.perform(SavePartnerContact(edited: contact), by: club.byAnna)
    let seen = contact
    contact.department = "Pathology"
    _ = try club.file.perform(SavePartnerContact(seen: seen, edited: contact), by: club.byAnna)
    #expect(try club.file.partnerContacts().map(\.words) == ["Jane Roe, Pathology"])
  }

  @Test("The views show openings and submissions by their numbers")
  func views() throws {
    let id = try club.enrol("Fatima Haddad")
    try submit(id, to: try add("Junior doctor"))
    let rows = try club.file.read { db in
      try ["v_openings", "v_submissions"].map { try Row.fetchAll(db, sql: "SELECT * FROM \($0)") }
    }
    #expect(rows[0].first.map { $0["partner"] as String } == "North Trust")
    #expect(rows[1].first.map { $0["case"] as String } == "SMW-0001")
    #expect(rows[1].first.map { $0["opening"] as Int } == 1)
  }
}
