import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Placements, money and what-if in the real loop.
@Suite("Placements by keyboard")
struct PlacementScreenTests {
  private func number(of scratch: Scratch) throws -> Int64 { try scratch.open().lastOperationNumber() }

  @Test("A placement is recorded, its checks are ticked with one key each, and u takes the last tick back")
  func ticks() throws {
    let scratch = try Scratch()
    let record = "/fat<Enter><Enter>rpshad<Tab><Tab>Corner Pharmacy<Tab><C-s>"
    let frames = try scratch.press(keys(record + "rk ju"))
    let ticked = try #require(frames.last { $0.text.contains("Received today: placement agreement.") })
    #expect(ticked.text.contains("✓ placement agreement"))
    #expect(ticked.text.contains("○ named supervisor"))
    #expect(frames.last?.text.contains("Undone for SMW-0042: Placement check, placement agreement") == true)
    let id = try #require(try scratch.open().file.caseRecord(number: "42"))
    #expect(try scratch.open().facts(of: id)?.placements.first?.host == "Corner Pharmacy")
  }

  @Test("Space elsewhere, and on a check that is there, says what to do")
  func ticksElsewhere() throws {
    let words = try Scratch().press(keys("/fat<Enter><Enter> ")).last?.text
    #expect(words?.contains("Not done: Space ticks a check of the Placement tab. r k goes there.") == true)
    let scratch = try Scratch()
    let record = "/fat<Enter><Enter>rpshad<Tab><Tab>Corner Pharmacy<Tab><C-s>"
    let twice = try scratch.press(keys(record + "rk  ")).last?.text
    #expect(
      twice?.contains("Nothing was ticked: placement agreement was received on Mon 23 Nov 2026.") == true)
  }

  @Test("Without a placement the tab says how to record one, and Enter does")
  func none() throws {
    let frames = try Scratch().press(keys("/fat<Enter><Enter>rk<Enter>"))
    #expect(frames.dropLast().last?.text.contains("No placement yet. r p records one.") == true)
    #expect(frames.last?.text.contains("New placement") == true)
  }

  @Test("Every letter of the menu opens its form, from the list and from a case")
  func menu() throws {
    let titles: [(String, String)] = [
      ("t", "Record a sitting"), ("s", "Record a step"), ("c", "Record a contact"), ("a", "Finish an action"),
      ("l", "Record in one line"), ("d", "Record a document"), ("p", "New placement"),
      ("f", "Record money"), ("o", "Record a consent"), ("b", "Record a barrier"), ("j", "Record a job"),
      ("h", "Hold, exit or return"),
    ]
    let scratch = try Scratch()
    for (letter, title) in titles {
      let text = try scratch.press(keys("/fat<Enter>r\(letter)")).last?.text
      #expect(text?.contains(title) == true, "\(letter)")
    }
    let checks = try scratch.press(keys("/fat<Enter>rk")).last?.text
    #expect(checks?.contains("[Placement]") == true)
  }

  @Test("The palette finds the forms by their names")
  func palette() throws {
    let scratch = try Scratch()
    for (words, title) in [
      ("money", "Record money"), ("hold", "Hold, exit or return"), ("what if", "What if"),
      ("new placement", "New placement"),
    ] {
      let text = try scratch.press(keys("/fat<Enter>:\(words)<Enter>")).last?.text
      #expect(text?.hasPrefix(" \(title)") == true, "\(words)")
    }
  }

  @Test("What if writes nothing: the file's last operation is the same, and Esc keeps no draft")
  func whatIfWritesNothing() throws {
    let scratch = try Scratch()
    let before = try number(of: scratch)
    let frames = try scratch.press(keys("/fat<Enter><Enter>w<Tab>oet<Tab>14 jan<Tab><C-s><Esc>w"))
    #expect(frames.contains { $0.text.contains("now met   English for the GPhC") })
    #expect(frames.last?.text.contains("Fill in what is supposed: the answer follows at once.") == true)
    #expect(try number(of: scratch) == before)
  }

  @Test("Enter on a result of the timeline opens it to be changed")
  func timeline() throws {
    let frames = try Scratch().press(keys("/Selam<Enter><Enter><Tab>") + Array(repeating: .down, count: 40))
    let lines = frames.last?.text.split(separator: "\n") ?? []
    #expect(lines.contains { $0.hasPrefix(" ▌") })
    let scratch = try Scratch()
    let opened = try scratch.press(keys("/fat<Enter><Enter>rtoet<Tab><Tab>today<Tab>350<C-s><Tab><Enter>"))
    #expect(opened.last?.text.hasPrefix(" Sitting") == true)
    #expect(opened.last?.text.contains("350") == true)
  }

  @Test("? tells the source of the line under the cursor before the actions")
  func source() throws {
    let text = try #require(try Scratch().press(keys("/Selam<Enter><Enter><End>?")).last?.text)
    #expect(text.contains("This line: "))
    #expect(text.contains("Checked "))
  }

  @Test("Money on the Facts tab is summed by fund")
  func money() throws {
    let scratch = try Scratch()
    let pay = "rf<Tab>OET<Tab>RefuAid<Tab>320<Tab><Tab>paid<Tab><C-s>"
    let text = try #require(
      try scratch.press(keys("/fat<Enter><Enter>" + pay + "<Tab><Tab><End>")).last?.text)
    #expect(text.contains("Money"))
    #expect(text.contains("£320 from RefuAid"))
  }

  @Test("An exam booked for the time of a placement is warned of when it is saved")
  func overlap() throws {
    let scratch = try Scratch()
    let record = "/Selam<Enter><Enter>:new placement<Enter><Tab><Tab>Corner Surgery<Tab><Tab><Tab><Tab>"
    let text = try #require(try scratch.press(keys(record + "1 may 2027<Tab>30 jun 2027<C-s>")).last?.text)
    #expect(text.contains("Recorded: Clinical attachment, sought, Sat 1 May 2027 to Wed 30"))
    let tab = try #require(try scratch.press(keys("/Selam<Enter><Enter>rp")).last?.text)
    #expect(tab.contains("PLAB 1 on Sat 8 May 2027 lies within the placement"))
  }

  @Test("Enter on a line of the Facts tab opens the form of what stands there")
  func facts() throws {
    let scratch = try Scratch()
    #expect(
      try scratch.press(keys("/fat<Enter><Enter><Tab><Tab><Enter>")).last?.text.contains("Edit a candidate")
        == true)
    let read = try Workspace(scratch.path, for: .read, assets: Scratch.assets, today: Scratch.today)
    var screen = RecordingScreen(keys: keys("/fat<Enter><Enter><Tab><Tab><Enter>"))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: nil, office: try read.office(), isReadOnly: true)
    _ = run(state, on: &screen, in: read)
    #expect(screen.frames.last?.text.contains("Not done: this file can only be read here.") == true)
  }

  @Test("A start for a reason shows in the list and in the history, and one u takes all of it back")
  func startsForAReason() throws {
    let scratch = try Scratch()
    let start =
      "/0037<Enter><Enter>rp<Tab>run<Tab><Tab><Tab><Tab><Tab><C-u>today<Tab><Tab>the ward agreed<C-s>"
    let frames = try scratch.press(keys(start + "rk<Tab>u"))
    let list = try #require(frames.last { $0.text.contains("[Placement]") })
    #expect(list.text.contains("needed; started without"))
    let history = try #require(frames.dropLast().last)
    #expect(history.text.contains("Changed placement: starts "))
    #expect(frames.last?.text.contains("Undone for SMW-0037: Changed placement") == true)
    let id = try #require(try scratch.open().file.caseRecord(number: "37"))
    #expect(try scratch.open().facts(of: id)?.placements.last?.state == .checks)
  }
}
