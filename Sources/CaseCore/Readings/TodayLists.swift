/// What a caseworker meets on opening: the lists of Today, each cut to what a screen shows, with its full count.
package struct TodayLists: Equatable, Sendable {
  /// One list of Today.
  package struct Section: Equatable, Sendable {
    package var rows: [CaseSummary]
    /// How many there are, counted no further than `mostCounted`.
    package var count: Int

    /// Where counting ends: a longer list would make opening wait, and tells nobody more.
    package static let mostCounted = 1_000

    /// `12`, or `1,000 or more`.
    package var countWords: String { grouped(count) + (isCutShort ? " or more" : "") }

    /// `and 7 more`, beyond the rows; nothing where there are none.
    package var moreWords: String? {
      guard rows.count < count else { return nil }
      return isCutShort ? "and many more" : "and \(grouped(count - rows.count)) more"
    }

    private var isCutShort: Bool { count >= Self.mostCounted }

    /// Makes a list.
    package init(rows: [CaseSummary], count: Int) {
      self.rows = rows
      self.count = count
    }
  }

  /// Promised for today, or late.
  package var promised: Section
  /// Expires before it is needed, or within 90 days.
  package var expiring: Section
  /// Stalled within the last seven days.
  package var newlyStalled: Section
  /// All cases, and those that are not exited.
  package var total: Int
  package var open: Int

  /// Makes the lists.
  package init(promised: Section, expiring: Section, newlyStalled: Section, total: Int, open: Int) {
    self.promised = promised
    self.expiring = expiring
    self.newlyStalled = newlyStalled
    self.total = total
    self.open = open
  }
}
