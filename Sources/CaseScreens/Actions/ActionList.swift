internal import Terminal

/// The list of actions: the one source of keys, hints, help and palette.
package enum ActionList {
  /// Every action, in the order of the help.
  package static let all: [ActionEntry] =
    going + finding + counting + doing + recording + meeting
    + consents + openings + pathways + keeping

  /// The entry of an action, with its usual keys.
  package static func entry(_ name: ActionName) -> ActionEntry? { Keyboard.usual.entry(name) }

  static let everywhere = Set(Place.allCases)
  private static let lists: Set<Place> = [.today, .candidates]

  static func entry(
    _ name: ActionName, _ keys: [Key], _ title: String, _ help: String, or alsoCalled: String = "",
    in places: Set<Place>? = nil, writes: Bool = false
  ) -> ActionEntry {
    ActionEntry(
      name: name, keys: keys, title: title, help: help, alsoCalled: alsoCalled, places: places ?? everywhere,
      writes: writes)
  }

  private static let going: [ActionEntry] = [
    entry(.today, [.character("1")], "Today", "Shows what is promised, what expires and who has stalled."),
    entry(.candidates, [.character("2")], "Candidates", "Shows the list of candidates."),
    entry(
      .board, [.character("3")], "Board", "Shows the six stages side by side, with who stands in each."),
    entry(
      .review, [.character("4")], "Review",
      "Opens the weekly review, or goes on with it: a card for each case, what needs us most first."),
    entry(
      .outcomes, [.character("5")], "Outcomes",
      "Shows the reports of the programme: people, jobs, the economic estimate.",
      or: "statistics figures funder"),
    entry(
      .exportReport, [.character("x")], "Write the report",
      "Writes the open report to a file, keeps small numbers back, and keeps it under a number.",
      in: [.outcomes], writes: true),
    entry(
      .chart, [.character("t")], "Bars or table",
      "Draws the figures of a report as bars, or as a table again.", in: [.outcomes]),
    entry(.up, [.up, .character("k")], "Up", "Goes to the row above."),
    entry(.down, [.down, .character("j")], "Down", "Goes to the row below."),
    entry(.pageUp, [.pageUp, .control("b")], "Page up", "Goes back a screenful."),
    entry(.pageDown, [.pageDown, .control("f")], "Page down", "Goes on a screenful."),
    entry(.first, [.home], "First", "Goes to the first row."),
    entry(.last, [.end], "Last", "Goes to the last row."),
    entry(
      .open, [.enter, .function(4)], "Open",
      "Opens the case, or records the step under the cursor; on a card of a review, agrees and goes on."),
    entry(
      .back, [.escape, .character("q")], "Back",
      "Goes up one: from a case to its list, from Candidates to Today."),
    entry(
      .nextPerson, [.character("J")], "Next person",
      "Opens the next case of the list; in a review, goes to the next card.",
      in: [.caseView, .review]),
    entry(
      .previousPerson, [.character("K")], "Previous person",
      "Opens the case before, in the list; in a review, goes to the card before.",
      in: [.caseView, .review]),
    entry(
      .nextTab, [.tab, .right, .character("l"), .character("]")], "Next tab",
      "Turns to Timeline, Facts and History; on the Board to the next stage, in a report to the next column.",
      in: [.caseView, .board, .outcomes]),
    entry(
      .previousTab, [.backTab, .left, .character("h"), .character("[")], "Previous tab",
      "Turns back a tab; on the Board a stage, in a report a column.", in: [.caseView, .board, .outcomes]),
  ]

  private static let finding: [ActionEntry] = [
    entry(
      .find, [.character("/"), .function(3)], "Find",
      "Goes to the first name or number as you type, in any spelling or script, and hides nobody.",
      or: "search look"),
    entry(
      .findNext, [.control("n")], "Next match", "Goes to the next match of the last find.", in: [.candidates]),
    entry(
      .findPrevious, [.control("p")], "Previous match", "Goes to the match before.", in: [.candidates]),
    entry(
      .filter, [.character("f"), .function(6)], "Filter",
      "Shows only some people: stage:language who:me due<fri quiet>14 stalled not status:exited. In a report: the "
        + "period.", or: "search narrow"),
    entry(
      .views, [.character("v")], "Views",
      "Looks through a saved view, or saves the present filter and order under a name."),
    entry(
      .clearFilter, [.character("F")], "Clear filter", "Shows everybody again.", in: [.candidates, .board]),
    entry(
      .sort, [.character("s")], "Sort and columns",
      "Chooses what the list is sorted by and which columns it shows, in which order.",
      or: "order hide column",
      in: [.candidates, .board]
    ),
    entry(
      .preview, [.character("P")], "Preview",
      "Hides the preview of the case under the cursor, or shows it again.",
      in: [.candidates]),
    entry(
      .dropTerm, [.backspace], "Drop last filter", "Takes the last part of the filter away.",
      in: [.candidates, .board]),
  ]

  private static let counting: [ActionEntry] = [
    entry(
      .group, [.character("b")], "Count by",
      "Counts the board by caseworker, then by profession, then shows the cards again; Enter opens the list behind.",
      in: [.board])
  ]

  private static let doing: [ActionEntry] = [
    entry(
      .record, [.character("r"), .function(5)], "Record",
      "Records what happened; the letter that follows says what. The menu shows them all.", writes: true),
    entry(
      .recordSitting, [], "Record a test result", "Records a sitting of a test or exam.",
      or: "exam score language ielts oet plab", writes: true),
    entry(.recordStep, [], "Record a step", "Records how far a step of the pathway has come.", writes: true),
    entry(
      .recordContact, [], "Record a contact", "Records a call, visit, text or e-mail.", or: "phone visit log",
      writes: true),
    entry(
      .recordLine, [], "Record in one line",
      "Takes one line such as oet 14nov L350 R360 W340 S350, or action book resit by fri.", writes: true),
    entry(
      .action, [.character("a")], "Action", "Promises what is done next, by whom and when.",
      or: "task todo reminder promise appointment", writes: true),
    entry(
      .finishAction, [], "Finish the action", "Says that the next action is done or dropped.",
      or: "complete tick cancel", writes: true),
    entry(
      .note, [.character("n")], "Note or contact",
      "Writes down a note, or a call, visit, text or e-mail, with what is promised in it.",
      or: "comment memo", writes: true),
    entry(
      .move, [.character("m")], "Move", "Moves the case to a stage, through the pathway's guards.",
      or: "progress change stage",
      writes: true),
    entry(
      .intake, [.character("i"), .function(7)], "Intake", "Takes a new candidate in.",
      or: "add new candidate person client referral register", writes: true),
    entry(
      .edit, [.character("e")], "Edit", "Changes what is known of the candidate.",
      or: "change correct phone address e-mail details",
      in: everywhere.subtracting([.openings]), writes: true),
    entry(
      .sheet, [.character("p")], "Sheet",
      "Writes the summary sheet: o our own, h for a hospital, c for the candidate, f for a funder.",
      or: "print pdf summary paper"),
    entry(
      .whatIf, [.character("w")], "What if",
      "Shows what would follow from a result, a step or a move; in the economic estimate, from other rates. Nothing "
        + "is written.", or: "whatif scenario"),
    entry(
      .tick, [.character(" ")], "Mark or tick",
      "Marks a case of Candidates or the Board; on the Placement tab it says that the check was received today; on a card it is the same as Enter.",
      in: [.candidates, .board, .caseView, .review], writes: true),
    entry(
      .markAll, [.character("*")], "Mark all",
      "Marks everybody whom the filter shows, or takes all marks away.",
      in: [.candidates, .board]),
    entry(
      .moveOn, [.character(">")], "Move on",
      "Moves the card to the next stage, through the pathway's guards.",
      in: [.board], writes: true),
    entry(
      .moveBack, [.character("<")], "Move back", "Moves the card a stage back, for a reason.", in: [.board],
      writes: true),
    entry(
      .assign, [.character("c")], "Caseworker or club",
      "Gives the marked cases, or the one under the cursor, to another caseworker or club.",
      or: "transfer hand over",
      in: [.candidates, .board], writes: true),
    entry(
      .takeBack, [.delete], "Take back",
      "Takes back the line under the cursor that was wrong, and asks why. The history keeps it.",
      or: "delete remove mistake",
      in: [.caseView], writes: true),
  ]

  /// What the menu of `r` offers besides tests, steps and contacts.
  private static let recording: [ActionEntry] = [
    entry(
      .recordPlacement, [], "Record a placement",
      "Opens the placement under way, or a new one: host, days, state.",
      or: "observership shadowing attachment",
      writes: true),
    entry(
      .newPlacement, [], "New placement", "Records a further placement beside another one.", writes: true),
    entry(
      .recordChecks, [], "Placement checks", "Shows what the host still waits for; Space says received today."
    ),
    entry(
      .recordDocument, [], "Record a document", "Records how far a paper has come.",
      or: "passport certificate upload scan", writes: true),
    entry(.recordConsent, [], "Record a consent", "Records what the person agrees to.", writes: true),
    entry(
      .recordBarrier, [], "Record a barrier", "Records what stands in the way.",
      or: "problem obstacle childcare", writes: true),
    entry(
      .recordFunding, [], "Record money", "Records a fund, a fee that is paid or asked for, a loan.",
      or: "funding fee grant bursary payment cost",
      writes: true),
    entry(
      .recordEmployment, [], "Record a job", "Records a post and how it relates to the profession.",
      or: "employment work employer hired",
      writes: true),
    entry(
      .recordQualification, [], "Record a qualification", "Records a degree or diploma.", writes: true),
    entry(
      .newPartner, [], "New partner", "Adds a trust, employer, provider, funder or community we work with.",
      writes: true),
    entry(
      .newCaseworker, [], "New caseworker", "Adds a colleague who works with candidates.",
      or: "add colleague staff worker user team", writes: true),
    entry(
      .newClub, [], "New club", "Adds a job club, with its place, day and time.", or: "add job club group",
      writes: true),
    entry(
      .tag, [], "Tag", "Gives the marked cases, or this one, a tag to find them by, or takes it off.",
      writes: true),
    entry(
      .recordStatus, [], "Hold, exit or return", "Puts the case on hold, ends it, or takes it up again.",
      or: "close case end leave leaver pause reopen archive",
      writes: true),
  ]

  /// The weekly review and the club around it.
  private static let meeting: [ActionEntry] = [
    entry(
      .later, [.character("z")], "Later", "Puts the card off to the end of the review.", in: [.review],
      writes: true),
    entry(
      .allUnchanged, [.character("=")], "Agree to all unchanged",
      "Leaves every card where nothing has changed, in one step.", in: [.review], writes: true),
    entry(
      .wholeCase, [.character("o")], "Whole case", "Looks at the whole case of a card; Esc comes back.",
      in: [.review]),
    entry(
      .decision, [.character("d")], "Decision",
      "Offers what can be decided on a card: an action, a move, a hold, a referral, an exit.", in: [.review]),
    entry(
      .refer, [], "Refer to a partner", "Promises to bring somebody together with a partner.", writes: true),
    entry(.proposeExit, [], "Propose an exit", "Promises to decide whether somebody leaves.", writes: true),
    entry(
      .closeReview, [], "Close the review",
      "Closes the review and writes its minutes; afterwards nothing of it changes.", in: [.review],
      writes: true),
    entry(
      .attendance, [.character("g")], "Club attendance",
      "Marks who has come to the club, a digit a person.", or: "register session", in: [.today, .review]),
    entry(
      .trend, [.character("t")], "Trend", "Shows the figures of the last twelve reviews, with small charts.",
      in: [.review]),
    entry(
      .export, [.character("x")], "Write the minutes",
      "Closes a review at its end, which is final; writes the minutes of a closed one to a file.",
      in: [.review]),
  ]

  private static let keeping: [ActionEntry] = [
    entry(
      .undo, [.character("u"), .function(8)], "Undo", "Takes back your last change, even of yesterday.",
      or: "revert delete mistake",
      writes: true),
    entry(.redo, [.character("U")], "Redo", "Does again what you undid last.", writes: true),
    entry(
      .history, [.function(9)], "History",
      "Shows every change with before and after, of one candidate or of all, and takes back an older one.",
      or: "log audit"),
    entry(
      .exportList, [.character("x")], "Export the list",
      "Writes the list, as it is filtered, as CSV for a spreadsheet. The history keeps it.",
      or: "excel download",
      in: [.candidates, .board], writes: true),
    entry(
      .exportJSON, [], "Export as JSON", "Writes the list, as it is filtered, as JSON.",
      in: [.candidates, .board], writes: true),
    entry(
      .exportCalendar, [], "Export the calendar",
      "Writes the actions and exams of the list, as it is filtered, for a calendar; people by number.",
      in: [.candidates, .board], writes: true),
    entry(
      .exportCase, [], "Export everything held",
      "Writes everything that is held about the candidate, for whoever asks to see it.", writes: true),
    entry(
      .copyNumber, [.character("y")], "Copy the case number",
      "Puts the number of the case on the clipboard, where the terminal allows it; never a name."),
    entry(
      .drafts, [], "Drafts",
      "Lists what you typed in forms and have not saved, to go on with it or to throw it away."),
    entry(
      .erase, [], "Erase a person",
      "Takes somebody out for good, from the history too; shows first what goes, what stays and what is out of reach.",
      or: "delete remove forget gdpr",
      writes: true),
    entry(
      .help, [.character("?"), .function(1)], "Help",
      "Shows every action with its key; type to search, Enter runs it."),
    entry(.palette, [.character(":"), .function(2)], "Command", "Runs any action by its name."),
    entry(
      .hideNames, [.character("H")], "Hide names",
      "Shows initials for names, and covers phones, e-mails and what was typed of what happened, while others can see the screen; again shows them.",
      or: "privacy private"),
    entry(
      .lock, [.character("L")], "Lock",
      "Covers the screen until the PIN is typed; without a PIN any key goes on.", or: "privacy"),
    entry(.setPin, [], "Set the PIN", "Sets the PIN of the lock, or removes it.", or: "password"),
    entry(
      .settings, [], "Settings",
      "Shows colours, signs, mouse, keyboard, lock and sheets as you have them, and changes them.",
      or: "theme color dark light preferences options configuration initials"),
    entry(.hideTips, [], "Hide tips", "Shows no more tips for newcomers in the line above the keys."),
    entry(
      .freshStart, [], "Fresh start", "Goes to Today and shows everybody, as at the very first start."),
    entry(.redraw, [.control("l")], "Redraw", "Draws the screen anew."),
    entry(.suspend, [.control("z")], "Suspend", "Leaves Caseload in the background, at the second press."),
    entry(
      .quit, [.control("c"), .character("Q")], "Quit", "Leaves Caseload. Everything is saved already.",
      or: "exit close end"),
  ]
}
