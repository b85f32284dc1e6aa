/// How what is known of somebody stands beside what an opening asks.
///
/// It says what is recorded and what is lacking, never whether somebody is eligible, and it is no score.
package struct OpeningMatch: Equatable, Sendable {
  /// How much is lacking.
  package enum Group: Int, CaseIterable, Sendable {
    /// Everything that is asked is recorded.
    case fits
    /// One thing or two are lacking.
    case nearly
    /// More is lacking.
    case further
  }

  /// One thing that is asked and recorded as met.
  package struct Met: Equatable, Sendable {
    package let need: OpeningNeed
    /// By what it is met, in the words of the rule.
    package let because: String
    /// What makes it unsure; the words say it too.
    package let doubt: String?
  }

  /// One thing that is asked and not recorded as met.
  package struct Gap: Equatable, Sendable {
    package let need: OpeningNeed
    /// What it is called on the person's pathway.
    package let name: String
    /// Why it is not met, in the words of the rule.
    package let why: String
    package let time: GapTime
  }

  package let caseRecord: RecordID
  package let number: String
  /// The name to show; it can be in any script.
  package var name: String
  package let stage: Stage
  package let profession: Profession?
  package let has: [Met]
  package let gaps: [Gap]
  /// What else to think of: on hold, in a job.
  package let remarks: [String]
  /// Whether the person agrees to be named to the partner.
  package let consent: ConsentStanding
  /// The last step of the way to this opening; nothing where there is none.
  package let submission: Submission?

  /// How much is lacking; what can never be had lacks most.
  package var group: Group {
    switch gaps.count {
    case 0: .fits
    case 1...2 where !time.isNever: .nearly
    default: .further
    }
  }

  /// Whether the person is on the way to the opening.
  package var isSubmitted: Bool { submission.map { !$0.state.isEnded } ?? false }

  /// Whether the way to the opening has come to its end: the person has started, or declined or was withdrawn.
  package var isSettled: Bool { submission.map { $0.state.isEnded || $0.state == .started } ?? false }

  /// The time until nothing is lacking, the gaps side by side.
  package var time: GapTime { gaps.map(\.time).reduce(GapTime.nothing) { $0.beside($1) } }
}

/// Sets a case against an opening.
///
/// - Parameters:
///   - opening: What is asked.
///   - facts: The case as it stands.
///   - submission: The last step of the person's way to the opening.
///   - day: The day on which it is asked.
/// - Returns: What is recorded and what is lacking; nothing where the opening is for another profession or specialty
///   and the person was not submitted to it.
package func match(
  _ opening: Opening, with facts: CaseFacts, submission: Submission? = nil, on day: Day
) -> OpeningMatch? {
  guard facts.isOfField(of: opening) || submission != nil else { return nil }
  let answers = opening.asked.map { need in
    let (answer, asked) = facts.answer(need, for: opening, on: day)
    return (need, answer, asked)
  }
  return OpeningMatch(
    caseRecord: facts.caseRecord.id, number: facts.caseRecord.number, name: facts.person.displayName,
    stage: facts.stage, profession: facts.enrolment?.profession,
    has: answers.filter(\.1.isMet).map {
      .init(need: $0, because: $1.words, doubt: facts.doubt(of: $0.predicate, on: $2))
    },
    gaps: answers.filter { !$0.1.isMet }.map { facts.gap($0.0, $0.1, on: day) },
    remarks: facts.remarks(on: opening, on: day),
    consent: facts.sharingConsent(with: opening.partner, on: day), submission: submission)
}

extension CaseFacts {
  /// Whether an opening is for the person's profession and specialty.
  package func isOfField(of opening: Opening) -> Bool {
    guard let profession = opening.profession else { return true }
    guard enrolment?.profession == profession else { return false }
    return opening.specialty == nil || enrolment?.specialty == opening.specialty
  }

  /// Answers a need, with the day for which the answer holds.
  ///
  /// What ends before the work begins is met only by something else that is still good then.
  fileprivate func answer(_ need: OpeningNeed, for opening: Opening, on day: Day) -> (Answer, Day) {
    let answer = need == .registered ? onRegister(on: day) : answer(need.predicate, on: day)
    guard let until = answer.until, let start = opening.startsOn, until < start else { return (answer, day) }
    let then = self.answer(need.predicate, on: start)
    if then.isMet, then.until.map({ $0 >= start }) ?? true { return (then, start) }
    return (.notMet(why: "ends on \(until.fullWords), before the start"), day)
  }

  /// Who has passed the step that ends on the register is on it, though the number may not be written down.
  private func onRegister(on day: Day) -> Answer {
    let answer = answer(OpeningNeed.registered.predicate, on: day)
    guard !answer.isMet, let pathway, let step = pathway.registrationStep,
      let done = doneDay(ofStep: step.key, on: day)
    else { return answer }
    return .met(
      because: "registration: \(step.shortName) passed, \(done.fullWords); the "
        + "\(pathway.registrationNumberName ?? "registration number") is missing")
  }

  fileprivate func gap(_ need: OpeningNeed, _ answer: Answer, on day: Day) -> OpeningMatch.Gap {
    let name = name(of: need)
    let words = usedUp(need, on: day) ?? answer.words
    // The answer about a step begins with its name, which stands before it already.
    let why = words.hasPrefix("\(name): ") ? String(words.dropFirst(name.count + 2)) : words
    return OpeningMatch.Gap(need: need, name: name, why: why, time: gapTime(of: need, on: day))
  }

  /// That the attempts at an exam are used, in the words of its rule; nothing where some are left.
  private func usedUp(_ need: OpeningNeed, on day: Day) -> String? {
    guard case .step(let key) = need, let rule = pathway?.attempts(ofStep: key),
      case .notMet(let why) = answer(rule, on: day)
    else { return nil }
    return why
  }

  private func name(of need: OpeningNeed) -> String {
    guard case .step(let key) = need else { return need.lacking }
    return pathway?.step(key)?.shortName ?? key
  }

  fileprivate func remarks(on opening: Opening, on day: Day) -> [String] {
    var remarks: [String] = []
    if status == .paused { remarks.append("on hold") }
    if !status.isOpen { remarks.append("has left the programme") }
    if employments.contains(where: { $0.stands && $0.isRunning(on: day) }) { remarks.append("in a job") }
    if !isOfField(of: opening) { remarks.append("of another profession") }
    if opening.kind == .bridging, let post = bridgingPost(like: opening.title) {
      remarks.append("\(post.words) is a bridging post of this route")
    }
    return remarks
  }

  /// The bridging post of the pathway that an opening's title names.
  private func bridgingPost(like title: String) -> BridgingPost? {
    let spelling = plainSpelling(title)
    return pathway?.bridging.first { spelling.contains(plainSpelling($0.post)) }
  }
}

extension Employment {
  fileprivate func isRunning(on day: Day) -> Bool {
    relation != .education && startedOn <= day && endedOn.map { $0 >= day } ?? true
  }
}

extension OpeningMatch {
  /// What decides the order: who is submitted and who has come to an end, what is lacking and for how long, who is free, who agrees to be named.
  private var rank: [Int] {
    [
      isSettled ? 2 : isSubmitted ? 0 : 1, isSubmitted ? -(submission?.state.position ?? 0) : 0,
      group.rawValue,
      time.isNever ? 1 : 0,
      remarks.contains { ["on hold", "in a job"].contains($0) } ? 1 : 0, gaps.count,
      time.mostDays == nil ? 1 : 0, time.mostDays ?? time.leastDays, consent.isGiven ? 0 : 1,
    ]
  }

  /// Whether it stands above another in a list; of two that stand alike the lower case number.
  package func isBefore(_ other: OpeningMatch) -> Bool {
    standsBefore(other) ?? ((number.count, number) < (other.number.count, other.number))
  }

  /// Whether it stands above another; nothing where they stand alike.
  package func standsBefore(_ other: OpeningMatch) -> Bool? {
    rank == other.rank ? nil : rank.lexicographicallyPrecedes(other.rank)
  }
}

extension SubmissionState {
  /// The place in the pipeline, from 0.
  fileprivate var position: Int { SubmissionState.pipeline.firstIndex(of: self) ?? 0 }
}
