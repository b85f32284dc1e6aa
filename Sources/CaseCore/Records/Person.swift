/// How much of a date of birth is known.
///
/// Many people were given 1 January by an office: that day tells nothing.
package enum BirthPrecision: String, Vocabulary {
  case day, month, year, assigned, unknown
}

/// Whether we may write to an institution in the country that a person fled.
package enum HomeContact: String, Vocabulary {
  case no
  case askEachTime = "ask each time"
  case yes
}

/// A candidate, as a person.
///
/// A full name is kept as given and never split by guessing.
package struct Person: Record {
  package static let table = Table.person
  package let id: RecordID
  /// The name as the person gives it, in Latin script where there is one.
  package var fullName: String
  package var givenName: String?
  package var familyName: String?
  /// What the person wants to be called, in Latin script.
  package var knownAs: String?
  /// The name in the person's own script.
  package var nativeName: String?
  /// The name as the degree spells it: differences stop verifications.
  package var nameOnDegree: String?
  package var dateOfBirth: Day?
  package var birthPrecision: BirthPrecision?
  package var gender: String?
  /// ISO 3166 code of two letters.
  package var nationality: String?
  package var phone: String?
  package var email: String?
  package var preferredLanguage: String?
  package var needsInterpreter: Bool?
  /// How it is safe to get in touch.
  package var safeContact: String?
  package var postcode: String?
  package var arrivedOn: Day?
  package var mayContactHome: HomeContact?
  /// The month since which the person has not practised.
  package var lastPractisedOn: Day?
  /// The person into whom this one was merged.
  package var mergedInto: RecordID?

  /// Makes a person of whom only the name is known.
  package init(id: RecordID, fullName: String) {
    self.id = id
    self.fullName = fullName
  }

  /// The name to show: what the person is known as, else the full name.
  package var displayName: String { knownAs ?? fullName }
}

/// What is known of a person's leave and right to work; kept apart, because few need to see it.
package struct PersonRestricted: Record {
  package static let table = Table.personRestricted
  package let id: RecordID
  package let person: RecordID
  package var immigrationStatus: ImmigrationStatus?
  package var leaveGrantedOn: Day?
  package var leaveExpiresOn: Day?
  package var ilrGrantedOn: Day?
  package var rightToWork: RightToWork
  package var rightToWorkCheckedOn: Day?
  package var rightToWorkEvidence: String?

  /// Makes a record that says nothing is known yet.
  package init(id: RecordID, person: RecordID, rightToWork: RightToWork = .unknown) {
    self.id = id
    self.person = person
    self.rightToWork = rightToWork
  }
}

/// Another name of a person: a maiden name, a transliteration, a nickname.
///
/// It is found like the first.
package struct NameAlias: Record {
  package static let table = Table.nameAlias
  package let id: RecordID
  package let person: RecordID
  package var text: String

  /// Makes another name.
  package init(id: RecordID, person: RecordID, text: String) {
    self.id = id
    self.person = person
    self.text = text
  }
}
