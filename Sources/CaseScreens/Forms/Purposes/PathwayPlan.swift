internal import CaseCore
internal import Casework

/// Lets one case go over to another route of its profession, or to the newest version of its own.
struct PathwayPlan: FormPlan {
  let title = "Change the pathway"

  func fields(in context: FormContext) -> [Field] {
    let options = targets(in: context).map {
      ChoiceOption(value: $0.name.text, label: $0.pathway.title, also: [$0.name.route, $0.name.text])
    }
    return [
      .choice(
        .route, "Goes on by", options,
        "Another route of the profession, or a newer version of the present one.")
    ]
  }

  /// What the case can go over to.
  private func targets(in context: FormContext) -> [LibraryEntry] {
    let profession = context.facts?.enrolment?.profession
    let held = context.facts?.pathway?.name
    return (profession.flatMap { context.routes[$0] } ?? []).filter { $0.name != held }
  }

  private func target(_ form: Form, in context: FormContext) -> LibraryEntry? {
    targets(in: context).first { $0.name.text == form[.route]?.choice?.chosen }
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let facts = context.facts else { return }
    let held = facts.pathway.map { "\($0.title), \($0.name.text)" } ?? "no pathway"
    form.preview = [FormLine("Now: \(held).", .dim)]
    if targets(in: context).isEmpty {
      form.preview.append(
        FormLine("There is no other route for the profession, and no newer version.", .warning))
    }
    guard let target = target(form, in: context) else { return }
    form.preview.append(FormLine("Then: \(target.pathway.title), \(target.name.text).", .dim))
    form.preview += RouteChoice.lines(facts, to: target.pathway, in: context)
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let target = reader.need(
      target(reader.form, in: reader.context), .route, orSay: FaultWords.missing("The pathway"))
    guard let target, let facts = reader.context.facts else { return nil }
    return MigrateCases([facts.caseRecord.id], to: target.pathway, offer: target.offer)
  }

  func field(refusedBy rule: String) -> FieldKey? { .route }
}
