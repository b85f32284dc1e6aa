import CaseCore
import Casework
import Terminal

/// Draws the list of candidates.
struct CandidatesDraw {
  let state: AppState
  private var layout: CandidatesLayout { state.listLayout }
  private var today: Day { state.today }
  private var words: ListWords { ListWords(today: state.today, office: state.office) }

  func draw(into frame: inout Frame) {
    drawView(into: &frame)
    guard state.list.isRead else { return }
    let columns = ListColumns(state.list.columns, width: layout.listColumns)
    drawHeading(columns, into: &frame)
    let rows = state.list.window.visible(layout.listHeight)
    for (offset, summary) in rows.enumerated() {
      let isCursor = state.list.window.top + offset == state.list.window.cursor
      draw(summary, columns, isCursor: isCursor, at: layout.listTop + offset, into: &frame)
    }
    if rows.isEmpty { drawEmpty(into: &frame) }
    if layout.hasPreview { CasePreview(state: state, layout: layout).draw(into: &frame) }
  }

  /// What is looked at: the filter as chips, the order, and the count that never leaves.
  private func drawView(into frame: inout Frame) {
    let total = state.list.total ?? 0
    let marks = state.list.marked.isEmpty ? "" : "marked \(grouped(state.list.marked.count))   "
    let count = marks + (state.list.count.map { "\(grouped($0)) of \(grouped(total))" } ?? "")
    let room = frame.size.columns - 3 - count.count
    frame.write(
      "View: \(state.list.viewWords)", at: Position(1, 1), width: room - 1,
      style: state.list.query.filter.terms.isEmpty ? .plain : .accent)
    frame.write(count, at: Position(1, 0), width: frame.size.columns - 1, style: .dim, align: .right)
  }

  private func drawHeading(_ columns: ListColumns, into frame: inout Frame) {
    let sort = state.list.query.sort
    for column in columns.all {
      let arrow = column.sort == sort ? " ▲" : ""
      frame.write(column.title + arrow, at: Position(3, column.start), width: column.width, style: .heading)
    }
  }

  private func draw(
    _ summary: CaseSummary, _ columns: ListColumns, isCursor: Bool, at row: Int, into frame: inout Frame
  ) {
    if isCursor {
      frame.fill(at: Position(row, 0), rows: 1, columns: layout.listColumns, style: .cursorRest)
      let lasting = columns.all.last { ListColumns.lasting.contains($0.title) }?.start ?? 0
      frame.fill(at: Position(row, 0), rows: 1, columns: lasting, style: .cursor)
      frame.write("▌", at: Position(row, 0), style: .accent)
    }
    let glyph = RowMark.glyph(of: summary, today: today)
    frame.write(glyph, at: Position(row, 1), style: isCursor ? .cursor : glyph == "!" ? .alert : .warn)
    if state.list.marked.contains(summary.caseRecord) {
      frame.write("*", at: Position(row, 2), style: isCursor ? .cursor : .accent)
    }
    for column in columns.all {
      let text = column.value(summary, words)
      let isLasting = ListColumns.lasting.contains(column.title)
      let style: Style = !isCursor ? .plain : isLasting ? .cursor : .cursorRest
      frame.write(text, at: Position(row, column.start), width: column.width, style: style)
    }
    if state.settings.accessible { drawWord(of: glyph, summary, columns, at: row, into: &frame) }
  }

  /// Says what the sign of a row stands for, in the first column with room for it, unless a column says so already.
  private func drawWord(
    of glyph: String, _ summary: CaseSummary, _ columns: ListColumns, at row: Int, into frame: inout Frame
  ) {
    guard let word = RowMark.word(of: glyph) else { return }
    let texts = columns.all.map { (column: $0, text: $0.value(summary, words)) }
    guard !texts.contains(where: { $0.text.lowercased().contains(word) }) else { return }
    let roomy = texts.first { displayWidth($0.text) + 1 + word.count <= $0.column.width }?.column
    guard let roomy else { return }
    frame.write(word, at: Position(row, roomy.start), width: roomy.width, style: .dim, align: .right)
  }

  /// Whether the filter has free words, which look only in names and numbers.
  private var hasWords: Bool {
    state.list.query.filter.terms.contains { if case .word = $0.condition { true } else { false } }
  }

  private func drawEmpty(into frame: inout Frame) {
    let words =
      state.list.query.filter.terms.isEmpty
      ? "There is nobody in this file yet. \(state.key(.intake)) takes a new candidate in."
      : hasWords
        ? "Nobody has that name or number. Try profession:nurse. \(state.key(.clearFilter)) clears the filter."
        : "Nobody matches. \(state.key(.clearFilter)) clears the filter."
    frame.write(words, at: Position(layout.listTop + 1, 3), width: layout.listColumns - 4)
  }
}
