package import CaseCore

/// What `caseload check pathways --impact` prints: by pair of versions, then by case.
package struct ImpactReport: Sendable {
  let impact: VersionImpact
  /// Whether candidates are named beside their numbers.
  let names: Bool

  /// Makes the report.
  package init(_ impact: VersionImpact, names: Bool) {
    self.impact = impact
    self.names = names
  }

  /// The lines of text.
  package var lines: [String] { impact.groups.flatMap(lines) + [summary].compactMap(\.self) }

  /// The faults of newer files, a line each, and whom they keep from being compared.
  package var faultLines: [String] {
    guard !impact.faults.isEmpty else { return [] }
    return impact.faults.map(\.description) + ["Cases that a faulty file would be for were not compared."]
  }

  private func lines(of group: VersionGroup) -> [String] {
    let head = "\(group.from.text) → \(group.to.text): \(counted(group.cases.count))"
    let changed = group.changed.flatMap { [title(of: $0)] + ImpactReport.lines(of: $0).map { "    " + $0 } }
    let alike = group.cases.filter(\.differences.isEmpty).map(title)
    let rest = alike.isEmpty ? [] : ["  Judged the same: \(alike.joined(separator: ", "))"]
    return [head] + group.steps.lines.map { "  " + $0 } + changed.map { "  " + $0 } + rest + [""]
  }

  private func title(of affected: AffectedCase) -> String {
    names ? "\(affected.number) \(affected.name)" : affected.number
  }

  /// What would be otherwise for one case, a line each.
  package static func lines(of affected: AffectedCase) -> [String] {
    affected.differences.map(\.words)
      + affected.leftBehind.map { "What is recorded of the step “\($0)” is kept but has no place any more" }
  }

  /// Nothing where nobody is listed, and not everybody could be compared.
  private var summary: String? {
    let all = impact.cases
    guard !all.isEmpty || impact.faults.isEmpty else { return nil }
    guard !all.isEmpty else { return "Every open case goes by the newest version of its pathway." }
    let changed = all.filter { !$0.differences.isEmpty }.count
    let verb = all.count == 1 ? "goes" : "go"
    return
      "\(counted(all.count)) \(verb) by an older version; the newer one judges \(grouped(changed)) of them otherwise."
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 case" : "\(grouped(count)) cases" }

  /// The same as a JSON array of pairs of versions.
  package var json: JSONValue { .array(impact.groups.map(json)) }

  private func json(of group: VersionGroup) -> JSONValue {
    .members([
      "from": .text(group.from.text), "to": .text(group.to.text),
      "stepsGained": .array(group.steps.gained.map(JSONValue.text)),
      "stepsLost": .array(group.steps.lost.map(JSONValue.text)),
      "stepsRenamed": .array(
        group.steps.renamed.map { .members(["before": .text($0.before), "after": .text($0.after)]) }),
      "cases": .array(group.cases.map(json)),
    ])
  }

  private func json(of affected: AffectedCase) -> JSONValue {
    .members([
      "case": .text(affected.number), "name": .optional(names ? affected.name : nil),
      "stage": .text(affected.stage.rawValue), "differences": .array(affected.differences.map(json)),
      "leftBehind": .array(affected.leftBehind.map(JSONValue.text)),
    ])
  }

  private func json(of difference: CaseDifference) -> JSONValue {
    .members([
      "kind": .text(difference.kind.rawValue), "rule": .text(difference.rule),
      "about": .text(difference.about),
      "before": .optional(difference.before), "after": .optional(difference.after),
    ])
  }
}

extension Workspace {
  /// What `caseload move-pathway` would do, a line each; saves nothing.
  ///
  /// - Throws: A refusal where a case is not there or cannot go over; the faults of the file.
  package func migrationPreview(of typed: [String], to target: PathwayName) throws -> [String] {
    let migration = try migration(of: try typed.map(findCase), to: target)
    let affected = try preview(of: migration)
    let lines = affected.flatMap { affected in
      let own = ImpactReport.lines(of: affected)
      return ["\(affected.number) → \(target.text)"]
        + (own.isEmpty ? ["  Judged the same"] : own.map { "  " + $0 })
    }
    return try stepLines(of: migration) + lines + [
      "Nothing was saved. Add --yes to move \(affected.count == 1 ? "it" : "them")."
    ]
  }

  /// The steps that cases gain and lose, once for each pathway by which they go now.
  private func stepLines(of migration: MigrateCases) throws -> [String] {
    let held = try migration.cases.compactMap { try facts(of: $0)?.pathway }
    var told: Set<String> = []
    return held.filter { told.insert($0.name.text).inserted }.flatMap { old in
      let steps = StepChanges(from: old, to: migration.target).lines
      return ["From \(old.name.text):"]
        + (steps.isEmpty ? ["  The steps are the same"] : steps.map { "  " + $0 })
    }
  }

  /// Lets the cases that were meant go over, in one change.
  ///
  /// - Throws: A refusal, which moves nobody.
  package func migrate(_ typed: [String], to target: PathwayName) throws -> WorkReport {
    try carryOut(try migration(of: try typed.map(findCase), to: target))
  }
}
