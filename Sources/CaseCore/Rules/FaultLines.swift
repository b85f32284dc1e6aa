/// What goes before everything that is missing: work that may not be, and ways that have ended or are in doubt.
extension CaseFacts {
  /// The faults of a case, the worst first.
  ///
  /// What a regulator or the law forbids goes first, then what was passed too late, then exams whose
  /// attempts are used, and bookings that are not allowed.
  func faultLines(on day: Day) -> [ReadinessLine] {
    workLines(on: day) + lateLines(on: day) + endedLines(on: day) + bookingLines(on: day)
  }

  /// A protected title without its number, and paid work without a right to it.
  func workLines(on day: Day) -> [ReadinessLine] {
    var lines: [ReadinessLine] = []
    let title = titleAnswer(on: day)
    if title.standing == .notMet {
      lines.append(
        ReadinessLine(words: title.words, rule: title.rule, source: title.source, asks: .registered))
    }
    let right = rightToWorkAnswer(on: day)
    if right.standing == .notMet, hasPaidWork(on: day) {
      lines.append(
        ReadinessLine(
          words: right.words, rule: right.rule, source: right.source, isRestricted: true, asks: .mayWork))
    }
    return lines
  }

  /// That somebody has no right to work, or that it is still being checked, while no paid work is recorded; one line
  /// at most.
  var noRightLine: [ReadinessLine] {
    guard case .notMet(let why) = mayWork() else { return [] }
    let own = Source.own(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn)
    return [
      ReadinessLine(words: why, rule: RuleName.rightToWork, source: own, isRestricted: true, asks: .mayWork)
    ]
  }

  /// The faults of paid work as sentences, once a job or a placement is among the facts.
  func workRemarks(with work: any Fact, on day: Day) -> [String] {
    var facts = self
    facts.put(work)
    let begins = (work as? Employment)?.startedOn ?? (work as? Placement)?.startsOn
    let hasBegun = begins.map { $0 <= day } ?? false
    let check = hasBegun ? "The work has begun: check that at once." : "Check that before any work begins."
    return facts.workLines(on: day).map { "\($0.words.capitalisedFirst). \(check)" }
  }

  private func lateLines(on day: Day) -> [ReadinessLine] {
    (pathway?.windows ?? []).compactMap { window in
      lateWords(window, on: day).map { ReadinessLine(words: $0, rule: window.rule, source: window.source) }
    }
  }

  /// The exams of which no attempt is left, or only one that has to be waited or applied for.
  private func endedLines(on day: Day) -> [ReadinessLine] {
    let ended = (pathway?.attempts ?? []).filter { rule in
      (unfinished(rule.step) != nil && isUsedUp(rule, on: day)) || tickedBeyond(rule, on: day) != nil
    }
    return ended.map { rule in
      ReadinessLine(words: answer(rule, on: day).words, rule: rule.rule, source: rule.source)
    }
  }
}

extension CaseFacts {
  /// Bookings that come too soon after the attempt before, where attempts are left.
  private func bookingLines(on day: Day) -> [ReadinessLine] {
    (pathway?.attempts ?? []).filter { answer($0, on: day).isMet }.compactMap { rule in
      guard let step = unfinished(rule.step), let fault = bookingFault(ofStep: step.key, on: day) else {
        return nil
      }
      let words = "\(step.shortName): \(fault). Change the booking, or take it back"
      return ReadinessLine(words: words, rule: rule.rule, source: rule.source)
    }
  }

  /// Whether every attempt that comes by itself is failed, and no further one is booked as it may be.
  private func isUsedUp(_ rule: AttemptRule, on day: Day) -> Bool {
    guard !answer(rule, on: day).isMet else { return false }
    return bookedSitting(ofStep: rule.step, on: day).map(isAllowed) != true
  }
}

/// What was done after its window had ended.
extension CaseFacts {
  /// That a step was passed too late to count for sure; nothing where it was in time, or where the regulator has
  /// decided itself.
  func lateDoubt(ofStep key: String, on day: Day) -> String? {
    (pathway?.windows ?? []).lazy.filter { currentKey($0.step) == currentKey(key) }
      .compactMap { lateWords($0, on: day) }.first
  }

  /// `PLAB 2 was passed on Tue 3 Nov 2026, after its window had ended on Fri 8 May 2026: ask the GMC`.
  private func lateWords(_ window: WindowRule, on day: Day) -> String? {
    if case .issued = window.start { return nil }
    guard let step = pathway?.step(window.step), let done = endDay(of: window, on: day),
      let last = lastSafeDay(of: window, on: day), done > last,
      step.kind != .application || doneDay(ofStep: step.key, on: day) == nil
    else { return nil }
    let late = "\(step.shortName) was \(window.end.word) on \(done.fullWords)"
    return words(
      "\(late), after its window had ended on \(last.fullWords): ask \(theRegulator)",
      doubtedBy: startDoubt(of: window, on: day))
  }
}

extension WindowEnd {
  fileprivate var word: String {
    switch self {
    case .passed: "passed"
    case .started: "begun"
    case .submitted: "handed in"
    }
  }
}
