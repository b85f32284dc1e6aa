/// Makes the line of a case from its facts.
package func summarise(_ facts: CaseFacts) -> CaseSummary {
  let stall = Stall(facts)
  let next = NextDue(facts)
  let expiry = firstExpiry(of: facts)
  let name = facts.person.displayName
  return CaseSummary(
    caseRecord: facts.caseRecord.id, person: facts.person.id, number: facts.caseRecord.number,
    numberSort: numberSort(facts.caseRecord.number), name: name,
    nameSort: folded(name).joined(separator: " "),
    nativeName: facts.person.nativeName, profession: facts.enrolment?.profession,
    specialty: facts.enrolment?.specialty, nationality: facts.person.nationality, stage: facts.stage,
    stagePlace: facts.stage.position, stageSince: stall.since, heldDays: stall.heldDays, status: facts.status,
    statusSince: facts.lastStatus?.happenedOn, club: facts.caseRecord.club,
    caseworker: facts.caseRecord.caseworker, nextAction: next.words, nextDue: next.day,
    nextSort: next.day ?? CaseSummary.never, nextOwner: next.owner, waitingOn: waitingParty(of: facts),
    lastContact: stall.lastContact, overLimitFrom: stall.overLimitFrom, idleFrom: stall.idleFrom,
    quietFrom: stall.quietFrom, stalledFrom: stall.from, expires: expiry?.what,
    expiresOn: expiry?.lastSafeDay,
    neededFor: expiry?.neededFor, tooLateFrom: expiry?.tooLateFrom)
}

/// The number so that `SMW-9999` comes before `SMW-10000`: its digits are filled up to nine.
package func numberSort(_ number: String) -> String {
  let digits = String(number.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
  let filling = String(repeating: "0", count: max(0, 9 - digits.count))
  return number.dropLast(digits.count).uppercased() + filling + digits
}

/// What ends first of a case; never leave to remain, which few need to see and which a match would give away.
private func firstExpiry(of facts: CaseFacts) -> Expiry? {
  guard facts.status.isOpen else { return nil }
  return expiries(of: facts).first { !Expiry.tellsOfLeave($0.what) }
}

/// The party of the step that waits longest, else that of a hold, else whose move the next action is.
private func waitingParty(of facts: CaseFacts) -> Party? {
  guard facts.status.isOpen, let enrolment = facts.enrolment else { return nil }
  let events = facts.stepEvents.filter { $0.stands && $0.enrolment == enrolment.id }
  let waiting = Dictionary(grouping: events, by: \.step).compactMap(\.value.last)
    .filter { $0.state == .waiting || $0.state == .submitted }
    .min { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
  return waiting?.waitingOn ?? heldFor(facts) ?? facts.nextAction?.party
}

/// The party that a hold waits for by its reason: `waiting for the regulator`.
private func heldFor(_ facts: CaseFacts) -> Party? {
  guard facts.status == .paused, let reason = facts.lastStatus?.reason else { return nil }
  let words = reason.lowercased().split { !$0.isLetter }.map(String.init)
  guard let start = words.firstIndex(where: { ["waiting", "waits", "wait"].contains($0) }) else { return nil }
  let rest = words[(start + 1)...].drop { ["for", "on", "the", "a", "an"].contains($0) }
  return rest.first.flatMap { Party(rawValue: $0) }
}
