package import CaseCore
import GRDB

extension CaseFile {
  /// Reads everything that is known of each open case, in the order of their identities.
  ///
  /// A page of cases is read table by table in one short transaction; between pages others may save.
  ///
  /// - Parameters:
  ///   - files: Only cases whose open enrolment is pinned to one of these; nothing for every open case.
  ///   - body: Told each case; no transaction is open meanwhile.
  /// - Throws: `FileFailure`, or whatever `body` throws.
  package func eachOpenCase(pinnedTo files: [RecordID]? = nil, _ body: (CaseFacts) throws -> Void) throws {
    var last: RecordID?
    repeat {
      let page = try read { db in
        try FactsPage(openAfter: last, pinnedTo: files, db).facts(shelf: pathways)
      }
      for facts in page { try body(facts) }
      last = page.last?.caseRecord.id
    } while last != nil
  }

  /// Reads everything that is known of the cases on a route, open or not, but of no more than so many.
  ///
  /// Where there are more, those are taken whose identities have the lowest random parts: an even choice among old
  /// and new, and the same each time.
  ///
  /// - Parameters:
  ///   - files: The versions of the route.
  ///   - most: The most cases that are read.
  ///   - body: Told each case; no transaction is open meanwhile.
  /// - Throws: `FileFailure`, or whatever `body` throws.
  package func eachCase(
    pinnedTo files: [RecordID], atMost most: Int, _ body: (CaseFacts) throws -> Void
  ) throws {
    let chosen = try read { try FactsPage.sample(pinnedTo: files, atMost: most, $0) }
    try eachCase(of: chosen, body)
  }
}

/// The facts of some cases, read table by table.
///
/// One query a table reads along the table's own index, instead of one a table and case.
struct FactsPage {
  /// The cases that are read in one transaction.
  static let size = 100
  private let cases: [CaseRecord]
  private let db: Database
  /// The identities of the cases and of the people, as JSON.
  private let caseIDs: String
  private let personIDs: String

  private init(_ cases: [CaseRecord], _ db: Database) {
    self.cases = cases
    self.db = db
    caseIDs = cases.map(\.id).json
    personIDs = cases.map(\.person).json
  }

  /// The cases of some identities; one that is not in the file is left out.
  init(of ids: [RecordID], _ db: Database) throws {
    let sql = "SELECT * FROM caseRecord WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    let rows = try RowsOfTable(db.cachedStatement(sql: sql), [ids.json])
    self.init(try rows.all(CaseRecord.self), db)
  }

  /// The next open cases.
  init(openAfter last: RecordID?, pinnedTo files: [RecordID]?, _ db: Database) throws {
    let sql = """
      SELECT c.* FROM caseRecord c JOIN caseSummary s ON s.caseRecord = c.id
      WHERE c.id > ?1 AND s.status <> ?2 AND (?4 IS NULL OR EXISTS (
        SELECT 1 FROM enrolment e WHERE e.caseRecord = c.id AND e.closedOn IS NULL
        AND e.pathwayFile IN (SELECT value FROM json_each(?4))))
      ORDER BY c.id LIMIT ?3
      """
    let arguments: StatementArguments = [
      last?.value ?? 0, CaseStatus.exited.rawValue, FactsPage.size, files?.json,
    ]
    let rows = try RowsOfTable(db.cachedStatement(sql: sql), arguments)
    self.init(try rows.all(CaseRecord.self), db)
  }

  /// Some of the cases whose open enrolment is pinned to one of some files.
  static func sample(pinnedTo files: [RecordID], atMost most: Int, _ db: Database) throws -> [RecordID] {
    let sql = """
      SELECT caseRecord FROM enrolment
      WHERE closedOn IS NULL AND pathwayFile IN (SELECT value FROM json_each(?1))
      ORDER BY caseRecord & 2097151, caseRecord LIMIT ?2
      """
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [files.json, most]).map {
      RecordID($0)
    }
  }

  /// Everything that is known of the cases, with the pathways to which they are pinned.
  func facts(shelf: PathwayShelf) throws -> [CaseFacts] {
    guard !cases.isEmpty else { return [] }
    let people = try byIdentity(Person.self)
    let base = cases.compactMap { record in
      people[record.person.value].map { CaseFacts(person: $0, caseRecord: record) }
    }
    let person = try readPeople(), progress = try readProgress(), work = try readWork()
    let limits = try FactsPage.limits(db)
    return try base.map { start in
      var facts = start
      person(&facts)
      progress(&facts)
      work(&facts)
      facts.limits = limits
      if let file = facts.enrolment?.pathwayFile { facts.pathway = try shelf.pathway(file, in: db) }
      return facts
    }
  }

  /// Puts what was read of a page into the facts of one case.
  private typealias Filling = (inout CaseFacts) -> Void

  private func readProgress() throws -> Filling {
    let statuses = try ofCases(CaseStatusEvent.self, by: "happenedOn")
    let enrolments = try ofCases(Enrolment.self, by: "enrolledOn")
    let transitions = try ofCases(StageTransition.self, by: "happenedOn")
    let stepEvents = try ofCases(StepEvent.self, by: "happenedOn")
    return { facts in
      let id = facts.caseRecord.id.value
      facts.statuses = statuses[id] ?? []
      facts.enrolments = enrolments[id] ?? []
      facts.transitions = transitions[id] ?? []
      facts.stepEvents = stepEvents[id] ?? []
    }
  }

  private func readPeople() throws -> Filling {
    let restricted = try ofPeople(PersonRestricted.self, by: "id")
    let aliases = try ofPeople(NameAlias.self, by: "id")
    let evidence = try readEvidence()
    let placements = try readPlacements()
    return { facts in
      facts.restricted = restricted[facts.person.id.value]?.first
      facts.aliases = aliases[facts.person.id.value] ?? []
      evidence(&facts)
      placements(&facts)
    }
  }

  private func readEvidence() throws -> Filling {
    let sittings = try ofPeople(Sitting.self, by: "satOn")
    let qualifications = try ofPeople(Qualification.self, by: "id")
    let documents = try ofPeople(Document.self, by: "happenedOn")
    let consents = try ofPeople(Consent.self, by: "givenOn")
    let employments = try ofPeople(Employment.self, by: "startedOn")
    return { facts in
      let id = facts.person.id.value
      facts.sittings = sittings[id] ?? []
      facts.qualifications = qualifications[id] ?? []
      facts.documents = documents[id] ?? []
      facts.consents = consents[id] ?? []
      facts.employments = employments[id] ?? []
    }
  }

  private func readPlacements() throws -> Filling {
    let placements = try ofPeople(Placement.self, by: "id")
    let checks = try ofPeople(PlacementCheck.self, by: "id")
    let hosts = try partners(of: placements.values.flatMap(\.self))
    return { facts in
      let own = placements[facts.person.id.value] ?? []
      facts.placements = own
      facts.placementChecks = checks[facts.person.id.value] ?? []
      for id in own.compactMap(\.partner) { facts.partners[id] = hosts[id] }
    }
  }

  /// The hosts of placements; asks nothing where no placement names a partner.
  private func partners(of placements: [Placement]) throws -> [RecordID: Partner] {
    try rows(Partner.self, among: Set(placements.compactMap(\.partner)))
  }

  /// Rows that others refer to, by identity; asks nothing where none does.
  private func rows<Value: Record>(_ type: Value.Type, among ids: Set<RecordID>) throws -> [RecordID: Value] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(type, where: "id", among: ids.sorted().json, by: "id")
    return Dictionary(
      found.values.flatMap(\.self).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func limits(_ db: Database) throws -> [String: Int] {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT key, days FROM \"limit\""))
    return Dictionary(rows.map { ($0["key"], $0["days"]) }, uniquingKeysWith: { first, _ in first })
  }

  private func readWork() throws -> Filling {
    let contacts = try ofCases(Contact.self, by: "happenedOn")
    let actions = try ofCases(Action.self, by: "promisedOn")
    let barriers = try ofCases(Barrier.self, by: "openedOn")
    let fundingLines = try ofCases(FundingLine.self, by: "happenedOn")
    let tags = try ofCases(CaseTag.self, by: "id")
    let submissions = try readSubmissions()
    return { facts in
      let id = facts.caseRecord.id.value
      submissions(&facts)
      facts.contacts = contacts[id] ?? []
      facts.actions = actions[id] ?? []
      facts.barriers = barriers[id] ?? []
      facts.fundingLines = fundingLines[id] ?? []
      facts.tags = tags[id] ?? []
    }
  }

  private func readSubmissions() throws -> Filling {
    let submissions = try ofCases(Submission.self, by: "happenedOn")
    let named = Set(submissions.values.flatMap { $0.map(\.opening) })
    let openings = try rows(Opening.self, among: named)
    return { facts in
      let own = submissions[facts.caseRecord.id.value] ?? []
      facts.submissions = own
      for id in own.map(\.opening) { facts.openings[id] = openings[id] }
    }
  }

  private func byIdentity(_ type: Person.Type) throws -> [Int64: Person] {
    try rows(type, where: "id", among: personIDs, by: "id").compactMapValues(\.first)
  }

  private func ofCases<Value: Record>(_ type: Value.Type, by order: String) throws -> [Int64: [Value]] {
    try rows(type, where: "caseRecord", among: caseIDs, by: order)
  }

  private func ofPeople<Value: Record>(_ type: Value.Type, by order: String) throws -> [Int64: [Value]] {
    try rows(type, where: "person", among: personIDs, by: order)
  }

  /// The rows of a table by their owner, each owner's in order.
  private func rows<Value: Record>(
    _ type: Value.Type, where column: String, among owners: String, by order: String
  ) throws -> [Int64: [Value]] {
    let sql = """
      SELECT * FROM \(Value.table.sql) WHERE \(column) IN (SELECT value FROM json_each(?))
      ORDER BY \(column)\(order == column ? "" : ", \(order)"), id
      """
    return try RowsOfTable(db.cachedStatement(sql: sql), [owners]).grouped(type, by: column)
  }
}
