/// One thing that somebody wants done: one operation, one transaction, one step of undo.
package protocol Command: Sendable {
  /// The kind of operation that the log will show.
  var verb: Verb { get }
  /// The case it is about; nothing for the office and for new people.
  var subject: RecordID? { get }

  /// Decides what changes.
  ///
  /// - Parameters:
  ///   - facts: The case as it stands inside the transaction; nothing when `subject` is nothing.
  ///   - desk: The office around it: the day, who acts, what there is to choose from.
  /// - Returns: The changes and what to tell the user.
  /// - Throws: A refusal, which changes nothing.
  func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision
}

extension Command {
  /// The facts of the command's case.
  func known(_ facts: CaseFacts?) throws(Refusal) -> CaseFacts {
    guard let facts else { throw .caseUnknown }
    return facts
  }
}

extension Refusal {
  /// The case is not in the file.
  static let caseUnknown = Refusal(
    rule: "case.unknown", summary: "Nothing was saved: that case is not in this file.",
    remedies: ["Look for it by name or number"])
}

/// What a command comes to: the rows that change and what to tell the user.
package struct Decision: Sendable {
  package var changes: [Change]
  /// One sentence about what happened, for the message line.
  ///
  /// It may hold a name and is never stored.
  package var notice: String
  /// Things to think of that did not stop the command.
  package var warnings: [String]

  /// Makes a decision.
  package init(changes: [Change], notice: String, warnings: [String] = []) {
    self.changes = changes
    self.notice = notice
    self.warnings = warnings
  }
}

/// What surrounds a decision: the day, the person who acts, and the office's own lists.
package struct Desk {
  /// The day by which rules judge.
  package let today: Day
  /// Who acts; nothing while a file is set up.
  package let worker: RecordID?
  package let office: Office
  /// Gives the identity of a new row.
  package let newID: () -> RecordID
  /// Gives the next case number, which is never given again.
  package let newNumber: () -> String
  /// Whether a case of this file has a number already.
  package let numberIsTaken: (String) -> Bool
  /// Reads a further case inside the transaction, for a command about several.
  package let facts: (RecordID) -> CaseFacts?
  /// Reads reviews and sessions inside the transaction; nothing where no file is behind the desk.
  package let meetings: (any MeetingShelf)?
  /// Reads openings inside the transaction; nothing where no file is behind the desk.
  package let openings: (any OpeningShelf)?

  /// Makes a desk.
  package init(
    today: Day, worker: RecordID?, office: Office, newID: @escaping () -> RecordID,
    newNumber: @escaping () -> String, numberIsTaken: @escaping (String) -> Bool = { _ in false },
    facts: @escaping (RecordID) -> CaseFacts? = { _ in nil }, meetings: (any MeetingShelf)? = nil,
    openings: (any OpeningShelf)? = nil
  ) {
    self.today = today
    self.worker = worker
    self.office = office
    self.newID = newID
    self.newNumber = newNumber
    self.numberIsTaken = numberIsTaken
    self.facts = facts
    self.meetings = meetings
    self.openings = openings
  }
}

/// The programme's own lists: small, and read whole.
package struct Office: Equatable, Sendable {
  package var programme: Programme?
  package var clubs: [Club] = []
  package var partners: [Partner] = []
  package var caseworkers: [Caseworker] = []
  /// Days by key; see `Limit`.
  package var limits: [String: Int] = [:]
  /// The pathway files that the case file holds, without their content: name, identity and SHA-256.
  package var pathways: [HeldPathway] = []
  /// The names of stages on which all of those pathways agree.
  package var stageNames: [Stage: String] = [:]

  /// Makes an empty office.
  package init() {}

  /// What a stage is called where cases of several pathways stand together.
  package func name(of stage: Stage) -> String { stageNames[stage] ?? stage.name }

  /// The caseworker with these initials, in any case.
  package func caseworker(initials: some StringProtocol) -> Caseworker? {
    caseworkers.first { $0.initials.lowercased() == initials.lowercased() }
  }

  /// The initials of a caseworker, or nothing.
  package func initials(of id: RecordID?) -> String? {
    id.flatMap { id in caseworkers.first { $0.id == id }?.initials }
  }

  /// The name of a club, or nothing.
  package func clubName(of id: RecordID?) -> String? {
    id.flatMap { id in clubs.first { $0.id == id }?.name }
  }
}

/// A pathway file that the case file holds.
package struct HeldPathway: Equatable, Sendable {
  package let id: RecordID
  package let name: String
  package let sha256: String

  /// Makes the entry.
  package init(id: RecordID, name: String, sha256: String) {
    self.id = id
    self.name = name
    self.sha256 = sha256
  }
}
