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
        "The day on the certificate, such as 30 jun 2009, or its month or year alone: 2009. Papers show the year.",
        .backLoosely
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
