import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

@Suite("The weekly review by keyboard")
struct ReviewScreenTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func frame(_ script: String, size: Size = Size(rows: 24, columns: 80)) throws -> Frame {
    try #require(try scratch.press(keys(script), size: size).last)
  }

  /// A closed review of the first club, so that the next one has something to compare with.
  private func closeOne() throws {
    let workspace = try scratch.open()
    let club = try #require(try workspace.office().clubs.first)
    let id = workspace.newID()
    _ = try workspace.perform(OpenReview(id: id, .club(club.id)))
    _ = try workspace.perform(CloseReview(id))
  }

  @Test("A card of a first review that needs nobody says so, and not that nothing has changed")
  func quiet() throws {
    let frames = try Scratch().press(keys("4<Enter>" + String(repeating: "z", count: 64)))
    #expect(frames.contains { $0.text.contains("Nothing presses.") })
    #expect(!frames.contains { $0.text.contains("Nothing has changed.") })
  }

  @Test("4 and Enter open the review of a club at the card that needs us most")
  func opens() throws {
    let list = try frame("4")
    #expect(list.text.contains("▌  Job club Smethwick") && list.text.contains("never yet"))
    let card = try frame("4<Enter>")
    #expect(card.line(1).contains("Weekly review, Smethwick  1 of 65"))
    #expect(card.line(1).contains("about 100 minutes left"))
    #expect(card.line(2).contains("0 done, 65 left"))
    #expect(card.text.contains("Why now") && card.text.contains("! Overdue 13 d: "))
    #expect(card.text.contains("Opened the review of Smethwick: 65 cards."))
    #expect(card.bidiProblems().isEmpty)
  }

  @Test("One key where nothing changes: 30 cards take 30 keys, Enter and Space alike")
  func unchangedBudget() throws {
    let script = "4<Enter>" + String(repeating: "<Enter>", count: 15) + String(repeating: " ", count: 15)
    let after = try frame(script)
    #expect(after.line(2).contains("30 done, 35 left"))
    #expect(after.line(1).contains("31 of 65"))
    #expect(after.text.contains("u undo"))
  }

  @Test("One key for all that is unchanged, and one to take it back")
  func allUnchanged() throws {
    try closeOne()
    let again = try frame("4<Enter>")
    #expect(again.text.contains("A review of Smethwick was closed today. Enter again opens another one."))
    let all = try frame("4<Enter><Enter>=")
    let count = try #require(all.line(2).firstMatch(of: /(\d+) done, (\d+) left/))
    #expect(Int(count.1) ?? 0 > 30)
    #expect(try frame("4<Enter>u").line(2).contains("0 done, 65 left"))
    let done = try frame("4<Enter>==")
    #expect(done.text.contains("Not done: no card is left where nothing has changed."))
  }

  @Test("What was put off is not among all that is unchanged")
  func putOff() throws {
    try closeOne()
    _ = try frame("4<Enter><Enter>")
    let workspace = try scratch.open()
    let review = try #require(try workspace.reviews().first { $0.isOpen })
    let unchanged = try #require(try workspace.meeting(review.id)).unchanged
    let first = try #require(unchanged.first?.line.caseRecord)
    _ = try workspace.perform(MarkCards([first], in: review.id, later: true))
    let after = try frame("4<Enter>=")
    #expect(after.text.contains("Agreed: \(unchanged.count - 1) cards."))
    #expect(after.line(2).contains("1 later"))
  }

  @Test("A decision is a letter, its words and a day: at most four keys besides, ten of them and ten Enters")
  func changedBudget() throws {
    let decision = "aring the college<Tab>fri<C-s><Enter>"
    let after = try frame("4<Enter>" + String(repeating: decision, count: 10))
    #expect(after.line(2).contains("10 done, 55 left"))
    let workspace = try scratch.open()
    let review = try #require(try workspace.reviews().first)
    _ = try workspace.perform(CloseReview(review.id))
    let rows = try workspace.file.minutes(ofReview: review.id).filter { $0.kind == .decision }
    #expect(rows.count == 10 && rows.allSatisfy { $0.words == "ring the college" && $0.owner == "NH" })
    // a, Tab, Ctrl-S; the words and the day are data.
    #expect(keys("a<Tab><C-s>").count <= 4)
  }

  @Test("What is decided shows on the card at once, stands in the log with the review, and u takes it back")
  func decided() throws {
    let card = try frame("4<Enter>nspoke with the tutor<C-s>", size: Size(rows: 40, columns: 120))
    #expect(card.text.contains("Decided now") && card.text.contains("spoke with the tutor"))
    let workspace = try scratch.open()
    let review = try #require(try workspace.reviews().first)
    let last = try #require(try workspace.file.lastOperation())
    #expect(last.occasion == review.occasion)
    #expect(try !frame("4<Enter>u", size: Size(rows: 40, columns: 120)).text.contains("Decided now"))
  }

  @Test("d offers every decision; a referral and a proposed exit become promises")
  func decisions() throws {
    let menu = try frame("4<Enter>d")
    for words in ["next action with owner and day", "refer to a partner", "propose an exit", "hold, exit"] {
      #expect(menu.text.contains(words))
    }
    let refer = try frame("4<Enter>df")
    #expect(refer.text.contains("Refer to a partner") && refer.text.contains("onsent to share"))
    let referred = try frame(
      "4<Enter>dfLark<Tab>evening class<Tab>fri<C-s>", size: Size(rows: 40, columns: 120))
    #expect(referred.text.contains("refer to Lark Street Learning: evening class"))
    let exit = try frame("4<Enter>dxmoved<Tab>+2w<C-s>")
    #expect(exit.text.contains("decide on exit: moved area"))
  }

  @Test("z puts a card off to the end, K goes back, o shows the whole case and Esc returns to the card")
  func ways() throws {
    let later = try frame("4<Enter>z")
    #expect(later.line(2).contains("1 later") && later.line(1).contains("2 of 65"))
    #expect(try frame("4<Enter>K").line(1).contains("1 of 65"))
    let whole = try frame("4<Enter>o")
    #expect(whole.text.contains("[Pathway]"))
    let back = try frame("4<Enter>o<Esc>")
    #expect(back.line(1).contains("Weekly review, Smethwick"))
    let left = try frame("4<Enter><Esc>")
    #expect(left.text.contains("Everything is saved. The review waits; Enter goes on with it."))
    #expect(left.text.contains("* Job club Smethwick") || left.text.contains("open since today"))
  }

  @Test("Closing says whose cards were not looked at, shows the minutes, and x writes them")
  func closes() throws {
    let end = try frame("4<Enter><Enter>:close the review<Enter>")
    #expect(end.text.contains("x closes the review and shows its minutes"))
    let kept = try frame("4<Enter>:close the review<Enter><Enter>")
    #expect(kept.text.contains("x closes the review; it is final, so Enter does not."))
    #expect(
      end.text.contains("64 cards have not been looked at; the minutes will say whose."))
    let minutes = try frame("4<Enter>:close the review<Enter><Enter>x")
    #expect(minutes.text.contains("MINUTES OF THE WEEKLY REVIEW: Smethwick"))
    #expect(minutes.text.contains("64 NOT looked at"))
    #expect(minutes.text.contains("Closed the review of Smethwick. 64 cards were not looked at."))
    #expect(minutes.text.contains("p write as PDF"))
    let written = try frame("4<End><Enter>x")
    #expect(written.text.contains("/sheets"))
    let unseen = try frame("4:close the review<Enter>")
    #expect(unseen.text.contains("Not done: open a review first, with Enter."))
  }

  @Test("The trend shows the last reviews, the people behind a figure, and what two of them say otherwise")
  func trend() throws {
    try closeOne()
    try closeOne()
    let trend = try frame("4t", size: Size(rows: 40, columns: 120))
    #expect(trend.text.contains("Trend, Smethwick") && trend.text.contains("Promises kept"))
    #expect(trend.text.contains("Language") && trend.text.contains("23/11"))
    let people = try frame("4t<Down><Down><Enter>", size: Size(rows: 40, columns: 120))
    #expect(people.text.contains("Language, review of Mon 23 Nov 2026") && people.text.contains("SMW-"))
    let compared = try frame("4tc")
    #expect(
      compared.text.contains("From review 1, Mon 23 Nov 2026, to review 2, Mon 23 Nov 2026: 0 cases differ"))
    #expect(try frame("4<Down>t").text.contains("No review of it is closed yet. Enter opens one."))
    #expect(
      try frame("4<Down>tc").text.contains("Not done: there is no other review to compare with."))
  }

  @Test("With names hidden no card, page or form shows one")
  func hidden() throws {
    try closeOne()
    let names = Set(
      try scratch.open().list(ListQuery(me: nil, today: Scratch.today), from: .first, count: 200)
        .map(\.name).filter { $0.count > 8 })
    for script in ["H4<Enter>", "H4<Enter><Enter>", "H4<End><Enter>", "Hg", "H4t<Enter>"] {
      let text = try frame(script, size: Size(rows: 40, columns: 120)).text
      #expect(!names.contains { text.contains($0) }, "\(script)")
    }
  }

  @Test("A colleague leaves the card that is on the screen: Enter goes on, and nothing is written twice")
  func colleague() throws {
    _ = try scratch.press(keys("4<Enter>"))
    let other = try scratch.open(as: "TB")
    let review = try #require(try other.reviews().first)
    let first = try #require(try other.file.lines(ofReview: review.id).first)
    let before = try other.lastOperationNumber()
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: Size(rows: 24, columns: 80), keys: keys("4<Enter>K<Enter>"))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = try other.perform(MarkCards([first.caseRecord], in: review.id))
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    #expect(screen.frames.last?.text.contains("This card had been left already.") == true)
    #expect(try other.lastOperationNumber() == before + 1)
  }
}
