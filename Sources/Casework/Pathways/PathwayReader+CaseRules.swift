import CaseCore
import Yams

/// Rules that belong to no move, window or exam; deadlines by month; bridging posts.
extension PathwayReader {
  private static let ruleKeys = ["rule", "step", "when", "asks", "words", "weight"]
  private static let deadlineKeys = [
    "rule", "name", "for", "month", "years-before", "before", "warn", "meaning",
  ]

  /// Reads a rule that is shown while it applies.
  func caseRule(_ node: Node) -> CaseRule? {
    guard let map = YamlMap(node, "rule", keys: Self.ruleKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let step = map.optional("step") == nil ? nil : stepKey("step", of: map)
    let when = map.optional("when").flatMap { predicates.predicate($0, "when") }
    let asks = map.optional("asks").flatMap { predicates.predicate($0, "asks") }
    let (name, words) = (rule(of: map), map.text("words"))
    let weight = map.word("weight", "weight of a rule", as: RuleWeight.self)
    places.note(rule: map, in: step.map { "the step '\($0)'" } ?? "the whole way", file)
    guard let source = sources.source(of: map), let name, let words, let weight else { return nil }
    var rule = CaseRule(rule: name, words: words, weight: weight, source: source)
    (rule.step, rule.when, rule.asks) = (step, when, asks)
    return rule
  }

  /// Reads a month by which something has to be handed in.
  func deadline(_ node: Node) -> DeadlineRule? {
    guard let map = YamlMap(node, "deadline", keys: Self.deadlineKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let (rule, name, meaning) = (rule(of: map), map.text("name"), map.text("meaning"))
    let (step, before) = (stepKey("for", of: map), stepKey("before", of: map))
    let (month, years) = (map.number("month", 1...12), map.number("years-before", 0...10))
    places.note(rule: map, in: "the step '\(step ?? "")'", file)
    let (warn, source) = (map.period("warn"), sources.source(of: map))
    guard let rule, let name, let meaning, let step, let before, let month, let years, let warn, let source
    else { return nil }
    return DeadlineRule(
      rule: rule, name: name, step: step, month: month, yearsBefore: years, before: before, warnBefore: warn,
      meaning: meaning, source: source)
  }

  /// Reads a job on the way.
  func bridgingPost(_ node: Node) -> BridgingPost? {
    let keys = ["post", "band"] + SourceReader.keys
    guard let map = YamlMap(node, "bridging post", keys: keys, in: file) else { return nil }
    let (post, band) = (map.text("post"), map.optionalText("band"))
    guard let source = sources.source(of: map), let post else { return nil }
    return BridgingPost(post: post, band: band, source: source)
  }
}

/// Scores of a test that contradict one another.
extension PathwayReader {
  /// Notes a least score above the needed one, and a sum that no sitting reaches or every pass exceeds.
  func checkScores(of test: EnglishTest, at map: YamlMap) {
    checkLeast(of: test, at: map)
    guard let node = map.optional("sum"), let sum = test.sum else { return }
    let needed = Skill.allCases.map { test.needed[$0].tenths }.reduce(0, +)
    let most = test.test.highestInSkill.tenths * 4
    if sum.tenths > most {
      file.fault(
        node, "The sum \(sum.words) is above \(Score(tenths: most).words), the most that four skills give.")
    } else if sum.tenths < needed {
      file.fault(
        node,
        "The sum \(sum.words) is below \(Score(tenths: needed).words), what the needed scores add up to.")
    }
  }

  private func checkLeast(of test: EnglishTest, at map: YamlMap) {
    guard let least = test.least, case .mapping(let places)? = map.optional("least") else { return }
    for skill in Skill.allCases where least[skill] > test.needed[skill] {
      file.fault(
        places[skill.rawValue] ?? map.node,
        "The least \(skill.name) \(least[skill].words) is above the needed \(test.needed[skill].words).")
    }
  }
}
