package import CaseCore
import GRDB

/// Reads reviews with what they froze, and what was decided in them.
enum ReviewReading {
  static func reviews(_ db: Database) throws -> [Review] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM review ORDER BY number")
    return try RowsOfTable(statement, []).all(Review.self)
  }

  static func lines(of review: RecordID, _ db: Database) throws -> [ReviewLine] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM reviewLine WHERE review = ? ORDER BY place, id")
    return try RowsOfTable(statement, [review.value]).all(ReviewLine.self)
  }

  static func minutes(of review: RecordID, _ db: Database) throws -> [ReviewMinute] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM reviewMinute WHERE review = ? ORDER BY place")
    return try RowsOfTable(statement, [review.value]).all(ReviewMinute.self)
  }

  /// Rows of a table by identity, those that are there.
  static func rows<Value: CaseCore.Record>(
    _ type: Value.Type, among ids: [RecordID], _ db: Database
  ) throws -> [Value] {
    guard !ids.isEmpty else { return [] }
    let sql = "SELECT * FROM \(Value.table.sql) WHERE id IN (SELECT value FROM json_each(?))"
    return try RowsOfTable(db.cachedStatement(sql: sql), [ids.json]).all(type)
  }

  /// The cases of which a stage move stood at an operation of its own and does not stand now.
  ///
  /// A move that was recorded later is left out, though it was undone: nobody knew of it.
  static func undoneMoves(since moments: [RecordID: Int64], _ db: Database) throws -> [RecordID] {
    let sql = """
      WITH since AS MATERIALIZED (
        SELECT json_extract(value, '$[0]') id, json_extract(value, '$[1]') operation FROM json_each(?))
      SELECT DISTINCT c.caseRecord FROM since s CROSS JOIN change c INDEXED BY changeOfCase
        ON c.caseRecord = s.id AND c.operation > s.operation
      WHERE c.tableName = 'stageTransition'
        AND NOT EXISTS (SELECT 1 FROM stageTransition t WHERE t.id = c.row AND t.voided IS NULL)
        AND 'insert' <> (
          SELECT f.kind FROM change f INDEXED BY changeOfCase
          WHERE f.caseRecord = s.id AND f.operation > s.operation
            AND f.tableName = 'stageTransition' AND f.row = c.row
          ORDER BY f.operation, f.seq LIMIT 1)
      """
    let pairs = moments.sorted { $0.key < $1.key }.map { "[\($0.key.value),\($0.value)]" }
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: ["[\(pairs.joined(separator: ","))]"]
    ).map { RecordID($0) }
  }

  /// The moves of a case that were recorded after an operation and not in a review, and stand now.
  static func moves(
    of caseRecord: RecordID, after operation: Int64, outside review: Review, _ db: Database
  ) throws -> [StageTransition] {
    let sql = """
      SELECT DISTINCT c.row FROM change c INDEXED BY changeOfCase JOIN operation o ON o.n = c.operation
      WHERE c.caseRecord = ?1 AND c.operation > ?2 AND c.tableName = 'stageTransition' AND c.kind = 'insert'
        AND o.occasion IS NOT ?3
      ORDER BY c.operation, c.seq
      """
    let rows = try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [caseRecord.value, operation, review.occasion])
    return try rows.compactMap { row in
      let fields = try RowAccess.fields(of: RecordID(row), in: .stageTransition, db)
      return fields.flatMap { OperationWords.fact(in: .stageTransition, $0) as? StageTransition }
    }.filter(\.stands)
  }

  /// The facts that were recorded on the occasion of a review and stand now, in the order of their recording.
  static func decisions(of review: Review, _ db: Database) throws -> [ReviewDecision] {
    let sql = """
      SELECT c.* FROM operation o INDEXED BY operationOfReview JOIN change c ON c.operation = o.n
      WHERE o.occasion = ? AND o.occasion GLOB 'review *' AND o.undoes IS NULL AND c.kind <> 'delete'
      ORDER BY o.n, c.seq
      """
    let changes = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [review.occasion])
      .map(OperationLog.change(from:))
    var seen: Set<RecordID> = []
    return try changes.compactMap { change in
      guard let caseRecord = change.caseRecord, let person = change.person, seen.insert(change.row).inserted,
        let fields = try RowAccess.fields(of: change.row, in: change.table, db),
        let fact = OperationWords.fact(in: change.table, fields), fact.stands
      else { return nil }
      return ReviewDecision(caseRecord: caseRecord, person: person, fact: fact)
    }
  }
}

extension CaseFile {
  /// Every review of the file, the earliest first.
  package func reviews() throws -> [Review] { try read { try ReviewReading.reviews($0) } }

  /// The review that was closed last, by the log; nothing where none was.
  package func lastClosedReview() throws -> RecordID? {
    let sql = """
      SELECT c.row FROM operation o JOIN change c ON c.operation = o.n AND c.tableName = 'review'
      WHERE o.verb = ? ORDER BY o.n DESC LIMIT 1
      """
    return try read { try Int64.fetchOne($0, sql: sql, arguments: [Verb.closeReview.rawValue]) }
      .map { RecordID($0) }
  }

  /// Every line of a review: those of the opening in the order of their cards.
  package func lines(ofReview review: RecordID) throws -> [ReviewLine] {
    try read { try ReviewReading.lines(of: review, $0) }
  }

  /// The minutes of a closed review, in the order of the page.
  package func minutes(ofReview review: RecordID) throws -> [ReviewMinute] {
    try read { try ReviewReading.minutes(of: review, $0) }
  }

  /// Actions by identity; those that are not in the file any more are left out.
  package func actions(_ ids: [RecordID]) throws -> [RecordID: Action] {
    let rows = try read { try ReviewReading.rows(Action.self, among: ids, $0) }
    return Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cases of which a stage move stood at an operation of its own and was undone or taken back since.
  package func undoneMoves(since moments: [RecordID: Int64]) throws -> Set<RecordID> {
    Set(try read { try ReviewReading.undoneMoves(since: moments, $0) })
  }

  /// What happened to a case after an operation, the newest first, in words; marks of cards are left out.
  package func news(of caseRecord: RecordID, after operation: Int64, today: Day) throws -> [CaseNews] {
    try read { db in
      let sql = """
        SELECT * FROM operation WHERE n > ?2 AND verb NOT IN ('seen', 'later', 'session', 'undo', 'redo')
          AND n IN (SELECT operation FROM change WHERE caseRecord = ?1 AND operation > ?2)
          AND id NOT IN (
            SELECT undoes FROM operation u WHERE verb = 'undo' AND undoes IS NOT NULL AND n > ?2
              AND NOT EXISTS (SELECT 1 FROM operation r WHERE r.undoes = u.id))
        ORDER BY n DESC LIMIT 20
        """
      let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [caseRecord.value, operation])
      let wording = OperationWording(shelf: pathways, today: today, db: db)
      return try rows.map(OperationLog.operation(from:)).map(wording.news)
    }
  }
}
