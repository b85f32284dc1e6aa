package import CaseCore
import GRDB

/// Reads everything that is known of one case.
enum FactsReading {
  static func facts(of caseRecord: RecordID, shelf: PathwayShelf, _ db: Database) throws -> CaseFacts? {
    try FactsPage(of: [caseRecord], db).facts(shelf: shelf).first
  }

  /// The number of a person's case, for sentences that must not name the person.
  static func number(ofPerson id: RecordID, _ db: Database) throws -> String? {
    let sql = "SELECT number FROM caseRecord WHERE person = ? ORDER BY id LIMIT 1"
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id.value])
  }
}

extension CaseFile {
  /// Everything that is known of a case; nothing where it is not in the file.
  package func facts(of caseRecord: RecordID) throws -> CaseFacts? {
    try read { try FactsReading.facts(of: caseRecord, shelf: pathways, $0) }
  }

  /// Everything that is known of several cases, read together; one that is not in the file is left out.
  package func facts(of cases: [RecordID]) throws -> [CaseFacts] {
    try stride(from: 0, to: cases.count, by: FactsPage.size).flatMap { start in
      let page = cases[start..<min(start + FactsPage.size, cases.count)]
      return try read { try FactsPage(of: Array(page), $0).facts(shelf: pathways) }
    }
  }

  /// The case with a number, whatever its case and leading zeros: `SMW-0042`, `smw-42` or `42`; an earlier
  /// number from another file finds it too.
  package func caseRecord(number text: String) throws -> RecordID? {
    try read { db in
      let candidates = try CaseNumberSpelling(text, db).candidates
      for candidate in candidates {
        let sql = """
          SELECT id FROM caseRecord WHERE number = ?1
          UNION ALL SELECT caseRecord FROM numberAlias WHERE number = ?1 LIMIT 1
          """
        if let id = try Int64.fetchOne(db, sql: sql, arguments: [candidate]) { return RecordID(id) }
      }
      return nil
    }
  }
}

/// The spellings under which a typed case number may stand in the file.
private struct CaseNumberSpelling {
  let candidates: [String]

  init(_ text: String, _ db: Database) throws {
    let typed = text.trimmingBlanks.uppercased()
    let digits = String(typed.reversed().prefix { $0.isNumber }.reversed())
    guard let number = Int(digits) else {
      candidates = [typed]
      return
    }
    let prefix = try String.fetchOne(db, sql: "SELECT prefix FROM programme LIMIT 1") ?? ""
    guard !Self.namesSeveral(typed, prefix: prefix) else {
      candidates = [typed]
      return
    }
    let plain = String(number)
    let wide = String(repeating: "0", count: max(0, 4 - plain.count)) + plain
    let letters = typed.dropLast(digits.count).filter(\.isLetter)
    candidates = [typed, "\(letters.isEmpty ? prefix : String(letters))-\(wide)"]
  }

  /// Whether more than one run of digits stands behind the prefix: then nobody knows which number is meant.
  private static func namesSeveral(_ typed: String, prefix: String) -> Bool {
    let own = prefix.uppercased()
    let rest = typed.hasPrefix(own) ? typed.dropFirst(own.count) : typed[...]
    return rest.split { !$0.isNumber }.count > 1
  }
}
