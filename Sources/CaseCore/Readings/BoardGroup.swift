/// By what the board counts cases.
package enum BoardGrouping: String, CaseIterable, Sendable {
  case caseworker, profession

  /// The grouping after this one; nothing after the last.
  package var next: BoardGrouping? { self == .caseworker ? .profession : nil }
}

/// One row of the board's counts: how many cases of a caseworker or a profession stand in each stage.
package struct BoardGroup: Equatable, Sendable {
  package let title: String
  /// What lets these cases through, and no others.
  package let condition: FilterCondition
  package let counts: [Stage: Int]

  /// Makes a row.
  package init(title: String, condition: FilterCondition, counts: [Stage: Int]) {
    self.title = title
    self.condition = condition
    self.counts = counts
  }

  /// How many cases there are in all stages.
  package var total: Int { counts.values.reduce(0, +) }
}
