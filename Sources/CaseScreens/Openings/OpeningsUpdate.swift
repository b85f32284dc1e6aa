import CaseCore
import Casework

/// What the screen of openings does with actions.
extension AppState {
  /// Shows the list, or the opening that is open.
  var readOpenings: [Effect] { openings.reading }

  /// Opens the opening under the cursor; in an opening the case.
  mutating func openInOpenings() -> [Effect] {
    if openings.sheet != nil { return openings.match.map { openCase($0.caseRecord) } ?? [] }
    guard let page = openings.selected else { return [] }
    openings.awaited = page.opening.id
    return [.opening(.readSheet(page.opening.id))]
  }

  /// Goes up one: from an opening to the list, from the list of one person to that person.
  ///
  /// - Returns: What is to be done; nothing where the list of all openings is shown.
  mutating func backInOpenings() -> [Effect]? {
    if openings.close() { return openings.reading }
    guard let person = openings.person, let origin = openings.origin else { return nil }
    openings.leavePerson()
    let effects = show(origin.screen)
    return origin.wasOpen ? effects + openCase(person.caseRecord) : effects
  }

  /// Shows the openings for the case that is meant.
  mutating func showOpeningsForCase() -> [Effect] {
    guard let subject else { return [] }
    openings = OpeningsState()
    openings.origin = OpeningsState.Origin(screen: screen, wasOpen: openCase != nil)
    openCase = nil
    screen = .openings
    return [.opening(.readFor(subject))]
  }

  /// Does what only the screen of openings can.
  mutating func performOpening(_ name: ActionName) -> [Effect] {
    switch name {
    case .openings:
      openings.leavePerson()
      return show(.openings)
    case .openingsFor: return showOpeningsForCase()
    case .newOpening: return [.openForm(.opening(nil), nil)]
    case .newContact: return [.openForm(.partnerContact, nil)]
    case .editOpening:
      return openings.selected.map { [.openForm(.opening($0.opening.id), nil)] } ?? refuseOpening()
    case .submitOn: return submitOn()
    case .submission:
      guard let (opening, match) = openingAndMatch else { return refuseMatch() }
      return [.openForm(.submission(opening.id), match.caseRecord)]
    default: return []
    }
  }

  /// Proposes the person under the cursor, or records the next step.
  private mutating func submitOn() -> [Effect] {
    guard let (opening, match) = openingAndMatch else { return refuseMatch() }
    let state = match.isSubmitted ? match.submission?.state : nil
    guard let next = state == nil ? .proposed : state?.next else {
      notice = Notice("Not done: this person has started.", isRefusal: true)
      return []
    }
    return [.perform(SubmitCandidate(match.caseRecord, to: opening.id, next, on: today))]
  }

  private var openingAndMatch: (opening: Opening, match: OpeningMatch)? {
    guard let page = openings.selected, let match = openings.match else { return nil }
    return (page.opening, match)
  }

  private mutating func refuseMatch() -> [Effect] {
    notice = Notice("Not done: open an opening first, with Enter, and choose a person.", isRefusal: true)
    return []
  }

  private mutating func refuseOpening() -> [Effect] {
    notice = Notice("Not done: choose an opening first. \(key(.newOpening)) adds one.", isRefusal: true)
    return []
  }

  /// Chooses the row that was clicked.
  mutating func pressOnOpenings(row: Int) {
    guard let target = OpeningsDraw(state: self).row(at: row) else { return }
    openings.move(by: target - (openings.sheet == nil ? openings.place : openings.row))
  }

  /// Opens the case of the person beside.
  mutating func neighbourInOpenings(back: Bool) -> [Effect] {
    openings.move(by: back ? -1 : 1)
    return openings.match.map { openCase($0.caseRecord) } ?? []
  }
}

/// What comes back.
extension AppState {
  mutating func take(_ message: OpeningMessage) -> [Effect] {
    if isReading { (isReading, notice) = (false, nil) }
    switch message {
    case .listRead(let lines): openings.take(lines)
    case .forRead(let found):
      if openings.origin != nil { openings.take(found) }
    case .sheetRead(let sheet): openings.take(sheet)
    }
    return []
  }
}
