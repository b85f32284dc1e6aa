import CaseCore
import Terminal

/// What the history does with keys and with what was read.
extension AppState {
  /// Takes operations in; opens the screen where it was asked for.
  ///
  /// - Returns: What is to be read on the way to the end.
  mutating func take(_ reading: HistoryReading) -> [Effect] {
    guard case .history(var history) = box, history.query.about == reading.query.about else {
      box = .history(HistoryState(reading))
      return []
    }
    history.take(reading)
    defer { box = .history(history) }
    return history.goesToEnd ? history.move(by: 1_000_000, page: 1) : []
  }

  mutating func handle(_ key: Key, in history: HistoryState) -> [Effect] {
    var history = history
    if let name = history.asking { return handle(key, asking: name, in: &history) }
    defer { if case .history = box { box = .history(history) } }
    switch key {
    case .escape, .character("q"):
      if history.detailTop == nil { box = nil } else { history.detailTop = nil }
      return []
    case .enter: history.detailTop = history.selected.map { _ in 0 }
    case .delete: return takeBack(in: &history)
    case _ where keyboard.isKey(key, of: .filter): history.asking = TextLine()
    case _ where keyboard.isKey(key, of: .clearFilter): return [.readHistory(HistoryQuery())]
    case _ where keyboard.isKey(key, of: .undo): return perform(.undo)
    case _ where keyboard.isKey(key, of: .redo): return perform(.redo)
    case .character(let letter): return go(.character(keyboard.letter(letter)), in: &history)
    default: return go(key, in: &history)
    }
    return []
  }

  /// Goes about in the list, or in the operation that is shown whole.
  private mutating func go(_ key: Key, in history: inout HistoryState) -> [Effect] {
    let page = max(1, size.rows - 6)
    guard let count = key.rows(page: page) else { return [] }
    history.goesToEnd = key == .end
    guard let top = history.detailTop else { return history.move(by: count, page: page) }
    let most = HistoryDraw(history: history, state: self).lastTop
    history.detailTop = min(max(0, top + count), most)
    return []
  }

  /// Takes the operation under the cursor back, at the second press.
  private mutating func takeBack(in history: inout HistoryState) -> [Effect] {
    guard let entry = history.selected else { return [] }
    if let reason = unavailable(.undo) {
      notice = Notice("Not done: \(reason)", isRefusal: true)
      return []
    }
    guard !history.undone.contains(entry.operation.id) else {
      notice = Notice(
        "Not done: this is undone already. \(key(.redo)) does again what was undone last.", isRefusal: true)
      return []
    }
    if entry.operation.verb == .undo || entry.operation.verb == .redo {
      notice = Notice(
        "Not done: this is itself an undo or a redo. \(key(.redo)) does again what was undone last.",
        isRefusal: true)
      return []
    }
    if [.setUp, .export, .keepReport, .erase].contains(entry.operation.verb) {
      notice = Notice(
        "Not done: what was written, kept, erased or set up stays in the history.", isRefusal: true)
      return []
    }
    guard history.isConfirming else {
      history.isConfirming = true
      notice = Notice(
        "Press Del once more to take back: \(entry.words)",
        whileHidden: "Press Del once more to take back what is under the cursor.")
      return []
    }
    history.isConfirming = false
    return [.undoOperation(entry.operation.number)]
  }

  private mutating func handle(
    _ key: Key, asking name: TextLine, in history: inout HistoryState
  ) -> [Effect] {
    var name = name
    var effects: [Effect] = []
    switch key {
    case .escape: history.asking = nil
    case .enter:
      history.asking = nil
      if !name.text.trimmed.isEmpty { effects = [.findHistory(name.text.trimmed)] }
    default:
      _ = name.handle(key)
      history.asking = name
    }
    box = .history(history)
    return effects
  }
}
