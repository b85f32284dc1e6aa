import CaseCore
import CaseStore

/// Caseload by questions and answers, a line at a time: for a screen reader, or where no screen can be drawn.
///
/// Three jobs: find somebody, record what happened, write the sheet. Whoever asks reads a line, gives it here,
/// and prints what comes back.
package struct PlainDesk {
  private let workspace: Workspace
  /// The case that the next line is about; nothing while somebody is looked for.
  private var caseRecord: RecordID?
  private var number = ""
  /// Who was listed last: the place on the list chooses, before any case number.
  private var listed: [RecordID] = []
  /// Whether the user has left.
  package private(set) var isDone = false

  /// Begins with nobody chosen.
  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// What is said first.
  package static let welcome = [
    "Caseload by questions. Type a part of a name, or a case number; help says what else.",
    "Nothing is drawn: each answer is lines of text, and what is saved can be taken back with undo.",
  ]

  /// What the next line is about.
  package var prompt: String {
    guard !asksWhoWorks else { return "Your initials? " }
    return caseRecord == nil ? "Who? " : "\(number)? "
  }

  /// Whether it must be said first who works here: nothing is saved under nobody's name.
  private var asksWhoWorks: Bool { workspace.me == nil && !workspace.isReadOnly }

  /// Does what a line says.
  ///
  /// - Returns: What to print; a refusal is among it, in words.
  package mutating func answer(_ line: String) -> [String] {
    let words = line.trimmingBlanks
    do {
      switch words.lowercased() {
      case "": return []
      case "quit", "q", "exit": isDone = true
      case "help", "?": return help
      case "today": return try workspace.todayLines()
      case "undo", "u": return lines(try workspace.takeBack())
      case "redo": return lines(try workspace.doAgain())
      case _ where asksWhoWorks:
        try workspace.identify(initials: words)
        return workspace.me.map { ["You are \($0.name)."] } ?? []
      default:
        guard let caseRecord else { return try list(words) ?? find(words) }
        return try answer(words, on: caseRecord)
      }
      return []
    } catch {
      return [FailureWords.words(for: (error as? Refusal)?.byQuestions ?? error)]
    }
  }

  private mutating func answer(_ words: String, on id: RecordID) throws -> [String] {
    switch words.lowercased() {
    case "back", "b", "who":
      caseRecord = nil
      return ["Nobody is chosen now."]
        + (listed.isEmpty ? [] : ["Type 1 to \(listed.count) of the list before, a name, or a case number."])
    case let line where ["show ", "history ", "sheet "].contains(where: line.hasPrefix):
      throw Refusal.ofChosen(line)
    case "show", "s": return try workspace.text(ofCase: number)
    case "sheet", "p":
      return ["The sheet is in \(try workspace.writeSheet(of: id, SheetOrder(as: .text)).path)"]
    case "history": return try history(of: id)
    default: return try record(words, on: id)
    }
  }

  /// What was done on a case, the newest first.
  private func history(of id: RecordID) throws -> [String] {
    var rows: [String] = []
    try workspace.eachOperation(of: id, limit: 21) { rows.append($0.line(today: workspace.today)) }
    let rest = "The rest: caseload history \(number), without --plain."
    return rows.prefix(20) + (rows.count > 20 ? [rest] : [])
  }

  /// Chooses the only one who fits, or lists those who do.
  private mutating func find(_ words: String) throws -> [String] {
    if let place = Int(words), listed.indices.contains(place - 1) { return try choose(listed[place - 1]) }
    if let id = try workspace.caseRecord(numbered: words) { return try choose(id) }
    let terms = words.split(separator: " ").map { FilterTerm(.word(String($0))) }
    let query = ListQuery(
      filter: Filter(terms: terms), sort: .name, me: workspace.me?.id, today: workspace.today)
    let found = try workspace.list(query, from: .first, count: 10)
    if let only = found.first, found.count == 1 { return try choose(only.caseRecord) }
    guard !found.isEmpty else {
      return ["Nobody has that name or number. Type another part of it, or list to hear who is here."]
    }
    let count = try workspace.count(query)
    listed = found.map(\.caseRecord)
    let office = try workspace.office()
    return ["\(grouped(count)) fit. Type 1 to \(found.count), or a case number."]
      + found.enumerated().map { place, line in
        let about = [line.name, line.profession?.name, office.name(of: line.stage)].compactMap(\.self)
        return "\(place + 1)  \(line.number)  \(about.joined(separator: ", "))"
      }
      + (count > found.count ? ["And \(grouped(count - found.count)) more: type more of the name."] : [])
  }

  /// The answer to `list` or `filter`, alone or with a filter; nothing for another line.
  private mutating func list(_ words: String) throws -> [String]? {
    let parts = words.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let verb = parts.first, ["list", "filter"].contains(verb.lowercased()) else { return nil }
    let page = try workspace.spokenList(parts.count > 1 ? String(parts[1]) : "", limit: 20)
    listed = page.cases
    return page.lines
  }

  private mutating func choose(_ id: RecordID) throws -> [String] {
    guard let facts = try workspace.facts(of: id) else { throw Refusal.noSuchCase(number) }
    let summary = summarise(facts)
    (caseRecord, number) = (id, summary.number)
    let next = summary.nextAction.map {
      "Next: \($0), \(summary.nextDue?.dueWords(today: workspace.today) ?? "")."
    }
    return [
      "\(summary.number)  \(summary.name), \(facts.stageName(summary.stage))\(summary.status.isOpen ? "" : ", has left").",
      next ?? "Nothing is promised.",
      "Type what happened in one line, or show, history, sheet, undo, back, quit.",
    ]
  }

  private func record(_ words: String, on id: RecordID) throws -> [String] {
    try workspace.requireMe()
    guard let facts = try workspace.facts(of: id) else { throw Refusal.noSuchCase(number) }
    let reading = try reading(of: words, in: facts)
    let command = reading.command(
      for: facts, me: workspace.me?.id, today: workspace.today, partners: try workspace.office().partners,
      newID: workspace.newID)
    guard let command else { return ["Not recorded: the case has no enrolment. Choose a profession first."] }
    do {
      return lines(try workspace.carryOut(command))
    } catch let refusal as Refusal {
      throw refusal.inALine
    }
  }

  /// What a line says; one that no verb begins may be meant for another person.
  private func reading(of words: String, in facts: CaseFacts) throws -> QuickReading {
    do throws(Refusal) { return try QuickReading(words, in: facts, today: workspace.today) } catch {
      guard error.rule == Refusal.unknownVerbRule, try isSomebody(words) else { throw error }
      throw Refusal.elsewhere(words)
    }
  }

  /// Whether a line is the number of a case, or a part of a name; `list` and `filter` are of those who are looked for.
  private func isSomebody(_ words: String) throws -> Bool {
    if let verb = words.split(separator: " ").first, ["list", "filter"].contains(verb.lowercased()) {
      return true
    }
    if try workspace.caseRecord(numbered: words) != nil { return true }
    let filter = Filter(terms: words.split(separator: " ").map { FilterTerm(.word(String($0))) })
    let query = ListQuery(filter: filter, sort: .name, me: workspace.me?.id, today: workspace.today)
    return try workspace.count(query) > 0
  }

  private func lines(_ report: WorkReport) -> [String] {
    report.lines + report.warnings.map { "Note: \($0)" }
  }

  private var help: [String] {
    [
      "With nobody chosen: a part of a name, or a number such as 42; list; today; undo; quit.",
      "  list alone is everybody, what is due first before the rest; list stage:language overdue narrows it.",
      "With a case chosen: one line of what happened, such as oet 14nov L350 R360 W340 S350,",
      "  call no answer, note came by, action book resit by fri, done, move observation.",
      "Also: show, history, sheet, undo, redo, back, quit.",
    ]
  }
}

extension Refusal {
  /// What is asked of a case takes no more words: it is about the one that is chosen.
  fileprivate static func ofChosen(_ line: String) -> Refusal {
    let verb = line.prefix { !$0.isWhitespace }
    return Refusal(
      rule: "plain.of-chosen",
      summary: "Nothing was done: \(verb) stands alone, and is about whoever is chosen.",
      remedies: ["For another person, type back first, then who it is"])
  }

  /// The line of a chosen case is meant for another person.
  fileprivate static func elsewhere(_ words: String) -> Refusal {
    let line = CleanText.line(words)
    return Refusal(
      rule: "plain.elsewhere", summary: "Nothing was recorded: “\(line.prefix(40))” begins no line.",
      remedies: ["To go to another person, type back first"])
  }
}

extension Workspace {
  /// The case with a number, in any spelling; nothing where there is none.
  fileprivate func caseRecord(numbered typed: String) throws -> RecordID? {
    try file.caseRecord(number: typed)
  }
}
