/// One line of a review's minutes, frozen when it was closed: a figure, or something about one person.
///
/// Figures name nobody, so they stay when a person is erased and the lines about that person go.
package struct ReviewMinute: Record {
  /// What a line is about, in the order of the page.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case figure, present, absent, moved, undone, stalled, recovered, held, resumed, came, left, gone
    case decision, override, kept, broken, unseen
  }

  package static let table = Table.reviewMinute
  package let id: RecordID
  package let review: RecordID
  package var place: Int
  package var kind: Kind
  /// The lasting name of a figure; see `ReviewFigure`.
  package var key: String?
  /// The figure now, and that of the review before.
  package var amount: Int?
  package var earlier: Int?
  package var caseRecord: RecordID?
  package var person: RecordID?
  package var number: String?
  package var name: String?
  package var words: String?
  package var owner: String?
  package var due: Day?

  /// Makes a line that says only what it is about.
  package init(id: RecordID, review: RecordID, place: Int, kind: Kind) {
    self.id = id
    self.review = review
    self.place = place
    self.kind = kind
  }
}

/// The lasting names of figures.
package enum ReviewFigure {
  package static let cases = "cases"
  package static let seen = "seen"
  package static let unseen = "unseen"
  package static let stalled = "stalled"
  package static let promisesMade = "promises made"
  package static let promisesKept = "promises kept"
  /// How many cases of the opening were not in the file any more at the closing.
  package static let gone = "gone"

  /// How many cases stand in a stage.
  package static func cases(in stage: Stage) -> String { "stage \(stage.rawValue)" }

  /// The median of days in a stage.
  package static func days(in stage: Stage) -> String { "days \(stage.rawValue)" }

  /// How many changed in one way since the review before.
  package static func changes(_ kind: ReviewChange.Kind) -> String { "change \(kind.rawValue)" }
}

/// A decision of a meeting: a fact that was recorded in it and stands at its end.
package struct ReviewDecision: Sendable {
  package let caseRecord: RecordID
  package let person: RecordID
  package let fact: any Fact

  /// Makes a decision.
  package init(caseRecord: RecordID, person: RecordID, fact: any Fact) {
    self.caseRecord = caseRecord
    self.person = person
    self.fact = fact
  }
}
