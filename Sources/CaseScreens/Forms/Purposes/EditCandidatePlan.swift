internal import CaseCore
internal import Casework

/// Everything that is known of a candidate; only what differs is written.
struct EditCandidatePlan: FormPlan {
  let title = "Edit a candidate"

  func fields(in context: FormContext) -> [Field] {
    guard let facts = context.facts else { return [.fullName] }
    let card = CandidateCard(facts)
    return names(card.person) + life(card.person) + reach(card.person) + work(card, context)
      + register(card, context) + leave(card.restricted)
  }

  private func names(_ person: Person) -> [Field] {
    [
      .fullName.holding(person.fullName),
      line(.givenName, "Given name", "Only where the person says which part it is.").personal()
        .holding(person.givenName),
      line(.familyName, "Family name", "Only where the person says which part it is.").personal().beside()
        .holding(person.familyName),
      .knownAs.holding(person.knownAs), .nativeName.holding(person.nativeName),
      line(
        .nameOnDegree, "On the degree", "The name as the degree spells it: differences stop verifications."
      )
      .personal().holding(person.nameOnDegree),
    ]
  }

  private func life(_ person: Person) -> [Field] {
    [
      day(.dateOfBirth, "Born on", "The date of birth: 5/6/1984, or the month or year alone.", .backLoosely)
        .personal().holding(person.dateOfBirth),
      choice(
        .birthPrecision, "known to", [ChoiceOption](BirthPrecision.self),
        "Assigned: an office gave 1 January."
      )
      .beside().holding(person.birthPrecision?.rawValue),
      line(.gender, "Gender", "In the person's own words.").holding(person.gender),
      .nationality.beside().holding(person.nationality),
      day(.arrivedOn, "Arrived on", "The day of arrival in this country.").holding(person.arrivedOn),
      day(
        .lastPractisedOn, "Practised until",
        "The month since which the person has not practised, such as apr 2018.", .backLoosely
      )
      .beside()
      .holding(person.lastPractisedOn),
    ]
  }

  private func reach(_ person: Person) -> [Field] {
    [
      .phone.holding(person.phone), .email.beside().holding(person.email),
      .language.holding(person.preferredLanguage),
      Field(.needsInterpreter, "Interpreter", .yesNo, help: "Whether an interpreter is needed: y or n.")
        .beside()
        .holding(person.needsInterpreter.map { $0 ? "yes" : "no" }),
      line(.safeContact, "Safe contact", "How and when it is safe to get in touch.").personal()
        .holding(person.safeContact),
      line(.postcode, "Postcode", "For travel and funds.").personal().holding(person.postcode),
      choice(
        .mayContactHome, "Ask home", [ChoiceOption](HomeContact.self),
        "Whether we may write to institutions in the country that was left."
      ).beside().holding(person.mayContactHome?.rawValue),
    ]
  }

  private func work(_ card: CandidateCard, _ context: FormContext) -> [Field] {
    let worker = choice(
      .caseworker, "Caseworker", .caseworkers(of: context.office), "Who of us the person comes to."
    ).adding("new caseworker", in: context)
    return [
      .club(context).holding(card.caseRecord.club.map { String($0.value) }),
      worker.beside().holding(card.caseRecord.caseworker.map { String($0.value) }),
      line(.referredBy, "Referred by", "Who sent the person.").holding(card.caseRecord.referredBy),
      line(.occupation, "Occupation", "In the person's words, where it is not just the profession.").beside()
        .holding(card.caseRecord.occupation),
      .profession.holding(card.enrolment?.profession?.rawValue),
      .specialty.beside().holding(card.enrolment?.specialty?.rawValue),
      RouteChoice.field,
      line(.formerGrade, "Former grade", "The last post at home: consultant, ward sister.")
        .holding(card.enrolment?.formerGrade),
      Field(.yearsOfPractice, "Years", .number(0...70), help: "Whole years of practice, 0 to 70.").beside()
        .holding(card.enrolment?.yearsOfPractice.map(String.init)),
    ]
  }

  private func register(_ card: CandidateCard, _ context: FormContext) -> [Field] {
    let name = context.facts?.pathway?.registrationNumberName ?? "Register no."
    return [
      line(.registrationNumber, name, "The number on the register, once the regulator has given it.")
        .personal()
        .holding(card.enrolment?.registrationNumber),
      day(.registeredOn, "Registered on", "The day from which the person is on the register.").beside()
        .holding(card.enrolment?.registeredOn),
    ]
  }

  private func leave(_ restricted: PersonRestricted?) -> [Field] {
    [
      choice(
        .immigrationStatus, "Leave", [ChoiceOption](ImmigrationStatus.self),
        "The Home Office status. Few need to see it."
      ).personal().holding(restricted?.immigrationStatus?.rawValue),
      day(.leaveExpiresOn, "Leave ends", "The last day of the leave, where it has an end.", .forward)
        .personal()
        .holding(restricted?.leaveExpiresOn),
      choice(
        .rightToWork, "May work", [ChoiceOption](RightToWork.self), "Whether the person may work, as checked."
      )
      .personal().beside().holding(restricted?.rightToWork.rawValue),
    ]
  }

  private func line(_ key: FieldKey, _ label: String, _ help: String) -> Field {
    Field(key, label, .line, help: help)
  }

  private func day(_ key: FieldKey, _ label: String, _ help: String, _ looking: DayLooking = .back) -> Field {
    Field(key, label, .day(DayField(looking)), help: help)
  }

  private func choice(_ key: FieldKey, _ label: String, _ options: [ChoiceOption], _ help: String) -> Field {
    Field(key, label, .choice(ChoiceField(options)), help: help)
  }

  private static let ofEnrolment: [FieldKey] = [
    .profession, .specialty, .route, .formerGrade, .yearsOfPractice, .registrationNumber, .registeredOn,
  ]

  func refresh(_ form: inout Form, in context: FormContext) {
    for key in Self.ofEnrolment { form.show(key, if: context.facts?.enrolment != nil) }
    CandidateRules.refresh(&form)
    RouteChoice.refresh(&form, in: context, present: context.facts?.presentRoute)
    let seen = context.facts?.enrolment?.profession?.rawValue
    let isChanged = context.facts?.enrolment != nil && form[.profession]?.choice?.chosen != seen
    form.preview =
      isChanged
      ? [FormLine("Another profession pins its own pathway; the stage stays as it is.", .warning)]
      : otherRoute(form, in: context)
  }

  /// What another route of the same profession brings.
  private func otherRoute(_ form: Form, in context: FormContext) -> [FormLine] {
    guard let facts = context.facts, let target = change(form, of: facts, in: context)?.target else {
      return []
    }
    return RouteChoice.lines(facts, to: target, in: context)
  }

  /// The route to which the case would go over; nothing while it stays, and for another profession.
  private func change(_ form: Form, of facts: CaseFacts?, in context: FormContext) -> RouteChange? {
    guard let facts, let entry = RouteChoice.entry(form, in: context), let present = facts.presentRoute,
      entry.pathway.profession == facts.enrolment?.profession, entry.name.route != present
    else { return nil }
    return RouteChange(to: entry.pathway, offer: entry.offer)
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    guard let seen = reader.form.basis.card else { return nil }
    _ = reader.need(reader.text(.fullName), .fullName, orSay: CandidateRules.nameless)
    RouteChoice.check(&reader)
    let edited = CardReading(seen: seen).edited(&reader, newID: newID)
    return EditCandidate(
      seen: seen, edited: edited, offers: RouteChoice.offers(reader.form, in: reader.context),
      route: change(reader.form, of: reader.form.basis.facts, in: reader.context))
  }

  func field(refusedBy rule: String) -> FieldKey? { CandidateRules.field(refusedBy: rule) }
}

extension CaseFacts {
  /// The route that the case goes by, where its pathway is one of its profession.
  fileprivate var presentRoute: String? {
    guard let pathway, pathway.profession == enrolment?.profession, pathway.profession != nil else {
      return nil
    }
    return pathway.name.route
  }
}
