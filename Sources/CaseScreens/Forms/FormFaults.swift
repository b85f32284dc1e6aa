internal import CaseCore

/// One thing to put right before a form can be saved.
package struct FormFault: Equatable, Sendable {
  /// The field it is about; nothing where it is about the whole form.
  package let field: FieldKey?
  /// What is wrong and what to do; begins with a Latin letter or a sign.
  package let words: String

  /// Makes a fault.
  package init(_ field: FieldKey?, _ words: String) {
    self.field = field
    self.words = words
  }
}

/// Everything to put right before a form can be saved; never empty when it is thrown.
///
/// The words may quote what was typed: they are for the screen, never for a log.
package struct FormFaults: Error, Equatable, Sendable {
  package var faults: [FormFault]

  /// Makes a list of faults.
  package init(_ faults: [FormFault]) {
    self.faults = faults
  }

  /// The number of faults in words, as `1 thing to check`.
  package var count: String { faults.count == 1 ? "1 thing to check" : "\(faults.count) things to check" }
}

/// The sentences that several forms use.
enum FaultWords {
  static let actionWithoutDay = "The next action has no day. Type one such as fri or +2w."
  static let dayWithoutAction = "There is a day, but not what will be done. Type it, or clear the day."

  static func missing(_ what: String) -> String {
    "\(what) is missing. Type part of it, or press Space to see all."
  }

  /// Words that fit nothing on a list; where somebody can add to the list, how.
  static func notAmong(_ typed: String, of choice: ChoiceField) -> String {
    let words = "“\(quoted(typed))” is not among the choices."
    let more = choice.wayToAdd.map { " \($0)." } ?? ""
    guard !choice.options.isEmpty || choice.adding == nil else { return words + " The list is empty." + more }
    return words + " Type part of one, or empty the field and press Space to see all." + more
  }

  static func notTime(_ typed: String) -> String {
    "“\(quoted(typed))” is not a time of day. Type it as 14:00 or 2pm."
  }

  static func notScore(_ typed: String) -> String {
    "“\(quoted(typed))” is not a score. Type a number such as 350 or 7.5."
  }

  static func notNumber(_ typed: String, _ range: ClosedRange<Int>) -> String {
    "“\(quoted(typed))” is not a whole number from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))."
  }

  static func notMoney(_ typed: String) -> String {
    "“\(quoted(typed))” is not an amount of money. Type it as in 320 or 320.50."
  }

  static func tooLong(_ most: Int) -> String {
    "The text was not taken: this field holds at most \(grouped(most)) characters."
  }

  private static func quoted(_ typed: String) -> String {
    let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 30 ? words : words.prefix(29) + "…"
  }
}
