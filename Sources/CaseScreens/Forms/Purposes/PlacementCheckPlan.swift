internal import CaseCore

/// One item of the checklist of a placement: asked for, come, good until, or done without.
struct PlacementCheckPlan: FormPlan {
  let placement: RecordID
  let kind: String

  var title: String { "Check: \(kind)" }

  func fields(in context: FormContext) -> [Field] {
    let seen = check(in: context.facts)
    return [
      .day(.requestedOn, "Requested on", "The day on which it was asked for.").holding(seen?.requestedOn),
      .day(.receivedOn, "Received on", "The day on which it came. Space in the list says today.")
        .holding(seen?.receivedOn),
      .day(.expiresOn, "Good until", "The last day, where it has an end.", .forward).holding(seen?.expiresOn),
      .line(.waived, "Waived because", "Why the host does without it, or why it cannot be had.")
        .holding(seen?.waived),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let requirement = PlacementRequirement.of(kind: kind)
    let need = requirement?.isRequired == true ? "A placement waits for it." : "It is not always asked for."
    form.preview = [FormLine("\(requirement?.words ?? "This host asks for it.") \(need)")]
    if let source = requirement?.source { form.preview.append(FormLine("Source: \(source.words)", .dim)) }
    proposeEnd(of: requirement, in: &form)
  }

  /// What has a usual length ends by itself.
  private func proposeEnd(of requirement: PlacementRequirement?, in form: inout Form) {
    guard let lasts = requirement?.lasts, let received = form[.receivedOn]?.dayField?.day else { return }
    form[.expiresOn]?.suggestion = lasts.lastSafeDay(from: received).typed
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    guard let facts = reader.context.facts else { return nil }
    let seen = check(in: reader.form.basis.facts)
    var edited =
      seen
      ?? PlacementCheck(
        id: newID(), person: facts.person.id, placement: placement, kind: kind)
    edited.requestedOn = reader.day(.requestedOn)
    edited.receivedOn = reader.day(.receivedOn)
    edited.expiresOn = reader.day(.expiresOn)
    edited.waived = reader.text(.waived)
    reader.check(edited.receivedOn, .receivedOn, isNotBefore: edited.requestedOn)
    if seen == nil, reader.form.fields.allSatisfy(\.isBlank) {
      reader.fault(
        .receivedOn, "Nothing is filled in. Type the day it was asked for or came, or why it is waived.")
    }
    return reader.saving(edited, seen: seen)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["fact.in-the-future", "fact.long-ago"].contains(rule) ? .receivedOn : nil
  }

  private func check(in facts: CaseFacts?) -> PlacementCheck? {
    facts?.placementChecks.last { $0.stands && $0.placement == placement && $0.isOf(kind: kind) }
  }
}
