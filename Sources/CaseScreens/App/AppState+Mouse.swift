import CaseCore
import Terminal

/// The mouse: everything that has a place on the screen can be clicked, and twice is Enter.
extension AppState {
  mutating func handle(_ mouse: MouseEvent) -> [Effect] {
    if case .finish = box { box = nil }
    if form != nil { return handleInForm(mouse) }
    if box != nil { return handleInBox(mouse) }
    switch mouse.kind {
    case .wheelUp: return move(by: -3)
    case .wheelDown: return move(by: 3)
    case .press: return press(mouse.position)
    case .double: return open()
    }
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
    let offset = position.row - listLayout.listTop
    guard (0..<listLayout.listHeight).contains(offset) else { return [] }
    let before = list.selected?.caseRecord
    list.window.select(list.window.top + offset, height: listLayout.listHeight)
    return listMoved(from: before)
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
    case .press:
      guard let bar = barOfBox, bar.row != mouse.position.row else { return [] }
      let count = mouse.position.row - bar.row
      var effects: [Effect] = []
      for _ in 0..<abs(count) { effects += handle(count > 0 ? .down : .up) }
      return effects
    }
  }
}
