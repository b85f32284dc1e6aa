internal import CaseCore

/// A placement at a host, which does not start while the host waits for something.
struct PlacementPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "New placement" : "Placement" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.placements)
    return place(seen, in: context) + days(seen) + ending(seen)
  }

  private func place(_ seen: Placement?, in context: FormContext) -> [Field] {
    let isDoctor = context.facts?.enrolment?.profession == .doctor
    let usual: PlacementKind? = isDoctor ? .clinicalAttachment : nil
    let host = seen?.partner.map { String($0.value) } ?? seen?.host
    return [
      .words(
        .kind, "Kind", PlacementKind.self, "A clinical attachment is for doctors; others shadow or practise."
      )
      .holding(seen?.kind ?? usual),
      .words(
        .state, "State", PlacementState.self, "How far it has come. Ready and Running wait for the checklist."
      )
      .beside()
      .holding(seen?.state ?? .sought),
      .choice(
        .host, "Host", .partners(of: context.office, PartnerKind.hosts),
        "A partner by part of its name; other places in quotation marks.",
        takesOther: true
      ).holding(host),
      .line(.site, "Site", "The hospital or building within the host.").holding(seen?.site),
      .line(.department, "Department", "The ward, clinic or pharmacy.").beside().holding(seen?.department),
      .line(.supervisor, "Supervisor", "Name and grade of who supervises.").holding(seen?.supervisor),
    ]
  }

  private func days(_ seen: Placement?) -> [Field] {
    [
      .day(.startsOn, "Starts", "The first day; it may lie ahead: mon, +2w, 7 dec.", .nearest)
        .holding(seen?.startsOn),
      .day(.endsOn, "Ends", "The last day, as agreed or as it was.", .nearest).holding(seen?.endsOn),
      .line(
        .startReason, "Start because",
        "Why it is ready or starts while something is open. The items stay open, and a note keeps the reason."
      ),
    ]
  }

  private func ending(_ seen: Placement?) -> [Field] {
    [
      Field(.hours, "Hours", .number(0...5_000), help: "The hours attended.").holding(
        seen?.hours.map(String.init)),
      .day(.referenceOn, "Letter came", "The day on which the reference letter came.").beside()
        .holding(seen?.referenceOn),
      .text(.feedback, "Feedback", "What the supervisor and the candidate say.").holding(seen?.feedback),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let facts = context.facts else { return }
    let state = form.chosen(.state, PlacementState.self)
    let begun = state?.hasBegun == true
    for key in [FieldKey.hours, .referenceOn, .feedback] {
      form.show(key, if: begun || form[key]?.isBlank == false)
    }
    let lines = facts.checklist(of: id ?? Self.new, on: context.today)
    let awaited = lines.filter(\.isAwaited).map(\.kind)
    let seen = context.fact(id, in: \.placements)?.state
    let waits = state?.waitsForChecks(after: seen) == true
    form.show(.startReason, if: waits && !awaited.isEmpty)
    form.preview = checks(lines, awaited, waits: waits) + warnings(about: form, in: context)
  }

  private func checks(_ lines: [ChecklistLine], _ awaited: [String], waits: Bool) -> [FormLine] {
    let settled = lines.count(where: \.isSettled)
    guard !awaited.isEmpty else { return [FormLine("Checks: \(settled) there, none open.", .dim)] }
    let open = "\(waits ? "It waits for" : "Checks open"): \(awaited.joined(separator: ", "))."
    return [FormLine(open, waits ? .warning : .dim)]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let seen = reader.form.basis.fact(id, in: \.placements)
    guard let edited = placement(&reader, seen: seen, id: seen?.id ?? newID()), reader.faults.isEmpty,
      let facts = reader.context.facts
    else { return nil }
    return SavePlacement(
      facts.caseRecord.id, seen: seen, edited: edited, reason: reader.text(.startReason),
      isHostAsTyped: reader.choice(.host).map { TypedHost($0).isQuoted } ?? false)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "placement.checks-open": .startReason
    case "placement.no-host", "placement.host-resembles": .host
    case "placement.not-begun": .startsOn
    case "placement.ends-before-start", "placement.not-over": .endsOn
    default: nil
    }
  }

  /// The identity of a placement that is not saved yet.
  private static let new = RecordID(0)
}

/// Reading the fields.
extension PlacementPlan {
  private func placement(_ reader: inout FormReader, seen: Placement?, id: RecordID) -> Placement? {
    let kind = reader.needWord(.kind, "The kind", PlacementKind.self)
    let state = reader.needWord(.state, "The state", PlacementState.self)
    let host = reader.need(
      reader.choice(.host), .host,
      orSay: "The host is missing. Choose a partner or type the name of the place.")
    readDays(&reader)
    guard let kind, let state, let host, let person = reader.context.facts?.person.id else { return nil }
    var placement = seen ?? Placement(id: id, person: person, kind: kind, state: state, host: host)
    (placement.kind, placement.state) = (kind, state)
    let partner = reader.context.office.partners.first { String($0.id.value) == host }
    (placement.partner, placement.host) = (partner?.id, partner?.name ?? TypedHost(host).name)
    read(&reader, into: &placement)
    return placement
  }

  private func readDays(_ reader: inout FormReader) {
    let (start, end) = (reader.day(.startsOn), reader.day(.endsOn))
    reader.check(end, .endsOn, isNotBefore: start)
    if let letter = reader.day(.referenceOn), letter > reader.context.today {
      reader.fault(.referenceOn, "\(letter.fullWords) is in the future. Type a day that has been.")
    }
  }

  private func read(_ reader: inout FormReader, into placement: inout Placement) {
    placement.site = reader.text(.site)
    placement.department = reader.text(.department)
    placement.supervisor = reader.text(.supervisor)
    placement.startsOn = reader.day(.startsOn)
    placement.endsOn = reader.day(.endsOn)
    placement.hours = reader.number(.hours)
    placement.feedback = reader.text(.feedback)
    placement.referenceOn = reader.day(.referenceOn)
  }

  /// What is to be thought of besides the checks: days that have passed, other placements and exams in its time,
  /// an old DBS certificate, paid work.
  private func warnings(about form: Form, in context: FormContext) -> [FormLine] {
    var reader = FormReader(form, in: context)
    let seen = form.basis.fact(id, in: \.placements)
    guard let facts = context.facts, let draft = placement(&reader, seen: seen, id: id ?? Self.new) else {
      return []
    }
    let remarks = facts.dayRemarks(of: draft, on: context.today).map { FormLine($0, .warning) }
    guard !draft.state.isOver else { return remarks }
    let rules = placementRules(for: draft, in: facts, on: context.today).filter { $0.rule != "PLACEMENT-PRE" }
    return remarks
      + rules.compactMap { rule in
        guard case .notMet(let why)? = rule.answer else { return nil }
        return FormLine("\(why.prefix(1).uppercased() + why.dropFirst()).", .warning)
      }
  }
}
