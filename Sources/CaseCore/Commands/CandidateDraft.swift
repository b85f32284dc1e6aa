/// What a file says about one candidate, before there are rows for it.
///
/// Everything but the name may be unknown. Caseworker and club stand as they were written: which rows they
/// mean is for the command to find out, or to refuse.
package struct CandidateDraft: Hashable, Sendable {
  /// The name as given, never split.
  ///
  /// Never empty.
  package var fullName: String
  package var givenName: String?
  package var familyName: String?
  package var knownAs: String?
  /// The name in the person's own script.
  package var nativeName: String?
  /// The name as the degree spells it.
  package var nameOnDegree: String?
  /// Not after the day of the import.
  ///
  /// Where only the year or the month is known, the first day of it.
  package var dateOfBirth: Day?
  /// Nothing for 1 January, which may be the true day or one given by an office: the file does not say which.
  package var birthPrecision: BirthPrecision?
  package var gender: String?
  /// ISO 3166 code of two letters.
  package var nationality: String?
  package var phone: String?
  package var email: String?
  package var preferredLanguage: String?
  package var postcode: String?
  /// Not after the day of the import.
  package var arrivedOn: Day?

  package var immigrationStatus: ImmigrationStatus?
  package var rightToWork: RightToWork?

  /// The number of the case in the file that it comes from; to be kept as an alias where it is taken.
  package var caseNumber: String?
  /// Initials or a name.
  package var caseworker: String?
  package var club: String?
  package var referredBy: String?
  /// The occupation as it was written, where it is not just the name of a profession; with it a specialty
  /// that is not in our list.
  package var occupation: String?

  package var status: CaseStatus?
  /// Only where the status is exited.
  package var exitReason: ExitReason?

  /// Nothing while the profession is unknown.
  package var profession: Profession?
  package var specialty: Specialty?
  package var formerGrade: String?
  /// Whole years, from 0 to 70.
  package var yearsOfPractice: Int?
  /// Not after the day of the import.
  package var enrolledOn: Day?

  package var stage: Stage?
  /// Not after the day of the import.
  ///
  /// Only where there is a stage.
  package var stageSince: Day?

  package var nextAction: String?
  /// Only where there is a next action; an action may come without a day.
  package var nextActionDue: Day?
  /// Several lines, separated by line feeds.
  package var note: String?

  /// The day on which the person agreed to take part, and how.
  package var consentGivenOn: Day?
  package var consentHow: String?

  /// Makes a draft of which only the name is known.
  package init(fullName: String) {
    self.fullName = fullName
  }
}
