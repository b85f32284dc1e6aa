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
    let script = "2  j  aask for it<Esc><Esc>:drafts<Enter><Enter>"
    let wide = Size(rows: 24, columns: 120)
    let text = try #require(try scratch.press(keys(script), size: wide).last?.text)
    #expect(
      text.contains("Not opened: mark cases in Candidates first, then a there or Enter here opens it."),
      "\(text)")
    let again = try #require(try marked(scratch, "a").last?.text)
    #expect(again.contains("ask for it"))
  }

  @Test(
    "The draft of every form for marked cases is listed as one, and Enter opens it while cases are marked",
    arguments: [
      ("a", "ask for it", "Action for all marked", "a"), ("m", "obs<Tab>", "Move all marked", "m"),
      ("c", "n<Down><Tab>", "Caseworker or club", "c"), ("rg", "pilot<Tab>", "Tag", "r g"),
    ])
  func drafts(key: String, typed: String, title: String, named: String) throws {
    let scratch = try Scratch()
    let list = try marked(scratch, key + typed + "<Esc>:drafts<Enter>")
    #expect(list.last?.text.contains("Marked cases  \(title)") == true, "\(list.last?.text ?? "")")
    let refused = try scratch.press(
      keys("2:drafts<Enter><Enter>"), size: Size(rows: 24, columns: 120)
    ).last?.text
    #expect(refused?.contains("then \(named) there or Enter here opens it.") == true, "\(refused ?? "")")
    let opened = try #require(try marked(scratch, ":drafts<Enter><Enter>").last)
    #expect(opened.line(0).contains(title) && opened.line(0).hasSuffix("For 4 cases"), "\(opened.text)")
    #expect(opened.text.contains("This is what you had typed on Mon 23 Nov."), "\(opened.text)")
  }

  @Test("Marks count only where they are seen, and an undo elsewhere brings none back")
  func seen() throws {
    let scratch = try Scratch()
    let action = "aask for the degree<Tab>fri<C-s>"
    let elsewhere = try marked(scratch, action + "5u2").last
    #expect(elsewhere?.line(1).contains("marked") == false, "\(elsewhere?.text ?? "")")
    let history = try marked(try Scratch(), action + ":history<Enter>u<Esc>").last
    #expect(history?.line(1).contains("marked") == false, "\(history?.text ?? "")")
    #expect(try marked(try Scratch(), action + "u").last?.line(1).contains("marked 4") == true)
    let opening = try marked(try Scratch(), "6jj<Enter>a").last
    #expect(opening?.text.contains("For 4 cases") == false && opening?.line(0).contains("SMW-") == true)
    let left = try marked(try Scratch(), "5<Enter><Esc>2").last
    #expect(left?.line(1).contains("marked 4") == true)
  }

  @Test("What is done for one open case leaves the marks of others alone")
  func othersMarks() throws {
    let tagged = try marked(try Scratch(), "/fat<Enter><Enter>rgpilot<Tab><C-s><Esc>").last
    #expect(tagged?.line(1).contains("marked 4") == true, "\(tagged?.text ?? "")")
  }

  @Test("The form of one or two marked cases names them", arguments: ["a", "c", "m", "rg"])
  func names(key: String) throws {
    let list = try #require(try Scratch().press(keys("2")).last)
    let people = (4...5).map { String(list.line($0).dropFirst(3).prefix(8)) }
    let form = try #require(try Scratch().press(keys("2  <End>" + key)).last)
    for number in people { #expect(form.text.contains(number), "\(form.text)") }
  }
}

/// Bulk verbs, columns and shared views, in the real loop.
@Suite("Lists alike by keyboard")
struct ListVerbTests {
  private let wide = Size(rows: 40, columns: 120)

  @Test("m moves all marked; who needs a reason and who stays is shown before, and one u takes it back")
  func moves() throws {
    let scratch = try Scratch()
    let before = try scratch.open().lastOperationNumber()
    let form = try #require(
      try scratch.press(keys("2fstage:language<Enter>*m"), size: wide).last?.text)
    #expect(form.contains("Move all marked"))
    #expect(form.contains("Of 61 cases: 0 can move, 61 need a reason, 0 stay."))
    #expect(form.contains("Need a reason: 61"))
    #expect(form.contains("no placement is agreed (offered, or further)"))
    let refused = try #require(
      try scratch.press(keys("2fstage:language<Enter>*m<C-s>"), size: wide).last?.text)
    #expect(refused.contains("No case was moved to Observation: a reason is needed for SMW-"))
    let frames = try scratch.press(
      keys("2fstage:language<Enter>   m<Tab><Tab>the trust asked<C-s>u"), size: wide)
    let saved = try #require(frames.dropLast().last?.text)
    #expect(saved.contains("Moved 3 cases to Observation.") && !saved.contains("marked 3"))
    #expect(frames.last?.text.contains("Undone") == true)
    #expect(frames.last?.text.contains("marked 3") == true)
    #expect(try scratch.open().lastOperationNumber() == before + 2)
  }

  @Test("Who cannot go to the stage stays, and is named")
  func stays() throws {
    let frames = try Scratch().press(keys("2*mobservation<Tab>"), size: wide)
    #expect(frames.last?.text.contains("Stay where they are: ") == true)
    let saved = try Scratch().press(
      keys("2fstage:employed<Enter>*memployed<Tab><Tab>so it is<C-s>"), size: wide)
    #expect(saved.last?.text.contains("No case was moved to Employed: none of them") == true)
  }

  @Test("r g tags all marked or takes the tag off, and the filter finds them by it")
  func tags() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(
      keys("2   rgpilot group<Tab><C-s>ftag:\"pilot group\"<Enter>"), size: wide)
    #expect(frames.contains { $0.text.contains("Tagged 3 cases: pilot group.") })
    #expect(frames.last?.line(1).contains("3 of 183") == true)
    let off = try scratch.press(
      keys("2ftag:\"pilot group\"<Enter>*rgpilot<Tab>take<Tab><C-s>"), size: wide
    ).last?.text
    #expect(off?.contains("Took the tag pilot group off 3 cases.") == true)
    let nothing = try scratch.press(keys("2 rgpilot group<Tab>take<Tab><C-s>"), size: wide).last?.text
    #expect(nothing?.contains("none of them has the tag pilot group") == true)
  }

  @Test(
    "Star marks everybody whom the filter shows and takes the marks away; Backspace drops the last filter")
  func marksAll() throws {
    let frames = try Scratch().press(keys("2fstage:language stalled<Enter>*<BS><Esc>*"), size: wide)
    let lines = frames.map { $0.line(1) }
    #expect(lines.contains { $0.contains("language ×   stalled ×") && $0.contains("marked ") })
    #expect(lines.contains { $0.contains("language ×") && !$0.contains("stalled") && $0.contains("marked ") })
    #expect(frames.last?.line(1).contains("marked 61") == true)
    #expect(
      try Scratch().press(keys("2<BS>")).last?.text.contains("There is no filter: everybody is shown.")
        == true)
  }

  @Test("s shows, hides and orders columns and sorts; a view saved for everybody keeps them")
  func columns() throws {
    let scratch = try Scratch()
    let script = "2s<Home>" + String(repeating: "j", count: 9) + " <Esc>vsOwners<Tab><Enter><Esc>"
    let frames = try scratch.press(keys(script), size: wide)
    #expect(frames.contains { $0.text.contains("Save for everybody (Tab own): Owners") == false })
    #expect(frames.last?.line(3).contains("Who") == true)
    let again = try #require(
      try scratch.press(keys("v<End>" + String(repeating: "j", count: 9)), size: wide).last)
    #expect(again.text.contains("Owners"))
    #expect(again.text.contains("shared"))
    let shown = try scratch.press(keys("v" + String(repeating: "j", count: 9) + "<Enter>"), size: wide).last
    #expect(shown?.line(3).contains("Who") == true)
    #expect(shown?.bidiProblems().isEmpty == true)
    let sorted = try scratch.press(keys("2sj<Enter>")).last
    #expect(sorted?.text.contains("Sorted by name.") == true)
    let kept = try scratch.press(keys("2s ")).last
    #expect(kept?.text.contains("Case and name are always shown.") == true)
    let unsorted = try scratch.press(keys("2sjj<Enter>")).last?.text
    #expect(unsorted?.contains("Not sorted: the list is sorted by case, name, stage or next action") == true)
  }

  @Test("P hides the preview, gives its room to the list, and brings it back")
  func preview() throws {
    let frames = try Scratch().press(keys("2PP"), size: wide)
    let hidden = try #require(frames.dropLast().last)
    #expect(!hidden.text.contains("Missing"))
    #expect(hidden.line(3).contains("Quiet"))
    #expect(frames.last?.text.contains("Missing") == true)
    #expect(frames.last?.text.contains("│") == true)
  }

  @Test("On the Board Space marks, > moves the card on, and the cursor goes with it")
  func board() throws {
    let frames = try Scratch().press(keys("3l ><Tab><Tab>the trust asked<C-s>"), size: wide)
    #expect(frames.contains { $0.text.contains("Marked 1") })
    let last = try #require(frames.last)
    #expect(last.text.contains("Moved "))
    let card = try #require(last.text.split(separator: "\n").first { $0.contains(/▌.SMW-/) })
    let column = card.distance(from: card.startIndex, to: card.firstIndex(of: "▌") ?? card.startIndex)
    #expect(column >= 38)
    let back = try Scratch().press(keys("3ll<lt>"), size: wide).last?.text
    #expect(back?.contains("Move to a stage") == true)
    #expect(back?.contains("Language") == true)
  }
}
