package import CaseCore

/// A case that is open: its facts, the tab, and where the cursor is.
package struct CaseState: Equatable, Sendable {
  package let id: RecordID
  package var facts: CaseFacts? { didSet { standing = nil } }
  /// What the rules say of the facts; nothing where they have changed since they were judged.
  private(set) var standing: CaseStanding?
  /// What was done, the newest first; read once its tab is shown.
  package var history: [HistoryEntry] = []
  /// The fees of the case's route.
  package var dated: DatedPathway?
  package var tab = CaseTab.pathway
  /// The line under the cursor, for each tab.
  package var cursors: [CaseTab: Int] = [:]

  /// Makes a case that is not read yet.
  package init(id: RecordID) {
    self.id = id
  }

  /// Takes in the case as it was read.
  mutating func take(_ judged: JudgedCase) { (facts, standing) = (judged.facts, judged.standing) }

  /// Judges the facts by a day.
  mutating func judge(on day: Day) { standing = facts.map { CaseStanding(of: $0, on: day) } }

  /// The line under the cursor of the tab that is shown.
  package var cursor: Int {
    get { cursors[tab] ?? 0 }
    set { cursors[tab] = max(0, newValue) }
  }
}

/// The tabs of a case.
package enum CaseTab: String, CaseIterable, Sendable {
  case pathway, timeline, facts, placement, history

  /// The word in the row of tabs.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The word where there is little room.
  package var shortName: String { self == .placement ? "Host" : name }

  /// The tab so many places on, going round.
  package func turned(by count: Int) -> CaseTab {
    let all = CaseTab.allCases
    let index = (all.firstIndex(of: self) ?? 0) + count
    return all[(index + all.count) % all.count]
  }
}
