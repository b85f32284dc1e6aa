import CaseCore
import GRDB

/// Turns typed words into SQL over the search words.
enum WordSQL {
  /// The cases in which a word is found, each once.
  static func cases(_ needle: Needle) -> SQLPart { places(needle, joined: "UNION") }

  /// Every place where a word is found; a case may come twice.
  private static func places(_ needle: Needle, joined word: String = "UNION ALL") -> SQLPart {
    // Two words of one name may begin alike, and a lone SELECT has no UNION that would make one of them.
    let prefix = SQLPart(
      "SELECT \(word == "UNION" ? "DISTINCT " : "")caseRecord FROM searchWord WHERE kind = 'plain' AND word >= ? AND word < ?",
      [needle.prefix, needle.prefix + "\u{10FFFF}"])
    let skeletons = needle.skeletons.map {
      SQLPart("SELECT caseRecord FROM searchWord WHERE kind = 'skeleton' AND word = ?", [$0])
    }
    return skeletons.reduce(prefix) { SQLPart("\($0.sql) \(word) \($1.sql)", $0.arguments + $1.arguments) }
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
    let places = places(needle)
    return SQLPart("s.caseRecord IN (\(places.sql))", places.arguments)
  }

  /// The cases in which every word is found.
  static func cases(ofAll needles: [Needle]) -> SQLPart {
    let parts = needles.map(cases)
    return SQLPart(
      parts.map { "SELECT caseRecord FROM (\($0.sql))" }.joined(separator: " INTERSECT "),
      parts.flatMap(\.arguments))
  }

  /// At how many places a word is found, counted no further than a number: at least as many as cases.
  static func count(_ needle: Needle, upTo most: Int, _ db: Database) throws -> Int {
    let places = places(needle)
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM (\(places.sql) LIMIT ?)")
    return try Int.fetchOne(statement, arguments: StatementArguments(places.arguments + [most])) ?? 0
  }
}
