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
  }

  @Test("Without the consent a reason is asked for, and kept in the history")
  func reason() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>ph<Right><Enter>asked by phone<Enter>"))
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

  @Test("Several sheets are told as several; those who were left out are named on a page")
  func leftOut() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2*ph<Tab><Enter>w"))
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

  @Test("All pages can be asked for where the format is PDF")
  func pages() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>pp<Tab><Tab>p"))
    #expect(frames.last?.text.contains("all pages]") == true)
    #expect(frames.dropLast().last?.text.contains("[one page]") == true)
    #expect(frames.dropLast(2).last?.text.contains("one page") == false)
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

  @Test("A message that is longer than the screen is wide goes on above; a path loses its middle")
  func longMessage() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>p<Enter>"))
    let lines = try #require(frames.last).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains { $0.contains("The sheet is in") })
    // The name may itself go on in the next line, by how long the folder of the test is called.
    #expect(lines.joined().filter { $0 != " " }.contains("SMW-0042-2026-11-23.html"))
  }

  @Test("The facts say with whom may be shared")
  func consents() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter><Enter><Tab><Tab>"), size: Size(rows: 90, columns: 120))
    #expect(
      frames.last?.text.contains("with Sandwell and West Birmingham NHS Trust") == true)
  }
}
