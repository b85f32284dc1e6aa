/// What is wrong with a sitting, and what is only strange about it.
extension RecordFacts {
  /// The faults of a sitting that cannot be true: by itself, or because nobody knows the exam, it is recorded already,
  /// or nobody has such an attempt.
  func sittingFaults(_ sitting: Sitting, in facts: CaseFacts, today: Day) -> [Refusal] {
    ownFaults(sitting, in: facts, today: today)
      + [unknownExam(sitting, facts), double(of: sitting, facts), noAttempt(sitting, facts)]
      .compactMap(\.self)
  }

  /// What a new fact does not fit with, a sentence each; it is recorded all the same.
  func warnings(about fact: any Fact, in facts: CaseFacts, today: Day) -> [String] {
    switch fact {
    case let sitting as Sitting:
      let meaning = meaning(ofSitting: sitting, in: facts, on: today)
      let refused = meaning.isAccepted ? [] : [meaning.sentence]
      return refused + meaning.warnings
        + [facts.claimRemark(of: sitting, on: today), facts.youthRemark(of: sitting)].compactMap(\.self)
        + (sitting.satOn > today ? facts.placementWords(on: sitting.satOn).map { $0 + "." } : [])
    case let action as Action where action.isOpen && action.dueOn < today:
      return ["It is due on \(action.dueOn.fullWords), which has passed."]
    case let line as FundingLine: return [facts.refundRemark(of: line)].compactMap(\.self)
    case let event as StepEvent:
      return [
        facts.overtakenRemark(of: event), facts.applicationRemark(of: event), facts.tickRemark(of: event),
        facts.orderRemark(of: event),
      ]
      .compactMap(\.self)
    case let event as CaseStatusEvent:
      let open = event.status == .exited ? facts.openActionRemark : nil
      return [facts.overtakenRemark(of: event), open].compactMap(\.self)
    case let consent as Consent: return [facts.givenRemark(of: consent, on: today)].compactMap(\.self)
    case let placement as Placement:
      return facts.examWords(during: placement, on: today).map { $0 + "." }
        + facts.dayRemarks(of: placement, on: today)
        + (placement.isPaid ? facts.workRemarks(with: placement, on: today) : [])
    case let job as Employment where job.relation != .education:
      return facts.workRemarks(with: job, on: today)
    case let paper as Document where paper.kind == .qualification && paper.status.isHeld:
      return facts.qualifications.contains(where: \.stands)
        ? [] : ["This is the certificate. The qualification that it proves is not recorded yet."]
    case let paper as Document:
      return [
        paper.endedRemark(on: today), facts.paperRemark(of: paper, on: today), facts.endRemark(of: paper),
      ]
      .compactMap(\.self)
    default: return []
    }
  }

  private func unknownExam(_ sitting: Sitting, _ facts: CaseFacts) -> Refusal? {
    let exams = facts.pathway?.examKeys ?? []
    guard sitting.languageTest == nil, !exams.contains(facts.currentKey(sitting.test)) else { return nil }
    return .examUnknown(sitting.test, known: exams)
  }

  /// The same exam on the same day, with a result: a result after a booking is no double.
  private func double(of sitting: Sitting, _ facts: CaseFacts) -> Refusal? {
    let same = facts.without(sitting.id).sittings.contains { other in
      other.stands && other.satOn == sitting.satOn && other.hasResult
        && facts.currentKey(other.test) == facts.currentKey(sitting.test)
    }
    return same ? .recordedAlready(sitting, name: facts.examName(of: sitting)) : nil
  }

  /// An attempt after the last that anybody has, by the failures before it.
  private func noAttempt(_ sitting: Sitting, _ facts: CaseFacts) -> Refusal? {
    guard let rule = facts.pathway?.attempts(ofStep: sitting.test), rule.perApplication == nil else {
      return nil
    }
    let failed = facts.without(sitting.id).sittings(ofStep: sitting.test).count {
      $0.outcome == .failed && $0.satOn < sitting.satOn
    }
    guard failed >= rule.most + rule.further else { return nil }
    return .noFurtherAttempt(facts.examName(of: sitting), failed: failed)
  }
}

extension CaseFacts {
  /// The facts without one sitting, so that it is not counted twice.
  fileprivate func without(_ id: RecordID) -> CaseFacts {
    var facts = self
    facts.sittings.removeAll { $0.id == id }
    return facts
  }

  /// The name of an exam, by the pathway where it is one of its own.
  fileprivate func examName(of sitting: Sitting) -> String {
    sitting.languageTest?.name ?? pathway?.step(sitting.test)?.shortName ?? sitting.test
  }

  /// The sentence about an attempt beyond those that everybody has; the facts hold the others only.
  func attemptWarning(_ sitting: Sitting) -> String? {
    guard let rule = pathway?.attempts(ofStep: sitting.test) else { return nil }
    let before = attempts(under: rule, on: sitting.satOn)
    guard before.count >= rule.most else { return tooEarly(sitting, under: rule) }
    let isLast = rule.perApplication == nil && before.count + 1 >= rule.most + rule.further
    let next = isLast && sitting.outcome == .failed ? nil : rule.afterwards.map { "\(withoutStop($0))." }
    return [
      "All \(rule.most) attempts at \(examName(of: sitting)) were used before this one.", next,
      tooEarly(sitting, under: rule),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// That an attempt was taken before the wait after those before it was over, whatever application it is of.
  private func tooEarly(_ sitting: Sitting, under rule: AttemptRule) -> String? {
    guard let (last, over) = wait(under: rule, before: sitting.satOn), sitting.satOn < over,
      let wait = rule.waitAfterwards
    else { return nil }
    return "It came too early: the wait of \(wait.words) after the attempt of \(last.satOn.fullWords) "
      + "ends on \(over.fullWords)."
  }

  /// That a new application was handed in before the wait after the last one's attempts was over.
  func applicationRemark(of event: StepEvent) -> String? {
    guard event.state == .submitted else { return nil }
    let rules = (pathway?.attempts ?? []).filter {
      $0.perApplication.map(currentKey) == currentKey(event.step)
    }
    return rules.lazy.compactMap { rule in
      guard let (last, over) = wait(under: rule, before: event.happenedOn), event.happenedOn < over,
        let wait = rule.waitAfterwards
      else { return nil }
      let name = pathway?.step(rule.step)?.shortName ?? rule.step
      return "All \(rule.most) attempts at \(name) were used: the wait of \(wait.words) after the attempt of "
        + "\(last.satOn.fullWords) ends on \(over.fullWords)."
    }.first
  }
}

extension Refusal {
  /// The exam is not one of the pathway's.
  static func examUnknown(_ exam: String, known: [String]) -> Refusal {
    let choices = LanguageTest.allCases.map(\.rawValue) + known
    return Refusal(
      rule: "sitting.exam-unknown",
      summary: "The sitting was not recorded: this pathway has no exam “\(exam)”.",
      remedies: ["Choose one of \(choices.joined(separator: ", "))"])
  }

  /// The exam of that day is there.
  static func recordedAlready(_ sitting: Sitting, name: String) -> Refusal {
    Refusal(
      rule: "sitting.recorded-already",
      summary: "The sitting was not recorded: \(name) of \(sitting.satOn.fullWords) is recorded already.",
      remedies: ["Change that one, or check the day"])
  }

  /// The regulator gives no more attempts.
  static func noFurtherAttempt(_ name: String, failed: Int) -> Refusal {
    Refusal(
      rule: "sitting.no-attempt",
      summary:
        "The sitting was not recorded: \(name) was failed \(failed) times, and there is no further attempt.",
      remedies: ["Check the earlier sittings, and take back one that is wrong"])
  }
}

extension Sitting {
  /// Why one of the scores cannot be a score of this language test; nothing where all can.
  package var rangeFault: String? { rangeFaults.first }

  /// Why scores cannot be scores of this language test, in the order of the skills.
  package var rangeFaults: [String] {
    guard let test = languageTest else { return [] }
    let components: [(Skill?, Score?)] = Skill.allCases.map { ($0, score($0)) } + [(nil, overall)]
    let faults = components.compactMap { skill, score in
      score.flatMap { scoreFault(test: test, component: skill, score: $0) }
    }
    return faults.isEmpty ? [overallFault].compactMap(\.self) : faults
  }

  /// Whether more than the day is known.
  fileprivate var hasResult: Bool {
    outcome == .passed || outcome == .failed || Skill.allCases.contains { score($0) != nil }
  }
}
