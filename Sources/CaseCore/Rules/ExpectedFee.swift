/// What one fee of a step comes to for one person.
package struct ExpectedFee: Equatable, Sendable {
  /// What is paid for: `PLAB 1`.
  package var name: String
  /// The newest amount that counts on the day; nothing where none was found.
  package var amount: FeeAmount?
  /// What the person pays less by; nothing for who pays like everybody.
  package var reduction: FeeReduction?
  /// Whether it is known that the person has the reduction.
  package var isReductionSure = true

  /// What remains to pay in the end; nothing where that is not known, or is in another money.
  package var remains: Money? {
    if let reduction, isReductionSure { return reduction.pays.map { Money(pence: $0) } }
    guard let amount, amount.isOnePrice, reduction == nil else { return nil }
    return Money(pence: amount.hundredths)
  }

  /// What has to be paid at first, also where it is claimed back later; nothing where that is not known.
  package var paidFirst: Money? {
    guard let amount, amount.isOnePrice else { return nil }
    guard let reduction, !reduction.isClaimedBack else { return Money(pence: amount.hundredths) }
    return isReductionSure ? remains : nil
  }

  /// `PLAB 1 £268 (undated), free: pay first, then claim it back`.
  package var words: String {
    let price =
      amount.map { "\(name) \($0.words) (\($0.start.words))\($0.source.unsureMark)" }
      ?? "\(name), fee not known"
    return [price, reductionWords].compactMap(\.self).joined(separator: ", ")
  }

  /// The source of the amount, else of the reduction.
  package var source: Source? { amount?.source ?? reduction?.source }

  /// Where the amount and the reduction come from, each by its name.
  fileprivate var sources: [String] {
    let less = reduction.map { "\(name), what some pay less: \($0.words) \($0.source.words)" }
    return [amount.map { "\(name): \($0.source.words)" }, less].compactMap(\.self)
  }

  /// What makes the amount or the reduction unsure; the words are marked with (?) then.
  package var doubt: String? {
    [amount?.source.doubt, reduction?.source.doubt].compactMap(\.self).joined(separator: "; ").nothingIfEmpty
  }

  private var reductionWords: String? {
    guard let reduction else { return nil }
    guard isReductionSure else { return "perhaps less: immigration status not known" }
    let back =
      (reduction.isClaimedBack ? ": pay first, then claim it back" : "") + reduction.source.unsureMark
    return switch reduction.pays {
    case nil: "perhaps reduced, amount not known" + back
    case 0?: "free" + back
    case let pence?: "reduced to \(Money(pence: pence).words)" + back
    }
  }
}

/// The fees of a step that is still to be paid.
package struct StepCost: Equatable, Sendable {
  /// The key of the step.
  package var step: String
  /// The name of the step in a sentence.
  package var name: String
  /// The fees; of several usually one is paid, such as that of one of two tests.
  package var fees: [ExpectedFee]
  /// Whether it is booked or handed in already, while no payment is recorded.
  package var isUnderWay = false

  /// The fees, one or another.
  package var words: String {
    fees.map(\.words).joined(separator: "; or ") + (isUnderWay ? "; no payment is recorded" : "")
  }

  /// What `?` shows: where each fee and reduction comes from, how sure it is, and when it was read.
  package var sourceWords: String? { fees.flatMap(\.sources).joined(separator: " ").nothingIfEmpty }
}

extension Fee {
  /// The newest amount that counts on a day.
  package func amount(on day: Day) -> FeeAmount? {
    amounts.last { amount in
      switch amount.start {
      case .day(let start): start <= day
      case .year(let year): year <= day.parts.year
      case .undated: true
      }
    }
  }
}

/// What the steps that are not done will cost.
extension CaseFacts {
  /// The fees of the steps that are neither done nor paid, in the order of the pathway; of none that cannot be reached
  /// any more.
  func stepCosts(_ dated: DatedPathway, on day: Day) -> [StepCost] {
    let open = (pathway?.steps ?? []).filter { isUnpaid($0, on: day) }
    let closed = stepsOutOfReach(on: day)
    return open.filter { !closed.contains($0.key) }.compactMap { step in
      let fees = dueFees(of: step, dated, on: day).map { expectedFee($0, of: step, on: day) }
      let isUnderWay = [.submitted, .waiting, .booked].contains(state(of: step, on: day).state)
      guard !fees.isEmpty, !isUnderWay || fees.contains(where: { $0.paidFirst?.pence != 0 }) else {
        return nil
      }
      return StepCost(step: step.key, name: step.shortName, fees: fees, isUnderWay: isUnderWay)
    }
  }

  /// The exams of which no attempt is left, and what needs them; the steps come in the order of the pathway.
  func stepsOutOfReach(on day: Day) -> Set<String> {
    let exams = (pathway?.attempts ?? []).filter { isOver($0, on: day) }.map { currentKey($0.step) }
    guard !exams.isEmpty else { return [] }
    return (pathway?.steps ?? []).reduce(into: Set(exams)) { closed, step in
      if step.needs.contains(where: { closed.contains(currentKey($0)) }) { closed.insert(step.key) }
    }
  }

  /// Whether a fee is still to be paid; who waits for a result has paid for the test.
  private func isUnpaid(_ step: PathwayStep, on day: Day) -> Bool {
    let state = state(of: step, on: day).state
    let isAwaited = state == .waiting && [.exam, .language].contains(step.kind)
    return !state.isSettled && !isAwaited && !isPaid(step, on: day)
  }

  /// Whether somebody has paid since the step was last tried, or with its booking.
  private func isPaid(_ step: PathwayStep, on day: Day) -> Bool {
    let booked =
      step.kind == .language ? bookedLanguageTest(on: day) : bookedSitting(ofStep: step.key, on: day)
    if booked?.cost != nil { return true }
    let tried = sittings(ofStep: step.key).last { $0.satOn <= day }?.satOn
    return fundingLines.contains { line in
      line.stands && line.step.map(currentKey) == step.key && line.state == .paid
        && tried.map { $0 < line.happenedOn } != false
    }
  }

  /// An exam that was never sat costs its first fee; another attempt may cost any of them.
  private func dueFees(of step: PathwayStep, _ dated: DatedPathway, on day: Day) -> [Fee] {
    let fees = dated.fees(ofStep: step.key)
    let isFirst = step.kind == .exam && !sittings(ofStep: step.key).contains { $0.satOn <= day }
    return isFirst ? Array(fees.prefix(1)) : fees
  }

  private func expectedFee(_ fee: Fee, of step: PathwayStep, on day: Day) -> ExpectedFee {
    var expected = ExpectedFee(name: fee.name, amount: fee.amount(on: day))
    let attempts = sittings(ofStep: step.key).count { $0.satOn <= day }
    let open = fee.reductions.filter { $0.firstAttempts.map { attempts < $0 } ?? true }
    let answers = open.map { ($0, answer($0.who, on: day)) }
    expected.reduction = answers.first(where: \.1.isMet)?.0
    if expected.reduction == nil, let unsure = answers.first(where: \.1.isUnknown) {
      (expected.reduction, expected.isReductionSure) = (unsure.0, false)
    }
    return expected
  }
}
