import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// The history of everybody and of one candidate, in the real loop.
@Suite("History by keyboard")
struct HistoryScreenTests {
  private let note = "/fat<Enter>nasked for her degree<C-s>"
  private let action = "aring the college<Tab>fri<C-s>"

  @Test("F9 shows every change, newest first, and Enter shows what it was and what it is")
  func beforeAndAfter() throws {
    let frames = try Scratch().press(keys(note) + [.function(9)] + keys("<Enter>"))
    let list = try #require(frames.dropLast().last)
    #expect(list.line(1).contains("History · everybody"))
    #expect(list.line(3).contains("SMW-0042: Note, “asked for her degree”"))
    #expect(list.bidiProblems().isEmpty)
    let detail = try #require(frames.last?.text)
    #expect(detail.contains("by Nadia Hussein"))
    #expect(detail.contains("New contact"))
    #expect(detail.contains("body is now “asked for her degree”"))
    #expect(detail.contains("kind is now “note”"))
  }

  @Test("An older change is taken back where nothing later depends on it, and the list says so")
  func undoesOlder() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(
      keys(note + action) + [.function(9)] + keys("j<Del><Del>"), size: Size(rows: 24, columns: 120))
    let asked = try #require(frames.dropLast().last)
    #expect(asked.text.contains("Press Del once more to take back: Note, “asked for her degree”"))
    let last = try #require(frames.last)
    #expect(last.text.contains("Undone for SMW-0042: Note, “asked for her degree”."))
    #expect(last.text.contains("SMW-0042: Undone: Note, “asked for her degree”"))
    #expect(last.text.contains("SMW-0042: Note, “asked for her degree” (undone)"))
    let again = try scratch.press([.function(9)] + keys("jj<Del>")).last?.text
    #expect(again?.contains("Not done: this is undone already. U does again what was undone last.") == true)
  }

  @Test("What something later depends on stays, and the later change is named")
  func namesWhatDepends() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(
      keys("iZofia Test<C-s>" + "nfirst talk<C-s>") + [.function(9)] + keys("j<Del><Del>"),
      size: Size(rows: 24, columns: 160))
    let words = try #require(frames.last?.text)
    #expect(words.contains("This was not undone, because something later depends on it: the change of"))
  }

  @Test("f shows one candidate, found by part of a name; F shows everybody again")
  func oneCandidate() throws {
    let frames = try Scratch().press([.function(9)] + keys("ffatima<Enter>F"))
    #expect(frames.dropLast().last?.line(1).contains("History · SMW-0042  Fatima al-Zahra") == true)
    #expect(frames.last?.line(1).contains("History · everybody") == true)
    let nobody = try Scratch().press([.function(9)] + keys("fzzyzx<Enter>")).last?.text
    #expect(nobody?.contains("Nobody matches “zzyzx”. Type part of a name, or a case number.") == true)
  }

  @Test("From the History tab of a case, Enter shows the change whole, and names stay hidden with H")
  func fromTheTab() throws {
    let frames = try Scratch().press(keys("/fat<Enter><Enter><S-Tab><Enter>H"))
    #expect(frames.dropLast().last?.line(1).contains("SMW-0042  Fatima al-Zahra") == true)
    let hidden = try #require(frames.last)
    #expect(hidden.line(1).contains("SMW-0042  F. a."))
    #expect(!hidden.text.contains("Fatima"))
  }

  @Test("The invented history cannot be taken back")
  func sample() throws {
    let wide = Size(rows: 24, columns: 120)
    let text = try Scratch().press([.function(9)] + keys("<Del><Del>"), size: wide).last?.text
    #expect(
      text?.contains("Nothing was undone: this belongs to the set-up, to an export or to the invented")
        == true
    )
  }
}
