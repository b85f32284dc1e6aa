import CaseCore
import Yams

/// Reads what a guard asks, or what shows that a step is done.
struct PredicateReader {
  let file: YamlFile
  /// Notes a step that is named, to be looked for once all steps are read.
  let steps: StepReferences

  private static let plain: [String: Predicate] = [
    "language": .languagePassed, "qualification": .qualificationHeld, "placement agreed": .placementAgreed,
    "placement completed": .placementCompleted, "employment": .employmentStarted,
    "right to work known": .rightToWorkKnown, "may work": .mayWork, "protected status": .protectedStatus,
    "registered": .registered, "good standing of each authority": .goodStandingOfEach,
  ]
  private static let keyed = [
    "language-for", "step", "submitted", "exam", "sat", "fewer-sittings",
    "fewer-priority-sittings", "document", "consent", "placement",
    "placement-agreed", "status", "any", "all", "not",
  ]

  /// Reads `language`, `{step: plab1}` or `{any: [language, placement agreed]}`.
  func predicate(_ node: Node, _ key: String) -> Predicate? {
    if let word = node.scalar?.string { return plainPredicate(word, node) }
    guard let map = YamlMap(node, key, keys: Self.keyed, in: file) else { return nil }
    guard map.keys.count == 1, let name = map.keys.first else {
      file.fault(node, "'\(key)' asks one thing. To ask several, write {any: [...]} or two entries.")
      return nil
    }
    return keyedPredicate(name, map)
  }

  /// Reads what shows that a step is done: facts, never another step.
  func facts(_ node: Node, _ key: String) -> Predicate? {
    guard let predicate = predicate(node, key) else { return nil }
    guard !predicate.asksForStep else {
      file.fault(node, "'\(key)' asks for facts, not for another step. Use 'needs:' for that.")
      return nil
    }
    return predicate
  }

  private func plainPredicate(_ word: String, _ node: Node) -> Predicate? {
    if let predicate = Self.plain[word] { return predicate }
    let known = Self.plain.keys.sorted() + Self.keyed.map { "{\($0): …}" }
    file.fault(node, "'\(word)' is not something that can be asked. \(hint(for: word, among: known))")
    return nil
  }

  private func keyedPredicate(_ name: String, _ map: YamlMap) -> Predicate? {
    switch name {
    case "language-for": step(name, map).map { .languageValid(forStep: $0) }
    case "step": step(name, map).map { .stepDone($0) }
    case "submitted": step(name, map).map { .stepSubmitted($0) }
    case "exam": exam(name, map).map { .examPassed($0) }
    case "sat": exam(name, map).map { .sat($0) }
    case "fewer-sittings": fewerSittings(name, map).map { .satLess($0.exam, than: $0.than) }
    case "fewer-priority-sittings":
      fewerSittings(name, map).map { .prioritySatLess($0.exam, than: $0.than) }
    case "document": map.word(name, "kind of document", as: DocumentKind.self).map { .documentHeld($0) }
    case "consent": map.word(name, "purpose of consent", as: ConsentPurpose.self).map { .consentActive($0) }
    case "placement": words(name, map, "kind of placement").map { .kindCompleted($0) }
    case "placement-agreed": words(name, map, "kind of placement").map { .kindAgreed($0) }
    case "status": words(name, map, "immigration status").map { .statusAmong($0) }
    default: combined(name, map)
    }
  }

  private func combined(_ name: String, _ map: YamlMap) -> Predicate? {
    switch name {
    case "any": several(name, map).map { .anyOf($0) }
    case "all": several(name, map).map { .allOf($0) }
    case "not": map.required(name).flatMap { predicate($0, name) }.map { .not($0) }
    default: nil
    }
  }

  private func several(_ name: String, _ map: YamlMap) -> [Predicate]? {
    let parts = map.list(name)
    if parts.isEmpty, let node = map.optional(name), case .sequence = node {
      file.fault(node, "'\(name)' has nothing to ask. Add at least one question.")
    }
    return parts.compactMap { predicate($0, name) }
  }

  private func fewerSittings(_ name: String, _ map: YamlMap) -> (exam: String, than: Int)? {
    guard let node = map.required(name), let map = YamlMap(node, name, keys: ["step", "than"], in: file)
    else { return nil }
    guard let exam = exam("step", map), let than = map.number("than", 1...100) else { return nil }
    return (exam, than)
  }

  /// One word of a closed list, or several in a list.
  private func words<Word: Vocabulary>(_ name: String, _ map: YamlMap, _ kind: String) -> [Word]? {
    let words = map.oneOrMany(name).map { map.word($0, name, kind, as: Word.self) }
    return words.isEmpty || words.contains(nil) ? nil : words.compactMap(\.self)
  }

  private func exam(_ name: String, _ map: YamlMap) -> String? {
    guard let node = map.required(name), let key = map.text(node, name) else { return nil }
    steps.note(exam: key, at: node)
    return key
  }

  private func step(_ name: String, _ map: YamlMap) -> String? {
    guard let node = map.required(name), let key = map.text(node, name) else { return nil }
    steps.note(key, at: node)
    return key
  }
}

extension Predicate {
  /// Whether the answer depends on a step.
  fileprivate var asksForStep: Bool {
    switch self {
    case .stepDone, .stepSubmitted, .languageValid: true
    case .anyOf(let several), .allOf(let several): several.contains(where: \.asksForStep)
    case .not(let other): other.asksForStep
    default: false
    }
  }
}

/// Steps that are named somewhere in a file, with the place of each.
final class StepReferences {
  private var named: [(key: String, node: Node)] = []
  private var exams: [(key: String, node: Node)] = []
  private var declared: [String] = []
  private var kinds: [String: StepKind] = [:]

  /// Remembers a step of the file, also one that has faults of its own.
  func declare(_ key: String, _ kind: StepKind? = nil) {
    if !declared.contains(key) { declared.append(key) }
    kinds[key] = kind
  }

  /// Remembers a name.
  func note(_ key: String, at node: Node) {
    named.append((key, node))
  }

  /// Remembers a name that has to be that of an exam.
  func note(exam key: String, at node: Node) {
    note(key, at: node)
    exams.append((key, node))
  }

  /// Notes a fault for each name that no step has, and for each exam that is none.
  func check(in file: YamlFile) {
    for (key, node) in exams where kinds[key].map({ $0 != .exam }) == true {
      file.fault(node, "The step '\(key)' is not an exam, so it has no sittings. Name an exam.")
    }
    for (key, node) in named where !declared.contains(key) {
      file.fault(node, "There is no step '\(key)'. \(hint(for: key, among: declared))")
    }
  }
}
