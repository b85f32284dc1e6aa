/// Makes the line of a case from its facts.
package func summarise(_ facts: CaseFacts) -> CaseSummary {
  let stall = Stall(facts)
  let expiry = firstExpiry(of: facts)
  let action = facts.nextAction
  let name = facts.person.displayName
  let holdReview = facts.status == .paused ? facts.lastStatus?.reviewOn : nil
  let due = [facts.status.isOpen ? action?.dueOn : nil, holdReview].compactMap(\.self).min()
  return CaseSummary(
    caseRecord: facts.caseRecord.id, person: facts.person.id, number: facts.caseRecord.number,
    name: name, nameSort: folded(name).joined(separator: " "), nativeName: facts.person.nativeName,
    profession: facts.enrolment?.profession, specialty: facts.enrolment?.specialty,
    nationality: facts.person.nationality, stage: facts.stage, stagePlace: facts.stage.position,
    stageSince: stall.since, heldDays: stall.heldDays, status: facts.status,
    statusSince: facts.lastStatus?.happenedOn, club: facts.caseRecord.club,
    caseworker: facts.caseRecord.caseworker, nextAction: due == action?.dueOn ? action?.text : "look at the hold again",
    nextDue: due, nextSort: due ?? CaseSummary.never, nextOwner: action?.owner,
    waitingOn: waitingParty(of: facts), lastContact: stall.lastContact, overLimitFrom: stall.overLimitFrom,
    idleFrom: stall.idleFrom, quietFrom: stall.quietFrom, stalledFrom: stall.from, expires: expiry?.what,
    expiresOn: expiry?.lastSafeDay, neededFor: expiry?.neededFor, tooLateFrom: expiry?.tooLateFrom)
}

private func firstExpiry(of facts: CaseFacts) -> Expiry? {
  guard facts.status.isOpen else { return nil }
  return expiries(of: facts).min { $0.lastSafeDay < $1.lastSafeDay }
}

/// The party of the step that waits longest, else whose move the next action is.
private func waitingParty(of facts: CaseFacts) -> Party? {
  guard facts.status.isOpen else { return nil }
  let latest = Dictionary(grouping: facts.stepEvents.filter(\.stands), by: \.step).compactMap(\.value.last)
  let waiting = latest.filter { $0.state == .waiting || $0.state == .submitted }
    .min { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
  return waiting?.waitingOn ?? facts.nextAction?.party
}

/// Since when a case makes no way, by the three tests of the design.
///
/// A hold stops the clock: while it is open there is no stall, and once it has ended its days are added.
struct Stall {
  let since: Day
  let heldDays: Int
  let lastContact: Day?
  let overLimitFrom: Day?
  let idleFrom: Day?
  let quietFrom: Day?

  /// The first of the three.
  var from: Day? { [overLimitFrom, idleFrom, quietFrom].compactMap(\.self).min() }

  init(_ facts: CaseFacts) {
    let start = facts.lastTransition?.happenedOn ?? facts.caseRecord.openedOn
    since = start
    lastContact = facts.contacts.filter { $0.stands && $0.kind.countsAsContact }.map(\.happenedOn).max()
    let holds = Stall.holds(of: facts)
    let held = Stall.days(of: holds, after: start)
    heldDays = held
    guard facts.status == .active || facts.status == .intake, facts.stage != .employed else {
      (overLimitFrom, idleFrom, quietFrom) = (nil, nil, nil)
      return
    }
    let limit = facts.limits[facts.stage.rawValue] ?? facts.pathway?.limitDays(of: facts.stage)
    overLimitFrom = limit.map { start.adding(days: $0 + held + 1) }
    idleFrom = Stall.idleFrom(facts)
    let last = [lastContact ?? facts.caseRecord.openedOn, holds.last?.end].compactMap(\.self).max()
    quietFrom = last.map { $0.adding(days: (facts.limits["contact"] ?? 28) + 1) }
  }

  /// The day from which nothing is promised: that of the last action's end, else the opening.
  private static func idleFrom(_ facts: CaseFacts) -> Day? {
    guard facts.nextAction == nil else { return nil }
    let ends = facts.actions.filter(\.stands).compactMap { $0.doneOn ?? $0.droppedOn }
    return ends.max() ?? facts.caseRecord.openedOn
  }

  private static func holds(of facts: CaseFacts) -> [(start: Day, end: Day)] {
    var holds: [(start: Day, end: Day)] = []
    var open: Day?
    for event in facts.statuses where event.stands {
      if event.status == .paused {
        open = open ?? event.happenedOn
      } else if let start = open {
        holds.append((start, event.happenedOn))
        open = nil
      }
    }
    return holds
  }

  private static func days(of holds: [(start: Day, end: Day)], after start: Day) -> Int {
    holds.reduce(0) { $0 + max(0, max($1.start, start).distance(to: $1.end)) }
  }
}
