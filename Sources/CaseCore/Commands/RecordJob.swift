/// Records a job that one line gives, unless its employer is nearly a partner.
package struct RecordJob: Command {
  package let verb = Verb.record
  package let subject: RecordID?
  /// The job as it will be recorded.
  package let job: Employment
  private let isEmployerAsTyped: Bool

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - caseRecord: The case.
  ///   - job: The new row.
  ///   - isEmployerAsTyped: Whether the employer is none of the partners, however much it resembles one.
  package init(_ caseRecord: RecordID, _ job: Employment, isEmployerAsTyped: Bool) {
    (subject, self.job, self.isEmployerAsTyped) = (caseRecord, job, isEmployerAsTyped)
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    if !isEmployerAsTyped, let partner = desk.office.hostMeant(by: job.employer),
      partner.name != job.employer
    {
      throw .employerResembles(job.employer, partner)
    }
    return try RecordFacts(facts.caseRecord.id, [job]).decide(facts, at: desk)
  }
}

extension Refusal {
  /// The employer resembles a partner's name, and is none.
  static func employerResembles(_ typed: String, _ partner: Partner) -> Refusal {
    Refusal(
      rule: "employment.employer-resembles",
      summary: "The job was not recorded: no partner is called “\(shortened(typed))”.",
      remedies: [
        "Perhaps “\(partner.name)” was meant",
        "Type that, or put the employer in quotation marks to keep it as typed",
      ])
  }
}
