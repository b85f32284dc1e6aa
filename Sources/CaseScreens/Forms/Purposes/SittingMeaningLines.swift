internal import CaseCore

/// What a sitting means, while it is typed.
extension SittingPlan {
  /// Says beside the scores and below the fields what the sitting means so far.
  func explain(_ form: inout Form, in context: FormContext) {
    form.preview = []
    form.oneLine = ""
    var reader = FormReader(form, in: context)
    guard let facts = context.facts, let sitting = sitting(&reader, id: RecordID(0)),
      sitting.rangeFaults.isEmpty
    else {
      for (key, _) in Self.scores { form.remark(key, Remark()) }
      return form.suggest(nil)
    }
    let meaning = meaning(ofSitting: sitting, in: facts, on: context.today)
    for (key, skill) in Self.scores {
      form.remark(key, meaning.components.first { $0.skill == skill }.map { Remark(score: $0) } ?? Remark())
    }
    form.preview =
      bookingLine(sitting, in: form) + Self.lines(meaning, isAhead: sitting.satOn > context.today)
      + variantLine(sitting, in: facts)
    form.suggest(meaning.next.map { ($0.text, context.today.adding(days: $0.inDays)) })
    form.oneLine = id == nil && sitting.isSaidByLine ? sitting.oneLine : ""
  }

  /// Says that the result goes to a booking, not beside it.
  private func bookingLine(_ sitting: Sitting, in form: Form) -> [FormLine] {
    guard id == nil, seen(by: form.basis, like: sitting) != nil else { return [] }
    return [FormLine("The booking for \(sitting.satOn.fullWords) gets its result.", .dim)]
  }

  /// The sentences about a sitting.
  static func lines(_ meaning: SittingMeaning, isAhead: Bool) -> [FormLine] {
    var lines = [FormLine(meaning.sentence, meaning.isPassed == true ? .strong : .plain)]
    if let until = meaning.validUntil, !meaning.components.isEmpty {
      lines.append(FormLine("Valid until \(until.fullWords)."))
    }
    let doubt = [meaning.doubt].compactMap(\.self).map { FormLine($0, .dim) }
    return isAhead
      ? [FormLine("Booked: the result follows.")] + doubt
      : lines + meaning.warnings.map { FormLine($0, .warning) } + doubt
  }
}

extension Remark {
  /// The grade of a score and what is needed: `C+`, `30 short`.
  fileprivate init(score: ComponentMeaning) {
    self.init(mark: score.grade ?? "", variants: score.words.isEmpty ? [] : [score.words])
  }
}

extension Sitting {
  /// Whether a typed line says all of it: a line has no words for a reference, a payer or how it was taken.
  fileprivate var isSaidByLine: Bool {
    reference == nil && cost == nil && paidBy == nil && variant == nil && resultOn == nil
      && usedPriority != true
  }

  /// How a typed line says the same: `oet 12sep2026 L370 R360 W320 S380`.
  fileprivate var oneLine: String {
    let day = "\(satOn.parts.day)\(satOn.monthName.lowercased())\(satOn.parts.year)"
    let scores = Skill.allCases.compactMap { skill in score(skill).map { "\(skill.letter)\($0.words)" } }
    let total = overall.map { ["O\($0.words)"] } ?? []
    let result = languageTest == nil ? outcome.map { [$0.rawValue] } ?? [] : scores + total
    return ([test, day] + result).joined(separator: " ")
  }
}
