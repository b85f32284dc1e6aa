import CaseCore
import GRDB

/// The words by which a case is found: names in every spelling, and numbers.
///
/// A cache, like the summary.
enum SearchIndex {
  /// The rows that a case should have.
  static func words(of facts: CaseFacts, earlierNumbers: [String]) -> [SearchWord] {
    let person = facts.person
    let names =
      [
        person.fullName, person.knownAs, person.nativeName, person.nameOnDegree, person.givenName,
        person.familyName,
      ].compactMap(\.self) + facts.aliases.map(\.text)
    let numbers = ([facts.caseRecord.number] + earlierNumbers).flatMap(numberWords)
    return searchWords(of: names) + numbers.map { SearchWord(.plain, $0) }
  }

  /// `SMW-0042` as `smw0042`, `0042` and `42`.
  private static func numberWords(_ number: String) -> [String] {
    let whole = plainSpelling(number)
    let digits = String(whole.reversed().prefix { $0.isNumber }.reversed())
    let short = String(digits.drop { $0 == "0" })
    return [whole, digits, short].filter { !$0.isEmpty }
  }

  static func replace(_ words: [SearchWord], of caseRecord: RecordID, _ db: Database) throws {
    try remove(caseRecord, db)
    try add(words, of: caseRecord, db)
  }

  /// Adds the words of a case that has none yet.
  static func add(_ words: [SearchWord], of caseRecord: RecordID, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO searchWord (word, kind, caseRecord) VALUES (?, ?, ?)")
    for word in words { try statement.execute(arguments: [word.text, word.kind.rawValue, caseRecord.value]) }
  }

  static func remove(_ caseRecord: RecordID, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "DELETE FROM searchWord WHERE caseRecord = ?")
    try statement.execute(arguments: [caseRecord.value])
  }

  /// The numbers that a case had in other files.
  static func earlierNumbers(of caseRecord: RecordID, _ db: Database) throws -> [String] {
    let sql = "SELECT number FROM numberAlias WHERE caseRecord = ? ORDER BY id"
    return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [caseRecord.value])
  }
}
