internal import CaseCore

/// Money for one thing from one fund, from the request to the payment.
struct FundingPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "Record money" : "Money" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.fundingLines)
    let steps = [ChoiceOption].steps(of: context.facts?.pathway)
    let funds = (context.dated?.funding ?? []).map { ChoiceOption(value: $0.name, label: $0.name) }
    return [
      .choice(.step, "Step", steps, "The step that is paid for; empty for travel, child care and the like.")
        .holding(seen?.step),
      .line(.item, "For what", "What is paid: PLAB 1, bus pass, translation.").holding(seen?.item),
      .choice(.fund, "From", funds, "Who pays: a fund of the list, or any other as typed.", takesOther: true)
        .holding(seen?.fund),
      .money(.amount, "Amount £", "In pounds: 268 or 268.50.").holding(seen?.amount),
      .yesNo(.isLoan, "Loan", "Whether it has to be paid back: y or n.").beside()
        .holding(seen?.isLoan ?? false),
      .words(.state, "State", FundingState.self, "Requested, approved, paid, refunded or refused.")
        .holding(seen?.state ?? .requested),
      day(seen, in: context).beside(),
      .line(.reference, "Reference", "The number that the fund gave.").holding(seen?.reference),
    ]
  }

  private func day(_ seen: FundingLine?, in context: FormContext) -> Field {
    let today = Field.happenedOn(context, help: "The day of this state: today, -2d, 12 sep.")
    return seen.map { today.holding($0.happenedOn) } ?? today
  }

  /// A new state is of today, unless somebody types another day.
  private func proposeToday(_ form: inout Form, in context: FormContext) {
    guard let seen = context.fact(id, in: \.fundingLines), form[.on]?.input.text == seen.happenedOn.typed,
      form.chosen(.state) != seen.state
    else { return }
    form[.on]?.input = TextInput("today", isProposed: true)
    form.readDays(in: context)
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    proposeToday(&form, in: context)
    let step = form[.step]?.choice?.chosen
    form[.item]?.suggestion = nil
    form.preview = []
    if let fund = context.dated?.funding.first(where: { $0.name == form[.fund]?.choice?.chosen }) {
      form.preview.append(FormLine("Fund: \(fund.what) For \(fund.whom)", .dim))
    }
    guard let step, let name = context.facts?.pathway?.step(step)?.shortName else { return }
    form[.item]?.suggestion = name
    form.preview += (context.dated?.fees(ofStep: step) ?? []).compactMap { fee in
      fee.newest.map { FormLine("Fee of \(fee.name): \($0.words), \($0.start.words).", .dim) }
    }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let item = reader.needText(.item, orSay: "What is paid for is missing. Type it: PLAB 1, bus pass.")
    let fund = reader.need(
      reader.choice(.fund), .fund, orSay: "The fund is missing. Type who pays, or candidate.")
    let typed = reader.money(.amount)
    let amount = reader.need(
      typed, .amount, orSay: "The amount is missing. Type it in pounds: 268 or 268.50.")
    let state = reader.needWord(.state, "The state", FundingState.self)
    let (day, step) = (reader.needDay(.on), reader.choice(.step))
    guard let facts = reader.context.facts, let item, let fund, let amount, let state, let day else {
      return nil
    }
    let seen = reader.form.basis.fact(id, in: \.fundingLines)
    var line =
      seen
      ?? FundingLine(
        id: newID(), caseRecord: facts.caseRecord.id, item: item, fund: fund, amount: amount, state: state,
        happenedOn: day)
    (line.item, line.fund, line.amount, line.state, line.happenedOn) = (item, fund, amount, state, day)
    (line.step, line.reference) = (step, reader.text(.reference))
    line.isLoan = reader.flag(.isLoan) ?? false
    return reader.saving(line, seen: seen)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["fact.in-the-future", "fact.long-ago"].contains(rule) ? .on : nil
  }
}
