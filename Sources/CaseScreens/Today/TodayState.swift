package import CaseCore

/// The screen of Today: three short lists under one cursor.
package struct TodayState: Equatable, Sendable {
  package private(set) var lists: TodayLists?
  /// The row under the cursor, counted through all lists.
  package private(set) var cursor = 0

  /// Makes a screen that has read nothing yet.
  package init() {}

  /// The lists with their headings; empty ones are left out.
  package var sections: [(title: String, kind: TodaySection, section: TodayLists.Section)] {
    guard let lists else { return [] }
    return [
      ("Promised for today", .promised, lists.promised),
      ("Expires before it is needed, or within 90 days", .expiring, lists.expiring),
      ("Newly stalled", .stalled, lists.newlyStalled),
    ].filter { !$0.2.rows.isEmpty }
  }

  /// The rows of all lists.
  var rows: [CaseSummary] { sections.flatMap(\.section.rows) }

  /// The row under the cursor.
  package var selected: CaseSummary? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  mutating func take(_ lists: TodayLists) {
    self.lists = lists
    cursor = min(cursor, max(0, rows.count - 1))
  }

  /// Changes every row, as to cover its name.
  mutating func change(_ change: (CaseSummary) -> CaseSummary) {
    guard var changed = lists else { return }
    changed.promised.rows = changed.promised.rows.map(change)
    changed.expiring.rows = changed.expiring.rows.map(change)
    changed.newlyStalled.rows = changed.newlyStalled.rows.map(change)
    lists = changed
  }

  mutating func move(by count: Int) {
    cursor = min(max(0, cursor + count), max(0, rows.count - 1))
  }
}

/// The lists of Today.
package enum TodaySection: Sendable {
  case promised, expiring, stalled
}
