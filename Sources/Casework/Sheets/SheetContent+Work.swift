internal import CaseCore

/// What is promised, what was done, what stands in the way, and the money.
extension SheetContent {
  var work: [String: SheetValue] {
    [
      "actions": .list(openActions.map(row)), "contacts": .list(lastContacts.map(row)),
      "earlierContacts": SheetValue(earlierWords),
      "barriers": .list(facts.barriers.filter { $0.stands && $0.closedOn == nil }.map(row)),
      "funding": .list(facts.fundingLines.filter(\.stands).map(row) + facts.feesOfSittings.map(row)),
      "moneyPaid": SheetValue(paidWords),
    ]
  }

  /// What was paid by whomever, for whatever; the same sums as `caseload show` gives.
  var costs: CaseCosts { CaseCore.costs(of: facts, on: day, dated: nil) }

  private var paidWords: String? {
    guard costs.funds.count > 1 else { return nil }
    let back = costs.refunded.pence > 0 ? ", \(costs.refunded.words) refunded" : ""
    return "\(costs.paid.words) paid\(back)"
  }

  private var openActions: [Action] {
    facts.actions.filter(\.isOpen).sorted { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
  }

  /// Those up to the day, the latest first.
  private var contacts: [Contact] {
    let past = facts.contacts.filter { $0.stands && $0.happenedOn <= day }
    return past.sorted { ($0.happenedOn, $0.id) > ($1.happenedOn, $1.id) }
  }

  private var lastContacts: ArraySlice<Contact> { isWhole ? contacts[...] : contacts.prefix(3) }

  /// `and 12 earlier; all pages have them`.
  private var earlierWords: String? {
    let left = contacts.count - lastContacts.count
    return left > 0 ? "and \(grouped(left)) earlier; ask for all pages to have them" : nil
  }

  private func row(_ action: Action) -> [String: SheetValue] {
    [
      "words": .text(action.text), "who": .text(caseworkerName(action.owner) ?? action.party.rawValue),
      "due": .text(action.dueOn.fullWords), "days": .text(action.dueOn.dueCountWords(from: day)),
      "isLate": .flag(action.dueOn < day),
    ]
  }

  private func row(_ contact: Contact) -> [String: SheetValue] {
    let outcome = contact.outcome.flatMap { $0 == .attended ? nil : $0.rawValue }
    return [
      "on": .text(contact.happenedOn.fullWords), "who": SheetValue(office.initials(of: contact.caseworker)),
      "kind": .text([contact.kind.rawValue, outcome].compactMap(\.self).joined(separator: ", ")),
      "words": SheetValue(isWhole ? contact.body : contact.body?.shortened(to: 160)),
    ]
  }

  private func row(_ barrier: Barrier) -> [String: SheetValue] {
    [
      "kind": .text(barrier.kind.rawValue), "since": .text(barrier.openedOn.paperWords),
      "note": SheetValue(isWhole ? barrier.note : barrier.note?.shortened(to: 120)),
    ]
  }

  private func row(_ line: FundingLine) -> [String: SheetValue] {
    [
      "item": .text(line.item), "amount": .text(line.amount.words), "fund": .text(line.fund),
      "state": .text(line.state.rawValue), "on": .text(line.happenedOn.paperWords),
      "loan": SheetValue(line.isLoan ? "loan" : nil), "reference": SheetValue(line.reference),
    ]
  }

  private func row(_ fee: SittingFee) -> [String: SheetValue] {
    [
      "item": .text("fee of \(examName(fee.sitting))"), "amount": .text(fee.cost.words),
      "fund": .text(fee.sitting.paidBy ?? "not recorded who paid"),
      "state": .text(FundingState.paid.rawValue),
      "on": .text(fee.sitting.satOn.paperWords),
    ]
  }
}
