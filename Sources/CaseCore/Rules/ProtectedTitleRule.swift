/// Protected titles, which only a registered person uses: the rule `TITLE`.
extension CaseFacts {
  /// Answers whether a protected title is used without a registration number.
  package func protectedTitle(on day: Day) -> Answer {
    if registrationNumber(on: day) != nil { return .met(because: "registered, with its number") }
    if let job = titledJob(on: day) {
      return .notMet(why: "a job is recorded as “\(job.title)”, and no \(numberName) is")
    }
    if let step = pathway?.registrationStep, doneDay(ofStep: step.key, on: day) != nil {
      return .unknown(missing: numberName)
    }
    return .met(because: "not registered yet, and no protected title is used")
  }

  /// The rule as a line, in the words of the pathway where it has some.
  func titleAnswer(on day: Day) -> RuleAnswer {
    let own = CaseRule(
      rule: RuleName.title,
      words: "A protected title is used only with a registration number.", weight: .error,
      source: .own(checkedOn: pathway?.checkedOn ?? caseRecord.openedOn))
    var line = RuleAnswer(
      pathway?.rules.first { $0.rule == RuleName.title } ?? own, about: "Protected title")
    line.answer = protectedTitle(on: day)
    return line
  }

  private var numberName: String { pathway?.registrationNumberName ?? "registration number" }

  /// The number as the enrolment holds it, else as the event that ended the registration.
  private func registrationNumber(on day: Day) -> String? {
    let step = pathway?.registrationStep.flatMap { lastEvent(of: $0, on: day) }
    let reference = step?.state == .passed ? step?.reference : nil
    return [enrolment?.registrationNumber, reference].compactMap(\.self).first { !$0.isEmpty }
  }

  /// A job of now or later that is a registered post, or bears a title that is protected.
  private func titledJob(on day: Day) -> Employment? {
    employments.first { job in
      job.stands && job.endedOn.map { $0 >= day } ?? true && job.relation != .education
        && (job.relation == .registeredPost || ProtectedTitle.isIn(job.title))
    }
  }
}

/// The titles that the law keeps for registered people, as far as the programme meets them.
private enum ProtectedTitle {
  /// Titles of one word; “doctor” is kept by custom.
  private static let words: Set<String> = [
    "doctor", "nurse", "midwife", "dentist", "pharmacist", "physiotherapist",
  ]
  private static let phrases = [["pharmacy", "technician"], ["biomedical", "scientist"]]
  private static let psychologists: Set<String> = [
    "practitioner", "clinical", "counselling", "educational", "forensic", "health", "occupational", "sport",
  ]
  /// Words with which the same title is nobody's: a nursery nurse, a doctor's secretary, a trainee.
  private static let harmless: Set<String> = [
    "assistant", "trainee", "student", "secretary", "receptionist", "support", "nursery", "veterinary", "pre",
  ]

  static func isIn(_ title: String) -> Bool {
    let written = title.lowercased().split { !$0.isLetter }.map(String.init)
    guard harmless.isDisjoint(with: written) else { return false }
    return !words.isDisjoint(with: written) || phrases.contains { $0.allSatisfy(written.contains) }
      || (written.contains("psychologist") && !psychologists.isDisjoint(with: written))
  }
}
