package import CaseCore

/// What `caseload show` prints of a case: the same answers that the screens give, as plain lines.
package struct CaseText {
  let facts: CaseFacts
  let office: Office
  let today: Day
  let fees: RouteFees
  private var summary: CaseSummary { summarise(facts) }

  /// Gathers a case.
  package init(_ facts: CaseFacts, office: Office, today: Day, fees: RouteFees = .none) {
    self.facts = facts
    self.office = office
    self.today = today
    self.fees = fees
  }

  /// The lines, cleaned, without line ends.
  package var lines: [String] {
    let parts = [head, ready, steps, CostsText(facts, on: today, fees: fees).lines, events]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  // MARK: Who and where

  private var head: [String] {
    let fields: [(String, String?)] = [
      ("Full name", facts.person.knownAs == nil ? nil : facts.person.fullName),
      ("Native name", facts.person.nativeName), ("Profession", profession), ("Stage", stage),
      ("Status", status), ("Caseworker", caseworker), ("Club", office.clubName(of: facts.caseRecord.club)),
      ("Next", next), ("Last contact", lastContact), ("Reach", reach),
    ]
    let name = CleanText.line(facts.person.displayName)
    return ["\(summary.number)  \(name)"] + fields.compactMap { label, text in text.map { line(label, $0) } }
  }

  private func line(_ label: String, _ text: String) -> String {
    CleanText.fitted(label, 14) + CleanText.line(text)
  }

  private var profession: String {
    let named =
      facts.enrolment?.profession?.name ?? facts.caseRecord.occupation.map { "Unknown: \($0)" } ?? "Unknown"
    let country = facts.person.nationality.map { Countries.name(of: $0) ?? $0 }
    return [named, facts.enrolment?.specialty?.rawValue, country].compactMap(\.self).joined(separator: ", ")
  }

  private var stage: String {
    let days = summary.daysInStage(today: today)
    return
      "\(summary.stage.glyph) \(facts.stageName(summary.stage)), since \(summary.stageSince.words(today: today)) (\(days) d)"
  }

  private var status: String {
    let since = summary.statusSince.map { ", since \($0.words(today: today))" } ?? ""
    let stalled = summary.isStalled(today: today) ? ", stalled" : ""
    return summary.status.name + since + why + stalled
  }

  /// Why a case is on hold and when it is looked at again, or why it has ended.
  private var why: String {
    guard let last = facts.lastStatus, last.status == summary.status else { return "" }
    let again = last.status == .paused ? last.reviewOn.map { "look again \($0.words(today: today))" } : nil
    let parts = [last.exitReason?.rawValue ?? last.reason, again].compactMap(\.self)
    return parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
  }

  private var caseworker: String {
    office.caseworkers.first { $0.id == facts.caseRecord.caseworker }.map { "\($0.name) (\($0.initials))" }
      ?? "nobody"
  }

  private var next: String? {
    let next = NextDue(facts)
    guard let day = next.day, let words = next.words else {
      return facts.status.isOpen ? "nothing is promised" : nil
    }
    let late = day < today ? " (\(day.dueWords(today: today)))" : ""
    return "\(day.words(today: today))\(late): \(words)"
  }

  private var lastContact: String? {
    summary.lastContact.map { "\($0.words(today: today)) (\($0.distanceWords(today: today)))" }
  }

  private var reach: String? {
    let ways = [facts.person.phone, facts.person.email, facts.person.safeContact].compactMap(\.self)
    return ways.isEmpty ? nil : ways.joined(separator: ", ")
  }

  // MARK: The pathway

  private var ready: [String] {
    let readiness = readiness(of: facts, on: today)
    let parts = [("Have", readiness.have), ("Missing", readiness.missing), ("Expires", readiness.expiring)]
    let time = facts.usualTime(of: facts.stage).map {
      line("Time", "\(facts.stageName(summary.stage)): \($0)")
    }
    return [time].compactMap(\.self)
      + parts.flatMap { label, lines in
        lines.enumerated().map { line($0 == 0 ? label : "", readyWords($1)) }
      } + meanwhile
  }

  private var meanwhile: [String] {
    let meanwhile = Meanwhile(facts, dated: fees.dated, on: today)
    return [("Meanwhile", meanwhile.postWords), ("Funding", meanwhile.fundingWords)].compactMap {
      label, words in
      words.map { line(label, $0) }
    }
  }

  /// `OET Medicine ends Sun 14 Mar 2027, needed for PLAB 1, act by Mon 14 Dec 2026 [LANG-GMC]`.
  private func readyWords(_ line: ReadinessLine) -> String {
    [line.fullWords, line.action].compactMap(\.self).joined(separator: ", ") + " [\(line.rule)]"
  }

  private var steps: [String] {
    guard let pathway = facts.pathway else { return [] }
    let states = stepStates(of: facts, on: today)
    guard !states.isEmpty else { return [] }
    let width = states.map { CleanText.line($0.step.name).count }.max() ?? 0
    let stages = states.map { CleanText.columns(facts.stageName($0.stage)) }.max() ?? 0
    return ["Pathway: \(pathway.title), \(pathway.name.text)"]
      + states.flatMap { step in
        [stepLine(step, width: width, stages: max(14, stages + 1))]
          + [step.insteadWords].compactMap(\.self).map { "    " + CleanText.line($0) }
      }
  }

  private func stepLine(_ step: StepLine, width: Int, stages: Int) -> String {
    let state = [step.state.rawValue, step.since?.words(today: today)].compactMap(\.self).joined(
      separator: ", ")
    let words = step.words.isEmpty || step.words == state ? "" : ": \(step.words)"
    let name = CleanText.fitted(CleanText.line(step.step.name), width)
    let time = step.state.isSettled ? nil : facts.pace.steps[step.step.key]?.words
    return
      "  \(CleanText.fitted(facts.stageName(step.stage), stages))\(name)  \(CleanText.line([state + words, time].compactMap(\.self).joined(separator: "; ")))"
  }

  // MARK: What happened

  /// The last ten facts that stand, newest first.
  private var events: [String] {
    let dated = facts.all.filter(\.stands).compactMap { fact in FactDay.happened(fact).map { ($0, fact) } }
    let newest = dated.sorted { ($0.0, $0.1.id) > ($1.0, $1.1.id) }.prefix(10)
    guard !newest.isEmpty else { return [] }
    let lines = newest.map { day, fact in
      "  " + CleanText.fitted(day.fullWords, 17)
        + CleanText.line(FactWords.summary(of: fact, in: facts, today: today, office: office))
    }
    return ["Newest facts"] + lines
  }
}

extension CaseFacts {
  /// Every fact of the case and its person, kind by kind.
  var all: [any Fact] {
    let ofTheCase: [any Fact] =
      transitions + statuses + stepEvents + contacts + actions + barriers + fundingLines + tags
      + submissions
    let ofThePerson: [any Fact] =
      sittings + qualifications + documents + consents + employments + placements + placementChecks
    return ofTheCase + ofThePerson
  }
}
