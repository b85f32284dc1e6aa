import CaseCore
import Casework
import Testing

@Suite struct SampleReplayTests {
  @Test("The operations of a person, applied in order, give the facts", arguments: [1, 7] as [UInt64])
  func replay(seed: UInt64) throws {
    for sample in SampleFixture.cases(of: try SampleFixture.programme(seed: seed)) {
      var replay = Replay()
      for operation in sample.operations { try replay.apply(operation) }
      #expect(try replay.rows == rows(of: sample.facts), "\(sample.facts.caseRecord.number)")
    }
  }

  @Test("Every row refers only to rows that are there before it")
  func references() throws {
    let programme = try SampleFixture.programme()
    var office = Replay()
    for operation in programme.setUp { try office.apply(operation) }
    let known = Set(office.rows.values.flatMap(\.keys))
    programme.forEachCase { sample in
      var there = known
      for change in sample.operations.flatMap(\.changes) {
        guard case .insert(let fields) = change.image else { continue }
        there.insert(change.row)
        for column in Self.references {
          guard case .integer(let id)? = fields[column] else { continue }
          #expect(there.contains(RecordID(id)), "\(change.table) \(column)")
        }
      }
    }
  }

  private static let references = [
    "person", "caseRecord", "enrolment", "programme", "caseworker", "club", "pathwayFile", "placement",
    "partner",
    "owner",
  ]

  @Test("The operations of a person are in order of time, by the caseworker of the case, on working days")
  func operations() throws {
    let programme = try SampleFixture.programme()
    var total = 0
    programme.forEachCase { sample in
      let moments = sample.operations.map(\.at)
      #expect(moments == moments.sorted() && Set(moments).count == moments.count)
      #expect(sample.operations.first?.verb == .enrol)
      #expect(sample.operations.dropFirst().allSatisfy { $0.verb != .enrol })
      for operation in sample.operations { check(operation, of: sample.facts) }
      total += sample.operations.count
      #expect(sample.operations.count <= 13)
    }
    #expect(total <= 8 * 183)
  }

  private func check(_ operation: SampleOperation, of facts: CaseFacts) {
    #expect([.enrol, .record, .finish, .move].contains(operation.verb))
    #expect(operation.worker == facts.caseRecord.caseworker)
    #expect(operation.day <= SampleFixture.today)
    #expect(![.saturday, .sunday].contains(operation.day.weekday))
    let minutes = (operation.at - Int64(operation.day.number) * 86_400_000) / 60_000
    #expect((540..<960).contains(minutes))
    #expect(!operation.changes.isEmpty)
  }

  @Test("The office is set up before the first person")
  func setUp() throws {
    let operations = try SampleFixture.programme().setUp
    #expect(operations.first?.verb == .setUp)
    #expect(operations.dropFirst().allSatisfy { $0.verb == .office && $0.changes.count == 1 })
    let tables = operations.flatMap(\.changes).counted { $0.table }
    #expect(
      tables == [
        .programme: 1, .limit: 6, .pathwayFile: try Self.pathwayFiles(), .club: 3, .caseworker: 4,
        .partner: 11,
      ])
    let start = SampleFixture.today.adding(months: -30)
    #expect(operations.allSatisfy { $0.day >= start })
  }

  /// As many as there are pathways for the professions.
  private static func pathwayFiles() throws -> Int {
    Set(try Profession.allCases.map { try SampleFixture.library.newest(for: $0).name }).count
  }
}

/// Rows by table and identity.
private typealias Rows = [Table: [RecordID: Fields]]

/// Applies changes to rows, each against the values that it saw.
private struct Replay {
  var rows: Rows = [:]

  mutating func apply(_ operation: SampleOperation) throws {
    for change in operation.changes { try apply(change) }
  }

  private mutating func apply(_ change: Change) throws {
    switch change.image {
    case .insert(let fields):
      #expect(rows[change.table]?[change.row] == nil)
      rows[change.table, default: [:]][change.row] = fields
    case .update(let columns):
      var fields = try #require(rows[change.table]?[change.row])
      for (name, column) in columns {
        #expect(fields[name] ?? .null == column.old)
        fields[name] = column.new == .null ? nil : column.new
      }
      rows[change.table]?[change.row] = fields
    case .delete: Issue.record("nothing is deleted in a sample")
    }
  }
}

private func rows(of facts: CaseFacts) throws -> Rows {
  var rows: Rows = [:]
  func add(_ records: [some Record]) throws {
    for record in records { rows[type(of: record).table, default: [:]][record.id] = try fields(of: record) }
  }
  try add([facts.person])
  try add([facts.restricted].compactMap(\.self))
  try add([facts.caseRecord])
  try add(facts.aliases)
  try add(facts.statuses)
  try add(facts.enrolments)
  try add(facts.transitions)
  try add(facts.stepEvents)
  try add(facts.sittings)
  try add(facts.qualifications)
  try add(facts.documents)
  try add(facts.consents)
  try add(facts.employments)
  try add(facts.placements)
  try add(facts.placementChecks)
  try add(facts.contacts)
  try add(facts.actions)
  try add(facts.barriers)
  try add(facts.fundingLines)
  try add(facts.tags)
  return rows
}
