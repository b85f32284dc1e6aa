/// Facts that are imagined, or not saved yet, among those that are known.
extension CaseFacts {
  /// Puts a fact among the others, in the order that rules count on.
  ///
  /// One of the same identity goes. Identity and contact are no facts that rules ask for, and stay as they are.
  package mutating func put(_ fact: any Fact) {
    switch fact {
    case let fact as Sitting: sittings.put(fact)
    case let fact as StepEvent: stepEvents.put(fact)
    case let fact as StageTransition: transitions.put(fact)
    case let fact as CaseStatusEvent: statuses.put(fact)
    case let fact as Document: documents.put(fact)
    case let fact as Consent: consents.put(fact)
    case let fact as Employment: employments.put(fact)
    case let fact as Placement: placements.put(fact, byDay: false)
    case let fact as PlacementCheck: placementChecks.put(fact, byDay: false)
    case let fact as Qualification: qualifications.put(fact, byDay: false)
    default: putWork(fact)
    }
  }

  private mutating func putWork(_ fact: any Fact) {
    switch fact {
    case let fact as Contact: contacts.put(fact)
    case let fact as Action: actions.put(fact)
    case let fact as Barrier: barriers.put(fact)
    case let fact as FundingLine: fundingLines.put(fact)
    case let fact as CaseTag: tags.put(fact, byDay: false)
    case let fact as Submission: submissions.put(fact)
    default: break
    }
  }
}

extension Array where Element: Fact {
  /// Puts a fact in its place: by day and then by identity, or by identity alone.
  fileprivate mutating func put(_ fact: Element, byDay: Bool = true) {
    func place(_ fact: Element) -> (Int, RecordID) {
      (byDay ? FactDay.happened(fact)?.number ?? 0 : 0, fact.id)
    }
    removeAll { $0.id == fact.id }
    insert(fact, at: firstIndex { place($0) > place(fact) } ?? endIndex)
  }
}
