import Terminal

/// What a newcomer is told in the line above the hints, one sentence at a time, until it has been done once.
enum Tips {
  /// One sentence.
  private struct Tip {
    /// What has to be done for the sentence to go away.
    let action: ActionName
    let place: Place
    /// The sentence after the key.
    let words: String
  }

  private static let all = [
    Tip(action: .candidates, place: .today, words: "shows everybody."),
    Tip(action: .help, place: .today, words: "shows every key; type to search."),
    Tip(action: .palette, place: .today, words: "finds any command, view or person by name."),
    Tip(action: .find, place: .candidates, words: "finds anybody by a part of the name, in any script."),
    Tip(action: .open, place: .candidates, words: "opens the case under the cursor."),
    Tip(
      action: .filter, place: .candidates, words: "shows only some people, such as stage:language stalled."),
    Tip(action: .record, place: .caseView, words: "records what happened; a second letter says what."),
    Tip(action: .undo, place: .caseView, words: "takes back what was saved last, even after a restart."),
    Tip(action: .nextTab, place: .caseView, words: "turns to timeline, facts and history."),
  ]

  /// The first sentence for a place that is still of use.
  static func words(in place: Place, learnt: Set<String>, keyboard: Keyboard) -> String? {
    let tip = all.first { $0.place == place && !learnt.contains($0.action.rawValue) }
    return tip.flatMap { tip in keyboard.key(tip.action).map { "Tip: \($0) \(tip.words)" } }
  }

  /// The names of everything that tips are about.
  static var names: [String] { all.map(\.action.rawValue) }
}

extension AppState {
  /// The tip for where we are; nothing while something else is said, or once all is known.
  var tip: String? {
    guard notice == nil, form == nil, box == nil, let learnt else { return nil }
    return Tips.words(in: place, learnt: learnt, keyboard: keyboard)
  }

  /// Notes that an action was done, so that its tip goes away.
  mutating func learn(_ name: ActionName) {
    if learnt != nil, Tips.names.contains(name.rawValue) { learnt?.insert(name.rawValue) }
  }

  mutating func hideTips() {
    learnt = learnt.map { $0.union(Tips.names) }
    notice = Notice("No tip is shown any more. \(key(.help)) shows every key.")
  }
}
