import CaseCore
import GRDB

/// The operations of which a reading knows: all of them, or those up to the end of a day.
struct KnownOperations {
  /// The number of the last one.
  let last: Int64
  /// The last day of which invented history is known; nothing for all of it.
  ///
  /// It is written a case at a time, so that its numbers are not in the order of its days.
  let sampleUntil: Day?
  /// Whether nothing is left out.
  let isAll: Bool

  /// Knows everything.
  static let all = KnownOperations(last: .max, sampleUntil: nil, isAll: true)

  private init(last: Int64, sampleUntil: Day?, isAll: Bool) {
    (self.last, self.sampleUntil, self.isAll) = (last, sampleUntil, isAll)
  }

  /// Finds what was known at the end of a day, or after an operation.
  ///
  /// - Parameters:
  ///   - day: The day; nothing for everything.
  ///   - operation: The last operation, where it is known already.
  ///   - db: The file.
  /// - Throws: An error of the database.
  init(asOf day: Day?, upTo operation: Int64? = nil, _ db: Database) throws {
    let newest = try OperationLog.last(db)?.number ?? 0
    guard let day else {
      let last = operation ?? newest
      self.init(last: last, sampleUntil: nil, isAll: last >= newest)
      return
    }
    let hasLaterSample = try KnownOperations.hasSample(after: day, db)
    let last = try operation ?? KnownOperations.last(on: day, withoutOwn: hasLaterSample, db)
    self.init(
      last: last, sampleUntil: hasLaterSample ? day : nil, isAll: last >= newest && !hasLaterSample)
  }

  private static func hasSample(after day: Day, _ db: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM operation WHERE occasion = ? AND day > ?)"
    return try Bool.fetchOne(db, sql: sql, arguments: [Operation.sampleOccasion, day.iso]) ?? false
  }

  /// The last operation up to the end of a day; what was done in the file itself builds on all of its history.
  private static func last(on day: Day, withoutOwn: Bool, _ db: Database) throws -> Int64 {
    let sql = "SELECT max(n) FROM operation WHERE day <= ?1 AND (NOT ?2 OR occasion = ?3)"
    let arguments: StatementArguments = [day.iso, withoutOwn, Operation.sampleOccasion]
    return try Int64.fetchOne(db, sql: sql, arguments: arguments) ?? 0
  }

  /// How many people were erased later.
  func erasedSince(_ db: Database) throws -> Int {
    let sql = "SELECT count(*) FROM operation WHERE verb = ? AND n > ?"
    return try Int.fetchOne(db, sql: sql, arguments: [Verb.erase.rawValue, last]) ?? 0
  }
}
