/// Facts of steps and exams, by the keys of the pinned pathway. Voided facts never count.
extension CaseFacts {
  /// The current key of a step that may be written by an earlier one.
  func currentKey(_ key: String) -> String {
    guard let renamed = pathway?.renamed, !renamed.isEmpty else { return key }
    return renamed[key] ?? key
  }

  /// The events of a step in the current enrolment up to a day, oldest first.
  func events(of step: PathwayStep, on day: Day) -> [StepEvent] {
    guard !stepEvents.isEmpty, let enrolment else { return [] }
    return stepEvents.filter {
      $0.stands && $0.enrolment == enrolment.id && $0.happenedOn <= day && currentKey($0.step) == step.key
    }
  }

  /// The last event of a step up to a day.
  func lastEvent(of step: PathwayStep, on day: Day) -> StepEvent? { events(of: step, on: day).last }

  /// Every sitting of an exam step, also those still to come, oldest first.
  func sittings(ofStep key: String) -> [Sitting] {
    guard !sittings.isEmpty else { return [] }
    let wanted = currentKey(key)
    return sittings.filter { $0.stands && currentKey($0.test) == wanted }
  }

  /// The last passing sitting of an exam step up to a day.
  func passingSitting(ofStep key: String, on day: Day) -> Sitting? {
    sittings(ofStep: key).last { $0.outcome == .passed && $0.satOn <= day }
  }

  /// The first sitting of an exam step that has no result yet and lies ahead.
  func bookedSitting(ofStep key: String, on day: Day) -> Sitting? {
    sittings(ofStep: key).first { ($0.outcome ?? .pending) == .pending && $0.satOn > day }
  }

  /// The day on which a step was done: the day of the passing sitting, else of the event that says so.
  func doneDay(ofStep key: String, on day: Day) -> Day? {
    if let sitting = passingSitting(ofStep: key, on: day) { return sitting.satOn }
    guard let step = pathway?.step(key), let event = lastEvent(of: step, on: day) else { return nil }
    return event.state == .passed ? event.happenedOn : nil
  }

  /// The day on which the current stage began.
  var stageStart: Day? { lastTransition?.happenedOn ?? enrolment?.enrolledOn }
}
