import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// Sentences that people meet here and there, each with the keys that bring it up.
@Suite("What the screens say")
struct SentenceTests {
  private func says(
    _ script: String, _ words: String, size: Size = Size(rows: 24, columns: 80)
  ) throws -> Bool {
    let frames = try Scratch().press(keys(script), size: size)
    return frames.contains { $0.text.contains(words) }
  }

  @Test(
    "Keys say what they did not do, why, and what to do",
    arguments: [
      ("2fnobodyhere<Enter>r", "Not done: choose a case first, with the arrows or with /."),
      ("2fnobodyhere<Enter>:next tab<Enter>", "Not done: open a case first: 2 shows everybody."),
      (":clear filter<Enter>", "Not done: go to Candidates first, with 2."),
      ("2:attendance<Enter>", "Not done: go to Today first, with 1."),
      (":bars or table<Enter>", "Not done: go to Outcomes first, with 5."),
      (":count by<Enter>", "Not done: go to the Board first, with 3."),
      (":trend<Enter>", "Not done: go to Review first, with 4, and open one."),
      ("2fprofession:midwife stage:employed<Enter>", "Nobody matches. F clears the filter."),
      ("2<End><Enter>J", "There is nobody further in this list."),
      ("1<Enter>K", "There is nobody further in this list."),
      ("3<Enter>K", "There is nobody further in this list."),
      ("4<Enter>K", "There is no card further this way."),
      ("4x", "Not done: go to a closed review first; its minutes are written."),
      (":drafts<Enter>", "No draft is kept. What you type in a form and leave unsaved stays here."),
      ("2n<C-c>", "Esc leaves the form and keeps what you typed."),
      ("/zzzz<Esc>2<C-n>", "Nobody matches “zzzz”."),
      ("2fstatus:hold<Enter>", "on hold"), ("2fstatus:on-hold<Enter>", "on hold"),
    ] as [(String, String)])
  func keysSay(script: String, words: String) throws {
    #expect(try says(script, words))
  }

  @Test("A case says how many lines lie below, and none where all are to be seen")
  func below() throws {
    #expect(try says("/0031<Enter><Enter>", " more lines below "))
    let tall = try Scratch().press(keys("/0031<Enter><Enter>"), size: Size(rows: 100, columns: 120)).last
    #expect(tall?.text.contains("below") == false)
  }

  @Test("Every fee to come has its line, and a source that is cut says how to read on")
  func sources() throws {
    #expect(try says("/Selam<Enter><Enter><End>", "Full registration £408"))
    #expect(try says("/Selam<Enter><Enter><End><Up><Up><Up><Up>", "… ? reads on"))
  }

  @Test("What may stand in for a step is told whole, below it")
  func instead() throws {
    for columns in [80, 120] {
      let frame = try Scratch().press(keys("/fat<Enter><Enter>"), size: Size(rows: 40, columns: columns)).last
      let words = frame?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words?.contains("Instead: A qualification taught in English") == true)
      #expect(words?.contains("Two years of recent practice in a country where most") == true)
    }
  }

  @Test("Enter on a find that several match says how many, and how to come to the others")
  func namesakes() throws {
    let frames = try Scratch().press(keys("/fatima<Enter>"))
    let count = try Scratch().open().count(
      ListQuery(filter: Filter(terms: [FilterTerm(.word("fatima"))]), me: nil, today: Scratch.today))
    try #require(count > 1)
    #expect(
      frames.last?.text.contains("\(count) match: Ctrl-N goes to the next, Ctrl-P to the one before.") == true
    )
  }

  @Test("The pace of a route is read beside the screen while somebody looks at a case")
  func pace() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let size = Size(rows: 60, columns: 120)
    let events = keys("/0031<Enter><Enter>").map { Event.key($0) } + [.timeout, .descriptor(0)]
    var screen = RecordingScreen(size: size, events: events)
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office(), isSample: true)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own)
    let before = screen.frames.last { !$0.text.contains(" people)") }
    #expect(before?.text.contains("[Pathway]") == true)
    #expect(screen.frames.last?.text.contains(" people)") == true)
  }

  @Test(
    "A filter that no further letter can mend is said while it is typed, and one that is unfinished is not")
  func filterTyped() throws {
    let scratch = try Scratch()
    for (typed, isWrong) in [("stage:fo", true), ("foo:", true), ("stage:la", false), ("due<", false)] {
      let text = try #require(try scratch.press(keys("2f\(typed)")).last?.text)
      #expect(text.contains("The filter was not applied: ") == isWrong, "\(typed)")
    }
  }
}
