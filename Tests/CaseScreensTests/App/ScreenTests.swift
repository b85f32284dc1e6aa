import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// How the screens look, at several sizes, as pictures in text beside this file.
@Suite("Screens at every size")
struct ScreenTests {
  static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 24, columns: 80), Size(rows: 40, columns: 120),
    Size(rows: 60, columns: 250),
  ]
  static let places: [(name: String, script: String)] = [
    ("today", ""), ("candidates", "2"), ("candidates-by-name", "2sj<Enter>"), ("columns", "2sjj"),
    ("history-all", "2:history<Enter>"), ("find", "2/fat"),
    ("filter", "2fstage:lang"),
    ("pathway", "/fat<Enter><Enter>"), ("timeline", "/fat<Enter><Enter><Tab>"),
    ("facts", "/fat<Enter><Enter><Tab><Tab>"), ("history", "/fat<Enter><Enter><S-Tab>"),
    ("doctor", "/Selam<Enter><Enter>"), ("help", "?"), ("palette", ":sheet"), ("record-menu", "2r"),
    ("readiness", "/Selam<Enter><Enter><End>"), ("source", "/Selam<Enter><Enter>?"),
    ("checks", "/0037<Enter><Enter>rk"), ("money", "/Selam<Enter><Enter><Tab><Tab><End>"),
    ("views", "2v"), ("marked", "2 jj  "), ("marked-action", "2 jj  aask for the degree<Tab>fri"),
    ("board", "3"), ("reviews", "4"), ("review-card", "4<Enter>"), ("review-decision", "4<Enter>d"),
    ("review-end", "4<Enter>:close the review<Enter>"), ("attendance", "g1120"),
    ("minutes", "4<Enter>:close the review<Enter>x"),
    ("board-filtered", "3fprofession:nurse<Enter>llj"),
    ("drafts", "/fat<Enter><Enter>n<C-u>rang the college<Esc><Esc>:drafts<Enter>"),
    ("take-back", "/fat<Enter><Enter><Tab><Del><C-u>wrong"),
    ("outcomes", "5"), ("report", "5<Enter>"), ("economic", "5jjjjj<Enter>"),
    ("openings", "6"), ("opening", "6jj<Enter>"), ("opening-doctors", "6j<Enter>jj"),
    ("openings-for", "/fat<Enter><Enter>O"), ("opening-hidden", "H6jj<Enter>"),
    ("candidates-hidden", "H2"), ("facts-hidden", "H/fat<Enter><Enter><Tab><Tab>"),
    ("what-if", "/Selam<Enter><Enter>w<Tab>plab 1<Tab>14 jan<Tab>"),
  ]

  @Test("Every screen looks as in its picture, and no name can turn a row round", arguments: places)
  func pictures(place: (name: String, script: String)) throws {
    for size in ScreenTests.sizes {
      let scratch = try Scratch()
      let frame = try #require(try scratch.press(keys(place.script), size: size).last)
      #expect(frame.bidiProblems().isEmpty, "\(place.name) at \(size.columns)x\(size.rows)")
      try compare(frame, with: "\(place.name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test("Below 40 by 12 one line asks for a larger window")
  func tooSmall() throws {
    let frame = try #require(try Scratch().press([], size: Size(rows: 10, columns: 60)).last)
    #expect(frame.text.contains("Make the window at least 40 by 12."))
  }

  @Test("The last line always ends with the way to help")
  func helpIsAlwaysNamed() throws {
    for script in ["", "2", "/fat<Enter><Enter>"] {
      let frame = try #require(try Scratch().press(keys(script)).last)
      #expect(frame.line(frame.size.rows - 1).hasSuffix("? help"))
    }
  }

  /// Compares a frame with the picture beside this file; a missing picture is recorded, and the test fails.
  @Test("Who is found at the end of the list stands below those before them, not alone")
  func endOfList() throws {
    let last = try #require(try Scratch().press(keys("2<End>")).last)
    let number = try #require(
      last.text.split(separator: "\n").last { $0.hasPrefix("▌") }?.split(separator: " "))
    let found = try #require(
      try Scratch().press(keys("2/\(number.first { $0.hasPrefix("SMW") } ?? "")<Enter>")).last)
    let rows = found.text.split(separator: "\n").filter {
      $0.dropFirst(3).hasPrefix("SMW-") && !$0.hasPrefix("─")
    }
    #expect(rows.count > 5)
    #expect(rows.last?.hasPrefix("▌") == true)
  }

  private func compare(_ frame: Frame, with name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name + ".txt")
    let now = snapshotText(of: frame)
    let isRecording = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil
    guard !isRecording, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try now.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { Issue.record("The picture \(name) was missing; it is recorded now. Look at it.") }
      return
    }
    #expect(now == recorded, "The screen \(name) no longer looks as in its picture")
  }
}
