import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// What people stumbled over when they met the program for the first time.
@Suite("For newcomers")
struct NewcomerTests {
  private func row(_ number: String, of frame: Frame?) throws -> String {
    let text = try #require(frame?.text)
    return String(try #require(text.split(separator: "\n").first { $0.contains(number) }))
  }

  @Test("Today keeps dates and numbers of days at 80 columns, and cuts the text before them")
  func todayKeepsDates() throws {
    let frame = try Scratch().press([]).last
    #expect(try row("SMW-0055", of: frame).hasSuffix("PLAB 1 window    ends 2 Feb 2027, in 71 d"))
    #expect(try row("SMW-0031", of: frame).hasSuffix("OET Medicine     ends 14 Mar 2027, in 111 d"))
    #expect(try row("SMW-0008", of: frame).contains("Language 185 of 180 d"))
    #expect(try row("SMW-0008", of: frame).hasSuffix("waiting on provider"))
    #expect(try row("SMW-0042", of: frame).hasSuffix("overdue 3 d"))
    let wide = try Scratch().press([], size: Size(rows: 40, columns: 120)).last
    #expect(try row("SMW-0055", of: wide).contains("PLAB 1 window for PLAB 2"))
    #expect(try row("SMW-0055", of: wide).hasSuffix("ends Tue 2 Feb 2027, in 71 d"))
    let middle = try Scratch().press([], size: Size(rows: 24, columns: 60)).last
    #expect(try row("SMW-0055", of: middle).hasSuffix("ends 2 Feb 2027, in 71 d"))
    #expect(try row("SMW-0042", of: middle).contains("book OET resit"))
    let narrow = try Scratch().press([], size: Size(rows: 24, columns: 40)).last
    #expect(try row("SMW-0055", of: narrow).hasSuffix("to 2 Feb 2027"))
    #expect(try row("SMW-0008", of: narrow).hasSuffix("over by 5 d"))
  }

  @Test("Help says what to do first where an action does not work")
  func palette() throws {
    let list = try Scratch().press(keys("2:next tab")).last
    #expect(list?.text.contains("Open a case first, with Enter.") == true)
    #expect(list?.text.contains("Not now") == false)
    let open = try Scratch().press(keys("/fat<Enter><Enter>:clear filter")).last
    #expect(open?.text.contains("Go to Candidates first, with 2.") == true)
    let refused = try Scratch().press(keys("2:next tab<Enter>")).last
    #expect(refused?.text.contains("Not done: open a case first, with Enter.") == true)
  }

  @Test("Notes and contacts are named in the hint line of every screen, and in the palette")
  func noteOrContact() throws {
    for script in ["", "2", "/fat<Enter><Enter>"] {
      let frame = try #require(try Scratch().press(keys(script)).last)
      #expect(frame.line(23).contains("n note or contact"))
    }
    #expect(try Scratch().press(keys(":contact")).last?.text.contains("Note or contact") == true)
  }

  @Test("The source of a step is on the screen to its end, at 80 by 24")
  func wholeSource() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "31"))
    let facts = try #require(try workspace.facts(of: id))
    let count = stepStates(of: facts, on: Scratch.today).count
    let frames = try scratch.press(keys("/0031<Enter><Enter><Home>" + String(repeating: "j", count: count)))
    let ends = frames.filter { $0.text.contains("[Pathway]") }.map(detail)
    #expect(ends.count > count)
    #expect(ends.allSatisfy { !$0.hasSuffix("…") })
    #expect(ends.contains { $0.hasSuffix("Not from a source; check with the regulator.") })
    #expect(!ends.contains { $0.contains("no source seen") })
  }

  /// The words above the notice and the hint line.
  private func detail(_ frame: Frame) -> String {
    (15...21).map { frame.line($0).trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  @Test("After a result, the open action that names its test is finished with one key, and u takes that back")
  func finishOffer() throws {
    let script = "/fat<Enter><Enter>rloet pharmacy 14nov L350 R360 W350 S350<C-s>"
    let offered = try #require(try Scratch().press(keys(script)).last)
    #expect(offered.line(23).contains("y finishes “book OET resit”  any other key goes on as always"))
    #expect(offered.line(22).contains("Recorded: OET"))
    let done = try Scratch().press(keys(script + "y"))
    #expect(done.last?.line(22).contains("Done: book OET resit.") == true)
    let undone = try Scratch().press(keys(script + "yu"))
    #expect(undone.last?.line(22).contains("Undone for SMW-0042") == true)
  }

  @Test("Another key than y leaves the action open and does what it always does")
  func finishDeclined() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(
      keys("/fat<Enter><Enter>rloet pharmacy 14nov L350 R360 W350 S350<C-s><Tab>"))
    #expect(frames.last?.text.contains("[Timeline]") == true)
    #expect(frames.last?.text.contains("y finishes") == false)
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    #expect(
      try workspace.facts(of: id)?.actions.contains { $0.isOpen && $0.text == "book OET resit" } == true)
  }

  @Test("A result whose test no open action names offers nothing")
  func noOffer() throws {
    let frames = try Scratch().press(keys("/fat<Enter><Enter>rlielts 14nov L7 R7 W7 S7 O7<C-s>"))
    #expect(frames.last?.text.contains("Recorded: IELTS") == true)
    #expect(frames.last?.text.contains("y finishes") == false)
  }
}
