import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The mouse in a form: it does what keys would.
@Suite("The mouse in a form")
struct FormMouseTests {
  /// The last frame after events, on a file of its own: what is typed and left is kept as a draft.
  private func last(_ events: [Event]) throws -> Frame {
    let (scratch, size) = (try Scratch(), Size(rows: 24, columns: 80))
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: size, events: events)
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own, patience: -1)
    return try #require(screen.frames.last)
  }

  private func typed(_ script: String) -> [Event] { keys(script).map { .key($0) } }

  /// The events, and then a click on a word of the screen.
  private func clicking(_ word: String, after events: [Event]) throws -> [Event] {
    let frame = try last(events)
    let place = frame.place(of: word)
    if place == nil { Issue.record("\(word) is not in\n\(frame.text)") }
    return events + [.mouse(MouseEvent(position: try #require(place), kind: .press))]
  }

  private func click(_ word: String, after script: String) throws -> Frame {
    try last(clicking(word, after: typed(script)))
  }

  @Test("A click goes to the field under it, also to the second one of a row, and to one of several lines")
  func fields() throws {
    let first = try click("Nationality", after: "2i")
    #expect(first.lines.contains { $0.contains("Nationality    ▌") })
    let second = try click("E-mail", after: "2i")
    #expect(second.lines.contains { $0.contains("Phone") && $0.contains("E-mail ▌") })
    let away = try clicking("Kind", after: typed("/fat<Enter><Enter>n"))
    #expect(try last(away).lines.contains { $0.contains("Kind           ▌") })
    #expect(try last(clicking("Words", after: away)).lines.contains { $0.contains("Words          ▌") })
  }

  @Test("A click takes a choice of the list, a day of the calendar, and what may follow in the line")
  func choices() throws {
    let chosen = try click("Pharmacist", after: "2i<Tab><Tab><Tab>p")
    #expect(chosen.lines.contains { $0.contains("Profession") && $0.contains("Pharmacist") })
    let month = try clicking("Consent given", after: typed("2i")) + typed("<C-t>")
    let day = try last(clicking(" 12 ", after: month))
    #expect(day.lines.contains { $0.contains("Consent given") && $0.contains("12 Nov 2026") })
    let line = try click("visit ", after: "/fat<Enter><Enter>rl")
    #expect(line.lines.contains { $0.contains("Line           ▌ visit") })
  }

  @Test(
    "A click on Save saves or says what is missing, a click on Cancel leaves; the wheel goes from field to field"
  )
  func buttons() throws {
    let refused = try click("[ Save ]", after: "2i")
    #expect(refused.lines.contains { $0.contains("! ") })
    let left = try click("[ Cancel ]", after: "2i")
    #expect(!left.text.contains("New candidate"))
    let wheel = Event.mouse(MouseEvent(position: Position(9, 9), kind: .wheelDown))
    let frame = try last(typed("2i") + [wheel])
    #expect(frame.lines.contains { $0.contains("Known as       ▌") })
  }
}

extension Frame {
  fileprivate var lines: [String] { (0..<size.rows).map { line($0) } }

  /// Where a word stands first; no letter before it is wide.
  fileprivate func place(of word: String) -> Position? {
    for (row, line) in lines.enumerated() {
      guard let range = line.range(of: word) else { continue }
      return Position(row, displayWidth(String(line[..<range.lowerBound])) + 1)
    }
    return nil
  }
}
