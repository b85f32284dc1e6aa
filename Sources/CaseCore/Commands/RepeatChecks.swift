/// What stands in the file already, so that a second press is seen.
extension CaseFacts {
  /// Says of a new consent that the same was given and holds.
  func givenRemark(of consent: Consent, on day: Day) -> String? {
    let given = consents.filter { other in
      other.id != consent.id && other.stands && other.purpose == consent.purpose
        && other.partner == consent.partner && other.withdrawnOn == nil
        && other.expiresOn.map { $0 >= day } ?? true
    }
    return given.last.map {
      "The same consent was given on \($0.givenOn.fullWords) and holds: there are \(given.count + 1) now. An undo takes "
        + "this one back."
    }
  }
}

extension Refusal {
  static let barrierOpenRule = "barrier.open-already"

  static func barrierOpen(_ barrier: Barrier) -> Refusal {
    Refusal(
      rule: barrierOpenRule,
      summary: "The barrier was not recorded: \(barrier.kind.name.lowercased()) is open already, since "
        + "\(barrier.openedOn.fullWords).",
      remedies: ["Close that one first, or say in the note what is different"])
  }
}
