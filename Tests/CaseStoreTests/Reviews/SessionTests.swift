import CaseCore
import Testing

@testable import CaseStore

@Suite("Sessions of a club")
struct SessionTests {
  private let scene: ReviewClub
  private var club: ScratchClub { scene.club }

  init() throws {
    scene = try ReviewClub()
  }

  private func mark(_ id: RecordID, _ mark: AttendanceMark, walkIn: Bool = false) throws -> Outcome {
    try club.file.perform(
      MarkAttendance(id, mark, at: scene.hall, on: club.today, walkIn: walkIn), by: club.byAnna)
  }

  private func sheet() throws -> SessionSheet {
    let hall = try #require(try club.file.office().clubs.first)
    return try club.file.sessionSheet(of: hall, on: club.today)
  }

  @Test("Those of the club are expected, those with an action there, and those who were invited")
  func expected() throws {
    _ = try scene.enrol("Member Mona")
    let due = try club.enrol("Due Dara")
    try scene.promise("bring the letter to the club", in: 0, for: due)
    let invited = try club.enrol("Invited Ines")
    _ = try mark(invited, .invited)
    let walkIn = try club.enrol("Walk-in Wanda")
    _ = try mark(walkIn, .present, walkIn: true)
    let rows = try sheet().rows
    #expect(rows.map(\.summary.name) == ["Due Dara", "Invited Ines", "Member Mona", "Walk-in Wanda"])
    #expect(rows.map(\.reason) == [.action, .invited, .club, .walkIn])
    #expect(rows.map(\.mark) == [nil, nil, nil, .present])
    #expect(try (sheet().expected, sheet().here, sheet().walkIns) == (3, 1, 1))
  }

  @Test("Who was there has a contact with the session's minutes, who was not has a missed one")
  func countsAsContact() throws {
    let here = try scene.enrol("Here Hana")
    let missing = try scene.enrol("Missing Musa")
    _ = try club.file.perform(
      ChangeSession(of: scene.hall, on: club.today, .last(minutes: 120)), by: club.byAnna)
    _ = try mark(here, .present)
    _ = try mark(missing, .absent)
    let contact = try #require(try club.facts(here).contacts.last)
    #expect(contact.kind == .club && contact.minutes == 120 && contact.outcome == .attended)
    #expect(try club.file.summary(of: here)?.lastContact == club.today)
    #expect(try club.facts(missing).contacts.last?.outcome == .noShow)
    #expect(try club.file.summary(of: missing)?.lastContact == nil)
    let longer = ChangeSession(of: scene.hall, on: club.today, .last(minutes: 150))
    #expect(
      try club.file.perform(longer, by: club.byAnna).notice
        == "The session of North Hall on Mon 23 Nov 2026 lasted 150 minutes.")
    #expect(try club.facts(here).contacts.last?.minutes == 150)
  }

  @Test("A session is over when it is closed, and is corrected afterwards as an operation of its own")
  func correction() throws {
    let id = try scene.enrol("Here Hana")
    _ = try mark(id, .absent)
    let close = ChangeSession(of: scene.hall, on: club.today, .close)
    #expect(
      try club.file.perform(close, by: club.byAnna).notice
        == "Closed the session of North Hall on Mon 23 Nov 2026: nobody came.")
    let twice = #expect(throws: Refusal.self) { _ = try club.file.perform(close, by: club.byAnna) }
    #expect(
      twice?.words == "Nothing was saved: this session is over already. Marks can still be corrected.")
    let outcome = try mark(id, .late)
    #expect(
      outcome.notice
        == "Here Hana: late on Mon 23 Nov 2026. The session was over, so this corrects it.")
    #expect(try club.facts(id).contacts.count == 1)
    #expect(try club.facts(id).contacts.last?.outcome == .attended)
    _ = try club.file.undo(by: club.byAnna)
    #expect(try club.facts(id).contacts.last?.outcome == .noShow)
    #expect(try club.file.check(replay: true).faults == [])
  }

  @Test("The third absence in a row is counted at once; excused weeks do not break the row, coming does")
  func absences() throws {
    let id = try scene.enrol("Missing Musa")
    for (index, next) in [AttendanceMark.absent, .absent, .excused, .absent].enumerated() {
      if index > 0 { club.clock.advance(days: 7) }
      _ = try mark(id, next)
    }
    #expect(try sheet().rows.first?.absences == 3)
    #expect(Absences.words(3) == "third absence in a row")
    club.clock.advance(days: 7)
    _ = try mark(id, .present)
    #expect(try sheet().rows.first?.absences == 0)
  }

  @Test("A wrong mark is refused in words")
  func refusals() throws {
    let id = try scene.enrol("Here Hana")
    _ = try mark(id, .present)
    let twice = #expect(throws: Refusal.self) { _ = try mark(id, .present) }
    #expect(twice?.summary == "Nothing was saved: this person is marked as present already.")
    let unknown = #expect(throws: Refusal.self) {
      _ = try club.file.perform(
        MarkAttendance(id, .present, at: RecordID(3), on: club.today), by: club.byAnna)
    }
    #expect(unknown?.summary == "Nothing was saved: that club is not in this file.")
    let ahead = #expect(throws: Refusal.self) {
      _ = try club.file.perform(
        MarkAttendance(id, .present, at: scene.hall, on: club.today.adding(days: 1)), by: club.byAnna)
    }
    #expect(ahead?.rule == "fact.in-the-future")
    let length = #expect(throws: Refusal.self) {
      _ = try club.file.perform(
        ChangeSession(of: scene.hall, on: club.today, .last(minutes: 0)), by: club.byAnna)
    }
    #expect(
      length?.words
        == "Nothing was saved: a session lasts from 1 to 720 minutes. Type the minutes, such as 120.")
  }
}
