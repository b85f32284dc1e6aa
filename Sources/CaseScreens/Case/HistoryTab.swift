import CaseCore
import Terminal

/// Every operation on a case, newest first, with before and after of the one under the cursor.
struct HistoryTab {
  let entries: [HistoryEntry]
  let today: Day
  let width: Int

  var lines: [CaseLine] {
    entries.map { entry in
      let day = entry.operation.day.words(today: today)
      let time = LondonTime.time(at: entry.operation.at)
      return CaseLine(
        [
          .init(column: 3, width: 22, text: "\(day) \(time)", style: .dim),
          .init(column: 26, width: 4, text: entry.initials ?? "nobody", style: .dim),
          .init(column: 31, text: entry.words),
        ], detail: detail(of: entry))
    }
  }

  private func detail(of entry: HistoryEntry) -> String {
    let rows = entry.changes.count == 1 ? "1 row" : "\(entry.changes.count) rows"
    return
      "Operation \(entry.operation.number), \(entry.operation.verb.rawValue), \(rows), recorded \(entry.operation.day.fullWords)."
  }
}
