import CaseCore
import Casework
import Terminal

/// The hint line: the keys that matter here.
extension Chrome {
  func drawHints(into frame: inout Frame) {
    let row = frame.size.rows - 1
    frame.write(shownHints.map(\.text).joined(separator: "  "), at: Position(row, 1), style: .dim)
    frame.write(help, at: Position(row, 0), width: frame.size.columns - 1, style: .dim, align: .right)
  }

  private var help: String { state.box?.takesHelp ?? true ? "\(state.key(.help)) help" : "" }

  /// The hints that there is room for beside the help, each with the column at which it begins.
  private var shownHints: [(text: String, column: Int)] {
    let last = state.size.columns - displayWidth(help) - 1
    var (shown, column): ([(String, Int)], Int) = ([], 1)
    for hint in hints.map({ state.veil?.cover($0) ?? $0 }) {
      guard column + displayWidth(hint) <= last - 1 else { break }
      shown.append((hint, column))
      column += displayWidth(hint) + 2
    }
    return shown
  }

  /// The key of the hint at a column of the last line; nothing where none stands there, or none is told.
  func key(at column: Int) -> Key? {
    let right = (text: help, column: state.size.columns - displayWidth(help) - 1)
    let hint = (shownHints + [right]).first {
      ($0.column..<$0.column + displayWidth($0.text)).contains(column)
    }
    return hint.flatMap { $0.text.split(separator: " ").first }.flatMap { Key(named: String($0)) }
  }

  /// What the keys do in the box that is open.
  var keysOfBox: String { hints.joined(separator: "; ") }

  /// The keys that the hint line of the place names, in its order.
  var hintedKeys: [String] {
    placeHints.compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  private var hints: [String] {
    switch state.box {
    case .palette: []
    case .record: ["Record:  the letter says what", "Esc closes"]
    case .sheet(let sheet) where sheet.reason != nil: ["Enter write with this reason", "Esc leave it"]
    case .sheet(let sheet):
      ["Sheet:  the letter says for whom", "Enter write", "Tab format"]
        + (sheet.audience == nil ? [] : ["p pages"]) + ["Esc close"]
    case .sheetsComing: ["Esc stop; then no sheet is written"]
    case .sheetThere(let sheet): sheet.hints
    case .finish(let offer): [offer.hint, "any other key goes on as always"]
    case .versions(let versions):
      VersionsDraw(versions: versions, size: state.size, undo: state.key(.undo)).hints
    case .views(let views) where views.naming != nil: ["Enter save", "Tab own or shared", "Esc leave it"]
    case .views: ["Enter show", "s save the present one", "Del remove", "Esc close"]
    case .pin: ["Enter take", "Esc leave"]
    case .erase: EraseDraw.hints
    case .settings: ["Enter change", "↑↓ choose", "Esc close"]
    case .faults: ["Any key goes on"]
    case .history(let history): history.hints(by: state.keyboard)
    case .columns: ["Enter sort by it", "Space show or hide", "←→ order", "Esc close"]
    case .decision: ["Decision:  the letter says what", "Esc closes"]
    case .page(let page): PageDraw.hints(of: page, hide: state.key(.hideNames))
    case .trend: TrendDraw.hints
    case .attendance(let attendance): AttendanceDraw(attendance: attendance, state: state).hints
    case .drafts: ["Enter open", "Del throw away", "Esc close"]
    default: placeHints
    }
  }

  /// The key of an action with a word or two; nothing where the action has no key.
  private func hint(_ name: ActionName, _ words: String) -> String? {
    state.keyboard.key(name).map { "\($0) \(words)" }
  }

  private var noteHint: String? { hint(.note, state.size.columns < 60 ? "note" : "note or contact") }

  private var tickHint: [String?] {
    guard state.openCase?.tab == .placement else { return [] }
    guard case .placementCheck? = state.lineUnderCursor?.opens, !state.isReadOnly else {
      return [hint(.open, "change")]
    }
    return [hint(.tick, "received today"), hint(.open, "change")]
  }

  private var takeBackHint: [String?] {
    // The other tabs have nothing to take back, and are not laid out a second time to find that out.
    guard !state.isReadOnly, let tab = state.openCase?.tab, [.timeline, .facts, .placement].contains(tab)
    else { return [] }
    return state.lineUnderCursor?.fact == nil ? [] : [hint(.takeBack, "take back")]
  }

  private var reviewHints: [String?] {
    guard state.review.meeting != nil else {
      return [
        hint(.open, "open"), hint(.attendance, "attendance"), hint(.trend, "trend"),
        hint(.export, "write minutes"), hint(.back, "back"),
      ]
    }
    if state.review.isAtEnd {
      return [
        hint(.export, "close the review"), hint(.previousPerson, "back to the cards"),
        hint(.back, "leave it open"),
      ]
    }
    return [
      hint(.open, "agreed"), hint(.allUnchanged, "all unchanged"), hint(.decision, "decision"),
      hint(.later, "later"), hint(.wholeCase, "whole case"), hint(.note, "note"), hint(.action, "action"),
      hint(.move, "move"), hint(.record, "record"), hint(.previousPerson, "back"),
    ]
  }

  private var placeHints: [String] { hintsOfPlace.compactMap(\.self) }

  private var hintsOfPlace: [String?] {
    switch state.place {
    case .today:
      [
        hint(.open, "open"), hint(.candidates, "candidates"), hint(.find, "find"), hint(.record, "record"),
        noteHint, hint(.intake, "intake"), hint(.palette, "command"),
      ]
    case .candidates where state.isForMarked, .board where state.isForMarked:
      [
        hint(.tick, "mark"), hint(.action, "action for all marked"), hint(.move, "move them"),
        hint(.assign, "caseworker or club"), hint(.record, "then g tags"),
        hint(.back, "unmark"),
      ]
    case .candidates:
      [
        hint(.open, "open"), hint(.find, "find"), hint(.filter, "filter"), hint(.record, "record"),
        hint(.action, "action"), noteHint, hint(.move, "move"), hint(.sheet, "sheet"), hint(.sort, "sort"),
      ]
    case .board where state.board.table != nil:
      [hint(.open, "the list behind"), stageHint, hint(.group, "count by"), hint(.filter, "filter")]
    case .board:
      [
        hint(.open, "open"), stageHint, hint(.move, "move"), hint(.record, "record"),
        hint(.filter, "filter"), hint(.action, "action"), noteHint, hint(.sheet, "sheet"),
        hint(.sort, "sort"),
      ]
    case .review: reviewHints
    case .outcomes: reportHints
    case .openings: openingHints
    case .caseView: tickHint + takeBackHint + caseHints
    }
  }

  private var reportHints: [String?] {
    guard state.outcomes.report != nil else { return [hint(.open, "open"), hint(.back, "back")] }
    let drawing = [hint(.chart, "bars or table"), hint(.nextTab, "column"), hint(.back, "back")]
    guard let order = state.outcomes.order else { return drawing }
    return [
      hint(.open, "people"), hint(.filter, "period"),
      order.name == .economic ? hint(.whatIf, "what if") : nil,
      hint(.exportReport, "write"),
    ] + drawing
  }

  private var openingHints: [String?] {
    guard state.openings.sheet != nil || state.openings.person != nil else {
      return [
        hint(.open, "open"), hint(.newOpening, "new"), hint(.editOpening, "edit"), hint(.back, "back"),
      ]
    }
    return [
      hint(.open, state.openings.sheet == nil ? "opening" : "case"), hint(.submitOn, "propose or go on"),
      hint(.submission, "decision"), hint(.editOpening, "edit"), hint(.sheet, "sheet"), hint(.back, "back"),
    ]
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
