import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The three jobs, done with keys in the real loop on the sample programme.
@Suite("The three jobs by keyboard")
struct JobsTests {
  @Test("Fatima is found in five keys, and her case is on the screen")
  func findsInFiveKeys() throws {
    let frames = try Scratch().press(keys("/fat<Enter>"))
    let last = try #require(frames.last)
    #expect(last.text.contains("▌"))
    let row = try #require(last.text.split(separator: "\n").first { $0.hasPrefix("▌") })
    #expect(row.contains("SMW-0042  Fatima al-Zahra") || row.contains("SMW-0042 Fatima al-Zahra"))
    #expect(last.text.contains("book OET resit"))
  }

  @Test("The Arabic spelling finds the same person")
  func findsByNativeName() throws {
    let frames = try Scratch().press(keys("/فاطم<Enter>"))
    #expect(frames.last?.text.contains("SMW-0042") == true)
  }

  @Test("A result in one line is recorded, what it means is shown, and u takes it back")
  func recordsAndUndoes() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(
      keys("/fat<Enter><Enter>rl") + keys("oet pharmacy 14nov L350 R360 W350 S350<C-s>") + keys("u"))
    let saved = try #require(frames.dropLast().last { $0.text.contains("Recorded: OET") })
    #expect(saved.text.contains("u undo"))
    #expect(saved.bidiProblems().isEmpty)
    let undone = try #require(frames.last)
    #expect(undone.text.contains("Undone for SMW-0042: OET"))
  }

  @Test("A move asks for a reason where a guard is not met, is saved with one, and u takes it back")
  func movesWithReason() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    #expect(try workspace.file.facts(of: id)?.stage == .language)
    let frames = try scratch.press(keys("/fat<Enter><Enter>m<C-s>"))
    #expect(frames.last?.text.contains("reason") == true)
  }

  @Test("p and Enter write the sheet as HTML, and the path is shown")
  func writesSheet() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter>p<Enter>"))
    let words = try #require(frames.last?.text)
    #expect(words.contains("The sheet is in"))
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/sheets")
    #expect(files.contains("SMW-0042-2026-11-23.html"))
  }

  @Test("A name that nobody has begins an intake with that name in it")
  func intakeFromFind() throws {
    let frames = try Scratch().press(keys("/Zzyzx Qwert<Enter>"))
    #expect(frames.dropLast().last?.text.contains("Nobody matches. Enter takes this name in as new.") == true)
    #expect(frames.last?.text.contains("Zzyzx Qwert") == true)
  }
}
