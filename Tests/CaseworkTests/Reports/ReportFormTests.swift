import CaseCore
import Casework
import Testing

/// What a report looks like outside the screens.
@Suite struct ReportFormTests {
  private var report: Report {
    Report(
      .statuses, programme: "Club <b>of</b> =1+1", asOf: Day(number: 20_780),
      tables: [
        ReportTable(
          "", heading: "Status", columns: ["Identified"],
          rows: [ReportRow("Active", [ReportCell(.people(1_200), people: "status:active")])],
          total: ReportRow("Total", [ReportCell(.people(1_200), people: "")]))
      ], notes: ["A note with a * star."])
  }

  private func text(_ form: ReportForm) throws -> String {
    String(decoding: try form.rendered(report, columns: 60).bytes, as: UTF8.self)
  }

  @Test("Plain text has the definition, the figures under their heads, and the notes")
  func plain() throws {
    #expect(
      try text(.text) == """
        People by status
        Club <b>of</b> =1+1, as of Mon 23 Nov 2026

        Everybody with a case, by the status on the day. One person counts once.

        Status          Identified
        Active               1,200
        Total                1,200

        A note with a * star.

        """)
  }

  @Test("HTML and Markdown show names as text and run nothing")
  func markup() throws {
    #expect(try text(.html).contains("Club &lt;b&gt;of&lt;/b&gt; =1+1, as of Mon 23 Nov 2026"))
    #expect(try !text(.html).contains("<script"))
    #expect(try text(.md).contains("Club &lt;b&gt;of&lt;/b&gt; =1+1"))
    #expect(try text(.md).contains("| **Total** | **1,200** |"))
    #expect(try text(.md).contains("A note with a \\* star."))
  }

  @Test("CSV computes nothing in a spreadsheet, JSON gives numbers and the filter of the people")
  func data() throws {
    #expect(try text(.csv).contains("Active,\"1,200\""))
    #expect(try text(.json).contains("\"people\": 1200"))
    #expect(try text(.json).contains("\"filter\": \"status:active\""))
  }

  @Test("An unknown report, format or day is refused with what there is")
  func refusals() {
    let day = Day(number: 20_780)
    #expect(
      #expect(throws: Refusal.self) { try ReportForm.report("profesions") }?.words
        == "No report was made: there is none of that name. Reports: professions, nationalities, genders, ages, "
        + "statuses, stages, funnel, sittings, placements, jobs, outcomes, support, openings, money, economic, "
        + "entry-exit, barriers, exits, deadlines, deck, area.")
    #expect(
      #expect(throws: Refusal.self) { try ReportForm.named("docx") }?.words
        == "No report was made: there is no such format. Formats: text, json, csv, md, html, pdf.")
    #expect(
      #expect(throws: Refusal.self) { try ReportOrder.past(day.adding(days: 1), today: day) }?.words
        == "No report was made: Tue 24 Nov 2026 is not over yet. Choose a day up to today, Mon 23 Nov 2026.")
    #expect(
      #expect(throws: Refusal.self) { try ReportPeriod(day, to: day.adding(days: -1)) }?.words
        == "No report was made: the period is turned round. It begins on Mon 23 Nov 2026 and ends on "
        + "Sun 22 Nov 2026. Give the earlier day first.")
    #expect(
      #expect(throws: Refusal.self) { try ReportOrder(.stages, period: ReportPeriod(day, to: nil)) }?.words
        == "No report was made: ‘stages’ tells of a single day and takes no period. Leave the period out, or ask "
        + "how things were known on a day.")
  }
}
