internal import CaseCore

/// What a line says of a fact beside its summary, while it is typed: what the summary leaves out.
struct QuickDetail {
  let fact: any Fact
  let facts: CaseFacts

  var lines: [FormLine] {
    let words = words.compactMap(\.self).joined(separator: ", ")
    let detail = words.isEmpty ? [] : [FormLine("\(words).".capitalisedFirst, .dim)]
    return detail + ((fact as? Employment).map { EmploymentPlan.lines($0.relation, facts) } ?? [])
  }

  private var words: [String?] {
    switch fact {
    case let contact as Contact where contact.outcome?.reached == false: [ContactFields.unreached]
    case let paper as Document:
      [paper.issuedOn.map { "signed \($0.fullWords)" }, paper.expiresOn.map { "good until \($0.fullWords)" }]
    case let barrier as Barrier where barrier.closedOn != nil: ["open since \(barrier.openedOn.fullWords)"]
    case let job as Employment:
      [
        job.band.map { "band \($0)" }, job.salary.map { "\($0.words) a year" },
        job.endedOn.map { "to \($0.fullWords)" },
      ]
    case let line as FundingLine:
      [
        line.step.flatMap { facts.pathway?.step($0) }.map { "for the step \($0.shortName)" },
        line.isLoan ? "a loan" : nil, line.reference.map { "reference \($0)" },
      ]
    default: []
    }
  }
}
