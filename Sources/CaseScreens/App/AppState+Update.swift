import CaseCore
import Terminal

extension AppState {
  /// Takes in a message, changes the state, and says what is to be done.
  package mutating func update(_ message: Message) -> [Effect] {
    forgetBehind(message)
    switch message {
    case .event(let event): return handled(event)
    case .todayRead(let lists): todayState.take(lists)
    case .window(let rows, let use): return takeWindow(rows, use)
    case .counted(let count):
      list.count = count
      if list.query.filter.terms.isEmpty { list.total = count }
    case .totalled(let total): list.total = total
    case .found(let summary, let typed): return takeFound(summary, typed: typed)
    case .notFound(let hidden, let typed): takeMissing(hidden: hidden, typed: typed)
    case .caseRead(let judged, let dated): takeCase(judged, dated)
    case .caseHistoryRead(let id, let history): takeHistory(history, of: id)
    case .matches(let count): takeMatches(count)
    case .preview(let preview): list.preview = preview
    case .caseGone: return caseGone()
    case .located(let summary): return summary.map { land(on: $0) } ?? []
    case .neighbour(let summary): return takeNeighbour(summary)
    case .officeRead(let office): self.office = office
    case .filterNamesRead(let names): takeFilterNames(names)
    case .impactRead(let impact): takeImpact(impact)
    case .underWay(let count): showReading(count)
    case .paceRead(let name, let pace): take(pace, of: name)
    case .boardRead(let read, let count): takeBoard(read, count: count)
    case .reportRead(let report, let order): take(report, of: order)
    case .keptReportsRead(let kept): outcomes.take(kept)
    case .keptReportRead(let report, let number): outcomes.take(report, keptAs: number)
    case .counting(let count): showCounting(count)
    case .meeting(let message): return take(message)
    case .opening(let message): return take(message)
    case .groupsRead(let groups): take(groups)
    case .boardMore(let rows, let stage, let count): takeBoardMore(rows, stage, count: count)
    default: return updateWork(message)
    }
    return []
  }

  /// Messages about forms and saves.
  private mutating func updateWork(_ message: Message) -> [Effect] {
    switch message {
    case .formContext(let context, let purpose, let draft): openForm(purpose, in: context, draft)
    case .draftsRead(let drafts): take(drafts)
    case .historyRead(let reading): return take(reading)
    case .allRead(let cases): mark(cases)
    case .textEdited(let text, let wasUTF8): takeEdited(text, wasUTF8: wasUTF8)
    case .viewsRead(let views): take(views)
    case .paletteViewsRead(let views): takePaletteViews(views)
    case .peopleFound(let people, let typed): takePeople(people, typed: typed)
    case .settingsRead(let reading, let path): take(reading, at: path)
    case .settingSaved(let reading, let path, let key): return takeSaved(reading, at: path, key)
    case .locked(let lock): self.lock = lock
    case .pinTried(let refusal): takePin(refusal)
    case .erasureRead(let erase): box = .erase(erase)
    case .erased(let receipt): return erased(receipt)
    case .told(let words): notice = Notice(words)
    case .saved(let outcome, let andNext): return saved(outcome, andNext: andNext)
    case .reversed(let reversal): return reversed(reversal)
    case .formFaults(let faults): form?.show(faults)
    case .refused(let refusal) where form != nil: form?.show(refusal)
    case .refused(let refusal): take(refusal)
    case .notSaved(let words): failed(words)
    case .nothingToFinish: refuseToFinish()
    case .finishOffered(let offer): self.offer(offer)
    case .sheetWritten(let sheet): show(sheet)
    case .makingSheets(let count): showMaking(count)
    case .sheetsMade(let made, let order): return take(made, order)
    default: break
    }
    return []
  }

  /// Handles an event; whoever turns to the history of a case by it has it read.
  private mutating func handled(_ event: Event) -> [Effect] {
    let before = openCase?.tab
    let effects = handle(event)
    guard let openCase, before != nil, before != .history, openCase.tab == .history else { return effects }
    return effects + [.readCaseHistory(openCase.id)]
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    if let lock, event.isTyped { return handleLocked(event, lock) }
    switch event {
    case .key(let key): return handle(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return handle(mouse)
    case .resize(let size): return resize(to: size)
    case .hangUp: leave(129)
    case .terminate(let signal): leave(128 + signal)
    case .descriptor: return rereadEverything()
    case .timeout: break
    }
    return []
  }

  private mutating func leave(_ code: Int32) {
    form = nil
    isDone = true
    exitCode = code
  }

  mutating func handle(_ key: Key) -> [Effect] {
    if case .alt = key {
      refuseAlt(key)
      return []
    }
    if !isLeavingKey(key) { leaving = 0 }
    if form != nil { return handleInForm(key) }
    if case .sheetsComing = box { return handleWhileMaking(key) }
    if isReading, key == .escape { return stopReading() }
    if !isLeavingKey(key) { notice = nil }
    if let effects = handleBesideBox(key) { return effects }
    switch box {
    case .find(let prompt): return handle(key, in: prompt)
    case .filter(let prompt): return handle(key, in: prompt)
    case .palette(let palette): return handle(key, in: palette)
    case .record: return handleRecordMenu(key)
    case .sheet(let sheet): return handle(key, in: sheet)
    case .sheetsComing: return []
    case .sheetThere(let there): return handle(key, in: there)
    case .finish(let offer): return handle(key, in: offer)
    case .versions(let versions): return handle(key, in: versions)
    case .drafts(let drafts): return handle(key, in: drafts)
    case .history(let history): return handle(key, in: history)
    case .columns(let columns): return handle(key, in: columns)
    case .erase(let erase): return handle(key, in: erase)
    case .report(let prompt): return handle(key, in: prompt)
    case .views(let views): return handle(key, in: views)
    case .pin(let pin): return handle(key, in: pin)
    case .decision: return handleDecision(key)
    case .page(let page): return handle(key, in: page)
    case .trend(let trend): return handle(key, in: trend)
    case .attendance(let attendance): return handle(key, in: attendance)
    case .settings(let settings): return handle(key, in: settings)
    case .faults(let faults): return handle(key, in: faults)
    case nil: return keyboard.action(for: key, in: place).map { perform($0) } ?? unknown(key)
    }
  }

  /// Alt, or Esc and a key that came together: nothing, since the key was never meant for what Esc leads to.
  private mutating func refuseAlt(_ key: Key) {
    let leaving = form == nil ? "" : " Esc leaves the form and keeps what you typed."
    notice = Notice("\(key) means nothing here.\(leaving)")
  }

  /// Whether a key leaves at its second press, so that its first press must be remembered.
  private func isLeavingKey(_ key: Key) -> Bool {
    if key == .control("c") || key == .control("z") { return true }
    guard form == nil, box == nil, let action = keyboard.action(for: key, in: place) else { return false }
    return action == .quit || action == .suspend
  }

  /// Says what a key means that means nothing here.
  private mutating func unknown(_ key: Key) -> [Effect] {
    if let entry = keyboard.elsewhere(key), let reason = unavailable(entry.name) {
      notice = Notice("\(key) is \(entry.title), and not for this screen: \(reason)")
    } else if case .character(let character) = key {
      let advice =
        character.isASCII
        ? "\(self.key(.help)) names the keys that do."
        : "Switch your keyboard to Latin, or use the arrows and F-keys."
      notice = Notice("That key means nothing here. \(advice)")
    }
    return []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if form != nil {
      form?.paste(text)
      if let formContext { form?.settle(in: formContext) }
      return []
    }
    switch box {
    case .find(var prompt):
      prompt.line.insert(text)
      return search(&prompt)
    case .filter(var prompt):
      prompt.line.insert(text)
      box = .filter(prompt)
    case .palette(var palette):
      palette.line.insert(text)
      return typed(in: palette)
    default: notice = Notice("Pasted text was not taken: it goes only into a field.", isRefusal: true)
    }
    return []
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    guard list.isRead else { return [] }
    list.window.move(by: 0, height: listLayout.listHeight)
    return listMoved(from: nil)
  }

  /// Reads again what is on the screen, after a save or when somebody else has saved.
  mutating func rereadEverything() -> [Effect] {
    var effects: [Effect] = [.readOffice, .readToday]
    effects += rereadList()
    if screen == .board {
      // Whoever is under the cursor may stand in another stage now, by a move, an undo or a colleague.
      board.following = board.selected?.caseRecord
      effects += readBoard
    }
    if screen == .review { effects += readReview }
    if screen == .openings { effects += readOpenings }
    if let openCase { effects += openCase.reading }
    if case .versions = box { effects.append(.readImpact) }
    if case .history(let history) = box { effects.append(history.rereading) }
    return effects
  }
}
