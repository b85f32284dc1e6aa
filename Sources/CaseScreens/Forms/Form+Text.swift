package import Terminal

/// Going about in a text of several lines.
extension Form {
  /// Goes a row up or down within the text of the focused field.
  ///
  /// - Parameters:
  ///   - key: Any key.
  ///   - size: The window, by whose width the text is broken into rows.
  /// - Returns: Whether it was such a key, and there was a row to go to; else the key means what it means in any form.
  package mutating func moveInText(_ key: Key, size: Size) -> Bool {
    guard key == .up || key == .down, calendar == nil, var field = focusedField, field.isParagraph else {
      return false
    }
    let rows = FormLayout(self, columns: size.columns, hidesNames: false).textRows(of: field)
    let here = rows.lastIndex { $0.start <= field.input.cursor } ?? 0
    let target = here + (key == .up ? -1 : 1)
    guard rows.indices.contains(target) else { return false }
    let before = displayWidth(String(rows[here].text.prefix(field.input.cursor - rows[here].start)))
    field.input = TextInput(
      field.input.text, cursor: rows[target].start + rows[target].place(atColumn: before))
    self[field.key] = field
    return true
  }
}

extension FormText.Row {
  /// How many characters stand before a column, at most those of the row.
  fileprivate func place(atColumn column: Int) -> Int {
    var (place, width) = (0, 0)
    for character in shown {
      width += displayWidth(String(character))
      if width > column { break }
      place += 1
    }
    return place
  }
}
