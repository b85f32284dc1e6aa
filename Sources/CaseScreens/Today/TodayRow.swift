import CaseCore
import Terminal

/// What a row of Today says right of the name, for one width: a text, and at the right edge a date or a party.
///
/// A date and a number of days are never cut: the text in the middle gives way, then the party that is waited
/// for.
struct TodayRow {
  let text: String
  let edge: String
  /// The columns from the end of which `edge` begins; nothing where the text stands alone.
  let edgeWidth: Int

  /// Chooses the fullest words that fit.
  ///
  /// - Parameters:
  ///   - summary: The case.
  ///   - kind: The list in which it stands.
  ///   - today: The day.
  ///   - office: Gives the names of stages.
  ///   - room: The columns right of the name.
  init(_ summary: CaseSummary, _ kind: TodaySection, today: Day, office: Office, room: Int) {
    let words = TodayWords(summary: summary, today: today, office: office)
    let isNarrow = room < 30
    let width = isNarrow ? room : kind.edgeWidth(room: room)
    let left = isNarrow ? 0 : room - width - 1
    edgeWidth = width
    switch kind {
    case .promised:
      (text, edge) = (words.action, words.due)
    case .expiring:
      text = TodayRow.fitting(words.expiring, in: left)
      edge = TodayRow.fitting(words.ends, in: width)
    case .stalled:
      text = TodayRow.fitting(words.stalled, in: left)
      edge = isNarrow ? TodayRow.fitting(words.stalled, in: width) : words.waiting
    }
  }

  /// The first that fits, else the last.
  private static func fitting(_ variants: [String], in room: Int) -> String {
    variants.first { displayWidth($0) <= room } ?? variants.last ?? ""
  }

  /// Draws the row from a column on.
  func draw(at row: Int, from column: Int, isCursor: Bool, into frame: inout Frame) {
    let end = frame.size.columns - 1
    let start = max(column, end - edgeWidth)
    frame.write(
      latinLed(text, "Next"), at: Position(row, column), width: max(0, start - column - 1),
      style: isCursor ? .cursor : .plain)
    frame.write(edge, at: Position(row, start), width: end - start, style: isCursor ? .cursor : .dim)
  }
}

extension TodaySection {
  /// The columns that a date or a party takes at the right edge.
  fileprivate func edgeWidth(room: Int) -> Int {
    let isWide = room >= 64
    switch self {
    case .promised: return isWide ? 35 : 14
    case .expiring: return isWide ? 35 : 27
    case .stalled: return isWide ? 35 : 20
    }
  }
}

/// The words about a case, the fullest first.
private struct TodayWords {
  let summary: CaseSummary
  let today: Day
  let office: Office

  var action: String { summary.nextAction ?? "nothing written down" }
  var due: String { summary.nextDue?.dueWords(today: today) ?? "none" }

  /// What expires, and for what it is needed.
  var expiring: [String] {
    let what = summary.expires ?? "Something"
    return ["\(what) for \(summary.neededFor ?? "a later step")", what]
  }

  /// When it ends, with the number of days; the weekday and then the days are left out where room is scarce.
  var ends: [String] {
    guard let day = summary.expiresOn else { return [""] }
    let verb = day < today ? "ended" : "ends"
    let away = day.distanceWords(today: today)
    let (date, short) = (day.words(today: today), day.shortWords(today: today))
    return ["\(verb) \(date), \(away)", "\(verb) \(short), \(away)", "to \(short)"]
  }

  var stalled: [String] { StallWords.variants(of: summary, today: today, office: office) }
  var waiting: String { StallWords.waiting(on: summary) }
}

extension Day {
  /// The day without its weekday: `2 Feb 2027`, without the year where it is this one.
  fileprivate func shortWords(today: Day) -> String {
    let (year, _, day) = parts
    let base = "\(day) \(monthName)"
    return year == today.parts.year ? base : "\(base) \(year)"
  }
}
