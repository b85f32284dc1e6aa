import CaseCore
import Terminal

/// The hint line: the keys that matter here.
extension Chrome {
  func drawHints(into frame: inout Frame) {
    let row = frame.size.rows - 1
    let help = "? help"
    let room = frame.size.columns - help.count - 3
    var line = ""
    for hint in hints.map({ state.veil?.cover($0) ?? $0 }) {
      let longer = line.isEmpty ? hint : "\(line)  \(hint)"
      guard longer.count <= room else { break }
      line = longer
    }
    frame.write(line, at: Position(row, 1), width: room, style: .dim)
    frame.write(help, at: Position(row, 0), width: frame.size.columns - 1, style: .dim, align: .right)
  }

  private var hints: [String] {
    switch state.box {
    case .record: ["Record:  the letter says what", "Esc closes"]
    case .sheet: ["Sheet:  Enter or h HTML to print", "m Markdown", "t text", "Esc"]
    case .finish(let offer): [offer.hint, "any other key goes on as always"]
    case .versions(let versions): VersionsDraw(versions: versions, size: state.size).hints
    case .views: ["Enter show", "s save the present one", "Del remove", "Esc close"]
    case .pin: ["Enter take", "Esc leave"]
    case .drafts: ["Enter open", "Del throw away", "Esc close"]
    default: placeHints
    }
  }

  private var noteHint: String { state.size.columns < 60 ? "n note" : "n note or contact" }

  private var tickHint: [String] {
    guard state.openCase?.tab == .placement else { return [] }
    return ["Space received today", "Enter change"]
  }

  private var takeBackHint: [String] {
    // The other tabs have nothing to take back, and are not laid out a second time to find that out.
    guard !state.isReadOnly, let tab = state.openCase?.tab, [.timeline, .facts, .placement].contains(tab)
    else { return [] }
    return state.lineUnderCursor?.fact == nil ? [] : ["Del take back"]
  }

  private var placeHints: [String] {
    switch state.place {
    case .today: ["Enter open", "2 candidates", "/ find", "r record", noteHint, "i intake", ": command"]
    case .candidates where state.isForMarked:
      ["Space mark", "a action for all marked", "c caseworker or club", "Esc unmark"]
    case .candidates:
      [
        "Enter open", "/ find", "f filter", "r record", "a action", noteHint, "m move", "p sheet",
        "s sort",
      ]
    case .board:
      [
        "Enter open", "←→ stage", "m move", "r record", "f filter", "a action", noteHint, "p sheet",
        "s sort",
      ]
    case .caseView:
      tickHint + takeBackHint + [
        "r record", "a action", noteHint, "m move", "e edit", "p sheet", "Tab tab", "w what if", "J next",
        "u undo", "Esc back",
      ]
    }
  }
}
