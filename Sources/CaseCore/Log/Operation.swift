/// What kind of command an operation was.
///
/// The words are kept in files for ever.
package enum Verb: String, Codable, CaseIterable, Sendable {
  case setUp = "set up"
  case office
  case enrol
  case edit
  case record
  case finish
  case move
  case void
  case importRows = "import"
  /// Cases go on by another version of their pathway.
  case migrate
  case openReview = "open review"
  /// A card of a review was left, or put off.
  case seen
  case later
  case closeReview = "close review"
  case attend
  case session
  case export
  /// A report is kept as it was.
  case keepReport = "keep report"
  /// Everything of a person went, from the log too.
  case erase
  case undo
  case redo
}

/// One command, as the log remembers it.
///
/// It stores no sentence: what people read is made from the changes.
package struct Operation: Equatable, Sendable {
  /// The place in this file's log, from 1.
  package let number: Int64
  /// The identity, made before the save, by which an unclear save is looked up.
  package let id: RecordID
  /// Milliseconds since 1970; never runs backwards within a file.
  package let at: Int64
  /// The local day on which it was recorded.
  package let day: Day
  package let caseworker: RecordID?
  package let verb: Verb
  /// The operation that an undo takes back, or the undo that a redo takes back.
  package let undoes: RecordID?
  /// The meeting, import or sample in which it happened.
  package let occasion: String?

  /// Makes an operation.
  package init(
    number: Int64, id: RecordID, at: Int64, day: Day, caseworker: RecordID?, verb: Verb,
    undoes: RecordID? = nil, occasion: String? = nil
  ) {
    self.number = number
    self.id = id
    self.at = at
    self.day = day
    self.caseworker = caseworker
    self.verb = verb
    self.undoes = undoes
    self.occasion = occasion
  }

  /// The operations that undos among others, in falling order, have taken back; those done again are left out.
  package static func cancelled(by newestFirst: [Operation]) -> Set<RecordID> {
    var cancelled: Set<RecordID> = []
    for operation in newestFirst where operation.verb == .undo || operation.verb == .redo {
      if !cancelled.contains(operation.id), let target = operation.undoes { cancelled.insert(target) }
    }
    return cancelled
  }

  /// The occasion of the invented history of a sample programme, which nobody can undo.
  package static let sampleOccasion = "sample"
}
