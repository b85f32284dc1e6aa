import CaseCore
import Yams

/// Where a pathway file says what could contradict something else in it.
final class PathwayPlaces {
  /// A window with the place at which it is written.
  struct Window {
    let rule: WindowRule
    let map: YamlMap

    /// The place of a key; that of the whole window where it is left out.
    func node(_ key: String) -> Node { map.optional(key) ?? map.node }
  }

  /// What each step needs, with the place of each name.
  private(set) var needs: [String: [(key: String, node: Node)]] = [:]
  private(set) var windows: [Window] = []
  private var rules: Set<[String]> = []

  /// Remembers what a step needs.
  func note(needsOf map: YamlMap) {
    guard let step = map.optional("step")?.scalar?.string, needs[step] == nil else { return }
    guard case .sequence(let nodes)? = map.optional("needs") else { return }
    needs[step] = nodes.compactMap { node in node.scalar.map { ($0.string, node) } }
  }

  /// Remembers a window; notes a second one of the rule for the same step.
  func note(_ window: WindowRule, at map: YamlMap, _ file: YamlFile) {
    windows.append(Window(rule: window, map: map))
    note(rule: map, in: "the step '\(window.step)'", of: "windows", file)
  }

  /// Notes a fault where an exam has attempts twice.
  func note(attempts step: String, at map: YamlMap, _ file: YamlFile) {
    guard !rules.insert(["attempts", step]).inserted else { return }
    file.fault(map.optional("step") ?? map.node, "The exam '\(step)' has attempts twice. Keep one.")
  }

  /// Notes a fault where a rule stands twice in a list for one place.
  func note(rule map: YamlMap, in place: String, of list: String? = nil, _ file: YamlFile) {
    guard let node = map.optional("rule"), let rule = node.scalar?.string else { return }
    guard !rules.insert([list ?? map.what, rule, place]).inserted else { return }
    file.fault(node, "The rule '\(rule)' stands twice for \(place). Keep one.")
  }
}

extension YamlFile {
  /// Notes a fault where a warning would begin before what it warns of.
  func check(warning: Period, at node: Node, lasting whole: Period) {
    guard warning.roughDays >= whole.roughDays else { return }
    fault(
      node, "The warning of \(warning.words) is not shorter than the \(whole.words) it warns of. Shorten it.")
  }
}
