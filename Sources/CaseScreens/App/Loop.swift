import CaseCore
package import Casework
package import Terminal

/// Runs the screens until the user leaves or the terminal goes.
///
/// One thread: it waits for an event, updates, carries effects out, and draws once when no more input waits.
///
/// - Parameters:
///   - start: What is shown first.
///   - screen: Where frames go and events come from.
///   - workspace: The opened case file.
///   - drafts: Where drafts are kept.
///   - own: The user's own views, PIN and habits.
///   - patience: How long the screens stand still for a reading beside the drawing thread before they show that it is
///     under way, in milliseconds; -1 for as long as it takes.
/// - Returns: The exit code.
package func run<Terminal: Screen & ~Copyable>(
  _ start: AppState, on screen: inout Terminal, in workspace: Workspace, drafts: DraftPlace = DraftPlace(),
  own: OwnFiles = OwnFiles(), patience: Int32 = 100
) -> Int32 {
  var state = start
  let hands = Hands(workspace: workspace, drafts: drafts, own: own, patience: patience)
  state.lock = hands.lock.atStart
  hands.takeLeftovers()
  hands.carryOut([.readToday] + hands.recall(&state), &state, &screen)
  while !state.isDone {
    screen.show(state.draw())
    hands.lookAhead(to: state.casesNearby)
    var event = hands.next(&state, on: &screen)
    while true {
      state.takeDay(workspace.today)
      state.review.now = workspace.moment
      if case .descriptor = event {
        hands.takeErrands(&state, &screen)
        guard hands.hasNews() else { break }
      }
      hands.carryOut(state.update(.event(event)), &state, &screen)
      hands.note(state)
      guard !state.isDone else { break }
      event = screen.next(timeout: 0, watching: [])
      if event == .timeout { break }
    }
  }
  hands.end(&state)
  return state.exitCode
}

extension AppState {
  /// At midnight the day changes with the next key.
  mutating func takeDay(_ day: Day) {
    guard day != today else { return }
    today = day
    list.query.today = day
    list.preview = list.preview.map { JudgedCase($0.facts, on: day) }
  }
}
