import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

@Suite("Attendance by number keys")
struct AttendanceScreenTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func frame(_ script: String, size: Size = Size(rows: 24, columns: 80)) throws -> Frame {
    try #require(try scratch.press(keys(script), size: size).last)
  }

  @Test("One key a person: twelve people in twelve keys, after one that opens the form")
  func budget() throws {
    let after = try frame("g111201130111")
    #expect(after.line(1).contains("Job club, Smethwick, Wed 18 Nov 14:00"))
    #expect(after.line(1).contains("9 here"))
    let workspace = try scratch.open()
    let club = try #require(try workspace.office().clubs.first)
    let session = try #require(try workspace.sessions(of: club.id).first)
    let sheet = try workspace.sessionSheet(of: club, on: session.heldOn)
    #expect(sheet.rows.prefix(12).map { $0.mark?.digit } == Array("111201130111").map(Optional.init))
  }

  @Test("A walk-in is found by part of a name and marked with Enter; somebody expected is gone to")
  func walkIn() throws {
    let workspace = try scratch.open()
    let club = try #require(try workspace.office().clubs.first)
    let all = try workspace.list(ListQuery(me: nil, today: Scratch.today), from: .first, count: 183)
    let other = try #require(all.first { $0.club != club.id && $0.status == .active })
    let found = try frame("g/\(other.number)")
    #expect(found.text.contains("Walk-in? Enter marks \(other.number)"))
    let marked = try frame("g/\(other.number)<Enter>")
    #expect(marked.line(1).contains("1 walk-in"))
    #expect(try frame("g/zzzz").text.contains("Nobody matches."))
    #expect(
      try frame("gx").text.contains("1 present, 2 late, 3 excused"))
  }

  @Test("The third absence in a row shows at once")
  func absences() throws {
    _ = try frame("g<Left><Left>0")
    _ = try frame("g<Left>0")
    let third = try frame("g0")
    #expect(third.text.contains("third absence in a row"))
    #expect(third.bidiProblems().isEmpty)
  }

  @Test("u takes a mark back, + says how long it lasted, c closes, Tab goes to the next club")
  func others() throws {
    #expect(try frame("g1u").line(1).contains("0 here"))
    #expect(try frame("g+").line(2).contains("60 minutes of support each"))
    #expect(try frame("gc").line(2).contains("over"))
    #expect(try frame("g<Tab>").line(1).contains("Job club, Ladywood, Tue 17 Nov 10:30"))
  }
}
