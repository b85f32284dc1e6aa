package import CaseCore
import CaseStore

/// What the screens read, one short transaction each.
extension Workspace {
  /// Where the file lies.
  package var path: String { file.path }

  /// Whether the file can only be read here.
  package var isReadOnly: Bool { file.isReadOnly }

  /// The programme, its clubs, partners, caseworkers and limits.
  package func office() throws -> Office { try file.office() }

  /// The lists of Today: of one's own cases, or everybody's for who has none.
  package func todayLists(limit: Int) throws -> TodayLists {
    let worker = try me.flatMap { try file.hasCases(of: $0.id) ? $0.id : nil }
    return try file.today(of: worker, on: today, limit: limit)
  }

  /// A window of a list.
  package func list(_ query: ListQuery, from anchor: ListAnchor, count: Int) throws -> [CaseSummary] {
    try file.list(query, from: anchor, count: count)
  }

  /// The line of a case, where the list shows it; nothing where the filter keeps it out.
  package func place(of caseRecord: RecordID, in query: ListQuery) throws -> CaseSummary? {
    guard let summary = try file.summary(of: caseRecord) else { return nil }
    let row = try file.list(query, from: .from(summary.key(in: query.sort)), count: 1).first
    return row?.caseRecord == caseRecord ? row : nil
  }

  /// How many cases of each caseworker or profession stand in each stage.
  package func groups(_ query: ListQuery, by grouping: BoardGrouping) throws -> [BoardGroup] {
    try file.groups(query, by: grouping)
  }

  /// How many cases a filter lets through.
  package func count(_ query: ListQuery) throws -> Int { try file.count(query) }

  /// The first line after a place whose name or number has the typed words, going round at the end.
  ///
  /// - Parameters:
  ///   - typed: Beginnings of words, in any spelling.
  ///   - query: The list to look in.
  ///   - key: Where to begin; nothing for the beginning.
  ///   - back: Whether to look towards the beginning.
  ///   - asTypedFirst: Whether somebody who is spelt as typed comes before others who are only spelt alike.
  /// - Returns: The line; nothing where nobody matches.
  /// - Throws: `FileFailure`.
  package func find(
    _ typed: String, in query: ListQuery, after key: ListKey? = nil, back: Bool = false,
    asTypedFirst: Bool = true
  ) throws -> CaseSummary? {
    try file.find(typed, in: query, after: key, back: back, asTypedFirst: asTypedFirst)
  }

  /// How many lines of a list a find matches.
  package func countMatches(of typed: String, in query: ListQuery) throws -> Int {
    var narrowed = query
    narrowed.filter.terms += typed.split(separator: " ").map { FilterTerm(.word(String($0))) }
    return try file.count(narrowed)
  }

  /// Everything that is known of a case; nothing where it is not in the file.
  package func facts(of caseRecord: RecordID) throws -> CaseFacts? { try file.facts(of: caseRecord) }

  /// The case numbers of cases.
  package func numbers(of cases: [RecordID]) throws -> [String] {
    try file.facts(of: cases).map(\.caseRecord.number)
  }

  /// The history of a case or, without one, of the whole file: newest first, below an operation's number.
  package func history(
    of caseRecord: RecordID?, before number: Int64? = nil, limit: Int
  ) throws -> [HistoryEntry] {
    try file.history(of: caseRecord, before: number, limit: limit, today: today)
  }

  /// The number of the last operation in the file; 0 in a new one.
  package func lastOperationNumber() throws -> Int64 { try file.lastOperation()?.number ?? 0 }

  /// Why the clock cannot be right, in words; nothing where it is believable.
  package func clockDoubt() throws -> String? { try file.clockDoubt()?.words }

  /// How long a save waits for others, in milliseconds.
  package func wait(atMost milliseconds: Int) { file.wait(atMost: milliseconds) }

  /// Watches for what other processes save; nothing where the kernel gives no more watches.
  package func watch() -> ColleagueWatch? { FileWatcher(file).map(ColleagueWatch.init) }
}

/// Notices what colleagues save.
package struct ColleagueWatch {
  private let watcher: FileWatcher

  init(_ watcher: FileWatcher) {
    self.watcher = watcher
  }

  /// To be polled for reading; never readable while nobody saves.
  package var descriptor: Int32 { watcher.descriptor }

  /// Whether anybody has saved since the last call, ourselves included.
  package func hasSaved() -> Bool { watcher.take() != .nothing }
}
