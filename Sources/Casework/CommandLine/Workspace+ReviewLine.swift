package import CaseCore
import CaseStore

/// Reviews on the command line.
extension Workspace {
  /// Whose review is meant: of a club by its name, of a caseworker by initials, else of the programme.
  ///
  /// - Throws: A refusal that names what there is.
  package func reviewScope(club: String?, caseworker: String?) throws -> ReviewScope {
    if let club { return .club(try self.club(named: club).id) }
    guard let caseworker else { return .programme }
    let office = try office()
    guard let worker = office.caseworker(initials: caseworker) else {
      throw Refusal.nobodyHasInitials(office.caseworkers.map(\.initials))
    }
    return .caseworker(worker.id)
  }

  /// The club that was meant, by its name or a beginning of it that only one has.
  ///
  /// - Throws: A refusal that names the clubs.
  package func club(named typed: String) throws -> Club {
    let clubs = try office().clubs
    let wanted = plainSpelling(typed)
    let exact = clubs.filter { plainSpelling($0.name) == wanted }
    let found = exact.isEmpty ? clubs.filter { plainSpelling($0.name).hasPrefix(wanted) } : exact
    guard found.count == 1, !wanted.isEmpty, let club = found.first else {
      throw Refusal.noSuchClub(clubs.map(\.name))
    }
    return club
  }

  /// The review that was meant: by its number, else the open one, else the newest.
  ///
  /// - Throws: A refusal where there is none.
  package func review(_ typed: String?) throws -> Review {
    let all = try reviews()
    if let typed {
      guard let found = all.first(where: { String($0.number) == typed }) else {
        throw Refusal.noSuchReview(all.last?.number)
      }
      return found
    }
    guard let review = all.last(where: \.isOpen) ?? all.last else { throw Refusal.noSuchReview(nil) }
    return review
  }

  /// The review whose minutes were meant: by its number, else the one that was closed last.
  ///
  /// - Throws: A refusal where there is none.
  package func closedReview(_ typed: String?) throws -> Review {
    guard typed == nil, let last = try file.lastClosedReview() else { return try review(typed) }
    return try reviews().first { $0.id == last } ?? review(nil)
  }

  /// Opens a review and says so.
  package func openReview(_ scope: ReviewScope) throws -> WorkReport {
    try carryOut(OpenReview(id: newID(), scope))
  }

  /// How far a review has come.
  package func status(of review: Review, hidesNames: Bool) throws -> ReviewStatus {
    guard let meeting = try meeting(review.id) else { throw Refusal.reviewUnknown }
    return ReviewStatus(meeting: meeting, hidesNames: hidesNames)
  }

  /// What two reviews say otherwise, person by person.
  package func reviewDifferences(_ first: Review, _ second: Review, hidesNames: Bool) throws
    -> ReviewDifferences
  {
    ReviewDifferences(
      first: first, second: second, cases: try compare(first.id, second.id), hidesNames: hidesNames)
  }

  /// Every review of the file as a line each, the newest first.
  package func reviewLines() throws -> [String] {
    try reviews().reversed().map { review in
      let state = review.closedOn.map { "closed \($0.fullWords)" } ?? "open"
      return "\(review.number)  \(review.openedOn.fullWords)  \(CleanText.line(review.title))  \(state)"
    }
  }
}

extension Refusal {
  static func nobodyHasInitials(_ known: [String]) -> Refusal {
    Refusal(
      rule: "review.no-caseworker",
      summary: "Nothing was done: no caseworker of this file has these initials.",
      remedies: known.isEmpty ? [] : ["The file knows \(known.joined(separator: ", "))"])
  }

  static func noSuchClub(_ known: [String]) -> Refusal {
    Refusal(
      rule: "club.none", summary: "Nothing was done: no one club has that name.",
      remedies: known.isEmpty
        ? ["This file has no club", "Add one with caseload club add"]
        : ["The file knows \(known.joined(separator: ", "))"])
  }

  static func noSuchReview(_ last: Int?) -> Refusal {
    Refusal(
      rule: "review.none", summary: "Nothing was done: there is no such review.",
      remedies: [last.map { "The reviews of this file go from 1 to \($0)" } ?? "Open one first"])
  }
}
