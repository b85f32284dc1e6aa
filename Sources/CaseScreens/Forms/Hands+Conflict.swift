import CaseCore
import Casework

/// Somebody else was faster.
extension Hands {
  /// Opens the form again on what the file holds now, with everything that was typed: who saves then has seen both.
  func reopen(_ form: Form, _ context: FormContext, after conflict: String) throws -> [Message] {
    let subject = context.facts?.caseRecord.id
    let fresh = try self.context(of: subject, for: form.purpose)
    let typed = Draft(
      caseFile: "", form: form.purpose.draftName, caseRecord: subject, fields: form.draftFields, at: 0)
    let advice =
      "The form shows what you typed: Ctrl-S saves it over the other, Esc leaves the other as it is."
    return [.formContext(fresh, form.purpose, typed), .notSaved("\(conflict) \(advice)")]
  }
}
