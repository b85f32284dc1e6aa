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
    case .placementAgreed: placement(atLeast: agreed, "agreed (offered, or further)")
    case .placementCompleted: placement(atLeast: [.completed], "completed")
    case .kindAgreed(let kinds): placement(atLeast: agreed, "agreed (offered, or further)", of: kinds)
    case .kindCompleted(let kinds): placement(atLeast: [.completed], "completed", of: kinds)
    case .employmentStarted: employment(on: day)
    case .rightToWorkKnown: rightToWorkKnown()
    case .mayWork: mayWork()
    case .protectedStatus: immigrationStatus(among: ImmigrationStatus.protected)
    case .statusAmong(let statuses): immigrationStatus(among: statuses)
    case .sat(let key): sat(key, on: day)
    case .satLess(let key, let than): satLess(key, than: than, on: day)
    case .prioritySatLess(let key, let than): satLess(key, than: than, on: day, withPriority: true)
    case .registered: registered()
    case .goodStandingOfEach: goodStandingOfEach(on: day)
    case .anyOf(let several): anyOf(several, on: day)
    case .allOf(let several): allOf(several, on: day)
    case .not(let other): answer(other, on: day).opposite
    case .goesOn(let stage): goesOn(to: stage)
    case .skipsNothing(let stage): skipsNothing(to: stage)
    }
  }

  private func stepDone(_ key: String, on day: Day) -> Answer {
    guard let step = pathway?.step(key) else { return .unknown(missing: key) }
    let state = state(of: step, on: day)
    guard !state.state.isSettled else {
      let words = "\(step.shortName) \(state.state.rawValue)"
      return .met(because: self.words(words, doubtedBy: passDoubt(ofStep: key, on: day)))
    }
    return .notMet(
      why: state.words.isEmpty
        ? "\(step.shortName): \(state.state.rawValue)" : "\(step.shortName): \(state.words)")
  }

  private func stepSubmitted(_ key: String, on day: Day) -> Answer {
    guard let step = pathway?.step(key) else { return .unknown(missing: key) }
    let standing = state(of: step, on: day)
    if standing.state.isSettled || [.submitted, .waiting].contains(standing.state) {
      return .met(because: "\(step.shortName) \(standing.state.rawValue)")
    }
    let isClosed = closedDay(ofApplication: step, on: day) != nil
    return .notMet(
      why: isClosed ? "\(step.shortName): \(standing.words)" : "\(step.shortName) is not handed in")
  }

  private func examPassed(_ key: String, on day: Day) -> Answer {
    let name = pathway?.step(key)?.shortName ?? key
    if let done = doneDay(ofStep: key, on: day) {
      let words = "\(name) passed, \(done.fullWords)"
      return .met(because: self.words(words, doubtedBy: passDoubt(ofStep: key, on: day)))
    }
    return .notMet(why: "\(name) is not passed")
  }

  private func qualification() -> Answer {
    guard qualifications.contains(where: \.stands) else {
      let isOnPaper = documents.contains { $0.stands && $0.kind == .qualification && $0.status.isHeld }
      let paper = isOnPaper ? "the certificate is held, but " : ""
      return .notMet(why: "\(paper)no qualification is recorded")
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

  private var agreed: [PlacementState] { [.offered, .checks, .ready, .running, .completed] }

  private func placement(
    atLeast states: [PlacementState], _ word: String, of kinds: [PlacementKind] = PlacementKind.allCases
  ) -> Answer {
    let such = placements.filter { $0.stands && kinds.contains($0.kind) && states.contains($0.state) }
    guard let placement = such.last else {
      let kind = kinds.count == 1 ? kinds[0].rawValue : "placement"
      return .notMet(why: "no \(kind) is \(word)")
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

  private func immigrationStatus(among statuses: [ImmigrationStatus]) -> Answer {
    guard let status = restricted?.immigrationStatus, status != .unknown else {
      return .unknown(missing: "immigration status")
    }
    return statuses.contains(status)
      ? .met(because: status.rawValue) : .notMet(why: "the immigration status is \(status.rawValue)")
  }

  private func sat(_ key: String, on day: Day) -> Answer {
    let name = pathway?.step(key)?.shortName ?? key
    guard let first = sittings(ofStep: key).first, first.satOn <= day else {
      return .notMet(why: "\(name) has not been sat")
    }
    return .met(because: "\(name) sat \(first.satOn.fullWords)")
  }

  private func satLess(_ key: String, than limit: Int, on day: Day, withPriority: Bool = false) -> Answer {
    let name = pathway?.step(key)?.shortName ?? key
    let taken = sittings(ofStep: key).filter { $0.satOn <= day }
    let count = taken.count { !withPriority || $0.usedPriority == true }
    let times = count == 1 ? "once" : "\(count) times"
    let words = "\(name) sat \(times)" + (withPriority ? " with priority" : "")
    return count < limit ? .met(because: words) : .notMet(why: words)
  }

  private func registered() -> Answer {
    guard enrolment?.registrationNumber?.isEmpty == false else {
      return .notMet(why: "no \(pathway?.registrationNumberName ?? "registration number") is recorded")
    }
    return .met(because: "registered")
  }

  private func allOf(_ several: [Predicate], on day: Day) -> Answer {
    let answers = several.map { answer($0, on: day) }
    let unmet = answers.filter { !$0.isMet }
    if let unknown = unmet.first(where: \.isUnknown), unmet.allSatisfy(\.isUnknown) { return unknown }
    guard unmet.isEmpty else {
      return .notMet(why: unmet.filter { !$0.isUnknown }.map(\.words).joined(separator: "; "))
    }
    let because = answers.map(\.words).joined(separator: "; ")
    return answers.compactMap(\.until).min().map { .metUntil($0, because: because) } ?? .met(because: because)
  }

  private func anyOf(_ several: [Predicate], on day: Day) -> Answer {
    let answers = several.map { answer($0, on: day) }
    if let met = answers.first(where: \.isMet) { return met }
    if let unknown = answers.first, answers.allSatisfy(\.isUnknown) { return unknown }
    return .notMet(why: answers.map(\.words).joined(separator: "; "))
  }
}

extension Answer {
  /// Whether the facts do not say.
  var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }

  /// Met where this is not, and the other way round; what is not known stays so.
  fileprivate var opposite: Answer {
    switch self {
    case .met(let words), .metUntil(_, let words): .notMet(why: words)
    case .notMet(let words): .met(because: words)
    case .unknown: self
    }
  }
}

extension ImmigrationStatus {
  /// The statuses by which regulators help refugees.
  fileprivate static let protected: [ImmigrationStatus] = [
    .refugeeStatus, .ilrRefugee, .ileRefugee, .exceptionalLeave, .humanitarianProtection,
    .discretionaryLeave, .familySettlement,
  ]
}
