/// How the steps of two versions of a pathway differ.
package struct StepChanges: Equatable, Sendable {
  /// The names of steps that only the newer version has.
  package private(set) var gained: [String] = []
  /// The names of steps that only the older version has.
  package private(set) var lost: [String] = []
  /// The names of steps that are called something else, before and after.
  package private(set) var renamed: [(before: String, after: String)] = []

  /// Compares two versions.
  package init(from old: Pathway, to new: Pathway) {
    var kept: Set<String> = []
    for step in old.steps {
      guard let now = new.step(step.key) else {
        lost.append(step.shortName)
        continue
      }
      kept.insert(now.key)
      if now.name != step.name { renamed.append((step.name, now.name)) }
    }
    gained = new.steps.filter { !kept.contains($0.key) }.map(\.shortName)
  }

  /// Whether two comparisons say the same.
  package static func == (left: StepChanges, right: StepChanges) -> Bool {
    left.gained == right.gained && left.lost == right.lost
      && left.renamed.elementsEqual(right.renamed, by: ==)
  }

  /// One line for each kind of change; none where the steps are alike.
  package var lines: [String] {
    let names = renamed.map { "\($0.before) → \($0.after)" }
    let kinds = [("New steps", gained), ("Steps that go", lost), ("Steps renamed", names)]
    return kinds.filter { !$0.1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
  }
}
