import CaseCore
import GRDB
import Synchronization
import Testing

@testable import CaseStore

/// The statements that a piece of work runs, to look at their plans.
private struct Traced {
  let statements: [String]

  init(_ file: CaseFile, _ work: () throws -> Void) throws {
    let seen = Mutex<[String]>([])
    file.queue.inDatabase { db in
      db.trace(options: .statement) { event in
        let sql = event.expandedDescription
        if sql.hasPrefix("SELECT") { seen.withLock { $0.append(sql) } }
      }
    }
    try work()
    file.queue.inDatabase { $0.trace() }
    statements = seen.withLock { $0 }
  }

  func plans(_ file: CaseFile) throws -> [String] {
    try file.queue.inDatabase { db in
      try statements.flatMap {
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \($0)").map { $0["detail"] as String }
      }
    }
  }
}

@Suite("How SQLite goes about the lists")
struct QueryPlanTests {
  @Test("No window without a filter is sorted, in any order, from any place", arguments: ListSort.allCases)
  func windows(sort: ListSort) throws {
    let club = try ListTests.crowd(60)
    let query = ListQuery(sort: sort, me: nil, today: club.today)
    let middle = try club.file.list(query, from: .first, count: 30)[29].key(in: sort)
    for anchor in [ListAnchor.first, .last, .after(middle), .before(middle), .from(middle)] {
      let traced = try Traced(club.file) { _ = try club.file.list(query, from: anchor, count: 10) }
      let plans = try traced.plans(club.file)
      #expect(!plans.isEmpty)
      #expect(plans.allSatisfy { $0.contains("USING INDEX \(sort.index)") }, "\(plans)")
    }
  }

  @Test("A filter that many pass is read along the order's index", arguments: ListSort.allCases)
  func filtered(sort: ListSort) throws {
    let club = try ListTests.crowd(60)
    let filter = try Filter.parse("stage:intake,language,observation nationality:ER", today: club.today)
    let query = ListQuery(filter: filter, sort: sort, me: nil, today: club.today)
    let traced = try Traced(club.file) { _ = try club.file.list(query, from: .first, count: 5) }
    let plans = try traced.plans(club.file)
    #expect(plans.contains { $0.contains("USING INDEX \(sort.index)") })
    #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
  }

  @Test("A rare word is looked up among the words, and no line but its cases' is read")
  func words() throws {
    let club = try ListTests.crowd(60)
    let query = ListQuery(me: nil, today: club.today)
    let traced = try Traced(club.file) { _ = try club.file.find("xenia", in: query, after: nil) }
    let plans = try traced.plans(club.file)
    #expect(plans.contains { $0.contains("SEARCH searchWord USING PRIMARY KEY (kind=? AND word>?") })
    #expect(plans.contains { $0.contains("SEARCH s USING INTEGER PRIMARY KEY (rowid=?)") })
    #expect(!plans.contains { $0.contains("SCAN s") }, "\(plans)")
  }

  @Test("Counting with a filter reads the index for filters alone")
  func counting() throws {
    let club = try ListTests.crowd(60)
    let text =
      "profession:doctor who:me club:none status:open quiet>30 stage-days>1 stalled not overdue waiting:none"
    let filter = try Filter.parse(text, today: club.today)
    let query = ListQuery(filter: filter, me: club.anna.id, today: club.today)
    let traced = try Traced(club.file) { _ = try club.file.count(query) }
    let plans = try traced.plans(club.file)
    #expect(plans.contains { $0.contains("USING COVERING INDEX summaryForFilters") }, "\(plans)")
  }

  @Test(
    "Today reads each list along its own index, and counts without reading lines", arguments: [true, false])
  func today(mine: Bool) throws {
    let club = try ListTests.crowd(60)
    let traced = try Traced(club.file) {
      _ = try club.file.today(of: mine ? club.anna.id : nil, on: club.today, limit: 5)
    }
    let plans = try traced.plans(club.file)
    // The few that have to be begun long before they end are sorted by their end.
    #expect(plans.filter { $0.contains("TEMP B-TREE") }.count == 1, "\(plans)")
    #expect(plans.filter { $0.contains("COVERING INDEX") }.count == 4, "\(plans)")
  }

  @Test("Undo finds a caseworker's operations by their index")
  func undo() throws {
    let club = try ListTests.crowd(3)
    let traced = try Traced(club.file) { _ = try club.file.undo(by: club.byAnna) }
    let plans = try traced.plans(club.file)
    #expect(plans.contains { $0.contains("operation USING INDEX operationOfCaseworker (caseworker=?)") })
  }
}
