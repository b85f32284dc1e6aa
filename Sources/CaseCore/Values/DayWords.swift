/// Days in the words that people read on a screen.
extension Day {
  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The first three letters of the month's name.
  package var monthName: String { Day.monthNames[parts.month - 1] }

  /// `Mon 23 Nov`.
  ///
  /// With the year where it is not this one. Always begins with a letter, so that right-to-left neighbours
  /// cannot turn it round.
  package func words(today: Day) -> String {
    let (year, _, day) = parts
    let base = "\(weekday.short) \(day) \(monthName)"
    return year == today.parts.year ? base : "\(base) \(year)"
  }

  /// `Nov 2026`.
  package var monthWords: String { "\(monthName) \(parts.year)" }

  /// `Mon 23 Nov 2026`.
  package var fullWords: String {
    let (year, _, day) = parts
    return "\(weekday.short) \(day) \(monthName) \(year)"
  }

  /// How far away the day is: `today`, `tomorrow`, `in 3 d`, `yesterday`, `3 d ago`.
  package func distanceWords(today: Day) -> String {
    let days = today.distance(to: self)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    default: return days > 0 ? "in \(days) d" : "\(-days) d ago"
    }
  }

  /// What a list shows for something that is due: `today`, `Fri 27 Nov`, `overdue 3 d`.
  ///
  /// It always begins with a letter, so that a right-to-left neighbour cannot turn it round.
  package func dueWords(today: Day) -> String {
    if self == today { return "today" }
    return self < today ? "overdue \(distance(to: today)) d" : words(today: today)
  }
}
