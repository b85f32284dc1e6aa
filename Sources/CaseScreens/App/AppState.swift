package import CaseCore
package import Casework
package import Terminal

/// Everything that the screens know: a value that `update` changes and `draw` reads.
package struct AppState: Sendable {
  package var size: Size
  package var today: Day
  /// Who works.
  package var me: Caseworker?
  package var office: Office
  /// Whether the file can only be read here.
  package var isReadOnly: Bool
  /// Whether this is the sample programme.
  package var isSample: Bool

  package var screen = MainScreen.today
  package var todayState = TodayState()
  package var list: CandidatesState
  package var board = BoardState()
  package var review = ReviewState()
  package var outcomes = OutcomesState()
  package var openings = OpeningsState()
  /// The case that is open in front of a list.
  package var openCase: CaseState?
  /// The form that is open in front of everything.
  package var form: Form?
  /// What the form was made in.
  package var formContext: FormContext?
  /// What is in front: a prompt, a menu, the help.
  package var box: Box?
  /// The box in front of which the help was opened.
  var boxBehind: Box?
  package var notice: Notice?
  /// The sheet that was asked for last, until it is there.
  var lastSheet: SheetBox?
  /// What the user has chosen; the keys of it are in `keyboard`.
  package var settings = Settings()
  /// Which key does what.
  package var keyboard = Keyboard.usual
  /// Whether something is read beside the drawing thread that was asked for; Esc stops it.
  package var isReading = false
  /// Whether names, phones and e-mails are hidden: other people can see the screen.
  package var hidesNames = false
  /// The lock in front of everything; nothing while the screens are open.
  package var lock: LockState?
  /// What covers names in a state that is drawn; nothing while they are shown.
  var veil: NameVeil?
  /// The names that a filter may use; read when the first filter is typed.
  package var filterNames: FilterNames?
  /// The tips that are of no use any more; nothing where no tips are shown.
  var learnt: Set<String>?
  /// How many drafts could not be written and would be lost with the end of the program.
  var unkeptDrafts = 0
  /// How many times in a row a leaving key was pressed.
  package var leaving = 0
  package var isDone = false
  package var exitCode: Int32 = 0

  /// Makes the state of a place of work that was just opened.
  package init(
    size: Size, today: Day, me: Caseworker?, office: Office, isReadOnly: Bool = false, isSample: Bool = false
  ) {
    self.size = size
    self.today = today
    self.me = me
    self.office = office
    self.isReadOnly = isReadOnly
    self.isSample = isSample
    list = CandidatesState(query: ListQuery(me: me?.id, today: today))
  }

  /// The place whose keys count.
  package var place: Place {
    if openCase != nil { return .caseView }
    switch screen {
    case .today: return .today
    case .candidates: return .candidates
    case .board: return .board
    case .review: return .review
    case .outcomes: return .outcomes
    case .openings: return .openings
    }
  }

  /// The case that an action is about: the open one, else the one under the cursor.
  package var subject: RecordID? {
    if let openCase { return openCase.id }
    switch screen {
    case .today: return todayState.selected?.caseRecord
    case .candidates: return list.selected?.caseRecord
    case .board: return board.selected?.caseRecord
    case .review: return review.subject
    case .outcomes: return nil
    case .openings: return openings.match?.caseRecord
    }
  }
}

extension AppState {
  /// The key of an action as people read it; its title where it has none.
  func key(_ name: ActionName) -> String { keyboard.named(name) }
}

/// The screens of the first line.
package enum MainScreen: Int, CaseIterable, Sendable {
  case today = 1
  case candidates
  case board
  case review
  case outcomes = 5
  case openings

  /// The name in the first line.
  package var name: String {
    switch self {
    case .today: "Today"
    case .candidates: "Candidates"
    case .board: "Board"
    case .review: "Review"
    case .outcomes: "Outcomes"
    case .openings: "Openings"
    }
  }

  /// The action that shows it.
  var action: ActionName {
    switch self {
    case .today: .today
    case .candidates: .candidates
    case .board: .board
    case .review: .review
    case .outcomes: .outcomes
    case .openings: .openings
    }
  }
}

/// What just happened, or what did not; it stays until the next key.
package struct Notice: Equatable, Sendable {
  package let words: String
  /// Whether something did not happen.
  package let isRefusal: Bool
  /// Whether `u` takes it back.
  package let undoes: Bool
  /// What is said instead while names are hidden; nothing where covering the names in the words is enough.
  private let discreet: String?

  /// Makes a notice.
  package init(
    _ words: String, isRefusal: Bool = false, undoes: Bool = false, whileHidden discreet: String? = nil
  ) {
    self.words = words
    self.discreet = discreet
    self.isRefusal = isRefusal
    self.undoes = undoes
  }

  /// The same without names; a refusal keeps what it quotes, because it would help nobody without.
  func covered(by veil: NameVeil) -> Notice {
    let covered = discreet.map(veil.cover) ?? (isRefusal ? veil.cover(words) : veil.coverQuoted(words))
    return Notice(covered, isRefusal: isRefusal, undoes: undoes)
  }
}

/// What stands in front of a screen.
package enum Box: Equatable, Sendable {
  case find(FindPrompt)
  case filter(FilterPrompt)
  case palette(Palette)
  case record
  case sheet(SheetBox)
  /// The sheets of so many cases are made; nothing else is done meanwhile.
  case sheetsComing(Int)
  case sheetThere(WrittenSheet)
  case finish(FinishOffer)
  case drafts(DraftsBox)
  case views(ViewsBox)
  case pin(PinBox)
  case versions(VersionsState)
  case decision
  case page(PageBox)
  case trend(TrendBox)
  case attendance(AttendanceBox)
  case settings(SettingsBox)
  case faults(FaultsBox)
  case history(HistoryState)
  case columns(ColumnsBox)
  case erase(EraseBox)
  case report(ReportPrompt)
}
