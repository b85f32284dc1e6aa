/// What is due next on an open case: an action, or a look at its hold.
package struct NextDue: Equatable, Sendable {
  package let day: Day?
  package let words: String?
  let owner: RecordID?

  /// Finds it among what is known of a case.
  package init(_ facts: CaseFacts) {
    let action = facts.status.isOpen ? facts.nextAction : nil
    let review = facts.status == .paused ? facts.lastStatus?.reviewOn : nil
    owner = action?.owner
    if let review, action.map({ review < $0.dueOn }) ?? true {
      (day, words) = (review, "look at the hold again")
    } else {
      (day, words) = (action?.dueOn, action?.text)
    }
  }
}
