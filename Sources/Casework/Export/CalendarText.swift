import CaseCore

/// A calendar that other programs take in (RFC 5545): what is promised and which exams are booked, a day each.
///
/// It knows people by their case numbers: calendars travel to telephones and servers.
enum CalendarText {
  /// What stands before the entries.
  static func head(programme: String?) -> [UInt8] {
    let name = programme.map { ["X-WR-CALNAME:" + escaped("Caseload, \($0)")] } ?? []
    return lines(
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Caseload//Caseload//EN", "CALSCALE:GREGORIAN"] + name)
  }

  /// What stands after them.
  static let end = lines(["END:VCALENDAR"])

  /// The open actions of a case, and its exams from the day on.
  static func entries(of facts: CaseFacts, on day: Day) -> [[UInt8]] {
    let number = facts.caseRecord.number
    let actions = facts.actions.filter(\.isOpen).map { action in
      entry(action.id, action.dueOn, "\(number): \(action.text)", "Action of \(action.party.rawValue)", day)
    }
    let exams = facts.sittings.filter { $0.stands && $0.satOn >= day }.map { sitting in
      let name = facts.pathway?.step(sitting.test)?.name ?? FactWords.testName(sitting.test)
      return entry(sitting.id, sitting.satOn, "\(number): \(name)", "Exam", day)
    }
    return actions + exams
  }

  private static func entry(
    _ id: RecordID, _ on: Day, _ summary: String, _ kind: String, _ today: Day
  ) -> [UInt8] {
    lines([
      "BEGIN:VEVENT", "UID:\(id.value)@caseload", "DTSTAMP:\(digits(today))T000000Z",
      "DTSTART;VALUE=DATE:\(digits(on))", "DTEND;VALUE=DATE:\(digits(on.adding(days: 1)))",
      "SUMMARY:" + escaped(summary), "CATEGORIES:" + escaped(kind), "TRANSP:TRANSPARENT", "END:VEVENT",
    ])
  }

  private static func digits(_ day: Day) -> String { String(day.iso.filter { $0 != "-" }) }

  /// A text on one line, with what means something in a calendar marked as text.
  private static func escaped(_ text: String) -> String {
    CleanText.line(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      if ["\\", ";", ","].contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }

  private static func lines(_ lines: [String]) -> [UInt8] { lines.flatMap { folded($0) + [0x0D, 0x0A] } }

  /// A line of at most 75 bytes; what is longer goes on after a blank on the next, between letters.
  private static func folded(_ line: String) -> [UInt8] {
    var (bytes, width): ([UInt8], Int) = ([], 0)
    for scalar in line.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if width + letter.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += letter
      width += letter.count
    }
    return bytes
  }
}
