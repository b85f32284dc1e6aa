internal import CaseCore

/// Money for one thing from one fund, from the request to the payment.
struct FundingPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "Record money" : "Money" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.fundingLines)
    let steps = [ChoiceOption].steps(of: context.facts?.pathway)
    let own = ChoiceOption(value: FundingLine.ownFund, label: FundingLine.ownFund)
    let funds = [own] + (context.dated?.funding ?? []).map { ChoiceOption(value: $0.name, label: $0.name) }
    return [
      .choice(.step, "Step", steps, "The step that is paid for; empty for travel, child care and the like.")
        .holding(seen?.step),
      .line(.item, "For what", "What is paid: PLAB 1, bus pass, translation.").holding(seen?.item),
      .choice(.fund, "From", funds, "Who pays: a fund of the list, or any other as typed.", takesOther: true)
        .holding(seen?.fund),
      .money(.amount, "Amount £", "In pounds: 268 or 268.50.").holding(seen?.amount),
      .yesNo(.isLoan, "Loan", "Whether it has to be paid back: y or n.").beside()
        .holding(seen?.isLoan ?? false),
      state(seen),
      day(seen, in: context).beside(),
      .line(.reference, "Reference", "The number that the fund gave.").holding(seen?.reference),
    ]
  }

  /// A fee that is entered is mostly paid already; a fund of the list is asked first.
  private func state(_ seen: FundingLine?) -> Field {
    let state = Field.words(
      .state, "State", FundingState.self, "Requested, approved, paid, refunded or refused.")
    return seen.map { state.holding($0.state) } ?? state.proposing(FundingState.paid)
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
    propose(form[.step]?.choice?.chosen.flatMap { context.facts?.pathway?.step($0)?.shortName }, in: &form)
    form[.amount]?.suggestion = nil
    form.preview = []
    let fund = context.dated?.funding.first { $0.name == form[.fund]?.choice?.chosen }
    if form[.state]?.choice?.isProposed == true {
      form[.state] = form[.state]?.proposing(fund == nil ? FundingState.paid : .requested)
    }
    if let fund { form.preview.append(FormLine("Fund: \(fund.what) For \(fund.whom)", .dim)) }
    guard let step = form[.step]?.choice?.chosen.flatMap({ context.facts?.pathway?.step($0) }) else { return }
    form[.amount]?.suggestion = usualAmount(of: step, in: context)?.typed
    form.preview += (context.dated?.fees(ofStep: step.key) ?? []).compactMap { feeLine($0, in: context) }
  }

  /// The name of the step is what is paid for, until somebody types another thing.
  private func propose(_ name: String?, in form: inout Form) {
    guard let input = form[.item]?.input, input.text.isEmpty || input.isProposed, input.text != name else {
      return
    }
    form[.item]?.input = name.map { TextInput($0, isProposed: true) } ?? TextInput()
  }

  /// What the step costs this person now; nothing where one of several fees is paid, or where it is not known.
  private func usualAmount(of step: PathwayStep, in context: FormContext) -> Money? {
    let due = context.facts.map { costs(of: $0, on: context.today, dated: context.dated).next }
    guard let fees = due?.first(where: { $0.step == step.key })?.fees, fees.count == 1 else { return nil }
    return fees[0].paidFirst.flatMap { $0.pence > 0 ? $0 : nil }
  }

  private func feeLine(_ fee: Fee, in context: FormContext) -> FormLine? {
    guard let amount = fee.amount(on: context.today) else { return nil }
    let doubt = amount.source.needsCheck ? " Check with the regulator." : ""
    return FormLine("Fee of \(fee.name): \(amount.words), \(amount.start.words).\(doubt)", .dim)
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
