import CaseCore

/// Sittings of English tests: failures before passes, as in life.
extension LifeStory {
  /// Adds the sittings of the language stage, or those of the script.
  mutating func tellEnglish() {
    if let sittings = script?.sittings {
      for sitting in sittings { tellScripted(sitting) }
      return
    }
    guard let place = times.starts.firstIndex(where: { $0.stage == .language }) else { return }
    let choice = languageChoice()
    let (start, end) = (times.starts[place].day, times.end(ofStageAt: place))
    if place + 1 < times.starts.count {
      tellPass(choice, from: start, to: end)
    } else {
      tellAttempts(choice, from: start, to: end)
    }
  }

  private mutating func languageChoice() -> LanguageAim.Choice {
    let choices = route.language.choices
    return numbers.chance(62) ? choices[0] : choices[choices.count - 1]
  }

  /// A pass a few weeks before the next stage, often after one or two failures.
  private mutating func tellPass(_ choice: LanguageAim.Choice, from start: Day, to end: Day) {
    let earliest = start.adding(days: 3)
    let passed = max(earliest, end.adding(days: -numbers.between(19, 40))).saturdayBefore
    let weakness = weakSkill()
    for sat in failedSittings(after: start, before: passed) {
      addLanguage(choice, on: sat, weakness: weakness, resultBy: end)
    }
    addLanguage(choice, on: passed, weakness: nil, resultBy: end)
  }

  /// The Saturdays of failures, at least four weeks apart and before the pass.
  private mutating func failedSittings(after start: Day, before passed: Day) -> [Day] {
    let count = numbers.pick([0, 0, 0, 1, 1, 1, 1, 2])
    let days = (0..<count).map { _ in
      day(from: start.adding(days: 20), to: passed.adding(days: -35)).saturdayBefore
    }
    return days.sorted().reduce(into: []) { kept, sat in
      let isApart = kept.last.map { $0.distance(to: sat) >= 28 } ?? (sat > start)
      if isApart, sat.distance(to: passed) >= 28 { kept.append(sat) }
    }
  }

  /// What there is while English is not passed yet: nothing, a failure or two, or a booked test.
  private mutating func tellAttempts(_ choice: LanguageAim.Choice, from start: Day, to end: Day) {
    let weakness = weakSkill()
    var sat = start.adding(days: numbers.between(25, 70)).saturdayBefore
    for _ in 0..<numbers.pick([0, 1, 1, 2]) where sat.adding(days: 17) <= end {
      addLanguage(choice, on: sat, weakness: weakness, resultBy: end)
      sat = sat.adding(days: numbers.between(50, 90)).saturdayBefore
    }
    guard seat.track.standing == .going, numbers.chance(28) else { return }
    addBooking(choice.test.rawValue, version: choice.version, in: numbers.between(14, 60))
  }

  private mutating func weakSkill() -> Skill {
    numbers.pick([.writing, .writing, .writing, .writing, .speaking, .reading, .listening])
  }

  /// Adds a sitting with its scores, of which one may fall short.
  private mutating func addLanguage(
    _ choice: LanguageAim.Choice, on sat: Day, weakness: Skill?, resultBy end: Day
  ) {
    let scores = Skill.allCases.map { skill in
      score(choice, skill, falls: skill == weakness)
    }
    let result = min(sat.adding(days: choice.test == .oet ? 16 : 13), max(sat, end))
    addSitting(choice.test.rawValue, version: choice.version, on: sat, result: result, scores: scores)
  }

  private mutating func score(_ choice: LanguageAim.Choice, _ skill: Skill, falls: Bool) -> Score {
    let needed = choice.needed[skill].tenths
    if choice.test == .oet {
      let change = falls ? -100 * numbers.between(2, 6) : 100 * numbers.between(0, 7)
      return Score(tenths: min(5_000, needed + change))
    }
    let change = falls ? -5 * numbers.between(1, 2) : 5 * numbers.between(1, 3)
    return Score(tenths: min(90, needed + change))
  }

  private mutating func addSitting(
    _ test: String, version: String?, on sat: Day, result: Day, scores: [Score]
  ) {
    let (personID, payer) = (personID, numbers.pick(Phrases.payers))
    history.add(\.sittings, on: history.recorded(result)) { id in
      var sitting = Sitting(id: id, person: personID, test: test, satOn: sat)
      (sitting.version, sitting.resultOn, sitting.paidBy) = (version, result, payer)
      sitting.cost = Money(pence: test == LanguageTest.oet.rawValue ? 32_000 : 17_500)
      sitting.take(scores)
      return sitting
    }
  }

  /// Adds a sitting that lies ahead.
  mutating func addBooking(_ test: String, version: String?, in days: Int) {
    let (personID, sat) = (personID, world.today.adding(days: days + 6).saturdayBefore)
    history.add(\.sittings, on: times.horizon) { id in
      var sitting = Sitting(id: id, person: personID, test: test, satOn: sat)
      (sitting.version, sitting.outcome) = (version, .pending)
      return sitting
    }
  }

  private mutating func tellScripted(_ script: ScriptedSitting) {
    guard let test = script.test?.rawValue ?? route.firstExam else { return }
    let sat = script.day(today: world.today)
    if sat > world.today {
      addBooking(test, version: script.version, in: world.today.distance(to: sat) - 6)
    } else if script.test != nil {
      let result = min(sat.adding(days: 16), times.horizon)
      addSitting(
        test, version: script.version, on: sat, result: result, scores: script.scores.map { Score($0) })
    } else {
      addExam(test, on: sat, .passed)
    }
  }
}

extension Sitting {
  /// Takes listening, reading, writing and speaking, and the overall score where the test has one.
  fileprivate mutating func take(_ scores: [Score]) {
    guard scores.count == 4 else { return }
    (listening, reading, writing, speaking) = (scores[0], scores[1], scores[2], scores[3])
    guard languageTest == .ielts else { return }
    // IELTS rounds the mean to the nearest half, a quarter upwards.
    let halves = scores.map { $0.tenths / 5 }.reduce(0, +)
    overall = Score(tenths: (halves + 2) / 4 * 5)
  }
}
