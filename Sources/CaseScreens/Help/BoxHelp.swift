import Casework

/// What the help says of a box beyond its keys, a paragraph each.
struct BoxHelp {
  let keyboard: Keyboard

  func paragraphs(on box: Box) -> [String] {
    switch box {
    case .record: records
    case .decision: decisions
    case .sheet: Self.sheets
    case .views: Self.views
    case .columns: Self.columns
    case .drafts: Self.drafts
    case .settings: SettingKey.allCases.map { "\($0.rawValue): \($0.help)" }
    case .history: history
    case .versions: Self.versions
    case .trend: Self.trend
    case .attendance: attendance
    default: []
    }
  }

  private var records: [String] {
    RecordMenu.entries.map { "\($0.letter) \($0.words): \(keyboard.entry($0.action)?.help ?? "")" }
  }

  private var decisions: [String] {
    ["What is saved here is a decision of this review and stands in its minutes."]
      + DecisionMenu.entries.map { "\($0.letter) \($0.words)" }
  }

  private static let sheets = [
    "o: everything that is known; it stays in the office.",
    "h: profession, experience, stage, what is ready and needed. It takes the candidate’s consent to share with that "
      + "partner, or a reason that the history keeps.",
    "c: what is done, what is next, when, and who helps, in words for the person.",
    "f: statistics without name or case number. It takes the consent to take part.",
    "e: all that is recorded about the person, for whoever asks to see it: HTML to read, JSON for another program.",
    "One page ends long lists with how many more there are; all pages has everything. The folder for sheets is in the "
      + "settings.",
  ]

  private static let views = [
    "A view is a filter with its order and columns, under a name. Built-in ones stay as they are, own ones are yours, "
      + "shared ones are for everybody who opens the case file.",
    "s saves what the list shows now. A day such as 7d is counted from the day on which the view is used.",
  ]

  private static let columns = [
    "Shown stands in the list, hidden does not. No room: it is chosen, but the window is too narrow for it; a wider "
      + "window makes room, or hiding another.",
    "Enter sorts by the column, where it says so.",
  ]

  private static let drafts = [
    "What was typed in a form and not saved; it outlives Esc, a crash and a flat battery. Enter opens the form with it, "
      + "saving the form ends it, Del pressed twice throws it away."
  ]

  private var history: [String] {
    [
      "Everything that was done, the newest first, and by whom. Enter shows what was changed, before and after.",
      "Del takes back what is under the cursor, also what is older, unless something later depends on it: then it says what. "
        + "\(keyboard.named(.undo)) takes back the last thing that you did.",
    ]
  }

  private static let versions = [
    "Cases whose pathway has a newer version, and what it would judge otherwise. Nobody is moved by itself: Space marks, "
      + "m shows what would change, Enter then moves the marked."
  ]

  private static let trend = [
    "A row a figure, a column a closed review. Enter lists the people behind a figure. Space marks a review, and c "
      + "compares the one under the cursor with it, else with the one before."
  ]

  private var attendance: [String] {
    [
      "Who is expected at the session, and who came. A digit marks the person under the cursor and goes on to the next; "
        + "\(keyboard.named(.find)) finds somebody, also who was not expected. + and - change how long the session lasts, "
        + "c closes it."
    ]
  }
}
