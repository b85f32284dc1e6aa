import CaseCore
import Terminal

/// Why a case makes no way, and whose move it is.
enum StallWords {
  /// The reason, the fullest words first; the number of days is in all of them.
  static func variants(of summary: CaseSummary, today: Day, office: Office) -> [String] {
    if let from = summary.overLimitFrom, from <= today {
      let over = from.distance(to: today) + 1
      return overLimit(
        office.name(of: summary.stage), days: summary.daysInStage(today: today), over: over)
    }
    if let from = summary.idleFrom, from <= today { return ["no next action", "no action"] }
    guard let days = summary.quietDays(today: today) else { return ["no contact yet", "no contact"] }
    return ["no contact for \(days) d", "quiet \(days) d"]
  }

  private static func overLimit(_ stage: String, days: Int, over: Int) -> [String] {
    let limit = days - over
    return [
      "\(stage) \(days) d, limit \(limit)", "\(stage) \(days) of \(limit) d", "stage \(days) of \(limit) d",
      "over by \(over) d",
    ]
  }

  static func waiting(on summary: CaseSummary) -> String {
    summary.waitingOn.map { "waiting on \($0.rawValue)" } ?? ""
  }
}

/// The bar of the cursor and the glyph of a status, at the left of a row.
enum RowMark {
  static func draw(at row: Int, isCursor: Bool, glyph: String, into frame: inout Frame) {
    if isCursor {
      frame.fill(at: Position(row, 0), rows: 1, columns: frame.size.columns, style: .cursor)
      frame.write("▌", at: Position(row, 0), style: .accent)
    }
    let style: Style = glyph == "!" ? .alert : .warn
    frame.write(glyph, at: Position(row, 1), style: isCursor ? .cursor : style)
  }

  /// The glyph of a line: late, on hold, stalled, expiring, or nothing.
  static func glyph(of summary: CaseSummary, today: Day) -> String {
    if summary.isOverdue(today: today) { return "!" }
    if summary.status == .paused { return "=" }
    if summary.isStalled(today: today) { return "~" }
    return summary.isExpiring(today: today) ? "◷" : " "
  }

  /// What a glyph stands for, for who hears the row; nothing for a blank.
  static func word(of glyph: String) -> String? {
    switch glyph {
    case "!": "overdue"
    case "=": "on hold"
    case "~": "stalled"
    case "◷": "expiring"
    default: nil
    }
  }
}

/// A text that surely begins with a Latin letter, so that it cannot change places with a right-to-left neighbour.
func latinLed(_ text: String, _ label: String) -> String {
  guard let first = text.unicodeScalars.first else { return text }
  return first.properties.isAlphabetic && first.value < 0x250 ? text : "\(label): \(text)"
}
