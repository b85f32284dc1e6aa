/// Finds out which caseworker, club and number the words of a draft mean.
///
/// A club that is not known is added; a caseworker that is not known is not guessed: the case stays with
/// nobody, and the words are named in a warning.
struct Reception {
  let desk: Desk
  /// The clubs that are new.
  private(set) var changes: [Change] = []
  private var clubs: [String: RecordID]
  private var takenNumbers: Set<String> = []
  private var unknownCaseworkers: [String: Int] = [:]

  init(desk: Desk) {
    self.desk = desk
    clubs = Dictionary(
      desk.office.clubs.map { (plainSpelling($0.name), $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the caller should know: the caseworkers that were not found.
  var warnings: [String] {
    unknownCaseworkers.sorted { $0.key < $1.key }.map { name, count in
      "No caseworker “\(name)” is known: \(grouped(count)) of the cases have none now."
    }
  }

  mutating func enroller(for draft: CandidateDraft) -> Enroller {
    let (number, earlier) = number(for: draft)
    return Enroller(
      draft: draft, desk: desk, caseworker: caseworker(draft.caseworker), club: club(draft.club),
      number: number,
      earlierNumber: earlier)
  }

  private mutating func caseworker(_ words: String?) -> RecordID? {
    guard let words = words?.trimmingBlanks, !words.isEmpty else { return desk.worker }
    let spelling = plainSpelling(words)
    let match = desk.office.caseworkers.first {
      plainSpelling($0.initials) == spelling || plainSpelling($0.name) == spelling
    }
    if match == nil { unknownCaseworkers[words, default: 0] += 1 }
    return match?.id
  }

  private mutating func club(_ words: String?) -> RecordID? {
    guard let words = words?.trimmingBlanks, !words.isEmpty else { return nil }
    if let known = clubs[plainSpelling(words)] { return known }
    let club = Club(id: desk.newID(), name: words)
    clubs[plainSpelling(words)] = club.id
    changes.append(.insert(club, about: .nobody))
    return club.id
  }

  /// A number from another file stays where it is free here and not of our own counter.
  private mutating func number(for draft: CandidateDraft) -> (String, earlier: String?) {
    guard let wanted = draft.caseNumber?.trimmingBlanks, !wanted.isEmpty else {
      return (desk.newNumber(), nil)
    }
    let isOurs = wanted.uppercased().hasPrefix((desk.office.programme?.prefix ?? "").uppercased() + "-")
    let isFree = !isOurs && !desk.numberIsTaken(wanted) && takenNumbers.insert(wanted.uppercased()).inserted
    return isFree ? (wanted, nil) : (desk.newNumber(), wanted)
  }
}
