import CaseCore
import CaseStore

/// A few invented openings of the sample programme and the people submitted to them, made by ordinary commands.
///
/// The people of the documentation's pictures are left out, so that their stories stay as they are told.
struct SampleOpenings {
  let workspace: Workspace
  private var today: Day { workspace.today }

  /// The most cases among which somebody is looked for: a programme of a million is no better shown by more.
  private static let asked = 200

  /// Adds the openings, and submits to each whom the plan names.
  ///
  /// - Throws: What a command refuses, which is a fault of the plan; `FileFailure`.
  func make() throws {
    let office = try workspace.office()
    guard let worker = office.caseworkers.first else { return }
    try workspace.identify(initials: worker.initials)
    workspace.occasion = Operation.sampleOccasion
    defer { workspace.occasion = nil }
    let contact = try addContact(in: office)
    let people = try candidates()
    for plan in SampleOpening.all {
      let opening = try add(plan, contact, in: office)
      guard let opening else { continue }
      try submit(people, to: opening, by: plan)
    }
  }

  private func addContact(in office: Office) throws -> PartnerContact? {
    guard let partner = office.partners.first(where: { $0.kind == .employer }) else { return nil }
    var contact = PartnerContact(id: workspace.newID(), partner: partner.id, name: "Joan Pickard")
    (contact.role, contact.department) = ("recruitment", "Staff office")
    // Numbers that Ofcom keeps free for drama, and a domain that RFC 2606 keeps for examples.
    (contact.phone, contact.email) = ("0121 496 0139", "joan.pickard@example.org")
    _ = try workspace.perform(SavePartnerContact(edited: contact))
    return contact
  }

  private func add(_ plan: SampleOpening, _ contact: PartnerContact?, in office: Office) throws -> Opening? {
    guard let partner = office.partners.first(where: { $0.kind == plan.partner }) else { return nil }
    var opening = Opening(
      id: workspace.newID(), number: 0, partner: partner.id, kind: plan.kind, title: plan.title,
      openedOn: today.adding(days: -24).workingDayBefore)
    (opening.profession, opening.needs, opening.places) = (plan.profession, plan.needs, plan.places)
    (opening.department, opening.source) = (plan.department, plan.source)
    opening.closesOn = plan.closes.map { today.adding(days: $0) }
    opening.startsOn = plan.starts.map { today.adding(days: $0) }
    opening.contact = contact.flatMap { $0.partner == partner.id ? $0.id : nil }
    _ = try workspace.perform(SaveOpening(edited: opening))
    return try workspace.openingPage(opening.id)?.opening
  }

  /// The cases that may be submitted, in the order of their numbers.
  private func candidates() throws -> [CaseFacts] {
    let query = ListQuery(sort: .number, me: nil, today: today)
    let scripted = Set(ScriptedPeople.all.keys)
    let cases = try workspace.list(query, from: .first, count: SampleOpenings.asked).enumerated()
      .filter { !scripted.contains($0.offset) }.map(\.element.caseRecord)
    var people: [CaseFacts] = []
    try workspace.file.eachCase(of: cases) { people.append($0) }
    return people
  }

  /// Submits those who lack least, as far as the plan says and the consent reaches.
  private func submit(_ people: [CaseFacts], to opening: Opening, by plan: SampleOpening) throws {
    let ranked = people.compactMap { facts in match(opening, with: facts, on: today).map { ($0, facts) } }
      .filter { !$0.0.remarks.contains("in a job") && $0.1.status.isOpen }
      .sorted { $0.0.isBefore($1.0) }
    let first = firstDay
    var willing = ranked.filter { match, facts in
      match.consent.isGiven && facts.sharingConsent(with: opening.partner, on: first).isGiven
    }
    var unasked = ranked.filter { !$0.0.consent.isGiven }
    for way in plan.ways {
      let isNamed = way.contains { $0.tellsPartner }
      guard !(isNamed ? willing : unasked).isEmpty else { continue }
      let person = isNamed ? willing.removeFirst() : unasked.removeFirst()
      try submit(person.1.caseRecord.id, to: opening, way)
    }
  }

  /// The day on which people were proposed.
  private var firstDay: Day { today.adding(days: -12).workingDayBefore }

  private func submit(_ id: RecordID, to opening: Opening, _ way: [SubmissionState]) throws {
    for (place, state) in way.enumerated() {
      let day = place == 0 ? firstDay : today.adding(days: -12 + place * 4).workingDayBefore
      _ = try workspace.perform(SubmitCandidate(id, to: opening.id, state, on: day))
    }
  }
}

/// An invented opening, with how far some people have come.
private struct SampleOpening {
  let title: String
  let kind: OpeningKind
  let profession: Profession?
  let partner: PartnerKind
  let department: String?
  let needs: String?
  let places: Int
  /// Days from today.
  let closes: Int?
  var starts: Int?
  let source: String
  /// The steps of each person, the earliest first.
  let ways: [[SubmissionState]]

  static let all = [
    SampleOpening(
      title: "Biomedical scientist, band 5", kind: .vacancy, profession: .biomedicalScientist,
      partner: .trust,
      department: "Pathology", needs: "registered, right to work", places: 2, closes: 11, starts: 70,
      source: "the trust's list of vacancies", ways: [[.proposed, .sent], [.proposed]]),
    SampleOpening(
      title: "Healthcare support worker, band 2", kind: .bridging, profession: .nurse, partner: .trust,
      department: "Medical wards", needs: "right to work, English", places: 4, closes: 25,
      source: "the trust's list of vacancies",
      ways: [
        [.proposed, .sent, .interview], [.proposed, .sent], [.proposed, .sent, .declined], [.proposed],
      ]),
    SampleOpening(
      title: "Clinical attachment, general medicine", kind: .placement, profession: .doctor, partner: .trust,
      department: "Acute medicine", needs: "English, qualification", places: 3, closes: 18, starts: 49,
      source: "the clinical tutor, by telephone", ways: [[.proposed, .sent, .offered], [.proposed, .sent]]),
    SampleOpening(
      title: "Pharmacy assistant, dispensary", kind: .bridging, profession: .pharmacist, partner: .trust,
      department: "Pharmacy", needs: "right to work, qualification", places: 1, closes: -3,
      source: "the trust's list of vacancies", ways: [[.proposed]]),
    SampleOpening(
      title: "Care assistant, nights", kind: .vacancy, profession: nil, partner: .employer, department: nil,
      needs: "right to work, DBS", places: 6, closes: nil, source: "the employer, by e-mail", ways: []),
  ]
}
