import CaseCore

/// What the screen of reports does with actions.
extension AppState {
  /// Opens the report under the cursor; in a report the list of the people behind the figure.
  mutating func openInOutcomes() -> [Effect] {
    guard let order = outcomes.order else { return [.readReport(outcomes.chosen)] }
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
    notice = Notice("These are the people behind the figure. \(key(.outcomes)) goes back to the report.")
    return applyFilter(filter, text: filter.text)
  }

  /// Draws bars instead of columns, or the columns again.
  mutating func turnChart() { outcomes.turnChart() }

  /// Chooses the row that was clicked.
  mutating func pressOnOutcomes(row: Int) {
    let draw = OutcomesDraw(state: self)
    guard let target = draw.stop(at: row) else { return }
    outcomes.move(by: target - (outcomes.report == nil ? outcomes.place : outcomes.stop))
  }
}
