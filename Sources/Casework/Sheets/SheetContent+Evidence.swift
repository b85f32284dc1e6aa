internal import CaseCore

/// Sittings, exams and placements.
extension SheetContent {
  var evidence: [String: SheetValue] {
    let standing = facts.sittings.filter(\.stands)
    return [
      "sittings": .list(standing.filter { $0.languageTest != nil }.map(languageRow)),
      "exams": .list(standing.filter { $0.languageTest == nil }.map(examRow)),
      "placements": .list(facts.placements.filter(\.stands).map(row)),
      "jobs": .list(facts.employments.filter(\.stands).map(row)),
    ]
  }

  private func languageRow(_ sitting: Sitting) -> [String: SheetValue] {
    let meaning = meaning(ofSitting: sitting, in: facts, on: day)
    var row: [String: SheetValue] = [
      "test": .text(testWords(sitting)), "on": .text(sitting.satOn.paperWords),
      "scores": SheetValue(scoreLine(sitting)), "result": .text(resultWords(sitting, meaning)),
      "until": SheetValue(usefulUntil(meaning).map(untilWords)),
      "unsure": SheetValue(isUnsure(meaning) ? unsureWords : nil),
    ]
    for skill in Skill.allCases { row[skill.rawValue] = .text(scoreWords(sitting, skill)) }
    row["overall"] = .text(
      sitting.languageTest?.hasOverall == true ? sitting.overall?.words ?? "not known" : "–")
    return row
  }

  /// Whether the pass is doubtful, or how long it stays good.
  private func isUnsure(_ meaning: SittingMeaning) -> Bool {
    let isValidityWeak = facts.pathway?.english?.validFor.source.needsCheck == true
    return meaning.passDoubt != nil || (isValidityWeak && usefulUntil(meaning) != nil)
  }

  private func testWords(_ sitting: Sitting) -> String {
    let test = [FactWords.testName(sitting.test), sitting.version?.sentenceCase].compactMap(\.self)
    return [test.joined(separator: " "), sitting.variant?.rawValue].compactMap(\.self).joined(separator: ", ")
  }

  /// `350 B`; what was sat and is not known says so.
  private func scoreWords(_ sitting: Sitting, _ skill: Skill) -> String {
    guard let score = sitting.score(skill) else { return sitting.satOn > day ? "–" : "not known" }
    return sitting.languageTest == .oet ? "\(score.words) \(oetGrade(score))" : score.words
  }

  /// `L 370 B, R 360 B`.
  private func scoreLine(_ sitting: Sitting) -> String {
    let skills = Skill.allCases.filter { sitting.score($0) != nil }
    let scores = skills.map { "\($0.letter) \(scoreWords(sitting, $0))" }
    return (scores + [sitting.overall.map { "overall \($0.words)" }].compactMap(\.self)).joined(
      separator: ", ")
  }

  private func resultWords(_ sitting: Sitting, _ meaning: SittingMeaning) -> String {
    if sitting.satOn > day { return "booked" }
    guard facts.pathway?.english != nil else { return "not judged by this pathway" }
    switch meaning.isPassed {
    case true?: return "passed"
    case nil: return "result not known yet"
    case false?: return "not passed" + shortWords(sitting, meaning)
    }
  }

  private func shortWords(_ sitting: Sitting, _ meaning: SittingMeaning) -> String {
    if meaning.components.allSatisfy({ $0.needed == nil }) {
      return "; \(facts.pathway?.regulator ?? "the regulator") does not take this test"
    }
    let short = meaning.components.filter { $0.shortBy != nil }.map { component in
      "\(component.skill?.name ?? "Overall") \(component.words)"
    }
    return short.isEmpty ? "" : ": " + short.joined(separator: ", ")
  }

  /// The last safe day of scores that count: those of a pass, and those that a second sitting could complete.
  private func usefulUntil(_ meaning: SittingMeaning) -> Day? {
    if meaning.isPassed == true { return meaning.validUntil }
    guard case .twoWithin? = facts.pathway?.english?.choice.value else { return nil }
    return meaning.validUntil
  }

  private func untilWords(_ until: Day) -> String {
    until < day ? "ended \(until.paperWords)" : until.paperWords
  }

  private func examRow(_ sitting: Sitting) -> [String: SheetValue] {
    let meaning = meaning(ofSitting: sitting, in: facts, on: day)
    let step = facts.pathway?.step(sitting.test)
    return [
      "name": .text(step?.name ?? FactWords.testName(sitting.test)), "on": .text(sitting.satOn.paperWords),
      "result": .text(examResult(sitting)),
      "attempts": SheetValue(attemptWords(sitting)),
      "next": SheetValue(meaning.validUntil.map { "next part by \($0.paperWords)" }),
      "unsure": unsure(step?.source),
    ]
  }

  /// The attempts used up to a sitting that has taken place.
  private func attemptWords(_ sitting: Sitting) -> String? {
    sitting.satOn > day ? nil : facts.attempts(ofStep: sitting.test, on: sitting.satOn)?.words
  }

  private func examResult(_ sitting: Sitting) -> String {
    let outcome = sitting.outcome ?? .pending
    if outcome == .pending { return sitting.satOn > day ? "booked" : "result not known yet" }
    return outcome.rawValue
  }
}

/// Placements and jobs.
extension SheetContent {
  private func row(_ placement: Placement) -> [String: SheetValue] {
    [
      "kind": .text(placement.kind.name), "host": .text(placement.host),
      "department": SheetValue(placement.department), "state": .text(placement.state.rawValue),
      "dates": SheetValue(spanWords(from: placement.startsOn, to: placement.endsOn)),
      "hours": SheetValue(placement.hours.map { "\($0) hours" }), "checks": SheetValue(checkWords(placement)),
    ]
  }

  /// `DBS asked for 3 Nov 2026, health check`: what the host still waits for.
  private func checkWords(_ placement: Placement) -> String {
    let open = facts.placementChecks.filter {
      $0.stands && $0.placement == placement.id && $0.receivedOn == nil
    }
    return open.map { check in
      check.kind + (check.requestedOn.map { " asked for \($0.paperWords)" } ?? "")
    }.joined(separator: ", ")
  }

  private func row(_ job: Employment) -> [String: SheetValue] {
    [
      "title": .text(job.title), "employer": .text(job.employer), "relation": .text(job.relation.rawValue),
      "band": SheetValue(job.band), "salary": SheetValue(job.salary.map { "\($0.words) a year" }),
      "dates": SheetValue(spanWords(from: job.startedOn, to: job.endedOn)),
    ]
  }
}
