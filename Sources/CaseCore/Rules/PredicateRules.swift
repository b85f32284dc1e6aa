/// The predicates of pathway files, answered from the facts.
extension CaseFacts {
  /// Answers one predicate on a day.
  func answer(_ predicate: Predicate, on day: Day) -> Answer {
    switch predicate {
    case .languagePassed: english(on: day)
    case .languageValid(let key): english(forStep: key, on: day)
    case .stepDone(let key): stepDone(key, on: day)
    case .stepSubmitted(let key): stepSubmitted(key, on: day)
    case .examPassed(let key): examPassed(key, on: day)
    case .documentHeld(let kind): document(kind, on: day)
    case .consentActive(let purpose): consent(purpose, on: day)
    case .qualificationHeld: qualification()
    case .placementAgreed: placement(atLeast: [.offered, .checks, .ready, .running, .completed], "agreed")
    case .placementCompleted: placement(atLeast: [.completed], "completed")
    case .employmentStarted: employment(on: day)
    case .rightToWorkKnown: rightToWorkKnown()
    case .mayWork: mayWork()
    case .anyOf(let several): anyOf(several, on: day)
    case .goesOn(let stage): goesOn(to: stage)
    case .skipsNothing(let stage): skipsNothing(to: stage)
    }
  }

  private func stepDone(_ key: String, on day: Day) -> Answer {
    guard let step = pathway?.step(key) else { return .unknown(missing: key) }
    let state = state(of: step, on: day)
    guard !state.state.isSettled else { return .met(because: "\(step.shortName) \(state.state.rawValue)") }
    return .notMet(
      why: state.words.isEmpty
        ? "\(step.shortName): \(state.state.rawValue)" : "\(step.shortName): \(state.words)")
  }

  private func stepSubmitted(_ key: String, on day: Day) -> Answer {
    guard let step = pathway?.step(key) else { return .unknown(missing: key) }
    let state = state(of: step, on: day).state
    let handedIn = state.isSettled || [.submitted, .waiting].contains(state)
    return handedIn
      ? .met(because: "\(step.shortName) \(state.rawValue)")
      : .notMet(why: "\(step.shortName) is not handed in")
  }

  private func examPassed(_ key: String, on day: Day) -> Answer {
    let name = pathway?.step(key)?.shortName ?? key
    if let done = doneDay(ofStep: key, on: day) { return .met(because: "\(name) passed, \(done.fullWords)") }
    return .notMet(why: "\(name) is not passed")
  }

  private func qualification() -> Answer {
    guard qualifications.contains(where: \.stands) else {
      return .notMet(why: "no qualification is recorded")
    }
    return .met(because: "qualification recorded")
  }

  private func consent(_ purpose: ConsentPurpose, on day: Day) -> Answer {
    let given = consents.filter { $0.stands && $0.purpose == purpose && $0.givenOn <= day }
    let active = given.filter { consent in
      consent.withdrawnOn.map { $0 > day } ?? true && consent.expiresOn.map { $0 >= day } ?? true
    }
    guard let consent = active.last else {
      return .notMet(why: given.isEmpty ? "no consent is recorded" : "the consent has ended or was withdrawn")
    }
    let because = "consent given \(consent.givenOn.fullWords)"
    return consent.expiresOn.map { .metUntil($0, because: because) } ?? .met(because: because)
  }

  private func placement(atLeast states: [PlacementState], _ word: String) -> Answer {
    guard let placement = placements.last(where: { $0.stands && states.contains($0.state) }) else {
      return .notMet(why: "no placement is \(word)")
    }
    return .met(because: "placement \(placement.state.rawValue): \(placement.host)")
  }

  private func employment(on day: Day) -> Answer {
    let jobs = employments.filter(\.stands)
    if let job = jobs.last(where: { $0.startedOn <= day }) {
      return .met(because: "job since \(job.startedOn.fullWords)")
    }
    guard let next = jobs.map(\.startedOn).min() else {
      return .notMet(why: "no job with a start date is recorded")
    }
    return .notMet(why: "the job starts only on \(next.fullWords)")
  }

  private func anyOf(_ several: [Predicate], on day: Day) -> Answer {
    let answers = several.map { answer($0, on: day) }
    if let met = answers.first(where: \.isMet) { return met }
    return .notMet(why: answers.map(\.words).joined(separator: "; "))
  }
}
