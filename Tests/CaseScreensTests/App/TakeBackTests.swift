import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Taking back what was wrong, in the real loop.
@Suite("Taking back by keyboard")
struct TakeBackTests {
  private let record = "/fat<Enter><Enter>rtoet<Tab><Tab>today<Tab>350<C-s><Tab>"

  @Test("Del on a line of the timeline asks why, takes it back, and u brings it back by its name")
  func timeline() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys(record + "<Del>typed for the wrong person<C-s>u"))
    let form = try #require(frames.first { $0.text.hasPrefix(" Take back") })
    #expect(form.text.contains("Takes back: OET"))
    #expect(form.text.contains("The line stays in the timeline, marked as taken back. u brings it back."))
    let taken = try #require(frames.dropLast().last)
    #expect(taken.text.contains("Taken back: OET"))
    #expect(taken.text.contains("u undo"))
    #expect(taken.text.contains("(taken back)"))
    let undone = try #require(frames.last)
    #expect(
      undone.text.contains("Undone for SMW-0042: Took back a sitting: “typed for the wrong person”."))
    #expect(!undone.text.contains("(taken back)"))
  }

  @Test("Without a reason nothing is taken back")
  func needsReason() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys(record + "<Del><C-s>"), size: Size(rows: 40, columns: 120))
    #expect(
      frames.last?.text.contains("The reason is missing. Say in a few words why it is wrong.") == true)
    #expect(try scratch.open().facts(of: try fatima(scratch))?.sittings.allSatisfy(\.stands) == true)
  }

  @Test("The last move back is told as a stage, the last status as a status")
  func follows() throws {
    let scratch = try Scratch()
    let facts = try #require(try scratch.open().facts(of: try fatima(scratch)))
    let context = FormContext(
      facts: facts, office: try scratch.open().office(), me: nil, today: Scratch.today)
    let move = try #require(facts.lastTransition)
    let text = picture(of: .takeBack(move.id), context)
    #expect(text.contains("The case then stands at Intake again."))
    let status = try #require(facts.lastStatus)
    #expect(picture(of: .takeBack(status.id), context).contains("The case is then "))
  }

  @Test("What is not there any more is said, and nothing is saved")
  func gone() throws {
    let scratch = try Scratch()
    let facts = try #require(try scratch.open().facts(of: try fatima(scratch)))
    let context = FormContext(
      facts: facts, office: try scratch.open().office(), me: nil, today: Scratch.today)
    var form = Form.make(.takeBack(RecordID(7)), in: context)
    form.paste("a slip")
    guard case .failure(let faults) = form.commands(in: context, newID: { RecordID(1) }) else {
      Issue.record("A fact that is not there was taken back.")
      return
    }
    #expect(
      faults.faults.first?.words
        == "Nothing was taken back: this line is taken back already, or not in this case any more. Press Esc."
    )
  }

  @Test("A placement goes with its checklist, from the line that names it")
  func placement() throws {
    let scratch = try Scratch()
    let place = "/fat<Enter><Enter>rpshad<Tab><Tab>Corner Pharmacy<Tab><C-s>rk <Home>"
    let frames = try scratch.press(keys(place + "<Del>another person<C-s>"))
    #expect(frames.contains { $0.text.contains("Its checklist goes with it: 1 check.") })
    #expect(frames.last?.text.contains("No placement yet. r p records one.") == true)
  }

  @Test("Elsewhere Del says where it works, and the palette says so too")
  func elsewhere() throws {
    let scratch = try Scratch()
    let words = "go to a line of Timeline, Facts or Placement that was recorded."
    let pathway = try scratch.press(keys("/fat<Enter><Enter><Del>")).last?.text
    #expect(pathway?.contains("Not done: \(words)") == true)
    let palette = try scratch.press(keys("/fat<Enter><Enter>:take back")).last?.text
    #expect(palette?.contains("Go to a line of Timeline, Facts or Placement") == true)
    let timeline = try scratch.press(keys("/fat<Enter><Enter><Tab>")).last
    #expect(timeline?.line(23).contains("Del take back") == true)
  }

  private func fatima(_ scratch: Scratch) throws -> RecordID {
    try #require(try scratch.open().file.caseRecord(number: "42"))
  }

  private func picture(of purpose: FormPurpose, _ context: FormContext) -> String {
    var frame = Frame(size: Size(rows: 24, columns: 80))
    Form.make(purpose, in: context).draw(into: &frame, names: false)
    return frame.text
  }
}
