import CaseCore
import Testing

@testable import CaseStore

@Suite("What each condition of a filter finds")
struct FilterSQLTests {
  /// Five invented people: Amina, Bashir, Chala, Dina, Elias.
  private static func people() throws -> ScratchClub {
    let club = try ScratchClub(limits: ["contact": 28, "language": 90])
    func enrol(_ name: String, _ day: Int, _ change: (inout CandidateDraft) -> Void) throws -> RecordID {
      try club.enrol(name) { draft in
        draft.enrolledOn = ScratchClub.monday.adding(days: -day)
        change(&draft)
      }
    }
    let amina = try enrol("Amina Saleh", 200) {
      ($0.stage, $0.nationality, $0.club, $0.phone) = (.language, "SY", "North Hall", "07700 900111")
      ($0.nextAction, $0.nextActionDue) = ("Book OET", ScratchClub.monday.adding(days: -2))
    }
    let bashir = try enrol("Bashir Nuri", 20) {
      ($0.stage, $0.nationality, $0.club) = (.observation, "AF", "East Hall")
      ($0.profession, $0.specialty, $0.nativeName) = (.nurse, nil, "بشیر نوری")
      ($0.nextAction, $0.nextActionDue) = ("Ring", ScratchClub.monday.adding(days: 4))
    }
    let chala = try enrol("Chala Bekele", 60) {
      ($0.profession, $0.caseworker, $0.status) = (nil, "BC", .paused)
    }
    let dina = try enrol("Dina Haddad", 400) {
      ($0.stage, $0.status, $0.specialty) = (.jobSearch, .exited, .ophthalmology)
      $0.dateOfBirth = Day(1980, 2, 29)
    }
    try enrolElias(in: club)
    try recordFacts(of: [amina, bashir, chala, dina], in: club)
    return club
  }

  private static func enrolElias(in club: ScratchClub) throws {
    let id = try club.enrol("Elias Tesfay") { $0.email = "elias@example.org" }
    let seen = try CandidateCard(club.facts(id))
    var edited = seen
    edited.caseRecord.caseworker = nil
    _ = try club.file.perform(
      EditCandidate(seen: seen, edited: edited, offers: SampleRoute.offers), by: club.byAnna)
  }

  private static func recordFacts(of cases: [RecordID], in club: ScratchClub) throws {
    let people = try cases.map { try club.facts($0) }
    func id() -> RecordID { club.file.newID() }
    var call = Contact(id: id(), caseRecord: cases[0], kind: .call, happenedOn: club.today.adding(days: -10))
    call.outcome = .attended
    var missed = Contact(id: id(), caseRecord: cases[1], kind: .call, happenedOn: club.today.adding(days: -1))
    missed.outcome = .noShow
    var oet = Sitting(id: id(), person: people[0].person.id, test: "oet", satOn: club.today.adding(days: -30))
    oet.listening = Score(350)
    var exam = Sitting(
      id: id(), person: people[1].person.id, test: "theory", satOn: club.today.adding(days: -5))
    exam.outcome = .passed
    var old = Document(
      id: id(), person: people[0].person.id, kind: .goodStanding, status: .received, happenedOn: club.today)
    old.expiresOn = club.today.adding(days: -1)
    let cv = Document(
      id: id(), person: people[1].person.id, kind: .cv, status: .verified, happenedOn: club.today)
    let consent = Consent(id: id(), person: people[0].person.id, purpose: .sharing, givenOn: club.today)
    _ = try club.file.perform(
      RecordFacts(
        cases[0], [call, oet, old, consent, CaseTag(id: id(), caseRecord: cases[0], text: "Priority Case")]),
      by: club.byAnna)
    _ = try club.file.perform(RecordFacts(cases[1], [missed, exam, cv]), by: club.byAnna)
    try recordSteps(of: people[1], in: club)
    let barrier = Barrier(id: id(), caseRecord: cases[2], kind: .childcare, openedOn: club.today)
    _ = try club.file.perform(RecordFacts(cases[2], [barrier]), by: club.byAnna)
    let place = Placement(
      id: id(), person: people[3].person.id, kind: .shadowing, state: .completed, host: "Royal Hospital")
    _ = try club.file.perform(RecordFacts(cases[3], [place]), by: club.byAnna)
  }

  /// Standing passed and then expired; registration waits on the regulator.
  private static func recordSteps(of facts: CaseFacts, in club: ScratchClub) throws {
    let enrolment = try #require(facts.enrolment)
    func event(_ step: String, _ state: StepState, _ days: Int) -> StepEvent {
      StepEvent(
        id: club.file.newID(), caseRecord: facts.caseRecord.id, enrolment: enrolment.id, step: step,
        state: state,
        happenedOn: club.today.adding(days: -days))
    }
    var waiting = event("registration", .waiting, 1)
    waiting.waitingOn = .regulator
    let rows = [event("standing", .passed, 9), event("standing", .expired, 2), waiting]
    _ = try club.file.perform(RecordFacts(facts.caseRecord.id, rows), by: club.byAnna)
  }

  @Test(
    "A filter finds just the people it describes",
    arguments: [
      ("", "ABCDE"), ("stage:language", "A"), ("stage:language,observation", "AB"), ("stage:employed", ""),
      ("not stage:intake", "ABD"), ("profession:nurse", "B"), ("profession:none", "C"),
      ("profession:doctor,none", "ACDE"),
      ("specialty:ophthalmology", "D"), ("specialty:none", "ABCE"), ("nationality:SY", "A"),
      ("nationality:none", "CDE"), ("not nationality:SY", "BCDE"), ("club:north", "A"), ("club:none", "CDE"),
      ("club:north,east", "AB"), ("who:me", "ABD"), ("who:BC", "C"), ("who:none", "E"),
      ("status:paused", "C"),
      ("status:open", "ABCE"), ("status:exited", "D"), ("waiting:regulator", "B"), ("waiting:us", "A"),
      ("tag:priority-case", "A"), ("tag:none", "BCDE"), ("not tag:none", "A"), ("overdue", "A"),
      ("not overdue", "BCDE"),
      ("due<today", "A"), ("due>today", "B"), ("due<fri", "A"), ("due:none", "CDE"), ("due:fri", "B"),
      ("quiet>9", "ABCDE"), ("quiet>10", "BCDE"), ("quiet<30", "A"), ("stage-days>100", "AD"),
      ("stage-days<30", "BE"),
      ("stalled", "AE"), ("has:phone", "A"), ("missing:phone", "BCDE"), ("has:email", "E"),
      ("has:date-of-birth", "D"),
      ("has:native-name", "B"), ("has:nationality", "AB"), ("has:club", "AB"), ("has:caseworker", "ABCD"),
      ("has:action", "AB"), ("has:contact", "A"), ("has:barrier", "C"), ("has:placement", "D"),
      ("has:cv", "B"),
      ("has:good-standing-certificate", ""), ("has:sharing", "A"), ("missing:sharing", "BCDE"),
      ("has:theory", "B"),
      ("has:oet", "A"), ("missing:oet", "BCDE"), ("has:standing", ""), ("amina", "A"), ("not amina", "BCDE"),
      ("a", "A"), ("tesf", "E"), ("\"amina saleh\"", "A"), ("amina bashir", ""), ("بشیر", "B"),
      ("SMW-0003", "C"), ("1,smw-3,99", "AC"), ("not 1,2", "CDE"), ("abc-1,smw-2", "B"),
      ("stage:language nationality:SY who:me overdue", "A"), ("not has:phone club:east", "B"),
      ("expiring:none", "ABCDE"),
    ])
  func finds(text: String, initials: String) throws {
    let club = try Self.people()
    let names = FilterNames(steps: ["theory", "standing", "registration"])
    let filter = try Filter.parse(text, today: club.today, names: names)
    for sort in [ListSort.name, .next] {
      let query = ListQuery(filter: filter, sort: sort, me: club.anna.id, today: club.today)
      let found = try club.file.list(query, from: .first, count: 9).map { String($0.name.prefix(1)) }.sorted()
      #expect(found.joined() == initials, "\(text)")
      #expect(try club.file.count(query) == initials.count, "\(text)")
    }
  }

  @Test("Today counts what is promised, newly stalled, open and all, for one or for everybody")
  func today() throws {
    let club = try Self.people()
    let all = try club.file.today(of: nil, on: club.today, limit: 9)
    #expect(all.promised.rows.map(\.name) == ["Amina Saleh"])
    #expect([all.total, all.open, all.promised.count, all.expiring.count] == [5, 4, 1, 0])
    let later = try club.file.today(of: club.anna.id, on: club.today.adding(days: 4), limit: 1)
    #expect(later.promised.rows.map(\.name) == ["Amina Saleh"])
    #expect(later.promised.count == 2)
    #expect(try club.file.today(of: club.ben.id, on: club.today, limit: 9).promised.count == 0)
    let nurse = try #require(try club.file.caseRecord(number: "2"))
    let from = try #require(try club.file.summary(of: nurse)?.stalledFrom)
    #expect(
      try club.file.today(of: nil, on: from, limit: 9).newlyStalled.rows.map(\.name).contains("Bashir Nuri"))
    let later7 = try club.file.today(of: nil, on: from.adding(days: 7), limit: 9)
    #expect(!later7.newlyStalled.rows.map(\.name).contains("Bashir Nuri"))
  }
}
