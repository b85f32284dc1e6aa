import CaseCore
import Terminal

/// What may follow `r`: a letter for each kind of record.
enum RecordMenu {
  /// One line of the menu.
  struct Entry {
    let letter: Character
    let action: ActionName
    /// A word or two, after `Record`.
    let words: String
  }

  /// The lines, the usual ones first.
  static let entries = [
    Entry(letter: "t", action: .recordSitting, words: "test result"),
    Entry(letter: "s", action: .recordStep, words: "step"),
    Entry(letter: "c", action: .recordContact, words: "contact"),
    Entry(letter: "a", action: .finishAction, words: "action done"),
    Entry(letter: "l", action: .recordLine, words: "in one line"),
    Entry(letter: "d", action: .recordDocument, words: "document"),
    Entry(letter: "p", action: .recordPlacement, words: "placement"),
    Entry(letter: "k", action: .recordChecks, words: "checks of it"),
    Entry(letter: "f", action: .recordFunding, words: "money"),
    Entry(letter: "o", action: .recordConsent, words: "consent"),
    Entry(letter: "b", action: .recordBarrier, words: "barrier"),
    Entry(letter: "j", action: .recordEmployment, words: "job"),
    Entry(letter: "q", action: .recordQualification, words: "qualification"),
    Entry(letter: "g", action: .tag, words: "tag"),
    Entry(letter: "h", action: .recordStatus, words: "hold or exit"),
  ]

  static func draw(into frame: inout Frame) {
    let box = box(in: frame.size)
    box.draw(foot: "a letter   Esc close", into: &frame)
    for (place, entry) in entries.enumerated() {
      let position = position(of: place, in: box)
      frame.write(String(entry.letter), at: position, style: .accent)
      let words = Position(position.row, position.column + 2)
      frame.write(entry.words, at: words, width: width(in: box) - 3)
    }
  }

  /// The line of the menu at a place of the screen.
  static func entry(at position: Position, in size: Size) -> Entry? {
    let box = box(in: size)
    return entries.indices.first { place in
      let start = self.position(of: place, in: box)
      return start.row == position.row
        && (start.column..<start.column + width(in: box)).contains(position.column)
    }.map { entries[$0] }
  }

  private static let half = (entries.count + 1) / 2

  private static func box(in size: Size) -> FloatingBox {
    FloatingBox(title: "Record", rows: half + 2, columns: min(size.columns - 2, 58), in: size)
  }

  private static func width(in box: FloatingBox) -> Int { (box.columns - 4) / 2 }

  private static func position(of place: Int, in box: FloatingBox) -> Position {
    Position(box.top + 1 + place % half, box.left + 3 + (place < half ? 0 : width(in: box)))
  }
}

/// What the letters of the menu do.
extension AppState {
  mutating func handleRecordMenu(_ key: Key) -> [Effect] {
    box = nil
    guard case .character(let character) = key else { return [] }
    let letter = keyboard.letter(character)
    return RecordMenu.entries.first { $0.letter == letter }.map { perform($0.action) } ?? []
  }

  mutating func performRecord(_ name: ActionName) -> [Effect] {
    switch name {
    case .recordPlacement: return startForm(.placement(placementUnderWay))
    case .newPlacement: return startForm(.placement(nil))
    case .recordChecks: return showChecks()
    case .tick where place == .review: return agree()
    case .tick: return openCase == nil ? toggleMark() : tick()
    case .assign: return startMarked(.markedPlace)
    case .tag: return startMarked(.markedTag)
    case .moveOn: return startForm(.move(nil))
    case .moveBack: return startForm(.move(stageBefore))
    case .recordDocument: return startForm(.document(nil))
    case .recordConsent: return startForm(.consent(nil))
    case .withdrawConsent: return startWithdrawal()
    case .recordBarrier: return startForm(.barrier(nil))
    case .recordFunding: return startForm(.funding(nil))
    case .recordEmployment: return startForm(.employment(nil))
    case .recordQualification: return startForm(.qualification(nil))
    case .newPartner: return [.openForm(.partner, nil)]
    case .newCaseworker: return [.openForm(.newCaseworker, nil)]
    case .newClub: return [.openForm(.newClub, nil)]
    case .recordStatus: return startForm(.status)
    case .changePathway: return startForm(.pathway)
    case .whatIf: return place == .outcomes ? startGuesses() : startForm(.whatIf)
    case .group: return groupBoard()
    case .refer: return startForm(.refer)
    case .proposeExit: return startForm(.proposeExit)
    case .takeBack: return lineUnderCursor?.fact.map { startForm(.takeBack($0)) } ?? []
    default: return performReview(name)
    }
  }

  /// The stage before that of the card under the cursor.
  private var stageBefore: Stage? {
    board.selected.flatMap { card in Stage.allCases.first { $0.position == card.stage.position - 1 } }
  }

  /// The latest placement that is not over; nothing where there is none.
  private var placementUnderWay: RecordID? {
    knownFacts?.placements.last { $0.stands && !$0.state.isOver }?.id
  }

  /// The facts of the case that an action is about, where they are on the screen.
  var knownFacts: CaseFacts? {
    if let openCase { return openCase.facts }
    return list.preview.flatMap { $0.facts.caseRecord.id == subject ? $0.facts : nil }
  }

  /// Turns to the checklist, at the first item that the host waits for.
  private mutating func showChecks() -> [Effect] {
    guard let subject else { return [] }
    let effects = openCase == nil ? openCase(subject) : []
    openCase?.tab = .placement
    openCase?.cursors[.placement] = nil
    goToFirstCheck()
    return effects
  }

  private mutating func tick() -> [Effect] {
    guard let open = openCase, case .placementCheck(let placement, let kind)? = lineUnderCursor?.opens else {
      notice = Notice(
        "Not done: \(self.key(.tick)) ticks a check of the Placement tab. \(self.key(.record)) k goes there.",
        isRefusal: true)
      return []
    }
    return [.perform(TickCheck(open.id, placement: placement, kind: kind))]
  }
}
