package import CaseCore

/// The board: a column for each stage, with a few screenfuls of its cases.
package struct BoardState: Equatable, Sendable {
  /// One stage.
  package struct Column: Equatable, Sendable {
    package let stage: Stage
    package var window = RowWindow<CaseSummary>()
    /// How many cases stand there; nothing until counted.
    package var count: Int?

    init(_ stage: Stage) {
      self.stage = stage
    }
  }

  package private(set) var columns = Stage.allCases.map { Column($0) }
  /// The column under the cursor.
  package private(set) var column = 0
  /// The first column that is shown, where there is no room for all.
  package private(set) var first = 0
  package private(set) var isRead = false
  /// The card that the cursor goes to when the board is read next, because it may have moved.
  var following: RecordID?
  /// The counts by caseworker or profession; nothing while cards are shown.
  package var table: BoardTable?

  /// Makes a board that has read nothing yet.
  package init() {}

  /// The case under the cursor.
  package var selected: CaseSummary? { table == nil ? columns[column].window.selected : nil }

  /// The columns that are shown side by side.
  func shown(_ room: Int) -> Range<Int> {
    let count = min(max(1, room), columns.count)
    let start = max(column - count + 1, min(first, column, columns.count - count))
    return start..<start + count
  }

  /// Goes to a column beside, not beyond the ends.
  mutating func turn(by count: Int, room: Int) {
    column = min(max(0, column + count), columns.count - 1)
    first = shown(room).lowerBound
  }

  /// Puts the cursor on a card.
  mutating func select(column: Int, row: Int, height: Int) {
    guard columns.indices.contains(column) else { return }
    self.column = column
    columns[column].window.select(row, height: height)
  }

  mutating func move(by count: Int, height: Int) {
    columns[column].window.move(by: count, height: height)
  }

  /// Takes the first cases of every stage; the cursor of each column stays on its case, else at its place.
  mutating func take(_ read: [BoardReading], batch: Int, height: Int) {
    for reading in read {
      guard let index = columns.firstIndex(where: { $0.stage == reading.stage }) else { continue }
      let here = columns[index].window.selected?.caseRecord
      columns[index].count = reading.count
      columns[index].window.replace(reading.rows, height: height) { $0.caseRecord == here }
      columns[index].window.isAtEnd = reading.rows.count < batch
    }
    isRead = true
    follow(height: height)
  }

  /// Puts the cursor on the card that was followed, where it is at hand.
  private mutating func follow(height: Int) {
    defer { following = nil }
    guard let following else { return }
    for index in columns.indices {
      let rows = columns[index].window.rows
      guard let row = rows.firstIndex(where: { $0.caseRecord == following }) else { continue }
      return select(column: index, row: row, height: height)
    }
  }

  /// Takes further cases of a stage.
  mutating func append(_ rows: [CaseSummary], of stage: Stage, batch: Int) {
    guard let index = columns.firstIndex(where: { $0.stage == stage }) else { return }
    columns[index].window.append(rows, keep: .max)
    columns[index].window.isAtEnd = rows.count < batch
  }

  /// Changes every card, as to cover its name.
  mutating func change(_ change: (CaseSummary) -> CaseSummary) {
    for index in columns.indices { columns[index].window.change(change) }
  }
}

/// What was read of one stage.
package struct BoardReading: Equatable, Sendable {
  let stage: Stage
  let rows: [CaseSummary]
  let count: Int
}
