package import CaseCore
import CaseStore

/// An opening as a page shows it: where it is, how many places are filled, and who stands how beside it.
package struct OpeningSheet: Equatable, Sendable {
  package let page: OpeningPage
  /// The name of the partner.
  package let partner: String
  package var contact: PartnerContact?
  package var list: MatchList
}

/// An opening as a list shows it, with how one person stands beside it where that was asked.
package struct OpeningLine: Equatable, Sendable {
  package let page: OpeningPage
  /// The name of the partner.
  package let partner: String
  /// Nothing in a list that is about nobody.
  package var match: OpeningMatch?

  /// The department and the partner.
  package var place: String { [page.opening.department, partner].compactMap(\.self).joined(separator: ", ") }
}

/// The openings for one person, those first to which the person was submitted or for which least is lacking.
package struct CandidateOpenings: Equatable, Sendable {
  package let caseRecord: RecordID
  package let number: String
  /// The name to show; it can be in any script.
  package var name: String
  package var lines: [OpeningLine]
}

extension Workspace {
  /// The openings, those first that close first; without `all` only those that are open.
  package func openings(all: Bool = false) throws -> [OpeningLine] {
    let office = try office()
    let lines = try file.openings().map { page in
      OpeningLine(page: page, partner: office.partnerName(page.opening.partner))
    }
    return lines.filter { all || $0.page.opening.isOpen }.sorted {
      $0.page.opening.isBefore($1.page.opening, on: today)
    }
  }

  /// An opening with its submissions; nothing where it is not in the file.
  package func openingPage(_ id: RecordID) throws -> OpeningPage? {
    try file.openings().first { $0.opening.id == id }
  }

  /// Whom we ask at partners, by name.
  package func partnerContacts() throws -> [PartnerContact] { try file.partnerContacts() }

  /// Sets every open case of its profession against an opening.
  ///
  /// It reads each of those cases, a page at a time, and may take seconds where there are many thousands.
  ///
  /// - Parameters:
  ///   - id: The opening.
  ///   - most: The most people whose match is kept.
  ///   - progress: Told how many cases were read; what it throws ends the reading.
  /// - Returns: The page; nothing where the opening is not in the file.
  /// - Throws: `FileFailure`, or what `progress` throws.
  package func openingSheet(
    _ id: RecordID, most: Int = 200, progress: (Int) throws -> Void = { _ in }
  ) throws -> OpeningSheet? {
    guard let page = try openingPage(id) else { return nil }
    let opening = page.opening
    var sheet = OpeningSheet(
      page: page, partner: try office().partnerName(opening.partner),
      contact: try partnerContacts().first { $0.id == opening.contact }, list: MatchList(most: most))
    let current = page.submissions.current
    var (read, paces) = (0, PaceBook(self))
    var missing = Set(current.keys)
    func take(_ facts: CaseFacts) throws {
      let id = facts.caseRecord.id
      missing.remove(id)
      let paced = try paces.paced(facts, progress: { _ in try progress(read) })
      if let match = match(opening, with: paced, submission: current[id], on: today) { sheet.list.add(match) }
      read += 1
      try progress(read)
    }
    try file.eachOpenCase(of: opening.profession, specialty: opening.specialty, take)
    try file.eachCase(of: missing.sorted(), take)
    return sheet
  }

  /// Sets a case against every opening that is open, or to which the person was submitted.
  package func openings(for caseRecord: RecordID) throws -> CandidateOpenings? {
    guard let known = try facts(of: caseRecord) else { return nil }
    var paces = PaceBook(self)
    let facts = try paces.paced(known, progress: { _ in })
    let lines = try openings(all: true).compactMap { line -> OpeningLine? in
      let submission = line.page.submissions.current[caseRecord]
      guard line.page.opening.isOpen || submission != nil else { return nil }
      var line = line
      line.match = match(line.page.opening, with: facts, submission: submission, on: today)
      return line.match == nil ? nil : line
    }
    let ordered = lines.enumerated().sorted { left, right in
      guard let mine = left.element.match, let other = right.element.match else { return false }
      return mine.standsBefore(other) ?? (left.offset < right.offset)
    }
    return CandidateOpenings(
      caseRecord: caseRecord, number: facts.caseRecord.number, name: facts.person.displayName,
      lines: ordered.map(\.element))
  }
}

extension Opening {
  /// Whether it stands above another in a list: open ones first, then those whose day has passed; then by closing
  /// date, then the newest.
  fileprivate func isBefore(_ other: Opening, on day: Day) -> Bool {
    func key(_ opening: Opening) -> [Int] {
      [
        opening.isOpen ? opening.isPast(on: day) ? 1 : 0 : 2, opening.closesOn?.number ?? .max,
        -opening.number,
      ]
    }
    return key(self).lexicographicallyPrecedes(key(other))
  }
}

/// The pace of each route that was asked for, read once.
private struct PaceBook {
  private let workspace: Workspace
  private var known: [String: RoutePace] = [:]

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// The facts with how long their route took others here.
  mutating func paced(_ facts: CaseFacts, progress: (Int) throws -> Void) throws -> CaseFacts {
    guard let name = facts.pathway?.name else { return facts }
    let route = "\(name.folder ?? "")/\(name.route)"
    if known[route] == nil { known[route] = try workspace.pace(of: name, progress: progress) }
    var paced = facts
    paced.pace = known[route] ?? RoutePace()
    return paced
  }
}
