/// What the summary of a fact leaves out: days, sums and references.
package enum FactDetail {
  /// Says it in a sentence that begins with a Latin letter.
  ///
  /// - Parameters:
  ///   - fact: A row of the case.
  ///   - facts: The case.
  /// - Returns: `Signed Mon 3 Aug 2026, good until Tue 3 Aug 2027.`; nothing where the summary says everything.
  package static func sentence(of fact: any Fact, in facts: CaseFacts) -> String? {
    let words = words(of: fact, in: facts).compactMap(\.self).joined(separator: ", ")
    return words.isEmpty ? nil : "\(words).".capitalisedFirst
  }

  private static func words(of fact: any Fact, in facts: CaseFacts) -> [String?] {
    switch fact {
    case let paper as Document:
      [paper.issuedOn.map { "signed \($0.fullWords)" }, paper.expiresOn.map { "good until \($0.fullWords)" }]
    case let consent as Consent: [consent.expiresOn.map { "good until \($0.fullWords)" }]
    case let barrier as Barrier where barrier.closedOn != nil: ["open since \(barrier.openedOn.fullWords)"]
    case let job as Employment:
      [
        job.band.map { "band \($0)" }, job.salary.map { "salary \($0.words) a year" },
        job.endedOn.map { "to \($0.fullWords)" },
      ]
    case let line as FundingLine:
      [
        line.step.flatMap { facts.pathway?.step($0)?.shortName }.flatMap {
          $0 == line.item ? nil : "for the step \($0)"
        },
        line.isLoan ? "a loan" : nil, line.reference.map { "reference \($0)" },
      ]
    default: []
    }
  }
}
