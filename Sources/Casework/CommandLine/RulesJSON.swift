import CaseCore

/// The answers of rules as JSON, each with its source.
enum RulesJSON {
  /// The answers in their order; those about leave and work only say which rule was asked.
  static func array(of answers: [RuleAnswer]) -> JSONValue { .array(answers.map(object)) }

  private static func object(of line: RuleAnswer) -> JSONValue {
    let isOpen = !line.isRestricted
    return .members([
      "rule": .text(line.rule), "about": .text(line.about), "meaning": .text(line.meaning),
      "answer": .text(isOpen ? line.standing.rawValue : "left out"),
      "words": .optional(isOpen ? line.words : nil), "until": .day(isOpen ? line.until : nil),
      "weight": .text(line.weight.rawValue), "step": .optional(line.step),
      "source": .text(line.source.title), "checked": .day(line.source.checkedOn),
      "confidence": .text(line.source.confidence.rawValue), "disputed": .optional(line.source.disputed),
      "doubt": .optional(isOpen ? line.doubt : nil),
    ])
  }
}
