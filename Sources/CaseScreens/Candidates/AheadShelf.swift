import CaseCore

/// The cases around the cursor, read while nobody types, so that a move or an opening only has to draw.
struct AheadShelf {
  private var cases: [RecordID: JudgedCase] = [:]
  private var day: Day?

  /// A case that was read ahead on this day.
  func found(_ id: RecordID, on day: Day) -> JudgedCase? { day == self.day ? cases[id] : nil }

  /// Keeps these cases alone; gives those of them that are not here yet.
  mutating func keep(_ ids: [RecordID], on day: Day) -> [RecordID] {
    if day != self.day { clear() }
    self.day = day
    cases = cases.filter { ids.contains($0.key) }
    return ids.filter { cases[$0] == nil }
  }

  /// Takes in a case that was read.
  mutating func put(_ judged: JudgedCase) { cases[judged.facts.caseRecord.id] = judged }

  /// Forgets everything, because something was saved or learnt.
  mutating func clear() { cases = [:] }
}

extension AppState {
  /// The cases under the cursor and beside it, where their preview can be seen.
  var casesNearby: [RecordID] {
    guard listLayout.hasPreview, screen == .candidates, form == nil else { return [] }
    let window = list.window
    return [window.cursor, window.cursor + 1, window.cursor - 1].filter(window.rows.indices.contains).map {
      window.rows[$0].caseRecord
    }
  }
}
