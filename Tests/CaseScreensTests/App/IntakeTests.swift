import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// What follows an intake, on the real loop.
@Suite("Intake")
struct IntakeTests {
  @Test("After an intake the new case is open, with the full name beside the one that is used")
  func newCaseIsOpen() throws {
    let frames = try Scratch().press(keys("2iليلى حسن<Tab>Layla<C-s>"))
    let last = try #require(frames.last)
    #expect(last.line(1).contains("SMW-0184  Layla"))
    #expect(last.line(2).contains("Full name ليلى حسن"))
    #expect(last.text.contains("Enrolled Layla."))
    #expect(last.bidiProblems().isEmpty)
  }

  @Test("Who has been here since February moved in March: the case, its stage and the move have these days")
  func fromPaper() throws {
    let scratch = try Scratch()
    let intake = keys("2iLayla Hassan") + Array(repeating: Key.tab, count: 10) + keys("3 feb<C-s>")
    let frames = try scratch.press(intake + keys("mlang<Tab>3 mar<Tab>from her paper file<C-s>"))
    #expect(frames.last?.text.contains("Moved Layla Hassan to Language") == true)
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "184"))
    let facts = try #require(try workspace.facts(of: id))
    let (begin, move) = (Day(iso: "2026-02-03"), Day(iso: "2026-03-03"))
    #expect(facts.caseRecord.openedOn == begin && facts.enrolment?.enrolledOn == begin)
    #expect(facts.transitions.map(\.happenedOn) == [begin, move])
    let early = try scratch.press(keys("/0184<Enter><Enter>mobs<Tab>3 jan<C-s>"))
    #expect(early.last?.text.contains("was not moved") == true || early.last?.text.contains("before") == true)
  }

  @Test("A score that cannot be is said while it is typed")
  func scoreOutOfRange() throws {
    let frames = try Scratch().press(keys("/fat<Enter><Enter>rloet 14nov L900"))
    #expect(frames.last?.text.contains("Listening 900 is not a score of OET") == true)
    #expect(frames.last?.text.contains("Valid until") == false)
  }

  @Test("A bare word that finds nobody says how professions are filtered")
  func bareWord() throws {
    let frames = try Scratch().press(keys("2fqwertz<Enter>"))
    let words = "Nobody has that name or number. Try profession:nurse. F clears the filter."
    #expect(frames.last?.text.contains(words) == true)
  }

  @Test("A filter hides nobody from the question whether a name is new: Enter clears it and goes there")
  func hiddenByFilter() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2fprofession:doctor<Enter>/fatima al-zahra<Enter>"))
    let asked = "The filter hides SMW-0042, who matches. Enter clears it and goes there."
    #expect(frames.dropLast().last?.text.contains(asked) == true)
    let last = try #require(frames.last)
    #expect(last.line(1).contains("Everybody"))
    #expect(last.selection().map { last.line($0.row).contains("SMW-0042") } == true)
    let again = try scratch.press(keys("2/fatima al-zahra<Enter>fprofession:doctor<Enter><C-n>")).last?.text
    #expect(
      again?.contains("Nobody matches “fatima al-zahra”. The filter hides SMW-0042, who does; F") == true)
    let new = try scratch.press(keys("2fprofession:doctor<Enter>/Zzyzx")).last?.text
    #expect(new?.contains("Nobody matches. Enter takes this name in as new.") == true)
  }
}
