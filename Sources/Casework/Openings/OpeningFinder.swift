package import CaseCore
import CaseStore

extension Workspace {
  /// The opening that was meant: by its number (`O-12`, `12`), or by a part of a title that only one has.
  ///
  /// - Throws: A refusal that names those that fit.
  package func opening(named typed: String) throws -> Opening {
    let known = try file.openings().map(\.opening)
    let words = typed.trimmingBlanks
    let digits = words.lowercased().hasPrefix("o-") ? String(words.dropFirst(2)) : words
    if let number = Int(digits), let found = known.first(where: { $0.number == number }) { return found }
    let wanted = plainSpelling(words)
    let fitting = wanted.isEmpty ? [] : known.filter { plainSpelling($0.title).contains(wanted) }
    guard let only = fitting.first, fitting.count == 1 else {
      throw Refusal.openingNotFound(words, among: fitting.isEmpty ? known : fitting)
    }
    return only
  }

  /// The partner that was meant, by a part of the name that only one has.
  ///
  /// - Throws: A refusal that names the partners.
  package func partner(named typed: String) throws -> Partner { try partner(named: typed, orAdding: nil) }

  /// The same; where none fits at all, `remedy` says how one is added.
  private func partner(named typed: String, orAdding remedy: String?) throws -> Partner {
    let partners = try office().partners
    let wanted = plainSpelling(typed)
    if let exact = partners.first(where: { plainSpelling($0.name) == wanted }) { return exact }
    let fitting = wanted.isEmpty ? [] : partners.filter { plainSpelling($0.name).contains(wanted) }
    guard let only = fitting.first, fitting.count == 1 else {
      throw Refusal.partnerNotFound(
        typed, among: fitting.isEmpty ? partners : fitting, orAdding: fitting.isEmpty ? remedy : nil)
    }
    return only
  }
}

/// An opening as the command line describes it, in words.
package struct OpeningWish: Sendable {
  package var title: String
  package var partner: String
  /// What kind of body the partner is, where it may be added; nothing where it has to be there.
  package var newPartner: PartnerKind?
  package var kind = OpeningKind.vacancy
  package var department: String?
  package var profession: Profession?
  package var specialty: Specialty?
  package var needs: String?
  package var places = 1
  package var closesOn: Day?
  package var startsOn: Day?
  package var source: String?
  package var note: String?

  /// Makes a wish for one place in a vacancy for anybody.
  package init(title: String, partner: String) {
    self.title = title
    self.partner = partner
  }
}

extension Workspace {
  /// Adds an opening.
  ///
  /// - Throws: What the command refuses, or that the partner is not clear.
  package func add(_ wish: OpeningWish) throws -> WorkReport {
    let (partner, new) = try offerer(wish)
    var opening = Opening(
      id: newID(), number: 0, partner: partner, kind: wish.kind, title: wish.title.trimmingBlanks,
      openedOn: today)
    (opening.department, opening.profession, opening.specialty) = (
      wish.department, wish.profession, wish.specialty
    )
    (opening.needs, opening.places) = (wish.needs?.trimmingBlanks.nothingIfEmpty, wish.places)
    (opening.closesOn, opening.startsOn) = (wish.closesOn, wish.startsOn)
    (opening.source, opening.note) = (wish.source, wish.note)
    return try carryOut(SaveOpening(edited: opening, steps: stepNames(), adding: new))
  }

  /// Who offers it: a partner that is there, or a new one where the wish says of which kind.
  private func offerer(_ wish: OpeningWish) throws -> (RecordID, NewPartner?) {
    guard let kind = wish.newPartner else {
      let remedy = "To add it as well, say what it is: --new-partner employer"
      return (try partner(named: wish.partner, orAdding: remedy).id, nil)
    }
    let new = NewPartner(id: newID(), typed: wish.partner, kind: kind, isAsTyped: true)
    return (new.partner.id, new)
  }

  /// The steps of every pathway that is offered; a file with faults has none.
  package func stepNames() -> StepNames {
    var names = StepNames()
    if let general = try? library.newest(for: nil) { names.add(general.pathway, of: nil) }
    for profession in Profession.allCases {
      for entry in (try? library.routes(for: profession)) ?? [] { names.add(entry.pathway, of: profession) }
    }
    return names
  }

  /// Closes an opening, for a reason or without one.
  package func close(_ opening: Opening, because reason: String?) throws -> WorkReport {
    guard opening.closedOn == nil else { throw Refusal.openingClosedAlready(opening.label) }
    var closed = opening
    (closed.closedOn, closed.closedBecause) = (today, reason?.trimmingBlanks.nothingIfEmpty)
    return try carryOut(SaveOpening(seen: opening, edited: closed))
  }
}

extension Refusal {
  /// An opening closes once.
  static func openingClosedAlready(_ label: String) -> Refusal {
    Refusal(rule: "opening.closed-already", summary: "Nothing was saved: \(label) is closed already.")
  }

  /// No partner, or several, can be meant.
  static func partnerNotFound(_ typed: String, among known: [Partner], orAdding remedy: String?) -> Refusal {
    let names = known.map { CleanText.line($0.name) }.joined(separator: "; ")
    return Refusal(
      rule: "partner.not-found",
      summary: "Nothing was saved: no single partner is “\(CleanText.line(typed))”.",
      remedies: [names.isEmpty ? "There is no partner yet" : "Partners: \(names)"]
        + [remedy ?? (names.isEmpty ? addPartner : nil)].compactMap(\.self))
  }

  /// No opening, or several, can be meant.
  static func openingNotFound(_ typed: String, among known: [Opening]) -> Refusal {
    let some = known.sorted { $0.number < $1.number }.prefix(8)
      .map { "\($0.label) \(CleanText.line($0.title))" }
    return Refusal(
      rule: "opening.not-found",
      summary: "Nothing was done: no single opening is “\(CleanText.line(typed))”.",
      remedies: some.isEmpty
        ? ["There is no opening yet; caseload opening add makes one"] : [some.joined(separator: "; ")])
  }
}
