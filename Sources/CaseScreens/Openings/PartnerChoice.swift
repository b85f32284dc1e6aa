internal import CaseCore

/// The field that names a partner of the office, one of the programme file, or a new one.
enum PartnerChoice {
  /// The partner that a form names, with what has to be added where it is new.
  struct Named {
    let id: RecordID
    let new: NewPartner?
  }

  /// The partners of the office, then those of the programme file that are not among them.
  static func options(in context: FormContext) -> [ChoiceOption] {
    let known = Set(context.office.partners.map { plainSpelling($0.name) })
    let further = context.planPartners.filter { !known.contains(plainSpelling($0.name)) }
    return .partners(of: context.office)
      + further.map { ChoiceOption(value: $0.name, label: $0.name, also: [$0.kind.name]) }
  }

  /// Asks what kind of body a new partner is; the programme file knows it of its own.
  static func refresh(_ form: inout Form, in context: FormContext) {
    let name = newName(form, in: context)
    form.show(.partnerKind, if: name != nil)
    let planned = context.planPartners.first { $0.name == name }
    guard let field = form[.partnerKind]?.choice, field.isProposed else { return }
    form[.partnerKind]?.choice?.propose((planned?.kind ?? .employer).rawValue)
  }

  /// That saving adds the partner, too.
  static func remark(_ form: Form, in context: FormContext) -> FormLine? {
    guard let name = newName(form, in: context) else { return nil }
    return FormLine("New partner: “\(TypedHost(name).name)” is added with the opening.", .warning)
  }

  /// The name of a partner that the office does not know; nothing where it knows it, or none is named.
  private static func newName(_ form: Form, in context: FormContext) -> String? {
    let reader = FormReader(form, in: context)
    guard let text = reader.text(.partner), known(text, form, in: context) == nil else { return nil }
    return text
  }

  /// By the row that is chosen, or by its whole name.
  private static func known(_ text: String, _ form: Form, in context: FormContext) -> Partner? {
    let chosen = form[.partner].flatMap { $0.input.text.isEmpty ? $0.choice?.chosen : nil }
    let wanted = plainSpelling(text)
    return context.office.partners.first { String($0.id.value) == chosen || plainSpelling($0.name) == wanted }
  }

  /// Reads the field; a new partner gets its identity here.
  static func read(_ reader: inout FormReader, newID: () -> RecordID) -> Named? {
    let text = reader.need(reader.text(.partner), .partner, orSay: FaultWords.missing("The partner"))
    guard let text else { return nil }
    if let partner = known(text, reader.form, in: reader.context) { return Named(id: partner.id, new: nil) }
    guard let kind = reader.needWord(.partnerKind, "What kind of body it is", PartnerKind.self) else {
      return nil
    }
    let id = newID()
    return Named(id: id, new: NewPartner(id: id, typed: text, kind: kind))
  }
}
