internal import CaseCore

/// What a line says of a fact beside its summary, while it is typed: what the summary leaves out, and what follows.
struct QuickDetail {
  let fact: any Fact
  let facts: CaseFacts
  let keyboard: Keyboard

  var lines: [FormLine] {
    [FactDetail.sentence(of: fact, in: facts), unreached].compactMap { $0.map { FormLine($0, .dim) } }
      + ((fact as? Employment).map { EmploymentPlan.lines($0.relation, facts, keyboard) } ?? [])
  }

  private var unreached: String? {
    guard let contact = fact as? Contact, contact.outcome?.reached == false else { return nil }
    return ContactFields.unreached
  }
}
