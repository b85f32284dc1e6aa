/// A closed list of values, each with the word that people read.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable {
  /// The word in a sentence.
  var word: String { get }
  /// The word by itself, on screens and sheets.
  var name: String { get }
  /// Other words by which people look for it.
  var alsoCalled: [String] { get }
}

extension Vocabulary {
  /// The raw value, where people say it like that.
  package var word: String { rawValue }

  /// The word with a capital: `Job search`.
  package var name: String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Most have no other words.
  package var alsoCalled: [String] { [] }

  /// Finds a value by any spelling of its word: case, spaces, hyphens and underscores do not matter.
  package init?(anySpelling text: some StringProtocol) {
    let wanted = plainSpelling(text)
    guard let match = Self.allCases.first(where: { plainSpelling($0.rawValue) == wanted }) else { return nil }
    self = match
  }
}

/// Lower-case letters and digits only, to compare spellings.
package func plainSpelling(_ text: some StringProtocol) -> String {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
  return String(decoding: text.utf8.compactMap(plainByte), as: UTF8.self)
}

/// The same for a byte of ASCII, of which nearly all that is compared is made.
private func plainByte(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
  default: nil
  }
}

/// The six fixed meanings of a stage; a pathway file names and orders them.
package enum Stage: String, Vocabulary {
  case intake, language, observation, accreditation
  case jobSearch = "job search"
  case employed

  /// A circle that fills as people go on.
  package var glyph: Character {
    switch self {
    case .intake: "○"
    case .language: "◔"
    case .observation: "◑"
    case .accreditation: "◕"
    case .jobSearch: "●"
    case .employed: "✓"
    }
  }

  /// The place in the usual order, from 0.
  package var position: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}

/// The professions that the programme knows; an occupation outside the list is unknown, never guessed.
package enum Profession: String, Vocabulary {
  case doctor, nurse, midwife, dentist, pharmacist
  case biomedicalScientist = "biomedical scientist"
  case physiotherapist, psychologist

  /// The names by which lists, partners and regulators call it.
  package var alsoCalled: [String] {
    switch self {
    case .doctor: ["Dr", "physician", "medical doctor", "medical practitioner", "GP", "general practitioner"]
    case .nurse: ["general nurse", "staff nurse", "registered nurse", "RN", "RGN"]
    case .midwife: ["midwives", "registered midwife"]
    case .dentist: ["dental surgeon", "dental practitioner"]
    case .pharmacist: ["registered pharmacist", "clinical pharmacist"]
    case .biomedicalScientist: ["BMS", "biomed", "biomedical science", "medical laboratory scientist"]
    case .physiotherapist: ["physio", "physical therapist", "chartered physiotherapist"]
    case .psychologist:
      [
        "practitioner psychologist", "clinical psychologist", "counselling psychologist",
        "health psychologist",
      ]
    }
  }

  /// The name of the profession's folder of pathway files.
  package var folder: String { String(rawValue.map { $0 == " " ? "-" : $0 }) }
}

/// The special fields of medicine that change a salary or a college, not the pathway.
package enum Specialty: String, Vocabulary {
  case anaesthetics, ophthalmology
  case paediatricSurgery = "paediatric surgery"
}

/// Where a case stands with the programme.
package enum CaseStatus: String, Vocabulary {
  case enquiry, intake, active, paused, exited

  /// The word in a sentence: a case that is paused is `on hold`.
  package var word: String { self == .paused ? "on hold" : rawValue }

  /// Whether we still work with the person.
  package var isOpen: Bool { self != .exited }
}

/// Why somebody left the programme.
package enum ExitReason: String, Vocabulary {
  case registeredPost = "registered post"
  case associatedPost = "associated post"
  case otherEmployment = "other employment"
  case furtherEducation = "further education"
  case movedArea = "moved area"
  case statusLost = "status lost"
  case changedGoal = "changed goal"
  case withdrew
  case lostContact = "lost contact"
  case notEligible = "not eligible"
  case deceased, duplicate
}

/// How far a step of a pathway has come.
package enum StepState: String, Vocabulary {
  case notNeeded = "not needed"
  case notStarted = "not started"
  case inProgress = "in progress"
  case booked, submitted
  case waiting = "waiting"
  case passed, failed, expired, abandoned

  /// Whether nothing more has to be done for the step.
  package var isSettled: Bool { self == .passed || self == .notNeeded }
}

/// Whose move it is.
package enum Party: String, Vocabulary {
  case us, candidate, regulator, provider, employer
}

/// What kind of contact there was; a note is written down without contact.
package enum ContactKind: String, Vocabulary {
  case call, visit, text, email, club, note

  /// Whether we and the person were in touch.
  package var countsAsContact: Bool { self != .note }
}

/// How a contact went.
package enum ContactOutcome: String, Vocabulary {
  case attended
  case noShow = "no show"
  case leftMessage = "left message"
  case noAnswer = "no answer"
  case cancelled

  /// Whether the person was reached.
  package var reached: Bool { self == .attended }
}

/// What a consent is for.
package enum ConsentPurpose: String, Vocabulary {
  case programme, sharing
  case regulatorContact = "regulator contact"
  case publicity
  case followUp = "follow-up"

  package var alsoCalled: [String] { self == .sharing ? ["share with a partner"] : [] }
}

/// The documents that regulators and trusts ask for.
package enum DocumentKind: String, Vocabulary {
  case identity
  case proofOfStatus = "proof of status"
  case qualification, transcript
  case homeRegistration = "home registration"
  case goodStanding = "good standing certificate"
  case experience = "experience evidence"
  case workHistory = "work history"
  case ukEnic = "UK ENIC statement"
  case epicReport = "EPIC report"
  case policeClearance = "police clearance"
  case healthDeclaration = "health declaration"
  case dbs = "DBS"
  case occupationalHealth = "occupational health"
  case translation, reference
  case cv = "CV"
  case other

  package var alsoCalled: [String] {
    switch self {
    case .identity: ["passport", "travel document"]
    case .qualification: ["degree", "diploma"]
    case .goodStanding: ["certificate of current professional status"]
    case .experience: ["employer letter"]
    case .dbs: ["criminal record check"]
    default: []
    }
  }
}

/// How far a document has come.
package enum DocumentStatus: String, Vocabulary {
  case notNeeded = "not needed"
  case needed, requested, received, verified, expired, refused
  case notObtainable = "not obtainable"

  /// Whether the document can be shown to somebody.
  package var isHeld: Bool { self == .received || self == .verified }
}

/// The kinds of observation and practice.
package enum PlacementKind: String, Vocabulary {
  case clinicalAttachment = "clinical attachment"
  case shadowing
  case supervisedPlacement = "supervised placement"
  case foundationTraining = "foundation training"
  case volunteering
  case supernumeraryPost = "supernumerary post"
}

/// How far a placement has come.
package enum PlacementState: String, Vocabulary {
  case sought, offered, checks, ready, running, completed
  case endedEarly = "ended early"
  case withdrawn
}

/// What stands in a person's way.
package enum BarrierKind: String, Vocabulary {
  case childcare, travel, money, housing, health, caring, digital, isolation, confidence, documents
  case immigration, trauma
}

/// How far a request for money has come.
package enum FundingState: String, Vocabulary {
  case requested, approved, paid, refunded, refused
}

/// How a job relates to the person's profession.
package enum EmploymentRelation: String, Vocabulary {
  case registeredPost = "registered post"
  case associatedPost = "associated post"
  case otherJob = "other job"
  case education
}

/// Whether a person may work, as far as it was checked.
package enum RightToWork: String, Vocabulary {
  case unrestricted, restricted
  case notAllowed = "none"
  case pending, unknown
}

/// The Home Office statuses that regulators' help for refugees goes by, and those before and beside them.
///
/// Source: GMC help for refugee doctors (undated copy, read November 2026).
package enum ImmigrationStatus: String, Vocabulary {
  case refugeeStatus = "refugee status"
  case ilrRefugee = "ILR with refugee status"
  case ileRefugee = "ILE with refugee status"
  case exceptionalLeave = "exceptional leave with refugee status"
  case humanitarianProtection = "humanitarian protection"
  case discretionaryLeave = "discretionary leave with refugee status"
  case familySettlement = "family settlement"
  case afghanScheme = "Afghan scheme"
  case ukraineScheme = "Ukraine scheme"
  case asylumSeeker = "asylum seeker"
  case other, unknown
}

/// What kind of body a partner is.
package enum PartnerKind: String, Vocabulary {
  case trust, employer, provider, regulator, community, funder, club, council, university
}

/// What a caseworker may do.
package enum WorkerRole: String, Vocabulary {
  case caseworker, coordinator, reader
}

extension [String] {
  /// Each text once, in whatever spelling, as it stood first.
  var unique: [String] {
    reduce(into: []) { texts, text in
      if !texts.contains(where: { plainSpelling($0) == plainSpelling(text) }) { texts.append(text) }
    }
  }
}
