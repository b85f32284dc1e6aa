internal import CaseCore
internal import Casework

/// The intake of a new candidate: nothing but the name is compulsory.
struct NewCandidatePlan: FormPlan {
  let title = "New candidate"
  let name: String

  func fields(in context: FormContext) -> [Field] {
    [
      .fullName.holding(name), .knownAs, .nativeName, .profession, .specialty.beside(), occupation,
      RouteChoice.field.beside(),
      .nationality,
      .language.beside(), .phone, .email.beside(), .club(context),
      hereSince,
    ] + consent + Field.promise
  }

  private var occupation: Field {
    Field(
      .occupation, "Occupation", .line,
      help: "The occupation in the person's words, where it is not on the list.")
  }

  /// Empty for whoever comes today; people from paper have been here for a while.
  private var hereSince: Field {
    .day(.enrolledOn, "Here since", "The day of the first talk; empty is today. Later moves have their own.")
      .beside()
  }

  private var consent: [Field] {
    [
      Field(
        .consentOn, "Consent given", .day(DayField(.back)),
        help: "The day on which the person agreed to take part. Leave it empty until then."),
      Field(.consentHow, "How", .line, help: "How it was given: on paper, by telephone, with an interpreter.")
        .beside(),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    CandidateRules.refresh(&form)
    let isUnknown = form[.profession]?.isBlank ?? true
    RouteChoice.refresh(&form, in: context)
    form.set(.occupation, isNeeded: isUnknown, orSay: "for other professions")
    form.preview = lines(form, isUnknown: isUnknown, in: context)
  }

  private func lines(_ form: Form, isUnknown: Bool, in context: FormContext) -> [FormLine] {
    var lines: [FormLine] = []
    if form[.consentOn]?.isBlank ?? true {
      lines.append(FormLine("No consent yet: ask before you write down more than a name.", .warning))
    }
    lines.append(FormLine(pathway(form, in: context), .dim))
    if let day = form[.enrolledOn]?.dayField?.day, day < context.today {
      lines.append(FormLine("The case and its first stage begin on \(day.fullWords).", .dim))
    }
    return lines
  }

  /// What the choice of a profession leads to.
  private func pathway(_ form: Form, in context: FormContext) -> String {
    guard let profession = form[.profession]?.choice?.chosen.flatMap({ Profession(rawValue: $0) }) else {
      return "Without a profession the general pathway is used."
    }
    if let entry = RouteChoice.entry(form, in: context) {
      return "The pathway is \(entry.pathway.title), \(entry.name.text)."
    }
    guard let offer = context.offers[profession] else {
      return "The newest pathway of the profession is used."
    }
    return "The pathway is \(offer.name)."
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let name = reader.need(reader.text(.fullName), .fullName, orSay: CandidateRules.nameless)
    var draft = CandidateDraft(fullName: name ?? "")
    readPerson(&reader, into: &draft)
    readCase(&reader, into: &draft)
    readConsent(&reader, into: &draft)
    RouteChoice.check(&reader)
    return name == nil
      ? nil : EnrolCandidates([draft], offers: RouteChoice.offers(reader.form, in: reader.context))
  }

  private func readPerson(_ reader: inout FormReader, into draft: inout CandidateDraft) {
    draft.knownAs = reader.text(.knownAs)
    draft.nativeName = reader.text(.nativeName)
    draft.nationality = reader.choice(.nationality)
    draft.preferredLanguage = reader.text(.language)
    draft.phone = reader.phone()
    draft.email = reader.email()
  }

  private func readCase(_ reader: inout FormReader, into draft: inout CandidateDraft) {
    draft.profession = reader.word(.profession)
    draft.specialty = reader.word(.specialty)
    draft.occupation = reader.text(.occupation)
    draft.club = reader.context.office.clubName(of: reader.row(.club))
    draft.enrolledOn = readStart(&reader)
    draft.caseworker = reader.context.office.initials(of: reader.context.me)
    draft.nextAction = reader.text(.nextAction)
    draft.nextActionDue = reader.day(.by)
    if draft.nextAction != nil, draft.nextActionDue == nil { reader.fault(.by, FaultWords.actionWithoutDay) }
    if draft.nextAction == nil, draft.nextActionDue != nil {
      reader.fault(.nextAction, FaultWords.dayWithoutAction)
    }
  }

  private func readStart(_ reader: inout FormReader) -> Day? {
    guard let day = reader.day(.enrolledOn) else { return nil }
    if day > reader.context.today {
      reader.fault(.enrolledOn, "\(day.fullWords) is in the future. Type the day of the first talk.")
    }
    return day
  }

  private func readConsent(_ reader: inout FormReader, into draft: inout CandidateDraft) {
    draft.consentGivenOn = reader.day(.consentOn)
    draft.consentHow = reader.text(.consentHow)
    if draft.consentHow != nil, draft.consentGivenOn == nil {
      reader.fault(.consentOn, "The day of the consent is missing. Type one such as today or 12 sep.")
    }
    if let day = draft.consentGivenOn, day > reader.context.today {
      reader.fault(.consentOn, "A consent cannot be given in the future. Type the day it was given.")
    }
  }

  func field(refusedBy rule: String) -> FieldKey? { CandidateRules.field(refusedBy: rule) }
}
