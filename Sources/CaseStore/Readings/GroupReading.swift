package import CaseCore
import GRDB

extension CaseFile {
  /// How many cases of each caseworker or profession stand in each stage, where a filter lets them through.
  ///
  /// One look over the index that holds all that filters ask for.
  package func groups(_ query: ListQuery, by grouping: BoardGrouping) throws -> [BoardGroup] {
    try read { db in
      let filter = try ListFilter(query, pathways, db)
      guard !filter.isImpossible else { return [] }
      let test = SQLPart.all(filter.needles.map(WordSQL.isAmong) + [filter.rest])
      let sql = """
        SELECT s.\(grouping.rawValue) AS owner, s.stagePlace AS place, count(*) AS cases
        FROM caseSummary s INDEXED BY summaryForFilters WHERE \(test.sql) GROUP BY 1, 2
        """
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: StatementArguments(test.arguments))
      return try groups(Dictionary(grouping: rows) { $0["owner"] as DatabaseValue }, by: grouping, db)
    }
  }

  private func groups(
    _ rows: [DatabaseValue: [Row]], by grouping: BoardGrouping, _ db: Database
  ) throws -> [BoardGroup] {
    let office = try OfficeReading.office(db)
    return rows.map { owner, rows in
      let places = rows.compactMap { row -> (Stage, Int)? in
        let place: Int = row["place"]
        return Stage.allCases.indices.contains(place) ? (Stage.allCases[place], row["cases"]) : nil
      }
      let counts = Dictionary(places, uniquingKeysWith: +)
      switch grouping {
      case .caseworker: return group(of: owner, counts, office)
      case .profession:
        let profession = String.fromDatabaseValue(owner).flatMap { Profession(rawValue: $0) }
        return BoardGroup(
          title: profession?.name ?? "Profession unknown", condition: .profession([profession]),
          counts: counts)
      }
    }.sorted { ($1.total, $0.title) < ($0.total, $1.title) }
  }

  private func group(of owner: DatabaseValue, _ counts: [Stage: Int], _ office: Office) -> BoardGroup {
    let worker = Int64.fromDatabaseValue(owner).flatMap { id in
      office.caseworkers.first { $0.id.value == id }
    }
    return BoardGroup(
      title: worker.map { "\($0.initials)  \($0.name)" } ?? "Nobody",
      condition: .caseworker([worker.map { .initials($0.initials) } ?? .nobody]), counts: counts)
  }
}
