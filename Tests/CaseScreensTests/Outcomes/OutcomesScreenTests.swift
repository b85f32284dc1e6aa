import CaseCore
import Casework
import Foundation
import Terminal
import Testing

@testable import CaseScreens

/// The reports in the real loop.
@Suite("The reports by keyboard")
struct OutcomesScreenTests {
  private let wide = Size(rows: 40, columns: 120)

  @Test("5 lists the reports, Enter opens one, and Esc goes back to the list and then to Today")
  func goesAbout() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("5<Enter><Esc><Esc>"))
    #expect(frames.contains { $0.text.contains("▌  People by profession") })
    #expect(frames.contains { $0.text.contains("▌  Doctor ") && $0.text.contains("Total") })
    #expect(frames.last?.text.hasPrefix("[1 Today]") == true)
  }

  @Test("Enter on a figure lists the people behind it, as many as the figure says, and 5 comes back to it")
  func drillDown() throws {
    let scratch = try Scratch()
    let people = try #require(try scratch.press(keys("5<Enter>jl<Enter>")).last)
    #expect(people.text.contains("[2 Candidates]"))
    #expect(people.line(1).contains("specialty: anaesthetics"))
    #expect(people.line(1).contains("3 of 183"))
    #expect(people.text.contains("These are the people behind the figure. Esc goes back to the report."))
    let back = try #require(try scratch.press(keys("5<Enter>jl<Enter>5")).last)
    #expect(back.text.contains("▌  Doctor, anaesthetics"))
    let left = try #require(try scratch.press(keys("5<Enter>jl<Enter><Esc>")).last)
    #expect(left.text.contains("▌  Doctor, anaesthetics"))
    let own = try #require(try scratch.press(keys("2fnurse<Enter>5<Enter>jl<Enter><Esc>2")).last)
    #expect(own.line(1).contains("nurse ×") && !own.line(1).contains("doctor"))
    #expect(try scratch.press(keys("5<Enter>jl<Enter><Esc>2<Esc>")).last?.text.hasPrefix("[1 Today]") == true)
  }

  @Test("A figure behind which nobody stands by himself says so")
  func nobody() throws {
    let scratch = try Scratch()
    let frame = try #require(try scratch.press(keys("5<End>kkkkkk<Enter>j<Enter>"), size: wide).last)
    #expect(
      frame.text.contains("Nobody stands behind this figure by itself. Choose a number of people."))
  }

  @Test("In 80 columns every figure of the support is seen, under titles that are broken where they must be")
  func narrowSupport() throws {
    let text = try #require(try Scratch().press(keys(opening(.support))).last?.text)
    let lines = text.split(separator: "\n").map { $0.replacing(#/ +$/#, with: "") }
    let place = try #require(lines.firstIndex { $0.contains(" Contact  ") })
    #expect(lines[place - 1].hasSuffix(" No"))
    #expect(lines[place].hasSuffix("time"))
    let row = lines[place + 1]
    #expect(row.count <= 79 && row.last?.isNumber == true || row.hasSuffix("–"), "\(row)")
  }

  @Test("In 80 columns no figure of any report is cut, and each column can be brought into sight")
  func narrow() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    for name in ReportName.allCases {
      let rows = try workspace.report(ReportOrder(of: name)).tables.flatMap(\.rows)
      let moves = String(repeating: "l", count: (rows.map(\.cells.count).max() ?? 1) - 1)
      let frames = try scratch.press(keys(opening(name) + moves), size: Size(rows: 90, columns: 80))
      let lines = Set(frames.flatMap { $0.text.split(separator: "\n") })
      let labels = rows.map { "  \($0.label.prefix(9))" }
      let seen = Set(lines.filter { line in labels.contains { line.contains($0) } }.flatMap(figures))
      #expect(!seen.contains { $0.hasSuffix("…") }, "\(name)")
      #expect(Set(rows.flatMap(\.cells).map(\.words)).subtracting(seen).isEmpty, "\(name)")
    }
  }

  @Test("In 80 columns and 24 rows every line of every report comes into sight by paging down, and up again")
  func everyLine() throws {
    let scratch = try Scratch()
    let lines = { (frame: Frame) in
      Set(frame.text.split(separator: "\n").dropFirst(2).dropLast(2).map(plainLine))
    }
    for name in ReportName.allCases {
      let whole = try #require(
        try scratch.press(keys(opening(name)), size: Size(rows: 300, columns: 80)).last)
      let pages = { (key: String) in String(repeating: key, count: lines(whole).count / 8 + 2) }
      let down = try scratch.press(keys(opening(name) + pages("<PgDn>")))
      let up = try scratch.press(keys(opening(name) + "<End><End>" + pages("<PgUp>")))
      for frames in [down, up] {
        let missing = lines(whole).subtracting(frames.map(lines).reduce(into: []) { $0.formUnion($1) })
        #expect(missing.isEmpty, "\(name): \(missing)")
      }
      #expect(down.last?.text.contains("below") == false && up.last?.text.contains("▌") == true, "\(name)")
    }
  }

  /// A line without the mark of the cursor.
  private func plainLine(_ line: Substring) -> String {
    line.replacing("▌", with: " ").trimmingCharacters(in: .whitespaces)
  }

  /// What stands behind the label of a row.
  private func figures(in line: Substring) -> [String] {
    line.drop { $0 == "▌" || $0 == " " }.split(separator: "  ").dropFirst()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("Signs beside the titles say where further columns are, and l brings the last one into sight")
  func scrolls() throws {
    let scratch = try Scratch()
    let first = try #require(try scratch.press(keys(opening(.openings))).last?.text)
    #expect(first.contains("Declined ›") && !first.contains("Withdrawn"))
    let last = try #require(try scratch.press(keys(opening(.openings) + "lllllll")).last?.text)
    #expect(last.contains("‹ Offered") && last.contains("Declined  Withdrawn"))
  }

  @Test("t draws bars with their values before them, and the table again")
  func bars() throws {
    let scratch = try Scratch()
    let bars = try #require(try scratch.press(keys("5<Enter>t")).last)
    #expect(bars.text.contains("71 █████"))
    #expect(!bars.text.contains("Enrolled:  "))
    let table = try #require(try scratch.press(keys("5<Enter>tt")).last)
    #expect(table.text.contains("Identified  Enrolled  Active"))
  }

  @Test(
    "What follows in time is one line too, of the chosen column and from nought, with its greatest figure in words"
  )
  func overTime() throws {
    let scratch = try Scratch()
    let people = try #require(
      try scratch.press(keys(opening(.support)), size: Size(rows: 60, columns: 120)).last)
    let line = try #require(people.text.split(separator: "\n").first { $0.contains("People, at most") })
    #expect(line.contains(" in ") && line.contains("█") && !line.contains(" 0 in "))
    let contacts = try #require(
      try scratch.press(keys(opening(.support) + "tl"), size: Size(rows: 60, columns: 120)).last)
    #expect(contacts.text.contains("Contacts, at most"))
  }

  @Test("A line over time is blank where nothing is known, and lowest where there was nothing")
  func unknownInTime() { #expect(Sparkline.text([nil, nil, 0, 1, 8]) == "  ▁▂█") }

  @Test("Every report shows at every size, keeps its cursor in sight, and mixes no directions")
  func sizes() throws {
    let scratch = try Scratch()
    for size in [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80), wide] {
      for place in ReportName.allCases.indices {
        let downs = String(repeating: "j", count: place)
        let frames = try scratch.press(keys("5\(downs)<Enter><End>"), size: size)
        let last = try #require(frames.last)
        #expect(last.bidiProblems().isEmpty)
        if ReportName.allCases[place] != .area || size.rows > 12 { #expect(last.text.contains("▌")) }
      }
    }
  }

  /// The keys that open a report from anywhere.
  private func opening(_ name: ReportName) -> String {
    let place = ReportName.allCases.firstIndex(of: name) ?? 0
    return "5<Home>" + String(repeating: "j", count: place) + "<Enter>"
  }

  @Test("f narrows a report to a period, whose people are listed, and refuses one that is turned round")
  func period() throws {
    let scratch = try Scratch()
    let typed = opening(.sittings) + "f1 jan 2026 to 31 mar 2026<Enter>"
    let frame = try #require(try scratch.press(keys(typed), size: wide).last)
    #expect(frame.line(1).contains("Tests and pass rates, Thu 1 Jan 2026 to Tue 31 Mar 2026, as of "))
    let people = try #require(try scratch.press(keys(typed + "<Enter>"), size: wide).last)
    #expect(people.text.contains("[2 Candidates]"))
    #expect(people.line(1).contains("sittings in sittings, "))
    let turned = try scratch.press(keys(opening(.sittings) + "f31 mar 2026 to 1 jan 2026<Enter>"), size: wide)
      .last
    #expect(turned?.text.contains("No report was made: the period is turned round.") == true)
    let list = try scratch.press(keys("5f"), size: wide).last
    #expect(list?.text.contains("Not done: open a report first, with Enter.") == true)
  }

  @Test("As it was known on a day a report says so, and lists nobody")
  func asKnown() throws {
    let scratch = try Scratch()
    let typed = opening(.professions) + "fas of 1 mar 2026<Enter>"
    let frame = try #require(try scratch.press(keys(typed), size: wide).last)
    #expect(
      frame.text.contains(
        "As it was known at the end of Sun 1 Mar 2026. The people behind it can be listed as of today only."))
    let people = try scratch.press(keys(typed + "<Enter>"), size: wide).last
    #expect(
      people?.text.contains(
        "The people of Sun 1 Mar 2026 cannot be listed. Take “as of” out of the period first.") == true)
  }

  @Test("w tries rates out in the economic estimate and nowhere else")
  func whatIf() throws {
    let scratch = try Scratch()
    let frame = try #require(
      try scratch.press(keys(opening(.economic) + "wbenefit 10000<Enter>"), size: wide).last)
    #expect(frame.line(1).contains("Economic estimate, what if"))
    #expect(frame.text.contains("£1,830,000"))
    let wrong = try scratch.press(keys(opening(.economic) + "wplumber 1<Enter>"), size: wide).last
    #expect(wrong?.text.contains("Nothing was tried out: “plumber” is no rate.") == true)
    let elsewhere = try scratch.press(keys(opening(.exits) + "w"), size: wide).last
    #expect(
      elsewhere?.text.contains("Not done: open the economic estimate first. It is the report with rates.")
        == true)
  }

  @Test(
    "Rates that are tried out leave the chosen row where it is, and the cursor goes with a row that moves")
  func whatIfRow() throws {
    let scratch = try Scratch()
    let chosen = opening(.economic) + "jjjjjj"
    for script in [chosen, chosen + "wdoctor 30000<Enter>"] {
      #expect(try scratch.press(keys(script), size: wide).last?.text.contains("▌  Doctor  ") == true)
    }
    let last = opening(.economic) + "<End>"
    for script in [last, last + "wmidwife 30000<Enter>"] {
      #expect(try scratch.press(keys(script), size: wide).last?.text.contains("▌  Total ") == true)
    }
  }

  @Test("x writes the report as a page and keeps it")
  func writes() throws {
    let scratch = try Scratch()
    let frame = try #require(
      try scratch.press(keys(opening(.funnel) + "x<Enter>"), size: Size(rows: 24, columns: 200)).last)
    #expect(
      frame.text.contains("Without small numbers, kept as 1: \(scratch.folder)/sheets/funnel-2026-11-23.html")
    )
    let page = try String(contentsOfFile: "\(scratch.folder)/sheets/funnel-2026-11-23.html", encoding: .utf8)
    #expect(page.contains("<svg role=\"img\"") && page.contains("<desc>Enrolled 176, Language 161"))
    #expect(try scratch.open().keptReports().map(\.report) == ["funnel"])
    let asked = try scratch.press(keys(opening(.exits) + "x")).last
    #expect(
      asked?.text.contains("Enter page, p PDF, to hand over   x, P with small numbers   Esc leaves it")
        == true)
    let exact = try scratch.press(keys(opening(.exits) + "xx"), size: Size(rows: 24, columns: 200)).last
    #expect(exact?.text.contains("With small numbers, for few eyes, not kept: ") == true)
    let all = try String(
      contentsOfFile: "\(scratch.folder)/sheets/exits-exact-2026-11-23.html", encoding: .utf8)
    #expect(!all.contains("Others"))
    #expect(try scratch.open().keptReports().count == 1)
    let list = try scratch.press(keys("5x"), size: wide).last
    #expect(list?.text.contains("Not done: open a report first, with Enter.") == true)
  }

  @Test("x and p write the report as a PDF and keep it, x and P the one with small numbers")
  func prints() throws {
    let scratch = try Scratch()
    let size = Size(rows: 24, columns: 200)
    let kept = try #require(try scratch.press(keys(opening(.funnel) + "xp"), size: size).last)
    #expect(kept.text.contains("kept as 1: \(scratch.folder)/sheets/funnel-2026-11-23.pdf"))
    let exact = try #require(try scratch.press(keys(opening(.funnel) + "xP"), size: size).last)
    #expect(exact.text.contains("not kept: \(scratch.folder)/sheets/funnel-exact-2026-11-23.pdf"))
    for name in ["funnel", "funnel-exact"] {
      let path = "\(scratch.folder)/sheets/\(name)-2026-11-23.pdf"
      let file = try #require(FileManager.default.contents(atPath: path))
      #expect(file.starts(with: Data("%PDF-".utf8)))
    }
    #expect(try scratch.open().keptReports().map(\.report) == ["funnel"])
  }

  @Test("Reports that were kept stand under the others, open as they were, and cannot be narrowed or written")
  func kept() throws {
    let scratch = try Scratch()
    #expect(try scratch.press(keys("5<End>"), size: wide).last?.text.contains("Kept, as they were") == false)
    let listed = try #require(
      try scratch.press(keys(opening(.funnel) + "x<Enter><Esc><End>"), size: wide).last)
    #expect(listed.text.contains("Kept, as they were"))
    #expect(
      listed.text.contains("▌  1  How far people came, and how long it took, as of Mon 23 Nov 2026, kept on"))
    let open = try #require(try scratch.press(keys("5<End><Enter>"), size: wide).last)
    #expect(open.line(1).contains("How far people came, and how long it took, kept as 1, as of Mon 23 Nov"))
    #expect(!open.text.contains("f period"))
    let people = try scratch.press(keys("5<End><Enter><Enter>"), size: wide).last?.text
    #expect(
      people?.contains(
        "Nobody can be listed: this is the report as it was kept. Esc goes back to the list; open the report there."
      )
        == true)
    let narrowed = try scratch.press(keys("5<End><Enter>f"), size: wide).last?.text
    #expect(
      narrowed?.contains("Not done: this is the report as it was kept. Esc goes back to the list;") == true)
  }

  @Test("What does not fit is counted below, and the list offers no key that does nothing there")
  func more() throws {
    let scratch = try Scratch()
    let list = try #require(try scratch.press(keys("5")).last)
    #expect(list.text.contains("2 more lines below"))
    #expect(list.line(23).contains("open") && !list.line(23).contains("period"))
    let ends = try #require(try scratch.press(keys("5<End>")).last)
    #expect(!ends.text.contains("below"))
    let whole = try #require(try scratch.press(keys("5"), size: wide).last)
    #expect(!whole.text.contains("below"))
  }

  @Test("Titles of columns are whole where there is room for them")
  func titles() throws {
    let text = try #require(try Scratch().press(keys(opening(.funnel))).last?.text)
    #expect(text.contains("Since the one before") && text.contains("Of enrolled"))
  }

  @Test("A long count says how far it is and goes on beside the keys; Esc stops it")
  func beside() throws {
    let asked = keys(opening(.sittings)).map { Event.key($0) }
    let frames = try play(asked + [.timeout, .descriptor(0)])
    #expect(frames.contains { $0.text.contains("Counting for the report. Esc stops.") })
    let stopped = try play(asked + [.key(.escape), .descriptor(0)])
    #expect(stopped.contains { $0.text.contains("Stopped. No report was made.") })
    #expect(stopped.last?.text.contains("Tests and pass rates, as of") == false)
  }

  private func play(_ events: [Event]) throws -> [Frame] {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: wide, events: events)
    let state = AppState(
      size: wide, today: Scratch.today, me: workspace.me, office: try workspace.office(), isSample: true)
    _ = run(state, on: &screen, in: workspace, patience: 0)
    return screen.frames
  }
}
