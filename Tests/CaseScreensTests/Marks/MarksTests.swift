import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Marks and what is done for all marked cases, in the real loop.
@Suite("Marks by keyboard")
struct MarksTests {
  private func marked(_ scratch: Scratch, _ script: String) throws -> [Frame] {
    try scratch.press(keys("2  j  " + script))
  }

  @Test("Space marks and goes on, the count is shown, and Esc takes the marks away before it leaves")
  func marks() throws {
    let scratch = try Scratch()
    let frames = try marked(scratch, "<Esc><Esc>")
    let four = try #require(frames.dropLast(2).last)
    #expect(four.line(1).contains("marked 4   183 of 183"))
    let rows = four.text.split(separator: "\n").filter { $0.dropFirst(2).hasPrefix("*SMW-") }
    #expect(rows.count == 4)
    #expect(frames.dropLast().last?.text.contains("The marks are gone. Esc once more goes to Today.") == true)
    #expect(frames.last?.text.hasPrefix("[1 Today]") == true)
  }

  @Test("An action for all marked shows their rows first, is one operation, and one u takes it back")
  func action() throws {
    let scratch = try Scratch()
    let before = try scratch.open().lastOperationNumber()
    let frames = try marked(scratch, "aask for the degree<Tab>fri<C-s>u")
    let form = try #require(frames.first { $0.text.hasPrefix(" Action for all marked") })
    #expect(form.text.contains("For 4 cases, in one step that u takes back:"))
    #expect(form.text.matches(of: /SMW-\d+/).count >= 4)
    let saved = try #require(frames.dropLast().last)
    #expect(saved.text.contains("Promised for 4 cases: ask for the degree, by Fri 27 Nov 2026."))
    #expect(!saved.line(1).contains("marked"))
    #expect(frames.last?.text.contains("Undone") == true)
    #expect(try scratch.open().lastOperationNumber() == before + 2)
  }

  @Test("c gives the marked cases to another caseworker, without marks the one under the cursor")
  func assigns() throws {
    let scratch = try Scratch()
    let office = try scratch.open().office()
    let other = try #require(office.caseworkers.first { $0.initials != "NH" })
    let frames = try marked(scratch, "c\(other.name)<Tab><C-s>")
    #expect(frames.last?.text.contains("caseworker \(other.name)") == true)
    let one = try #require(try scratch.press(keys("/fat<Enter>c")).last)
    #expect(one.text.contains("For 1 case, in one step that u takes back:"))
    #expect(one.text.contains("SMW-0042  Fatima al-Zahra"))
    let nothing = try scratch.press(keys("/fat<Enter>c<C-s>"), size: Size(rows: 40, columns: 120)).last
    #expect(nothing?.text.contains("Nothing is chosen. Choose a caseworker, a club, or both.") == true)
  }

  @Test("A draft for marked cases waits for marks")
  func draft() throws {
    let scratch = try Scratch()
    let text = try #require(try marked(scratch, "aask for it<Esc><Esc>:drafts<Enter><Enter>").last?.text)
    #expect(text.contains("Not opened: mark cases in Candidates first, then a or c opens it."))
    let again = try #require(try marked(scratch, "a").last?.text)
    #expect(again.contains("ask for it"))
  }
}
