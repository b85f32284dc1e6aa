/// A fee that was paid and can be claimed back.
package struct RefundDue: Equatable, Sendable {
  /// The sitting that was paid for.
  package var sitting: RecordID
  /// The key of the exam's step.
  package var step: String
  /// `PLAB 1`.
  package var name: String
  package var satOn: Day
  /// What was paid; nothing where nobody wrote it down.
  package var amount: Money?
  /// The lasting name of the rule that says so; nothing where it has none.
  package var rule: String?
  package var source: Source

  /// `PLAB 1 of Thu 6 Aug 2026, £268: claim the fee back`, and how that is recorded.
  package var words: String {
    let paid = amount.map { ", \($0.words)" } ?? ""
    return
      "\(name) of \(satOn.fullWords)\(paid): claim the fee back, then record the money as refunded, or the day "
      + "as “Refund claimed” in the sitting"
  }
}

/// What one fund has given and promised.
package struct FundCost: Equatable, Sendable {
  /// Who pays: `RefuAid loan`.
  package var fund: String
  package var paid = Money(pence: 0)
  package var refunded = Money(pence: 0)
  /// What is approved and not paid yet.
  package var committed = Money(pence: 0)

  /// What stands for a payer where nobody wrote down who paid.
  fileprivate static let unknown = "Not recorded who paid"

  /// Whether it is known to be the money of others than the candidate.
  package var isOfOthers: Bool {
    fund != FundCost.unknown
      && ![FundingLine.ownFund, "thecandidate", "self", "ownmoney"].contains(plainSpelling(fund))
  }

  /// `RefuAid loan: £268 paid, £100 committed`.
  package var words: String {
    let parts = [(paid, "paid"), (refunded, "refunded"), (committed, "committed")]
    let said = parts.filter { $0.0.pence != 0 }.map { "\($0.0.words) \($0.1)" }
    return "\(fund): \(said.joined(separator: ", "))"
  }
}

/// The fee of a sitting that no funding line holds.
package struct SittingFee: Equatable, Sendable {
  package let sitting: Sitting
  package let cost: Money
}

/// What the way of one person costs.
package struct CaseCosts: Equatable, Sendable {
  /// The fees of the steps that are still to be paid, in the order of the pathway.
  package var next: [StepCost] = []
  package var refundsDue: [RefundDue] = []
  /// What was paid, given back and promised, by who pays.
  package var funds: [FundCost] = []

  /// Everything that was paid and not given back.
  package var paid: Money { Money(pence: funds.reduce(0) { $0 + $1.paid.pence }) }
  /// Everything that was given back.
  package var refunded: Money { Money(pence: funds.reduce(0) { $0 + $1.refunded.pence }) }
  /// Everything that is approved and not paid yet.
  package var committed: Money { Money(pence: funds.reduce(0) { $0 + $1.committed.pence }) }
}

/// Gathers what a person's way has cost, what it will cost, and what can be claimed back.
///
/// A sitting's cost is counted once, also where a funding line pays for the same step with the same amount.
///
/// - Parameters:
///   - facts: The case.
///   - day: The day on which it is asked.
///   - dated: The fees of the route; nothing where it has none, and then no fee is expected.
/// - Returns: The costs; pounds only, in pence.
package func costs(of facts: CaseFacts, on day: Day, dated: DatedPathway?) -> CaseCosts {
  CaseCosts(
    next: dated.map { facts.stepCosts($0, on: day) } ?? [],
    refundsDue: dated.map { facts.refundsDue($0, on: day) } ?? [], funds: facts.fundCosts)
}

extension CaseFacts {
  /// The sittings whose fee comes back to the person and has not been claimed.
  fileprivate func refundsDue(_ dated: DatedPathway, on day: Day) -> [RefundDue] {
    dated.fees.flatMap { fee in
      let back = fee.reductions.first { $0.isClaimedBack && $0.pays != nil && answer($0.who, on: day).isMet }
      return back.map { refunds($0, of: fee, on: day) } ?? []
    }
  }

  private func refunds(_ reduction: FeeReduction, of fee: Fee, on day: Day) -> [RefundDue] {
    let taken = freeSittings(ofStep: fee.step, first: reduction.firstAttempts ?? .max, on: day)
    return notRefunded(taken, ofStep: fee.step, on: day).map { sitting in
      RefundDue(
        sitting: sitting.id, step: fee.step, name: fee.name, satOn: sitting.satOn, amount: sitting.cost,
        rule: reduction.rule, source: reduction.source)
    }
  }

  /// What each fund has paid, taken back and promised, in the order in which they first gave.
  fileprivate var fundCosts: [FundCost] {
    var purse = Purse()
    for line in fundingLines where line.stands { purse.add(line.amount, line.state, from: line.fund) }
    for fee in feesOfSittings {
      purse.add(fee.cost, .paid, from: fee.sitting.paidBy ?? FundCost.unknown)
    }
    return purse.funds
  }

  /// The fees that were written down with sittings, without those that a funding line pays for.
  ///
  /// Money that came back pays for nothing.
  package var feesOfSittings: [SittingFee] {
    var lines = fundingLines.filter { $0.stands && [.approved, .paid].contains($0.state) }
    return sittings.filter(\.stands).compactMap { sitting in
      guard let cost = sitting.cost else { return nil }
      let covered = lines.firstIndex {
        $0.amount == cost && $0.step.map(currentKey) == currentKey(sitting.test)
      }
      if let covered { lines.remove(at: covered) }
      return covered == nil ? SittingFee(sitting: sitting, cost: cost) : nil
    }
  }
}

/// Money by fund, while it is counted.
private struct Purse {
  var funds: [FundCost] = []

  mutating func add(_ amount: Money, _ state: FundingState, from fund: String) {
    guard state.isMoney else { return }
    let place = funds.firstIndex { plainSpelling($0.fund) == plainSpelling(fund) } ?? funds.endIndex
    if place == funds.endIndex { funds.append(FundCost(fund: fund)) }
    switch state {
    case .paid: funds[place].paid = funds[place].paid.adding(amount)
    case .refunded: funds[place].refunded = funds[place].refunded.adding(amount)
    case .approved: funds[place].committed = funds[place].committed.adding(amount)
    case .requested, .refused: break
    }
  }
}

extension FundingState {
  /// Whether money has moved or is promised.
  fileprivate var isMoney: Bool { [.approved, .paid, .refunded].contains(self) }
}

extension Money {
  fileprivate func adding(_ other: Money) -> Money { Money(pence: pence + other.pence) }
}
