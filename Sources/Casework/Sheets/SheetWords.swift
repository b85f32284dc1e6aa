internal import CaseCore

/// Days in the words of a page that is read on paper, long after today.
extension Day {
  /// `23 Nov 2026`.
  var paperWords: String {
    let (year, _, day) = parts
    return "\(day) \(monthName) \(year)"
  }

  /// `today`, `in 3 days`, `1 day ago`.
  func countWords(from today: Day) -> String {
    let days = today.distance(to: self)
    if days == 0 { return "today" }
    return days > 0 ? "in \(dayCount(days))" : "\(dayCount(-days)) ago"
  }

  /// `today`, `in 3 days`, `3 days overdue`.
  func dueCountWords(from today: Day) -> String {
    self < today ? "\(dayCount(distance(to: today))) overdue" : countWords(from: today)
  }
}

/// `1 day`, `143 days`.
func dayCount(_ days: Int) -> String { days == 1 ? "1 day" : "\(grouped(days)) days" }

/// `5 Oct 2026 to 30 Oct 2026`, or what is known of it.
func spanWords(from start: Day?, to end: Day?) -> String? {
  switch (start, end) {
  case (let start?, let end?): "\(start.paperWords) to \(end.paperWords)"
  case (let start?, nil): "from \(start.paperWords)"
  case (nil, let end?): "to \(end.paperWords)"
  case (nil, nil): nil
  }
}

extension String {
  /// With a capital at the beginning.
  var sentenceCase: String { prefix(1).uppercased() + dropFirst() }

  /// The beginning of a long text, up to a blank where one is near, with `…`.
  func shortened(to most: Int) -> String {
    let line = SheetText.clean(self)
    guard line.count > most else { return line }
    let head = line.prefix(most - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    let kept = head.distance(from: head.startIndex, to: end) > most * 2 / 3 ? head[..<end] : head
    return kept + "…"
  }
}
