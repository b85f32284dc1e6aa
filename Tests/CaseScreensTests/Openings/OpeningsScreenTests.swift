import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// Openings in the real loop.
@Suite("Openings by keyboard")
struct OpeningsScreenTests {
  private let wide = Size(rows: 40, columns: 120)

  private func opening(_ number: Int, of scratch: Scratch) throws -> Opening? {
    try scratch.open().openings(all: true).first { $0.page.opening.number == number }?.page.opening
  }

  @Test("6 lists the openings, Enter opens one and then a case, and Esc goes up one at a time")
  func goesAbout() throws {
    let frames = try Scratch().press(keys("6<End><Enter><Enter><Esc><Esc><Esc>"))
    #expect(frames.contains { $0.text.contains("▌  O-4 ") && $0.text.contains("passed") })
    #expect(frames.contains { $0.line(1).contains("Open 4, passed 1") })
    #expect(frames.contains { $0.text.contains("‹ O-4  Pharmacy assistant, dispensary") })
    #expect(frames.contains { $0.text.contains("[Pathway]") })
    let ends = frames.suffix(3).map(\.text)
    #expect(ends[0].contains("‹ O-4"))
    #expect(ends[1].contains("Openings at our partners"))
    #expect(ends[2].hasPrefix("[1 Today]"))
  }

  @Test("An opening says how to reach whom we ask, and H hides that; the list has the places offered")
  func reach() throws {
    let list = try #require(try Scratch().press(keys("6")).last)
    #expect(list.text.contains("0 of 3, 1 offered"))
    let open = try #require(try Scratch().press(keys("6jjj<Enter>")).last)
    #expect(open.line(4).contains("Ask Joan Pickard, 0121 496 0139, joan.pickard@example.org, recruitment"))
    let hidden = try #require(try Scratch().press(keys("6jjj<Enter>H")).last)
    #expect(hidden.line(4).contains("Ask Joan Pickard, recruitment"))
  }

  @Test("The openings for a person say when each closes")
  func closing() throws {
    let frame = try #require(try Scratch().press(keys("/fat<Enter><Enter>O")).last)
    #expect(frame.line(3).contains("Closes"))
    #expect(frame.text.contains("passed") && frame.text.contains("lacks"))
  }

  @Test("All six screens, the initials and the day stand in the first line of 80 columns")
  func tabs() throws {
    let line = try #require(try Scratch().press(keys("2")).last).line(0)
    #expect(line == " 1 Today [2 Candidates] 3 Board  4 Review  5 Outcomes  6 Openings  NH Mon 23 Nov")
  }

  @Test("A new opening is added by form, the cursor is on it, and one u takes it back")
  func adds() throws {
    let scratch = try Scratch()
    let add = "6+Ward clerk<Tab>elm<Tab><Tab>right to work<C-s>"
    let frames = try scratch.press(keys(add))
    #expect(frames.last?.text.contains("Added Ward clerk (O-6).") == true)
    #expect(frames.last?.text.contains("Note: No profession is named") == true)
    #expect(frames.last?.text.contains("▌  O-6") == true)
    #expect(try opening(6, of: scratch)?.asked == [.rightToWork])
    #expect(try scratch.press(keys("6u")).last?.text.contains("Undone: Opening O-6, Ward clerk") == true)
    #expect(try opening(6, of: scratch) == nil)
  }

  @Test(
    "Closes and Starts take the nearer day where the year is left out, and show it in full; a weekday lies ahead"
  )
  func nearerDays() throws {
    let form = "6+Porter<Tab>elm<Tab><Tab><Tab><Tab>"
    let frame = { (typed: String) in try #require(try Scratch().press(keys(form + typed)).last?.text) }
    let passed = try frame("20 nov<Tab><Tab>16 nov")
    #expect(passed.contains("The closing date, Fri 20 Nov 2026, has passed."), "\(passed)")
    #expect(passed.contains("It starts on Mon 16 Nov 2026, which has passed."))
    #expect(try frame("30 nov").contains("30 nov  Mon 30 Nov"))
    #expect(try frame("1 mar<Tab><Tab>1 apr").contains("It closes Mon 1 Mar 2027, starts Thu 1 Apr 2027."))
    #expect(try frame("fri").contains("Fri 27 Nov"))
  }

  @Test("An opening of somebody who is no partner yet adds the partner, and says so before")
  func newPartner() throws {
    let typed = "6+Night carer<Tab>Larkbrook House<Tab>"
    let asked = try #require(try Scratch().press(keys(typed), size: wide).last?.text)
    #expect(asked.contains("New partner: “Larkbrook House” is added with the opening."))
    #expect(asked.contains("Which is") && asked.contains("Employer"))
    let scratch = try Scratch()
    let saved = try scratch.press(keys(typed + "<C-s>"), size: wide).last?.text
    #expect(saved?.contains("Larkbrook House was added as a partner (employer).") == true)
    #expect(try scratch.open().office().partners.map(\.name).contains("Larkbrook House"))
    let again = try scratch.press(keys("6+Cook<Tab>larkb<Tab><C-s>"), size: wide).last?.text
    #expect(again?.contains("Added Cook (O-7).") == true && again?.contains("as a partner") == false)
  }

  @Test("The partners of the programme file are offered, each with its kind")
  func planned() throws {
    let scratch = try Scratch()
    let plan = try #require(try scratch.open().planPartners().first)
    #expect(try !scratch.open().office().partners.map(\.name).contains(plan.name))
    let frame = try scratch.press(keys("6+Clerk<Tab>\(plan.name.prefix(9))<Tab>"), size: wide).last?.text
    #expect(frame?.contains("New partner: “\(plan.name)” is added with the opening.") == true)
    #expect(frame?.contains(plan.kind.name) == true)
  }

  @Test("A draft whose partner has gone since is empty there, and says so")
  func draft() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys("6+Night carer<Tab>Larkbrook House<Tab><C-s>"))
    _ = try scratch.press(keys("6+Cook<Tab>larkb<Tab><Esc>"))
    let workspace = try scratch.open()
    try workspace.identify(initials: "NH")
    _ = try workspace.undo()
    let frame = try scratch.press(keys("6+"), size: wide).last?.text
    #expect(frame?.contains("At is empty: what you chose there is no longer in the file.") == true)
  }

  @Test("What cannot be asked, and no title, are faults of their fields")
  func faults() throws {
    let words = try Scratch().press(keys("6+Ward clerk<Tab>elm<Tab><Tab>wisdom<C-s>")).last?.text
    #expect(words?.contains("“wisdom” cannot be asked") == true)
    let untitled = try Scratch().press(keys("6+<Tab>elm<Tab><C-s>")).last?.text
    #expect(untitled?.contains("The title is missing. Type what is offered.") == true)
  }

  @Test("An opening is closed by its form and stays in the list; nobody is proposed for it any more")
  func closes() throws {
    let scratch = try Scratch()
    let id = try #require(try opening(1, of: scratch)).id
    let before = try scratch.open().openingSheet(id)?.list.submitted
    var closed = try #require(try opening(1, of: scratch))
    let seen = closed
    closed.closedOn = Scratch.today
    _ = try scratch.open().perform(SaveOpening(seen: seen, edited: closed))
    let last = try #require(try scratch.press(keys("6<End>"), size: wide).last)
    #expect(last.text.contains("closed Mon 23 Nov"))
    #expect(try scratch.open().openingSheet(id)?.list.submitted == before)
  }

  @Test(
    "> proposes the person under the cursor and goes on; who has no consent goes no further, and d says why")
  func submits() throws {
    let scratch = try Scratch()
    let id = try #require(try opening(5, of: scratch)).id
    let first = try #require(try scratch.open().openingSheet(id)?.list.matches.first)
    let frames = try scratch.press(keys("6<End>k<Enter>>"))
    #expect(frames.last?.text.contains("proposed for Care assistant, nights (O-5)") == true)
    #expect(frames.last?.text.contains("Submitted") == true)
    let again = try scratch.press(keys("6<End>k<Enter>>"))
    #expect(
      again.last?.text.contains("Nothing was recorded: no consent to share with Elm Grove Care is") == true)
    #expect(try scratch.open().openingSheet(id)?.list.matches.first?.caseRecord == first.caseRecord)
    let form = try scratch.press(keys("6<End>k<Enter>d<C-s>"), size: wide)
    #expect(
      form.last?.text.contains("With no consent to share with Elm Grove Care it can be proposed") == true)
    #expect(form.last?.text.contains("no consent to share with Elm Grove Care is recorded") == true)
    let withdrawn = try scratch.press(keys("6<End>k<Enter>dwithdr<Tab><C-s>"))
    #expect(withdrawn.last?.text.contains("withdrawn for Care assistant, nights (O-5)") == true)
  }

  @Test("O on a case shows the openings for it, > proposes it there, and Esc goes back to the case")
  func turnedRound() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("/fat<Enter><Enter>O"))
    let list = try #require(frames.last)
    #expect(list.text.contains("Openings for SMW-0042  Fatima al-Zahra"))
    #expect(list.text.contains("O-4") && list.text.contains("O-5") && !list.text.contains("O-1"))
    let back = try scratch.press(keys("/fat<Enter><Enter>O<Esc>")).last
    #expect(back?.text.contains("[Pathway]") == true && back?.text.contains("SMW-0042  Fatima") == true)
    let proposed = try scratch.press(keys("/fat<Enter><Enter>O>"))
    #expect(proposed.last?.text.contains("Fatima al-Zahra: proposed for") == true)
    let timeline = try scratch.press(keys("/fat<Enter><Enter><Tab>")).last
    #expect(timeline?.text.contains("Opening O-") == true)
  }

  @Test("H hides the names of the people beside an opening, and the name in the heading")
  func hidden() throws {
    let shown = try #require(try Scratch().press(keys("/fat<Enter><Enter>HO")).last?.text)
    #expect(shown.contains("Openings for SMW-0042  F. a."))
    let scratch = try Scratch()
    let id = try #require(try opening(3, of: scratch)).id
    let names = try #require(try scratch.open().openingSheet(id)).list.matches.map(\.name)
    let text = try #require(try scratch.press(keys("H6j<Enter>"), size: wide).last?.text)
    #expect(text.contains("‹ O-"))
    for name in names where name.count > 6 { #expect(!text.contains(name)) }
  }

  @Test("What cannot be done now says what to do first")
  func refusals() throws {
    let list = try Scratch().press(keys("6>")).last?.text
    #expect(list?.contains("Not done: open an opening first, with Enter, and choose a person.") == true)
    let elsewhere = try Scratch().press(keys("2:new opening<Enter>")).last?.text
    #expect(elsewhere?.contains("go to Openings first, with 6.") == true)
  }

  @Test("? tells the reasons of the person under the cursor before the keys")
  func reasons() throws {
    let text = try Scratch().press(keys("6<End>k<Enter>?")).last?.text
    #expect(text?.contains("right to work") == true)
  }

  @Test("A contact at a partner is added by the palette")
  func contact() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("6:new contact<Enter>elm<Tab>Sam Wood<C-s>"))
    #expect(frames.last?.text.contains("Added Sam Wood at Elm Grove Care.") == true)
    #expect(try scratch.open().partnerContacts().map(\.name).contains("Sam Wood"))
  }
}
