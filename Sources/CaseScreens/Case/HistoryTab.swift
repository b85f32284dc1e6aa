import CaseCore
import Terminal

/// Every operation on a case, newest first, with before and after of the one under the cursor.
struct HistoryTab {
  let entries: [HistoryEntry]
  let today: Day
  let width: Int

  var lines: [CaseLine] {
    let cancelled = Operation.cancelled(by: entries.map(\.operation))
    return entries.map { entry in
      let isUndone = cancelled.contains(entry.operation.id)
      var line = CaseLine(
        [
          .init(column: 3, width: 22, text: entry.moment(today: today), style: .dim),
          .init(column: 26, width: 4, text: entry.initials ?? "nobody", style: .dim),
          .init(
            column: 31, text: entry.words + (isUndone ? HistoryDraw.undone : ""),
            style: isUndone ? .dim : .plain),
        ], detail: detail(of: entry))
      line.operation = entry.operation.number
      return line
    }
  }

  private func detail(of entry: HistoryEntry) -> String {
    let rows = entry.changes.count == 1 ? "1 row" : "\(entry.changes.count) rows"
    return
      "Change \(entry.operation.number), \(rows), recorded \(entry.operation.day.fullWords). Enter shows before and after."
  }
}

extension HistoryEntry {
  /// When it was recorded: `Mon 23 Nov 10:42`.
  func moment(today: Day) -> String {
    "\(operation.day.words(today: today)) \(LondonTime.time(at: operation.at))"
  }
}
