/// Times within which a step has to be done.
extension CaseFacts {
  /// The day from which a window counts; nothing while that has not happened.
  func start(of window: WindowRule, on day: Day) -> Day? {
    switch window.start {
    case .passed(let key): doneDay(ofStep: key, on: day)
    case .firstSitting(let key): sittings(ofStep: key).first { $0.satOn <= day }?.satOn
    case .submitted(let key): submittedDay(ofStep: key, on: day)
    case .started(let key): startedDay(ofStep: key, on: day)
    case .issued(let kind): issuedDay(of: kind, on: day)
    }
  }

  /// The last safe day of a window; nothing while it has not begun.
  func lastSafeDay(of window: WindowRule, on day: Day) -> Day? {
    start(of: window, on: day).map { window.lasts.lastSafeDay(from: $0) }
  }

  /// Answers whether a window is kept on a day.
  func answer(_ window: WindowRule, on day: Day) -> Answer {
    let name = pathway?.step(window.step)?.shortName ?? window.step
    let doubt = startDoubt(of: window, on: day)
    guard let last = lastSafeDay(of: window, on: day) else {
      return .unknown(missing: "the start of \(window.name)")
    }
    if let done = endDay(of: window, on: day) {
      return done <= last
        ? .met(because: words("\(name) done in time", doubtedBy: doubt))
        : .notMet(why: words(tooLate(window, done, last), doubtedBy: doubt))
    }
    guard day <= last else { return .notMet(why: words(ended(window, last), doubtedBy: doubt)) }
    return .metUntil(last, because: words("\(window.name) runs to \(last.fullWords)", doubtedBy: doubt))
  }

  /// The day on which what a window asks of its step happened; nothing while it has not.
  func endDay(of window: WindowRule, on day: Day) -> Day? {
    let done = doneDay(ofStep: window.step, on: day)
    return switch window.end {
    case .passed: done
    case .started: startedDay(ofStep: window.step, on: day) ?? done
    case .submitted: submittedDay(ofStep: window.step, on: day) ?? done
    }
  }

  private func tooLate(_ window: WindowRule, _ done: Day, _ last: Day) -> String {
    ended(window, last) + ", before \(done.fullWords)"
  }

  private func ended(_ window: WindowRule, _ last: Day) -> String {
    let end = "\(window.name) ended on \(last.fullWords)"
    return window.afterwards.map { "\(end): \(withoutStop($0))" } ?? end
  }

  /// The last day of an application that was handed in and has been closed since; nothing while it is open.
  func closedDay(ofApplication step: PathwayStep, on day: Day) -> Day? {
    guard [.submitted, .waiting].contains(lastEvent(of: step, on: day)?.state) else { return nil }
    let ends = (pathway?.windows ?? []).filter { window in
      guard case .submitted(let key) = window.start, currentKey(key) == step.key else { return false }
      return currentKey(window.step) == step.key && endDay(of: window, on: day) == nil
    }
    return ends.compactMap { lastSafeDay(of: $0, on: day) }.filter { $0 < day }.min()
  }

  /// The day a step was last handed in; nothing while it has not been.
  func submittedDay(ofStep key: String, on day: Day) -> Day? {
    guard let step = pathway?.step(key) else { return nil }
    return events(of: step, on: day).last { $0.state == .submitted }?.happenedOn
  }

  /// The day a step began; that it was passed does not say when it began.
  private func startedDay(ofStep key: String, on day: Day) -> Day? {
    guard let step = pathway?.step(key) else { return nil }
    return events(of: step, on: day).first { $0.state == .inProgress }?.happenedOn
  }

  /// The day of the oldest certificate among the newest of each issuer: all of them have to be good together.
  private func issuedDay(of kind: DocumentKind, on day: Day) -> Day? {
    let held = documents.filter { $0.stands && $0.kind == kind && $0.status.isHeld && $0.happenedOn <= day }
    let byIssuer = Dictionary(grouping: held) { plainSpelling($0.note ?? "") }
    return byIssuer.values.compactMap { $0.compactMap(\.issuedOn).max() }.min()
  }
}
