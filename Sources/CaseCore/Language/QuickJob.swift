/// A job as one line gives it.
package struct QuickJob: Equatable, Sendable {
  package var relation: EmploymentRelation
  package var title: String
  /// The employer in words.
  package var employer: String
  /// Whether the employer stood in quotation marks, so that it is none of the partners.
  package var isEmployerQuoted = false
  package var startedOn: Day
  package var endedOn: Day?
  package var band: String?
  /// The salary of a year.
  package var salary: Money?
  /// How it is known.
  package var evidence: String?

  /// Makes a job that has begun or will begin on a day.
  package init(
    _ relation: EmploymentRelation, title: String, employer: String, from startedOn: Day
  ) {
    (self.relation, self.title, self.employer, self.startedOn) = (relation, title, employer, startedOn)
  }

  /// The row; an employer that is a partner has the partner's spelling.
  func employment(id: RecordID, of person: RecordID, partners: [Partner]) -> Employment {
    let partner =
      isEmployerQuoted ? nil : partners.first { plainSpelling($0.name) == plainSpelling(employer) }
    var job = Employment(
      id: id, person: person, employer: partner?.name ?? employer, title: title, relation: relation,
      startedOn: startedOn)
    (job.endedOn, job.band, job.salary, job.evidence) = (endedOn, band, salary, evidence)
    return job
  }
}

extension QuickRecord {
  static let jobExample = "job registered post staff nurse at City Hospital from 1 dec band 5"

  static func job(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let relation: EmploymentRelation = try vocabulary(&line, "a kind of job", jobExample)
    let title = try line.takeTitle()
    let employer = try line.takeEmployer()
    var terms = QuickJobTerms(line)
    try terms.read()
    line = terms.line
    guard let start = terms.startedOn else {
      throw .quickMissing("the first day of the job", column: line.endColumn, example: jobExample)
    }
    var job = QuickJob(relation, title: title, employer: employer.name, from: start)
    job.isEmployerQuoted = employer.isQuoted
    (job.endedOn, job.band, job.salary, job.evidence) = (
      terms.endedOn, terms.band, terms.salary, terms.evidence
    )
    return .job(job)
  }
}

extension QuickCompleter {
  mutating func job() -> QuickCompletion {
    if let here = settle(words(EmploymentRelation.self, "a kind of job")) { return here }
    let hasTitle = !line.isAtEnd
    guard (try? line.takeTitle()) != nil else {
      return hasTitle ? found([QuickCandidate("at", "then the employer")]) : nothing
    }
    let start = line.isAtEnd ? wordStart : line.column - 1
    let hasEmployer = (try? line.takeEmployer()) != nil
    if line.isAtEnd {
      let hosts = found(names.hosts.map { QuickCandidate($0, "a partner") }, from: start)
      if !hosts.candidates.isEmpty || !hasEmployer { return hosts }
    }
    return tail(
      [
        QuickTailWord("from", "the first day", .day(.nearest), also: QuickJobTerms.from),
        QuickTailWord("to", "the last day", .day(.nearest), also: QuickJobTerms.until),
        QuickTailWord("band", "as in band 5", .word),
        QuickTailWord("salary", "as in £31,049, of a year", .word),
        QuickTailWord("evidence", "how it is known, in your words", .text),
      ], bare: nil)
  }
}
