package import CaseCore

/// For whom a sheet is made.
package enum SheetAudience: String, CaseIterable, Sendable {
  /// A hospital or an employer, by the candidate's consent.
  case partner
  /// The person whose case it is.
  case candidate
  /// Who works the case.
  case caseworker
  /// Who pays for the programme; learns no name.
  case funder

  /// The file that says what the audience may see: `partner.yaml`.
  var fileName: String { "\(rawValue).yaml" }
}

/// The consent that a sheet takes.
enum SheetConsent: String, CaseIterable, Comparable {
  case none
  /// To take part in the programme.
  case programme
  /// To share with the partner for whom it is made.
  case sharing

  /// Whether it asks for less.
  static func < (left: SheetConsent, right: SheetConsent) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

extension SheetAudience {
  /// The least consent that a sheet takes, whatever a club's own file says: a file may ask for more, never for less.
  var leastConsent: SheetConsent {
    switch self {
    case .partner: .sharing
    case .funder: .programme
    case .candidate, .caseworker: .none
    }
  }
}

/// What an audience may see, as its file declares it.
struct AudienceRules: Equatable {
  let audience: SheetAudience
  /// What the sheet is called, also in the title of a PDF.
  let title: String
  let consent: SheetConsent
  /// The fields that a template may name.
  let fields: SheetFields

  /// Whether the case number stands on the sheet and in the name of its file.
  var hasNumber: Bool { fields.names.contains("caseNumber") }
}

extension SheetAudience {
  /// Finds an audience by its name, or by `hospital` or `employer` for a partner.
  ///
  /// - Throws: A refusal that names the audiences there are.
  package static func named(_ spelling: some StringProtocol) throws(Refusal) -> SheetAudience {
    let wanted = plainSpelling(spelling)
    if ["hospital", "employer"].contains(wanted) { return .partner }
    guard let audience = allCases.first(where: { $0.rawValue == wanted }) else {
      throw .noSuchAudience(String(spelling))
    }
    return audience
  }
}
