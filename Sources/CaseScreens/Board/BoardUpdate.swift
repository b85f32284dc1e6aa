import CaseCore
import Terminal

/// How the board's space is divided.
struct BoardLayout {
  let rows: Int
  let columns: Int
  /// The first row of cards: below the place, the filter and the headings.
  let top = 4

  /// How many stages stand side by side.
  var room: Int { columns >= 114 ? Stage.allCases.count : max(1, columns / 26) }
  /// The columns of one stage.
  var width: Int { (columns - 1) / room }
  /// The rows below the cards that tell of the one under the cursor.
  var detailRows: Int { rows >= 20 ? 3 : 0 }
  /// How many cards are shown of a stage.
  var height: Int { max(1, rows - top - detailRows - 2) }

  init(_ size: Size) {
    rows = size.rows
    columns = size.columns
  }
}

/// What the board does with actions and with the cases it gets.
extension AppState {
  var boardLayout: BoardLayout { BoardLayout(size) }

  /// The cards to read of a stage at a time.
  private var boardBatch: Int { boardLayout.height * 2 + 10 }

  /// Reads the first cases of every stage, at least as many as are at hand.
  var readBoard: [Effect] {
    let most = board.columns.map(\.window.rows.count).max() ?? 0
    let counts = board.table.map { [Effect.readGroups(list.query, $0.grouping)] } ?? []
    return [.readBoard(list.query, count: max(boardBatch, most))] + counts
  }

  mutating func takeBoard(_ read: [BoardReading], count: Int) {
    board.take(read, batch: count, height: boardLayout.height)
  }

  /// Moves along a stage; reads more of it where the cursor nears the end.
  mutating func moveOnBoard(by count: Int) -> [Effect] {
    if board.table != nil {
      board.table?.move(rows: count)
      return []
    }
    let height = boardLayout.height
    board.move(by: count, height: height)
    let column = board.columns[board.column]
    let window = column.window
    guard !window.isAtEnd, window.cursor + height > window.rows.count, let last = window.rows.last else {
      return []
    }
    return [.readBoardMore(list.query, column.stage, after: last.key(in: list.query.sort), count: boardBatch)]
  }

  mutating func takeBoardMore(_ rows: [CaseSummary], _ stage: Stage, count: Int) {
    board.append(rows, of: stage, batch: count)
  }

  /// Goes to the stage beside; in a case, to the tab beside.
  mutating func turn(by count: Int) {
    if openCase != nil {
      openCase?.turn(by: count)
    } else if screen == .outcomes {
      outcomes.turn(by: count)
    } else if board.table != nil {
      board.table?.move(columns: count)
    } else {
      board.turn(by: count, room: boardLayout.room)
    }
  }

  /// Chooses the card that was clicked.
  mutating func pressOnBoard(_ position: Position) {
    guard board.table == nil else { return }
    let layout = boardLayout
    let shown = board.shown(layout.room)
    let column = shown.lowerBound + max(0, position.column - 1) / layout.width
    let offset = position.row - layout.top
    guard shown.contains(column), (0..<layout.height).contains(offset) else { return }
    let row = board.columns[column].window.top + offset
    guard board.columns[column].window.rows.indices.contains(row) else { return }
    board.select(column: column, row: row, height: layout.height)
  }
}

extension ListQuery {
  /// The same list, of one stage only.
  func narrowed(to stage: Stage) -> ListQuery {
    var query = self
    query.filter.terms.append(FilterTerm(.stage([stage])))
    return query
  }
}
