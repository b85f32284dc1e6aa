package import CaseCore

/// A case as the preview shows it, with what the rules say of it on a day.
package struct Preview: Equatable, Sendable {
  package private(set) var facts: CaseFacts
  package let readiness: Readiness

  /// Asks the rules about a case.
  package init(_ facts: CaseFacts, on day: Day) {
    self.facts = facts
    readiness = CaseCore.readiness(of: facts, on: day)
  }

  /// The same without what tells who the person is.
  func covered(by veil: NameVeil) -> Preview {
    var covered = self
    covered.facts = facts.covered(by: veil)
    return covered
  }
}

/// The cases around the cursor, read while nobody types, so that a move only has to draw.
struct PreviewShelf {
  private var previews: [RecordID: Preview] = [:]
  private var day: Day?

  /// A case that was read ahead on this day.
  func preview(of id: RecordID, on day: Day) -> Preview? { day == self.day ? previews[id] : nil }

  /// Keeps these cases alone; gives those of them that are not here yet.
  mutating func keep(_ ids: [RecordID], on day: Day) -> [RecordID] {
    if day != self.day { clear() }
    self.day = day
    previews = previews.filter { ids.contains($0.key) }
    return ids.filter { previews[$0] == nil }
  }

  /// Takes in a case that was read.
  mutating func put(_ preview: Preview) { previews[preview.facts.caseRecord.id] = preview }

  /// Forgets everything, because something was saved.
  mutating func clear() { previews = [:] }
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
