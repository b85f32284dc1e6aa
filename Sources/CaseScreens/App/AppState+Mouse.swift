import CaseCore
import Terminal

/// The mouse: everything that has a place on the screen can be clicked, and twice is Enter.
extension AppState {
  mutating func handle(_ mouse: MouseEvent) -> [Effect] {
    guard isLargeEnough else { return [] }
    if case .finish = box { box = nil }
    if form != nil { return handleInForm(mouse) }
    if mouse.kind == .press, let effects = pressHint(mouse.position) { return effects }
    if box != nil { return handleInBox(mouse) }
    switch mouse.kind {
    case .wheelUp: return scroll(by: -3)
    case .wheelDown: return scroll(by: 3)
    case .press: return press(mouse.position)
    case .double: return open()
    }
  }

  /// A click on a key of the last line is that key.
  private mutating func pressHint(_ position: Position) -> [Effect]? {
    guard lock == nil, position.row == size.rows - 1, box?.takesHelp ?? true else { return nil }
    return Chrome(state: self).key(at: position.column).map { handle($0) }
  }

  /// The wheel moves the list below the cursor, as far as the cursor stays on the screen.
  private mutating func scroll(by count: Int) -> [Effect] {
    guard openCase == nil, screen == .candidates else { return move(by: count) }
    let before = list.selected?.caseRecord
    list.window.scroll(by: count, height: listLayout.listHeight)
    return listMoved(from: before)
  }

  private mutating func press(_ position: Position) -> [Effect] {
    if position.row == 0 { return pressTab(position.column) }
    if openCase != nil { return pressInCase(position) }
    switch screen {
    case .today:
      if let row = TodayDraw(state: self).row(at: position.row) {
        todayState.move(by: row - todayState.cursor)
      }
      return []
    case .board:
      pressOnBoard(position)
      return []
    case .outcomes:
      pressOnOutcomes(row: position.row)
      return []
    case .openings:
      pressOnOpenings(row: position.row)
      return []
    case .candidates: return pressInList(position)
    case .review:
      if review.meeting == nil, let row = ReviewDraw(state: self).row(at: position.row) {
        review.move(by: row - review.cursor)
      }
      return []
    }
  }

  private mutating func pressInList(_ position: Position) -> [Effect] {
    if position.row == 1 { return list.term(at: position.column).map { dropTerm($0) } ?? [] }
    if position.row == listLayout.listTop - 1 { return pressHeading(position.column) }
    let offset = position.row - listLayout.listTop
    guard (0..<listLayout.listHeight).contains(offset) else { return [] }
    let before = list.selected?.caseRecord
    list.window.select(list.window.top + offset, height: listLayout.listHeight)
    return listMoved(from: before)
  }

  private mutating func pressHeading(_ column: Int) -> [Effect] {
    let columns = ListColumns(list.columns, width: listLayout.listColumns).all
    let pressed = columns.first { ($0.start..<$0.start + $0.width).contains(column) }
    return pressed?.sort.map { sort(by: $0) } ?? []
  }

  private mutating func pressInCase(_ position: Position) -> [Effect] {
    guard let open = openCase else { return [] }
    let draw = CaseDraw(state: self, open: open)
    if position.row == 3, let tab = draw.tab(at: position.column) { openCase?.tab = tab }
    if let stop = draw.stop(at: position.row) { openCase?.cursor = stop }
    return []
  }

  private mutating func pressTab(_ column: Int) -> [Effect] {
    for (screen, columns) in Chrome.tabs(of: self) where columns.contains(column) {
      return perform(screen.action)
    }
    return []
  }

  /// In a box the wheel and a click move its bar, as the arrows would, and two clicks press Enter.
  private mutating func handleInBox(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return handle(.up)
    case .wheelDown: return handle(.down)
    case .double: return handle(.enter)
    case .press where mouse.position.row == 0 && box?.manner == .page:
      box = nil
      return pressTab(mouse.position.column)
    case .press where box == .record:
      return RecordMenu.entry(at: mouse.position, in: size).map { handle(.character($0.letter)) } ?? []
    case .press:
      guard let bar = barOfBox, bar.row != mouse.position.row else { return [] }
      let count = mouse.position.row - bar.row
      var effects: [Effect] = []
      for _ in 0..<abs(count) { effects += handle(count > 0 ? .down : .up) }
      return effects
    }
  }
}
