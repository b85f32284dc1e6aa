internal import CaseCore
internal import Terminal

/// The columns in which one field is drawn.
struct FieldSlot {
  let label: Int
  let value: Int
  /// The column after the last one.
  let end: Int

  /// The row of a field with a single line.
  func row(of field: Field, in layout: FormLayout) -> FormRow {
    let isFocused = layout.isFocused(field)
    var row = FormRow(pieces: [labelPiece(field, isFocused)], isFocused: isFocused)
    if isFocused { row.pieces.append(FormPiece(column: value - 2, width: 1, text: "▌", style: .accent)) }
    row.pieces += valuePieces(field, isFocused, layout)
    if isFocused { row.cursor = cursor(in: field) }
    if !layout.covers(field, isFocused) { row.pieces += remarkPieces(field) }
    return row
  }

  private func labelPiece(_ field: Field, _ isFocused: Bool) -> FormPiece {
    let style: Style = isFocused ? .accent : .dim
    return FormPiece(
      column: label, width: max(0, value - label - 2), text: field.label, style: style,
      target: .stop(.field(field.key)))
  }

  private func valuePieces(_ field: Field, _ isFocused: Bool, _ layout: FormLayout) -> [FormPiece] {
    let width = width(of: field)
    var pieces = [valuePiece(field, isFocused, layout, width: width)]
    if field.choice != nil, field.notNeeded == nil, value + width < end {
      pieces.append(FormPiece(column: value + width, width: 1, text: "▾", style: .dim))
    }
    return pieces
  }

  private func valuePiece(_ field: Field, _ isFocused: Bool, _ layout: FormLayout, width: Int) -> FormPiece {
    var piece = FormPiece(column: value, width: width, text: shown(field, isFocused, width: width))
    if !field.shownText.isEmpty {
      piece.style = isFocused ? .bold : .plain
      if layout.covers(field, isFocused) { piece.text = NameVeil.hidden }
      return piece
    }
    piece.style = .dim
    piece.text =
      field.notNeeded ?? field.suggestion.map { "→ \($0)" }
      ?? String(repeating: "_", count: max(0, min(width, 16)))
    return piece
  }

  /// The text of the field; while it is typed in, the part with the cursor.
  private func shown(_ field: Field, _ isFocused: Bool, width: Int) -> String {
    let text = FormText.withoutGaps(field.shownText)
    guard isFocused, !field.input.text.isEmpty else { return text }
    return String(text.dropFirst(firstVisible(text, cursor: field.input.cursor, width: width)))
  }

  /// The first character to show, so that the cursor is inside.
  private func firstVisible(_ text: String, cursor: Int, width: Int) -> Int {
    guard displayWidth(text) >= width else { return 0 }
    var used = 1
    var first = cursor
    for character in text.prefix(cursor).reversed() {
      used += displayWidth(String(character))
      if used > width - 1 { break }
      first -= 1
    }
    return first
  }

  private func cursor(in field: Field) -> Int {
    let text = FormText.withoutGaps(field.input.text)
    let width = width(of: field)
    let first = firstVisible(text, cursor: field.input.cursor, width: width)
    let before = text.prefix(field.input.cursor).dropFirst(first)
    return min(value + displayWidth(String(before)), end)
  }

  /// The columns that the value may take.
  func width(of field: Field) -> Int {
    let room = max(1, end - value)
    if field.notNeeded != nil { return room }
    switch field.kind {
    case .line, .paragraph: return min(room, 72)
    case .day: return min(room, 16)
    case .choice: return max(1, min(room - 2, 30))
    case .money: return min(room, 12)
    case .score, .number, .yesNo: return min(room, 6)
    }
  }
}

/// What stands beside the value.
extension FieldSlot {
  private func remarkPieces(_ field: Field) -> [FormPiece] {
    var pieces: [FormPiece] = []
    if !field.remark.mark.isEmpty {
      pieces.append(FormPiece(column: value + 7, width: 3, text: field.remark.mark, style: .bold))
    }
    if let text = fitting(field) {
      let column = remarkColumn(field)
      pieces.append(FormPiece(column: column, width: end - column, text: text, style: .dim))
    }
    return pieces
  }

  /// The longest form of the remark that fits; nothing where none does.
  func fitting(_ field: Field) -> String? {
    let room = end - remarkColumn(field)
    return field.remark.variants.first { displayWidth($0) <= room }
  }

  private func remarkColumn(_ field: Field) -> Int {
    switch field.kind {
    case .line, .paragraph: return value + max(min(displayWidth(field.shownText), width(of: field)), 16) + 3
    case .choice: return value + width(of: field) + 3
    case .score, .day, .number, .money, .yesNo:
      if end - value >= 44 { return value + 19 }
      let taken = max(displayWidth(field.shownText), field.remark.mark.isEmpty ? 6 : 9)
      return value + min(taken, width(of: field) + 3) + 2
    }
  }
}
