/// What does not fit about money that came back.
extension CaseFacts {
  /// Says where more came back for a step than was paid for it, or where no payment is recorded.
  func refundRemark(of line: FundingLine) -> String? {
    guard line.state == .refunded, let key = line.step.map(currentKey) else { return nil }
    let back = line.amount.pence + money(.refunded, for: key, besides: line.id)
    let paid = paid(for: key, beside: line)
    let name = pathway?.step(key)?.shortName ?? line.item
    guard paid > 0 else { return "No payment for \(name) is recorded. Record what was paid as well." }
    guard back > paid else { return nil }
    return
      "More came back for \(name) than was paid: \(Money(pence: back).words) of \(Money(pence: paid).words)."
  }

  /// What was paid for a step, by funds and with sittings; a payment whose line now says refunded was one.
  private func paid(for key: String, beside line: FundingLine) -> Int {
    let before = fundingLines.first { $0.id == line.id && $0.stands && $0.state == .paid }
    let withSittings = feesOfSittings.filter { currentKey($0.sitting.test) == key }
    return money(.paid, for: key, besides: line.id) + (before?.amount.pence ?? 0)
      + withSittings.reduce(0) { $0 + $1.cost.pence }
  }

  private func money(_ state: FundingState, for key: String, besides id: RecordID) -> Int {
    fundingLines.filter {
      $0.stands && $0.id != id && $0.state == state && $0.step.map(currentKey) == key
    }.reduce(0) { $0 + $1.amount.pence }
  }
}
