package import CaseCore

/// The screen of reports: their list, those that were kept under it, or one of them with a cursor on its figures.
package struct OutcomesState: Equatable, Sendable {
  /// A row of a report on which the cursor can stand.
  struct Stop: Equatable {
    let table: Int
    /// The row; nothing for the total.
    let row: Int?
  }

  /// The report that is open; nothing while their list is shown.
  package private(set) var report: Report?
  /// What was asked to make it; nothing for one that is shown as it was kept.
  package private(set) var order: ReportOrder?
  /// The number under which the open report was kept; nothing for one that was counted now.
  private(set) var keptNumber: Int?
  /// The reports that were kept, the newest first.
  private(set) var kept: [ReportRun] = []
  /// The rates that were tried out last, as they were typed.
  var typedGuesses = ""
  /// Whether a report is counted beside the drawing thread.
  var isCounting = false
  /// The report under the cursor of the list.
  private(set) var place = 0
  /// The row and column under the cursor of the open report.
  private(set) var stop = 0
  private(set) var column = 0
  /// How many lines the page is moved on below the last row of the open report, or up above the first.
  private(set) var scroll = 0
  /// Whether bars are drawn instead of the columns.
  private(set) var showsBars = false

  /// Makes the list of reports.
  package init() {}

  /// What opens the report under the cursor: counted over all the time there is, or as it was kept.
  var chosen: Effect {
    let names = ReportName.allCases
    return place < names.count
      ? .readReport(ReportOrder(of: names[place])) : .readKeptReport(kept[place - names.count].number)
  }

  private var lastPlace: Int { ReportName.allCases.count + kept.count - 1 }

  /// Every row of the open report.
  var stops: [Stop] {
    (report?.tables ?? []).enumerated().flatMap { index, table in
      table.rows.indices.map { Stop(table: index, row: $0) }
        + (table.total == nil ? [] : [Stop(table: index, row: nil)])
    }
  }

  /// The figure under the cursor.
  var cell: ReportCell? {
    guard let report, stops.indices.contains(stop) else { return nil }
    let table = report.tables[stops[stop].table]
    let row = stops[stop].row.map { table.rows[$0] } ?? table.total
    guard let cells = row?.cells, !cells.isEmpty else { return nil }
    return cells[min(column, cells.count - 1)]
  }

  mutating func take(_ report: Report, of order: ReportOrder) {
    show(report)
    (self.order, keptNumber) = (order, nil)
  }

  /// Shows a report as it was kept.
  mutating func take(_ report: Report, keptAs number: Int) {
    show(report)
    (order, keptNumber) = (nil, number)
  }

  private mutating func show(_ report: Report) {
    if self.report?.name != report.name { (stop, column) = (0, 0) }
    scroll = 0
    let chosen = rowNames.indices.contains(stop) ? rowNames[stop] : []
    self.report = report
    let same = rowNames.indices.filter { rowNames[$0] == chosen }
    stop = same.min { abs($0 - stop) < abs($1 - stop) } ?? min(stop, max(0, stops.count - 1))
  }

  /// By which every row is known again when the report is counted anew: its table and its label.
  private var rowNames: [[String]] {
    stops.map { stop in
      let table = report?.tables[stop.table]
      return [table?.title ?? ""] + (stop.row.flatMap { table?.rows[$0].label }.map { [$0] } ?? [])
    }
  }

  /// Takes in the reports that were kept; the cursor stays where it is.
  mutating func take(_ kept: [ReportRun]) {
    self.kept = kept.reversed()
    place = min(place, lastPlace)
  }

  /// Goes to another row; from the last one on to the lines below it, and from the first to those above.
  ///
  /// - Parameters:
  ///   - count: How many rows or lines.
  ///   - slack: How far the page can be moved where the cursor is.
  mutating func move(by count: Int, within slack: ClosedRange<Int>) {
    guard report != nil else {
      place = min(max(0, place + count), lastPlace)
      return
    }
    let wanted = scroll + count
    let isAtEdge = stop == (count < 0 ? 0 : max(0, stops.count - 1))
    if isAtEdge || scroll != 0 && wanted.signum() == scroll.signum() {
      scroll = min(max(slack.lowerBound, wanted), slack.upperBound)
    } else {
      choose(stop + wanted)
    }
  }

  /// Goes to a row of the open report, or as far as there are any.
  mutating func choose(_ row: Int) {
    scroll = 0
    stop = min(max(0, row), max(0, stops.count - 1))
  }

  /// Goes to a column beside, as far as the row under the cursor has any.
  mutating func turn(by count: Int) {
    guard let report, stops.indices.contains(stop) else { return }
    scroll = 0
    let columns = report.tables[stops[stop].table].columns.count
    column = min(max(0, min(column, columns - 1) + count), max(0, columns - 1))
  }

  /// Draws bars, or the table again.
  mutating func turnChart() {
    scroll = 0
    showsBars.toggle()
  }

  /// Goes back to the list.
  ///
  /// - Returns: Whether a report was open.
  mutating func close() -> Bool {
    defer { (report, order, keptNumber, scroll) = (nil, nil, nil, 0) }
    return report != nil
  }
}
