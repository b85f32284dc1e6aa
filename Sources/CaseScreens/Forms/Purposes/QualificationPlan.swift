internal import CaseCore

/// A degree or diploma that regulators ask about.
struct QualificationPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "Record a qualification" : "Qualification" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.qualifications)
    return [
      .line(.post, "Title", "As on the certificate: MBBS, Bachelor of Pharmacy.").holding(seen?.title),
      .line(.institution, "From", "The university or school.").holding(seen?.institution),
      .choice(.nationality, "Country", .countries, "Where it was awarded: type its name or code.")
        .holding(seen?.country),
      .day(
        .issuedOn, "Awarded on",
        "The day on the certificate, such as 30 jun 2009, or its year alone: 2009. Papers show the year.",
        .backByYear
      ).holding(seen?.awardedOn),
      .line(.language, "Taught in", "The language of the course; some regulators ask.").holding(
        seen?.language),
    ]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let title = reader.needText(.post, orSay: "The title is missing. Type it as on the certificate.")
    let (awarded, country) = (reader.day(.issuedOn), reader.choice(.nationality))
    if let awarded, awarded > reader.context.today {
      reader.fault(.issuedOn, "\(awarded.fullWords) is in the future. Type a day that has been.")
    }
    guard let facts = reader.context.facts, let title else { return nil }
    let seen = reader.form.basis.fact(id, in: \.qualifications)
    var degree = seen ?? Qualification(id: newID(), person: facts.person.id, title: title)
    (degree.title, degree.institution) = (title, reader.text(.institution))
    (degree.country, degree.awardedOn, degree.language) = (country, awarded, reader.text(.language))
    return reader.saving(degree, seen: seen)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["fact.in-the-future", "fact.long-ago"].contains(rule) ? .issuedOn : nil
  }
}

/// A body that we work with: a host of placements, a funder, a provider.
struct PartnerPlan: FormPlan {
  let title = "New partner"

  func fields(in context: FormContext) -> [Field] {
    [
      .line(.fullName, "Name", "As it is called in letters; pick lists find it by any part."),
      .words(
        .kind, "Kind", PartnerKind.self, "Trusts, employers, providers and communities host placements."),
      Field(
        .hours, "DBS limit", .number(1...3_650),
        help: "How old a DBS certificate may be here, in days; empty where there is no limit."),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let name = plainSpelling(form.text(of: .fullName))
    let same = context.office.partners.first { plainSpelling($0.name) == name }
    form.preview = same.map { [FormLine("There is a partner of this name: \($0.name).", .warning)] } ?? []
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let name = reader.needText(.fullName, orSay: "The name is missing. Type it as in letters.")
    let kind = reader.needWord(.kind, "The kind", PartnerKind.self)
    let limit = reader.number(.hours)
    guard let name, let kind else { return nil }
    var partner = Partner(id: newID(), name: name, kind: kind)
    partner.dbsLimitDays = limit
    return AddToOffice(.partner(partner))
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "office.nameless" ? .fullName : nil }
}
