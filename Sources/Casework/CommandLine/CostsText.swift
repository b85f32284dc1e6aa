import CaseCore

/// What a way costs, as plain lines.
struct CostsText {
  private let costs: CaseCosts
  private let fault: String?

  init(_ facts: CaseFacts, on day: Day, fees: RouteFees) {
    costs = CaseCore.costs(of: facts, on: day, dated: fees.dated)
    fault = fees.fault
  }

  /// The lines under a heading; none where nothing is known.
  var lines: [String] {
    let next = costs.next.map { ("\($0.name):", $0.words) }
    let refunds = costs.refundsDue.map { ("Refund due", $0.words + ($0.rule.map { " [\($0)]" } ?? "")) }
    let funds = costs.funds.map { ("So far", $0.words) }
    let rows = next + refunds + funds + total
    let width = max(22, rows.map { CleanText.line($0.0).count }.max() ?? 0) + 2
    let all = rows.map { line($0, $1, width: width) }
    let told = [fault].compactMap(\.self).map { "  " + CleanText.line($0) } + all
    return told.isEmpty ? [] : ["Costs"] + told
  }

  private var total: [(String, String)] {
    costs.funds.count > 1 ? [("Together", "\(costs.paid.words) paid, \(costs.refunded.words) refunded")] : []
  }

  private func line(_ label: String, _ words: String, width: Int) -> String {
    "  \(CleanText.fitted(CleanText.line(label), width))\(CleanText.line(words))"
  }
}
