import CaseCore
import Testing

@Suite("Days of the calendar")
struct DayTests {
  private func read(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(
    "A date that the calendar has is read and written alike",
    arguments: [
      "1970-01-01", "2000-02-29", "1900-02-28", "2024-02-29", "2026-11-23", "0001-01-01", "9999-12-31",
    ])
  func readsAndWrites(text: String) throws {
    #expect(try read(text).iso == text)
  }

  @Test(
    "A date that the calendar does not have, or that is written otherwise, is none",
    arguments: [
      "2026-11-31", "2023-02-29", "1900-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
      "2026-1-01",
      "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "+026-01-01", "2026-+1-01", "2026-01--1", "",
      "today",
      "2026-11-233", "٢٠٢٦-١١-٢٣", "0000-01-01", "2026-01-0x",
    ])
  func refuses(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "Days are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("1970-02-01", 31), ("2000-03-01", 11_017),
      ("2026-11-23", 20_780),
      ("1900-01-01", -25_567), ("0001-01-01", -719_162),
    ])
  func numbers(text: String, number: Int) throws {
    #expect(try read(text).number == number)
    #expect(Day(number: number).iso == text)
  }

  @Test("Every day of four centuries follows on the one before")
  func everyDay() throws {
    let first = try read("1899-12-31").number
    var last = (year: 1899, month: 12, day: 31)
    for number in (first + 1)...(first + 146_097) {
      let day = Day(number: number)
      let (year, month, date) = day.parts
      let isNext =
        date == last.day + 1 && month == last.month && year == last.year
        || date == 1 && month == last.month % 12 + 1 && year == last.year + (month == 1 ? 1 : 0)
          && last.day == Day.length(ofMonth: last.month, in: last.year)
      guard isNext, Day(year, month, date) == day else {
        Issue.record("\(day.iso) does not follow on \(last)")
        return
      }
      last = (year, month, date)
    }
    #expect(last.year == 2299)
  }

  @Test(
    "What is good for so many months ends on the anniversary less a day",
    arguments: [
      ("2024-02-29", 24, "2026-02-27"), ("2024-02-29", 48, "2028-02-28"), ("2026-11-23", 24, "2028-11-22"),
      ("2026-03-01", 24, "2028-02-29"), ("2026-01-31", 1, "2026-02-27"), ("2026-01-01", 12, "2026-12-31"),
      ("2026-05-31", 3, "2026-08-30"), ("2026-08-31", 6, "2027-02-27"), ("2026-01-01", 0, "2025-12-31"),
    ])
  func lastSafeDay(from: String, months: Int, last: String) throws {
    #expect(try read(from).lastSafeDay(ofMonths: months).iso == last)
  }

  @Test(
    "Months are added by the calendar, and shortened where a month is too short",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-01", -13, "2024-12-01"),
      ("2024-02-29", 12, "2025-02-28"), ("2026-05-05", 0, "2026-05-05"),
    ])
  func addsMonths(from: String, months: Int, result: String) throws {
    #expect(try read(from).adding(months: months).iso == result)
  }

  @Test("Days apart are counted with their sign, and the week begins on Monday")
  func distancesAndWeekdays() throws {
    let monday = try read("2026-11-23")
    #expect(monday.distance(to: try read("2027-11-23")) == 365)
    #expect(monday.distance(to: try read("2026-11-22")) == -1)
    #expect(monday.adding(days: 40).iso == "2027-01-02")
    #expect((0..<7).map { monday.adding(days: $0).weekday } == Weekday.allCases)
    #expect(Day(number: 0).weekday == .thursday)
    #expect(Day(number: -4).weekday == .sunday)
    #expect(Weekday.wednesday.short == "Wed")
  }

  @Test("A day in words names its year only where it is another one")
  func words() throws {
    let today = try read("2026-11-23")
    #expect(today.words(today: today) == "Mon 23 Nov")
    #expect(try read("2027-01-02").words(today: today) == "Sat 2 Jan 2027")
    #expect(today.fullWords == "Mon 23 Nov 2026")
    let distances = [-3, -1, 0, 1, 12].map { today.adding(days: $0).distanceWords(today: today) }
    #expect(distances == ["3 d ago", "yesterday", "today", "tomorrow", "in 12 d"])
    let due = [-3, 0, 4].map { today.adding(days: $0).dueWords(today: today) }
    #expect(due == ["overdue 3 d", "today", "Fri 27 Nov"])
  }

  @Test("The months from one to another are counted over the new year, and backwards there are none")
  func monthsBetween() throws {
    let november = try #require(Day(iso: "2025-11-01"))
    let february = try #require(Day(iso: "2026-02-01"))
    #expect(
      november.months(to: february).map(\.iso) == ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"])
    #expect(november.months(to: november) == [november])
    #expect(february.months(to: november).isEmpty)
  }
}
