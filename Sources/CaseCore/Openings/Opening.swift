/// What kind of place a partner offers.
package enum OpeningKind: String, Vocabulary {
  case vacancy, placement
  /// A post on the way, for which nobody has to be on the register.
  case bridging = "bridging post"
}

/// A place that a partner offers: a vacancy, a placement, a bridging post.
package struct Opening: Fact {
  package static let table = Table.opening
  package let id: RecordID
  /// The number that people use, from 1.
  package let number: Int
  package var partner: RecordID
  package var kind: OpeningKind
  package var title: String
  /// The department of the partner.
  package var department: String?
  /// Whom we ask there: a contact of the partner.
  package var contact: RecordID?
  /// Whom it is for; nothing where it is for anybody.
  package var profession: Profession?
  package var specialty: Specialty?
  /// What is asked, in the words of `OpeningNeed`, separated by commas; nothing where nothing is asked.
  package var needs: String?
  /// How many people can be taken.
  package var places: Int
  /// The day on which we heard of it.
  package var openedOn: Day
  /// The last day for applications.
  package var closesOn: Day?
  package var startsOn: Day?
  /// Where it was found, or who told us.
  package var source: String?
  package var note: String?
  /// The day on which it was closed here; nothing while people can be proposed.
  package var closedOn: Day?
  package var closedBecause: String?
  package var voided: String?

  /// Makes an opening with one place, for anybody.
  package init(
    id: RecordID, number: Int, partner: RecordID, kind: OpeningKind, title: String, openedOn: Day
  ) {
    self.id = id
    self.number = number
    self.partner = partner
    self.kind = kind
    self.title = title
    self.openedOn = openedOn
    places = 1
  }

  /// The number as people write it: `O-12`.
  package var label: String { "O-\(number)" }

  /// Whether people can be proposed.
  package var isOpen: Bool { stands && closedOn == nil }

  /// Whether its last day for applications has passed, or where it has none, its first day.
  package func isPast(on day: Day) -> Bool { (closesOn ?? startsOn).map { $0 < day } ?? false }

  /// What is asked; words that nobody can read any more are left out.
  package var asked: [OpeningNeed] { OpeningNeed.list(needs ?? "").needs }

  /// `Biomedical scientist (O-12)`.
  package var titleAndLabel: String { "\(title) (\(label))" }

  /// A copy with another number, for a new row.
  package func numbered(_ number: Int) -> Opening {
    var copy = Opening(
      id: id, number: number, partner: partner, kind: kind, title: title, openedOn: openedOn)
    (copy.department, copy.contact, copy.profession, copy.specialty) = (
      department, contact, profession, specialty
    )
    (copy.needs, copy.places, copy.closesOn, copy.startsOn) = (needs, places, closesOn, startsOn)
    (copy.source, copy.note) = (source, note)
    return copy
  }
}

/// Somebody at a partner whom we can ask, with the department.
package struct PartnerContact: Fact {
  package static let table = Table.partnerContact
  package let id: RecordID
  package let partner: RecordID
  package var name: String
  /// What the person does there.
  package var role: String?
  package var department: String?
  package var phone: String?
  package var email: String?
  package var voided: String?

  /// Makes a contact of whom only the name is known.
  package init(id: RecordID, partner: RecordID, name: String) {
    self.id = id
    self.partner = partner
    self.name = name
  }

  /// The telephone and the e-mail, as far as they are known.
  package var reach: [String] { [phone, email].compactMap(\.self) }

  /// `Dr Jane Roe, 0121 496 0000, lead biomedical scientist, Pathology`: first how to reach the person.
  package var askWords: String {
    ([name] + reach + [role, department].compactMap(\.self)).joined(separator: ", ")
  }

  /// The same without telephone and e-mail, for eyes that are not ours.
  package var withoutReach: PartnerContact {
    var copy = self
    (copy.phone, copy.email) = (nil, nil)
    return copy
  }

  /// `Dr Jane Roe, lead biomedical scientist, Pathology`.
  package var words: String { [name, role, department].compactMap(\.self).joined(separator: ", ") }
}
