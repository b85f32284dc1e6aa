package import CaseCore

/// What `caseload show --json` prints: the line of the list, then everything behind it.
///
/// Immigration status and right to work are left out, also from the answers of rules: few need to see them, and a
/// pipe remembers.
package struct CaseJSON {
  let facts: CaseFacts
  let office: Office
  let today: Day
  let fees: RouteFees

  /// Gathers a case.
  package init(_ facts: CaseFacts, office: Office, today: Day, fees: RouteFees = .none) {
    self.facts = facts
    self.office = office
    self.today = today
    self.fees = fees
  }

  /// The JSON object.
  ///
  /// - Throws: Where a row holds something that no column holds, a fault of the program.
  package func value() throws -> JSONValue {
    let occupation = facts.caseRecord.occupation
    let row = ListRow(summarise(facts), occupation: occupation, office: office, today: today)
    return .object(row.members + panel + (try records()))
  }

  private var panel: [JSONValue.Member] {
    let readiness = readiness(of: facts, on: today)
    let lists = [("have", readiness.have), ("missing", readiness.missing), ("expiring", readiness.expiring)]
    return [
      member("pathway", .optional(facts.pathway?.name.text)), member("stageTime", .members(stageTime)),
    ]
      + lists.map { member($0, .array($1.filter { !$0.isRestricted }.map(line))) }
      + [
        member("steps", .array(stepStates(of: facts, on: today).map(step))),
        member("rules", RulesJSON.array(of: ruleAnswers(of: facts, on: today))),
        member("costs", CostsJSON(facts, on: today, fees: fees).value), member("meanwhile", meanwhile),
      ]
  }

  private var meanwhile: JSONValue {
    let meanwhile = Meanwhile(facts, dated: fees.dated, on: today)
    return .members([
      "posts": .array(meanwhile.posts.map { sourced($0.words, $0.source) }),
      "funding": .array(meanwhile.funding.map { sourced("\($0.name): \($0.what) \($0.whom).", $0.source) }),
    ])
  }

  private func sourced(_ words: String, _ source: Source) -> JSONValue {
    .members(["words": .text(words), "source": .text(source.title), "doubt": .optional(source.doubt)])
  }

  private func line(_ line: ReadinessLine) -> JSONValue {
    .members([
      "words": .text(line.words), "rule": .text(line.rule), "until": .day(line.until),
      "action": .optional(line.action), "doubt": .optional(line.doubt),
    ])
  }

  private var stageTime: KeyValuePairs<String, JSONValue> {
    let usual = facts.pathway?.stage(facts.stage)?.expectedDays
    let here = facts.pace.stages[facts.stage]
    return [
      "usualDays": .optional(usual?.value), "daysHere": .optional(here?.days),
      "peopleHere": .optional(here?.people),
    ]
  }

  private func step(_ line: StepLine) -> JSONValue {
    let (usual, here) = (line.step.typical, facts.pace.steps[line.step.key])
    return .members([
      "key": .text(line.step.key), "name": .text(line.step.name), "stage": .text(line.stage.rawValue),
      "state": .text(line.state.rawValue), "since": .day(line.since), "words": .text(line.words),
      "doubt": .optional(line.doubt), "instead": .array(line.instead.map { sourced($0.value, $0.source) }),
      "usual": .optional(usual?.value.words), "usualSource": .optional(usual?.source.title),
      "usualDoubt": .optional(usual?.source.doubt), "daysHere": .optional(here?.days),
      "peopleHere": .optional(here?.people),
    ])
  }

  private func records() throws -> [JSONValue.Member] {
    var members = [member("person", try RecordJSON.object(of: facts.person))]
    members.append(member("aliases", try list(facts.aliases)))
    members.append(member("enrolments", try list(facts.enrolments)))
    let kinds = Dictionary(grouping: facts.all) { type(of: $0).table }
    for table in Table.allCases where CaseJSON.factTables.contains(table) {
      let rows = try (kinds[table] ?? []).map { try RecordJSON.object(of: $0) }
      members.append(member(table.rawValue, .array(rows)))
    }
    return members
  }

  private static let factTables: Set<Table> = [
    .caseStatus, .stageTransition, .stepEvent, .sitting, .qualification, .document, .consent, .employment,
    .placement, .placementCheck, .contact, .action, .barrier, .fundingLine, .caseTag,
    .submission,
  ]

  private func list(_ records: [some Record]) throws -> JSONValue {
    .array(try records.map { try RecordJSON.object(of: $0) })
  }

  private func member(_ name: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(name: name, value: value)
  }
}

extension Workspace {
  /// The case that was meant, as plain lines.
  package func text(ofCase typed: String) throws -> [String] {
    let facts = try factsAndPaceOfCase(typed)
    return CaseText(facts, office: try office(), today: today, fees: fees(of: facts)).lines
  }

  /// The case that was meant, as JSON.
  package func json(ofCase typed: String) throws -> JSONValue {
    let facts = try factsAndPaceOfCase(typed)
    return try CaseJSON(facts, office: try office(), today: today, fees: fees(of: facts)).value()
  }
}
