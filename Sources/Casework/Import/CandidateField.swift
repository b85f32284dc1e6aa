import CaseCore

/// What a column of a list of candidates can hold.
///
/// The raw value is the field's name in messages and in a map file.
package enum CandidateField: String, CaseIterable, Sendable {
  case name
  case givenName = "given name"
  case familyName = "family name"
  case knownAs = "known as"
  case nativeName = "native name"
  case nameOnDegree = "name on degree"
  case profession, specialty
  case formerGrade = "former grade"
  case yearsOfPractice = "years of practice"
  case nationality, phone, email
  case dateOfBirth = "date of birth"
  case gender, postcode, language
  case arrivedOn = "arrived on"
  case immigrationStatus = "immigration status"
  case rightToWork = "right to work"
  case caseNumber = "case number"
  case caseworker, club
  case referredBy = "referred by"
  case status
  case exitReason = "exit reason"
  case enrolledOn = "enrolled on"
  case stage
  case stageSince = "stage since"
  case nextAction = "next action"
  case nextActionDue = "next action due"
  case note

  /// Finds a field by a header: its name or one of its synonyms.
  ///
  /// Case, blanks, underscores and punctuation do not matter, nor does what stands in brackets.
  package init?(header: some StringProtocol) {
    let outsideBrackets = header.prefix { $0 != "(" && $0 != "[" }
    let known = Self.bySpelling
    guard let field = known[plainSpelling(header)] ?? known[plainSpelling(outsideBrackets)] else {
      return nil
    }
    self = field
  }

  private static let bySpelling: [String: CandidateField] = {
    var found: [String: CandidateField] = [:]
    for field in allCases {
      for spelling in [field.rawValue] + field.synonyms { found[plainSpelling(spelling)] = field }
    }
    return found
  }()
}

extension CandidateField {
  /// What else a header may say.
  private var synonyms: [String] {
    switch self {
    case .name: ["full name", "candidate", "candidate name", "client", "client name", "name of candidate"]
    case .givenName: ["given", "given names", "first name", "first names", "forename", "forenames"]
    case .familyName: ["family", "surname", "last name"]
    case .knownAs: ["preferred name", "known name", "nickname"]
    case .nativeName: ["original name", "own script", "name in own script", "name in native script"]
    case .nameOnDegree: ["degree name", "name on diploma", "name on certificate"]
    case .profession: ["occupation", "job title", "previous profession", "previous occupation"]
    case .specialty: ["speciality", "specialism", "special field"]
    case .formerGrade: ["grade", "previous grade", "last grade", "seniority"]
    case .yearsOfPractice: ["years practice", "years' practice", "years of experience", "years experience"]
    case .nationality: ["citizenship", "country of nationality", "country of origin"]
    default: moreSynonyms
    }
  }

  private var moreSynonyms: [String] {
    switch self {
    case .phone:
      ["telephone", "tel", "mobile", "mobile phone", "contact number"] + numbered(["phone", "mobile"])
    case .email: ["mail", "email address"]
    case .dateOfBirth: ["dob", "birth date", "birthday", "born", "born on"]
    case .gender: ["sex"]
    case .postcode: ["postal code", "zip"]
    case .language: ["first language", "preferred language", "mother tongue", "native language"]
    case .arrivedOn: ["arrived", "arrival date", "date of arrival", "arrived in UK"]
    case .immigrationStatus: ["immigration", "leave to remain", "leave"]
    case .rightToWork: ["rtw"]
    case .caseNumber: ["case", "case no", "case id", "number", "ref", "reference", "client number"]
    default: synonymsOfTheCase
    }
  }

  private var synonymsOfTheCase: [String] {
    switch self {
    case .caseworker:
      ["case worker", "case owner", "owner", "adviser", "advisor", "key worker", "who", "worker"]
    case .club: ["job club", "community job club"]
    case .referredBy: ["referrer", "referral", "referral source", "referred from", "source"]
    case .status: ["case status"]
    case .exitReason: ["reason for leaving", "leaving reason"]
    case .enrolledOn:
      ["enrolled", "enrolment date", "date enrolled", "date of enrolment", "start date", "joined"]
    case .stage: ["current stage"]
    case .stageSince: ["in stage since", "stage date", "stage start", "since"]
    case .nextAction: ["action", "next step", "to do"]
    case .nextActionDue: ["due", "due date", "due on", "action due", "next action date"]
    case .note: ["notes", "comment", "comments", "remark", "remarks"]
    default: []
    }
  }

  private func numbered(_ words: [String]) -> [String] {
    words.flatMap { ["\($0) number", "\($0) no"] } + ["telephone number", "telephone no", "tel no"]
  }
}
