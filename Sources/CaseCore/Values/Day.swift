/// A day of the civil calendar, without a time or a time zone.
///
/// Kept as the number of days since 1 January 1970. Written and stored as `2026-11-23`, which sorts as text and
/// which anybody who opens the file can read.
package struct Day: Hashable, Comparable, Sendable {
  /// The days since 1 January 1970; negative before.
  package let number: Int

  /// Makes a day from its number.
  package init(number: Int) {
    self.number = number
  }

  /// Makes a day from a year, a month of 1 to 12 and a day of the month; nothing for 31 November.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Day.length(ofMonth: month, in: year) else { return nil }
    self.number = Day.number(year, month, day)
  }

  /// Reads `2026-11-23` and nothing else.
  package init?(iso text: String) {
    var (year, month, day, offset) = (0, 0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      switch offset {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0..<4: year = year * 10 + digit
      case 5..<7: month = month * 10 + digit
      case 8..<10: day = day * 10 + digit
      default: return nil
      }
      offset += 1
    }
    guard offset == 10 else { return nil }
    self.init(year, month, day)
  }

  /// Reads the same from a part of a text.
  package init?(iso text: Substring) { self.init(iso: String(text)) }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The days from this day to another; negative when the other is earlier.
  package func distance(to other: Day) -> Int { other.number - number }

  /// The day so many days later, or earlier when negative.
  package func adding(days: Int) -> Day { Day(number: number + days) }
}

/// The calendar behind a day.
extension Day {
  /// The year, the month of 1 to 12 and the day of the month.
  package var parts: (year: Int, month: Int, day: Int) {
    // Counts from 1 March of year 0, so that the leap day is the last of its year.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day of the week.
  package var weekday: Weekday {
    let index = (number + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The day as `2026-11-23`.
  package var iso: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else { return "\(year)-\(padded(month, 2))-\(padded(day, 2))" }
    let dash = UInt8(ascii: "-")
    let bytes = [
      tens(year / 100), ones(year / 100), tens(year), ones(year), dash, tens(month), ones(month), dash,
      tens(day),
      ones(day),
    ]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digit of the tens, in ASCII.
  private func tens(_ number: Int) -> UInt8 { ones(number / 10) }
  private func ones(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }

  /// The same day so many months later; the last day of a month that is too short.
  package func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    return Day(number: Day.number(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear))))
  }

  /// The last safe day of something that is good for so many months from this day.
  ///
  /// It ends on the anniversary minus a day: regulators do not say whether the anniversary itself counts, so it
  /// does not. From 29 February, two years end on 27 February.
  package func lastSafeDay(ofMonths months: Int) -> Day {
    adding(months: months).adding(days: -1)
  }

  /// This day of each month from this one to another, both included.
  package func months(to last: Day) -> [Day] {
    let (year, month, _) = parts
    let (lastYear, lastMonth, _) = last.parts
    let count = (lastYear - year) * 12 + lastMonth - month
    return count < 0 ? [] : (0...count).map { adding(months: $0) }
  }

  /// The number of days of a month.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A day of the week, Monday first.
package enum Weekday: String, CaseIterable, Codable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The name as a person writes it.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The first three letters of the name.
  package var short: String { String(name.prefix(3)) }
}

/// Whether a byte is one of the digits 0 to 9.
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Writes a number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
