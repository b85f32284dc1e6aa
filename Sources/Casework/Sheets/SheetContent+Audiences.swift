internal import CaseCore

/// What a partner and the candidate are told: what is ready, what is needed, and when.
extension SheetContent {
  var forOthers: [String: SheetValue] {
    [
      "ready": .list(readySteps.map(readyRow)), "needed": .list(neededSteps.map(neededRow)),
      "next": .list(nextRows), "afterwards": SheetValue(afterwards),
      "availability": .text(availabilityWords), "dates": .list(comingDates.map(row)),
      "clubMeets": SheetValue(clubMeetsWords),
    ]
  }

  /// Steps that are no matter of leave or consent.
  private var openSteps: [StepLine] {
    steps.filter { line in line.step.shownBy.map { !$0.tellsOfLeave && !$0.asksForConsent } ?? true }
  }

  private var readySteps: [StepLine] { openSteps.filter { $0.state == .passed } }

  /// What is still to do up to the next stage with something to do, as a partner may know it.
  private var neededSteps: [StepLine] { near(openSteps) }

  /// `PLAB 2; EPIC verification`: what follows after that; nothing where nothing does.
  private var afterwards: String? {
    let needed = Set(neededSteps.map(\.step.key))
    let rest = openSteps.filter { !$0.state.isSettled && !needed.contains($0.step.key) }.map(\.step.name)
    return rest.isEmpty ? nil : rest.joined(separator: "; ")
  }

  /// The same as the person may know it: all of it.
  var ownSteps: [StepLine] { near(steps) }

  /// What is open in the stages up to the present one, since nobody else comes back to it, and in the next one.
  private func near(_ steps: [StepLine]) -> [StepLine] {
    let open = steps.filter { !$0.state.isSettled }
    let here = order.firstIndex(of: facts.stage) ?? 0
    let next = order.dropFirst(here + 1).first { stage in open.contains { $0.stage == stage } }
    let near = order.prefix(here + 1) + [next].compactMap(\.self)
    return open.filter { near.contains($0.stage) }
  }

  private func readyRow(_ line: StepLine) -> [String: SheetValue] {
    let mark = line.doubt == nil ? "" : " (\(unsureWords))"
    return ["words": .text(line.step.name + mark), "on": SheetValue(line.since?.paperWords)]
  }

  /// What did not go well is simply needed: a partner learns of no result that was not passed.
  private func neededRow(_ line: StepLine) -> [String: SheetValue] {
    let isUnderWay = [.inProgress, .booked, .submitted, .waiting].contains(line.state)
    return ["words": .text(line.step.name), "state": SheetValue(isUnderWay ? line.state.rawValue : nil)]
  }

  /// What is known to take the person's time; nobody has said that nothing else does.
  private var availabilityWords: String {
    if let away = awayWords { return away }
    let placements = facts.placements.filter { $0.stands && $0.state == .running }.map { placement in
      "on a placement" + (placement.endsOn.map { " until \($0.paperWords)" } ?? "")
    }
    let jobs = facts.employments.filter {
      $0.stands && $0.startedOn <= day && ($0.endedOn.map { $0 >= day } ?? true)
    }
    let exams = bookedSittings.map { "sits \(examName($0)) on \($0.satOn.paperWords)" }
    let taken = placements + (jobs.isEmpty ? [] : ["in work"]) + exams
    return taken.isEmpty
      ? "nothing is recorded that stands against it; please ask us" : taken.joined(separator: "; ")
  }

  /// Why the person cannot be counted on at all: on hold, or gone.
  ///
  /// The reason of it is nobody's business but ours.
  private var awayWords: String? {
    switch facts.status {
    case .paused: "not at present; please ask us"
    case .exited: "no longer on the programme; please ask us"
    default: nil
    }
  }

  private var clubMeetsWords: String? {
    guard let club = office.clubs.first(where: { $0.id == facts.caseRecord.club }) else { return nil }
    let weekday = club.weekday.map { "\($0.name)s" }
    return SheetText.clean([weekday, club.time, club.place].compactMap(\.self).joined(separator: ", "))
  }
}

/// What comes, in the order of days.
extension SheetContent {
  private struct ComingDate {
    let day: Day
    let who: String
    let words: String
  }

  private var bookedSittings: [Sitting] {
    facts.sittings.filter { $0.stands && $0.satOn > day }.sorted { ($0.satOn, $0.id) < ($1.satOn, $1.id) }
  }

  func examName(_ sitting: Sitting) -> String {
    facts.pathway?.step(sitting.test)?.name ?? FactWords.testName(sitting.test)
  }

  private var comingDates: [ComingDate] {
    let actions = facts.actions.filter(\.isOpen).map { action in
      ComingDate(day: action.dueOn, who: action.party == .candidate ? "you" : "we", words: action.text)
    }
    let exams = bookedSittings.map { booked in
      let useless = facts.fault(ofBooking: booked).map { ": this booking is \($0)" } ?? ""
      return ComingDate(day: booked.satOn, who: "you", words: "sit \(examName(booked))\(useless)")
    }
    let ends = readiness.expiring.compactMap { line in
      line.until.map { ComingDate(day: $0, who: "last day", words: line.words) }
    }
    return (actions + exams + ends).sorted { ($0.day, $0.words) < ($1.day, $1.words) }
  }

  private func row(_ date: ComingDate) -> [String: SheetValue] {
    [
      "on": .text(date.day.fullWords), "days": .text(date.day.dueCountWords(from: day)),
      "who": .text(date.who), "words": .text(date.words), "isLate": .flag(date.day < day),
    ]
  }
}

/// What a funder may count, without a name.
extension SheetContent {
  var coded: [String: SheetValue] {
    let contacts = facts.contacts.filter { $0.stands && $0.kind != .note && $0.happenedOn <= day }
    let placements = facts.placements.filter { $0.stands && [.running, .completed].contains($0.state) }
    let others = costs.funds.filter(\.isOfOthers).map(\.paid.pence).reduce(0, +)
    return [
      "joined": .text(quarterWords(facts.caseRecord.openedOn)), "monthsOn": .text(monthsOn),
      "outcome": .text(outcomeWords), "englishState": .text(englishWords),
      "examsPassed": .text(String(examsPassed)), "placementCount": .text(String(placements.count)),
      "placementHours": SheetValue(hours(placements.map(\.hours))),
      "supportContacts": .text(String(contacts.count)),
      "supportHours": SheetValue(supportHours(contacts)), "fundingPaid": .text(Money(pence: others).words),
    ]
  }

  /// `2025, third quarter`: a day would name somebody who knows when a neighbour joined.
  private func quarterWords(_ day: Day) -> String {
    "\(day.parts.year), \(["first", "second", "third", "fourth"][(day.parts.month - 1) / 3]) quarter"
  }

  private var monthsOn: String { String(max(0, facts.caseRecord.openedOn.distance(to: day)) / 30) }

  private var outcomeWords: String {
    if let reason = facts.lastStatus?.exitReason { return "left: \(reason.rawValue)" }
    return facts.status == .active ? "on the programme" : facts.status.word
  }

  private var englishWords: String {
    let passed = facts.sittings.filter { $0.stands && $0.languageTest != nil }
      .map { meaning(ofSitting: $0, in: facts, on: day) }.filter { $0.isPassed == true }
    guard !passed.isEmpty else { return "not passed yet" }
    return passed.contains { $0.passDoubt == nil } ? "passed" : "passed (\(unsureWords))"
  }

  private var examsPassed: Int {
    facts.sittings.count { $0.stands && $0.languageTest == nil && $0.outcome == .passed && $0.satOn <= day }
  }

  /// Hours in all; nothing where none are recorded, since unknown is no zero.
  private func hours(_ known: [Int?]) -> String? {
    let known = known.compactMap(\.self)
    return known.isEmpty ? nil : grouped(known.reduce(0, +))
  }

  private func supportHours(_ contacts: [Contact]) -> String? {
    let minutes = contacts.compactMap(\.minutes)
    guard !minutes.isEmpty else { return nil }
    let tenths = (minutes.reduce(0, +) * 10 + 30) / 60
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Predicate {
  /// Whether it asks what somebody agreed to.
  var asksForConsent: Bool {
    switch self {
    case .consentActive: true
    case .anyOf(let several), .allOf(let several): several.contains(where: \.asksForConsent)
    case .not(let other): other.asksForConsent
    default: false
    }
  }
}
