internal import CaseCore

/// The small timeline: when stages began, what was passed, and what is booked.
extension SheetContent {
  private struct Event {
    let day: Day
    let words: String
  }

  var timeline: [String: SheetValue] {
    guard let first = events.first?.day, let last = events.last?.day else { return ["timeline": .list([])] }
    let end = max(last, day)
    let span = max(1, first.distance(to: end))
    return [
      "timeline": .list(
        events.map { event in
          [
            "at": .text(String(first.distance(to: event.day) * 1_000 / span)), "words": .text(event.words),
            "on": .text(event.day.paperWords), "isAhead": .flag(event.day > day),
          ]
        })
    ]
  }

  /// At most eight, the first and the latest: more could not be read side by side.
  private var events: [Event] {
    let all = (stageEvents + passedEvents + bookedEvents).sorted { ($0.day, $0.words) < ($1.day, $1.words) }
    return all.count <= 8 ? all : Array(all.prefix(1) + all.suffix(7))
  }

  private var stageEvents: [Event] {
    let moves = facts.transitions.filter { $0.stands && $0.enrolment == facts.enrolment?.id }
    let joined = facts.enrolment.flatMap { enrolment in
      moves.contains { $0.happenedOn == enrolment.enrolledOn }
        ? nil : Event(day: enrolment.enrolledOn, words: "Joined")
    }
    return [joined].compactMap(\.self)
      + moves.filter { $0.happenedOn <= day }.map { Event(day: $0.happenedOn, words: stageName($0.stage)) }
  }

  private var passedEvents: [Event] {
    facts.sittings.filter { $0.stands && $0.satOn <= day && isPassed($0) }
      .map { Event(day: $0.satOn, words: "\(shortName($0)) passed") }
  }

  private var bookedEvents: [Event] {
    facts.sittings.filter { $0.stands && $0.satOn > day }
      .map { Event(day: $0.satOn, words: "\(shortName($0)) booked") }
  }

  private func isPassed(_ sitting: Sitting) -> Bool {
    guard sitting.languageTest != nil else { return sitting.outcome == .passed }
    return meaning(ofSitting: sitting, in: facts, on: day).isPassed == true
  }

  private func shortName(_ sitting: Sitting) -> String {
    facts.pathway?.step(sitting.test)?.shortName ?? FactWords.testName(sitting.test)
  }
}
