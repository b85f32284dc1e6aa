import CaseCore
import Casework
import Terminal

/// Going back to where somebody was when the screens ended.
extension AppState {
  /// Where we are, to be remembered.
  var spot: ScreensMemory.Spot {
    ScreensMemory.Spot(
      screen: screen.name, filter: list.filterText, sort: list.query.sort.rawValue,
      row: (screen == .board ? board.selected : list.selected)?.caseRecord.value)
  }

  /// Goes to a remembered spot, and says so; where it is the usual start nothing is said.
  mutating func returnTo(_ spot: ScreensMemory.Spot, names: FilterNames) -> [Effect] {
    guard let screen = MainScreen.allCases.first(where: { $0.name == spot.screen }), screen != .today else {
      return []
    }
    list.query.sort = ListSort(rawValue: spot.sort) ?? list.query.sort
    let words = screen == .candidates ? "Candidates" : screen.name
    let place = [.candidates, .board].contains(screen) ? ", where you were" : ""
    notice = Notice(
      "Back in \(words)\(place). \(key(.today)) shows Today; \(key(.palette)) fresh start begins clean.")
    self.screen = screen
    let filter = try? Filter.parse(spot.filter, today: today, names: names)
    let reading = screen == .openings ? readOpenings : []
    board.following = spot.row.map { RecordID($0) }
    let effects = reading + applyFilter(filter ?? Filter(), text: filter == nil ? "" : spot.filter)
    return effects + (spot.row.map { [.locate(RecordID($0), list.query)] } ?? [])
  }

  /// Begins as at the very first start: Today, everybody, in the usual order.
  mutating func freshStart() -> [Effect] {
    list = CandidatesState(query: ListQuery(me: me?.id, today: today))
    (openCase, screen) = (nil, .today)
    notice = Notice("Begun afresh: Today, and everybody in the list.")
    return [.readToday]
  }
}

/// Reads what is remembered at the start, and writes it at the end.
struct MemoryDesk {
  let path: String?
  /// What tells this case file from others.
  let caseFile: String?

  /// Gives the state what is remembered; `names` gives what a remembered filter may name.
  func recall(_ state: inout AppState, names: (_ filter: String) throws -> FilterNames) -> [Effect] {
    guard let path else { return [] }
    let memory = ScreensMemory(path: path)
    state.learnt = memory.learnt
    guard state.notice == nil, state.box == nil, let caseFile, let spot = memory.spots[caseFile],
      let names = try? names(spot.filter)
    else { return [] }
    return state.returnTo(spot, names: names)
  }

  /// Writes down where the screens ended.
  func note(_ state: AppState) {
    guard let path else { return }
    var memory = ScreensMemory(path: path)
    memory.learnt.formUnion(state.learnt ?? [])
    if let caseFile { memory.spots[caseFile] = state.spot }
    memory.write(to: path)
  }
}
