/// Since when a case makes no way, by the three tests of the design.
///
/// A hold stops the clock: while it is open there is no stall, and once it has ended its days are added. The end
/// of a hold, or a return, is as good a beginning as the opening of the case.
struct Stall {
  let since: Day
  let heldDays: Int
  let lastContact: Day?
  let overLimitFrom: Day?
  let idleFrom: Day?
  let quietFrom: Day?

  /// The first of the three.
  var from: Day? { [overLimitFrom, idleFrom, quietFrom].compactMap(\.self).min() }

  /// The days after which a silence is too long, where the programme has no limit of its own.
  private static let usualContactLimit = 28

  init(_ facts: CaseFacts) {
    let start = facts.lastTransition?.happenedOn ?? facts.caseRecord.openedOn
    let spells = Spells(facts)
    let held = spells.heldDays(from: start)
    let contact = Stall.lastContact(of: facts)
    (since, heldDays, lastContact) = (start, held, contact)
    guard facts.status == .active || facts.status == .intake, facts.stage != .employed else {
      (overLimitFrom, idleFrom, quietFrom) = (nil, nil, nil)
      return
    }
    let limit = facts.limits[facts.stage.rawValue] ?? facts.pathway?.limitDays(of: facts.stage)
    overLimitFrom = limit.map { start.adding(days: $0 + held + 1) }
    idleFrom = Stall.idleFrom(facts, resumedOn: spells.resumedOn)
    let contactLimit = facts.limits["contact"] ?? Stall.usualContactLimit
    quietFrom = max(contact ?? spells.resumedOn, spells.resumedOn).adding(days: contactLimit + 1)
  }

  /// The last day on which we and the person were in touch; a missed call is none.
  private static func lastContact(of facts: CaseFacts) -> Day? {
    facts.contacts.filter { $0.stands && $0.kind.countsAsContact && $0.outcome?.reached != false }
      .map(\.happenedOn).max()
  }

  /// The day from which nothing is promised: that of the last action's end, else the beginning.
  private static func idleFrom(_ facts: CaseFacts, resumedOn: Day) -> Day? {
    guard facts.nextAction == nil else { return nil }
    let ends = facts.actions.filter(\.stands).compactMap { $0.doneOn ?? $0.droppedOn }
    return max(ends.max() ?? resumedOn, resumedOn)
  }
}

/// The times during which we worked with a person, and the holds between them.
struct Spells {
  /// Since when we work with the person without a break: the opening, the end of the last hold, the return.
  let resumedOn: Day
  private let holds: [(start: Day, end: Day)]

  init(_ facts: CaseFacts) {
    var resumed = facts.caseRecord.openedOn
    var holds: [(start: Day, end: Day)] = []
    var pause: CaseStatusEvent?
    for event in facts.statuses where event.stands {
      if event.status == .paused || event.status == .exited {
        pause = pause ?? event
      } else if let start = pause {
        holds.append((start.happenedOn, event.happenedOn))
        resumed = max(resumed, event.happenedOn)
        pause = nil
      }
    }
    self.holds = holds
    resumedOn = resumed
  }

  /// The days of the ended holds within a time.
  func heldDays(from start: Day, to end: Day = .endOfTime) -> Int {
    holds.reduce(0) { $0 + max(0, max($1.start, start).distance(to: min($1.end, end))) }
  }
}
