import CaseCore
import Terminal

/// What the list of candidates does with actions and with the rows it gets.
extension AppState {
  var listLayout: CandidatesLayout { CandidatesLayout(self) }

  /// The rows to read at a time: a few screenfuls.
  private var batch: Int { listLayout.listHeight * 3 + 10 }

  /// Reads the list from its beginning, and counts it.
  mutating func readListFromStart() -> [Effect] {
    [.readWindow(list.query, .first, count: batch, .start), .count(list.query)]
  }

  /// Reads the rows on the screen again, as after a save.
  mutating func rereadList() -> [Effect] {
    guard list.isRead else { return [] }
    guard let top = list.window.rows.first, !list.window.isAtStart else {
      return [
        .readWindow(list.query, .first, count: max(batch, list.window.rows.count), .replace),
        .count(list.query),
      ]
    }
    let from = ListAnchor.from(top.key(in: list.query.sort))
    return [
      .readWindow(list.query, from, count: max(batch, list.window.rows.count), .replace), .count(list.query),
    ]
  }

  /// Moves the cursor; reads more where it nears an end, and the preview of another case.
  mutating func moveInList(by count: Int) -> [Effect] {
    let before = list.selected?.caseRecord
    list.window.move(by: count, height: listLayout.listHeight)
    return listMoved(from: before)
  }

  /// What follows when the cursor or the screenful has moved.
  mutating func listMoved(from before: RecordID?) -> [Effect] {
    let height = listLayout.listHeight
    var effects: [Effect] = []
    let window = list.window
    if !window.isAtEnd, window.top + height * 2 > window.rows.count, let last = window.rows.last {
      effects.append(.readWindow(list.query, .after(last.key(in: list.query.sort)), count: batch, .append))
    }
    if !window.isAtStart, window.top < height, let first = window.rows.first {
      effects.append(.readWindow(list.query, .before(first.key(in: list.query.sort)), count: batch, .prepend))
    }
    return effects + previewEffects(from: before)
  }

  /// Reads the preview where another case is under the cursor and the preview can be seen.
  func previewEffects(from before: RecordID?) -> [Effect] {
    guard listLayout.hasPreview, screen == .candidates, let now = list.selected?.caseRecord else { return [] }
    return now == before && list.preview?.facts.caseRecord.id == now ? [] : [.readPreview(now)]
  }

  /// Goes to the first or the last row of the whole list.
  func jumpInList(toEnd: Bool) -> [Effect] {
    [.readWindow(list.query, toEnd ? .last : .first, count: batch, toEnd ? .end : .start)]
  }

  /// Takes rows that were read.
  mutating func takeWindow(_ rows: [CaseSummary], _ use: WindowUse) -> [Effect] {
    let before = list.selected?.caseRecord
    let height = listLayout.listHeight
    list.isRead = true
    switch use {
    case .replace: replaceRows(rows, keeping: before)
    case .start, .land: startRows(rows, at: 0, isStart: use == .start)
    case .end: startRows(rows, at: rows.count - 1, isStart: false)
    case .append:
      list.window.append(rows, keep: batch * 3)
      list.window.isAtEnd = rows.count < batch
    case .prepend:
      list.window.isAtStart = rows.count < batch
      list.window.prepend(rows, keep: batch * 3, height: height)
    }
    if use == .replace, let before, list.selected?.caseRecord != before {
      return previewEffects(from: before) + [.locate(before, list.query)]
    }
    return rowsAbove + previewEffects(from: before)
  }

  /// The rows before those at hand, where these end before the screen does.
  private var rowsAbove: [Effect] {
    let window = list.window
    guard !window.isAtStart, window.rows.count < listLayout.listHeight, let first = window.rows.first else {
      return []
    }
    return [.readWindow(list.query, .before(first.key(in: list.query.sort)), count: batch, .prepend)]
  }

  private mutating func replaceRows(_ rows: [CaseSummary], keeping before: RecordID?) {
    list.window.isAtEnd = rows.count < batch
    list.window.replace(rows, height: listLayout.listHeight) { $0.caseRecord == before }
    list.preview = nil
  }

  private mutating func startRows(_ rows: [CaseSummary], at index: Int, isStart: Bool) {
    var window = RowWindow<CaseSummary>()
    let cursor = rows.indices.contains(index) ? rows[index].caseRecord : nil
    window.replace(rows, height: listLayout.listHeight) { $0.caseRecord == cursor }
    window.isAtStart = isStart || (index > 0 && rows.count < batch)
    window.isAtEnd = index > 0 || rows.count < batch
    list.window = window
  }

  /// Goes to a case: on the rows at hand, else by reading the rows from it on.
  mutating func land(on summary: CaseSummary) -> [Effect] {
    let before = list.selected?.caseRecord
    if let index = list.window.rows.firstIndex(where: { $0.caseRecord == summary.caseRecord }) {
      list.window.select(index, height: listLayout.listHeight)
      return listMoved(from: before)
    }
    let from = ListAnchor.from(summary.key(in: list.query.sort))
    return [.readWindow(list.query, from, count: batch, .land)]
  }

  /// Sorts the list; the cursor goes to the beginning.
  mutating func sort(by sort: ListSort) -> [Effect] {
    list.query.sort = sort
    notice = Notice("Sorted by \(sort.name.lowercased()).")
    return readListFromStart() + (screen == .board ? readBoard : [])
  }

  /// Hides the preview, which saves bytes on a slow line and gives the list its room; or shows it again.
  mutating func togglePreview() -> [Effect] {
    list.showsPreview.toggle()
    list.preview = nil
    list.window.move(by: 0, height: listLayout.listHeight)
    return listMoved(from: nil)
  }

  /// Takes the last part of the filter away.
  mutating func dropLastTerm() -> [Effect] {
    let filter = list.query.filter
    guard !filter.terms.isEmpty else {
      notice = Notice("There is no filter: everybody is shown.")
      return []
    }
    return dropTerm(filter.terms.count - 1)
  }

  /// Takes a part of the filter away.
  mutating func dropTerm(_ place: Int) -> [Effect] {
    var filter = list.query.filter
    filter.terms.remove(at: place)
    return applyFilter(filter, text: filter.terms.map(\.text).joined(separator: " "))
  }

  /// Narrows the list by what was typed.
  mutating func applyFilter(_ filter: Filter, text: String) -> [Effect] {
    list.query.filter = filter
    list.filterText = text
    list.viewName = nil
    list.beforeFigure = nil
    return readListFromStart() + (screen == .board ? readBoard : [])
  }
}
