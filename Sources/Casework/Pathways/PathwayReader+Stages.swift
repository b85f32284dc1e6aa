import CaseCore
import Yams

/// Stages, their guards and their steps.
extension PathwayReader {
  private static let stageKeys = [
    "stage", "name", "expected-days", "limit-days", "optional", "entry", "steps",
  ]
  private static let stepKeys = [
    "step", "name", "short", "kind", "milestone", "pass", "typical", "needs", "shown-by", "unless",
    "instead", "notes",
  ]
  private static let guardKeys = ["rule", "asks", "if-not", "words"]

  /// Reads the stages in their order; each may stand once.
  func stages() -> [PathwayStage] {
    guard top.required("stages") != nil else { return [] }
    var seen: Set<Stage> = []
    var steps: Set<String> = []
    let nodes = top.list("stages")
    let stages = nodes.compactMap { stage($0, seen: &seen, steps: &steps) }
    if nodes.isEmpty, let node = top.optional("stages") {
      file.fault(node, "There are no stages. Add at least one.")
    }
    return stages
  }

  private func stage(_ node: Node, seen: inout Set<Stage>, steps: inout Set<String>) -> PathwayStage? {
    guard let map = YamlMap(node, "stage", keys: Self.stageKeys, in: file) else { return nil }
    let stage = map.word("stage", "stage", as: Stage.self)
    if let stage, !seen.insert(stage).inserted {
      file.fault(map.optional("stage") ?? node, "The stage '\(stage.rawValue)' stands twice. Keep one.")
    }
    let content = PathwayStage(
      stage: stage ?? .intake, name: map.text("name") ?? "", expectedDays: days("expected-days", of: map),
      limitDays: days("limit-days", of: map), isOptional: map.flag("optional"),
      entry: map.list("entry").compactMap { requirement($0, of: map) },
      steps: map.list("steps").compactMap { step($0, &steps) })
    return stage == nil ? nil : content
  }

  private func days(_ key: String, of map: YamlMap) -> Sourced<Int>? {
    sources.sourced(key, of: map, "a number of days from 1 to 10000") { Int($0).flatMap(in: 1...10_000) }
  }

  private func requirement(_ node: Node, of stage: YamlMap) -> Requirement? {
    guard let map = YamlMap(node, "entry", keys: Self.guardKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let predicate = map.required("asks").flatMap { predicates.predicate($0, "asks") }
    places.note(rule: map, in: "the stage '\(stage.optional("stage")?.scalar?.string ?? "")'", file)
    let severity = map.word("if-not", "severity", as: Severity.self)
    let (rule, words, source) = (rule(of: map), map.text("words"), sources.source(of: map))
    guard let predicate, let severity, let rule, let words, let source else { return nil }
    return Requirement(rule: rule, predicate: predicate, severity: severity, words: words, source: source)
  }

  private func step(_ node: Node, _ seen: inout Set<String>) -> PathwayStep? {
    guard let map = YamlMap(node, "step", keys: Self.stepKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let key = map.value("step", "a key of small letters, digits and hyphens") { isKey($0) ? $0 : nil }
    if let key, !seen.insert(key).inserted {
      file.fault(
        map.optional("step") ?? node, "The step '\(key)' stands twice. Each step needs its own lasting key.")
    }
    let kind = map.word("kind", "kind of step", as: StepKind.self)
    if let key { references.declare(key, kind) }
    let (name, source) = (map.text("name"), sources.source(of: map))
    let details = stepDetails(map)
    guard let key, let kind, let name, let source else { return nil }
    return details(PathwayStep(key: key, name: name, kind: kind, source: source))
  }

  /// Reads the rest of a step, to be laid over its beginning.
  private func stepDetails(_ map: YamlMap) -> (PathwayStep) -> PathwayStep {
    let short = map.optionalText("short")
    let milestone = map.optionalWord("milestone", "milestone", as: Milestone.self)
    let pass = sources.sourced("pass", of: map, "a text") { $0 }
    let typical = typical(of: map)
    let (needs, notes) = (stepKeys("needs", of: map), sources.notes("notes", of: map))
    let instead = sources.notes("instead", of: map)
    places.note(needsOf: map)
    let shown = map.optional("shown-by").flatMap { predicates.facts($0, "shown-by") }
    let unless = map.optional("unless").flatMap { predicates.facts($0, "unless") }
    return { step in
      var step = step
      (step.milestone, step.passCondition, step.typical) = (milestone, pass, typical)
      step.shortName = short ?? step.name
      (step.needs, step.notes, step.shownBy) = (needs, notes, shown ?? step.shownBy)
      (step.instead, step.unless) = (instead, unless)
      return step
    }
  }

  /// Reads the usual time, whose least is not above its most.
  private func typical(of map: YamlMap) -> Sourced<TypicalTime>? {
    let typical = sources.sourced("typical", of: map, "a time such as '3-6 months'") { TypicalTime($0) }
    guard let typical, !typical.value.isInOrder, let node = map.optional("typical") else { return typical }
    let (least, most) = (typical.value.quickest.words, typical.value.slowest.words)
    file.fault(node, "'typical' goes from \(least) down to \(most): the least is above the most.")
    return nil
  }

  /// Reads the lasting name of a rule.
  func rule(of map: YamlMap) -> String? { ruleName(of: map) }

  var predicates: PredicateReader { PredicateReader(file: file, steps: references) }
}

private func isKey(_ text: String) -> Bool {
  text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    && text.first?.isLetter == true
}

/// Reads the lasting name of a rule.
func ruleName(of map: YamlMap) -> String? {
  map.value("rule", "a name in capitals such as LANG-GMC") { isRuleName($0) ? $0 : nil }
}

private func isRuleName(_ text: String) -> Bool {
  text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
    && text.first?.isLetter == true
}
