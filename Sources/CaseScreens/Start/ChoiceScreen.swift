import CaseCore
import Casework
import Terminal

/// A short list to choose from, on a screen of its own.
struct ChoiceScreen {
  let title: String
  let introduction: [String]
  /// Each choice with one line about it.
  let choices: [(name: String, about: String)]
  var fault: String?

  /// Asks until a choice or Esc.
  ///
  /// - Returns: The place of the choice; nothing when the user went away.
  func run<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> Int? {
    var cursor = 0
    while true {
      screen.show(frame(screen.size, cursor))
      switch screen.next() {
      case .key(.escape), .key(.control("c")), .key(.character("q")), .hangUp, .terminate: return nil
      case .key(.enter): return cursor
      case .key(.up), .key(.character("k")): cursor = max(0, cursor - 1)
      case .key(.down), .key(.character("j")), .key(.tab): cursor = min(choices.count - 1, cursor + 1)
      case .key(.character(let character)):
        guard let number = asciiDigits(String(character)).first?.wholeNumberValue else { continue }
        if choices.indices.contains(number - 1) { return number - 1 }
      default: continue
      }
    }
  }

  private func frame(_ size: Size, _ cursor: Int) -> Frame {
    var frame = Frame(size: size)
    frame.write(title, at: Position(1, 3), style: .heading)
    var row = 3
    for words in introduction.flatMap({ wrap($0, to: max(20, size.columns - 6)) }) {
      frame.write(words, at: Position(row, 3), width: size.columns - 4)
      row += 1
    }
    row += 1
    for (index, choice) in choices.enumerated() {
      if index == cursor {
        frame.write("▌", at: Position(row, 1), style: .accent)
        // Whether a screen reader is at work is not known before a file is open.
        frame.cursor = Position(row, 3)
      }
      let style: Style = index == cursor ? .cursor : .plain
      frame.write("\(index + 1)  \(choice.name)", at: Position(row, 3), width: 30, style: style)
      frame.write(choice.about, at: Position(row, 34), width: max(0, size.columns - 35), style: .dim)
      row += 2
    }
    for (index, words) in wrap(fault ?? "", to: max(20, size.columns - 4)).prefix(3).enumerated() {
      frame.write(words, at: Position(size.rows - 5 + index, 1), style: .alert)
    }
    frame.write(
      "Enter or its number chooses   ↑↓ move   Esc leaves", at: Position(size.rows - 1, 1), style: .dim)
    return frame
  }
}

/// Asks who works, where the login name does not tell.
struct WhoAsks {
  /// Returns whether somebody was chosen.
  func run<Terminal: Screen & ~Copyable>(on screen: inout Terminal, in workspace: Workspace) -> Bool {
    let workers = (try? workspace.office().caseworkers) ?? []
    guard !workers.isEmpty else { return true }
    let choice = ChoiceScreen(
      title: "Who is working?",
      introduction: [
        "What you save is signed with your initials. --as \(workers[0].initials) answers this at start."
      ],
      choices: workers.map { ($0.name, $0.initials) })
    guard let index = choice.run(on: &screen) else { return false }
    return (try? workspace.identify(initials: workers[index].initials)) != nil
  }
}

/// Asks whether the clock is right, where it stands before the newest change or long after it.
struct ClockAsks {
  /// Returns whether to go on.
  func run<Terminal: Screen & ~Copyable>(
    on screen: inout Terminal, in workspace: Workspace
  ) throws -> Bool {
    guard let doubt = try workspace.clockDoubt() else { return true }
    let choice = ChoiceScreen(
      title: "Is the clock right?", introduction: [doubt],
      choices: [("The clock is right", "go on"), ("It is wrong", "leave, and nothing is changed")])
    return choice.run(on: &screen) == 0
  }
}
