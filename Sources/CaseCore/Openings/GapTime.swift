/// How long it takes until somebody has what is lacking, by the pathway and by what it took others here.
package enum GapTime: Equatable, Sendable {
  /// From the quickest to the slowest, in days; with what makes the numbers doubtful.
  case known(ClosedRange<Int>, doubt: String?)
  /// Nobody knows how long this takes, which stands in words; the rest takes at least so many days.
  case unknown(String, atLeast: Int = 0)
  /// The attempts at an exam are used, and the next has to be waited or applied for; all takes at least so many days.
  case waiting(NextAttempt, atLeast: Int)
  /// It will not be: `no further attempt at PLAB 2`.
  case never(String)

  /// The most days; nothing where they are not known.
  package var mostDays: Int? {
    if case .known(let days, _) = self { return days.upperBound }
    return nil
  }

  /// The days that are surely needed, as far as they are known.
  package var leastDays: Int {
    switch self {
    case .known(let days, _): days.lowerBound
    case .unknown(_, let least), .waiting(_, let least): least
    case .never: 0
    }
  }

  /// Whether the way to it has ended.
  package var isNever: Bool {
    if case .never = self { true } else { false }
  }

  /// The next attempt that has to be waited for; nothing where none has.
  private var nextAttempt: NextAttempt? {
    if case .waiting(let next, _) = self { next } else { nil }
  }

  /// What takes nobody knows how long; nothing where everything is known.
  private var notKnown: String? {
    if case .unknown(let what, _) = self { what } else { nil }
  }

  /// `about 3 to 6 months`, `at least 3 months`, or `time not known`.
  package var shortWords: String {
    switch self {
    case .known(let days, _): "about \(GapTime.words(days))"
    case .unknown(_, 0): "time not known"
    case .unknown(_, let least): "at least \(GapTime.words(least...least))"
    case .waiting(let next, let least): "\(GapTime.least(least)) (\(next.shortWords))"
    case .never(let why): why
    }
  }

  /// The same with the doubt, or with what nobody knows.
  package var words: String {
    switch self {
    case .known(let days, let doubt): "about \(GapTime.words(days))" + (doubt.map { " (\($0))" } ?? "")
    case .unknown(let what, 0): "how long \(what) takes is not known"
    case .unknown(let what, let least):
      "at least \(GapTime.words(least...least)), and how long \(what) takes is not known"
    case .waiting(let next, let least): "\(GapTime.least(least)) (\(next.words))"
    case .never(let why): why
    }
  }

  private static func least(_ days: Int) -> String {
    days == 0 ? "time not known" : "at least \(words(days...days))"
  }

  /// Days below three months, months above: an estimate has no single days.
  private static func words(_ days: ClosedRange<Int>) -> String {
    let inMonths = days.upperBound >= 90
    let (low, high) =
      inMonths ? (months(days.lowerBound), months(days.upperBound)) : (days.lowerBound, days.upperBound)
    let unit = inMonths ? "month" : "day"
    let number = low == high ? "\(high)" : "\(low) to \(high)"
    return "\(number) \(unit)\(high == 1 ? "" : "s")"
  }

  private static func months(_ days: Int) -> Int { (days * 12 + 182) / 365 }

  /// This one and then another.
  func and(then other: GapTime) -> GapTime {
    guard case .known(let first, let doubt) = self, case .known(let second, let otherDoubt) = other else {
      return open(with: other, atLeast: leastDays + other.leastDays)
    }
    return .known(
      first.lowerBound + second.lowerBound...first.upperBound + second.upperBound, doubt: doubt ?? otherDoubt)
  }

  /// This one and another side by side.
  func beside(_ other: GapTime) -> GapTime {
    guard case .known(let first, let doubt) = self, case .known(let second, let otherDoubt) = other else {
      return open(with: other, atLeast: max(leastDays, other.leastDays))
    }
    return .known(
      max(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound),
      doubt: doubt ?? otherDoubt)
  }

  /// Two of which one has no known end: what will never be goes before the longest wait, and that before the unknown.
  private func open(with other: GapTime, atLeast least: Int) -> GapTime {
    if let never = [self, other].first(where: \.isNever) { return never }
    let waits = [nextAttempt, other.nextAttempt].compactMap(\.self)
    if let longest = waits.max(by: { $0.isBefore($1) }) { return .waiting(longest, atLeast: least) }
    return .unknown(notKnown ?? other.notKnown ?? "", atLeast: least)
  }

  /// Nothing more to wait for.
  static let nothing = GapTime.known(0...0, doubt: nil)
}

/// An exam whose attempts are used, and that may be taken again after a wait or on application.
package struct NextAttempt: Equatable, Sendable {
  /// The exam: `PLAB 2`.
  let exam: String
  /// The day after the wait; nothing where it is over.
  let firstDay: Day?
  /// The application that gives attempts anew; nothing where the one attempt has to be applied for by itself.
  let application: String?
  /// Why not sooner: `all 4 attempts are used`.
  let why: String

  /// `PLAB 2 not before Sun 16 May 2027`, `one more attempt at PLAB 1 has to be applied for`.
  var shortWords: String {
    if let firstDay { return "\(exam) not before \(firstDay.fullWords)" }
    return application.map { "\(exam) needs another \($0)" }
      ?? "one more attempt at \(exam) has to be applied for"
  }

  /// The same with the reason.
  var words: String { "\(shortWords): \(why)" }

  /// Whether another one has to be waited for longer.
  func isBefore(_ other: NextAttempt) -> Bool {
    guard let later = other.firstDay else { return false }
    return firstDay.map { $0 < later } ?? true
  }
}

extension CaseFacts {
  /// How long it takes until a need is met: by its step, and by the steps that come before it.
  func gapTime(of need: OpeningNeed, on day: Day) -> GapTime {
    guard let step = step(showing: need) else { return .unknown(need.lacking) }
    return time(of: step, on: day, after: [])
  }

  /// The step of the pathway by which a need is met.
  func step(showing need: OpeningNeed) -> PathwayStep? {
    switch need {
    case .registered: pathway?.registrationStep
    case .step(let key): pathway?.step(key)
    default: pathway?.steps.first { $0.shownBy == need.predicate }
    }
  }

  private func time(of step: PathwayStep, on day: Day, after seen: Set<String>) -> GapTime {
    guard !seen.contains(step.key) else { return .nothing }
    if let why = dead(step, on: day) { return .never(why) }
    if let left = timeLeft(of: step, on: day) { return left }
    let before = step.needs.compactMap { pathway?.step($0) }
      .filter { !state(of: $0, on: day).state.isSettled }
      .map { time(of: $0, on: day, after: seen.union([step.key])) }
    let whole = before.reduce(GapTime.nothing) { $0.beside($1) }.and(then: ownTime(of: step))
    guard let rule = pathway?.attempts(ofStep: step.key), let again = again(step, rule, on: day) else {
      return whole
    }
    return isUsed(rule, on: day) && rule.perApplication != nil ? again.and(then: whole) : again.beside(whole)
  }

  /// What comes before the next attempt at an exam whose attempts are used: the wait, and a new application where
  /// attempts go by application; nothing where neither is needed.
  private func again(_ step: PathwayStep, _ rule: AttemptRule, on day: Day) -> GapTime? {
    let over = wait(under: rule, before: day.adding(days: 1))?.over
    let first = over.flatMap { $0 > day ? $0 : nil }
    guard first != nil || isUsed(rule, on: day) else { return nil }
    let application = rule.perApplication.flatMap { pathway?.step($0) }
    let next = NextAttempt(
      exam: step.shortName, firstDay: first, application: application?.shortName,
      why: words("all \(rule.most) attempts are used", doubtedBy: rule.source.doubt))
    let wait = GapTime.waiting(next, atLeast: first.map { day.distance(to: $0) } ?? 0)
    return isUsed(rule, on: day) ? application.map { wait.and(then: ownTime(of: $0)) } ?? wait : wait
  }

  /// Whether the attempts that everybody has are failed, those of the present application where they go by it.
  private func isUsed(_ rule: AttemptRule, on day: Day) -> Bool { !answer(rule, on: day).isMet }

  /// Why a step cannot be done any more: its attempts are used, or the window of an exam or a course has ended.
  private func dead(_ step: PathwayStep, on day: Day) -> String? {
    if let rule = pathway?.attempts(ofStep: step.key), isOver(rule, on: day) {
      return "no further attempt at \(step.shortName)"
    }
    let ended = (pathway?.windows ?? []).first { window in
      currentKey(window.step) == step.key && window.afterwards == nil && isOnce(window.start)
        && endDay(of: window, on: day) == nil && lastSafeDay(of: window, on: day).map { $0 < day } == true
    }
    return ended.map { "\($0.name) ended" }
  }

  /// Whether what begins a window is not done a second time: an exam or a course.
  private func isOnce(_ start: WindowStart) -> Bool {
    switch start {
    case .passed(let key), .firstSitting(let key), .started(let key):
      [.exam, .course].contains(pathway?.step(key)?.kind)
    case .submitted, .issued: false
    }
  }

  /// The time until what is booked, awaited or handed in; nothing where the next event has still to be arranged.
  ///
  /// Days that somebody has spent in a stage are not taken off: having waited brings no test nearer.
  private func timeLeft(of step: PathwayStep, on day: Day) -> GapTime? {
    guard !step.isTest else { return timeOfTest(step, on: day) }
    guard closedDay(ofApplication: step, on: day) == nil, let begun = begunDay(of: step) else { return nil }
    // What is late already says nothing of when it comes.
    guard let expected = expectedDay(of: step, at: pace), expected > day else {
      return .unknown(step.shortName)
    }
    let most = day.distance(to: expected)
    let least =
      ownTime(of: step).mostDays == nil ? most : ownTime(of: step).leastDays - begun.distance(to: day)
    return .known(
      min(max(0, least), most)...most, doubt: pace.steps[step.key] == nil ? step.typical?.source.doubt : nil)
  }

  private func timeOfTest(_ step: PathwayStep, on day: Day) -> GapTime? {
    let all =
      step.kind == .exam
      ? sittings(ofStep: step.key) : sittings.filter { $0.stands && $0.languageTest != nil }
    if let booked = all.filter({ $0.satOn > day && isAllowed($0) }).map(\.satOn).min() {
      let days = day.distance(to: booked)
      return .known(days...days, doubt: nil)
    }
    return state(of: step, on: day).state == .waiting && all.contains { $0.satOn <= day }
      ? .unknown("the result of \(step.shortName)") : nil
  }

  /// The time of one step: what it took others here, else what the sources say.
  private func ownTime(of step: PathwayStep) -> GapTime {
    if let here = pace.steps[step.key] { return .known(here.days...here.days, doubt: nil) }
    guard let typical = step.typical else { return .unknown(step.shortName) }
    let days = typical.value.quickest.roughDays...typical.value.slowest.roughDays
    return .known(days, doubt: typical.source.doubt)
  }
}

extension PathwayStep {
  /// Whether it is passed in a sitting.
  fileprivate var isTest: Bool { kind == .exam || (kind == .language && shownBy == .languagePassed) }
}
