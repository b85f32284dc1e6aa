/// One thing that is otherwise than in the review before.
package struct ReviewChange: Equatable, Sendable {
  /// What kind of change it is.
  package enum Kind: String, CaseIterable, Sendable {
    case came, left, moved, undone, stalled, recovered, held, resumed, action, expiring, waiting
  }

  package let kind: Kind
  /// Begins with a Latin letter.
  package let words: String

  /// Makes a change.
  package init(_ kind: Kind, _ words: String) {
    self.kind = kind
    self.words = words
  }
}

/// Says what is otherwise between two frozen lines of one case.
///
/// - Parameters:
///   - before: The last word of the review before; nothing where the case was not in it.
///   - after: The line of now; nothing where the case is not in this review.
///   - isUndone: Whether the move that the earlier line knew has been undone since.
/// - Returns: The changes, the weightiest first.
package func reviewChanges(
  from before: ReviewLine?, to after: ReviewLine?, isUndone: Bool = false
) -> [ReviewChange] {
  let (wasHere, isHere) = (before?.isHere ?? false, after?.isHere ?? false)
  guard let after, isHere else {
    guard let before, wasHere else { return [] }
    return [ReviewChange(.left, "Left: \(after?.whereTo ?? "was \(before.stageName)")")]
  }
  guard let before, wasHere else {
    let isBack = before?.status == .exited
    return [ReviewChange(.came, "\(isBack ? "Came back" : "Came"): \(after.stageName)")]
  }
  return ReviewComparison(before: before, after: after, isUndone: isUndone).changes
}

extension ReviewLine {
  fileprivate var whereTo: String { gone ?? status.word }
}

/// The comparison of two lines of a case that is in both reviews.
private struct ReviewComparison {
  let before: ReviewLine
  let after: ReviewLine
  let isUndone: Bool

  var changes: [ReviewChange] {
    [stage, status, stall, action, expiry, waiting].compactMap(\.self)
  }

  private var stage: ReviewChange? {
    guard before.stage != after.stage else { return begunAnew }
    let way = "\(before.stageName) → \(after.stageName)"
    if isUndone { return ReviewChange(.undone, "Undone since: the move to \(before.stageName)") }
    return ReviewChange(
      .moved, after.stage.position < before.stage.position ? "Back: \(way)" : "Moved: \(way)")
  }

  /// That the stage began anew; the end of a hold, whose days do not count, is none.
  private var begunAnew: ReviewChange? {
    guard before.status != .paused, after.stageDays < before.stageDays else { return nil }
    let days = "\(after.stageDays) d now, \(before.stageDays) d at the review before"
    return ReviewChange(
      .moved, "Fewer days in \(after.stageName): \(days); moved away and back, or a day was changed")
  }

  private var status: ReviewChange? {
    switch (before.status == .paused, after.status == .paused) {
    case (false, true): ReviewChange(.held, "Newly on hold")
    case (true, false): ReviewChange(.resumed, "Active again after the hold")
    default: nil
    }
  }

  /// A hold stops the clock: neither its beginning nor its end is a recovery or a stall.
  private var stall: ReviewChange? {
    switch (before.stalled, after.stalled) {
    case (nil, let why?): ReviewChange(.stalled, "Newly stalled: \(why)")
    case (_?, nil) where after.status != .paused: ReviewChange(.recovered, "Makes way again")
    default: nil
    }
  }

  private var action: ReviewChange? {
    guard before.next != after.next || before.nextDue != after.nextDue else { return nil }
    guard let next = after.next else { return ReviewChange(.action, "No next action any more") }
    if before.next == next, let due = after.nextDue {
      return ReviewChange(.action, "Next action put to \(due.fullWords): \(next)")
    }
    return ReviewChange(.action, "Next action: \(next)")
  }

  private var expiry: ReviewChange? {
    guard before.expires != after.expires else { return nil }
    guard let words = after.expires else { return ReviewChange(.expiring, "Nothing expires soon any more") }
    return ReviewChange(.expiring, "Expires: \(words)")
  }

  private var waiting: ReviewChange? {
    guard before.waitingOn != after.waitingOn else { return nil }
    return ReviewChange(.waiting, after.waitingOn.map { "Waiting on \($0)" } ?? "Waiting on nobody any more")
  }
}
