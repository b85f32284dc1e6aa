/// A barrier as one line gives it: that it stands, or that it is over.
package struct QuickBarrier: Equatable, Sendable {
  package var kind: BarrierKind
  /// Since when it is known; of one that is over, by which day it is told from others, where the line says so.
  package var openedOn: Day?
  /// The day since which it is over; nothing for one that is in the way.
  package var closedOn: Day?
  package var note: String?

  /// Makes a barrier of which only the kind is known.
  package init(_ kind: BarrierKind) { self.kind = kind }

  /// The open barrier of the case that is over.
  ///
  /// - Throws: A refusal where none of its kind is open, or several are.
  func ended(in facts: CaseFacts) throws(Refusal) -> Barrier {
    let open = facts.barriers.filter { $0.stands && $0.closedOn == nil }
    let meant = open.filter { $0.kind == kind && (openedOn == nil || $0.openedOn == openedOn) }
    guard let only = meant.first else { throw .barrierNotOpen(self, open) }
    guard meant.count == 1 else { throw .barriersOpen(meant) }
    return only
  }

  /// The same barrier, over; what the line says of it goes on with its note.
  func closing(_ seen: Barrier) -> Barrier {
    var closed = seen
    closed.closedOn = closedOn
    closed.note = [seen.note, note].compactMap { $0?.nothingIfEmpty }.joined(separator: "; ").nothingIfEmpty
    return closed
  }

  /// The row of the line; nothing where it ends what is not open.
  func barrier(id: RecordID, in facts: CaseFacts, today: Day) -> Barrier? {
    guard closedOn == nil else { return (try? ended(in: facts)).map(closing) }
    var barrier = Barrier(
      id: id, caseRecord: facts.caseRecord.id, kind: kind, openedOn: openedOn ?? today)
    barrier.note = note
    return barrier
  }
}

extension QuickRecord {
  static let barrierExample = "barrier childcare since 3 nov"

  private static let ending = ["ended", "over", "closed"]

  static func barrier(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    var barrier = QuickBarrier(try vocabulary(&line, "a kind of barrier", barrierExample))
    let since = try line.takeDay(after: ["since", "from"], .back, barrierExample)
    let bare = since == nil ? try line.takeDayAfterOn(.back) : nil
    if line.take(anyOf: ending) {
      let over = try line.takeDay(after: ["since"], .back, barrierExample)
      let end = over == nil ? try line.takeDayAfterOn(.back) : over
      (barrier.openedOn, barrier.closedOn) = (since, end ?? bare ?? line.today)
    } else {
      barrier.openedOn = since ?? bare
    }
    barrier.note = try takeReason(&line, example: "barrier travel because no bus runs on Sundays")
    try line.expectEnd(barrierExample)
    return .barrier(barrier)
  }
}

extension QuickCompleter {
  mutating func barrier() -> QuickCompletion {
    if let here = settle(words(BarrierKind.self, "in the way")) { return here }
    return tail(
      [
        QuickTailWord("since", "the day since which it is known", .day(.back), also: ["from"]),
        QuickTailWord("ended", "the day since which it is over", .day(.back), also: ["over", "closed"]),
        QuickTailWord("because", "a few words on it", .text),
      ], bare: .back)
  }
}
