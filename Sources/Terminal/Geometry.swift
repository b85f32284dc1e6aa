/// The extent of a screen or a frame, in cells.
package struct Size: Hashable, Sendable {
  /// The number of rows, never negative.
  package let rows: Int

  /// The number of columns, never negative.
  ///
  /// A wide character takes two.
  package let columns: Int

  /// Creates a size; a negative number counts as zero.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// One cell of a screen, counted from zero at the top left.
///
/// It may lie outside the frame it is used with.
package struct Position: Hashable, Sendable {
  /// The row, from zero at the top.
  package var row: Int

  /// The column, from zero at the left.
  package var column: Int

  /// Creates a position.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Creates a position, row first, for lines of drawing code.
  package init(_ row: Int, _ column: Int) {
    self.init(row: row, column: column)
  }
}
