import CaseCore
import Testing

@Suite("The time in London")
struct LondonTimeTests {
  /// A moment of world time.
  private func moment(_ date: String, _ hour: Int, _ minute: Int, _ second: Int = 0) throws -> Int64 {
    let day = try #require(Day(iso: date))
    return (Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)) * 1_000
  }

  @Test(
    "The clock goes on at 01:00 on the last Sunday in March and back on the last Sunday in October",
    arguments: [
      ("2027-03-28", 0, 59, "00:59"), ("2027-03-28", 1, 0, "02:00"), ("2027-10-31", 0, 59, "01:59"),
      ("2027-10-31", 1, 0, "01:00"), ("2026-03-29", 1, 0, "02:00"), ("2026-10-25", 0, 30, "01:30"),
      ("2024-03-31", 1, 0, "02:00"), ("2024-03-31", 0, 59, "00:59"), ("2026-11-23", 10, 42, "10:42"),
      ("2026-07-01", 22, 59, "23:59"), ("2026-07-01", 23, 5, "00:05"),
    ])
  func clock(date: String, hour: Int, minute: Int, london: String) throws {
    #expect(LondonTime.time(at: try moment(date, hour, minute)) == london)
  }

  @Test(
    "The day changes at midnight in London, an hour before world time in summer",
    arguments: [
      ("2027-03-27", 23, 59, "2027-03-27"), ("2027-03-28", 0, 0, "2027-03-28"),
      ("2027-03-28", 22, 59, "2027-03-28"),
      ("2027-03-28", 23, 0, "2027-03-29"), ("2027-10-30", 22, 59, "2027-10-30"),
      ("2027-10-30", 23, 0, "2027-10-31"),
      ("2027-10-31", 23, 59, "2027-10-31"), ("2027-11-01", 0, 0, "2027-11-01"),
      ("2026-12-31", 23, 59, "2026-12-31"),
    ])
  func day(date: String, hour: Int, minute: Int, london: String) throws {
    #expect(LondonTime.day(at: try moment(date, hour, minute)).iso == london)
  }

  @Test("A moment before 1970 has its day, too")
  func before1970() {
    #expect(LondonTime.day(at: -1).iso == "1969-12-31")
    #expect(LondonTime.time(at: -60_000) == "23:59")
  }
}
