import CaseCore
import Terminal

/// Marks in Candidates, and what is done for all marked cases at once.
extension AppState {
  /// Marks the row under the cursor or takes its mark away, and goes on.
  mutating func toggleMark() -> [Effect] {
    guard let id = list.selected?.caseRecord else { return [] }
    list.marked.formSymmetricDifference([id])
    return moveInList(by: 1)
  }

  /// Takes all marks away.
  mutating func unmark() -> [Effect] {
    list.marked = []
    notice = Notice("The marks are gone. Esc once more goes to Today.")
    return []
  }

  /// Whether an action is for all marked cases rather than for the one under the cursor.
  var isForMarked: Bool { openCase == nil && screen == .candidates && !list.marked.isEmpty }

  /// Opens a form for the marked cases; where none is, for the one under the cursor.
  mutating func startMarked(_ purpose: FormPurpose) -> [Effect] {
    let cases = isForMarked ? Array(list.marked).sorted() : [subject].compactMap(\.self)
    return [.openMarked(purpose, cases)]
  }
}
