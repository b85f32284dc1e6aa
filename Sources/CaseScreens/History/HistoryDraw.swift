import CaseCore
import Terminal

/// Draws the history between the first line and the message.
struct HistoryDraw {
  let history: HistoryState
  let state: AppState

  private var size: Size { state.size }
  private var top: Int { 3 }
  private var height: Int { max(1, size.rows - top - 2) }
  private var width: Int { size.columns - 2 }

  /// The last line from which an operation that is longer than the screen can be shown.
  var lastTop: Int { max(0, detail.count - height) }

  func draw(into frame: inout Frame) {
    frame.fill(at: Position(1, 0), rows: size.rows - 3, columns: size.columns)
    frame.write(title, at: Position(1, 1), width: width, style: .heading)
    if let first = history.detailTop {
      drawDetail(from: min(first, lastTop), into: &frame)
    } else {
      drawList(into: &frame)
    }
    if let name = history.asking { drawAsking(name, into: &frame) }
  }

  private var title: String {
    guard let subject = history.subject else { return "History · everybody" }
    return "History · \(subject.words(hidingName: state.hidesNames))"
  }
}

/// The list.
extension HistoryDraw {
  private func drawList(into frame: inout Frame) {
    let entries = history.entries
    guard !entries.isEmpty else {
      return _ = frame.write("Nothing was done yet.", at: Position(top, 3), width: width - 2)
    }
    let first = max(0, min(history.cursor - height / 2, entries.count - height))
    let undone = history.undone
    for (offset, entry) in entries[first...].prefix(height).enumerated() {
      let isUndone = undone.contains(entry.operation.id)
      draw(entry, isUndone, isCursor: first + offset == history.cursor, at: top + offset, into: &frame)
    }
  }

  private func draw(
    _ entry: HistoryEntry, _ isUndone: Bool, isCursor: Bool, at row: Int, into frame: inout Frame
  ) {
    RowMark.draw(at: row, isCursor: isCursor, glyph: " ", into: &frame)
    let faint: Style = isCursor ? .cursor : .dim
    let isNarrow = size.columns < 60
    let when = isNarrow ? entry.operation.day.words(today: state.today) : entry.moment(today: state.today)
    frame.write(when, at: Position(row, 3), width: isNarrow ? 10 : 21, style: faint)
    let who = isNarrow ? 14 : 25
    frame.write(entry.initials ?? "nobody", at: Position(row, who), width: 4, style: faint)
    let (sign, room) = (isUndone ? HistoryDraw.undone : "", max(0, size.columns - who - 6))
    let style: Style = isCursor ? .cursor : isUndone ? .dim : .plain
    let used = frame.write(
      words(of: entry), at: Position(row, who + 5), width: max(0, room - sign.count), style: style)
    frame.write(sign, at: Position(row, who + 5 + used), style: style)
  }

  /// What stands after what was taken back.
  static let undone = " (undone)"

  /// What happened, and to whom where several are shown.
  private func words(of entry: HistoryEntry) -> String {
    let cases = entry.cases > entry.numbers.count ? " and more" : ""
    let whose =
      history.query.about == nil && !entry.numbers.isEmpty
      ? "\(entry.numbers.joined(separator: ", "))\(cases): " : ""
    return latinLed("\(whose)\(entry.words)", "Change")
  }
}

/// One operation, whole.
extension HistoryDraw {
  private func drawDetail(from first: Int, into frame: inout Frame) {
    for (offset, text) in detail.dropFirst(first).prefix(height).enumerated() {
      frame.write(text, at: Position(top + offset, 1), width: width)
    }
  }

  private var detail: [String] {
    guard let entry = history.selected else { return [] }
    let isUndone = history.undone.contains(entry.operation.id)
    let who = state.office.caseworkers.first { $0.id == entry.operation.caseworker }?.name ?? "nobody"
    let head = [
      "Change \(entry.operation.number), \(entry.moment(today: state.today)), by \(who)",
      words(of: entry) + (isUndone ? HistoryDraw.undone : ""), "",
    ]
    return (head + changes(of: entry)).flatMap(wrapped)
  }

  /// While names are hidden, what a candidate's own row holds is not told.
  private func changes(of entry: HistoryEntry) -> [String] {
    let lines = entry.changes.flatMap { change -> [String] in
      guard let veil = state.veil else { return ChangeWords.lines(of: change, office: state.office) }
      let lines = ChangeWords.lines(of: veil.cover(change), office: state.office)
      return change.table.isPersonal ? [lines[0], "  \(NameVeil.hidden)"] : lines.map(veil.cover)
    }
    return lines.map { state.size.columns < 60 ? $0 : "  \($0)" }
  }

  /// Further lines of a sentence are set in by four.
  private func wrapped(_ line: String) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return wrap(line, to: width - 6).enumerated().map { $0 == 0 ? indent + $1 : indent + "    " + $1 }
  }

  private func drawAsking(_ name: TextLine, into frame: inout Frame) {
    let row = size.rows - 2
    frame.fill(at: Position(row, 0), rows: 1, columns: size.columns)
    let used = frame.write("History of (name or number): ", at: Position(row, 1), style: .accent)
    frame.write(name.text, at: Position(row, 1 + used), width: max(0, size.columns - used - 2))
    frame.cursor = Position(row, min(size.columns - 1, 1 + used + displayWidth(name.beforeCursor)))
  }
}

extension CaseCore.Table {
  /// Whether its rows hold who somebody is or how to reach them.
  fileprivate var isPersonal: Bool { [.person, .personRestricted, .nameAlias].contains(self) }
}
