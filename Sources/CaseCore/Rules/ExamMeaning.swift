/// What a sitting of an exam without scores means.
extension CaseFacts {
  func examMeaning(_ sitting: Sitting, on day: Day) -> SittingMeaning {
    let name = pathway?.step(sitting.test)?.shortName ?? sitting.test
    let window = windowOpened(by: sitting)
    return SittingMeaning(
      components: [], isPassed: sitting.hasPassed, validUntil: window?.last,
      sentence: sentence(sitting, name: name, window: window, on: day),
      warnings: examWarnings(sitting, on: day),
      doubt: examDoubt(sitting), next: examSuggestion(sitting, name: name, on: day))
  }

  private func sentence(
    _ sitting: Sitting, name: String, window: (step: String, last: Day)?, on day: Day
  ) -> String {
    switch sitting.hasPassed {
    case true?:
      guard let window else { return "\(name) passed." }
      let verb = window.last < day ? "had" : "has"
      return "\(name) passed. \(window.step) \(verb) to be done by \(window.last.fullWords)."
    case false?: return "\(name) not passed.\(attemptSentence(sitting))"
    case nil: return "\(name): the result is not known yet."
    }
  }

  private func attemptSentence(_ sitting: Sitting) -> String {
    guard let rule = pathway?.attempts(ofStep: sitting.test) else { return "" }
    if case .notMet(let why) = answer(rule, on: sitting.satOn) { return " \(why)." }
    return attempts(ofStep: sitting.test, on: sitting.satOn).map { " \($0.words.capitalisedFirst)." } ?? ""
  }

  private func windowOpened(by sitting: Sitting) -> (step: String, last: Day)? {
    guard sitting.hasPassed == true else { return nil }
    let key = currentKey(sitting.test)
    let window = pathway?.windows.first { $0.start == .passed(key) }
    guard let window, let step = pathway?.step(window.step) else { return nil }
    return (step.shortName, window.lasts.lastSafeDay(from: sitting.satOn))
  }

  /// How sure the window is that a pass opens, or the number of attempts that a failure leaves.
  private func examDoubt(_ sitting: Sitting) -> String? {
    let key = currentKey(sitting.test)
    switch sitting.hasPassed {
    case true?:
      return pathway?.windows.first { $0.start == .passed(key) }
        .flatMap { $0.source.doubtSentence(about: $0.name) }
    case false?:
      return pathway?.attempts(ofStep: key).flatMap { $0.source.doubtSentence(about: "The attempts") }
    case nil: return nil
    }
  }

  private func examWarnings(_ sitting: Sitting, on day: Day) -> [String] {
    let spacing = pathway?.attempts(ofStep: sitting.test).flatMap { tooClose(sitting, to: $0) }
    let late = lateWarnings(ofStep: sitting.test, doneOn: sitting.satOn, on: day)
    return late
      + [
        beyondLast(sitting), passedAlready(sitting), earlierPart(sitting), englishWarning(sitting, on: day),
        spacing,
      ].compactMap(\.self)
      + uselessBookings(after: sitting)
  }

  /// That the exam was passed before: nobody sits again what is passed.
  private func passedAlready(_ sitting: Sitting) -> String? {
    let passed = sittings(ofStep: sitting.test).last {
      $0.id != sitting.id && $0.outcome == .passed && $0.satOn <= sitting.satOn
    }
    let name = pathway?.step(sitting.test)?.shortName ?? sitting.test
    return passed.map { "\(name) was passed on \($0.satOn.fullWords). Check which of the two is right." }
  }

  /// The bookings that may not be kept after a failure.
  private func uselessBookings(after sitting: Sitting) -> [String] {
    guard sitting.outcome == .failed, let rule = pathway?.attempts(ofStep: sitting.test) else { return [] }
    let name = pathway?.step(sitting.test)?.shortName ?? sitting.test
    let useless = sittings(ofStep: sitting.test).filter {
      $0.outcome == .pending && $0.satOn > sitting.satOn && !isAllowed($0)
    }
    return useless.map { booked in
      let over = isOver(rule, on: booked.satOn) ? nil : firstDay(of: booked, under: rule)
      let why = over.map { "the next attempt is not before \($0.fullWords)" } ?? "there is no further attempt"
      return
        "\(name) is booked for \(booked.satOn.fullWords), but \(why). Change the booking, or take it back."
    }
  }

  /// The exams that have to be passed first and are not, by the day of this one.
  private func earlierPart(_ sitting: Sitting) -> String? {
    let needed = pathway?.step(sitting.test)?.needs.compactMap { pathway?.step($0) } ?? []
    let open = needed.filter { $0.kind == .exam && doneDay(ofStep: $0.key, on: sitting.satOn) == nil }
    guard !open.isEmpty else { return nil }
    return
      "\(listed(open.map(\.shortName))) \(open.count == 1 ? "is" : "are") not recorded as passed by that day."
  }

  /// An attempt beyond those that everybody has.
  private func beyondLast(_ sitting: Sitting) -> String? {
    var others = self
    others.sittings.removeAll { $0.id == sitting.id }
    return others.attemptWarning(sitting)
  }

  /// The windows that have ended before a step is done.
  func lateWarnings(ofStep key: String, doneOn done: Day, on day: Day) -> [String] {
    let windows = (pathway?.windows ?? []).filter {
      currentKey($0.step) == currentKey(key) && $0.end == .passed
    }
    return windows.compactMap { window in
      guard let last = lastSafeDay(of: window, on: done), last < done else { return nil }
      let end = "\(window.name) \(last < day ? "ended" : "ends") on \(last.fullWords)"
      return "Too late: \(end), before \(done.fullWords). Check with the regulator."
    }
  }

  /// The test of English has to be good on the day of some exams.
  private func englishWarning(_ sitting: Sitting, on day: Day) -> String? {
    guard let asked = pathway?.english, asked.neededFor.contains(currentKey(sitting.test)) else { return nil }
    let answer = english(on: sitting.satOn)
    return answer.isMet
      ? nil : "English \(sitting.satOn > day ? "is" : "was") not shown for that day: \(answer.words)."
  }

  private func examSuggestion(_ sitting: Sitting, name: String, on day: Day) -> SuggestedAction? {
    switch sitting.hasPassed {
    case true?: return nextStepSuggestion(on: day)
    case nil: return SuggestedAction(text: "ask for the \(name) result", inDays: 14)
    case false?:
      let mayGoOn = pathway?.attempts(ofStep: sitting.test).map { answer($0, on: day).isMet } ?? true
      return SuggestedAction(
        text: mayGoOn ? "book \(name) again" : "talk about what follows \(name)", inDays: 14)
    }
  }

  /// The next step that is not under way, as an action.
  func nextStepSuggestion(on day: Day) -> SuggestedAction? {
    let line = stepStates(of: self, on: day).first { line in
      line.needsFirst.isEmpty && [.notStarted, .failed, .expired].contains(line.state)
        && isFromHereOn(line.stage)
    }
    guard let line else { return nil }
    return SuggestedAction(text: "\(line.step.kind.verb) \(line.step.shortName)", inDays: 14)
  }

  private func isFromHereOn(_ other: Stage) -> Bool {
    guard let here = stageOrder.firstIndex(of: stage), let there = stageOrder.firstIndex(of: other) else {
      return false
    }
    return there >= here
  }
}

extension Sitting {
  /// Whether an exam was passed; nothing while that is not known.
  fileprivate var hasPassed: Bool? {
    switch outcome {
    case .passed?: true
    case .failed?: false
    case .pending?, nil: nil
    }
  }
}

extension StepKind {
  /// How one begins such a step.
  fileprivate var verb: String {
    switch self {
    case .exam, .language: "book"
    case .document: "ask for"
    case .application: "prepare"
    case .course, .placement: "find a place for"
    case .other: "begin"
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
