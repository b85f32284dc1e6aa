internal import CaseCore

/// How far a document has come; each news of it is a fact of its own.
struct DocumentPlan: FormPlan {
  let title = "Record a document"
  let kind: DocumentKind?

  func fields(in context: FormContext) -> [Field] {
    let last = last(of: kind, in: context.facts)
    return [
      .words(.kind, "Kind", DocumentKind.self, "What it is. Type part of its name.").holding(kind),
      .words(
        .status, "Status", DocumentStatus.self, "Needed, requested, received, verified; or cannot be had."),
      .happenedOn(context),
      .day(.issuedOn, "Issued on", "The day it was signed; certificates of good standing count from it.")
        .holding(last?.issuedOn),
      .day(.expiresOn, "Good until", "The last day, where it has an end of its own.", .forward)
        .holding(last?.expiresOn),
      .line(.note, "Note", "The authority that issued it, where it lies, or why it cannot be had.")
        .holding(last?.note),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let chosen = form.chosen(.kind, DocumentKind.self)
    let hasLastDay = form.chosen(.status, DocumentStatus.self)?.hasLastDay ?? true
    form.show(.issuedOn, if: hasLastDay)
    form.show(.expiresOn, if: hasLastDay)
    form.preview = now(of: chosen, in: context.facts) + instead(of: chosen, form, in: context.facts)
  }

  private func now(of kind: DocumentKind?, in facts: CaseFacts?) -> [FormLine] {
    guard let document = last(of: kind, in: facts) else { return [] }
    let until = document.expiresOn.map { ", until \($0.fullWords)" } ?? ""
    let words = "\(document.status.rawValue) since \(document.happenedOn.fullWords)\(until)"
    return [FormLine("Now: \(words).", .dim)]
  }

  /// What regulators take where the document cannot be had.
  private func instead(of kind: DocumentKind?, _ form: Form, in facts: CaseFacts?) -> [FormLine] {
    guard form.chosen(.status, DocumentStatus.self) == .notObtainable, let kind else { return [] }
    let step = facts?.pathway?.steps.first { $0.shownBy == .documentHeld(kind) }
    return (step?.instead ?? []).map { FormLine("Instead: \($0.value)") }
  }

  private func last(of kind: DocumentKind?, in facts: CaseFacts?) -> Document? {
    facts?.documents.last { $0.stands && $0.kind == kind }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let kind = reader.needWord(.kind, "The kind", DocumentKind.self)
    let status = reader.needWord(.status, "The status", DocumentStatus.self)
    let day = reader.needDay(.on)
    let (issued, expires) = (reader.day(.issuedOn), reader.day(.expiresOn))
    reader.check(expires, .expiresOn, isNotBefore: issued)
    if status == .notObtainable, reader.text(.note) == nil {
      reader.fault(.note, "The reason is missing. Say in a few words why it cannot be had.")
    }
    guard let facts = reader.context.facts, let kind, let status, let day else { return nil }
    var document = Document(
      id: newID(), person: facts.person.id, kind: kind, status: status, happenedOn: day)
    (document.issuedOn, document.expiresOn, document.note) = (issued, expires, reader.text(.note))
    return reader.saving(document, seen: nil)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["fact.in-the-future", "fact.long-ago"].contains(rule) ? .on : nil
  }
}
