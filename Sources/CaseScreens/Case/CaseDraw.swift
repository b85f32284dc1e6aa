import CaseCore
import Casework
import Terminal

/// Draws an open case.
struct CaseDraw {
  let state: AppState
  let open: CaseState

  func draw(into frame: inout Frame) {
    guard let facts = open.facts else { return }
    drawWho(facts, open.standing(of: facts, on: state.today).summary, into: &frame)
    drawTabs(into: &frame)
    let body = CaseBody(state: state, open: open)
    let lines = body.lines
    let detail = CaseDetail(of: lines, cursor: open.cursor, in: frame.size, readOnBy: state.key(.help))
    drawLines(lines, height: detail.bodyHeight, into: &frame)
    detail.draw(into: &frame)
  }

  private func drawWho(_ facts: CaseFacts, _ summary: CaseSummary, into frame: inout Frame) {
    let width = frame.size.columns - 2
    let name = facts.stageName(summary.stage)
    let stage = "\(summary.stage.glyph) \(StageWords.line(of: summary, named: name, state: state))"
    let who = "\(summary.number)  \(facts.person.displayName)"
    let used = frame.write(
      who, at: Position(1, 1), width: width - min(width / 2, stage.count + 2), style: .heading)
    frame.write(stage, at: Position(1, 1 + used + 2), width: max(0, width - used - 2))
    let from = facts.person.nationality.flatMap { Countries.name(of: $0) }
    let profession = [
      facts.enrolment?.profession?.name ?? facts.caseRecord.occupation ?? "Profession unknown",
      facts.enrolment?.specialty?.rawValue, from,
    ].compactMap(\.self).joined(separator: ", ")
    var column = 1
    if facts.person.knownAs != nil {
      column += frame.write("Full name ", at: Position(2, column), style: .dim)
      column += frame.write(facts.person.fullName, at: Position(2, column), width: max(0, width / 4)) + 3
    } else if let native = facts.person.nativeName {
      column += frame.write("Native name ", at: Position(2, column), style: .dim)
      column += frame.write(native, at: Position(2, column), width: max(0, width / 3)) + 3
    }
    let owner = state.office.caseworkers.first { $0.id == summary.caseworker }?.name
    let rest = [profession, owner, state.office.clubName(of: summary.club)].compactMap(\.self)
    frame.write(
      rest.joined(separator: " · "), at: Position(2, column), width: max(0, frame.size.columns - column - 1))
  }

  private func drawTabs(into frame: inout Frame) {
    for tab in tabs {
      let style: Style = tab.tab == open.tab ? .accent : .plain
      frame.write(tab.text, at: Position(3, tab.column), style: style)
    }
    frame.fill(at: Position(4, 0), rows: 1, columns: frame.size.columns, with: "─", style: .dim)
  }

  /// The names of the tabs and where they begin.
  private var tabs: [(tab: CaseTab, text: String, column: Int)] {
    let isNarrow = state.size.columns < 56
    var column = isNarrow ? 0 : 1
    return CaseTab.allCases.map { tab in
      let name = isNarrow ? tab.shortName : tab.name
      let text = tab == open.tab ? "[\(name)]" : isNarrow ? name : " \(name) "
      defer { column += displayWidth(text) + 1 }
      return (tab, text, column)
    }
  }

  /// The tab whose name stands at a column.
  func tab(at column: Int) -> CaseTab? {
    tabs.first { ($0.column..<$0.column + displayWidth($0.text)).contains(column) }?.tab
  }

  /// The place among the lines with a cursor of the line on a row of the screen; nothing where none is.
  func stop(at row: Int) -> Int? {
    let lines = CaseBody(state: state, open: open).lines
    let height = CaseDetail(
      of: lines, cursor: open.cursor, in: state.size, readOnBy: state.key(.help)
    ).bodyHeight
    let place = top(of: lines, height: height) + row - 5
    guard (5..<5 + height).contains(row), lines.indices.contains(place), lines[place].isStop else {
      return nil
    }
    return lines[..<place].filter(\.isStop).count
  }

  /// The first line that is shown.
  private func top(of lines: [CaseLine], height: Int) -> Int {
    let stops = lines.indices.filter { lines[$0].isStop }
    let cursor = stops.isEmpty ? 0 : stops[min(open.cursor, stops.count - 1)]
    return cursor == stops.first ? 0 : max(0, min(cursor - height / 2, lines.count - height))
  }

  private func drawLines(_ lines: [CaseLine], height: Int, into frame: inout Frame) {
    let stops = lines.indices.filter { lines[$0].isStop }
    let cursor = stops.isEmpty ? 0 : stops[min(open.cursor, stops.count - 1)]
    let top = self.top(of: lines, height: height)
    for (offset, line) in lines[min(top, lines.count)...].prefix(height).enumerated() {
      line.draw(at: 5 + offset, isCursor: top + offset == cursor && !stops.isEmpty, into: &frame)
    }
    let below = lines.dropFirst(top + height).count { !$0.pieces.isEmpty }
    if below > 0 { drawMore(below, into: &frame) }
  }
}

/// What does not fit.
extension CaseDraw {
  /// Says on the rule above the lines how many follow below.
  private func drawMore(_ count: Int, into frame: inout Frame) {
    let words = count == 1 ? " 1 more line below " : " \(grouped(count)) more lines below "
    frame.write(words, at: Position(4, 0), width: frame.size.columns - 2, style: .dim, align: .right)
  }
}

/// The lines of the tab that is shown.
struct CaseBody {
  let state: AppState
  let open: CaseState

  var lines: [CaseLine] {
    guard let veil = state.veil else { return tabLines }
    return tabLines.map { $0.covered(by: veil) }
  }

  private var tabLines: [CaseLine] {
    guard let facts = open.facts else { return [] }
    let (today, width) = (state.today, state.size.columns)
    switch open.tab {
    case .pathway:
      let standing = open.standing(of: facts, on: today)
      return PathwayTab(
        facts: facts, standing: standing, dated: open.dated, width: width, isSpoken: state.settings.accessible
      ).lines
    case .timeline:
      return TimelineTab(
        facts: told(facts), office: state.office, today: today, width: width, record: state.key(.record)
      ).lines
    case .facts:
      return FactsTab(
        facts: told(facts), dated: open.dated, office: state.office, today: today, width: width
      ).lines
    case .placement:
      return PlacementTab(facts: facts, today: today, width: width, record: state.key(.record)).lines
    case .history: return HistoryTab(entries: open.history, today: today, width: width).lines
    }
  }

  /// The facts as what happened is told of them.
  private func told(_ facts: CaseFacts) -> CaseFacts { state.veil == nil ? facts : facts.told }

  /// The lines on which the cursor can stand.
  var stops: [CaseLine] { lines.filter(\.isStop) }
}
