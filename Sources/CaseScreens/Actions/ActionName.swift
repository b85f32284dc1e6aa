/// Everything that a user can do, by name: keys, hint line, help and palette are made from this one list.
package enum ActionName: String, CaseIterable, Sendable {
  // Going about
  case today, candidates, board
  case up, down, pageUp, pageDown, first, last
  case open, back, quit
  case nextPerson, previousPerson
  case nextTab, previousTab
  case find, findNext, findPrevious, filter, clearFilter, sort, views
  // Doing
  case record, recordSitting, recordStep, recordContact, recordLine
  case recordPlacement, newPlacement, recordChecks, tick
  case assign
  case recordDocument, recordConsent, recordBarrier, recordFunding, recordEmployment, recordStatus
  case action, finishAction, note, move, intake, edit, sheet, whatIf, takeBack
  case undo, redo, drafts, copyNumber
  case changedPathways
  // The program
  case help, palette, hideNames, lock, setPin, settings, hideTips, freshStart, redraw, suspend
}

/// Where an action means something.
package enum Place: String, CaseIterable, Sendable {
  case today, candidates, board, caseView

  /// The words in help.
  package var name: String {
    switch self {
    case .today: "Today"
    case .candidates: "Candidates"
    case .board: "Board"
    case .caseView: "A case"
    }
  }
}
