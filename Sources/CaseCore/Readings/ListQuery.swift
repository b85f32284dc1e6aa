/// What a list shows and in which order.
package struct ListQuery: Equatable, Sendable {
  package var filter: Filter
  package var sort: ListSort
  /// Whoever asks, for `who:me`.
  package var me: RecordID?
  /// The day by which stalled, overdue and the rest are judged.
  package var today: Day

  /// Makes a query.
  package init(filter: Filter = Filter(), sort: ListSort = .next, me: RecordID?, today: Day) {
    self.filter = filter
    self.sort = sort
    self.me = me
    self.today = today
  }
}

/// The column that a list is sorted by; every one has an index.
package enum ListSort: String, CaseIterable, Codable, Sendable {
  /// What is due first.
  case next
  case name
  case number
  case stage

  /// The words in the list's heading.
  package var name: String {
    switch self {
    case .next: "Next"
    case .name: "Name"
    case .number: "Case"
    case .stage: "Stage"
    }
  }
}

/// A place in a sorted list: the value sorted by, and the case.
package struct ListKey: Equatable, Sendable {
  /// The value in the column that the list is sorted by.
  package let value: Scalar
  package let caseRecord: RecordID

  /// Makes a place.
  package init(value: Scalar, caseRecord: RecordID) {
    self.value = value
    self.caseRecord = caseRecord
  }

  /// A place just before another, so that a look after it begins with that one.
  package static func justBefore(_ key: ListKey) -> ListKey {
    ListKey(value: key.value, caseRecord: RecordID(key.caseRecord.value - 1))
  }
}

/// Where a window of a list begins.
package enum ListAnchor: Equatable, Sendable {
  case first
  case last
  /// The rows after a place; the place itself is left out.
  case after(ListKey)
  /// The rows before a place, in the list's order.
  case before(ListKey)
  /// The rows from a place on.
  case from(ListKey)
}

extension CaseSummary {
  /// The place of the line in a list.
  package func key(in sort: ListSort) -> ListKey {
    let value: Scalar =
      switch sort {
      case .next: .text(nextSort.iso)
      case .name: .text(nameSort)
      case .number: .text(numberSort)
      case .stage: .integer(Int64(stagePlace))
      }
    return ListKey(value: value, caseRecord: caseRecord)
  }
}
