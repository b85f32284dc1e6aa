/// The steps of the pathways that are offered, by which an opening asks for one.
package struct StepNames: Equatable, Sendable {
  /// A step with whose pathway it is.
  private struct Entry: Equatable, Sendable {
    let profession: Profession?
    let key: String
    let names: [String]
  }

  private var entries: [Entry] = []

  /// Knows no step.
  package init() {}

  /// Takes in the steps of a pathway, that of a profession or the general one.
  package mutating func add(_ pathway: Pathway, of profession: Profession?) {
    entries += pathway.steps.map {
      Entry(profession: profession, key: $0.key, names: [$0.shortName, $0.name])
    }
  }

  /// What is asked, with each step by its key.
  ///
  /// - Parameters:
  ///   - needs: The words with commas; a step may be named by its key, its name or its short name.
  ///   - profession: Whom the opening is for; nothing for anybody.
  /// - Returns: The words as they are kept; what is no need at all stays as it is.
  /// - Throws: A refusal of a step that no pathway of the profession has.
  package func settled(_ needs: String?, for profession: Profession?) throws(Refusal) -> String? {
    guard let needs else { return nil }
    let read = OpeningNeed.list(needs)
    var words: [String] = []
    for need in read.needs {
      guard case .step(let typed) = need else {
        words.append(need.text)
        continue
      }
      words.append(OpeningNeed.step(try key(of: typed, for: profession)).text)
    }
    return (words + read.strange).joined(separator: ", ").nothingIfEmpty
  }

  private func key(of typed: String, for profession: Profession?) throws(Refusal) -> String {
    let wanted = plainSpelling(typed)
    let known = entries(for: profession)
    if let exact = known.first(where: { plainSpelling($0.key) == wanted }) { return exact.key }
    let named = known.filter { $0.names.contains { plainSpelling($0) == wanted } }.map(\.key)
    let keys = named.unique
    if let only = keys.first, keys.count == 1 { return only }
    throw .stepUnknown(typed, of: profession, meant: keys.isEmpty ? nearest(typed, among: known) : keys)
  }

  /// The steps of the routes of a profession; of the general pathway where it has none of its own; all for anybody.
  private func entries(for profession: Profession?) -> [Entry] {
    guard let profession else { return entries }
    let own = entries.filter { $0.profession == profession }
    return own.isEmpty ? entries.filter { $0.profession == nil } : own
  }

  /// The keys that were probably meant: a slip away by key or name, or with the word in them.
  private func nearest(_ typed: String, among known: [Entry]) -> [String] {
    let wanted = plainSpelling(typed)
    let words = known.flatMap { [$0.key] + $0.names }
    let near = nearestWord(to: typed, among: words)
    let meant = known.filter { entry in
      let names = [entry.key] + entry.names
      return near.map(names.contains) ?? names.contains { plainSpelling($0).contains(wanted) }
    }.map(\.key)
    return Array(meant.unique.prefix(4))
  }
}

extension Refusal {
  /// No pathway of the profession has the step.
  fileprivate static func stepUnknown(
    _ typed: String, of profession: Profession?, meant: [String]
  ) -> Refusal {
    let whose = profession.map { " for a \($0.rawValue)" } ?? ""
    let guess = meant.isEmpty ? [] : ["Did you mean \(choices(meant.map { "step \($0)" }))?"]
    return Refusal(
      rule: "opening.need-unknown",
      summary: "The opening was not saved: no pathway\(whose) has a step “\(typed)”.",
      remedies: guess + ["The Pathway tab of a case names its steps"])
  }
}
