import CaseCore

/// What a way costs, as JSON; money is in pence.
struct CostsJSON {
  private let costs: CaseCosts
  private let fault: String?

  init(_ facts: CaseFacts, on day: Day, fees: RouteFees) {
    costs = CaseCore.costs(of: facts, on: day, dated: fees.dated)
    fault = fees.fault
  }

  /// The fees to come, the refunds that are due, and what each fund has paid.
  var value: JSONValue {
    .members([
      "next": .array(costs.next.map(step)), "refundsDue": .array(costs.refundsDue.map(refund)),
      "funds": .array(costs.funds.map(fund)), "paid": .count(costs.paid.pence),
      "refunded": .count(costs.refunded.pence), "committed": .count(costs.committed.pence),
      "fault": .optional(fault),
    ])
  }

  private func step(_ cost: StepCost) -> JSONValue {
    .members([
      "step": .text(cost.step), "name": .text(cost.name), "fees": .array(cost.fees.map(fee)),
    ])
  }

  private func fee(_ fee: ExpectedFee) -> JSONValue {
    .members([
      "name": .text(fee.name), "amount": fee.amount.map { .count($0.hundredths) } ?? .null,
      "upTo": fee.amount?.most.map { .count($0) } ?? .null,
      "currency": .optional(fee.amount?.currency.rawValue), "from": .optional(fee.amount?.start.words),
      "remains": fee.remains.map { .count($0.pence) } ?? .null, "words": .text(fee.words),
      "rule": .optional(fee.reduction?.rule), "source": .optional(fee.source?.title),
      "checked": .day(fee.source?.checkedOn), "confidence": .optional(fee.source?.confidence.rawValue),
      "doubt": .optional(fee.doubt),
    ])
  }

  private func refund(_ refund: RefundDue) -> JSONValue {
    .members([
      "step": .text(refund.step), "sat": .day(refund.satOn),
      "amount": refund.amount.map { .count($0.pence) } ?? .null, "words": .text(refund.words),
      "rule": .optional(refund.rule), "source": .text(refund.source.title),
    ])
  }

  private func fund(_ cost: FundCost) -> JSONValue {
    .members([
      "fund": .text(cost.fund), "paid": .count(cost.paid.pence), "refunded": .count(cost.refunded.pence),
      "committed": .count(cost.committed.pence),
    ])
  }
}
