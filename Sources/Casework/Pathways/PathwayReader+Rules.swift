import CaseCore
import Yams

/// English, windows and attempts.
extension PathwayReader {
  private static let englishKeys = [
    "rule", "sittings", "valid", "warn", "needed-for", "tests", "supplement",
  ]
  private static let testKeys = ["test", "version", "overall", "sum", "needed", "least", "variants"]
  private static let windowKeys = [
    "rule", "name", "from", "for", "lasts", "warn", "meaning", "afterwards",
  ]
  private static let attemptKeys = ["rule", "step", "most", "further", "per", "wait", "apart", "afterwards"]

  /// Reads what is asked of a person's English; nothing where the file does not say.
  func english() -> EnglishRequirement? {
    guard let node = top.optional("english") else { return nil }
    guard let map = YamlMap(node, "english", keys: Self.englishKeys, in: file) else { return nil }
    let rule = rule(of: map)
    let choice = sources.requiredSourced("sittings", of: map, choiceWords, sittingChoice)
    let valid = sources.requiredSourced("valid", of: map, map.periodWords) { Period($0) }
    let warn = sources.requiredSourced("warn", of: map, map.periodWords) { Period($0) }
    let tests = map.list("tests").compactMap(englishTest)
    let steps = stepKeys("needed-for", of: map)
    let supplement = map.optional("supplement").flatMap(supplement)
    if map.required("tests") != nil, map.list("tests").isEmpty {
      file.fault(node, "The english names no test. Add one.")
    }
    if let valid, let warn, let node = map.optional("warn") {
      file.check(warning: warn.value, at: node, lasting: valid.value)
    }
    guard let rule, let choice, let valid, let warn else { return nil }
    return EnglishRequirement(
      rule: rule, choice: choice, validFor: valid, warnBefore: warn, neededFor: steps, tests: tests,
      supplement: supplement)
  }

  private func supplement(_ node: Node) -> EnglishSupplement? {
    let keys = ["is", "work", "within"] + SourceReader.keys
    guard let map = YamlMap(node, "supplement", keys: keys, in: file) else { return nil }
    let (words, source) = (map.text("is"), sources.source(of: map))
    let work = map.value("work", map.periodWords) { Period($0) }
    let within = map.value("within", map.periodWords) { Period($0) }
    guard let words, let source, let work, let within else { return nil }
    if work.roughDays > within.roughDays, let node = map.optional("work") {
      file.fault(node, "The work lasts longer than the time within which it counts. Shorten it.")
    }
    return EnglishSupplement(words, work: work, within: within, source: source)
  }

  private var choiceWords: String { "'one', 'latest' or 'two within 12 months'" }

  private func sittingChoice(_ text: String) -> SittingChoice? {
    switch text {
    case "one": .one
    case "latest": .latest
    default:
      text.hasPrefix("two within ") ? Period(text.dropFirst("two within ".count)).map { .twoWithin($0) } : nil
    }
  }

  private func englishTest(_ node: Node) -> EnglishTest? {
    guard let map = YamlMap(node, "test", keys: Self.testKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let (source, version) = (sources.source(of: map), map.text("version"))
    guard let test = map.word("test", "language test", as: LanguageTest.self) else { return nil }
    let needed = map.required("needed").flatMap { scores($0, "needed", of: test) }
    let least = map.optional("least").flatMap { scores($0, "least", of: test) }
    let overall = map.optional("overall").flatMap { score($0, "overall", map, test, nil) }
    let sum = map.optionalValue("sum", "a score") { Score($0) }
    let variants = map.list("variants").compactMap(variant)
    guard let source, let version, let needed else { return nil }
    var result = EnglishTest(test: test, version: version, needed: needed, source: source)
    (result.least, result.overall, result.sum, result.variants) = (least, overall, sum, variants)
    checkScores(of: result, at: map)
    return result
  }

  private func variant(_ node: Node) -> EnglishVariant? {
    let keys = ["is", "accepted"] + SourceReader.keys
    guard let map = YamlMap(node, "variant", keys: keys, in: file) else { return nil }
    let variant = map.word("is", "way of taking a test", as: SittingVariant.self)
    let accepted = map.word("accepted", "answer", as: Acceptance.self)
    guard let source = sources.source(of: map), let variant, let accepted else { return nil }
    return EnglishVariant(variant: variant, accepted: accepted, source: source)
  }

  private func scores(_ node: Node, _ what: String, of test: LanguageTest) -> SkillScores? {
    guard let map = YamlMap(node, what, keys: Skill.allCases.map(\.rawValue), in: file) else { return nil }
    let scores = Skill.allCases.map { skill in
      map.required(skill.rawValue).flatMap { score($0, skill.rawValue, map, test, skill) }
    }
    guard let listening = scores[0], let reading = scores[1], let writing = scores[2],
      let speaking = scores[3]
    else { return nil }
    return SkillScores(listening: listening, reading: reading, writing: writing, speaking: speaking)
  }

  private func score(_ node: Node, _ key: String, _ map: YamlMap, _ test: LanguageTest, _ skill: Skill?)
    -> Score?
  {
    guard let score = map.value(node, key, "a score", { Score($0) }) else { return nil }
    guard let fault = scoreFault(test: test, component: skill, score: score) else { return score }
    file.fault(node, fault)
    return nil
  }

  /// Reads a window.
  func window(_ node: Node) -> WindowRule? {
    guard let map = YamlMap(node, "window", keys: Self.windowKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let (rule, name, meaning) = (rule(of: map), map.text("name"), map.text("meaning"))
    let (start, end) = (map.required("from").flatMap(windowStart), map.required("for").flatMap(windowEnd))
    let (lasts, warn, source) = (map.period("lasts"), map.period("warn"), sources.source(of: map))
    let afterwards = map.optionalText("afterwards")
    guard let rule, let name, let meaning, let start, let end, let lasts, let warn, let source else {
      return nil
    }
    let window = WindowRule(
      rule: rule, name: name, start: start, step: end.step, lasts: lasts, warnBefore: warn, meaning: meaning,
      end: end.end, afterwards: afterwards, source: source)
    places.note(window, at: map, file)
    return window
  }

  private func windowEnd(_ node: Node) -> (step: String, end: WindowEnd)? {
    if let step = node.scalar?.string, !step.isEmpty {
      references.note(step, at: node)
      return (step, .passed)
    }
    let keys = ["started", "submitted"]
    guard let map = YamlMap(node, "for", keys: keys, in: file) else { return nil }
    guard map.keys.count == 1, let key = map.keys.first else {
      file.fault(node, "'for' names one step, or one of \(keys.joined(separator: ", ")) with its step.")
      return nil
    }
    guard keys.contains(key) else { return nil }
    return stepKey(key, of: map).map { ($0, key == "started" ? .started : .submitted) }
  }

  private func windowStart(_ node: Node) -> WindowStart? {
    let keys = ["passed", "first-sitting", "submitted", "started", "issued"]
    guard let map = YamlMap(node, "from", keys: keys, in: file) else { return nil }
    guard map.keys.count == 1, let key = map.keys.first else {
      file.fault(node, "'from' names one beginning: \(keys.joined(separator: ", ")).")
      return nil
    }
    switch key {
    case "passed": return stepKey(key, of: map).map { .passed($0) }
    case "first-sitting": return examKey(key, of: map).map { .firstSitting($0) }
    case "submitted": return stepKey(key, of: map).map { .submitted($0) }
    case "started": return stepKey(key, of: map).map { .started($0) }
    case "issued": return map.word(key, "kind of document", as: DocumentKind.self).map { .issued($0) }
    default: return nil
    }
  }

  /// Reads how often an exam may be taken.
  func attempts(_ node: Node) -> AttemptRule? {
    guard let map = YamlMap(node, "attempts", keys: Self.attemptKeys + SourceReader.keys, in: file) else {
      return nil
    }
    let (name, step, most) = (rule(of: map), examKey("step", of: map), map.number("most", 1...100))
    let further = map.optional("further") == nil ? 0 : map.number("further", 0...100)
    let per = map.optional("per") == nil ? nil : stepKey("per", of: map)
    let (wait, apart, source) = (
      map.optionalPeriod("wait"), map.optionalPeriod("apart"), sources.source(of: map)
    )
    let afterwards = map.optionalText("afterwards")
    guard let name, let step, let most, let source else { return nil }
    var rule = AttemptRule(rule: name, step: step, most: most, source: source)
    (rule.further, rule.perApplication, rule.waitAfterwards) = (further ?? 0, per, wait)
    (rule.apart, rule.afterwards) = (apart, afterwards)
    places.note(attempts: step, at: map, file)
    return rule
  }
}
