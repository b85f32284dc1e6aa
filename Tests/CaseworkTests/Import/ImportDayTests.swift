import CaseCore
import Testing

@testable import Casework

@Suite("Days in a list")
struct ImportDayTests {
  @Test(
    "ISO and UK days are read, with a month in figures or words",
    arguments: [
      "2026-11-23", "2026-11-23T09:30:00", "2026-11-23 00:00:00.000", "23/11/2026", "23-11-2026",
      "23.11.2026",
      "23/11/2026 00:00", "23 Nov 2026", "23-November-2026", "23 november 2026", "٢٣/١١/٢٠٢٦",
    ])
  func sound(_ text: String) throws {
    #expect(try ImportDay.read(text).iso == "2026-11-23")
  }

  @Test("Short days and months are read, always day before month")
  func short() throws {
    #expect(try ImportDay.read("3/4/2026").iso == "2026-04-03")
    #expect(try ImportDay.read("2026-4-3").iso == "2026-04-03")
    #expect(try ImportDay.read("3 Sept 2026").iso == "2026-09-03")
    #expect(try ImportDay.read("29/02/2024").iso == "2024-02-29")
  }

  @Test(
    "What is not a day is refused with the reason",
    arguments: [
      ("31/02/2026", "There is no 31 February."), ("31 Nov 2026", "There is no 31 November."),
      ("2026-11-31", "There is no 31 November."), ("00/11/2026", "There is no 0 November."),
      ("29/02/2025", "There is no 29 February in 2025."), ("32/12/2026", "There is no 32 December."),
      ("11/23/2026", "There is no month 23. Days are read as day, month, year."),
      ("23/11/26", "Write the year with four digits."), ("23-Nov-26", "Write the year with four digits."),
      ("23/11/0026", "The year has to lie between 1900 and 2100."),
      ("1365/02/03", "The year has to lie between 1900 and 2100."),
      ("11/2026", "The day of the month is missing."), ("2026", "The day and the month are missing."),
      ("46349", "This is a spreadsheet's day number. Format the column as dates and save it again."),
      ("soon", notADay), ("23/11-2026", notADay), ("23//2026", notADay), ("20261123", notADay),
      ("23 Novembre 2026", notADay), ("123/11/2026", notADay), ("1/2/3/2026", notADay),
      ("2026-11-23T00:00:00Z", notADay), ("-", notADay),
    ])
  func unsound(_ text: String, _ why: String) {
    let problem = #expect(throws: FieldProblem.self) { try ImportDay.read(text) }
    #expect(problem?.why == why)
  }

  @Test("A date of birth may be only a month or a year")
  func partial() throws {
    let cases: [(String, String, BirthPrecision)] = [
      ("1985", "1985-01-01", .year), ("03/1985", "1985-03-01", .month), ("Mar 1985", "1985-03-01", .month),
      ("1985-03", "1985-03-01", .month), ("14/03/1985", "1985-03-14", .day),
    ]
    for (text, iso, precision) in cases {
      let partial = try ImportDay.readPartial(text)
      #expect(partial.day.iso == iso)
      #expect(partial.precision == precision)
    }
  }

  private static let notADay = "This is not a day. Write it as 2026-11-23 or as 23/11/2026."
}
