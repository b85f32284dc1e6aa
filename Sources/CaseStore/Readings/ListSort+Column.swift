import CaseCore

extension ListSort {
  /// The column of the summary.
  var column: String {
    switch self {
    case .next: "nextSort"
    case .name: "nameSort"
    case .number: "numberSort"
    case .stage: "stagePlace"
    }
  }

  /// The index that gives the order.
  ///
  /// Named, because a filter must not tempt SQLite to sort everything.
  var index: String {
    switch self {
    case .next: "summaryByNext"
    case .name: "summaryByName"
    case .number: "summaryByNumber"
    case .stage: "summaryByStage"
    }
  }
}
