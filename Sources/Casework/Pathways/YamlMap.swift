import CaseCore
import Yams

/// The keys and values of one place of a YAML file.
///
/// Every value is taken as text: `no` is a word, not a truth.
struct YamlMap {
  let node: Node
  /// What the place is called in a fault: `step`.
  let what: String
  let file: YamlFile
  private let values: [String: Node]

  /// Opens a place; notes keys that are not known there, and a place that has no keys at all.
  init?(_ node: Node, _ what: String, keys: [String], in file: YamlFile) {
    guard case .mapping(let mapping) = node else {
      file.fault(node, "The \(what) has to be a list of 'key: value', not \(node.kindWords).")
      return nil
    }
    self.init(node, what, keys: keys, mapping, in: file)
  }

  private init(_ node: Node, _ what: String, keys: [String], _ mapping: Node.Mapping, in file: YamlFile) {
    self.node = node
    self.what = what
    self.file = file
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      values[name] = value
      guard !keys.isEmpty, !keys.contains(name) else { continue }
      file.fault(key, "Unknown key '\(name)' in the \(what). \(hint(for: name, among: keys))")
    }
    self.values = values
  }

  /// The keys, in no order.
  var keys: Dictionary<String, Node>.Keys { values.keys }

  /// The node of a key; nothing where it is left out.
  func optional(_ key: String) -> Node? { values[key] }

  /// The node of a key; notes a fault where it is left out.
  func required(_ key: String) -> Node? {
    if let node = values[key] { return node }
    file.fault(node, "The \(what) has no '\(key)'. Add it.")
    return nil
  }

  /// The text of a key that has to be there.
  func text(_ key: String) -> String? { required(key).flatMap { text($0, key) } }

  /// The text of a key that may be left out.
  func optionalText(_ key: String) -> String? { values[key].flatMap { text($0, key) } }

  /// The text of a node, which has to be one value that is not empty.
  func text(_ node: Node, _ key: String) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      file.fault(node, "'\(key)' has to be a text, not \(node.kindWords).")
      return nil
    }
    return text
  }

  /// A value that has to be there and is read from its text.
  func value<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
    required(key).flatMap { value($0, key, expected, read) }
  }

  /// A value that may be left out and is read from its text.
  func optionalValue<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
    values[key].flatMap { value($0, key, expected, read) }
  }

  /// A value of a node that is read from its text.
  func value<Value>(_ node: Node, _ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
    guard let text = text(node, key) else { return nil }
    if let value = read(text) { return value }
    file.fault(node, "'\(key)' has to be \(expected), not '\(text)'.")
    return nil
  }

  /// The parts of a list; none where the key is left out.
  func list(_ key: String) -> [Node] {
    guard let node = values[key] else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    file.fault(node, "'\(key)' has to be a list, each part after a '-', not \(node.kindWords).")
    return []
  }

  /// The words of a list such as `[plab1, plab2]`; none where the key is left out.
  func words(_ key: String) -> [(text: String, node: Node)] {
    list(key).compactMap { node in text(node, key).map { ($0, node) } }
  }
}

extension YamlMap {
  /// The parts of a list, or the one value that stands instead; notes a fault where it is left out.
  func oneOrMany(_ key: String) -> [Node] {
    guard let node = required(key) else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    return [node]
  }

  /// A word of a closed list that has to be there.
  func word<Word: Vocabulary>(_ key: String, _ kind: String, as type: Word.Type) -> Word? {
    required(key).flatMap { word($0, key, kind, as: type) }
  }

  /// A word of a closed list that may be left out.
  func optionalWord<Word: Vocabulary>(_ key: String, _ kind: String, as type: Word.Type) -> Word? {
    values[key].flatMap { word($0, key, kind, as: type) }
  }

  /// A word of a closed list, at a node.
  func word<Word: Vocabulary>(_ node: Node, _ key: String, _ kind: String, as type: Word.Type) -> Word? {
    guard let text = text(node, key) else { return nil }
    if let word = Word(anySpelling: text) { return word }
    let article = kind.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    let known = Word.allCases.map(\.rawValue)
    file.fault(node, "'\(text)' is not \(article) \(kind). \(hint(for: text, among: known))")
    return nil
  }

  /// A day that has to be there.
  func day(_ key: String) -> Day? { required(key).flatMap { day($0, key) } }

  /// A day, at a node.
  func day(_ node: Node, _ key: String) -> Day? {
    guard let text = text(node, key) else { return nil }
    if let day = Day(iso: text) { return day }
    file.fault(node, "'\(text)' is not a date. Write it as 2026-11-22.")
    return nil
  }

  /// Yes or no; no where the key is left out.
  func flag(_ key: String) -> Bool { optionalFlag(key) ?? false }

  /// Yes or no, also in the other words that YAML has for them; nothing where the key is left out.
  func optionalFlag(_ key: String) -> Bool? {
    optionalValue(key, "'yes' or 'no'") { typed in
      switch typed.lowercased() {
      case "yes", "true", "on": true
      case "no", "false", "off": false
      default: nil
      }
    }
  }

  /// A whole number that has to be there.
  func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    value(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      Int($0).flatMap(in: range)
    }
  }

  /// A length of time that may be left out.
  func optionalPeriod(_ key: String) -> Period? { optionalValue(key, periodWords) { Period($0) } }

  /// A length of time that has to be there.
  func period(_ key: String) -> Period? { value(key, periodWords) { Period($0) } }

  /// What a length of time looks like.
  var periodWords: String { "a length of time such as '24 months' or '90 days'" }
}

extension Int? {
  /// The number, if it lies in a range.
  func flatMap(in range: ClosedRange<Int>) -> Int? { flatMap { range.contains($0) ? $0 : nil } }
}

extension Node {
  /// What the node is, in a fault.
  var kindWords: String {
    switch self {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string)'"
    case .mapping: "a list of 'key: value'"
    case .sequence: "a list"
    default: "a reference"
    }
  }
}
