/// Keeps single people from being read out of small numbers in what leaves the room.
///
/// Figures of one to four people are hidden. So that they cannot be subtracted back from a sum, further figures are
/// kept back, the smallest first, until every sum that remains has more than one answer. Where everybody stands in
/// one row, small rows are put together first and shown with their sum. Nought is shown.
package enum Suppression {
  /// Below so many people a figure is hidden.
  package static let least = 5

  /// Whether so many people are one to four.
  static func isFew(_ people: Int) -> Bool { (1..<least).contains(people) }

  /// The fewest people whom a figure would tell of: those whom it counts, or those whom it leaves out.
  static func fewest(_ counted: Int, _ leftOut: Int) -> Int {
    isFew(leftOut) ? min(counted, leftOut) : counted
  }

  /// The row or column of those that were put together.
  static let others = "Others"

  /// A report as it may leave the room.
  package static func applied(to report: Report) -> Report {
    var copy = report
    copy.tables = report.tables.map { $0.isAboutPeople ? applied(to: $0) : $0 }
    if copy.tables.first != report.tables.first {
      // What says the first table again would give back what is hidden in it.
      copy.tables.removeAll(where: \.repeatsTheFirst)
    }
    let first = copy.tables.first
    copy.tables.removeAll { $0.tellsBesideOthers || ($0.hasTotalOfFirst && $0.tellsTotal(otherThan: first)) }
    copy.notes = told(report, beside: copy) + notes(on: copy, made: report)
    return copy
  }

  /// The notes of a report, without the numbers that would tell of few people.
  private static func told(_ report: Report, beside shown: Report) -> [String] {
    report.notes.compactMap { note in
      guard let telling = report.telling.first(where: { $0.words == note }) else { return note }
      return telling.words(beside: shown, hidesAnything: shown.tables != report.tables)
    }
  }

  /// A table with its small figures hidden.
  package static func applied(to table: ReportTable) -> ReportTable {
    switch table.counting {
    case .once: ColumnHiding(merged(table)).shown
    case .onceAcross: across(table)
    case .several: RowHiding(table).shown
    case .apart: apart(table)
    }
  }

  /// Nothing can be subtracted: what is small goes, with what is reckoned from it.
  private static func apart(_ table: ReportTable) -> ReportTable {
    var copy = table
    for row in table.rows.indices {
      let isSmall = table.rows[row].cells.first { $0.count != nil }?.isSmall ?? false
      for (column, cell) in table.rows[row].cells.enumerated() {
        guard cell.figure != .nothing, cell.isSmall || (isSmall && cell.count == nil && cell.tells) else {
          continue
        }
        copy.rows[row].cells[column] = cell.keptBack
      }
    }
    return copy
  }

  /// What the reader has to know of the words in the tables.
  private static func notes(on shown: Report, made report: Report) -> [String] {
    let rows = shown.tables.flatMap { $0.rows + ($0.total.map { [$0] } ?? []) }
    let cells = rows.flatMap(\.cells)
    let hasOthers = shown.tables.contains { table in
      table.columns.contains(others) || table.rows.contains { $0.label == others }
    }
    let left = report.tables.filter { table in !shown.tables.contains { $0.title == table.title } }
    let hides = hasOthers || cells.contains(where: \.isKeptBack)
    return [
      cells.contains { $0.figure == .hidden } ? "“under 5”: one to four people." : nil,
      cells.contains { $0.figure == .keptBack }
        ? "“kept back”: what few people have, or what that could be worked out from." : nil,
      hasOthers
        ? "“Others”: rows of fewer than \(least) people, and the next ones where those could be worked out."
        : nil,
      hides ? "What is hidden holds within this report: another one of the same people may tell it." : nil,
      shown.tables.contains(where: \.hasDifferences)
        ? "Differences are not protected: what one column or step has more than the next may be few people."
        : nil,
    ].compactMap(\.self) + left.map { "“\($0.title)” is left out: it would give back what is hidden." }
  }
}

extension ReportTable {
  /// Whether the figures of a row can be subtracted from each other: people in several columns, or in steps.
  fileprivate var hasDifferences: Bool {
    guard isAboutPeople, counting != .onceAcross else { return false }
    let row = total ?? rows.first
    let counts = row?.cells.filter { $0.behind != nil || $0.isPeople }.count ?? 0
    return counts > 1 || (counting == .apart && rows.count > 1)
  }

  /// Whether one of two totals of the same people is kept back and the other is not.
  fileprivate func tellsTotal(otherThan first: ReportTable?) -> Bool {
    columns.indices.contains { column in
      guard let first, let same = first.columns.firstIndex(of: columns[column]) else { return false }
      return total?.cells[column].figure != first.total?.cells[same].figure
    }
  }
}

extension ReportCell {
  /// The people of the cell, or those behind it.
  ///
  /// Kept out of line: the optimiser of Swift 6.3.1 crashes where this getter is inlined.
  @inline(never) package var count: Int? {
    if case .people(let count) = figure { count } else { behind }
  }

  /// Whether one to four people are in it or behind it.
  var isSmall: Bool { count.map(Suppression.isFew) ?? false }

  /// Whether it says something that is not nought.
  var tells: Bool {
    switch figure {
    case .words, .share, .days: true
    default: (size ?? 0) != 0
    }
  }

  /// Whether its figure is not told, since it would tell of few people.
  package var isKeptBack: Bool { [.hidden, .keptBack].contains(figure) }

  /// Whether it is a part of a sum.
  var adds: Bool {
    switch figure {
    case .people, .count, .money, .minutes: true
    default: false
    }
  }

  /// The cell without its figure.
  var keptBack: ReportCell {
    if case .people = figure, isSmall { return ReportCell(.hidden) }
    return ReportCell(.keptBack)
  }
}

/// Hidden figures of which a reader knows the sum.
struct HiddenSum {
  /// The figures, each with what a reader knows of it without the sum.
  var figures: [(value: Int, range: ClosedRange<Int>)]

  /// Whether every one of them can be several numbers.
  var isSafe: Bool { told.isEmpty }

  /// The places of those that can be one number alone.
  var told: [Int] {
    let sum = figures.map(\.value).reduce(0, +)
    let low = figures.map(\.range.lowerBound).reduce(0, +)
    let high = figures.map { min($0.range.upperBound, sum) }.reduce(0, +)
    return figures.indices.filter { place in
      let range = figures[place].range
      let (least, most) = (range.lowerBound, min(range.upperBound, sum))
      return max(least, sum - (high - most)) >= min(most, sum - (low - least))
    }
  }

  /// What a reader knows of people of whom only stands whether they are few.
  static func range(of people: Int, most: Int = .max) -> ClosedRange<Int> {
    people < Suppression.least ? 1...Suppression.least - 1 : Suppression.least...max(people, most)
  }
}
