internal import CaseCore

/// Where on the pathway the case is, and since when.
extension SheetContent {
  var standing: [String: SheetValue] {
    [
      "status": .text(statusWords), "stage": .text(stageName(facts.stage)),
      "stageGlyph": .text(String(facts.stage.glyph)), "stageSince": .text(summary.stageSince.paperWords),
      "stageTime": .text(stageTimeWords), "stageBar": .text(stageBar), "stages": .list(stages.map(row)),
      "flags": .list(flags.map { ["words": .text($0)] }), "stepGroups": .list(stepGroups),
    ]
  }

  var order: [Stage] { facts.pathway.map { $0.stages.map(\.stage) } ?? Stage.allCases }

  func stageName(_ stage: Stage) -> String { facts.stageName(stage) }

  private var statusWords: String {
    guard let event = facts.lastStatus else { return facts.status.word }
    let reason = event.exitReason?.rawValue ?? event.reason
    let review = event.reviewOn.map { "look again \($0.fullWords)" }
    let since = "\(event.status.word) since \(event.happenedOn.paperWords)"
    return [since, reason, review].compactMap(\.self).joined(separator: ", ")
  }

  /// The day on which somebody left who is gone: days in a stage end there.
  private var leftOn: Day? { facts.status.isOpen ? nil : facts.lastStatus?.happenedOn }

  /// `143 days, usually 180, limit 200`.
  private var stageTimeWords: String {
    let stage = facts.pathway?.stage(facts.stage)
    let usual = stage?.expectedDays.map {
      "usually \($0.value)\($0.source.needsCheck ? " (\(unsureWords))" : "")"
    }
    let limit = (facts.limits[facts.stage.rawValue] ?? stage?.limitDays?.value).map { "limit \($0)" }
    let held = summary.heldDays > 0 ? "\(dayCount(summary.heldDays)) on hold not counted" : nil
    return [dayCount(summary.daysInStage(today: leftOn ?? day)), usual, limit, held].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// What asks for attention, by the same rules as the lists.
  private var flags: [String] {
    guard facts.status.isOpen else { return [] }
    let over = summary.overLimitFrom.flatMap { from in
      from <= day ? "over the stage's limit since \(from.paperWords)" : nil
    }
    let idle = summary.idleFrom.flatMap { $0 <= day ? "no next action" : nil }
    let quiet = summary.quietFrom.flatMap { $0 <= day ? quietWords : nil }
    return [over, idle, quiet].compactMap(\.self)
  }

  private var quietWords: String {
    summary.quietDays(today: day).map { "no contact for \(dayCount($0))" } ?? "no contact recorded yet"
  }
}

/// The bar of stages.
extension SheetContent {
  /// A stage and where it lies as seen from the current one.
  private struct StagePlace {
    let stage: Stage
    let words: String
    let since: Day?
  }

  private var stages: [StagePlace] {
    let here = order.firstIndex(of: facts.stage) ?? 0
    return order.enumerated().map { place, stage in
      let entered = firstEntry(to: stage)
      let words =
        place == here ? "now" : place > here ? "ahead" : entered == nil ? "passed by" : "done"
      return StagePlace(stage: stage, words: words, since: entered)
    }
  }

  /// The day on which a stage of this enrolment began; a case begins in the first one.
  private func firstEntry(to stage: Stage) -> Day? {
    let move = facts.transitions.first {
      $0.stands && $0.enrolment == facts.enrolment?.id && $0.stage == stage
    }
    return move?.happenedOn ?? (stage == order.first ? facts.enrolment?.enrolledOn : nil)
  }

  private var stageBar: String {
    stages.map { "\($0.stage.glyph) \(stageName($0.stage)) \($0.words)" }.joined(separator: " · ")
  }

  private func row(_ place: StagePlace) -> [String: SheetValue] {
    [
      "name": .text(stageName(place.stage)), "glyph": .text(String(place.stage.glyph)),
      "place": .text(place.words), "isNow": .flag(place.words == "now"),
      "isDone": .flag(place.words == "done"),
      "since": SheetValue(place.words == "ahead" ? nil : place.since?.paperWords),
    ]
  }
}

/// The steps, stage by stage: what is done and what is still to do in a line each, what is under way step by step.
extension SheetContent {
  private var stepGroups: [[String: SheetValue]] {
    stages.compactMap { place in
      let own = steps.filter { $0.stage == place.stage }
      guard !own.isEmpty else { return nil }
      let open = own.filter { !$0.state.isSettled && $0.state != .notStarted }
      return [
        "stage": .text(stageName(place.stage)), "glyph": .text(String(place.stage.glyph)),
        "place": .text(place.words), "isNow": .flag(place.words == "now"), "steps": .list(own.map(row)),
        "open": .list(open.map(row)), "done": SheetValue(doneWords(own)),
        "later": SheetValue(laterWords(own)),
      ]
    }
  }

  private func row(_ line: StepLine) -> [String: SheetValue] {
    [
      "name": .text(line.step.name), "mark": .text(line.state.mark), "state": .text(stateWords(line)),
      "unsure": line.state.isSettled ? SheetValue(line.doubt.map { _ in unsureWords }) : unsure(line.source),
      "isDone": .flag(line.state.isSettled),
    ]
  }

  /// `Consent; Degree seen (27 Apr 2025); Interview (not needed)`.
  private func doneWords(_ lines: [StepLine]) -> String {
    lines.filter(\.state.isSettled).map { line in
      let state = line.state == .notNeeded ? line.state.rawValue : nil
      let details = [state, line.since?.paperWords, line.words].compactMap(\.self).filter { !$0.isEmpty }
      return named(line, details)
    }.joined(separator: "; ")
  }

  /// `PLAB 2 (by 2 Feb 2028); Good standing (?)`: the order of the pathway says what comes first.
  private func laterWords(_ lines: [StepLine]) -> String {
    lines.filter { $0.state == .notStarted }.map { line in
      let limit = line.doBy.map { ($0 < day ? "the time ended " : "by ") + $0.paperWords }
      return named(line, [limit].compactMap(\.self)) + (line.source.needsCheck ? " (?)" : "")
    }.joined(separator: "; ")
  }

  private func named(_ line: StepLine, _ details: [String]) -> String {
    details.isEmpty ? line.step.name : "\(line.step.name) (\(details.joined(separator: ", ")))"
  }

  /// `booked for Thu 5 Nov 2026`, `passed 12 Sep 2026`, `in progress, 2 of 4 attempts used`.
  func stateWords(_ line: StepLine) -> String {
    let isOneThought =
      [.booked, .waiting].contains(line.state)
      && (line.words.hasPrefix("for ") || line.words.hasPrefix("on "))
    let since = line.state.isSettled ? line.since.map { " \($0.paperWords)" } ?? "" : ""
    let state = line.state.rawValue + since
    return line.words.isEmpty ? state : state + (isOneThought ? " " : ", ") + line.words
  }
}

extension StepState {
  /// A sign to run the eye along; the word always stands beside it.
  fileprivate var mark: String {
    switch self {
    case .passed: "✓"
    case .notNeeded: "–"
    case .notStarted: "○"
    case .inProgress, .booked, .submitted, .waiting: "◑"
    case .failed, .expired, .abandoned: "!"
    }
  }
}
