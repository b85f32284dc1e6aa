internal import CaseCore

/// The fields that the forms of a candidate share.
extension Field {
  static var fullName: Field {
    Field(.fullName, "Full name", .line, help: "The name as the person gives it. It is never split.")
      .personal()
  }

  static var knownAs: Field {
    Field(.knownAs, "Known as", .line, help: "What the person wants to be called, in Latin letters.")
      .personal()
  }

  static var nativeName: Field {
    Field(
      .nativeName, "Native name", .line, help: "The name in the person's own script. It is found as well."
    )
    .personal()
  }

  static var profession: Field {
    Field(
      .profession, "Profession", .choice(ChoiceField([ChoiceOption](Profession.self))),
      help: "It decides the pathway. Leave it empty while it is unknown.")
  }

  static var specialty: Field {
    Field(
      .specialty, "Specialty", .choice(ChoiceField([ChoiceOption](Specialty.self))),
      help: "Where a doctor's salary or college differs.")
  }

  static var nationality: Field {
    Field(
      .nationality, "Nationality", .choice(ChoiceField(.countries)),
      help: "The country: type its name, its code or its people.")
  }

  static var phone: Field {
    Field(.phone, "Phone", .line, help: "The number as you would dial it.").personal()
  }

  static var email: Field { Field(.email, "E-mail", .line, help: "The address for messages.").personal() }

  static var language: Field {
    Field(.language, "Language", .line, help: "The language in which the person would rather speak.")
  }

  static func club(_ context: FormContext) -> Field {
    Field(
      .club, "Club", .choice(ChoiceField(.clubs(of: context.office))),
      help: "The job club that the person comes to."
    ).adding("new club", in: context)
  }
}

/// What specialties there are depends on the profession.
enum CandidateRules {
  static func refresh(_ form: inout Form) {
    let isDoctor = form[.profession]?.choice?.chosen == Profession.doctor.rawValue
    form.set(.specialty, isNeeded: isDoctor, orSay: "for doctors")
  }

  static func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "candidate.nameless": .fullName
    case "pathway.differs", "pathway.none": .profession
    default: nil
    }
  }

  static let nameless = "The name is missing. Type it as the person gives it."
}
