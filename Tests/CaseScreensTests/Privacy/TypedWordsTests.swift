import CaseCore
import CaseStore
import Casework
import Terminal
import Testing

@testable import CaseScreens

/// What was typed freely is hidden with the names where it is told as something that happened.
@Suite("Typed words hidden by H")
struct TypedWordsTests {
  private let wide = Size(rows: 60, columns: 120)

  @Test("A card of a review tells no word of a contact, and none of what was decided or happened since")
  func reviewCard() throws {
    let scratch = try Scratch()
    let said = "aring Zubaida Kowalski 07700 900671<Tab>fri<C-s>"
    let frames = try scratch.press(keys("H4<Enter>" + said + String(repeating: "J", count: 20)), size: wide)
    let decided = try #require(frames.first { $0.text.contains("Decided now") })
    #expect(decided.text.contains("✓ Action, hidden, by Fri 27 Nov"))
    #expect(decided.text.contains("Recorded: Action, hidden, by Fri 27 Nov."))
    let contacts = frames.flatMap { frame in
      (0..<60).map { frame.line($0) }.filter { $0.contains("Last contact") && $0.contains("“") }
    }
    #expect(contacts.count > 5)
    #expect(contacts.filter { !$0.contains("“hidden”") } == [])
  }

  @Test("A promise of the last review keeps its words only while it is to be done")
  func promises() {
    let today = Scratch.today
    let promise = ReviewPromise(
      action: RecordID(1), due: today, owner: "NH", text: "ring Zubaida of the school")
    let fates: [PromiseFate] = [
      .waiting, .broken(days: 3), .kept(today), .dropped("Zubaida moved"), .takenBack,
    ]
    var review = ReviewState()
    review.detail = CardDetail(
      caseRecord: RecordID(2), summary: nil, last: nil, nextOwner: nil, changes: [],
      promises: fates.map { JudgedPromise(promise, $0) }, since: [], decided: [])
    review.cover(by: NameVeil(today: today, office: Office()))
    let said = (review.detail?.promises ?? []).map { [$0.promise.text, $0.fate.words(today: today)] }
    #expect(said.prefix(2).allSatisfy { $0.first == promise.text })
    #expect(said.dropFirst(2).allSatisfy { $0.first == "hidden" })
    #expect(said.contains(["hidden", "dropped: hidden"]))
  }

  @Test("What is recorded stands as in the history on every tab, in the preview and in the answer to a save")
  func told() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let person = try #require(try workspace.facts(of: id)).person.id
    func newID() -> RecordID { workspace.newID() }
    let day = Scratch.today.adding(days: -3)
    var placement = Placement(
      id: newID(), person: person, kind: .shadowing, state: .completed, host: "Zubaida Clinic")
    (placement.site, placement.department) = ("Zubaida Wing", "Zubaida Ward")
    (placement.startsOn, placement.endsOn) = (day.adding(days: -9), day)
    let job = Employment(
      id: newID(), person: person, employer: "Zubaida Pharmacy", title: "Zubaida’s nurse",
      relation: .registeredPost, startedOn: day)
    let money = FundingLine(
      id: newID(), caseRecord: id, item: "Zubaida’s exam", fund: "Zubaida", amount: Money(pence: 6_000),
      state: .paid, happenedOn: day)
    let degree = Qualification(id: newID(), person: person, title: "Zubaida’s degree")
    let tag = CaseTag(id: newID(), caseRecord: id, text: "zubaida")
    _ = try workspace.perform(RecordFacts(id, [placement, job, money, degree, tag]))
    for tabs in 0..<5 {
      let script = "H/fat<Enter><Enter>" + String(repeating: "<Tab>", count: tabs)
      let text = try #require(try scratch.press(keys(script), size: Size(rows: 90, columns: 120)).last?.text)
      #expect(text.contains(/[Zz]ubaida/) == false, "tab \(tabs)")
      if tabs == 1 {
        #expect(text.contains("Registered post, hidden, hidden"))
        #expect(text.contains("Funding paid, hidden, £60 from hidden"))
      }
      if tabs == 2 { #expect(text.contains("hidden, hidden, from")) }
      if tabs == 3 { #expect(text.contains("Shadowing, completed")) }
    }
    let list = try #require(try scratch.press(keys("H/fat<Enter>"), size: wide).last?.text)
    #expect(list.contains(/[Zz]ubaida/) == false)
  }

  @Test("A form tells no words of what is open already, and keeps those that it is about")
  func forms() throws {
    let scratch = try Scratch()
    let action = "/fat<Enter><Enter>aring Layla Haddad<Tab>tomorrow<C-s>H"
    let more = try #require(try scratch.press(keys(action + "a"), size: wide).last?.text)
    #expect(more.contains("Open already: hidden, "))
    #expect(!more.contains("Layla"))
    let wrong = try #require(try scratch.press(keys("H/fat<Enter><Enter><Tab><Del>"), size: wide).last?.text)
    #expect(wrong.contains("Takes back: Action, hidden, by"))
    let end = try #require(try scratch.press(keys("H/fat<Enter><Enter>rh<Tab>"), size: wide).last?.text)
    #expect(!end.contains("Layla"))
    let done = try #require(try scratch.press(keys("H/fat<Enter><Enter>ra"), size: wide).last?.text)
    #expect(done.contains("Action: book OET resit, "))
  }

  @Test("The answer to a save quotes nothing that was typed, also in its notes")
  func notices() throws {
    let scratch = try Scratch()
    let start = "H/fat<Enter><Enter>"
    let note = try scratch.press(keys(start + "nher cousin Yusuf<C-s>")).map(\.text)
    #expect(note.last?.contains("Recorded: Note, “hidden”.") == true)
    let earlier = try scratch.press(keys(start + "nher cousin Yusuf<Tab><Tab>fri<C-s>")).map(\.text)
    #expect(earlier.last?.contains("Recorded for Fri 20 Nov: Note, “hidden”.") == true)
    let done = try scratch.press(keys(start + "ra<C-s>")).map(\.text)
    #expect(done.last?.contains("Finished an action.") == true)
    let ended = try scratch.press(keys(start + "a<C-u>ask Yusuf<Tab>fri<C-s>rlexit moved area<Enter>"))
    #expect(ended.last?.text.contains("Note: An action is still open: “hidden”.") == true)
    #expect(ended.last?.line(22).contains("Yusuf") == false)
  }

  @Test("Beside a field that is hidden neither its day, its calendar nor its fault tells it")
  func birth() throws {
    let scratch = try Scratch()
    for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 24, columns: 40)] {
      let opened = try scratch.press(keys("H/fat<Enter><Enter>e"), size: size)
      #expect(opened.last?.text.contains("1976") == false)
      #expect(opened.last?.text.contains("6 Aug") == false)
    }
    let there = "H/fat<Enter><Enter>e" + String(repeating: "<Tab>", count: 6)
    let calendar = try #require(try scratch.press(keys(there + "<C-t>"), size: wide).last?.text)
    #expect(calendar.contains("Nov 2026"))
    #expect(!calendar.contains("Aug 1976"))
    let wrong = try #require(
      try scratch.press(keys(there + "<C-u>6 aug 2076<Tab>"), size: wide).last?.text)
    #expect(!wrong.contains("2076"))
    #expect(
      wrong.contains(
        "! What is typed here is hidden, and so is what is wrong with it. Go there to read both."))
    let typed = try #require(try Scratch().press(keys(there + "<C-u>6 aug 1977"), size: wide).last?.text)
    #expect(typed.contains("6 Aug 1977"))
  }
}
