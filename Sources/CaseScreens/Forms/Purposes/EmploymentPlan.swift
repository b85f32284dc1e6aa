internal import CaseCore

/// A job, and how it relates to the profession.
struct EmploymentPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "Record a job" : "Job" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.employments)
    return post(seen, in: context) + [
      .day(.startedOn, "Starts on", "The first day; it may lie ahead.", .nearest).holding(seen?.startedOn),
      .day(.endedOn, "Ended on", "The last day; empty while the person works there.").beside()
        .holding(seen?.endedOn),
      .line(.evidence, "Evidence", "How we know: contract seen, payslip, the person says so.")
        .holding(seen?.evidence),
    ]
  }

  private func post(_ seen: Employment?, in context: FormContext) -> [Field] {
    [
      .line(.employer, "Employer", "The trust, company or college.").holding(seen?.employer),
      .line(.post, "Post", "The title of the post.").holding(seen?.title),
      .words(
        .relation, "It is a", EmploymentRelation.self,
        "Registered post: in the profession, on the register. Associated: near it."
      ).holding(seen?.relation),
      .line(.band, "Band", "The NHS band: 3, 5, 6.").holding(seen?.band),
      .money(.salary, "Salary £", "The salary of a year, in pounds.").beside().holding(seen?.salary),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let relation = form.chosen(.relation, EmploymentRelation.self)
    form.preview = relation.map { Self.lines($0, context.facts, context.keyboard) } ?? []
  }

  /// What a post asks for, and what it does not do by itself.
  static func lines(
    _ relation: EmploymentRelation, _ facts: CaseFacts?, _ keyboard: Keyboard
  ) -> [FormLine] {
    let name = facts?.pathway?.registrationNumberName ?? "registration number"
    let (edit, move) = (keyboard.named(.edit), keyboard.named(.move))
    let asks = FormLine(
      "A registered post needs the register: no \(name) is recorded. \(edit) adds it.", .warning)
    let stays = FormLine("The stage stays as it is: \(move) moves the case to Employed.", .dim)
    let isUnregistered = relation == .registeredPost && facts?.enrolment?.registrationNumber == nil
    let isInTheField = [.registeredPost, .associatedPost].contains(relation)
    return (isUnregistered ? [asks] : []) + (isInTheField ? [stays] : [])
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let employer = reader.needText(.employer, orSay: "The employer is missing. Type its name.")
    let title = reader.needText(.post, orSay: "The post is missing. Type its title.")
    let relation = reader.needWord(.relation, "The kind of post", EmploymentRelation.self)
    let start = reader.needDay(.startedOn)
    let (end, salary) = (reader.day(.endedOn), reader.money(.salary))
    reader.check(end, .endedOn, isNotBefore: start)
    guard let facts = reader.context.facts, let employer, let title, let relation, let start else {
      return nil
    }
    let seen = reader.form.basis.fact(id, in: \.employments)
    var job =
      seen
      ?? Employment(
        id: newID(), person: facts.person.id, employer: employer, title: title, relation: relation,
        startedOn: start)
    (job.employer, job.title, job.relation, job.startedOn) = (employer, title, relation, start)
    (job.endedOn, job.salary, job.band) = (end, salary, reader.text(.band))
    job.evidence = reader.text(.evidence)
    return reader.saving(job, seen: seen)
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "fact.long-ago" ? .startedOn : nil }
}
