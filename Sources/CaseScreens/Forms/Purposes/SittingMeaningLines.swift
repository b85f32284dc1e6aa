internal import CaseCore

/// What a sitting means, while it is typed.
extension SittingPlan {
  /// Says beside the scores and below the fields what the sitting means so far.
  func explain(_ form: inout Form, in context: FormContext) {
    form.preview = []
    form.oneLine = ""
    var reader = FormReader(form, in: context)
    let sitting = sitting(&reader, id: RecordID(0))
    guard let facts = context.facts, let sitting, sitting.rangeFaults.isEmpty else {
      for (key, _) in Self.scores { form.remark(key, Remark()) }
      form.preview = [sitting?.overallFault].compactMap { $0.map { FormLine($0, .warning) } }
      return form.suggest(nil)
    }
    let meaning = meaning(ofSitting: sitting, in: facts, on: context.today)
    for (key, skill) in Self.scores {
      form.remark(key, meaning.components.first { $0.skill == skill }.map { Remark(score: $0) } ?? Remark())
    }
    form.preview =
      bookingLine(sitting, in: form) + Self.lines(meaning, of: sitting, on: context.today)
    form.suggest(meaning.next.map { ($0.text, context.today.adding(days: $0.inDays)) })
    form.oneLine = id == nil && sitting.isSaidByLine ? sitting.oneLine(in: facts) : ""
  }

  /// Says that the result goes to a booking, not beside it.
  private func bookingLine(_ sitting: Sitting, in form: Form) -> [FormLine] {
    guard id == nil, seen(by: form.basis, like: sitting) != nil else { return [] }
    return [FormLine("The booking for \(sitting.satOn.fullWords) gets its result.", .dim)]
  }

  /// The sentences about a sitting.
  static func lines(_ meaning: SittingMeaning, of sitting: Sitting, on today: Day) -> [FormLine] {
    let notes =
      meaning.warnings.map { FormLine($0, .warning) }
      + [meaning.doubt].compactMap { $0.map { FormLine($0, .dim) } }
    guard sitting.satOn <= today else {
      let isBooked = sitting.outcome == .pending
      return [
        isBooked
          ? FormLine("Booked: the result follows.")
          : FormLine(Refusal.resultAhead(sitting.satOn).words, .warning)
      ] + notes
    }
    let sentence = FormLine(meaning.sentence, meaning.isPassed == true ? .strong : .plain)
    guard let until = meaning.validUntil, until >= today, meaning.isPassed != nil, !meaning.components.isEmpty
    else {
      return [sentence] + notes
    }
    return [sentence, FormLine("Valid until \(until.fullWords).")] + notes
  }
}

extension Remark {
  /// The grade of a score and what is needed: `C+`, `30 short`.
  fileprivate init(score: ComponentMeaning) {
    self.init(mark: score.grade ?? "", variants: score.words.isEmpty ? [] : [score.words])
  }
}

extension Sitting {
  /// Whether a short line says all of it: without a reference, a payer or a place kept for refugees.
  fileprivate var isSaidByLine: Bool {
    reference == nil && cost == nil && paidBy == nil && resultOn == nil && usedPriority != true
  }

  /// How a typed line says the same: `oet 12sep2026 L370 R360 W320 S380`; a version only where another is asked for.
  fileprivate func oneLine(in facts: CaseFacts) -> String {
    let isAsked = facts.pathway?.english?.tests.contains { $0.test == languageTest && $0.version == version }
    let words = [isAsked == true ? nil : version, variant?.rawValue].compactMap(\.self)
    let day = "\(satOn.parts.day)\(satOn.monthName.lowercased())\(satOn.parts.year)"
    let scores = Skill.allCases.compactMap { skill in score(skill).map { "\(skill.letter)\($0.words)" } }
    let total = overall.map { ["O\($0.words)"] } ?? []
    let result = languageTest == nil ? outcome.map { [$0.rawValue] } ?? [] : scores + total
    return ([test] + words + [day] + result).joined(separator: " ")
  }
}
