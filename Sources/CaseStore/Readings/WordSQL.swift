import CaseCore
import GRDB

/// Turns typed words into SQL over the search words.
enum WordSQL {
  /// The cases in which a word is found, each once.
  static func cases(_ needle: Needle) -> SQLPart {
    let prefix = SQLPart(
      "SELECT caseRecord FROM searchWord WHERE kind = 'plain' AND word >= ? AND word < ?",
      [needle.prefix, needle.prefix + "\u{10FFFF}"])
    let skeletons = needle.skeletons.map {
      SQLPart("SELECT caseRecord FROM searchWord WHERE kind = 'skeleton' AND word = ?", [$0])
    }
    return skeletons.reduce(prefix) { SQLPart("\($0.sql) UNION \($1.sql)", $0.arguments + $1.arguments) }
  }

  /// Whether a word is found in the case of the line `s`, by the words of that case.
  static func isFound(_ needle: Needle) -> SQLPart {
    let skeletons = needle.skeletons.map { _ in " OR (w.kind = 'skeleton' AND w.word = ?)" }.joined()
    return SQLPart(
      """
      EXISTS (SELECT 1 FROM searchWord w INDEXED BY searchWordOfCase WHERE w.caseRecord = s.caseRecord
        AND ((w.kind = 'plain' AND w.word >= ? AND w.word < ?)\(skeletons)))
      """, [needle.prefix, needle.prefix + "\u{10FFFF}"] + needle.skeletons)
  }

  /// Whether the case of the line `s` is among those in which a word is found; these are gathered once.
  static func isAmong(_ needle: Needle) -> SQLPart {
    let cases = cases(needle)
    return SQLPart("s.caseRecord IN (\(cases.sql))", cases.arguments)
  }

  /// The cases in which every word is found.
  static func cases(ofAll needles: [Needle]) -> SQLPart {
    let parts = needles.map(cases)
    return SQLPart(
      parts.map { "SELECT caseRecord FROM (\($0.sql))" }.joined(separator: " INTERSECT "),
      parts.flatMap(\.arguments))
  }

  /// In how many cases a word is found, counted no further than a number.
  static func count(_ needle: Needle, upTo most: Int, _ db: Database) throws -> Int {
    let cases = cases(needle)
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM (\(cases.sql) LIMIT ?)")
    return try Int.fetchOne(statement, arguments: StatementArguments(cases.arguments + [most])) ?? 0
  }
}
