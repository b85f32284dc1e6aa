internal import CaseCore
internal import Terminal

/// A text at its place in a row of the body.
struct FormPiece: Equatable {
  var column: Int
  var width: Int
  var text: String
  var style: Style = .plain
  /// What a click on it is for; nothing where it is for what stands before it.
  var target: FormTarget?
}

/// A row between the head and the foot.
struct FormRow: Equatable {
  var pieces: [FormPiece] = []
  /// The column of the cursor, where it is in this row.
  var cursor: Int?
  /// The column of the choice or the day under the bar of a list, to which a screen reader is led.
  var choice: Int?
  /// Whether it belongs to what takes the next key and has to be seen.
  var isFocused = false
}

/// Lays the body of a form out as rows, for one width.
struct FormLayout {
  let form: Form
  let columns: Int
  let hidesNames: Bool
  /// Where labels begin.
  let labelColumn: Int
  /// Where values begin; two columns before stands the bar of the focus.
  let valueColumn: Int
  /// Where the label of a second field begins; nothing where there is no room for two.
  let pairColumn: Int?

  init(_ form: Form, columns: Int, hidesNames: Bool) {
    self.form = form
    self.columns = columns
    self.hidesNames = hidesNames
    let isWide = columns >= 60
    let longest = form.fields.filter(\.isShown).map { displayWidth($0.label) }.max() ?? 0
    labelColumn = isWide ? 3 : 1
    let labelWidth = isWide ? max(14, min(longest, 20)) : min(longest, 13)
    valueColumn = labelColumn + labelWidth + 3
    pairColumn = columns >= 72 ? valueColumn + (columns - valueColumn) / 2 : nil
  }

  /// The rows from top to bottom.
  ///
  /// - Parameter isTight: Whether blank rows are left out, because there is little room.
  /// - Returns: The rows of the body.
  func rows(isTight: Bool) -> [FormRow] {
    let gap = isTight ? [] : [FormRow()]
    let preview = previewRows()
    let choice = lineChoiceRows()
    return gap + fieldRows() + (preview.isEmpty ? [] : gap + preview) + (choice.isEmpty ? [] : gap + choice)
      + gap + faultRows(of: nil) + buttonRows()
  }

  private func fieldRows() -> [FormRow] {
    let shown = form.fields.filter(\.isShown)
    return shown.indices.flatMap { index -> [FormRow] in
      if index > 0, isPaired(shown[index]) { return [] }
      let next = shown.indices.contains(index + 1) ? shown[index + 1] : nil
      let partner = next.flatMap { isPaired($0) ? $0 : nil }
      return rows(of: shown[index], with: partner)
    }
  }

  private func isPaired(_ field: Field) -> Bool { field.isBeside && pairColumn != nil }

  private func rows(of field: Field, with partner: Field?) -> [FormRow] {
    var rows = field.isParagraph ? paragraphRows(field) : [row(of: field, with: partner)]
    for one in [field, partner].compactMap(\.self) {
      rows +=
        remarkRows(one, isAlone: partner == nil) + listRows(one) + calendarRows(one) + faultRows(of: one.key)
    }
    return rows
  }

  private func row(of field: Field, with partner: Field?) -> FormRow {
    let right = partner == nil ? columns - 1 : (pairColumn ?? columns) - 3
    var row = FieldSlot(label: labelColumn, value: valueColumn, end: right).row(of: field, in: self)
    guard let partner, let pairColumn else { return row }
    let value = pairColumn + displayWidth(partner.label) + 3
    let second = FieldSlot(label: pairColumn, value: value, end: columns - 1).row(of: partner, in: self)
    row.pieces += second.pieces
    row.cursor = row.cursor ?? second.cursor
    row.isFocused = row.isFocused || second.isFocused
    return row
  }

  /// Whether a field takes the next key.
  func isFocused(_ field: Field) -> Bool { form.focus == .field(field.key) }

  /// Whether names are hidden and the field would tell one; what is being typed is seen.
  func covers(_ field: Field, _ isFocused: Bool) -> Bool {
    guard hidesNames, field.isPersonal else { return false }
    return !isFocused || form.holdsAsBefore(field)
  }
}

/// What stands below the fields.
extension FormLayout {
  private func previewRows() -> [FormRow] {
    (form.preview + form.notices.map { FormLine($0, .warning) }).flatMap { line in
      textRows(line.text, at: labelColumn, style: line.weight.style)
    }
  }

  /// The faults of a field, or those of the whole form.
  func faultRows(of key: FieldKey?) -> [FormRow] {
    form.faults.filter { $0.field == key }.flatMap { fault in
      textRows(
        "! " + FormText.latinFirst(words(of: fault), label: "Typed"), at: faultColumn(key), style: .alert)
    }
  }

  /// What is wrong; of a value that is hidden only that something is, since the words may tell it.
  private func words(of fault: FormFault) -> String {
    guard let key = fault.field, let field = form[key], covers(field, isFocused(field)), !field.isBlank else {
      return fault.words
    }
    return "What is typed here is hidden, and so is what is wrong with it. Go there to read both."
  }

  private func faultColumn(_ key: FieldKey?) -> Int { key == nil || columns < 60 ? labelColumn : valueColumn }

  /// A text in as many rows as it needs.
  func textRows(_ text: String, at column: Int, style: Style) -> [FormRow] {
    let width = max(1, columns - column - 1)
    let room = FormText.holdsRightToLeft(text) ? width - 6 : width
    return FormText.wrap(FormText.withoutGaps(text), width: room).map { row in
      let words = FormText.latinFirst(row.shown, label: "and")
      return FormRow(pieces: [FormPiece(column: column, width: width, text: words, style: style)])
    }
  }

  private func buttonRows() -> [FormRow] {
    let width = FormButton.allCases.reduce(0) { $0 + $1.face.count }
    let isRoomy = valueColumn + width + 6 < columns
    var row = FormRow()
    var column = isRoomy ? valueColumn : 1
    for button in form.buttons {
      let isFocused = form.focus == .button(button)
      if isFocused { row.pieces.append(FormPiece(column: column - 1, width: 1, text: "▌", style: .accent)) }
      row.pieces.append(
        FormPiece(
          column: column, width: button.face.count, text: button.face, style: isFocused ? .accent : .plain,
          target: .stop(.button(button))))
      if isFocused { row.cursor = column + 2 }
      row.isFocused = row.isFocused || isFocused
      column += button.face.count + (isRoomy ? 3 : 1)
    }
    return [row]
  }
}

extension FormLine.Weight {
  /// How the line looks.
  var style: Style {
    switch self {
    case .plain: .plain
    case .dim: .dim
    case .strong: .bold
    case .warning: .warn
    }
  }
}
