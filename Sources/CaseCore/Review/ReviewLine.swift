/// What a review knew of one case, in words: frozen when it was opened, and again when its card was left.
///
/// It refers to no row of the case, because it stays as it is whatever becomes of the case.
package struct ReviewLine: Record {
  /// When a line was frozen.
  package enum Moment: String, Codable, Sendable {
    case opening
    /// The card was left, with or without a decision.
    case leaving
    /// The card was put off to the end.
    case later
  }

  package static let table = Table.reviewLine
  package let id: RecordID
  package let review: RecordID
  package let caseRecord: RecordID
  package let person: RecordID
  package var moment: Moment
  package var day: Day
  /// The last operation when it was frozen.
  package var asOf: Int64
  /// The initials of who left the card.
  package var frozenBy: String?
  /// The place in the queue, from 1; only in lines of the opening.
  package var place: Int?
  /// Why the card stands there; only in lines of the opening.
  package var need: ReviewNeed?
  package var why: String?
  package var number: String
  package var name: String
  package var profession: String
  /// The meaning of the stage, and its name as it was.
  package var stage: Stage
  package var stageName: String
  package var stageDays: Int
  package var status: CaseStatus
  /// Where the case has gone, if it is not among those of the review any more.
  package var gone: String?
  /// Why it makes no way; nothing where it does.
  package var stalled: String?
  package var waitingOn: String?
  package var next: String?
  package var nextDue: Day?
  package var nextOwner: String?
  /// What expires soon or before it is needed.
  package var expires: String?
  package var caseworker: String?
  /// The open actions, as `ReviewPromise` writes them.
  package var promises: String?

  /// Makes a line of a case of which only the standing is known.
  package init(
    id: RecordID, review: RecordID, caseRecord: RecordID, person: RecordID, moment: Moment, day: Day,
    asOf: Int64, number: String, name: String, stage: Stage, status: CaseStatus
  ) {
    self.id = id
    self.review = review
    self.caseRecord = caseRecord
    self.person = person
    self.moment = moment
    self.day = day
    self.asOf = asOf
    self.number = number
    self.name = name
    self.stage = stage
    self.status = status
    (profession, stageName, stageDays) = ("", stage.name, 0)
  }

  /// The open actions when the line was frozen, the earliest due first.
  package var openPromises: [ReviewPromise] { ReviewPromise.read(promises) }

  /// Whether the case was among those of the review.
  package var isHere: Bool { gone == nil && status.isOpen }
}

extension ReviewLine {
  /// The same words for another row, so that two lines can be compared by what they say.
  func saysTheSame(as other: ReviewLine) -> Bool {
    let mine = [
      number, name, profession, stage.rawValue, stageName, status.rawValue, gone, stalled, waitingOn, next,
      nextDue?.iso, nextOwner, expires, caseworker, promises,
    ]
    let theirs = [
      other.number, other.name, other.profession, other.stage.rawValue, other.stageName,
      other.status.rawValue, other.gone, other.stalled, other.waitingOn, other.next, other.nextDue?.iso,
      other.nextOwner, other.expires, other.caseworker, other.promises,
    ]
    return mine == theirs && day == other.day
  }
}

extension [ReviewLine] {
  /// The last word of a review on each case: the line of leaving its card, else that of the opening.
  package var lastWords: [RecordID: ReviewLine] {
    reduce(into: [:]) { words, line in
      switch line.moment {
      case .leaving: words[line.caseRecord] = line
      case .opening: words[line.caseRecord] = words[line.caseRecord] ?? line
      case .later: break
      }
    }
  }
}
