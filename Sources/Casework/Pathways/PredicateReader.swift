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
    "right to work known": .rightToWorkKnown, "may work": .mayWork,
  ]
  private static let keyed = ["language-for", "step", "submitted", "exam", "document", "consent", "any"]

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
    case "exam": step(name, map).map { .examPassed($0) }
    case "document": map.word(name, "kind of document", as: DocumentKind.self).map { .documentHeld($0) }
    case "consent": map.word(name, "purpose of consent", as: ConsentPurpose.self).map { .consentActive($0) }
    case "any": .anyOf(map.list(name).compactMap { predicate($0, name) })
    default: nil
    }
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
    case .anyOf(let several): several.contains(where: \.asksForStep)
    default: false
    }
  }
}

/// Steps that are named somewhere in a file, with the place of each.
final class StepReferences {
  private var named: [(key: String, node: Node)] = []
  private var declared: [String] = []

  /// Remembers a step of the file, also one that has faults of its own.
  func declare(_ key: String) {
    if !declared.contains(key) { declared.append(key) }
  }

  /// Remembers a name.
  func note(_ key: String, at node: Node) {
    named.append((key, node))
  }

  /// Notes a fault for each name that no step has.
  func check(in file: YamlFile) {
    for (key, node) in named where !declared.contains(key) {
      file.fault(node, "There is no step '\(key)'. \(hint(for: key, among: declared))")
    }
  }
}
