/// How long a route took the people of this file: what the programme knows besides what the sources say.
package struct RoutePace: Equatable, Sendable {
  /// The days that the people took, of whom there were enough.
  package struct Time: Equatable, Sendable {
    /// The middle of what they took; of an even number the upper middle one.
    package let days: Int
    package let people: Int

    /// Makes a time that was counted already.
    package init(days: Int, people: Int) {
      (self.days, self.people) = (days, people)
    }

    /// `usually 112 days here (14 people)`.
    package var words: String { "usually \(Period.days(days).words) here (\(people) people)" }
  }

  /// The people who have to have finished something before their time is told.
  private static let enough = 10

  /// By the keys of steps.
  package let steps: [String: Time]
  /// By stage.
  package let stages: [Stage: Time]

  /// Makes a pace from what single cases took.
  package init(_ taken: [DaysTaken] = []) {
    steps = RoutePace.times(taken.flatMap(\.steps))
    stages = RoutePace.times(taken.flatMap(\.stages))
  }

  /// Whether no step and no stage was finished by enough people.
  package var isEmpty: Bool { steps.isEmpty && stages.isEmpty }

  private static func times<Key: Hashable>(_ taken: [(key: Key, value: Int)]) -> [Key: Time] {
    Dictionary(grouping: taken, by: \.key).filter { $0.value.count >= enough }.mapValues { all in
      Time(days: all.map(\.value).sorted()[all.count / 2], people: all.count)
    }
  }
}

/// The days that one case took for what it has finished.
package struct DaysTaken: Sendable {
  let steps: [String: Int]
  let stages: [Stage: Int]

  /// Takes days that were counted already.
  package init(steps: [String: Int], stages: [Stage: Int]) {
    (self.steps, self.stages) = (steps, stages)
  }

  /// Counts them; whatever began or ended on a day that is not known is left out.
  ///
  /// A step counts from the day it was handed in or begun, else from the day on which its stage was entered and
  /// what it needs was done: just as the day is projected on which it will be done. A stage counts once the case
  /// has gone on from it, all its times together, holds left out.
  package init(of facts: CaseFacts) {
    let known = (facts.pathway?.steps ?? []).compactMap { step in
      facts.daysTaken(by: step).map { (step.key, $0) }
    }
    self.init(
      steps: Dictionary(known, uniquingKeysWith: { first, _ in first }), stages: facts.daysTakenByStage)
  }
}

/// What a case took.
extension CaseFacts {
  fileprivate func daysTaken(by step: PathwayStep) -> Int? {
    guard let done = finishedDay(of: step), let begun = beginning(of: step, doneOn: done), begun <= done
    else {
      return nil
    }
    return begun.distance(to: done)
  }

  fileprivate var daysTakenByStage: [Stage: Int] {
    guard let enrolment else { return [:] }
    let moves = transitions.filter { $0.stands && $0.enrolment == enrolment.id }
    let entries: [(stage: Stage, day: Day)] =
      [(pathway?.stages.first?.stage ?? .intake, enrolment.enrolledOn)]
      + moves.map { ($0.stage, $0.happenedOn) }
    let spells = Spells(self)
    let here = stageOrder.firstIndex(of: stage) ?? 0
    return zip(entries, entries.dropFirst()).reduce(into: [:]) { days, spell in
      let (entry, next) = spell
      guard let place = stageOrder.firstIndex(of: entry.stage), place < here else { return }
      let held = spells.heldDays(from: entry.day, to: next.day)
      days[entry.stage, default: 0] += max(0, entry.day.distance(to: next.day) - held)
    }
  }

  /// The day on which a step was done, whether or not what shows it has ended since.
  private func finishedDay(of step: PathwayStep) -> Day? {
    if step.shownBy == .languagePassed { return englishPass?.sittings.last?.satOn }
    let standing = state(of: step, on: .endOfTime)
    return standing.state == .passed ? standing.since : nil
  }

  private func beginning(of step: PathwayStep, doneOn done: Day) -> Day? {
    let known = events(of: step, on: done)
    if let begun = known.last(where: { $0.state == .submitted })
      ?? known.last(where: { $0.state == .inProgress })
    {
      return begun.happenedOn
    }
    let needed = step.needs.compactMap { pathway?.step($0) }.map { finishedDay(of: $0) }
    guard let entered = entryDay(ofStageOf: step), !needed.contains(nil) else { return nil }
    return ([entered] + needed.compactMap(\.self)).max()
  }

  /// The day on which the stage of a step was first entered.
  private func entryDay(ofStageOf step: PathwayStep) -> Day? {
    guard let enrolment, let stage = pathway?.stage(ofStep: step.key)?.stage else { return nil }
    let move = transitions.first { $0.stands && $0.enrolment == enrolment.id && $0.stage == stage }
    return move?.happenedOn ?? (stage == pathway?.stages.first?.stage ? enrolment.enrolledOn : nil)
  }
}
