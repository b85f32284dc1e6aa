import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("Reports as things were known on a day")
struct AsKnownTests {
  private static let plan = ProgrammePlan(name: "North", checkedOn: ScratchClub.monday)

  /// Everything that a report says, over a period or as known on a day.
  private func words(_ club: ScratchClub, _ name: ReportName, asOf day: Day) throws -> String {
    try words(club, ReportOrder(name, asOf: day), on: club.today)
  }

  private func words(_ club: ScratchClub, _ order: ReportOrder, on day: Day) throws -> String {
    let report = try club.file.figures(order, today: day).report(plan: Self.plan)
    let rows = report.tables.flatMap { $0.rows + ($0.total.map { [$0] } ?? []) }
    return rows.map { ([$0.label] + $0.cells.map(\.words)).joined(separator: "|") }.joined(separator: "\n")
  }

  /// Some days of work: enrolments, moves, exits, contacts, jobs, and now and then an undo.
  private func work(_ club: ScratchClub, _ numbers: inout SeededNumbers, _ people: inout [RecordID]) throws {
    club.clock.advance(days: Int.random(in: 1...20, using: &numbers))
    if people.count < 3 || Int.random(in: 0...2, using: &numbers) == 0 {
      people.append(
        try club.enrol("Person \(people.count)") {
          $0.profession = [.doctor, .nurse, .dentist].randomElement(using: &numbers)
          $0.nationality = ["SY", "ER", nil].randomElement(using: &numbers) ?? nil
        })
    }
    let id = people[Int.random(in: 0..<people.count, using: &numbers)]
    let facts = try club.facts(id)
    switch Int.random(in: 0...3, using: &numbers) {
    case 0:
      let status: CaseStatus = facts.status == .exited ? .active : .exited
      let event = CaseStatusEvent(
        id: club.file.newID(), caseRecord: id, status: status, happenedOn: club.today)
      _ = try club.file.perform(RecordFacts(id, [event]), by: club.byAnna)
    case 1:
      let job = Employment(
        id: club.file.newID(), person: facts.person.id, employer: "Shop", title: "Help",
        relation: .otherJob, startedOn: club.today)
      _ = try club.file.perform(RecordFacts(id, [job]), by: club.byAnna)
    case 2: try club.note("Rang", on: id)
    default:
      try club.note("Rang again", on: id)
      _ = try club.file.undo(by: club.byAnna)
    }
  }

  @Test("Of 12 random programmes no report of a past day moves by a byte, whatever is done or undone later")
  func replayed() throws {
    for seed in 1...12 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let club = try ScratchClub(seed: UInt64(seed))
      var people: [RecordID] = []
      for _ in 0..<8 { try work(club, &numbers, &people) }
      let day = club.today
      let names = ReportName.allCases.filter { $0 != .area }
      let before = try names.map { try words(club, $0, asOf: day) }
      for _ in 0..<6 { try work(club, &numbers, &people) }
      #expect(try names.map { try words(club, $0, asOf: day) } == before, "seed \(seed)")
      while (try? club.file.undo(by: club.byAnna)) != nil {}
      #expect(try names.map { try words(club, $0, asOf: day) } == before, "seed \(seed), undone")
    }
  }

  @Test("Where everything is recorded on its day, as known on a day is what had happened by that day")
  func likePeriod() throws {
    var numbers = SeededNumbers(seed: 77)
    let club = try ScratchClub()
    var people: [RecordID] = []
    var days: [Day] = []
    for _ in 0..<14 {
      try work(club, &numbers, &people)
      days.append(club.today)
    }
    for day in days {
      for name in [ReportName.professions, .nationalities, .genders] {
        let rows = { (text: String) in
          text.split(separator: "\n").filter { !$0.hasSuffix("|0|0|0") }.sorted()
        }
        let known = try words(club, name, asOf: day)
        let happened = try words(club, ReportOrder(name, period: ReportPeriod(nil, to: day)), on: club.today)
        #expect(rows(known) == rows(happened), "\(name) on \(day.iso)")
      }
    }
  }

  @Test("A report of a day before an erasure says how many people are missing since")
  func erased() throws {
    let club = try ScratchClub()
    _ = try club.enrol("Fatima Haddad")
    let gone = try club.enrol("Samir Haddad")
    let day = club.today
    let notes = {
      try club.file.figures(ReportOrder(.professions, asOf: day), today: club.today).report(plan: Self.plan)
        .notes
    }
    #expect(try notes().isEmpty)
    club.clock.advance(days: 1)
    _ = try club.file.erase(gone, because: ErasureReason.allCases[0], by: club.byAnna)
    #expect(
      try notes() == [
        "1 person was erased from the file since: whoever of them had a case then is missing here."
      ])
  }
}
