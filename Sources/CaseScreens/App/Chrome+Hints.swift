import CaseCore
import Casework
import Terminal

/// The hint line: the keys that matter here.
extension Chrome {
  func drawHints(into frame: inout Frame) {
    let row = frame.size.rows - 1
    let help = "\(state.key(.help)) help"
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
    case .sheet: sheetHints
    case .finish(let offer): [offer.hint, "any other key goes on as always"]
    case .versions(let versions): VersionsDraw(versions: versions, size: state.size).hints
    case .views: ["Enter show", "s save the present one", "Del remove", "Esc close"]
    case .pin: ["Enter take", "Esc leave"]
    case .settings: ["Enter change", "↑↓ choose", "Esc close"]
    case .faults: ["Any key goes on"]
    case .drafts: ["Enter open", "Del throw away", "Esc close"]
    default: placeHints
    }
  }

  /// The key of an action with a word or two; nothing where the action has no key.
  private func hint(_ name: ActionName, _ words: String) -> String? {
    state.keyboard.key(name).map { "\($0) \(words)" }
  }

  /// The formats of a sheet; Enter writes the one of the settings.
  private var sheetHints: [String] {
    let formats: [(SheetFormat, String)] = [
      (.html, "h HTML to print"), (.markdown, "m Markdown"), (.text, "t text"),
    ]
    let words = formats.map { $0 == state.settings.sheetFormat ? "Enter or \($1)" : $1 }
    return ["Sheet:  \(words[0])"] + words.dropFirst() + ["Esc"]
  }

  private var noteHint: String? { hint(.note, state.size.columns < 60 ? "note" : "note or contact") }

  private var tickHint: [String?] {
    guard state.openCase?.tab == .placement else { return [] }
    return [hint(.tick, "received today"), hint(.open, "change")]
  }

  private var takeBackHint: [String?] {
    // The other tabs have nothing to take back, and are not laid out a second time to find that out.
    guard !state.isReadOnly, let tab = state.openCase?.tab, [.timeline, .facts, .placement].contains(tab)
    else { return [] }
    return state.lineUnderCursor?.fact == nil ? [] : [hint(.takeBack, "take back")]
  }

  private var placeHints: [String] { hintsOfPlace.compactMap(\.self) }

  private var hintsOfPlace: [String?] {
    switch state.place {
    case .today:
      [
        hint(.open, "open"), hint(.candidates, "candidates"), hint(.find, "find"), hint(.record, "record"),
        noteHint, hint(.intake, "intake"), hint(.palette, "command"),
      ]
    case .candidates where state.isForMarked:
      [
        hint(.tick, "mark"), hint(.action, "action for all marked"), hint(.assign, "caseworker or club"),
        hint(.back, "unmark"),
      ]
    case .candidates:
      [
        hint(.open, "open"), hint(.find, "find"), hint(.filter, "filter"), hint(.record, "record"),
        hint(.action, "action"), noteHint, hint(.move, "move"), hint(.sheet, "sheet"), hint(.sort, "sort"),
      ]
    case .board:
      [
        hint(.open, "open"), stageHint, hint(.move, "move"), hint(.record, "record"),
        hint(.filter, "filter"), hint(.action, "action"), noteHint, hint(.sheet, "sheet"),
        hint(.sort, "sort"),
      ]
    case .caseView: tickHint + takeBackHint + caseHints
    }
  }

  private var caseHints: [String?] {
    [
      hint(.record, "record"), hint(.action, "action"), noteHint, hint(.move, "move"),
      hint(.edit, "edit"), hint(.sheet, "sheet"), hint(.nextTab, "tab"), hint(.whatIf, "what if"),
      hint(.nextPerson, "next"), hint(.undo, "undo"), hint(.back, "back"),
    ]
  }

  private var stageHint: String? {
    let hasArrows = state.keyboard.entry(.nextTab)?.keys.contains(.right) == true
    return hasArrows ? "←→ stage" : hint(.nextTab, "stage")
  }
}
