/// Puts the cards of a review in order of need, when it is opened.
struct ReviewQueue {
  let freezer: ReviewFreezer
  /// The last words of the review before; nothing in the first review.
  let before: [RecordID: ReviewLine]?
  /// The actions that were promised then, by identity.
  let actions: [RecordID: Action]
  /// The cases whose last move has been undone since.
  let undone: Set<RecordID>

  /// The lines of the opening, in the order of their cards.
  ///
  /// - Parameters:
  ///   - standings: The cases of the review.
  ///   - others: What is known of cases that were in the review before and are not in this one.
  ///   - office: The names of clubs.
  /// - Returns: The lines with their places.
  func lines(of standings: [ReviewStanding], and others: [ReviewStanding], in office: Office) -> [ReviewLine]
  {
    let here = standings.map { (freezer.line(of: $0), $0.summary) }
    let left = others.map { (goneElsewhere(freezer.line(of: $0), $0.summary, office), $0.summary) }
    let placed = (here + left).map { (line: reasoned($0, $1), summary: $1) }
      .map { (line: $0.line, urgency: Urgency($0.summary, among: $0.line.need)) }
    let sorted = placed.sorted {
      ($0.line.need?.position ?? 0, $0.urgency) < ($1.line.need?.position ?? 0, $1.urgency)
    }
    return sorted.enumerated().map { place, entry in
      var line = entry.line
      line.place = place + 1
      return line
    }
  }

  /// The line of a case that is still open but belongs to somebody else now.
  private func goneElsewhere(_ line: ReviewLine, _ summary: CaseSummary, _ office: Office) -> ReviewLine {
    guard line.gone == nil else { return line }
    var line = line
    let club = office.clubName(of: summary.club) ?? "no club"
    line.gone = "now with \(line.caseworker ?? "nobody"), \(club)"
    return line
  }

  private func reasoned(_ line: ReviewLine, _ summary: CaseSummary) -> ReviewLine {
    var line = line
    let reasons = self.reasons(for: line, summary)
    line.need = reasons.map(\.need).min { $0.position < $1.position } ?? (before == nil ? .quiet : .unchanged)
    line.why =
      reasons.sorted { $0.need.position < $1.need.position }.map(\.words).joined(separator: "\n")
      .nothingIfEmpty
    return line
  }

  private struct Reason {
    let need: ReviewNeed
    let words: String
  }

  private func reasons(for line: ReviewLine, _ summary: CaseSummary) -> [Reason] {
    let compared = before.map { self.changes(of: line, since: $0[line.caseRecord]) } ?? []
    let broken = broken(line)
    return broken + (broken.isEmpty ? overdue(line) : []) + compared + lasting(line, summary)
  }

  /// What needs us whether or not it is new.
  private func lasting(_ line: ReviewLine, _ summary: CaseSummary) -> [Reason] {
    guard line.isHere else { return [] }
    var reasons: [Reason] = []
    if let why = line.stalled {
      let need: ReviewNeed = before == nil ? .stalled : .unchanged
      if before?[line.caseRecord]?.stalled != nil || before == nil {
        reasons.append(Reason(need: need, words: "\(before == nil ? "Stalled" : "Still stalled"): \(why)"))
      }
    }
    if let words = line.expires {
      reasons.append(Reason(need: expiryNeed(summary, line.day), words: "Expires: \(words)"))
    }
    if line.status == .paused { return reasons + [hold(line, summary)].compactMap(\.self) }
    if line.next == nil, line.stage != .employed, line.stalled != ReviewFreezer.noNextAction {
      reasons.append(Reason(need: .noNextAction, words: "No next action"))
    }
    return reasons
  }

  /// That somebody is on hold; nothing where the hold is new, which is a change.
  private func hold(_ line: ReviewLine, _ summary: CaseSummary) -> Reason? {
    let was = before?[line.caseRecord]?.status
    guard was != .active else { return nil }
    let since = summary.statusSince.map { " since \($0.fullWords)" } ?? ""
    return Reason(need: .onHold, words: (was == .paused ? "Still on hold" : "On hold") + since)
  }

  /// In a first review what ends within 14 days goes before who is merely stalled.
  private func expiryNeed(_ summary: CaseSummary, _ day: Day) -> ReviewNeed {
    before == nil && summary.expiresOn.map { $0 <= day.adding(days: 14) } == true ? .endingSoon : .expiring
  }

  /// What is due and not done, whoever has promised it and when.
  private func overdue(_ line: ReviewLine) -> [Reason] {
    guard line.isHere, let due = line.nextDue, due < line.day else { return [] }
    let words = "Overdue \(due.distance(to: line.day)) d: \(line.next ?? "look again")"
    return [Reason(need: .overdue, words: words)]
  }

  private func broken(_ line: ReviewLine) -> [Reason] {
    let promised = before?[line.caseRecord]?.openPromises ?? []
    return promised.compactMap { promise in
      let fate = PromiseFate(of: promise, action: actions[promise.action], on: line.day)
      guard fate.isBroken, line.isHere else { return nil }
      return Reason(need: .brokenPromise, words: "Not kept: \(promise.text), by \(promise.due.fullWords)")
    }
  }

  private func changes(of line: ReviewLine, since before: ReviewLine?) -> [Reason] {
    let changes = reviewChanges(from: before, to: line, isUndone: undone.contains(line.caseRecord))
    return changes.filter { $0.kind != .expiring || line.expires == nil }.map {
      Reason(need: ReviewQueue.need(of: $0.kind), words: $0.words)
    }
  }

  private static func need(of kind: ReviewChange.Kind) -> ReviewNeed {
    switch kind {
    case .stalled: .newlyStalled
    case .moved, .undone: .moved
    case .came, .left, .recovered, .resumed: .cameOrLeft
    case .held, .action, .expiring, .waiting: .otherwise
    }
  }
}

/// What orders the cards of one group: what ends first, who stalls longest or what is due first; then the case number.
private struct Urgency: Comparable {
  let due: Day
  let number: String

  init(_ summary: CaseSummary, among need: ReviewNeed?) {
    due =
      switch need {
      case .endingSoon, .expiring: summary.expiresOn ?? CaseSummary.never
      case .newlyStalled, .stalled: summary.stalledFrom ?? CaseSummary.never
      default: summary.nextSort
      }
    number = summary.numberSort
  }

  static func < (left: Urgency, right: Urgency) -> Bool {
    (left.due, left.number) < (right.due, right.number)
  }
}
