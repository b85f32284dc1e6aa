import CaseCore
import Terminal

/// Going about: rows, pages, tabs and people.
extension AppState {
  var pageHeight: Int {
    guard openCase == nil else { return max(1, size.rows - 8) }
    switch screen {
    case .today: return max(1, size.rows - 8)
    case .candidates: return max(1, listLayout.listHeight - 1)
    case .board: return max(1, boardLayout.height - 1)
    case .outcomes, .openings: return max(1, size.rows - 6)
    case .review: return max(1, size.rows - 8)
    }
  }

  mutating func move(by count: Int) -> [Effect] {
    if openCase != nil {
      moveInCase(by: count)
      return []
    }
    switch screen {
    case .today: todayState.move(by: count)
    case .candidates: return moveInList(by: count)
    case .board: return moveOnBoard(by: count)
    case .outcomes: outcomes.move(by: count, within: OutcomesDraw(state: self).slack)
    case .openings: openings.move(by: count)
    case .review: return moveInReview(by: count)
    }
    return []
  }

  mutating func turnPage(back: Bool) -> [Effect] {
    guard openCase == nil, screen == .outcomes, outcomes.report != nil else {
      return move(by: back ? -pageHeight : pageHeight)
    }
    return move(by: OutcomesDraw(state: self).page(back: back))
  }

  mutating func jump(toEnd: Bool) -> [Effect] {
    guard openCase != nil || screen != .candidates else { return jumpInList(toEnd: toEnd) }
    return move(by: toEnd ? 100_000 : -100_000)
  }

  private mutating func moveInCase(by count: Int) {
    guard let open = openCase else { return }
    let stops = CaseBody(state: self, open: open).stops.count
    let cursor = min(open.cursor, max(0, stops - 1))
    openCase?.cursor = min(max(0, cursor + count), max(0, stops - 1))
  }

  /// Opens the case under the cursor; on a step of an open case, its form.
  mutating func open() -> [Effect] {
    if openCase != nil { return openLine() }
    if screen == .outcomes { return openInOutcomes() }
    if screen == .openings { return openInOpenings() }
    if screen == .review { return agree() }
    if screen == .board, let table = board.table { return openGroup(table) }
    guard let id = subject else { return [] }
    return openCase(id)
  }

  /// Opens the form of the line under the cursor, where it has one.
  private mutating func openLine() -> [Effect] {
    guard let line = lineUnderCursor else { return [] }
    if let number = line.operation {
      return [.readHistory(HistoryQuery(about: openCase?.id, showing: number))]
    }
    guard let purpose = line.opens else { return [] }
    if let reason = unavailable(.recordStep) {
      notice = Notice("Not done: \(reason)", isRefusal: true)
      return []
    }
    return startForm(purpose)
  }

  mutating func openCase(_ id: RecordID) -> [Effect] {
    var open = CaseState(id: id)
    open.tab = openCase?.tab ?? .pathway
    openCase = open
    return open.reading
  }

  /// Takes in what was done in a case.
  mutating func takeHistory(_ history: [HistoryEntry], of id: RecordID) {
    if openCase?.id == id { openCase?.history = history }
  }

  mutating func takeCase(_ judged: JudgedCase, _ dated: DatedPathway?) {
    guard openCase?.id == judged.facts.caseRecord.id else { return }
    let isNew = openCase?.facts == nil
    openCase?.take(judged)
    openCase?.dated = dated
    if isNew { goToFirstOpen(judged.facts) }
  }

  /// Puts the cursors of a case that was just opened where there is something to do.
  private mutating func goToFirstOpen(_ facts: CaseFacts) {
    guard let standing = openCase?.standing else { return }
    let tab = PathwayTab(facts: facts, standing: standing, width: size.columns)
    openCase?.cursors[.pathway] = tab.firstOpenStep
    goToFirstCheck()
  }

  /// Takes in how long a route took others, where a case of it is open.
  mutating func take(_ pace: RoutePace, of name: PathwayName) {
    guard openCase?.facts?.pathway?.name == name else { return }
    openCase?.facts?.pace = pace
    openCase?.judge(on: today)
  }

  /// Puts the cursor of the checklist on the first item that the host waits for, unless it stands somewhere.
  mutating func goToFirstCheck() {
    guard let facts = openCase?.facts, !facts.placements.isEmpty, openCase?.cursors[.placement] == nil else {
      return
    }
    let stops = PlacementTab(
      facts: facts, today: today, width: size.columns, record: key(.record)
    ).lines.filter(\.isStop)
    openCase?.cursors[.placement] = stops.firstIndex(where: \.isAwaited) ?? 0
  }

  /// The case is not in the file any more, as after an undo of its intake.
  mutating func caseGone() -> [Effect] {
    openCase = nil
    return rereadList() + [.readToday]
  }

  /// The step under the cursor of the Pathway tab.
  var stepUnderCursor: String? {
    guard openCase?.tab == .pathway, case .step(let key)? = lineUnderCursor?.opens else { return nil }
    return key
  }

  /// The line of an open case on which the cursor stands.
  var lineUnderCursor: CaseLine? {
    guard let open = openCase else { return nil }
    let stops = CaseBody(state: self, open: open).stops
    return stops.isEmpty ? nil : stops[min(open.cursor, stops.count - 1)]
  }

  /// Opens the case after or before the open one, or says that there is none.
  mutating func neighbour(back: Bool) -> [Effect] {
    let before = rowHere
    let effects = openNeighbour(back: back)
    guard let before, before == rowHere else { return effects }
    notice = Notice(
      screen == .review ? "There is no card further this way." : "There is nobody further in this list.")
    return []
  }

  /// Where the cursor stands on the screen behind the case; nothing in Candidates, whose rows are read as one goes.
  private var rowHere: [Int]? {
    switch screen {
    case .today: [todayState.cursor]
    case .board: [board.columns[board.column].window.cursor]
    case .openings: [openings.place, openings.row]
    case .review where review.meeting != nil: [review.place, review.isAtEnd ? 1 : 0]
    default: nil
    }
  }

  /// On Today's lists, on the cards, or in the order of the list.
  private mutating func openNeighbour(back: Bool) -> [Effect] {
    if screen == .today {
      todayState.move(by: back ? -1 : 1)
      return todayState.selected.map { openCase($0.caseRecord) } ?? []
    }
    if screen == .review { return neighbourInReview(back: back) }
    if screen == .openings { return neighbourInOpenings(back: back) }
    if screen == .board {
      let effects = moveOnBoard(by: back ? -1 : 1)
      return effects + (board.selected.map { openCase($0.caseRecord) } ?? [])
    }
    guard let here = list.selected else { return [] }
    return [.neighbour(list.query, here.key(in: list.query.sort), back: back)]
  }

  mutating func takeNeighbour(_ summary: CaseSummary?) -> [Effect] {
    guard let summary else {
      notice = Notice("There is nobody further in this list.")
      return []
    }
    return openCase(summary.caseRecord) + land(on: summary)
  }
}

extension CaseState {
  /// What has to be read for it; its history is long, and only one tab shows it.
  var reading: [Effect] { [.readCase(id)] + (tab == .history ? [.readCaseHistory(id)] : []) }

  /// Turns to another tab.
  mutating func turn(by count: Int) { tab = tab.turned(by: count) }
}
