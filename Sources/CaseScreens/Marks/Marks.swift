import CaseCore
import Casework
import Terminal

/// Marks in Candidates, and what is done for all marked cases at once.
extension AppState {
  /// Marks the row under the cursor or takes its mark away, and goes on.
  mutating func toggleMark() -> [Effect] {
    guard let id = subject else { return [] }
    list.marked.formSymmetricDifference([id])
    return move(by: 1)
  }

  /// The most cases that can be marked: each is shown before anything is done for it.
  static let mostMarked = 1_000

  /// Marks everybody whom the filter shows; where marks are set, takes them away.
  mutating func markAll() -> [Effect] {
    guard list.marked.isEmpty else { return unmark() }
    return [.readAll(list.query, atMost: Self.mostMarked + 1)]
  }

  mutating func mark(_ cases: [RecordID]) {
    guard cases.count <= Self.mostMarked else {
      notice = Notice(
        "Nothing was marked: the filter shows more than \(grouped(Self.mostMarked)). Narrow it first.",
        isRefusal: true)
      return
    }
    list.marked = Set(cases)
  }

  /// Takes all marks away.
  mutating func unmark() -> [Effect] {
    list.marked = []
    notice = Notice("The marks are gone. Esc once more goes to Today.")
    return []
  }

  /// Whether an action is for all marked cases rather than for the one under the cursor: only where marks are seen.
  var isForMarked: Bool { showsMarks && !list.marked.isEmpty }

  /// Whether one is where marks are set and seen.
  private var showsMarks: Bool { openCase == nil && [.candidates, .board].contains(screen) }

  /// Takes the marks away with which an operation was done.
  mutating func spendMarks(on operation: Operation) {
    list.spent = SpentMarks(cases: list.marked, operation: operation.id)
    list.marked = []
  }

  /// Marks again what an operation was done for that is taken back, unless others are marked meanwhile, or the marks
  /// would be set where nobody sees them.
  mutating func bringMarksBack(from operation: Operation) {
    guard let spent = list.spent, spent.operation == operation.id, list.marked.isEmpty else { return }
    guard showsMarks, box == nil else { return }
    (list.marked, list.spent) = (spent.cases, nil)
  }

  /// Opens a form for the marked cases; where none is, for the one under the cursor.
  mutating func startMarked(_ purpose: FormPurpose) -> [Effect] {
    let cases = isForMarked ? Array(list.marked).sorted() : [subject].compactMap(\.self)
    return [.openMarked(purpose, cases)]
  }

  /// Writes the list to a file: the marked cases, or all that the filter shows.
  func exportList(_ format: ListExportFormat) -> [Effect] {
    [.exportList(format, filter: list.filterText, marked: isForMarked ? list.marked.sorted() : [])]
  }
}

extension FormContext {
  /// Whether the form is about exactly these marked cases, and not about the one under the cursor beside them.
  func isOf(_ cases: Set<RecordID>) -> Bool { Set(marked.map(\.caseRecord.id)) == cases }
}
