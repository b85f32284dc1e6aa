/// Everything that a user can do, by name: keys, hint line, help and palette are made from this one list.
package enum ActionName: String, CaseIterable, Sendable {
  // Going about
  case today, candidates, board, review, outcomes, openings
  case up, down, pageUp, pageDown, first, last
  case open, back, quit
  case nextPerson, previousPerson
  case nextTab, previousTab, chart
  case find, findNext, findPrevious, filter, clearFilter, sort, views, group
  // Doing
  case record, recordSitting, recordStep, recordContact, recordLine
  case recordPlacement, newPlacement, recordChecks, tick
  case assign, tag, markAll, moveOn, moveBack, dropTerm, preview
  case recordDocument, recordConsent, withdrawConsent, recordBarrier, recordFunding, recordEmployment,
    recordStatus
  case recordQualification, newPartner, newCaseworker, newClub
  case action, finishAction, note, move, intake, edit, sheet, whatIf, takeBack
  case undo, redo, history, drafts, copyNumber
  case exportList, exportReport, exportJSON, exportCalendar, exportCase
  case changedPathways, changePathway, erase
  // The meeting
  case later, allUnchanged, wholeCase, decision, refer, proposeExit, closeReview
  case attendance, trend, export
  // Openings
  case openingsFor, submitOn, submission, newOpening, editOpening, newContact
  // The program
  case help, palette, hideNames, lock, setPin, settings, hideTips, freshStart, redraw, suspend
}

/// Where an action means something.
package enum Place: String, CaseIterable, Sendable {
  case today, candidates, board, review, outcomes, openings, caseView

  /// The words in help.
  package var name: String {
    switch self {
    case .today: "Today"
    case .candidates: "Candidates"
    case .board: "Board"
    case .review: "Review"
    case .outcomes: "Outcomes"
    case .openings: "Openings"
    case .caseView: "A case"
    }
  }
}
