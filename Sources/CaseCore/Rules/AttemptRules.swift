/// How many attempts of an exam are used.
package struct AttemptCount: Equatable, Sendable {
  /// The sittings that have taken place, in the present application where attempts go by application.
  package var used: Int
  /// Those among them that were failed.
  package var failed: Int
  /// The attempts that everybody has.
  package var most: Int

  /// `2 of 4 attempts used`, `all 3 attempts used, and 1 more`.
  package var words: String {
    used > most ? "all \(most) attempts used, and \(used - most) more" : "\(used) of \(most) attempts used"
  }
}

/// Attempts at exams, counted from sittings.
extension CaseFacts {
  /// Counts the attempts of an exam step up to a day; nothing where the pathway sets no limit.
  package func attempts(ofStep key: String, on day: Day) -> AttemptCount? {
    guard let rule = pathway?.attempts(ofStep: key) else { return nil }
    let taken = attempts(under: rule, on: day)
    return AttemptCount(used: taken.count, failed: taken.count { $0.outcome == .failed }, most: rule.most)
  }

  /// Answers whether an exam may be taken again, or need not be.
  func answer(_ rule: AttemptRule, on day: Day) -> Answer {
    let name = pathway?.step(rule.step)?.shortName ?? rule.step
    let taken = attempts(under: rule, on: day)
    let failed = taken.count { $0.outcome == .failed }
    if taken.contains(where: { $0.outcome == .passed }) { return .met(because: "\(name) passed") }
    if failed < rule.most {
      let count = AttemptCount(used: taken.count, failed: failed, most: rule.most)
      return .met(because: "\(name): \(count.words)")
    }
    let end = exhausted(rule, name: name, failed: failed, last: taken.last?.satOn)
    return .notMet(why: tickedBeyond(rule, on: day).map { "\(end). \($0)" } ?? end)
  }

  /// That an exam whose attempts are used is ticked as passed; nothing where it is not, or where a sitting shows it.
  func tickedBeyond(_ rule: AttemptRule, on day: Day) -> String? {
    let failed = attempts(under: rule, on: day).count { $0.outcome == .failed }
    guard failed >= rule.most, passingSitting(ofStep: rule.step, on: day) == nil,
      let ticked = doneDay(ofStep: rule.step, on: day)
    else { return nil }
    return "It is ticked as passed on \(ticked.fullWords) without a sitting: check with \(theRegulator)"
  }

  /// What is wrong with the time between a sitting and the one before it; nothing where all is well.
  func tooClose(_ sitting: Sitting, to rule: AttemptRule) -> String? {
    guard let apart = rule.apart, let (before, first) = spacing(of: sitting, under: rule),
      sitting.satOn < first
    else { return nil }
    let start = "Attempts have to be at least \(apart.words) apart; the one before was on "
    guard case .workingDays = apart else { return "\(start)\(before.satOn.fullWords)." }
    return
      "\(start)\(before.satOn.fullWords), so that \(first.fullWords) is the first day. "
      + "Working days are Monday to Friday here; bank holidays make it later."
  }

  /// The attempt before a sitting, and the first day that lies far enough after it.
  private func spacing(of sitting: Sitting, under rule: AttemptRule) -> (before: Sitting, first: Day)? {
    guard let apart = rule.apart else { return nil }
    let before = sittings(ofStep: rule.step).last { $0.id != sitting.id && $0.satOn < sitting.satOn }
    return before.map { ($0, apart.after($0.satOn)) }
  }

  /// The sittings that have taken place since the last application was handed in, where that matters.
  func attempts(under rule: AttemptRule, on day: Day) -> [Sitting] {
    let taken = sittings(ofStep: rule.step).filter { $0.satOn <= day }
    guard let key = rule.perApplication, let application = pathway?.step(key) else { return taken }
    let handedIn = events(of: application, on: day).filter { $0.state == .submitted }.map(\.happenedOn)
    let begins = handedIn.map { firstDay(ofApplicationFrom: $0, under: rule) }.filter { $0 <= day }.max()
    return taken.filter { sitting in begins.map { sitting.satOn >= $0 } ?? true }
  }

  /// The day from which an application gives attempts anew: not before the wait after the last one's is over.
  private func firstDay(ofApplicationFrom handedIn: Day, under rule: AttemptRule) -> Day {
    max(handedIn, wait(under: rule, before: handedIn)?.over ?? handedIn)
  }

  /// The end of the wait after attempts that were all used, also those of an application before the present one.
  ///
  /// - Returns: The last of those attempts and the first day after the wait; nothing where no wait has begun.
  func wait(under rule: AttemptRule, before day: Day) -> (last: Sitting, over: Day)? {
    guard let wait = rule.waitAfterwards else { return nil }
    let taken = sittings(ofStep: rule.step).filter { $0.satOn < day && $0.outcome != .passed }
    let failed = taken.filter { $0.outcome == .failed }.suffix(rule.most)
    guard failed.count >= rule.most, let last = failed.last,
      failed.allSatisfy({ isOfApplication(of: last, $0, rule) })
    else { return nil }
    return (last, wait.after(last.satOn))
  }

  /// Whether two attempts belong to one application, where attempts go by application.
  private func isOfApplication(of last: Sitting, _ other: Sitting, _ rule: AttemptRule) -> Bool {
    attempts(under: rule, on: last.satOn).contains { $0.id == other.id }
  }

  /// Whether an attempt may be taken on its day, by the failures before it, the wait after them, and the time since
  /// the last.
  package func isAllowed(_ sitting: Sitting) -> Bool {
    guard let rule = pathway?.attempts(ofStep: sitting.test) else { return true }
    return !isOver(rule, on: sitting.satOn.adding(days: -1))
      && firstDay(of: sitting, under: rule).map { sitting.satOn >= $0 } != false
  }

  /// The first day on which an attempt may be taken after those before it; nothing where none says so.
  func firstDay(of sitting: Sitting, under rule: AttemptRule) -> Day? {
    [wait(under: rule, before: sitting.satOn)?.over, spacing(of: sitting, under: rule)?.first]
      .compactMap(\.self).max()
  }

  /// That an exam is booked for a day on which it may not be taken; nothing where no such booking is known.
  ///
  /// - Returns: `the booking for Wed 25 Nov 2026 is not allowed: Thu 26 Nov 2026 is the first day`
  func bookingFault(ofStep key: String, on day: Day) -> String? {
    guard let booked = bookedSitting(ofStep: key, on: day), let fault = fault(ofBooking: booked) else {
      return nil
    }
    return "the booking for \(booked.satOn.fullWords) is \(fault)"
  }

  /// `not allowed: Thu 26 Nov 2026 is the first day`; nothing for a booking that is allowed.
  package func fault(ofBooking booked: Sitting) -> String? {
    guard !isAllowed(booked) else { return nil }
    guard let rule = pathway?.attempts(ofStep: booked.test),
      !isOver(rule, on: booked.satOn.adding(days: -1)), let first = firstDay(of: booked, under: rule)
    else { return "not allowed" }
    return "not allowed: \(first.fullWords) is the first day"
  }

  /// Whether the last attempt that anybody has was failed.
  func isOver(_ rule: AttemptRule, on day: Day) -> Bool {
    guard rule.perApplication == nil, !answer(rule, on: day).isMet else { return false }
    return attempts(under: rule, on: day).count { $0.outcome == .failed } >= rule.most + rule.further
  }

  private func exhausted(_ rule: AttemptRule, name: String, failed: Int, last: Day?) -> String {
    guard failed < rule.most + rule.further || rule.perApplication != nil else {
      return "\(name): \(failed) attempts failed, and there is no further one"
    }
    let used = "\(name): all \(rule.most) attempts are used"
    let next =
      rule.waitAfterwards.flatMap { wait in last.map { ", not before \(wait.after($0).fullWords)" } } ?? ""
    return rule.afterwards.map { "\(used). \(withoutStop($0))\(next)" } ?? used + next
  }
}
