/// What an operation of a review or a session did, in one sentence without a full stop.
enum MeetingWords {
  /// Says what happened; nothing for other operations.
  static func summary(verb: Verb, changes: [Change], of size: OperationSize) -> String? {
    switch verb {
    case .openReview: "Opened the review of \(text("title", of: .review, in: changes) ?? "a club")"
    case .closeReview: "Closed a review"
    case .seen: cards(changes, size, "Looked at", "in the review")
    case .later: cards(changes, size, "Put off", "to the end of the review")
    case .attend: "Attendance: \(text("mark", of: .attendance, in: changes) ?? "changed")"
    case .session: "Changed a session of a club"
    default: nil
    }
  }

  private static func cards(
    _ changes: [Change], _ size: OperationSize, _ verb: String, _ place: String
  ) -> String {
    let number = size.changes == 1 ? text("number", of: .reviewLine, in: changes) : nil
    return
      "\(verb) \(number ?? (size.changes == 1 ? "a card again" : "\(grouped(size.changes)) cards")) \(place)"
  }

  /// A column of the first row of a table, as it is after the operation.
  private static func text(_ column: String, of table: Table, in changes: [Change]) -> String? {
    for change in changes where change.table == table {
      switch change.image {
      case .insert(let fields), .delete(let fields):
        if case .text(let text)? = fields[column] { return text }
      case .update(let columns):
        if case .text(let text)? = columns[column]?.new { return text }
      }
    }
    return nil
  }
}
