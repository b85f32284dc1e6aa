/// How far somebody has come with an opening.
package enum SubmissionState: String, Vocabulary {
  /// Thought of by us; the partner knows nothing yet.
  case proposed
  /// The partner knows the person.
  case sent
  case interview, offered, started
  /// The partner said no.
  case declined
  /// The person, or we, said no.
  case withdrawn

  /// The states in the order in which they are reached.
  package static let pipeline: [SubmissionState] = [.proposed, .sent, .interview, .offered, .started]

  /// Whether nothing more comes.
  package var isEnded: Bool { self == .declined || self == .withdrawn }

  /// Whether it takes one of the places.
  package var takesPlace: Bool { self == .offered || self == .started }

  /// Whether the partner is told who the person is.
  package var tellsPartner: Bool { !isEnded && self != .proposed }

  /// The state after this one; nothing at the end.
  package var next: SubmissionState? {
    guard let place = SubmissionState.pipeline.firstIndex(of: self) else { return nil }
    return place + 1 < SubmissionState.pipeline.count ? SubmissionState.pipeline[place + 1] : nil
  }

  /// Whether it is further on than another.
  func isAfter(_ other: SubmissionState) -> Bool {
    let pipeline = SubmissionState.pipeline
    return (pipeline.firstIndex(of: self) ?? -1) > (pipeline.firstIndex(of: other) ?? -1)
  }
}

/// A dated step of somebody's way to an opening; the latest one that stands says how far it is.
package struct Submission: Fact {
  package static let table = Table.submission
  package let id: RecordID
  package let opening: RecordID
  package let caseRecord: RecordID
  package var state: SubmissionState
  package var happenedOn: Day
  package var note: String?
  package var voided: String?

  /// Makes a step.
  package init(
    id: RecordID, opening: RecordID, caseRecord: RecordID, state: SubmissionState, happenedOn: Day
  ) {
    self.id = id
    self.opening = opening
    self.caseRecord = caseRecord
    self.state = state
    self.happenedOn = happenedOn
  }
}

extension Sequence<Submission> {
  /// The step that counts for each case: the latest that stands.
  package var current: [RecordID: Submission] {
    filter(\.stands).reduce(into: [:]) { current, step in
      let known = current[step.caseRecord]
      if known.map({ ($0.happenedOn, $0.id) < (step.happenedOn, step.id) }) ?? true {
        current[step.caseRecord] = step
      }
    }
  }

  /// How many places are offered or filled.
  package var placesTaken: Int { current.values.count { $0.state.takesPlace } }

  /// How many have started.
  package var placesFilled: Int { current.values.count { $0.state == .started } }
}

/// What commands about openings read inside their transaction.
package protocol OpeningShelf {
  /// The highest number that an opening has; 0 where there is none.
  var lastNumber: Int { get }
  /// An opening; nothing where it is not in the file.
  func opening(_ id: RecordID) -> Opening?
  /// Every step of every submission to an opening.
  func submissions(to opening: RecordID) -> [Submission]
}

/// A shelf without openings, for what is asked before anything is read.
package struct NoOpenings: OpeningShelf {
  package let lastNumber = 0

  /// Makes the shelf.
  package init() {}

  /// None.
  package func opening(_ id: RecordID) -> Opening? { nil }

  /// None.
  package func submissions(to opening: RecordID) -> [Submission] { [] }
}

/// An opening with every step of its submissions.
package struct OpeningPage: Equatable, Sendable, OpeningShelf {
  package var opening: Opening
  package var submissions: [Submission]
  package var lastNumber: Int { opening.number }

  /// Makes a page.
  package init(_ opening: Opening, submissions: [Submission]) {
    self.opening = opening
    self.submissions = submissions
  }

  /// The opening, where it is the one that is meant.
  package func opening(_ id: RecordID) -> Opening? { id == opening.id ? opening : nil }

  /// Its submissions, where it is the one that is meant.
  package func submissions(to opening: RecordID) -> [Submission] {
    opening == self.opening.id ? submissions : []
  }

  /// `1 of 2 filled`, with the places that are offered.
  package var placeWords: String { "\(filledOfAll) filled\(offeredWords)" }

  /// The same where there is little room: `1 of 2, 1 offered`.
  package var placesShort: String { filledOfAll + offeredWords }

  private var filledOfAll: String { "\(submissions.placesFilled) of \(opening.places)" }

  private var offeredWords: String {
    let offered = submissions.placesTaken - submissions.placesFilled
    return offered == 0 ? "" : ", \(offered) offered"
  }

  /// Whether every place is offered or filled.
  package var isFull: Bool { submissions.placesTaken >= opening.places }
}
