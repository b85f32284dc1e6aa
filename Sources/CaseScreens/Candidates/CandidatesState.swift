package import CaseCore
import Terminal

/// The list of candidates: what it asks for, the rows at hand, and the case in the preview.
package struct CandidatesState: Equatable, Sendable {
  package var query: ListQuery
  /// The filter as it was typed.
  package var filterText = ""
  /// The saved view that is looked through; nothing once the filter is changed by hand.
  package var viewName: String?
  package var window = RowWindow<CaseSummary>()
  /// How many the filter lets through, and how many there are; nothing until counted.
  package var count: Int?
  package var total: Int?
  package var preview: JudgedCase?
  /// The words that were last found by.
  package var lastFind = ""
  package var isRead = false
  /// Whether the case under the cursor is previewed, where there is room.
  package var showsPreview = true
  /// The titles of the columns in their order; empty for the usual ones.
  package var columns: [String] = []
  /// The cases that are marked, whatever the filter shows.
  package var marked: Set<RecordID> = []
  /// Whether it shows the people behind a figure of the open report, so that Esc goes back there.
  var isBehindFigure: Bool { beforeFigure != nil }
  /// What was looked at before the people behind a figure.
  var beforeFigure: Looked?

  /// A filter, as it was typed, and the name of its view.
  struct Looked: Equatable, Sendable {
    let filter: Filter
    let text: String
    let view: String?
  }
  /// The marks that went with the last operation for all of them; its undo brings them back.
  var spent: SpentMarks?

  /// Makes a list that has read nothing yet.
  package init(query: ListQuery) {
    self.query = query
  }

  /// What is looked at: the name of the saved view, and the terms of the filter as chips.
  var viewWords: String {
    let words = [viewWord].compactMap(\.self) + chips
    return words.isEmpty ? "Everybody" : words.joined(separator: "   ")
  }

  private var viewWord: String? { viewName.map { latinLed($0, "Saved") } }

  private var chips: [String] {
    // Two names from right to left beside each other would change places.
    query.filter.chips.enumerated().map { "\($0 == 0 ? $1 : latinLed($1, "Find")) ×" }
  }

  /// The place of the term whose × stands at a column of the line of the view.
  func term(at column: Int) -> Int? {
    var end = 1 + displayWidth("View: ") + (viewWord.map { displayWidth($0) + 3 } ?? 0)
    for (place, chip) in chips.enumerated() {
      end += displayWidth(chip)
      if (end - 2..<end).contains(column) { return place }
      end += 3
    }
    return nil
  }

  /// The row under the cursor.
  package var selected: CaseSummary? { window.selected }
}

/// Marks that went with an operation.
struct SpentMarks: Equatable {
  let cases: Set<RecordID>
  let operation: RecordID
}

/// How the list's space is divided.
struct CandidatesLayout {
  let rows: Int
  let columns: Int
  /// Whether a preview is wanted.
  let showsPreview: Bool

  /// Whether the preview stands beside the list; below it otherwise.
  var isBeside: Bool { showsPreview && columns >= 100 }
  /// Whether there is a preview at all.
  var hasPreview: Bool { isBeside || (showsPreview && rows >= 20 && columns >= 60) }
  /// The first row of the list: below the place, the filter, and the heading.
  let listTop = 4
  /// The columns of the list.
  var listColumns: Int { isBeside ? columns * 64 / 100 : columns }
  /// The rows of the preview, with its rule, where it is below.
  var previewRows: Int { hasPreview && !isBeside ? 8 : 0 }
  /// How many cases are shown.
  var listHeight: Int { max(1, rows - listTop - previewRows - 2) }

  init(_ state: AppState) {
    rows = state.size.rows
    columns = state.size.columns
    showsPreview = state.list.showsPreview
  }
}
