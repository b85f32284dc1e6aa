internal import CaseCore
package import Terminal

/// The picture of a form.
extension Form {
  /// Draws the form into the whole frame.
  ///
  /// The head takes two rows and the foot three; between them the fields scroll so that the one with the focus
  /// is seen. It is made for 40 columns and 12 rows at least, and clips where there is less.
  ///
  /// - Parameters:
  ///   - frame: An empty frame.
  ///   - hidden: Whether names are covered: other people can see the screen.
  ///   - isSpoken: Whether a screen reader reads it, so that the cursor stands on what is chosen in an open list.
  package func draw(into frame: inout Frame, names hidden: Bool, isSpoken: Bool = false) {
    let body = visibleRows(in: frame.size, hidden: hidden)
    drawHead(into: &frame, hidden: hidden, hasMore: body.rows.startIndex > 0)
    drawBody(body.rows, isSpoken: isSpoken, into: &frame)
    drawFoot(into: &frame, hasMore: body.count > body.rows.endIndex)
  }

  /// The rows between head and foot, and how many there would be with room for all.
  func visibleRows(in size: Size, hidden: Bool) -> (rows: ArraySlice<FormRow>, count: Int) {
    let room = max(0, size.rows - 5)
    let layout = FormLayout(self, columns: size.columns, hidesNames: hidden)
    let loose = layout.rows(isTight: false)
    let rows = loose.count <= room ? loose : layout.rows(isTight: true)
    return (rows.dropFirst(firstVisible(rows, room: room)).prefix(room), rows.count)
  }

  /// Scrolls no further than needed to see what has the focus.
  private func firstVisible(_ rows: [FormRow], room: Int) -> Int {
    guard let top = rows.firstIndex(where: \.isFocused), let end = rows.lastIndex(where: \.isFocused) else {
      return 0
    }
    let last = min(end + 2, rows.count - 1)
    return max(0, min(top, last - room + 1))
  }

  private func drawHead(into frame: inout Frame, hidden: Bool, hasMore: Bool) {
    let columns = frame.size.columns
    let used = frame.write(title, at: Position(0, 1), style: .heading)
    let crowd = markedCount > 0 ? "For \(MarkedRows.counted(markedCount))" : "No case open"
    let new = purpose.isForOffice ? "For the whole office" : "Somebody new"
    let nobody = purpose.isForSomebodyNew ? new : crowd
    let words = whom?.words(hidingName: hidden) ?? nobody
    let width = max(0, columns - used - 4)
    frame.write(words, at: Position(0, columns - 1 - width), width: width, align: .right)
    drawRule(1, more: hasMore ? "more above" : "", into: &frame)
  }

  private func drawBody(_ rows: ArraySlice<FormRow>, isSpoken: Bool, into frame: inout Frame) {
    for (place, row) in rows.enumerated() {
      for piece in row.pieces {
        frame.write(piece.text, at: Position(place + 2, piece.column), width: piece.width, style: piece.style)
      }
      if let cursor = (isSpoken ? row.choice : nil) ?? row.cursor {
        frame.cursor = Position(place + 2, min(cursor, max(0, frame.size.columns - 1)))
      }
    }
  }

  private func drawFoot(into frame: inout Frame, hasMore: Bool) {
    let rows = frame.size.rows
    drawRule(rows - 3, more: hasMore ? "more below" : "", into: &frame)
    let columns = frame.size.columns - 2
    frame.write(
      footLine(columns: columns), at: Position(rows - 2, 1), width: columns,
      style: faults.isEmpty ? .plain : .alert)
    frame.write(hint(columns: columns), at: Position(rows - 1, 1), width: columns, style: .dim)
  }

  private func drawRule(_ row: Int, more: String, into frame: inout Frame) {
    frame.fill(at: Position(row, 0), rows: 1, columns: frame.size.columns, with: "─", style: .dim)
    if !more.isEmpty { frame.write(" \(more) ", at: Position(row, 3), style: .dim) }
  }
}

/// The words of the foot.
extension Form {
  private func footLine(columns: Int) -> String {
    if showsHelp, let field = focusedField { return field.help }
    let count = faults.isEmpty ? "" : FormFaults(faults).count
    let words = [count, status].filter { !$0.isEmpty }
    let same = oneLine.isEmpty ? [] : ["One line does the same:  \(oneLine)"]
    let long = (words + same).joined(separator: "   ")
    return displayWidth(long) <= columns ? long : words.joined(separator: "   ")
  }

  /// As many hints as fit.
  private func hint(columns: Int) -> String {
    var line = ""
    for hint in hints {
      let longer = line.isEmpty ? hint : "\(line)   \(hint)"
      if displayWidth(longer) <= columns { line = longer }
    }
    return line
  }

  private var hints: [String] {
    if showsHelp { return FormHints.help }
    if calendar != nil { return FormHints.calendar }
    guard let field = focusedField else { return FormHints.buttons }
    if field.choice?.isOpen == true { return FormHints.list }
    let save = purpose.isForgotten ? [] : ["Ctrl-S save"]
    let more = purpose.showsWhatFollows ? [showsWhatIf ? "F9 back to this" : "F9 what if"] : []
    let leave = purpose.isForgotten ? "Esc forgets it" : "Esc leave"
    if field.key == .line, lineChoice?.isOffered == true { return FormHints.line }
    return ["Tab next"] + save + own(field) + [leave, "F1 help on field"] + more + ["Shift-Tab back"]
  }

  private func own(_ field: Field) -> [String] {
    if field.isBlank, field.suggestion != nil { return ["→ take suggestion"] }
    switch field.kind {
    case .choice: return ["type to choose"]
    case .day: return ["Ctrl-T calendar"]
    case .paragraph: return ["Ctrl-J new line", "Ctrl-O editor"]
    case .yesNo: return ["y n Space"]
    default: return []
    }
  }
}

/// The hints that do not depend on the field.
private enum FormHints {
  static let calendar = [
    "Enter take", "Esc close", "arrows day and week", "PgUp PgDn month", "t today",
  ]
  static let help = ["Esc close this help", "F1 the same", "Tab next", "Ctrl-S save"]
  static let list = ["Enter take", "Esc keep old value", "↑ ↓ choose", "type to narrow"]
  static let line = ["Tab complete", "↑ ↓ choose", "Enter save", "Esc leave", "F1 help on field"]
  static let buttons = ["Enter press", "Tab next", "Shift-Tab back", "← → choose", "Esc leave"]
}
