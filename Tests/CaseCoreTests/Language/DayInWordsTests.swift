import CaseCore
import Testing

/// Sunday 22 November 2026 would hide faults of weeks, so today is a Monday.
let languageMonday = Day(number: 20_780)

@Suite("Days in words")
struct DayInWordsTests {
  private func read(_ text: String, _ looking: DayDirection, today: Day = languageMonday) throws -> String {
    try parseDay(text, today: today, looking: looking).iso
  }

  @Test("Today of these tests is Monday 23 November 2026")
  func today() {
    #expect(languageMonday.fullWords == "Mon 23 Nov 2026")
  }

  @Test(
    "A day that says all is the same whichever way the field looks",
    arguments: [
      ("today", "2026-11-23"), ("TOD", "2026-11-23"), (" tomorrow ", "2026-11-24"), ("tom", "2026-11-24"),
      ("yesterday", "2026-11-22"), ("yes", "2026-11-22"), ("+3d", "2026-11-26"), ("+2w", "2026-12-07"),
      ("+1m", "2026-12-23"), ("-2d", "2026-11-21"), ("-2", "2026-11-21"), ("−2", "2026-11-21"),
      ("+1m -2d", "2026-12-21"), ("+1m-2d", "2026-12-21"), ("+1y", "2027-11-23"),
      ("in 2 weeks", "2026-12-07"), ("in two weeks", "2026-12-07"), ("three months ago", "2026-08-23"),
      ("in 3 d", "2026-11-26"), ("in a month", "2026-12-23"), ("2 weeks ago", "2026-11-09"),
      ("3 d ago", "2026-11-20"), ("a week ago", "2026-11-16"), ("14 nov 2026", "2026-11-14"),
      ("14nov2026", "2026-11-14"), ("14th November, 2026", "2026-11-14"), ("nov 1st 2026", "2026-11-01"),
      ("14-nov-2026", "2026-11-14"), ("14/nov/26", "2026-11-14"), ("27/11/2026", "2026-11-27"),
      ("27.11.26", "2026-11-27"), ("27-11-2026", "2026-11-27"), ("3/2/2026", "2026-02-03"),
      ("2026-11-27", "2026-11-27"), ("2026/11/27", "2026-11-27"), ("٢٧/١١/٢٠٢٦", "2026-11-27"),
      ("۲۷/۱۱/۲۰۲۶", "2026-11-27"), ("\u{200F}٢٧/١١/٢٠٢٦", "2026-11-27"), ("Fri 27 Nov 2026", "2026-11-27"),
      ("29 feb 2028", "2028-02-29"), ("eow", "2026-11-29"), ("eom", "2026-11-30"), ("this fri", "2026-11-27"),
      ("next fri", "2026-12-04"), ("next mon", "2026-11-30"), ("last fri", "2026-11-20"),
      ("last mon", "2026-11-16"),
    ])
  func plain(text: String, expected: String) throws {
    #expect(try read(text, .forward) == expected)
    #expect(try read(text, .back) == expected)
  }

  @Test("An amount in words is ahead where the field looks forward, and open where it looks back")
  func amounts() throws {
    #expect(try read("4 weeks", .forward) == "2026-12-21")
    #expect(try read("a month", .forward) == "2026-12-23")
    let refusal = #expect(throws: Refusal.self) { try read("4 weeks", .back) }
    #expect(
      refusal?.words == "“4 weeks” does not say whether it is ahead or ago. Type +4 weeks or -4 weeks.")
  }

  @Test(
    "A day that leaves something open goes the way the field looks",
    arguments: [
      ("fri", "2026-11-27", "2026-11-20"), ("Friday", "2026-11-27", "2026-11-20"),
      ("mon", "2026-11-30", "2026-11-23"), ("tues", "2026-11-24", "2026-11-17"),
      ("weds", "2026-11-25", "2026-11-18"), ("thurs", "2026-11-26", "2026-11-19"),
      ("14nov", "2027-11-14", "2026-11-14"), ("14 nov", "2027-11-14", "2026-11-14"),
      ("nov 14", "2027-11-14", "2026-11-14"), ("23 nov", "2026-11-23", "2026-11-23"),
      ("27/11", "2026-11-27", "2025-11-27"), ("27.11.", "2026-11-27", "2025-11-27"),
      ("sept 3", "2027-09-03", "2026-09-03"), ("29 feb", "2028-02-29", "2024-02-29"),
      ("1/1/62", "2062-01-01", "1962-01-01"), ("1/1/26", "2026-01-01", "2026-01-01"),
    ])
  func directed(text: String, ahead: String, back: String) throws {
    #expect(try read(text, .forward) == ahead)
    #expect(try read(text, .back) == back)
  }

  @Test(
    "What is no day is refused in a sentence that says what to type",
    arguments: [
      ("31 Nov", "There is no 31 November: November has 30 days. Type another day."),
      ("31/11/2026", "There is no 31 November 2026: November 2026 has 30 days. Type another day."),
      ("29 feb 2027", "There is no 29 February 2027: February 2027 has 28 days. Type another day."),
      ("30 feb", "There is no 30 February: February has 28 days, or 29 in a leap year. Type another day."),
      (
        "11/27",
        "There is no month 27: the day comes before the month. Type a day such as 27/11 or 27 nov."
      ),
      ("14 nov 0026", "The year 26 is not between 1900 and 2199. Type a day in those years."),
      ("+900y", "The year 2926 is not between 1900 and 2199. Type a day in those years."),
      ("3d", "“3d” does not say whether it is ahead or ago. Type +3d or -3d."),
      (
        "thu 27 nov 2026",
        "27 November 2026 is a Friday, not a Thursday. Leave out the weekday, or give the year."
      ),
      ("soonish", "“soonish” was not read as a day. Type one such as today, fri, +2w, 14 nov or 27/11/2026."),
      (
        "1999",
        "“1999” is no whole day: the day and the month are missing. Type it in full, as 1 jul 1999; leave it "
          + "empty until it is known."
      ),
      (
        "July 1999",
        "“July 1999” is no whole day: the day is missing. Type it in full, as 1 jul 1999; leave it empty until "
          + "it is known."
      ),
      (
        "soon 1999",
        "“soon 1999” was not read as a day. Type one such as today, fri, +2w, 14 nov or 27/11/2026."
      ),
      ("14", "“14” was not read as a day. Type one such as today, fri, +2w, 14 nov or 27/11/2026."),
      ("  ", "No day was given. Type one such as today, fri, +2w, 14 nov or 27/11/2026."),
    ])
  func refused(text: String, words: String) {
    let refusal = #expect(throws: Refusal.self) {
      try parseDay(text, today: languageMonday, looking: .forward)
    }
    #expect(refusal?.words == words)
  }

  @Test("The days that screens show are read back, from any today")
  func shownDays() throws {
    for number in stride(from: languageMonday.number - 800, to: languageMonday.number + 800, by: 7) {
      let day = Day(number: number)
      #expect(try parseDay(day.fullWords, today: languageMonday, looking: .back) == day)
      #expect(try parseDay(day.iso, today: languageMonday, looking: .forward) == day)
      #expect(
        try parseDay(day.distanceWords(today: languageMonday), today: languageMonday, looking: .back) == day)
    }
  }

  @Test("Without a year a day is never after today looking back, and never before it looking forward")
  func nearest() throws {
    for number in languageMonday.number..<(languageMonday.number + 366) {
      let text = Day(number: number).words(today: Day(number: number)).split(separator: " ").dropFirst()
      let words = text.joined(separator: " ")
      let ahead = try parseDay(words, today: languageMonday, looking: .forward)
      let back = try parseDay(words, today: languageMonday, looking: .back)
      #expect(ahead >= languageMonday && languageMonday >= back)
    }
  }

  @Test("No text makes the reader stop the program")
  func anyText() {
    var random = LanguageRandom(seed: 7)
    for _ in 0..<20_000 {
      let text = random.text(from: dayPieces)
      _ = try? parseDay(text, today: languageMonday, looking: random.flip() ? .forward : .back)
    }
  }

  private let dayPieces = [
    "+", "-", "/", ".", " ", "1", "9999", "31", "٣", "nov", "feb", "fri", "in", "ago", "w", "m", "y", "eom",
    "2026",
    "next", "\u{301}", "é", "🙂", "99999999999999999999", ",", "th",
  ]
}
