import CaseCore
import Casework
import Terminal

extension AppState {
  /// Does what an action says, or says why not.
  mutating func perform(_ name: ActionName) -> [Effect] {
    if let reason = unavailable(name) {
      notice = Notice("Not done: \(reason)", isRefusal: true)
      return []
    }
    learn(name)
    switch name {
    case .today: return show(.today)
    case .candidates: return show(.candidates)
    case .board: return show(.board)
    case .review: return show(.review)
    case .outcomes: return show(.outcomes)
    case .up: return move(by: -1)
    case .down: return move(by: 1)
    case .pageUp: return turnPage(back: true)
    case .pageDown: return turnPage(back: false)
    case .first: return jump(toEnd: false)
    case .last: return jump(toEnd: true)
    case .open: return open()
    case .back: return goBack()
    default: return performMore(name)
    }
  }

  private mutating func performMore(_ name: ActionName) -> [Effect] {
    switch name {
    case .chart: turnChart()
    case .nextTab: turn(by: 1)
    case .previousTab: turn(by: -1)
    case .nextPerson: return neighbour(back: false)
    case .previousPerson: return neighbour(back: true)
    case .find: return startFind()
    case .findNext: return findAgain(list.lastFind, back: false)
    case .findPrevious: return findAgain(list.lastFind, back: true)
    case .filter: return place == .outcomes ? startPeriod() : startFilter()
    case .clearFilter: return applyFilter(Filter(), text: "")
    case .sort: box = .columns(ColumnsBox(list))
    case .preview: return togglePreview()
    case .dropTerm: return dropLastTerm()
    case .markAll: return markAll()
    case .help:
      open(palette(isHelp: true))
    case .palette:
      boxBehind = nil
      open(palette(isHelp: false))
      return [.readPaletteViews]
    default: return performKeeping(name)
    }
    return []
  }

  private mutating func performKeeping(_ name: ActionName) -> [Effect] {
    switch name {
    case .redraw: break
    case .hideNames: toggleNames()
    case .lock: return [.lock]
    case .setPin: box = .pin(PinBox())
    case .settings: return [.readSettings]
    case .copyNumber: return copyNumber()
    case .hideTips: hideTips()
    case .freshStart: return freshStart()
    case .suspend: return suspend()
    case .quit: quit()
    default: return performWork(name)
    }
    return []
  }

  private mutating func performWork(_ name: ActionName) -> [Effect] {
    switch name {
    case .record: box = .record
    case .recordSitting: return startForm(.sitting)
    case .recordStep: return startForm(.step(key: stepUnderCursor))
    case .recordContact: return startForm(.contact)
    case .recordLine: return startForm(.quickLine(""))
    case .action: return isForMarked ? startMarked(.markedAction) : startForm(.action)
    case .finishAction: return startFinish()
    case .note: return startForm(.note)
    case .move: return isForMarked ? startMarked(.markedMove) : startForm(.move(nil))
    case .intake: return [.openForm(.newCandidate(name: ""), nil)]
    case .edit: return startForm(.editCandidate)
    case .sheet: openSheetBox()
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .changedPathways: return [.readImpact]
    case .erase: return subject.map { [.readErasure($0)] } ?? []
    case .exportReport: return exportReport()
    case .exportList: return exportList(.csv)
    case .exportJSON: return exportList(.json)
    case .exportCase: return subject.map { [.exportCase($0, .html)] } ?? []
    case .exportCalendar: return exportList(.ics)
    case .drafts: return [.readDrafts]
    case .history: return [.readHistory(HistoryQuery(about: openCase?.id))]
    case .views: return [.readViews]
    default: return performRecord(name)
    }
    return []
  }

  /// What has to be done first, as the greyed entry and the refusal say it; nothing where nothing has.
  func unavailable(_ name: ActionName) -> String? {
    let entry = keyboard.entry(name)
    if entry?.writes == true, isReadOnly { return "this file can only be read here." }
    if place == .outcomes, name == .whatIf { return nil }
    if needsCase(name), subject == nil, !(name == .tick && place == .review) {
      return "choose a case first, with the arrows or with \(key(.find))."
    }
    if name == .takeBack, openCase != nil, lineUnderCursor?.fact == nil {
      return "go to a line of Timeline, Facts or Placement that was recorded."
    }
    return entry.flatMap { $0.places.contains(place) ? nil : wayTo($0.places) }
  }

  /// How to come to where an action works.
  private func wayTo(_ places: Set<Place>) -> String {
    if places.contains(.candidates) { return "go to Candidates first, with \(key(.candidates))." }
    if places.contains(.today) { return "go to Today first, with \(key(.today))." }
    if places.contains(.caseView) { return wayToCase }
    if places.contains(.board) { return "go to the Board first, with \(key(.board))." }
    if places.contains(.review) { return "go to Review first, with \(key(.review)), and open one." }
    if places.contains(.outcomes) { return "go to Outcomes first, with \(key(.outcomes))." }
    if places.contains(.openings) { return "go to Openings first, with \(key(.openings))." }
    return wayToCase
  }

  private var wayToCase: String {
    subject == nil
      ? "open a case first: \(key(.candidates)) shows everybody." : "open a case first, with Enter."
  }

  private func needsCase(_ name: ActionName) -> Bool {
    switch name {
    case .record, .action, .finishAction, .note, .move, .moveOn, .moveBack, .edit, .sheet, .whatIf, .tick,
      .assign, .copyNumber, .erase, .exportCase, .changePathway:
      true
    case .refer, .proposeExit, .wholeCase, .decision, .openingsFor: true
    default: RecordMenu.entries.contains { $0.action == name } || name == .newPlacement
    }
  }

  mutating func show(_ screen: MainScreen) -> [Effect] {
    openCase = nil
    self.screen = screen
    switch screen {
    case .today: return [.readToday]
    case .candidates: return list.isRead ? rereadList() : readListFromStart()
    case .board: return readBoard
    case .review: return readReview
    case .outcomes: return readReports
    case .openings: return readOpenings
    }
  }

  private mutating func goBack() -> [Effect] {
    if openCase != nil {
      return show(screen)
    }
    if screen == .review, leaveMeeting() { return readReview }
    if isForMarked { return unmark() }
    if screen == .outcomes, outcomes.close() { return readReports }
    if screen == .openings, let effects = backInOpenings() { return effects }
    if screen == .candidates, let before = list.beforeFigure {
      let effects = applyFilter(before.filter, text: before.text)
      list.viewName = before.view
      return effects + show(.outcomes)
    }
    if screen != .today { return show(.today) }
    notice = Notice("This is the first screen. \(leavingKey) leaves Caseload; everything is saved.")
    return []
  }

  private mutating func quit() {
    leaving += 1
    let keys = leavingKey == "Ctrl-C" ? leavingKey : "Ctrl-C or \(leavingKey)"
    guard leaving > 1 || (place == .today && unkeptDrafts == 0) else {
      notice = Notice("Press \(keys) once more to leave Caseload. \(whatIsLost)", isRefusal: unkeptDrafts > 0)
      return
    }
    isDone = true
  }

  /// What goes with the end of the program.
  private var whatIsLost: String {
    switch unkeptDrafts {
    case 0: "Everything is saved."
    case 1: "What you typed in one form goes with it: no draft of it could be written."
    default: "What you typed in \(unkeptDrafts) forms goes with it: no drafts of them could be written."
    }
  }

  /// What `?` tells of the line under the cursor before it names the keys.
  private var detailUnderCursor: String? {
    guard place == .openings else { return lineUnderCursor?.detail }
    return openings.match.flatMap { $0.reasons.joined(separator: ". ").nothingIfEmpty }
  }

  func palette(isHelp: Bool) -> Palette {
    let hinted = Chrome(state: self).hintedKeys
    let shelf = PaletteShelf(entries: keyboard.entries, place: place, hinted: hinted)
    return Palette(isHelp: isHelp, about: isHelp ? detailUnderCursor : nil, shelf: shelf)
  }

  /// The key that leaves besides Ctrl-C, which always does.
  private var leavingKey: String {
    keyboard.entry(.quit)?.keys.first { $0 != .control("c") }?.description ?? "Ctrl-C"
  }

  private mutating func copyNumber() -> [Effect] {
    let number = openCase?.facts?.caseRecord.number ?? selectedSummary?.number
    guard let number else { return [] }
    notice = Notice("\(number) is copied, where the terminal allows it.")
    return [.copy(number)]
  }

  /// The line under the cursor of the screen.
  private var selectedSummary: CaseSummary? {
    let rows = todayState.rows + list.window.rows + board.columns.flatMap(\.window.rows)
    return rows.first { $0.caseRecord == subject }
  }

  private mutating func suspend() -> [Effect] {
    leaving += 1
    guard leaving > 1 else {
      notice = Notice(
        "Undo is \(key(.undo)). Press \(key(.suspend)) again to leave Caseload in the background.")
      return []
    }
    leaving = 0
    return [.suspend]
  }
}
