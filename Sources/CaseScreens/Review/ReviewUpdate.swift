import CaseCore
import Casework
import Terminal

/// What the screen of reviews does with actions.
extension AppState {
  /// The occasion of what is recorded now: the meeting that is on the screen.
  var occasion: String? {
    guard screen == .review, let review = self.review.meeting?.review, review.isOpen else { return nil }
    return review.occasion
  }

  /// Reads what the screen shows.
  var readReview: [Effect] {
    guard let id = review.meeting?.review.id else { return [.meeting(.readReviews)] }
    return [.meeting(.readReviews), .meeting(.readMeeting(id))]
  }

  /// Opens the case of the card beside.
  mutating func neighbourInReview(back: Bool) -> [Effect] {
    let isOpen = openCase != nil
    let effects = moveInReview(by: back ? -1 : 1)
    guard isOpen, let card = review.card else { return effects }
    return effects + openCase(card.line.caseRecord)
  }

  /// Reads what the card on the screen says.
  private var readCard: [Effect] {
    guard let card = review.card, let meeting = review.meeting else { return [] }
    return [.meeting(.readDetail(card, meeting.review))]
  }

  mutating func moveInReview(by count: Int) -> [Effect] {
    guard review.meeting != nil else {
      review.move(by: count)
      return []
    }
    review.turn(by: count.signum())
    return readCard
  }

  /// Enter and Space: opens or takes up a review; on a card, nothing changes and the next one comes.
  mutating func agree() -> [Effect] {
    guard review.meeting != nil else { return enterReview() }
    if isReadOnly { return refuseWriting() }
    if review.isAtEnd {
      notice = Notice("\(key(.export)) closes the review; it is final, so Enter does not.")
      return []
    }
    return leaveCard(later: false)
  }

  private mutating func enterReview() -> [Effect] {
    switch review.selected {
    case .scope(_, _, let open?, _): return [.meeting(.readMeeting(open.id))]
    case .scope(let scope, _, nil, let last):
      if isReadOnly { return refuseWriting() }
      return asksAgain(last) ? [] : [.meeting(.open(scope))]
    case .past(let past): return [.meeting(.readMinutes(past, MinutesOptions(hidesNames: hidesNames)))]
    case nil: return []
    }
  }

  /// Whether a second review of the same day is to be opened, which has to be asked for twice.
  private mutating func asksAgain(_ last: Review?) -> Bool {
    guard let last, last.closedOn == today, review.askedAgain != last.id else { return false }
    review.askedAgain = last.id
    notice = Notice("A review of \(last.title) was closed today. Enter again opens another one.")
    return true
  }

  private mutating func refuseWriting() -> [Effect] {
    notice = Notice("Not done: this file can only be read here.", isRefusal: true)
    return []
  }

  /// Leaves the card on the screen; one whose case is gone is only passed by.
  mutating func leaveCard(later: Bool) -> [Effect] {
    guard let meeting = review.meeting, let card = review.card else { return [] }
    guard review.detail?.summary != nil else {
      if review.detail == nil { return readCard }
      review.goOn()
      notice = Notice("Passed by: that case is not in this file any more.")
      return readCard
    }
    return [.meeting(.leave([card.line.caseRecord], meeting.review.id, later: later))]
  }

  /// Leaves every card where nothing has changed.
  mutating func leaveUnchanged() -> [Effect] {
    guard let meeting = review.meeting else { return refuseMeeting() }
    let cases = meeting.unchanged.map(\.line.caseRecord)
    guard !cases.isEmpty else {
      notice = Notice("Not done: no card is left where nothing has changed.", isRefusal: true)
      return []
    }
    return [.meeting(.leave(cases, meeting.review.id, later: false))]
  }

  private mutating func refuseMeeting() -> [Effect] {
    notice = Notice("Not done: open a review first, with Enter.", isRefusal: true)
    return []
  }

  /// Does what only the screen of reviews can.
  mutating func performReview(_ name: ActionName) -> [Effect] {
    switch name {
    case .attendance: return openAttendance()
    case .trend: return openTrend()
    case .later: return review.meeting == nil ? refuseMeeting() : leaveCard(later: true)
    case .allUnchanged: return leaveUnchanged()
    case .wholeCase: return subject.map { openCase($0) } ?? []
    case .decision: box = .decision
    case .export: return exportMinutes()
    case .closeReview:
      guard review.meeting != nil else { return refuseMeeting() }
      review.isAtEnd = true
    default: return performOpening(name)
    }
    return []
  }

  private mutating func openTrend() -> [Effect] {
    if let meeting = review.meeting {
      return [.meeting(.readTrend(meeting.review.scope, title: meeting.review.title))]
    }
    switch review.selected {
    case .scope(let scope, let title, _, _): return [.meeting(.readTrend(scope, title: title))]
    case .past(let past): return [.meeting(.readTrend(past.scope, title: past.title))]
    case nil: return []
    }
  }

  /// Closes the review whose end is on the screen; else writes the minutes of the closed one under the cursor.
  private mutating func exportMinutes() -> [Effect] {
    if review.isAtEnd, let meeting = review.meeting {
      return isReadOnly ? refuseWriting() : [.meeting(.close(meeting.review.id))]
    }
    guard case .past(let past)? = review.selected, review.meeting == nil else {
      notice = Notice("Not done: go to a closed review first; its minutes are written.", isRefusal: true)
      return []
    }
    return [.meeting(.writeMinutes(past, .html, MinutesOptions(hidesNames: hidesNames)))]
  }

  /// Leaves the meeting, which waits; says whether there was one.
  mutating func leaveMeeting() -> Bool {
    guard let meeting = review.meeting else { return false }
    review.meeting = nil
    review.isAtEnd = false
    if meeting.review.isOpen {
      notice = Notice("Everything is saved. The review waits; Enter goes on with it.")
    }
    return true
  }
}

/// What comes back.
extension AppState {
  mutating func take(_ message: MeetingMessage) -> [Effect] {
    switch message {
    case .reviewsRead(let reviews): review.take(reviews, office: office, me: me)
    case .meetingRead(let meeting):
      review.take(meeting)
      return readCard
    case .detailRead(let detail): review.detail = detail
    case .opened(let id, let outcome):
      notice = Notice(saved: outcome, today: today, office: office)
      return [.meeting(.readReviews), .meeting(.readMeeting(id))]
    case .left(let outcome, let cases, let isLater): return left(outcome, cases, later: isLater)
    case .closed(let closed, let outcome):
      _ = leaveMeeting()
      notice = Notice(outcome.notice)
      return [.meeting(.readReviews), .meeting(.readMinutes(closed, MinutesOptions(hidesNames: hidesNames)))]
    case .pageRead(var page):
      page.wrapLines(to: size.columns - 2)
      if case .trend(let trend)? = box { page.behind = trend }
      box = .page(page)
    case .trendRead(let trend): box = .trend(trend)
    default: return takeSession(message)
    }
    return []
  }

  private mutating func left(_ outcome: Outcome?, _ cases: [RecordID], later: Bool) -> [Effect] {
    notice = outcome.map { Notice($0.notice, undoes: true) } ?? Notice("This card had been left already.")
    review.meeting?.mark(cases, later: later)
    if cases.count == 1, !later { review.pacedCards += 1 }
    if let here = review.card?.line.caseRecord, cases.contains(here) { review.goOn() }
    return readCard
  }
}
