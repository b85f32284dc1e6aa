package import CaseCore
package import Casework

/// The screen of changed pathways: whom newer versions affect, and which cases are marked to go over.
package struct VersionsState: Equatable, Sendable {
  /// What is shown of it.
  package enum View: Equatable, Sendable {
    case list
    /// What would be said otherwise of the line under the cursor, from a line on.
    case difference(top: Int)
    /// The cases that would go over, from a line on.
    case preview(top: Int)
  }

  /// A line of the list: a pair of versions, or one of its cases.
  package enum Line: Equatable, Sendable {
    case group(VersionGroup)
    case affected(AffectedCase, in: VersionGroup)
  }

  package private(set) var impact: VersionImpact
  package private(set) var cursor = 0
  package private(set) var marked: Set<RecordID> = []
  package var view = View.list

  /// Makes the screen; the cursor is on the first case.
  package init(_ impact: VersionImpact) {
    self.impact = impact
    cursor = min(1, max(0, lines.count - 1))
  }

  /// The lines of the list, each pair of versions before its cases.
  package var lines: [Line] {
    impact.groups.flatMap { group in [.group(group)] + group.cases.map { Line.affected($0, in: group) } }
  }

  /// The line under the cursor.
  package var selected: Line? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  /// The cases that would go over: the marked ones, else that under the cursor.
  package var chosen: [AffectedCase] {
    let marked = impact.cases.filter { self.marked.contains($0.caseRecord) }
    if marked.isEmpty, case .affected(let one, _)? = selected { return [one] }
    return marked
  }

  /// The versions to which the chosen cases would go.
  package var targets: [PathwayName] {
    let chosen = Set(chosen.map(\.caseRecord))
    let groups = impact.groups.filter { $0.cases.contains { chosen.contains($0.caseRecord) } }
    return Array(Set(groups.map(\.to))).sorted()
  }

  mutating func move(by count: Int) {
    cursor = min(max(0, cursor + count), max(0, lines.count - 1))
  }

  /// Marks the case under the cursor or takes its mark away, and goes on; on a pair of versions, all its cases.
  mutating func toggleMark() {
    switch selected {
    case .affected(let affected, _)?: marked.formSymmetricDifference([affected.caseRecord])
    case .group(let group)?:
      let all = Set(group.cases.map(\.caseRecord))
      marked = all.isSubset(of: marked) ? marked.subtracting(all) : marked.union(all)
      return
    case nil: return
    }
    move(by: 1)
  }

  /// Takes what was read anew; marks stay on the cases that are still there, and so does the cursor.
  mutating func take(_ new: VersionImpact) {
    let here = selectedCase
    impact = new
    marked.formIntersection(new.cases.map(\.caseRecord))
    view = .list
    cursor = lines.firstIndex { $0.caseRecord != nil && $0.caseRecord == here } ?? cursor
    move(by: 0)
  }

  private var selectedCase: RecordID? { selected?.caseRecord }
}

extension VersionsState.Line {
  /// The case of the line; nothing for a pair of versions.
  var caseRecord: RecordID? {
    if case .affected(let affected, _) = self { return affected.caseRecord }
    return nil
  }
}
