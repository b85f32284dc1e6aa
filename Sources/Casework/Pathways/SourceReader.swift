import CaseCore
import Yams

/// The sources that a file declares, and the reading of values that name one of them.
struct SourceReader {
  let file: YamlFile
  /// The day on which the whole file was last compared with its sources.
  let checkedOn: Day
  private var declared: [String: Source] = [:]
  /// Every key under `sources:`, with those whose declaration has a fault of its own.
  private var named: Set<String> = []

  /// The keys that a place with a source may have beside its own.
  static let keys = ["source", "confidence", "disputed", "checked"]

  /// Reads the `sources:` of a file.
  init(_ top: YamlMap, checkedOn: Day) {
    file = top.file
    self.checkedOn = checkedOn
    declared[Source.ownKey] = .own(checkedOn: checkedOn)
    declared[Source.programmeKey] = .programme(checkedOn: checkedOn)
    guard let node = top.optional("sources"), let map = YamlMap(node, "sources", keys: [], in: file) else {
      return
    }
    named = Set(map.keys)
    for key in map.keys.sorted() {
      declared[key] = map.optional(key).flatMap { declaration($0, key: key) }
    }
  }

  private func declaration(_ node: Node, key: String) -> Source? {
    let known = ["title", "year", "confidence", "checked"]
    guard let map = YamlMap(node, "source '\(key)'", keys: known, in: file) else { return nil }
    guard let title = map.text("title") else { return nil }
    guard let confidence = map.word("confidence", "confidence", as: Confidence.self) else { return nil }
    let checked = map.optional("checked").flatMap { map.day($0, "checked") }
    return Source(
      key: key, title: title, year: map.optionalText("year"), confidence: confidence,
      checkedOn: checked ?? checkedOn)
  }

  /// The source of a place; notes a fault where it names none, or one that is not declared.
  func source(of map: YamlMap) -> Source? {
    guard let node = map.optional("source") else {
      map.file.fault(
        map.node, "The \(map.what) has no source. Add 'source:' with a key of sources:, own or programme.")
      return nil
    }
    let sources = names(of: node, in: map).compactMap { find($0.text, at: $0.node) }
    guard var source = sources.first else { return nil }
    source.also = sources.dropFirst().map(\.title)
    source.disputed = map.optionalText("disputed")
    if let confidence = map.optionalWord("confidence", "confidence", as: Confidence.self) {
      source.confidence = confidence
    }
    if let node = map.optional("checked"), let day = map.day(node, "checked") { source.checkedOn = day }
    return source
  }

  /// A value with its source, which may be left out as a whole.
  func sourced<Value: Equatable & Sendable>(
    _ key: String, of map: YamlMap, _ expected: String, _ read: (String) -> Value?
  ) -> Sourced<Value>? {
    map.optional(key).flatMap { sourced($0, key, of: map, expected, read) }
  }

  /// A value with its source, which has to be there.
  func requiredSourced<Value: Equatable & Sendable>(
    _ key: String, of map: YamlMap, _ expected: String, _ read: (String) -> Value?
  ) -> Sourced<Value>? {
    map.required(key).flatMap { sourced($0, key, of: map, expected, read) }
  }

  /// The texts of a list, each with its source.
  func notes(_ key: String, of map: YamlMap) -> [Sourced<String>] {
    map.list(key).compactMap { sourced($0, key, of: map, "a text") { $0 } }
  }

  private func sourced<Value: Equatable & Sendable>(
    _ node: Node, _ key: String, of map: YamlMap, _ expected: String, _ read: (String) -> Value?
  ) -> Sourced<Value>? {
    if let text = node.scalar?.string {
      file.fault(node, "'\(key)' has no source. Write {is: \(text), source: KEY}.")
      return nil
    }
    guard let place = YamlMap(node, key, keys: ["is"] + SourceReader.keys, in: file) else { return nil }
    let source = source(of: place)
    let value = place.required("is").flatMap { place.value($0, key, expected, read) }
    guard let value, let source else { return nil }
    return Sourced(value, source: source)
  }

  private func names(of node: Node, in map: YamlMap) -> [(text: String, node: Node)] {
    if case .sequence = node { return map.words("source") }
    return map.text(node, "source").map { [($0, node)] } ?? []
  }

  private func find(_ key: String, at node: Node) -> Source? {
    if let source = declared[key] { return source }
    if named.contains(key) { return nil }
    let known = declared.keys.sorted()
    let meant = nearest(to: key, among: known).map { " Did you mean '\($0)'?" } ?? " Add it there."
    file.fault(node, "The source '\(key)' is not declared under sources:.\(meant)")
    return nil
  }
}
