/// How far a step has come, by the facts.
struct StepStanding: Equatable {
  var state: StepState
  var words = ""
  var since: Day?
}

/// How far each step has come. Facts speak before events: a passing sitting needs no event.
extension CaseFacts {
  /// How far a step has come on a day.
  func state(of step: PathwayStep, on day: Day) -> StepStanding {
    let event = lastEvent(of: step, on: day)
    if let event, step.shownBy == .languagePassed, isShownBySitting(event) {
      return languageState(on: day) ?? standing(of: event)
    }
    if let event, [.notNeeded, .abandoned, .passed].contains(event.state) { return standing(of: event) }
    if let shown = step.shownBy, let standing = shownState(of: step, by: shown, on: day) {
      return overtaken(standing, by: event)
    }
    if let event { return closed(step, on: day) ?? standing(of: event) }
    let isNeedless = step.unless.map { answer($0, on: day).isMet } ?? false
    return StepStanding(state: isNeedless ? .notNeeded : .notStarted)
  }

  private func standing(of event: StepEvent) -> StepStanding {
    let party = event.waitingOn.map { "on the \($0.rawValue)" } ?? ""
    let words = event.state == .waiting && event.waitingOn != nil ? party.replacingUs : ""
    return StepStanding(state: event.state, words: words, since: event.happenedOn)
  }

  /// An application that the regulator has closed does not count as handed in.
  private func closed(_ step: PathwayStep, on day: Day) -> StepStanding? {
    guard let last = closedDay(ofApplication: step, on: day) else { return nil }
    return StepStanding(
      state: .expired, words: "the application closed on \(last.fullWords), apply again", since: last)
  }

  /// A booking after a failed sitting says more than the failure.
  private func overtaken(_ standing: StepStanding, by event: StepEvent?) -> StepStanding {
    guard let event, !standing.state.isSettled, standing.state != .booked else { return standing }
    guard standing.since.map({ event.happenedOn > $0 }) ?? true else { return standing }
    var later = self.standing(of: event)
    if later.words.isEmpty { later.words = standing.words }
    return later
  }

  /// The state that facts give; nothing where they say nothing.
  private func shownState(of step: PathwayStep, by shown: Predicate, on day: Day) -> StepStanding? {
    switch shown {
    case .examPassed(let key): examState(key, on: day)
    case .languagePassed: languageState(on: day)
    case .documentHeld(let kind): documentState(kind, on: day)
    case .placementCompleted, .placementAgreed, .kindAgreed, .kindCompleted:
      placementState(shown, on: day)
    default: answer(shown, on: day).isMet ? StepStanding(state: .passed) : nil
    }
  }

  private func examState(_ key: String, on day: Day) -> StepStanding? {
    if let passed = passingSitting(ofStep: key, on: day) {
      return StepStanding(state: .passed, since: passed.satOn)
    }
    let booked = bookedSitting(ofStep: key, on: day)
    if let booked, isAllowed(booked) {
      return StepStanding(state: .booked, words: "for \(booked.satOn.fullWords)", since: nil)
    }
    guard let last = sittings(ofStep: key).last(where: { $0.satOn <= day }) else { return nil }
    let useless = bookingFault(ofStep: key, on: day).map { ", \($0)" } ?? ""
    return last.outcome == .failed
      ? StepStanding(
        state: .failed, words: "sat \(last.satOn.shortWords(today: day))\(useless)", since: last.satOn)
      : StepStanding(
        state: .waiting, words: "for the result, sat \(last.satOn.shortWords(today: day))\(useless)",
        since: last.satOn)
  }

  private func languageState(on day: Day) -> StepStanding? {
    let booked = bookedLanguageTest(on: day).map { "booked for \($0.satOn.fullWords)" }
    guard let standing = englishStanding(on: day) else { return nil }
    let answer = english(on: day)
    switch standing {
    case .accepted(let since): return StepStanding(state: .passed, since: since)
    case .passed(let pass):
      let until = "\(pass.name), valid until \(pass.validUntil.fullWords)"
      return StepStanding(
        state: .passed, words: words(until, doubtedBy: doubt(of: pass)), since: pass.sittings.last?.satOn)
    case .ended(let pass): return StepStanding(state: .expired, words: answer.words, since: pass.validUntil)
    case .short(let gap):
      let words = [answer.words, booked].compactMap(\.self).joined(separator: ", ")
      return StepStanding(
        state: booked == nil ? .inProgress : .booked, words: words, since: gap.sittings.last?.satOn)
    case .awaited(let name, let sitting, _):
      return StepStanding(state: .waiting, words: "for the result of \(name)", since: sitting.satOn)
    case .otherVersion(let sitting):
      return StepStanding(state: .inProgress, words: answer.words, since: sitting.satOn)
    case .notSat: return booked.map { StepStanding(state: .booked, words: $0) }
    }
  }

  func bookedLanguageTest(on day: Day) -> Sitting? {
    sittings.filter { $0.stands && $0.languageTest != nil && $0.satOn > day }.min { $0.satOn < $1.satOn }
  }

  private func documentState(_ kind: DocumentKind, on day: Day) -> StepStanding? {
    let known = documents.filter { $0.stands && $0.kind == kind && $0.happenedOn <= day }
    guard let last = known.last(where: \.status.isHeld) ?? known.last else { return nil }
    let answer = document(kind, on: day)
    switch last.status {
    case .received, .verified:
      let until = answer.until.map { "good until \($0.fullWords)" } ?? (answer.isMet ? "" : answer.words)
      return StepStanding(state: answer.isMet ? .passed : .expired, words: until, since: last.happenedOn)
    case .notNeeded: return StepStanding(state: .notNeeded, since: last.happenedOn)
    case .requested: return StepStanding(state: .waiting, words: "requested", since: last.happenedOn)
    case .expired: return StepStanding(state: .expired, since: last.happenedOn)
    case .refused: return StepStanding(state: .failed, words: "refused", since: last.happenedOn)
    case .notObtainable: return StepStanding(state: .inProgress, words: answer.words, since: last.happenedOn)
    case .needed: return StepStanding(state: .notStarted, words: "needed", since: last.happenedOn)
    }
  }

  private func placementState(_ wanted: Predicate, on day: Day) -> StepStanding? {
    let such = placements.filter { $0.stands && wanted.placementKinds.contains($0.kind) }
    guard let last = such.last else { return nil }
    if answer(wanted, on: day).isMet {
      return StepStanding(state: .passed, words: last.host, since: last.endsOn)
    }
    let ended = [.endedEarly, .withdrawn].contains(last.state)
    return StepStanding(
      state: ended ? .failed : .inProgress, words: "\(last.state.rawValue), \(last.host)",
      since: last.startsOn)
  }
}

extension Predicate {
  /// The kinds of placement that are asked for; all where none is named.
  fileprivate var placementKinds: [PlacementKind] {
    switch self {
    case .kindAgreed(let kinds), .kindCompleted(let kinds): kinds
    default: PlacementKind.allCases
    }
  }
}

extension String {
  /// `on the us` is nobody's English.
  fileprivate var replacingUs: String { self == "on the us" ? "on us" : self }
}
