internal import CaseCore

/// What a partner offers: a new opening, or one that is there, to change or to close it.
struct OpeningPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "New opening" : "Opening" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.opening?.opening
    return asked(seen, in: context) + further(seen, in: context) + (seen == nil ? [] : ending(seen))
  }

  private func asked(_ seen: Opening?, in context: FormContext) -> [Field] {
    [
      .line(.post, "Title", "What is offered: Biomedical scientist, band 5.").holding(seen?.title),
      .choice(
        .partner, "At", PartnerChoice.options(in: context),
        "A partner by part of its name, or the name of a new one.",
        takesOther: true
      ).holding(seen?.partner),
      .words(.partnerKind, "Which is", PartnerKind.self, "What kind of body the new partner is.")
        .proposing(PartnerKind.employer),
      .words(.profession, "For", Profession.self, "Whom it is for; empty for anybody.")
        .holding(seen?.profession),
      .line(.needs, "Asks", "With commas: registered, English, right to work, DBS, step plab1.")
        .holding(seen?.needs),
      Field(.places, "Places", .number(1...999), help: "How many people can be taken.")
        .holding(seen.map { String($0.places) } ?? "1"),
      .day(.closesOn, "Closes", "The last day for applications.", .nearerDate).beside()
        .holding(seen?.closesOn),
    ]
  }

  private func further(_ seen: Opening?, in context: FormContext) -> [Field] {
    [
      .words(.kind, "Kind", OpeningKind.self, "A vacancy, a placement, or a bridging post on the way.")
        .holding(seen?.kind ?? .vacancy),
      .day(.startsOn, "Starts", "The first day, where it is known.", .nearerDate).beside()
        .holding(seen?.startsOn),
      .words(.specialty, "Specialty", Specialty.self, "Only where it is for one.").holding(seen?.specialty),
      .line(.department, "Department", "Where it is at the partner.").holding(seen?.department),
      .choice(
        .contact, "Contact", context.contacts.map(ChoiceOption.init),
        "Whom we ask there; “new contact” adds one."
      ).holding(seen?.contact),
      .line(.source, "Source", "Where it was found, or who told us.").holding(seen?.source),
      .line(.note, "Note", "What else to know.").holding(seen?.note),
    ]
  }

  private func ending(_ seen: Opening?) -> [Field] {
    [
      .day(.closedOn, "Closed on", "The day from which nobody else is proposed; empty while it is open.")
        .holding(seen?.closedOn),
      .line(.because, "Because", "Why it was closed: filled, or taken back by the partner.")
        .holding(seen?.closedBecause),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    form.show(.specialty, if: form.chosen(.profession, Profession.self) == .doctor)
    PartnerChoice.refresh(&form, in: context)
    let asked = OpeningNeed.list(form.text(of: .needs))
    let read = asked.needs.isEmpty ? "nothing" : asked.needs.map(\.text).joined(separator: ", ")
    let strange = asked.strange.map { FormLine("“\($0)” cannot be asked.", .warning) }
    form.preview =
      [FormLine("Asks: \(read).", .dim)] + days(form, in: context) + strange + warnings(form, in: context)
  }

  /// The days to come with their year, for which there is no room beside the fields in 80 columns.
  private func days(_ form: Form, in context: FormContext) -> [FormLine] {
    let days: [(String, FieldKey)] = [("closes", .closesOn), ("starts", .startsOn)]
    let words = days.compactMap { word, key -> String? in
      guard let day = form[key]?.dayField?.day, day >= context.today else { return nil }
      return "\(word) \(day.fullWords)"
    }
    return words.isEmpty ? [] : [FormLine("It \(words.joined(separator: ", ")).", .dim)]
  }

  private func warnings(_ form: Form, in context: FormContext) -> [FormLine] {
    var lines = [PartnerChoice.remark(form, in: context)].compactMap(\.self)
    if let closes = form[.closesOn]?.dayField?.day, closes < context.today {
      lines.append(FormLine("The closing date, \(closes.fullWords), has passed.", .warning))
    }
    if let starts = form[.startsOn]?.dayField?.day, starts < context.today {
      lines.append(FormLine("It starts on \(starts.fullWords), which has passed.", .warning))
    }
    if form.chosen(.profession, Profession.self) == nil {
      lines.append(FormLine("Without a profession it is set against everybody.", .dim))
    }
    return lines
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let title = reader.needText(.post, orSay: "The title is missing. Type what is offered.")
    let partner = PartnerChoice.read(&reader, newID: newID)
    let kind = reader.needWord(.kind, "The kind", OpeningKind.self)
    let places = reader.need(reader.number(.places), .places, orSay: "The places are missing. Type how many.")
    guard let title, let partner, let kind, let places else { return nil }
    let seen = reader.context.opening?.opening
    var opening =
      seen
      ?? Opening(
        id: newID(), number: 0, partner: partner.id, kind: kind, title: title, openedOn: reader.context.today)
    (opening.title, opening.partner, opening.kind, opening.places) = (title, partner.id, kind, places)
    read(&opening, &reader)
    return SaveOpening(seen: seen, edited: opening, steps: reader.context.steps, adding: partner.new)
  }

  private func read(_ opening: inout Opening, _ reader: inout FormReader) {
    opening.profession = reader.word(.profession, Profession.self)
    opening.specialty = reader.word(.specialty, Specialty.self)
    (opening.needs, opening.department) = (reader.text(.needs), reader.text(.department))
    (opening.closesOn, opening.startsOn) = (reader.day(.closesOn), reader.day(.startsOn))
    opening.contact = reader.row(.contact)
    (opening.source, opening.note) = (reader.text(.source), reader.text(.note))
    (opening.closedOn, opening.closedBecause) = (reader.day(.closedOn), reader.text(.because))
  }

  func field(refusedBy rule: String) -> FieldKey? {
    switch rule {
    case "opening.no-title": .post
    case "opening.no-partner", "opening.partner-there", "opening.partner-resembles": .partner
    case "opening.no-places", "opening.places-taken": .places
    case "opening.need-unknown": .needs
    case "fact.in-the-future": .closedOn
    default: nil
    }
  }
}

extension ChoiceOption {
  /// Somebody at a partner.
  fileprivate init(_ contact: PartnerContact) {
    self.init(value: String(contact.id.value), label: contact.words)
  }
}
