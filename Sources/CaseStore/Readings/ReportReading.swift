package import CaseCore
import GRDB

extension CaseFile {
  /// Counts what a report asks for, some thousand cases at a time, so that others can save meanwhile.
  ///
  /// Where somebody saves in between it begins again, and after three times reads all cases at once: the figures
  /// of a report never come from two states of the file.
  ///
  /// - Parameters:
  ///   - order: Which report, over what time, as known when.
  ///   - today: The day by which it judges where it is not asked as of another.
  ///   - operation: The last operation that it may know; nothing for all of its day.
  ///   - progress: Told how many cases were looked at; what it throws ends the reading.
  /// - Returns: The counts, of one state of the file.
  /// - Throws: `FileFailure`, or what `progress` throws.
  package func figures(
    _ order: ReportOrder, today: Day, upTo operation: Int64? = nil, progress: (Int) throws -> Void = { _ in }
  ) throws -> ReportFigures {
    let day = order.asOf ?? today
    let known = try read { try KnownOperations(asOf: order.asOf, upTo: operation, $0) }
    guard known.isAll else {
      var then = try asKnown(known, progress) { try figures(order, on: day, $0) }
      if operation == nil { then.erased = try read(known.erasedSince) }
      return then
    }
    for _ in 1...3 {
      if let figures = try figuresInPages(order, on: day, progress) { return figures }
    }
    return try read { try figures(order, on: day, $0) }
  }

  /// Reads page by page; nothing where somebody saved meanwhile.
  private func figuresInPages(
    _ order: ReportOrder, on day: Day, _ progress: (Int) throws -> Void
  ) throws -> ReportFigures? {
    var reading = try read { try ReportReading(order, on: day, pathways, $0) }
    while try read({ try reading.page($0) }) {
      try progress(reading.figures.people)
    }
    let last = try read { try OperationLog.last($0)?.number ?? 0 }
    return last == reading.figures.known ? reading.figures : nil
  }

  private func figures(_ order: ReportOrder, on day: Day, _ db: Database) throws -> ReportFigures {
    var reading = try ReportReading(order, on: day, pathways, db)
    while try reading.page(db) {}
    return reading.figures
  }

  /// Reads a copy of the file in memory, as it was after some operations.
  private func asKnown(
    _ known: KnownOperations, _ progress: (Int) throws -> Void, _ work: (Database) throws -> ReportFigures
  ) throws -> ReportFigures {
    let first = try read(ReportReading.firstEntry)
    let replay = try LogReplay()
    var page: [Change]
    repeat {
      page = try read { try replay.next($0, of: known) }
      try replay.apply(page)
      try progress(0)
    } while !page.isEmpty
    return try replay.copy.write { db in
      try SummaryCache.renew(shelf: pathways, db)
      var figures = try work(db)
      (figures.firstEntry, figures.known) = (first, known.last)
      return figures
    }
  }
}

/// Counts page by page.
struct ReportReading {
  private(set) var figures: ReportFigures
  private var last: Int64 = 0
  private let order: ReportOrder
  private let english: EnglishSQL
  /// As many cases as are counted in some hundredths of a second.
  private static let pageLength = 4_000

  init(_ order: ReportOrder, on day: Day, _ shelf: PathwayShelf, _ db: Database) throws {
    self.order = order
    english =
      order.name.tallies.contains(where: EnglishSQL.isAsked(by:)) ? try shelf.english(db) : EnglishSQL()
    figures = ReportFigures(order, on: day)
    if order.name.needsCensus { figures.census = Census(day: day, period: order.period) }
    figures.testNames = english.names
    if [.stages, .funnel].contains(order.name) {
      figures.stageNames = try OfficeReading.office(db, naming: shelf).stageNames
    }
    figures.firstEntry = try ReportReading.firstEntry(db)
    figures.known = try OperationLog.last(db)?.number ?? 0
  }

  /// The day of the first entry in the log.
  static func firstEntry(_ db: Database) throws -> Day? {
    try String.fetchOne(db, sql: "SELECT day FROM operation ORDER BY n LIMIT 1").flatMap { Day(iso: $0) }
  }

  /// Counts the next cases.
  ///
  /// - Returns: Whether there were any.
  mutating func page(_ db: Database) throws -> Bool {
    let sql = """
      SELECT count(*) AS cases, max(caseRecord) AS last FROM
        (SELECT caseRecord FROM caseSummary WHERE caseRecord > ? ORDER BY caseRecord LIMIT ?)
      """
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [last, ReportReading.pageLength])
    guard let row, let end = row["last"] as Int64? else { return false }
    let cases = last + 1...end
    if let census = figures.census {
      figures.census?.add(try CensusReading.lines(for: census, in: order.name, of: cases, db))
    }
    for name in order.name.tallies { try count(name, of: cases, db) }
    figures.people += row["cases"] as Int
    last = end
    return true
  }

  private mutating func count(_ name: TallyName, of cases: ClosedRange<Int64>, _ db: Database) throws {
    let sql = TallySQL(name, on: figures.day, period: order.period, english: english)
    let part = sql.sums(of: cases)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: part.sql), arguments: StatementArguments(part.arguments))
    var tally = figures.tallies[name] ?? Tally(name)
    while let row = try rows.next() { ReportReading.add(row, to: &tally) }
    figures.tallies[name] = tally
  }

  private static func add(_ row: Row, to tally: inout Tally) {
    let measures = tally.name.measures.indices
    let value = { (place: Int) in (row[place + 3] as Int64?).map { Int($0) } ?? 0 }
    let keys = (1...2).prefix(tally.name.keys).map { row[$0] as String? }
    let sums = TallySums(sums: measures.map { value($0 * 2) }, people: measures.map { value($0 * 2 + 1) })
    switch row[0] as Int {
    case 0: tally.add(sums, to: keys)
    case 1: tally.add(toTotal: sums)
    default: tally.add(value(2), of: value(1), tally.name.spans[value(0)], to: keys)
    }
  }
}
