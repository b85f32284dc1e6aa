import CaseCore

/// Money of a case: what each fund gave, what can be claimed back, what comes next, and every line.
struct FactsMoney {
  let facts: CaseFacts
  let dated: DatedPathway?
  let today: Day

  var items: [FactsTab.Item] {
    let costs = costs(of: facts, on: today, dated: dated)
    let funds = costs.funds.map { FactsTab.Item("Cost so far", latinLed($0.words, "Fund")) }
    return funds + costs.refundsDue.map(refund) + costs.next.map(next) + lines
  }

  private func refund(_ due: RefundDue) -> FactsTab.Item {
    FactsTab.Item("Refund due", due.words, opens: .editSitting(due.sitting), detail: due.source.words)
  }

  private func next(_ cost: StepCost) -> FactsTab.Item {
    FactsTab.Item("Next fee", cost.words, detail: cost.sourceWords)
  }

  private var lines: [FactsTab.Item] {
    facts.fundingLines.filter(\.stands).map { line in
      let loan = line.isLoan ? ", a loan" : ""
      let words = "\(FactWords.money(line))\(loan), \(line.state.rawValue)"
      return FactsTab.Item(
        latinLed(line.item, "For"), "\(words) \(line.happenedOn.words(today: today))",
        opens: .funding(line.id), fact: line.id)
    }
  }
}
