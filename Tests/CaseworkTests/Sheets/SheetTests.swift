import CaseCore
import Testing

@testable import Casework

/// The sheets of three invented people, and what holds for every sheet.
struct SheetTests {
  private func sheet(_ facts: CaseFacts, _ format: SheetFormat, on day: Day = SamplePeople.today) throws
    -> RenderedSheet
  {
    try makeSheet(of: facts, SheetOrder(as: format), on: day)
  }

  @Test("A full case looks as its picture", arguments: SheetFormat.templated)
  func fullCase(_ format: SheetFormat) throws {
    try SheetSnapshots.check(sheet(SamplePeople.fatima(), format))
  }

  @Test("A case at its end looks as its picture", arguments: SheetFormat.templated)
  func lastStage(_ format: SheetFormat) throws {
    try SheetSnapshots.check(sheet(SamplePeople.selam(), format))
  }

  @Test("A case without facts looks as its picture", arguments: SheetFormat.templated)
  func emptyCase(_ format: SheetFormat) throws {
    try SheetSnapshots.check(sheet(SamplePeople.stranger(), format))
  }

  @Test("Our own sheet says how many contacts it leaves out; with all pages it has every one, whole")
  func allContacts() throws {
    var facts = try SamplePeople.fatima()
    let body = String(repeating: "long words ", count: 40) + "to the end"
    facts.contacts = (1...9).map { number in
      var contact = Contact(
        id: RecordID(Int64(700 + number)), caseRecord: RecordID(2), kind: .call,
        happenedOn: SamplePeople.today.adding(days: -number))
      contact.body = "Call \(number). \(body)"
      return contact
    }
    var order = SheetOrder(as: .text)
    let one = try makeSheet(of: facts, order).text
    #expect(one.contains("Call 3.") && !one.contains("Call 4.") && !one.contains("to the end"))
    #expect(one.contains("and 6 earlier; ask for all pages to have them"))
    order.paper.takesAllPages = true
    let all = try makeSheet(of: facts, order).text
    #expect((1...9).allSatisfy { all.contains("Call \($0).") } && !all.contains("earlier; ask"))
    #expect(all.ranges(of: "the end").count == 9)
  }

  @Test("The same facts give the same bytes", arguments: SheetFormat.readable)
  func sameBytes(_ format: SheetFormat) throws {
    #expect(try sheet(SamplePeople.fatima(), format) == sheet(SamplePeople.fatima(), format))
  }

  @Test("The file name holds the case number and the day, never a name")
  func fileName() throws {
    let facts = try SamplePeople.fatima()
    #expect(try sheet(facts, .html).suggestedFileName == "SMW-0042-\(SamplePeople.today.iso).html")
    #expect(try sheet(facts, .markdown).suggestedFileName == "SMW-0042-\(SamplePeople.today.iso).md")
  }

  @Test("A case number from elsewhere cannot leave its folder", arguments: ["../../x", "a/b", "…", ""])
  func hostileNumber(_ number: String) throws {
    var facts = try SamplePeople.stranger()
    facts.caseRecord.number = number
    let name = try sheet(facts, .text).suggestedFileName
    #expect(!name.contains("/") && !name.hasPrefix(".") && name.hasSuffix("-\(SamplePeople.today.iso).txt"))
  }

  @Test("A case whose clock is stopped is on hold, on every sheet that says where it stands")
  func onHold() throws {
    var facts = try SamplePeople.fatima()
    var hold = CaseStatusEvent(
      id: RecordID(95), caseRecord: facts.caseRecord.id, status: .paused, happenedOn: Day(number: 20_759))
    (hold.reason, hold.reviewOn) = ("travel", Day(number: 20_829))
    facts.statuses.append(hold)
    let text = try sheet(facts, .text).text
    let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowing.contains("on hold since 2 Nov 2026, travel, look again Mon 11 Jan 2027"))
    #expect(!text.contains("paused"))
    let funder = try makeSheet(of: facts, .sample(.funder, .text)).text
    #expect(funder.contains("on hold") && !funder.contains("paused"))
  }

  @Test("What is unknown is said, and no group stands empty")
  func unknown() throws {
    let text = try sheet(SamplePeople.stranger(), .text).text
    #expect(text.contains("Profession      not known; written as “surgical technician”"))
    #expect(text.contains("Nationality     not known"))
    #expect(text.contains("Caseworker      nobody yet; club: none yet"))
    #expect(!text.contains("Funding") && !text.contains("English ") && !text.contains("Barrier"))
  }

  @Test("A value without a good source is marked, with whom to ask")
  func unsure() throws {
    let text = try sheet(SamplePeople.fatima(), .text).text
    #expect(text.contains("Good standing (?)"))
    #expect(text.contains("(?) means unsure: check with GMC."))
  }

  @Test("What ends while it is still needed is named with its days", arguments: SheetFormat.templated)
  func expiring(_ format: SheetFormat) throws {
    var facts = try SamplePeople.fatima()
    facts.sittings[1].outcome = .passed
    facts.sittings[1].satOn = Day(number: 20_100)
    let text = try sheet(facts, format).text
    let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowing.contains("PLAB 1 window ends Mon 11 Jan 2027, needed for PLAB 2 (in 49 days)"))
  }

  @Test("A voided fact and a later contact stay off the sheet")
  func voided() throws {
    var facts = try SamplePeople.fatima()
    facts.barriers[0].voided = "typed for somebody else"
    facts.contacts.append(
      Contact(
        id: RecordID(99), caseRecord: RecordID(2), kind: .visit,
        happenedOn: SamplePeople.today.adding(days: 1)))
    let text = try sheet(facts, .text).text
    #expect(!text.contains("childcare") && !text.contains("visit"))
  }

  @Test("Formats are found by name and by how files end")
  func formats() throws {
    #expect(try SheetFormat.named("md") == .markdown)
    #expect(try SheetFormat.named("TXT") == .text)
    #expect(try SheetFormat.named("Html") == .html)
    let refusal = #expect(throws: Refusal.self) { try SheetFormat.named("docx") }
    #expect(
      refusal?.words
        == "The sheet was not made: there is no format “docx”. Choose pdf, html, md, text or json.")
  }
}
