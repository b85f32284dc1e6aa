/// Adds a club, a partner or a caseworker.
package struct AddToOffice: Command {
  package let verb = Verb.office
  package let subject: RecordID? = nil
  /// The new row.
  package let addition: Addition

  /// What can be added.
  package enum Addition: Sendable {
    case club(Club)
    case partner(Partner)
    case caseworker(Caseworker)

    /// What must not be empty.
    fileprivate var words: [String] {
      switch self {
      case .club(let club): [club.name]
      case .partner(let partner): [partner.name]
      case .caseworker(let worker): [worker.name, worker.initials]
      }
    }
  }

  /// Makes the command.
  package init(_ addition: Addition) {
    self.addition = addition
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    guard !addition.words.contains(where: \.trimmingBlanks.isEmpty) else { throw .officeNameless }
    switch addition {
    case .club(let club):
      try check(club, in: desk.office)
      return Decision(changes: [.insert(club, about: .nobody)], notice: "Added the club \(club.name).")
    case .partner(let partner):
      return Decision(changes: [.insert(partner, about: .nobody)], notice: "Added \(partner.name).")
    case .caseworker(let worker):
      try check(worker, in: desk.office)
      return Decision(
        changes: [.insert(worker, about: .nobody)], notice: "Added \(worker.name) (\(worker.initials)).")
    }
  }

  /// Pick lists, filters and the command line find a club by its name alone.
  private func check(_ club: Club, in office: Office) throws(Refusal) {
    let name = plainSpelling(club.name)
    if let same = office.clubs.first(where: { plainSpelling($0.name) == name }) {
      throw .clubThere(same.name)
    }
  }

  private func check(_ worker: Caseworker, in office: Office) throws(Refusal) {
    guard Caseworker.areInitials(worker.initials) else { throw .initialsUnfit }
    guard office.caseworker(initials: worker.initials) == nil else { throw .initialsTaken }
  }
}

extension Caseworker {
  /// Whether a text can be initials: one to four letters.
  package static func areInitials(_ text: String) -> Bool {
    (1...4).contains(text.count) && text.allSatisfy(\.isLetter)
  }
}

extension Refusal {
  /// Lists could not show it.
  static let officeNameless = Refusal(
    rule: "office.nameless", summary: "Nothing was added: it needs a name, and a caseworker needs initials.",
    remedies: ["Type what is missing"])

  /// It would be there twice.
  static func clubThere(_ name: String) -> Refusal {
    Refusal(
      rule: "club.there", summary: "The club was not added: “\(shortened(name))” is a club already.",
      remedies: ["Choose it from the lists, or type another name"])
  }

  /// They stand in narrow columns and in filters.
  static let initialsUnfit = Refusal(
    rule: "caseworker.initials-unfit",
    summary: "The caseworker was not added: initials are one to four letters, such as NH.",
    remedies: ["Type them without dots and blanks"])

  /// Two caseworkers would sign alike.
  static let initialsTaken = Refusal(
    rule: "caseworker.initials-taken",
    summary: "The caseworker was not added: another caseworker has these initials.",
    remedies: ["Choose other initials, such as with a second letter of the family name"])
}
