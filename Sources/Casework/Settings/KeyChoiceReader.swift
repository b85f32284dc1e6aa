import CaseCore
import Yams

/// Reads which keys the user has given to which actions.
///
/// With any fault among them all actions keep their usual keys: half a keyboard would be worse than none.
struct KeyChoiceReader {
  let file: YamlFile
  let rules: KeyRules

  static let keyWords =
    "Write one character such as \"x\", or Ctrl-x, F1 to F12, Space, Tab, Enter, Ins, Del, Home, End, PgUp, PgDn, Up, Down, Left or Right."

  func keys(_ node: Node) -> [String: [String]] {
    if node.scalar?.string.isEmpty == true { return [:] }
    guard case .mapping(let mapping) = node else {
      file.fault(node, "'keys' has to be a list of 'action: key', not \(node.kindWords).")
      return [:]
    }
    let before = file.found.faults.count
    var chosen: [String: [String]] = [:]
    var places: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = action(key) else { continue }
      chosen[name] = self.names(value, of: name)
      places[name] = value
    }
    let isWhole = file.found.faults.count == before
    let conflicts = rules.conflicts(chosen: chosen)
    for conflict in conflicts { report(conflict, places) }
    return conflicts.isEmpty && isWhole ? chosen : [:]
  }

  private func action(_ node: Node) -> String? {
    let name = node.scalar?.string ?? ""
    if rules.action(name) != nil { return name }
    file.fault(node, "'\(name)' is not an action. \(hint(for: name, among: rules.actions.map(\.name)))")
    return nil
  }

  private func names(_ node: Node, of action: String) -> [String] {
    guard case .sequence(let sequence) = node else { return [name(node, action)].compactMap(\.self) }
    if sequence.isEmpty { file.fault(node, "'\(action)' has no key. Give it one, or leave the line out.") }
    return sequence.compactMap { name($0, action) }
  }

  private func name(_ node: Node, _ action: String) -> String? {
    guard let typed = node.scalar?.string, !typed.isEmpty else {
      file.fault(node, "'\(action)' has no key. Give it one, or leave the line out.")
      return nil
    }
    guard let name = rules.spelling(typed) else {
      file.fault(node, "'\(typed)' is not a key. \(KeyChoiceReader.keyWords)")
      return nil
    }
    guard rules.action(action)?.barred.contains(name) != true else {
      file.fault(
        node,
        "'\(name)' cannot be the key of '\(action)': what is left of an arrow key on a slow line could press it, "
          + "and '\(action)' changes the case file. Give it another key.")
      return nil
    }
    return name
  }

  /// Notes a conflict at the action that the user has changed; at the later one where both are.
  private func report(_ conflict: KeyConflict, _ places: [String: Node]) {
    let isSecond = places[conflict.second.name] != nil
    let (changed, other) =
      isSecond ? (conflict.second, conflict.first) : (conflict.first, conflict.second)
    guard let node = places[changed.name] else { return }
    let most = conflict.places.dropLast().joined(separator: ", ")
    let place = [most, conflict.places.last ?? ""].filter { !$0.isEmpty }.joined(separator: " and ")
    file.fault(
      node,
      "'\(conflict.key)' cannot be the key of '\(changed.name)': in \(place) it is the key of '\(other.name)'. "
        + "Give one of the two another key; until then all actions have their usual keys.")
  }
}
