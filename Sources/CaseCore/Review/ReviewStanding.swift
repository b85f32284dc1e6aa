/// How a case stands at a moment: what a line is frozen from.
package struct ReviewStanding: Sendable {
  package let summary: CaseSummary
  /// The open actions.
  package let actions: [Action]
  /// Why the person left, where they did.
  package let exit: ExitReason?

  /// Makes a standing.
  package init(summary: CaseSummary, actions: [Action], exit: ExitReason? = nil) {
    self.summary = summary
    self.actions = actions
    self.exit = exit
  }
}

extension Desk {
  /// What a review calls a stage: as the pathways of the file do.
  func stageName(_ stage: Stage) -> String { meetings?.stageNames[stage] ?? stage.name }
}

/// Freezes how cases stand into lines of a review.
package struct ReviewFreezer {
  let review: RecordID
  let moment: ReviewLine.Moment
  let asOf: Int64
  let desk: Desk

  /// The line of a case.
  func line(of standing: ReviewStanding, id: RecordID? = nil) -> ReviewLine {
    let summary = standing.summary
    var line = ReviewLine(
      id: id ?? desk.newID(), review: review, caseRecord: summary.caseRecord, person: summary.person,
      moment: moment, day: desk.today, asOf: asOf, number: summary.number, name: summary.name,
      stage: summary.stage, status: summary.status)
    line.frozenBy = desk.office.initials(of: desk.worker)
    line.stageName = desk.stageName(summary.stage)
    line.profession = summary.profession?.name ?? "Profession unknown"
    line.stageDays = summary.daysInStage(today: desk.today)
    line.caseworker = desk.office.initials(of: summary.caseworker)
    line.gone = standing.exit.map { "left for \($0.rawValue)" } ?? (summary.status.isOpen ? nil : "left")
    guard summary.status.isOpen else { return line }
    freezeWork(of: standing, into: &line)
    return line
  }

  private func freezeWork(of standing: ReviewStanding, into line: inout ReviewLine) {
    let summary = standing.summary
    line.stalled = summary.isStalled(today: desk.today) ? stallWords(summary) : nil
    line.waitingOn = summary.waitingOn?.rawValue
    line.next = summary.nextAction
    line.nextDue = summary.nextDue
    line.nextOwner = desk.office.initials(of: summary.nextOwner)
    line.expires = summary.isExpiring(today: desk.today) ? expiryWords(summary) : nil
    let open = standing.actions.sorted { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
    line.promises = ReviewPromise.write(open.map { ReviewPromise($0, office: desk.office) })
  }

  /// Why a case stalls that nobody has promised anything of.
  static let noNextAction = "no next action"

  private func stallWords(_ summary: CaseSummary) -> String {
    if let from = summary.overLimitFrom, from <= desk.today {
      let days = summary.daysInStage(today: desk.today)
      return
        "\(desk.stageName(summary.stage)) \(days) d, over its limit by \(from.distance(to: desk.today) + 1) d"
    }
    if let from = summary.idleFrom, from <= desk.today { return ReviewFreezer.noNextAction }
    return summary.quietDays(today: desk.today).map { "no contact for \($0) d" } ?? "no contact yet"
  }

  private func expiryWords(_ summary: CaseSummary) -> String? {
    guard let what = summary.expires, let day = summary.expiresOn else { return nil }
    return "\(what) ends \(day.fullWords)" + (summary.neededFor.map { ", needed for \($0)" } ?? "")
  }
}
