/// What one line says, and how its days were taken that leave out their year.
package struct QuickReading: Equatable, Sendable {
  package let record: QuickRecord
  private let guesses: [DayGuess]

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: What was typed. Digits of other scripts count, except within texts, which stay as they are.
  ///   - today: The rules' day.
  ///   - names: The words of the case.
  /// - Throws: A refusal that says which word was not understood, with its column from 1, and shows a right line.
  package init(_ line: String, today: Day, names: QuickNames) throws(Refusal) {
    var words = QuickLine(line, today: today)
    record = try QuickRecord.parsed(&words, names: names)
    guesses = words.guesses
  }

  /// Reads a line by the exams and steps of a case's pathway.
  ///
  /// - Throws: A refusal that says which word was not understood and shows a right line.
  package init(_ line: String, in facts: CaseFacts, today: Day) throws(Refusal) {
    try self.init(line, today: today, names: QuickNames(facts))
  }

  /// Makes the reading of what the command line gives in parts.
  ///
  /// - Parameters:
  ///   - record: What is to be recorded.
  ///   - typed: The words of its day, where a day was typed.
  ///   - day: How they were taken.
  package init(_ record: QuickRecord, typed: String? = nil, as day: Day? = nil) {
    self.record = record
    guesses = [typed.flatMap { typed in day.flatMap { DayGuess(typed, as: $0) } }].compactMap(\.self)
  }

  /// That a year which was left out may be another than was thought of, a sentence for each such day; and that what
  /// may be the day of a contact stands in its text.
  func remarks(today: Day) -> [String] {
    guesses.compactMap { $0.remark(today: today) } + [record.contact?.remark].compactMap(\.self)
  }
}

/// A day that was typed without its year, as it was taken.
struct DayGuess: Equatable, Sendable {
  let day: Day
  /// Whether the nearer of two days was meant, before today or after.
  var isNearest = false

  /// Takes a day so; nothing where its words leave no choice.
  init?(_ text: String, as day: Day, isNearest: Bool = false) {
    guard DayReader.leavesYearOut(text) else { return nil }
    (self.day, self.isNearest) = (day, isNearest)
  }

  /// The question whether it is the year that was meant, where that of another year is hardly further from today.
  func remark(today: Day) -> String? {
    let months = isNearest ? 4 : 9
    guard day < today.adding(months: -months) || day > today.adding(months: months) else { return nil }
    return "No year was typed, so \(day.fullWords) was taken. If that is wrong, undo it and type the year."
  }
}

extension QuickRecord {
  /// The contact or note that it is.
  fileprivate var contact: QuickContact? { if case .contact(let contact) = self { contact } else { nil } }
}
