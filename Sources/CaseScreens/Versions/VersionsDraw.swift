import CaseCore
import Casework
import Terminal

/// Draws the screen of changed pathways between the first line and the message.
struct VersionsDraw {
  let versions: VersionsState
  let size: Size
  /// The key that takes the last change back.
  let undo: String
  var hidesNames = false

  private var top: Int { 3 }
  private var height: Int { max(1, size.rows - top - 2) }
  private var width: Int { size.columns - 2 }

  func draw(into frame: inout Frame) {
    frame.fill(at: Position(1, 0), rows: size.rows - 3, columns: size.columns)
    frame.write(title, at: Position(1, 1), width: width, style: .heading)
    switch versions.view {
    case .list: drawList(into: &frame)
    case .difference(let first), .preview(let first):
      drawMore(text.count - first - height, into: &frame)
      for (offset, text) in text.dropFirst(first).prefix(height).enumerated() {
        frame.write(text, at: Position(top + offset, 1), width: width)
      }
    }
  }

  /// Says on the empty line above how many follow below.
  private func drawMore(_ count: Int, into frame: inout Frame) {
    guard count > 0 else { return }
    let words = count == 1 ? "1 more line below" : "\(grouped(count)) more lines below"
    frame.write(words, at: Position(2, 0), width: size.columns - 1, style: .dim, align: .right)
  }

  /// The last line from which a text that is longer than the screen can be shown.
  var lastTop: Int { max(0, text.count - height) }

  /// The keys that count, for the hint line.
  var hints: [String] {
    switch versions.view {
    case .list: ["Enter difference", "Space mark", "m move to the newer version", "\(undo) undo", "Esc back"]
    case .difference: ["↑↓ scroll", "Esc back"]
    case .preview: ["Enter moves \(counted(versions.chosen.count))", "↑↓ scroll", "Esc back"]
    }
  }

  private func name(of affected: AffectedCase) -> String {
    hidesNames ? affected.name.initials : affected.name
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 case" : "\(grouped(count)) cases" }

  private var title: String {
    switch versions.view {
    case .list: listTitle
    case .difference: differenceTitle
    case .preview:
      "\(counted(versions.chosen.count)) would go by \(versions.targets.first?.text ?? "a newer version")"
    }
  }

  private var listTitle: String {
    let changed = versions.impact.cases.filter { !$0.differences.isEmpty }.count
    let marks = versions.marked.isEmpty ? "" : " · \(grouped(versions.marked.count)) marked"
    return
      "Changed pathways · \(counted(versions.impact.cases.count)), "
      + "\(grouped(changed)) judged otherwise\(marks)"
  }

  private var differenceTitle: String {
    switch versions.selected {
    case .affected(let affected, _)?: "\(affected.number)  \(name(of: affected))"
    case .group(let group)?: VersionsDraw.pair(group)
    case nil: ""
    }
  }

  /// `nurse/test-of-competence-2026-11 → 2027-01`; the whole name where the route is another.
  private static func pair(_ group: VersionGroup) -> String {
    let isSameRoute = group.from.folder == group.to.folder && group.from.route == group.to.route
    return "\(group.from.text) → \(isSameRoute ? group.to.versionText : group.to.text)"
  }
}

/// The list.
extension VersionsDraw {
  private func drawList(into frame: inout Frame) {
    let lines = versions.lines
    guard !lines.isEmpty else {
      let words = "Every open case goes by the newest version of its pathway."
      return _ = frame.write(words, at: Position(top + 1, 3), width: width - 2)
    }
    let first = max(0, min(versions.cursor - height / 2, lines.count - height))
    drawMore(lines.count - first - height, into: &frame)
    for (offset, line) in lines[first...].prefix(height).enumerated() {
      draw(line, isCursor: first + offset == versions.cursor, at: top + offset, into: &frame)
    }
  }

  private func draw(_ line: VersionsState.Line, isCursor: Bool, at row: Int, into frame: inout Frame) {
    switch line {
    case .group(let group):
      RowMark.draw(at: row, isCursor: isCursor, glyph: " ", into: &frame)
      let count = counted(group.cases.count)
      frame.write(
        VersionsDraw.pair(group), at: Position(row, 1), width: max(0, width - count.count - 1),
        style: isCursor ? .cursor : .heading)
      frame.write(
        count, at: Position(row, 0), width: size.columns - 1, style: isCursor ? .cursor : .dim, align: .right)
    case .affected(let affected, _): draw(affected, isCursor: isCursor, at: row, into: &frame)
    }
  }

  private func draw(_ affected: AffectedCase, isCursor: Bool, at row: Int, into frame: inout Frame) {
    let style: Style = isCursor ? .cursor : .plain
    let isMarked = versions.marked.contains(affected.caseRecord)
    RowMark.draw(at: row, isCursor: isCursor, glyph: isMarked ? "✓" : " ", into: &frame)
    let names = size.columns < 80 ? 11 : 20
    frame.write(affected.number, at: Position(row, 3), width: 10, style: style)
    frame.write(name(of: affected), at: Position(row, 14), width: names, style: style)
    let left = 14 + names + 1
    frame.write(
      latinLed(summary(of: affected), "Now"), at: Position(row, left),
      width: max(0, size.columns - left - 1),
      style: isCursor ? .cursor : affected.differences.isEmpty ? .dim : .plain)
  }

  /// How many things would be said otherwise, and the first of them.
  private func summary(of affected: AffectedCase) -> String {
    guard let first = affected.differences.first else { return "judged the same" }
    let count = affected.differences.count
    return count == 1 ? first.words : "differs in \(count): \(first.words)"
  }
}

/// What is read in front of the list.
extension VersionsDraw {
  private var text: [String] {
    switch versions.view {
    case .list: []
    case .difference: difference.flatMap(wrapped)
    case .preview: preview.flatMap(wrapped)
    }
  }

  /// Further lines of a sentence are set in by two.
  private func wrapped(_ line: String) -> [String] {
    wrap(line, to: width - 2).enumerated().map { $0 == 0 ? $1 : "  " + $1 }
  }

  private var difference: [String] {
    switch versions.selected {
    case .affected(let affected, let group)?:
      let own = ImpactReport.lines(of: affected)
      return [VersionsDraw.pair(group), ""] + (own.isEmpty ? ["This case is judged the same."] : own)
    case .group(let group)?:
      return group.steps.lines.isEmpty ? ["The steps are the same."] : group.steps.lines
    case nil: return []
    }
  }

  private var preview: [String] {
    let rows = versions.chosen.map { "\($0.number)  \(name(of: $0)): \(summary(of: $0))" }
    return ["Stage and stage since stay as they are. \(undo) takes it back.", ""] + rows
  }
}
