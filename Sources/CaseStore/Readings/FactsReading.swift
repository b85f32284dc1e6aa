package import CaseCore
import GRDB

/// Reads everything that is known of one case.
enum FactsReading {
  static func facts(of caseRecord: RecordID, shelf: PathwayShelf, _ db: Database) throws -> CaseFacts? {
    guard let row = try RowAccess.fields(of: caseRecord, in: .caseRecord, db) else { return nil }
    let record = try record(CaseRecord.self, from: row)
    guard let person = try RowAccess.fields(of: record.person, in: .person, db) else { return nil }
    var facts = CaseFacts(person: try CaseCore.record(Person.self, from: person), caseRecord: record)
    try readCase(into: &facts, db)
    try readPerson(into: &facts, db)
    try readWork(into: &facts, db)
    facts.limits = try limits(db)
    if let file = facts.enrolment?.pathwayFile { facts.pathway = try shelf.pathway(file, in: db) }
    return facts
  }

  private static func readCase(into facts: inout CaseFacts, _ db: Database) throws {
    let id = facts.caseRecord.id
    facts.statuses = try rows(ofCase: id, by: "happenedOn", db)
    facts.enrolments = try rows(ofCase: id, by: "enrolledOn", db)
    facts.transitions = try rows(ofCase: id, by: "happenedOn", db)
    facts.stepEvents = try rows(ofCase: id, by: "happenedOn", db)
  }

  private static func readPerson(into facts: inout CaseFacts, _ db: Database) throws {
    let id = facts.person.id
    facts.restricted = try rows(PersonRestricted.self, ofPerson: id, by: "id", db).first
    facts.aliases = try rows(ofPerson: id, by: "id", db)
    facts.sittings = try rows(ofPerson: id, by: "satOn", db)
    facts.qualifications = try rows(ofPerson: id, by: "id", db)
    facts.documents = try rows(ofPerson: id, by: "happenedOn", db)
    facts.consents = try rows(ofPerson: id, by: "givenOn", db)
    facts.employments = try rows(ofPerson: id, by: "startedOn", db)
    facts.placements = try rows(ofPerson: id, by: "id", db)
    facts.placementChecks = try rows(ofPerson: id, by: "id", db)
    facts.partners = try partners(of: facts.placements, db)
  }

  /// The hosts of placements; asks nothing where no placement names a partner.
  static func partners(of placements: [Placement], _ db: Database) throws -> [RecordID: Partner] {
    var partners: [RecordID: Partner] = [:]
    for id in Set(placements.compactMap(\.partner)) {
      partners[id] = try RowAccess.fields(of: id, in: .partner, db).map { try record(Partner.self, from: $0) }
    }
    return partners
  }

  private static func readWork(into facts: inout CaseFacts, _ db: Database) throws {
    let id = facts.caseRecord.id
    facts.contacts = try rows(ofCase: id, by: "happenedOn", db)
    facts.actions = try rows(ofCase: id, by: "promisedOn", db)
    facts.barriers = try rows(ofCase: id, by: "openedOn", db)
    facts.fundingLines = try rows(ofCase: id, by: "happenedOn", db)
    facts.tags = try rows(ofCase: id, by: "id", db)
  }

  private static func rows<Value: Record>(
    ofCase id: RecordID, by order: String, _ db: Database
  ) throws -> [Value] {
    try rows(Value.self, where: "caseRecord", id, by: order, db)
  }

  private static func rows<Value: Record>(
    _ type: Value.Type = Value.self, ofPerson id: RecordID, by order: String, _ db: Database
  ) throws -> [Value] {
    try rows(type, where: "person", id, by: order, db)
  }

  private static func rows<Value: Record>(
    _ type: Value.Type, where column: String, _ id: RecordID, by order: String, _ db: Database
  ) throws -> [Value] {
    let sql = "SELECT * FROM \(Value.table.sql) WHERE \(column) = ? ORDER BY \(order), id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id.value]).map {
      try record(Value.self, from: $0.fields)
    }
  }

  static func limits(_ db: Database) throws -> [String: Int] {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT key, days FROM \"limit\""))
    return Dictionary(rows.map { ($0["key"], $0["days"]) }, uniquingKeysWith: { first, _ in first })
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
    let plain = String(number)
    let wide = String(repeating: "0", count: max(0, 4 - plain.count)) + plain
    let letters = typed.dropLast(digits.count).filter(\.isLetter)
    candidates = [typed, "\(letters.isEmpty ? prefix : String(letters))-\(wide)"]
  }
}
