internal import CaseCore
internal import Terminal

/// What opens below a field: remarks without room beside it, lists, the calendar; and fields of several lines.
extension FormLayout {
  /// The remark in a row of its own, where it does not fit beside the value.
  func remarkRows(_ field: Field, isAlone: Bool) -> [FormRow] {
    guard isAlone, !field.isParagraph, !covers(field, isFocused(field)),
      let text = field.remark.variants.first
    else { return [] }
    let slot = FieldSlot(label: labelColumn, value: valueColumn, end: columns - 1)
    guard slot.fitting(field) == nil else { return [] }
    return textRows(text, at: min(valueColumn, max(0, columns - 31)), style: .dim)
  }

  /// The matches of a list that is open, six at a time round the bar.
  func listRows(_ field: Field) -> [FormRow] {
    guard isFocused(field), let choice = field.choice, choice.isOpen else { return [] }
    let matches = choice.matches(field.input.text)
    guard !matches.isEmpty else {
      return [optionRow(nothingFits(field, choice), isHighlighted: false, style: .dim)]
    }
    let bar = min(choice.highlighted, matches.count - 1)
    let first = max(0, min(bar - 2, matches.count - 6))
    let shown = first..<min(first + 6, matches.count)
    let rows = shown.map { place in
      optionRow(matches[place].label, isHighlighted: place == bar, style: .plain, target: .choice(place))
    }
    let more = matches.count - shown.upperBound
    return rows + (more > 0 ? [optionRow("and \(more) more", isHighlighted: false, style: .dim)] : [])
  }

  private func nothingFits(_ field: Field, _ choice: ChoiceField) -> String {
    guard choice.takesOther else {
      guard choice.options.isEmpty else { return "Nothing fits. Esc keeps the old value" }
      return ["The list is empty", choice.wayToAdd].compactMap(\.self).joined(separator: ". ")
    }
    return field.input.text.isEmpty ? "Type the name of a new one" : "Enter adds the words as typed"
  }

  private func optionRow(
    _ label: String, isHighlighted: Bool, style: Style, target: FormTarget? = nil
  ) -> FormRow {
    let text = FormText.latinFirst(FormText.withoutGaps(label), label: "Called")
    let width = max(1, columns - valueColumn - 3)
    var pieces = [
      FormPiece(
        column: valueColumn + 2, width: width, text: text, style: isHighlighted ? .cursor : style,
        target: target)
    ]
    if isHighlighted {
      pieces.append(FormPiece(column: valueColumn, width: 1, text: "▌", style: .accent))
    }
    return FormRow(pieces: pieces, choice: isHighlighted ? valueColumn + 2 : nil, isFocused: true)
  }

  /// The month of the calendar that is open.
  func calendarRows(_ field: Field) -> [FormRow] {
    guard isFocused(field), let calendar = form.calendar else { return [] }
    let title = FormPiece(column: calendarColumn, width: 20, text: calendar.title, style: .heading)
    let names = FormPiece(column: calendarColumn, width: 20, text: "Mo Tu We Th Fr Sa Su", style: .dim)
    return [FormRow(pieces: [title], isFocused: true), FormRow(pieces: [names], isFocused: true)]
      + calendar.weeks.map { weekRow($0, calendar) }
  }

  private var calendarColumn: Int { max(1, min(valueColumn, columns - 22)) }

  private func weekRow(_ week: [Day?], _ calendar: DayCalendar) -> FormRow {
    var row = FormRow(isFocused: true)
    for (place, day) in week.enumerated() {
      guard let day else { continue }
      let isBar = day == calendar.day
      let number = String(day.parts.day)
      let column = calendarColumn + place * 3
      if isBar {
        row.pieces.append(FormPiece(column: column - 1, width: 1, text: "▌", style: .accent))
        row.choice = column + 2 - number.count
      }
      row.pieces.append(
        FormPiece(
          column: column + 2 - number.count, width: 2, text: number, style: style(of: day, calendar),
          target: .day(day)))
    }
    return row
  }

  /// Weekends are faint; today is underlined.
  private func style(of day: Day, _ calendar: DayCalendar) -> Style {
    let isWeekend = [.saturday, .sunday].contains(day.weekday)
    let base: Style = day == calendar.day ? .cursor : isWeekend ? .dim : .plain
    return day == calendar.today ? base.adding(.underline) : base
  }

  /// A field of several lines: at least three rows, and as many as its text needs.
  func paragraphRows(_ field: Field) -> [FormRow] {
    let (isFocused, width) = (isFocused(field), textWidth)
    let wrapped = textRows(of: field)
    let cursorRow = wrapped.lastIndex { $0.start <= field.input.cursor } ?? 0
    var rows = wrapped.enumerated().map { place, row in
      paragraphRow(field, row, place, width: width, cursor: isFocused && place == cursorRow)
    }
    while rows.count < 3 { rows.append(FormRow()) }
    return rows
  }

  /// The rows into which the text of such a field is broken.
  func textRows(of field: Field) -> [FormText.Row] {
    FormText.wrap(FormText.withoutGaps(field.shownText), width: textWidth)
  }

  private var textWidth: Int { max(1, min(columns - valueColumn - 1, 72)) }

  private func paragraphRow(
    _ field: Field, _ row: FormText.Row, _ place: Int, width: Int, cursor: Bool
  ) -> FormRow {
    let isFocused = isFocused(field)
    let continued = FormText.beginsFromTheRight(row.text) ? "goes on" : ""
    let label = place == 0 ? field.label : continued
    var pieces = [
      FormPiece(
        column: labelColumn, width: max(0, valueColumn - labelColumn - 2), text: label,
        style: isFocused ? .accent : .dim, target: .stop(.field(field.key)))
    ]
    if isFocused { pieces.append(FormPiece(column: valueColumn - 2, width: 1, text: "▌", style: .accent)) }
    let isEmpty = field.input.text.isEmpty
    let text = isEmpty ? String(repeating: "_", count: min(width, 16)) : row.shown
    pieces.append(FormPiece(column: valueColumn, width: width, text: text, style: isEmpty ? .dim : .plain))
    let before = displayWidth(String(row.text.prefix(max(0, field.input.cursor - row.start))))
    return FormRow(pieces: pieces, cursor: cursor ? valueColumn + before : nil, isFocused: cursor)
  }
}
