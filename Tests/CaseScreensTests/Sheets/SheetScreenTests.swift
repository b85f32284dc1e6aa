import CaseCore
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

@testable import CaseScreens

/// The choice of a sheet, and what leaves the file from a list.
struct SheetScreenTests {
  private func files(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/sheets").sorted()
  }

  @Test("The hospital's sheet takes three keys: p, h, Enter")
  func hospital() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>ph<Enter>"))
    #expect(frames.last?.text.contains("The sheet is in") == true)
    #expect(frames.last?.text.contains("l print  o open  any other key goes on as always") == true)
    #expect(try files(scratch) == ["SMW-0042-partner-2026-11-23.html"])
  }

  @Test("The box says for whom and as what; Tab chooses the next format")
  func box() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>pc<Tab><Tab><Enter>"))
    let words = try #require(frames.dropLast().last?.text)
    #expect(words.contains("Candidate: done, next, dates, who helps") && words.contains("[pdf]"))
    #expect(try files(scratch) == ["SMW-0042-candidate-2026-11-23.pdf"])
    for line in [
      "Our own: everything; it stays in the office", "Hospital or employer", "Funder: numbers, no name",
      "Everything that is held, for the person", "Enter write   Tab format   Esc close",
    ] {
      #expect(words.contains(line))
    }
  }

  @Test("Without the consent a reason is asked for, and kept in the history")
  func reason() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>ph<Right><Enter>asked by phone<Enter>"))
    #expect(frames.contains { $0.text.contains("Enter write with this reason   Esc leave it") })
    #expect(frames.contains { $0.text.contains("is not recorded.") && $0.text.contains("Make it because:") })
    #expect(try files(scratch).count == 1)
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let words = try workspace.history(of: id, limit: 1).first?.words
    #expect(words == "Sheet for Lark Street Learning as HTML, made without consent: asked by phone")
  }

  @Test("Esc leaves the question for a reason, and nothing is written")
  func noReason() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>ph<Right><Enter><Esc>"))
    #expect(frames.last?.text.contains("Make it because:") == false)
    #expect(
      !FileManager.default.fileExists(atPath: scratch.folder + "/sheets/SMW-0042-partner-2026-11-23.html"))
  }

  @Test("An empty reason keeps the question open, and what is typed then is the reason")
  func emptyReason() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>ph<Right><Enter><Enter> <Enter>asked by phone<Enter>"))
    let words = "Not written: a reason is needed."
    #expect(frames.contains { $0.text.contains(words) && $0.text.contains("Make it because:") })
    #expect(try files(scratch) == ["SMW-0042-partner-2026-11-23.html"])
    let several = try scratch.press(keys("2  ph<Right><Enter> <Enter>z"))
    #expect(
      several.last?.text.contains(words) == true && several.last?.text.contains("Make it because:") == true)
  }

  @Test("Whether the candidate has agreed is said beside the partner, and ←→ takes another")
  func agreed() throws {
    let frames = try Scratch().press(keys("/fat<Enter>ph<Right>"))
    let texts = frames.map(\.text)
    #expect(
      texts.contains {
        $0.contains("For Sandwell and West Birmingham NHS Trust  ") && $0.contains("←→ partner")
      })
    #expect(texts.last?.contains("For Lark Street Learning, no consent") == true)
  }

  @Test("Marked cases get one PDF, or a file each")
  func marked() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2  pc<Tab><Tab><Enter>"))
    #expect(frames.contains { $0.text.contains("Sheets of 2 marked cases") })
    #expect(try files(scratch) == ["sheets-candidate-2026-11-23.pdf"])
    _ = try scratch.press(keys("2  pc<Enter>"))
    #expect(try files(scratch).count == 3)
  }

  @Test("x writes the filtered list for a spreadsheet and says how many rows it has")
  func list() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2x"))
    #expect(frames.last?.text.contains("The list is in") == true)
    #expect(try files(scratch) == ["candidates-2026-11-23.csv"])
  }

  @Test("Where some are marked, x writes those alone")
  func markedList() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2   x"), size: Size(rows: 40, columns: 120))
    #expect(frames.last?.text.contains("The list of the marked is in") == true)
    #expect(frames.last?.words.contains(", 3 rows.") == true)
    #expect(try files(scratch) == ["candidates-2026-11-23.csv"])
  }

  @Test("Several sheets are told as several; those who were left out are named on a page")
  func leftOut() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2*ph<Tab><Enter>w"))
    #expect(frames.contains { $0.words.contains("left out, without the consent it takes") })
    #expect(frames.contains { $0.text.contains("sheets are in") && $0.text.contains("w who was left out") })
    #expect(frames.last?.text.contains("Left out,") == true)
    #expect(frames.last?.text.contains("is not recorded: SMW-") == true)
  }

  @Test("Without a printer the offer to open the sheet stays; any other key ends it")
  func offerStays() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>p<Enter>lo"))
    #expect(frames.contains { $0.text.contains("The sheet was not printed: this computer has no printer.") })
    #expect(frames.last?.text.contains("The sheet was not opened:") == true)
    #expect(frames.last?.text.contains("l print  o open") == true)
    let after = try scratch.press(keys("/fat<Enter>p<Enter>l<Esc>"))
    #expect(after.last?.text.contains("l print") == false)
  }

  @Test("All pages can be asked for, but not of everything that is held")
  func pages() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>p<Tab><Tab>pe"))
    #expect(frames.dropLast().last?.text.contains("[all pages]") == true)
    #expect(frames.dropLast(2).last?.text.contains("[one page]") == true)
    #expect(frames.last?.text.contains("one page") == false)
  }

  @Test("Everything that is held is written for the person, from the box and by name")
  func everything() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>pe<Enter>"))
    #expect(frames.contains { $0.text.contains("Everything that is held, for the person") })
    #expect(frames.last?.text.contains("Everything that is held is in") == true)
    #expect(frames.last?.text.contains("read it before you hand it over") == true)
    _ = try scratch.press(keys("/fat<Enter>:export everything<Enter>"))
    #expect(
      try files(scratch) == ["SMW-0042-everything-2026-11-23-2.html", "SMW-0042-everything-2026-11-23.html"])
  }

  @Test("A path stands whole on a line of its own, without a label; no word is lost", arguments: [80, 120])
  func longMessage(_ columns: Int) throws {
    let path = "/home/nadia/Documents/Caseload/SMW-0042-partner-2026-11-23.pdf"
    let words =
      "The sheet was not printed: this computer has no printer. It is in \(path). Set a printer up, or take the file "
      + "to a computer that has one."
    let lines = NoticeLines(width: columns - 2, most: 6).lines(of: words)
    #expect(lines.joined(separator: " ") == words && lines.contains { $0.contains(path) })
    #expect(lines.allSatisfy { displayWidth($0) <= columns - 2 && !$0.contains("Note:") })
  }

  @Test("Only a path that is longer than the screen loses its middle, and what is not Latin gets a label")
  func longPath() throws {
    let path = "/" + String(repeating: "folder/", count: 20) + "SMW-0042.pdf"
    let lines = NoticeLines(width: 78, most: 6).lines(of: "The sheet is in \(path)")
    #expect(lines.count == 2 && lines[1].hasPrefix("/folder/") && lines[1].hasSuffix("SMW-0042.pdf"))
    #expect(lines[1].contains("…") && displayWidth(lines[1]) == 78)
    let arabic = NoticeLines(width: 20, most: 6).lines(of: "Saved for the one فاطمة الزهراء")
    #expect(arabic == ["Saved for the one", "Note: فاطمة الزهراء"])
    #expect(NoticeLines(width: 20, most: 6).lines(of: "Saved.\nNote: late.") == ["Saved.", "Note: late."])
    #expect(NoticeLines(width: 20, most: 2).lines(of: "one two three four five six seven").count == 2)
  }

  @Test(
    "Many sheets are made beside the screen: it counts, other keys wait, and Esc stops with nothing written")
  func progress() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let size = Size(rows: 24, columns: 80)
    let events = keys("2*po<Tab><Tab><Enter>").map { Event.key($0) } + keys("q1<Esc>").map { Event.key($0) }
    var screen = RecordingScreen(size: size, events: events + [.timeout])
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office(), isSample: true)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own, patience: 0)
    #expect(screen.frames.contains { $0.text.contains("of 183. Esc stops.") })
    #expect(screen.frames.contains { $0.text.contains("Esc stop; then no sheet is written") })
    #expect(screen.frames.last?.text.contains("Stopped. No sheet was written.") == true)
    #expect(screen.frames.last?.text.contains("[2 Candidates]") == true)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder + "/sheets"))
    #expect(try scratch.open().history(of: nil, limit: 1).first?.words.contains("Sheet") != true)
  }

  @Test("A second batch into the same folder says that the first one is still there")
  func twice() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys("2  pc<Enter>"))
    let frames = try scratch.press(keys("2  pc<Enter>"))
    #expect(
      frames.last?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "2 files of these names were there already and stayed; the new ones end in a number, such as -2.")
        == true)
    #expect(try files(scratch).count == 4)
  }

  @Test("The facts say with whom may be shared")
  func consents() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter><Enter><Tab><Tab>"), size: Size(rows: 90, columns: 120))
    #expect(
      frames.last?.text.contains("with Sandwell and West Birmingham NHS Trust") == true)
  }
}
