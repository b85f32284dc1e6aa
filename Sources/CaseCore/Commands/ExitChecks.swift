/// What does not fit with the end of a case.
extension CaseFacts {
  /// What was promised and would be left undone; the end is recorded all the same.
  ///
  /// - Returns: `An action is still open: “book OET resit”.`
  package var openActionRemark: String? { nextAction.map { "An action is still open: “\($0.text)”." } }

  /// A second end of a case that has ended, or a hold: only a return goes on with it.
  func exitFault(_ event: CaseStatusEvent) -> Refusal? {
    guard [.exited, .paused].contains(event.status), let last = lastStatus, last.status == .exited,
      last.id != event.id
    else {
      return nil
    }
    return .exitedAlready(since: last.happenedOn)
  }
}

extension Refusal {
  /// The case has ended once.
  static func exitedAlready(since day: Day) -> Refusal {
    Refusal(
      rule: "status.exited-already",
      summary: "Nothing was recorded: the case has ended already, on \(day.fullWords).",
      remedies: ["Take that entry back if it is wrong, or record the return first"])
  }
}
