import CaseCore
import Terminal

/// Draws the screen of reviews: the list to choose from, or the meeting.
struct ReviewDraw {
  let state: AppState
  private var review: ReviewState { state.review }
  private var today: Day { state.today }

  func draw(into frame: inout Frame) {
    guard let meeting = review.meeting else { return drawList(into: &frame) }
    drawHead(meeting, into: &frame)
    if review.isAtEnd {
      drawEnd(meeting, into: &frame)
    } else if let card = review.card {
      CardDraw(
        card: card, detail: review.detail, meeting: meeting, today: today, office: state.office,
        wholeCase: state.key(.wholeCase)
      ).draw(
        into: &frame)
      // A screen reader is led to the person; others see the only card.
      if state.isSpoken { frame.write("▌", at: Position(5, 2), style: .accent) }
    }
  }
}

/// The list.
extension ReviewDraw {
  private var height: Int { max(1, state.size.rows - 5) }
  private var first: Int { max(0, min(review.cursor - height / 2, review.entries.count - height)) }

  /// The line of the list that stands in a row of the screen.
  func row(at row: Int) -> Int? {
    let index = first + row - 3
    return row >= 3 && row < 3 + height && review.entries.indices.contains(index) ? index : nil
  }

  private func drawList(into frame: inout Frame) {
    let words = "Whose review? Enter opens one, or goes on with one that is open."
    frame.write(words, at: Position(1, 1), width: frame.size.columns - 2)
    let height = self.height
    let first = self.first
    for (offset, entry) in review.entries.dropFirst(first).prefix(height).enumerated() {
      draw(entry, isCursor: first + offset == review.cursor, at: 3 + offset, into: &frame)
    }
  }

  private func draw(_ entry: ReviewState.Entry, isCursor: Bool, at row: Int, into frame: inout Frame) {
    let (title, about, glyph) = words(of: entry)
    let style: Style = isCursor ? .cursor : .plain
    RowMark.draw(at: row, isCursor: isCursor, glyph: glyph, into: &frame)
    let width = max(12, frame.size.columns / 2 - 6)
    frame.write(title, at: Position(row, 3), width: width, style: style)
    frame.write(
      about, at: Position(row, width + 4), width: frame.size.columns - width - 5,
      style: isCursor ? .cursor : .dim)
  }

  private func words(of entry: ReviewState.Entry) -> (title: String, about: String, glyph: String) {
    switch entry {
    case .scope(let scope, let title, let open, let last):
      let kind =
        switch scope {
        case .club: "Job club \(title)"
        case .caseworker: "My own cases"
        case .programme: "Whole programme"
        }
      if let open {
        let day = open.openedOn.words(today: today)
        return (kind, "open since \(day)\(open.openedBy.map { ", \($0)" } ?? "")", "*")
      }
      return (kind, last.map { "last \($0.openedOn.words(today: today))" } ?? "never yet", " ")
    case .past(let past):
      let title = "Review \(past.number), \(past.title)"
      return (title, "closed \((past.closedOn ?? past.openedOn).words(today: today))", " ")
    }
  }
}

/// The meeting around its card.
extension ReviewDraw {
  private func drawHead(_ meeting: ReviewMeeting, into frame: inout Frame) {
    let right = frame.size.columns - 1
    let time = timeWords(meeting, isNarrow: frame.size.columns < 60)
    frame.write(
      title(meeting, isNarrow: frame.size.columns < 60), at: Position(1, 1),
      width: max(0, right - time.count - 3), style: .heading)
    frame.write(time, at: Position(1, 0), width: right, style: .dim, align: .right)
    let bar = bar(meeting, room: min(31, max(8, frame.size.columns / 3)))
    let used = frame.write(bar, at: Position(2, 1), style: .accent)
    frame.write(counts(meeting), at: Position(2, used + 3), width: max(0, right - used - 3))
    frame.fill(at: Position(3, 0), rows: 1, columns: frame.size.columns, with: "─", style: .dim)
    guard let pace = review.paceWords else { return }
    frame.write(" \(pace) ", at: Position(3, 0), width: right, style: .dim, align: .right)
  }

  private func title(_ meeting: ReviewMeeting, isNarrow: Bool) -> String {
    let place = review.isAtEnd ? "end" : "\(review.place + 1) of \(meeting.cards.count)"
    if isNarrow { return "Card \(place), \(meeting.review.title)" }
    return "Weekly review, \(meeting.review.title)" + (review.isAtEnd ? "" : "  \(place)")
  }

  private func timeWords(_ meeting: ReviewMeeting, isNarrow: Bool) -> String {
    let left = review.minutesLeft
    guard left > 0, meeting.review.isOpen else { return "" }
    return isNarrow ? "\(left) min left" : "about \(left) minutes left"
  }

  private func counts(_ meeting: ReviewMeeting) -> String {
    let later = meeting.later == 0 ? nil : "\(meeting.later) later"
    let promises =
      meeting.review.previous == nil
      ? nil : "promises kept \(meeting.promisesKept) of \(meeting.promisesMade)"
    return ["\(meeting.seen) done, \(meeting.ahead) left", later, promises].compactMap(\.self)
      .joined(separator: "   ")
  }

  private func bar(_ meeting: ReviewMeeting, room: Int) -> String {
    let all = max(1, meeting.cards.count)
    let width = min(room, all)
    let done = meeting.seen * width / all
    return String(repeating: "▪", count: done) + String(repeating: "▫", count: width - done)
  }

  private func drawEnd(_ meeting: ReviewMeeting, into frame: inout Frame) {
    let unseen = meeting.ahead
    let about =
      unseen == 0
      ? "Every card has been looked at."
      : "\(unseen == 1 ? "1 card has" : "\(grouped(unseen)) cards have") not been looked at; the minutes will say whose."
    let lines = [
      about, "",
      "\(state.key(.export)) closes the review and shows its minutes; after that nothing of it changes any more",
      "\(state.key(.previousPerson)) goes back to the cards", "\(state.key(.back)) leaves the review open",
    ]
    var row = 5
    for line in lines.flatMap({ wrap($0, to: max(20, frame.size.columns - 6)) })
    where row < frame.size.rows - 2 {
      frame.write(line, at: Position(row, 3), width: frame.size.columns - 4)
      row += 1
    }
  }
}
