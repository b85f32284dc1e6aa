import CaseCore
import Testing

@Suite("A contact in one line")
struct QuickContactTests {
  private func contact(
    _ kind: ContactKind, _ text: String, _ outcome: ContactOutcome? = nil, on day: String = "2026-11-23"
  ) throws -> QuickRecord {
    .contact(QuickContact(kind, on: try QuickSamples.day(day), text, outcome: outcome))
  }

  @Test("Contacts and notes keep their text, and a colon ends another day")
  func texts() throws {
    let read = QuickSamples.read
    #expect(try read("call") == contact(.call, ""))
    #expect(try read("Note: Fri is fine") == contact(.note, "Fri is fine"))
    #expect(
      try read("visit 14 nov: brought the degree") == contact(.visit, "brought the degree", on: "2026-11-14"))
    #expect(try read("visit on 14 nov: came") == contact(.visit, "came", on: "2026-11-14"))
    #expect(try read("email yesterday: sent") == contact(.email, "sent", on: "2026-11-22"))
    #expect(try read("note 2 weeks: enough") == contact(.note, "2 weeks: enough"))
    #expect(try read("club at 10:30") == contact(.club, "at 10:30"))
    #expect(try read("note محمد ٣") == contact(.note, "محمد ٣"))
  }

  @Test("Where nobody was reached, the outcome says so, and nothing is kept twice")
  func outcomes() throws {
    let read = QuickSamples.read
    #expect(try read("call no answer") == contact(.call, "", .noAnswer))
    #expect(try read("call 20 nov: No answer") == contact(.call, "", .noAnswer, on: "2026-11-20"))
    #expect(try read("call no reply again") == contact(.call, "no reply again", .noAnswer))
    #expect(
      try read("call her phone, didn’t answer.") == contact(.call, "her phone, didn’t answer.", .noAnswer))
    #expect(
      try read("call left a message with her son")
        == contact(.call, "left a message with her son", .leftMessage))
    #expect(try read("club did not come") == contact(.club, "did not come", .noShow))
    #expect(try read("visit no-show") == contact(.visit, "", .noShow))
    #expect(try read("club cancelled") == contact(.club, "", .cancelled))
    #expect(try read("call she didn't pick up") == contact(.call, "she didn't pick up", .noAnswer))
    for text in ["no answer from the regulator yet", "cancelled her test", "said there is no answer yet"] {
      #expect(try read("call \(text)") == contact(.call, text))
    }
    #expect(try read("note no answer") == contact(.note, "no answer"))
  }

  @Test("A call that nobody answered leaves the quiet days as they are")
  func quiet() throws {
    let row: Contact = try QuickSamples.row("call no answer")
    #expect(row.outcome == .noAnswer && row.body == nil && row.outcome?.reached == false)
    #expect(QuickSamples.preview("call no answer").notice == "Recorded: Call, no answer.")
    let reached: Contact = try QuickSamples.row("call will bring her degree")
    #expect(reached.outcome == nil)
  }

  @Test("What people type of a contact in their own words is one")
  func sentences() throws {
    let read = QuickSamples.read
    #expect(try read("rang her, no answer") == contact(.call, "rang her, no answer", .noAnswer))
    #expect(try read("Called: will come") == contact(.call, "will come"))
    #expect(try read("spoke to her husband") == contact(.call, "spoke to her husband"))
    #expect(try read("phone yesterday: busy") == contact(.call, "busy", on: "2026-11-22"))
    #expect(try read("no answer") == contact(.call, "", .noAnswer))
    #expect(
      try read("left message with her son") == contact(.call, "left message with her son", .leftMessage))
    #expect(try read("sms will come friday") == contact(.text, "will come friday"))
    #expect(try read("whatsapp sent the form") == contact(.text, "whatsapp sent the form"))
    #expect(try read("emailed the form") == contact(.email, "emailed the form"))
    #expect(try read("visited at home") == contact(.visit, "visited at home"))
    let (today, friday) = (try QuickSamples.day("2026-11-23"), try QuickSamples.day("2026-11-27"))
    #expect(try read("left moved area") == .exit(QuickExit(.movedArea, on: today)))
    #expect(try read("todo: book resit by fri") == .action(text: "book resit", due: friday))
  }

  @Test("Who was met where is asked for")
  func unclear() {
    #expect(
      QuickSamples.preview("met at the library").refusal?.words.hasPrefix(
        "Nothing was recorded: no line begins with “met”. Begin it with visit, club or note. A line begins with "
      )
        == true)
  }

  @Test("A day without a colon stays in the text, and is asked about")
  func daysInTexts() throws {
    let remark = { (line: String) in QuickSamples.preview(line).warnings }
    #expect(
      remark("call 3 nov no answer") == [
        "It is dated today, with “3 nov” in its words. If that is the day, a colon belongs after it: call 3 nov: …"
      ])
    #expect(remark("text fri suits her").count == 1)
    for line in ["call 3 nov: no answer", "call today no answer", "note fri is fine", "call 2 weeks to go"] {
      #expect(remark(line) == [], "\(line)")
    }
    let row: Contact = try QuickSamples.row("text fri suits her")
    let today = try QuickSamples.day("2026-11-23")
    #expect(row.body == "fri suits her" && row.happenedOn == today)
  }
}
