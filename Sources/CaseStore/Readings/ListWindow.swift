import CaseCore
import GRDB

/// The condition and order of one window of a list.
struct ListWindow {
  let sort: ListSort
  let anchor: ListAnchor
  /// The last place to look at; nothing for the end of the list.
  var bound: ListKey?

  init(sort: ListSort, anchor: ListAnchor) {
    self.sort = sort
    self.anchor = anchor
  }

  /// Whether rows come from the end; then they are to be turned round.
  var isBackward: Bool {
    switch anchor {
    case .last, .before: true
    case .first, .after, .from: false
    }
  }

  /// The order of the rows, in the direction of the look.
  var order: String {
    let direction = isBackward ? "DESC" : "ASC"
    return "s.\(sort.column) \(direction), s.caseRecord \(direction)"
  }

  /// The places between the anchor and the bound.
  var condition: SQLPart {
    var parts: [SQLPart] = []
    switch anchor {
    case .first, .last: break
    case .after(let key): parts.append(compare(">", key))
    case .from(let key): parts.append(compare(">=", key))
    case .before(let key): parts.append(compare("<", key))
    }
    if let bound { parts.append(compare(isBackward ? ">=" : "<=", bound)) }
    return .all(parts)
  }

  private func compare(_ sign: String, _ key: ListKey) -> SQLPart {
    SQLPart(
      "(s.\(sort.column), s.caseRecord) \(sign) (?, ?)", [key.value.databaseValue, key.caseRecord.value])
  }

  /// The place so many rows on, by the order's index alone; nothing where the list ends before.
  func place(after rows: Int, _ db: Database) throws -> ListKey? {
    let condition = condition
    let sql = """
      SELECT s.\(sort.column), s.caseRecord FROM caseSummary s INDEXED BY \(sort.index)
      WHERE \(condition.sql) ORDER BY \(order) LIMIT 1 OFFSET ?
      """
    let statement = try db.cachedStatement(sql: sql)
    let row = try Row.fetchOne(statement, arguments: StatementArguments(condition.arguments + [rows]))
    return row.map { ListKey(value: Scalar($0[0]), caseRecord: RecordID($0[1])) }
  }
}
