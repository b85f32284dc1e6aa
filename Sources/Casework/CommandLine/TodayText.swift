import CaseCore

/// Today as plain lines, for whoever has no terminal: a pipe, a mail, a screen reader.
struct TodayText {
  let lists: TodayLists
  let office: Office
  let me: Caseworker?
  let today: Day

  var lines: [String] {
    let sections = [
      section("Promised for today", lists.promised, promise),
      section("Expires before it is needed, or within 90 days", lists.expiring, expiry),
      section("Newly stalled", lists.newlyStalled, stall),
    ].filter { !$0.isEmpty }
    let body = sections.isEmpty ? [[empty]] : sections
    return Array(([head] + body).joined(separator: [""]))
  }

  private var head: [String] {
    let counts = "\(grouped(lists.total)) candidates, \(grouped(lists.open)) open"
    let parts = [office.programme?.name, me?.name, counts].compactMap(\.self)
    return ["Today, \(today.fullWords)", CleanText.line(parts.joined(separator: " · "))]
  }

  private var empty: String {
    lists.total == 0
      ? "There is nobody in this file yet."
      : "Nothing is promised for today, nothing expires soon, nobody has newly stalled."
  }

  private func section(
    _ title: String, _ section: TodayLists.Section, _ words: (CaseSummary) -> (what: String, when: String)
  ) -> [String] {
    guard !section.rows.isEmpty else { return [] }
    let rows = section.rows.map { line($0, words($0)) }
    return ["\(title): \(section.countWords)"] + rows + (section.moreWords.map { ["  \($0)"] } ?? [])
  }

  private func line(_ summary: CaseSummary, _ words: (what: String, when: String)) -> String {
    let mark = summary.isOverdue(today: today) ? "!" : summary.isStalled(today: today) ? "~" : " "
    let name = CleanText.fitted(CleanText.line(summary.name), 22)
    let what = CleanText.fitted(CleanText.line(words.what), 38)
    return String("\(mark) \(CleanText.fitted(summary.number, 9)) \(name) \(what) \(words.when)".trimmingEnd)
  }

  private func promise(_ summary: CaseSummary) -> (what: String, when: String) {
    (summary.nextAction ?? "nothing written down", summary.nextDue?.dueWords(today: today) ?? "none")
  }

  private func expiry(_ summary: CaseSummary) -> (what: String, when: String) {
    let ends = summary.expiresOn.map { "\($0 < today ? "ended" : "ends") \($0.words(today: today))" } ?? ""
    return ("\(summary.expires ?? "") \(ends)", summary.neededFor.map { "for \($0)" } ?? "")
  }

  private func stall(_ summary: CaseSummary) -> (what: String, when: String) {
    let waiting = summary.waitingOn.map { "waiting on \($0.rawValue)" } ?? ""
    if let from = summary.overLimitFrom, from <= today {
      return (
        "\(office.name(of: summary.stage)) for \(summary.daysInStage(today: today)) d, over its limit",
        waiting
      )
    }
    if let from = summary.idleFrom, from <= today { return ("no next action", waiting) }
    return (summary.quietDays(today: today).map { "no contact for \($0) d" } ?? "no contact yet", waiting)
  }
}

extension Workspace {
  /// Today as plain lines: of whoever works, or of everybody where that is not known.
  package func todayLines() throws -> [String] {
    TodayText(
      lists: try todayLists(limit: 12), office: try office(), me: me, today: today
    ).lines
  }

  /// Takes the coordinator of the sample programme to be at work, where nobody else is known.
  package func identifyInSample() throws {
    guard me == nil, let first = try office().caseworkers.first(where: { $0.role == .coordinator })
    else { return }
    try identify(initials: first.initials)
  }
}
