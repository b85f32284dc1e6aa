/// Work done: a contact with the person, or a note.
package struct Contact: Fact {
  package static let table = Table.contact
  package let id: RecordID
  package let caseRecord: RecordID
  package var kind: ContactKind
  package var happenedOn: Day
  package var outcome: ContactOutcome?
  /// The time it took, which funders call support.
  package var minutes: Int?
  package var body: String?
  /// Who of us it was.
  package var caseworker: RecordID?
  package var voided: String?

  /// Makes a contact.
  package init(id: RecordID, caseRecord: RecordID, kind: ContactKind, happenedOn: Day) {
    self.id = id
    self.caseRecord = caseRecord
    self.kind = kind
    self.happenedOn = happenedOn
  }
}

/// Work promised: who does what by when.
package struct Action: Fact {
  package static let table = Table.action
  package let id: RecordID
  package let caseRecord: RecordID
  package var text: String
  package var dueOn: Day
  /// The caseworker who does it; nothing when it is the move of `party`.
  package var owner: RecordID?
  /// Whose move it is.
  package var party: Party
  package var promisedOn: Day
  package var doneOn: Day?
  package var droppedOn: Day?
  package var droppedBecause: String?
  package var voided: String?

  /// Makes an action that is still to be done.
  package init(
    id: RecordID, caseRecord: RecordID, text: String, dueOn: Day, party: Party, promisedOn: Day
  ) {
    self.id = id
    self.caseRecord = caseRecord
    self.text = text
    self.dueOn = dueOn
    self.party = party
    self.promisedOn = promisedOn
  }

  /// Whether it is still to be done.
  package var isOpen: Bool { stands && doneOn == nil && droppedOn == nil }
}

/// Something that stands in a person's way.
package struct Barrier: Fact {
  package static let table = Table.barrier
  package let id: RecordID
  package let caseRecord: RecordID
  package var kind: BarrierKind
  package var openedOn: Day
  package var closedOn: Day?
  package var note: String?
  package var voided: String?

  /// Makes a barrier.
  package init(id: RecordID, caseRecord: RecordID, kind: BarrierKind, openedOn: Day) {
    self.id = id
    self.caseRecord = caseRecord
    self.kind = kind
    self.openedOn = openedOn
  }
}

/// Money for one thing from one fund.
package struct FundingLine: Fact {
  package static let table = Table.fundingLine
  /// The fund of what the person pays out of their own pocket.
  package static let ownFund = "candidate"
  package let id: RecordID
  package let caseRecord: RecordID
  package var item: String
  package var fund: String
  package var amount: Money
  package var state: FundingState
  /// The day of this state.
  package var happenedOn: Day
  package var isLoan: Bool
  package var reference: String?
  /// The key of the step that is paid for; nothing for travel, child care and the like.
  package var step: String?
  package var voided: String?

  /// Makes a funding line.
  package init(
    id: RecordID, caseRecord: RecordID, item: String, fund: String, amount: Money, state: FundingState,
    happenedOn: Day
  ) {
    self.id = id
    self.caseRecord = caseRecord
    self.item = item
    self.fund = fund
    self.amount = amount
    self.state = state
    self.happenedOn = happenedOn
    self.isLoan = false
  }
}

/// A word by which a club gathers cases, such as `priority`.
package struct CaseTag: Fact {
  package static let table = Table.caseTag
  package let id: RecordID
  package let caseRecord: RecordID
  package var text: String
  package var voided: String?

  /// Makes a tag.
  package init(id: RecordID, caseRecord: RecordID, text: String) {
    self.id = id
    self.caseRecord = caseRecord
    self.text = text
  }
}
