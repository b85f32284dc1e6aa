import CaseCore

/// What the screen of reports does with actions.
extension AppState {
  /// Opens the report under the cursor; in a report the list of the people behind the figure.
  mutating func openInOutcomes() -> [Effect] {
    guard outcomes.report != nil else { return [outcomes.chosen] }
    guard let order = outcomes.order else {
      notice = Notice("Nobody can be listed: this is the report as it was kept. \(leaveKept)")
      return []
    }
    if let asOf = order.asOf {
      notice = Notice(
        "The people of \(asOf.fullWords) cannot be listed. Take “as of” out of the period first.")
      return []
    }
    guard let people = outcomes.cell?.people, let filter = try? Filter.parse(people, today: today) else {
      notice = Notice("Nobody stands behind this figure by itself. Choose a number of people.")
      return []
    }
    screen = .candidates
    notice = Notice("These are the people behind the figure. \(key(.back)) goes back to the report.")
    let before =
      list.beforeFigure
      ?? CandidatesState.Looked(filter: list.query.filter, text: list.filterText, view: list.viewName)
    defer { list.beforeFigure = before }
    return applyFilter(filter, text: filter.text)
  }

  /// What there is to read where the reports are shown.
  var readReports: [Effect] { [.readKeptReports] + (outcomes.order.map { [.readReport($0)] } ?? []) }

  /// How one comes from a kept report to the one of today.
  private var leaveKept: String { "\(key(.back)) goes back to the list; open the report there." }

  /// What has to be done before the open report can be narrowed or written; nothing where it can.
  mutating func refuseReport() -> [Effect] {
    notice = Notice(
      outcomes.report == nil
        ? "Not done: open a report first, with Enter."
        : "Not done: this is the report as it was kept. \(leaveKept)", isRefusal: true)
    return []
  }

  /// Draws bars instead of columns, or the columns again.
  mutating func turnChart() { outcomes.turnChart() }

  /// Chooses the row that was clicked.
  mutating func pressOnOutcomes(row: Int) {
    let draw = OutcomesDraw(state: self)
    guard let target = draw.stop(at: row) else { return }
    guard outcomes.report == nil else { return outcomes.choose(target) }
    outcomes.move(by: target - outcomes.place, within: 0...0)
  }
}
