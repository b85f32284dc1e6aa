internal import CaseCore

/// What only some sittings have: the way it was taken, a place kept for refugees, a fee that comes back.
extension SittingPlan {
  static var variant: Field {
    .choice(
      .variant, "Taken", [], "At a test centre, online, at home; some regulators do not take every way.")
  }

  static var priority: Field {
    .yesNo(
      .usedPriority, "Priority place", "Whether the place was booked with the priority of refugees: y or n.")
  }

  static var refund: Field {
    .day(.refundClaimedOn, "Refund claimed", "The day on which the fee was claimed back.")
  }

  /// Shows each field only where it matters; what stands in one stays seen.
  func showExtras(_ form: inout Form, in context: FormContext) {
    let test = form[.test]?.choice?.chosen
    let language = test.flatMap { LanguageTest(rawValue: $0) }
    let isDentist = context.facts?.enrolment?.profession == .dentist
    let isBack = context.dated?.isClaimedBack(step: test ?? "") == true
    form.show(.variant, if: language != nil || form[.variant]?.isBlank == false)
    form.show(.usedPriority, if: test != nil && language == nil && isDentist)
    form.show(.refundClaimedOn, if: isBack || form[.refundClaimedOn]?.isBlank == false)
  }

  /// Offers the ways in which a test can be taken; what was chosen for another test goes.
  func offerWays(of test: LanguageTest, in form: inout Form, _ facts: CaseFacts?) {
    let options = (facts?.ways(of: test) ?? test.ways).map {
      ChoiceOption(value: $0.rawValue, label: $0.name, also: $0.alsoCalled)
    }
    guard let choice = form[.variant]?.choice, choice.options != options else { return }
    form[.variant]?.choice?.options = options
    let isKept = choice.options.isEmpty || options.contains { $0.value == choice.chosen }
    if !isKept { form[.variant]?.choice?.choose(nil) }
  }

  /// Reads reference and money; what a booking says stands where nothing is typed.
  func readMoney(_ reader: inout FormReader, into sitting: inout Sitting) {
    let isBooking = id == nil
    sitting.reference = reader.text(.reference) ?? (isBooking ? sitting.reference : nil)
    sitting.paidBy = reader.text(.paidBy) ?? (isBooking ? sitting.paidBy : nil)
    sitting.cost = reader.money(.cost) ?? (isBooking ? sitting.cost : nil)
  }

  func readExtras(_ reader: inout FormReader, into sitting: inout Sitting) {
    sitting.variant = reader.word(.variant)
    sitting.usedPriority = reader.flag(.usedPriority)
    sitting.refundClaimedOn = reader.day(.refundClaimedOn)
    reader.check(sitting.refundClaimedOn, .refundClaimedOn, isNotBefore: sitting.satOn.adding(days: -365))
    if let day = sitting.refundClaimedOn, day > reader.context.today {
      reader.fault(.refundClaimedOn, "\(day.fullWords) is in the future. Type a day that has been.")
    }
  }

  /// The sitting that a save changes: the one of the form, else the booking of the same exam on the same day.
  func seen(by basis: FormBasis, like sitting: Sitting) -> Sitting? {
    if let id { return basis.fact(id, in: \.sittings) }
    return basis.facts?.sittings.first {
      $0.stands && $0.outcome == .pending && $0.test == sitting.test && $0.satOn == sitting.satOn
    }
  }
}

extension Field {
  /// The same field with what a sitting says of it.
  func holding(_ sitting: Sitting) -> Field {
    switch key {
    case .test: holding(sitting.test)
    case .version: holding(sitting.version.flatMap { SittingVariant(spelled: $0) == nil ? $0 : nil })
    case .satOn: holding(sitting.satOn)
    case .variant: holding(sitting.way)
    case .outcome: holding(sitting.outcome)
    case .usedPriority: holding(sitting.usedPriority)
    case .reference: holding(sitting.reference)
    case .paidBy: holding(sitting.paidBy)
    case .cost: holding(sitting.cost)
    case .refundClaimedOn: holding(sitting.refundClaimedOn)
    default: holding(scoreOf: sitting)
    }
  }

  private func holding(scoreOf sitting: Sitting) -> Field {
    guard let (_, skill) = SittingPlan.scores.first(where: { $0.0 == key }) else { return self }
    return holding((skill.flatMap { sitting.score($0) } ?? (skill == nil ? sitting.overall : nil))?.words)
  }
}

extension DatedPathway {
  /// Whether somebody has the fee of a step back after paying it.
  func isClaimedBack(step: String) -> Bool {
    fees(ofStep: step).contains { $0.reductions.contains(where: \.isClaimedBack) }
  }
}
