/// What a caseworker meets on opening: the lists of Today, each cut to what a screen shows, with its full count.
package struct TodayLists: Equatable, Sendable {
  /// One list of Today.
  package struct Section: Equatable, Sendable {
    package var rows: [CaseSummary]
    package var count: Int

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
  package var active: Int

  /// Makes the lists.
  package init(promised: Section, expiring: Section, newlyStalled: Section, total: Int, active: Int) {
    self.promised = promised
    self.expiring = expiring
    self.newlyStalled = newlyStalled
    self.total = total
    self.active = active
  }
}
