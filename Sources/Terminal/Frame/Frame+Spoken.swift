extension Frame {
  /// The place of the bar that stands before what is selected, the rightmost one; nothing where there is none.
  package func selection() -> Position? {
    let bars = (0..<size.rows).flatMap { row in
      cellsOfRow(row).enumerated().filter { $0.element.base == bar && $0.element.style.role == .accent }
        .map { Position(row, $0.offset) }
    }
    return bars.max { $0.column < $1.column }
  }

  /// The place before the first text that is no line; nothing where there is none.
  ///
  /// - Parameter first: The row from which it is looked for.
  /// - Returns: The place.
  package func firstText(from first: Int = 0) -> Position? {
    for row in min(first, size.rows)..<size.rows {
      let cells = cellsOfRow(row)
      let first = cells.firstIndex { !$0.isBlank && !(0x2500...0x257F).contains($0.base) }
      if let first { return Position(row, first - cells.startIndex - 1) }
    }
    return nil
  }

  /// Returns this frame for a screen reader: without lines, and with the cursor on what is selected.
  ///
  /// A field that is being typed in keeps the cursor.
  ///
  /// - Parameter selection: The place of the bar of what is selected.
  /// - Returns: The frame.
  package func spoken(at selection: Position?) -> Frame {
    var frame = self
    if frame.cursor == nil { frame.cursor = selection.map { Position($0.row, $0.column + 1) } }
    frame.replaceCells { cell in
      (0x2500...0x257F).contains(cell.base) || cell.base == bar ? cell.showing(0x20) : nil
    }
    return frame
  }
}

/// The sign of the bar.
private let bar: UInt32 = 0x258C
