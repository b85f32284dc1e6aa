import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("The tables and the records of the core")
struct SchemaTests {
  private func columns(of table: String, _ db: Database) throws -> Set<String> {
    Set(try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]))
  }

  private func empty() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    return queue
  }

  @Test("Every field of every record has a column, and every column a field")
  func columns() throws {
    var fieldsOfTable: [CaseCore.Table: Set<String>] = [:]
    for record in FullRecords.all {
      let fields = Set(try fields(of: record).keys)
      fieldsOfTable[type(of: record).table, default: []].formUnion(fields)
      let names = Set(Mirror(reflecting: record).children.compactMap(\.label))
      #expect(fieldsOfTable[type(of: record).table]?.isSubset(of: names) == true)
    }
    let columnsOfTable = try empty().read { db in
      try CaseCore.Table.allCases.map { (table: $0, columns: try columns(of: $0.rawValue, db)) }
    }
    for (table, columns) in columnsOfTable {
      #expect(columns == fieldsOfTable[table], "\(table)")
    }
  }

  @Test("Every record comes back from its table as it went in, and from the log as well")
  func roundTrip() throws {
    try empty().write { db in
      for record in FullRecords.all {
        try Applier.apply(Change.insert(record, about: .nobody), db)
        let stored = try RowAccess.fields(of: record.id, in: type(of: record).table, db)
        let wanted = try fields(of: record)
        #expect(stored == wanted)
        let image = CanonicalJSON.text(of: try fields(of: record))
        #expect(try CanonicalJSON.fields(from: image) == stored)
        let isSame = try isSame(record, stored ?? [:])
        #expect(isSame)
      }
    }
  }

  private func isSame<Value: CaseCore.Record>(_ value: Value, _ fields: Fields) throws -> Bool {
    try CaseCore.record(Value.self, from: fields) == value
  }

  @Test("A line of a list has a column for each field")
  func line() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let line = try #require(try club.file.summary(of: id))
    let names = Set(Mirror(reflecting: line).children.compactMap(\.label))
    #expect(try club.file.read { try columns(of: "caseSummary", $0) } == names)
  }

  @Test("Every table of facts is created after those it refers to")
  func order() throws {
    let tables = CaseCore.Table.allCases.map(\.rawValue)
    try empty().read { db in
      for (place, table) in tables.enumerated() {
        let parents = try String.fetchAll(
          db, sql: "SELECT \"table\" FROM pragma_foreign_key_list(?)", arguments: [table])
        #expect(parents.allSatisfy { tables[...place].contains($0) }, "\(table)")
      }
    }
  }

  @Test("Every reference has an index, so that an undo never reads whole tables")
  func foreignKeysHaveIndexes() throws {
    try empty().read { db in
      for table in CaseCore.Table.allCases where table != .numberAlias {
        let keys = try String.fetchAll(
          db, sql: "SELECT \"from\" FROM pragma_foreign_key_list(?)", arguments: [table.rawValue])
        let leading = try String.fetchAll(
          db,
          sql: """
            SELECT c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c WHERE c.seqno = 0
            """, arguments: [table.rawValue])
        let bare = keys.filter { !leading.contains($0) }
        #expect(Set(bare).isSubset(of: Self.smallParents), "\(table): \(bare)")
      }
    }
  }

  /// References to rows that hardly ever go: looking for them may read a table.
  private static let smallParents: Set<String> = ["programme", "caseworker", "club", "owner", "mergedInto"]

  @Test(
    "A row that cannot be true is refused by the table itself",
    arguments: [
      "INSERT INTO person (id, fullName) VALUES (1, '')",
      "INSERT INTO person (id, fullName, dateOfBirth) VALUES (1, 'x', '23/11/2026')",
      "INSERT INTO person (id, fullName, nationality) VALUES (1, 'x', 'Syria')",
      "INSERT INTO person (id, fullName, needsInterpreter) VALUES (1, 'x', 2)",
      "INSERT INTO person (id, fullName, phone) VALUES (1, 'x', x'00')",
      "INSERT INTO \"limit\" VALUES (1, 'contact', 0, 'x')",
      "INSERT INTO pathwayFile VALUES (1, 'x', 'short', 'x')",
      "INSERT INTO nameAlias VALUES (1, 99, 'x')",
      SchemaTests.opening("1, 1, 1, 'vacancy', 'x', 0, '2026-11-23'"),
      SchemaTests.opening("1, 0, 1, 'vacancy', 'x', 1, '2026-11-23'"),
      opening("1, 1, 1, 'vacancy', '', 1, '2026-11-23'"), opening("1, 1, 1, 'vacancy', 'x', 1, 'soon'"),
    ])
  func checks(sql: String) throws {
    #expect(throws: DatabaseError.self) { try empty().write { try $0.execute(sql: sql) } }
  }

  /// A partner and an opening of it.
  fileprivate static func opening(_ values: String) -> String {
    """
    INSERT INTO partner (id, name, kind) VALUES (1, 'x', 'trust');
    INSERT INTO opening (id, number, partner, kind, title, places, openedOn) VALUES (\(values))
    """
  }

  @Test("The views for readers of SQL show what the lists show")
  func views() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad") { ($0.club, $0.nextAction) = ("North Hall", "Ring") }
    try club.note("Rang", on: id)
    let person = try club.facts(id).person.id
    var oet = Sitting(id: club.file.newID(), person: person, test: "oet", satOn: club.today)
    oet.listening = Score(350)
    _ = try club.file.perform(RecordFacts(id, [oet]), by: club.byAnna)
    let rows = try club.file.read { db in
      try ["v_candidates", "v_stages", "v_sittings", "v_contacts", "v_actions", "v_operations"].map {
        try Row.fetchAll(db, sql: "SELECT * FROM \($0)")
      }
    }
    #expect(rows.map(\.count) == [1, 1, 1, 1, 1, 4])
    let candidate = try #require(rows[0].first)
    let texts = ["case", "club", "caseworker", "next_action", "due"].map { candidate[$0] as String? }
    #expect(texts == ["SMW-0001", "North Hall", "AB", "Ring", club.today.iso])
    let listening: Double? = rows[2].first?["listening"]
    #expect(listening == 350)
    let owner: String? = rows[4].first?["owner"]
    #expect(owner == "AB")
  }
}
