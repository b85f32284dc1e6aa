import Foundation
import Testing

/// The weekly review and the club by the real program.
struct ReviewCommandTests {
  private func later(_ office: Office, on file: String, _ arguments: String...) throws -> Run {
    try office.run(["--file", file, "--today", "2026-11-30", "--as", "NH", "--clock-is-right"] + arguments)
  }

  @Test("A review is opened, shown, closed and compared; its minutes are the same bytes whatever comes after")
  func story() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(
      try office.work(on: file, "review", "open", "--club", "smeth").lines
        == ["Opened the review of Smethwick: 65 cards."])
    let again = try office.work(on: file, "review", "open", "--club", "Smethwick")
    #expect(again.code == 1)
    #expect(
      again.err
        == "The review was not opened: the one of Smethwick that was opened on Mon 23 Nov 2026 by NH is still open. Go on with it, or close it first.\n"
    )
    let early = try office.work(on: file, "review", "minutes")
    #expect(early.err == "No minutes were written: this review is still open. Close it first.\n")
    #expect(
      try office.work(on: file, "review", "status").lines.prefix(2) == [
        "Review 1 of Smethwick, Mon 23 Nov 2026: open",
        "0 of 65 looked at, 0 later, promises kept 0 of 0",
      ])
    #expect(
      try office.work(on: file, "review", "close").lines
        == ["Closed the review of Smethwick. 65 cards were not looked at."])
    let texts = try ["text", "md", "html", "json", "pdf"].map {
      try office.work(on: file, "review", "minutes", "1", "--format", $0, "-o", "-").out
    }
    #expect(texts[0].hasPrefix("MINUTES OF THE WEEKLY REVIEW: Smethwick\nMonday 23 Nov 2026\n"))
    #expect(texts[0].contains("This was the first review, so there is nothing to compare with."))
    _ = try office.work(on: file, "note", "42", "rang the college")
    _ = try office.work(on: file, "undo")
    _ = try later(office, on: file, "review", "open", "--club", "Smethwick")
    _ = try later(office, on: file, "review", "close")
    let after = try ["text", "md", "html", "json", "pdf"].map {
      try office.work(on: file, "review", "minutes", "1", "--format", $0, "-o", "-").out
    }
    #expect(after == texts)
    _ = try later(office, on: file, "action", "42", "ring her", "--by", "mon")
    let status = try office.work(on: file, "review", "status", "2").lines[1]
    let minutes = try office.work(on: file, "review", "minutes", "2", "-o", "-").out
    let kept = try #require(status.firstMatch(of: /promises kept (\d+) of (\d+)/))
    #expect(minutes.contains("\(kept.1) of \(kept.2)"))
    let compared = try later(office, on: file, "review", "compare", "1", "2")
    #expect(
      compared.lines.first?.hasPrefix("From review 1, Mon 23 Nov 2026, to review 2, Mon 30 Nov 2026") == true)
    #expect(try office.work(on: file, "review", "status", "--all").lines.count == 2)
    #expect(try office.work(on: file, "check").code == 0)
  }

  @Test("Without a number the minutes are those of the review that was just closed, and it is named")
  func justClosed() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "review", "open", "--club", "smeth")
    _ = try office.work(on: file, "review", "open")
    _ = try office.work(on: file, "review", "close", "1")
    let minutes = try office.work(on: file, "review", "minutes", "-o", "-")
    #expect(minutes.err == "Minutes of review 1, Smethwick.\n")
    #expect(minutes.out.hasPrefix("MINUTES OF THE WEEKLY REVIEW: Smethwick\n"))
  }

  @Test("Minutes in every format say who is newly on hold, and who is active again")
  func holds() throws {
    let office = try Office()
    let file = try office.sample()
    let titles = [
      ["NEWLY ON HOLD", "## Newly on hold", "<h2>Newly on hold</h2>"],
      [
        "ACTIVE AGAIN AFTER A HOLD", "## Active again after a hold", "<h2>Active again after a hold</h2>",
      ],
    ]
    _ = try office.work(on: file, "review", "open", "--club", "smeth")
    #expect(try office.work(on: file, "review", "status").out.contains("Nothing presses"))
    _ = try office.work(on: file, "review", "close")
    for (line, titles) in zip(["hold travel until 1 feb", "resume"], titles) {
      _ = try office.work(on: file, "record", "42", line)
      _ = try office.work(on: file, "review", "open", "--club", "smeth")
      _ = try office.work(on: file, "review", "close")
      for (format, title) in zip(["text", "md", "html"], titles) {
        let minutes = try office.work(on: file, "review", "minutes", "--format", format, "-o", "-").out
        let section = try #require(minutes.components(separatedBy: title).dropFirst().first)
        #expect(section.prefix(200).contains("SMW-0042"), "\(minutes)")
      }
    }
  }

  @Test("With names hidden the minutes and the queue hold numbers and initials only")
  func hidden() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "review", "open", "--club", "Smethwick")
    let status = try office.work(on: file, "review", "status", "--hide-names").out
    _ = try office.work(on: file, "review", "close")
    let minutes = try office.work(on: file, "review", "minutes", "--hide-names", "-o", "-").out
    for text in [status, minutes] {
      #expect(text.contains("SMW-0042"))
      #expect(!text.contains("Fatima") && !text.contains("Cabdi"))
    }
    #expect(minutes.contains("SMW-0042  F. a."))
  }

  @Test("Each caseworker has a list of actions from a review")
  func owners() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "review", "open", "--club", "Smethwick")
    _ = try office.work(on: file, "review", "close")
    _ = try later(office, on: file, "review", "open", "--club", "Smethwick")
    _ = try later(office, on: file, "review", "close")
    let actions = try later(office, on: file, "review", "minutes", "--for", "nh", "-o", "-").out
    #expect(actions.hasPrefix("ACTIONS OF NH\n") && actions.contains("SMW-"))
    let nobody = try later(office, on: file, "review", "minutes", "--for", "zz", "-o", "-").out
    #expect(nobody.contains("Nothing was given to ZZ."))
  }

  @Test("Attendance is marked by day and shown with the session; what cannot be is refused")
  func club() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(
      try office.work(on: file, "club", "list").lines.first
        == "Smethwick  Lark Street Hall  Wednesday 14:00  no session yet")
    let marked = try office.work(on: file, "club", "attendance", "Smeth", "42", "present", "--on", "wed")
    #expect(marked.lines == ["Fatima al-Zahra: present on Wed 18 Nov 2026."])
    let json = try office.work(on: file, "club", "session", "Smeth", "--on", "18 nov", "--json").json()
    let sheet = try #require(json as? [String: Any])
    #expect(sheet["here"] as? Int == 1 && sheet["expected"] as? Int == 62)
    let close = try office.work(on: file, "club", "session", "Smeth", "--on", "18 nov", "--close")
    #expect(close.lines == ["Closed the session of Smethwick on Wed 18 Nov 2026: 1 came."])
    let wrong = try office.work(on: file, "club", "session", "Nowhere")
    #expect(
      wrong.err
        == "Nothing was done: no one club has that name. The file knows Smethwick, Ladywood, West Bromwich.\n"
    )
    let mark = try office.work(on: file, "club", "attendance", "Smeth", "42", "asleep")
    #expect(mark.code == 64 && mark.err.contains("There is no mark “asleep”."))
  }

  @Test("A review, a caseworker and two scopes at once that are not there are refused in words")
  func refusals() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(
      try office.work(on: file, "review", "status").err
        == "Nothing was done: there is no such review. Open one first.\n")
    _ = try office.work(on: file, "review", "open")
    #expect(
      try office.work(on: file, "review", "status", "7").err
        == "Nothing was done: there is no such review. The reviews of this file go from 1 to 1.\n")
    #expect(
      try office.work(on: file, "review", "open", "--caseworker", "zz").err
        == "Nothing was done: no caseworker of this file has these initials. The file knows NH, TB, GK, MO.\n"
    )
    let both = try office.work(on: file, "review", "open", "--club", "x", "--caseworker", "NH")
    #expect(both.code == 64 && both.err.contains("--club and --caseworker exclude each other."))
  }
}
