/// What is dated before an entry that counts instead of it. Of one day the entry that was recorded later counts.
extension CaseFacts {
  /// That a later status still counts.
  ///
  /// - Returns: `A later entry counts: still on hold since Mon 23 Nov 2026.`
  func overtakenRemark(of event: CaseStatusEvent) -> String? {
    let later = statuses.last { $0.stands && $0.id != event.id && $0.happenedOn > event.happenedOn }
    return later.map { laterEntry("still \($0.status.word)", since: $0.happenedOn) }
  }

  /// That a later state of the same step still counts.
  func overtakenRemark(of event: StepEvent) -> String? {
    guard let step = pathway?.step(currentKey(event.step)) else { return nil }
    let later = events(of: step, on: .endOfTime).last {
      $0.id != event.id && $0.happenedOn > event.happenedOn
    }
    return later.map {
      laterEntry("\(step.shortName) is still \($0.state.rawValue)", since: $0.happenedOn)
    }
  }

  private func laterEntry(_ words: String, since day: Day) -> String {
    "A later entry counts: \(words) since \(day.fullWords)."
  }
}
