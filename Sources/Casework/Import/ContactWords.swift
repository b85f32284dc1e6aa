/// Phone numbers, e-mail addresses and numbers of years, as a list may have them.
enum ContactWords {
  /// A phone number as it was written, once it can be one.
  static func phone(_ text: String) throws(FieldProblem) -> String {
    let digits = text.filter(\.isWholeNumber)
    let isComputed = text.lowercased().contains("e+") && digits.count == text.filter { $0 != "." }.count - 2
    if isComputed {
      throw FieldProblem(
        why: "A spreadsheet has turned the number into a computed one. Type the number again.")
    }
    guard digits.count >= 3 else {
      throw FieldProblem(why: "This is not a phone number: it has too few digits.")
    }
    return text
  }

  /// Whether the number looks like one of the UK without its first 0, which spreadsheets drop.
  static func mayHaveLostZero(_ phone: String) -> Bool {
    let digits = phone.filter(\.isWholeNumber)
    return digits.count == 10 && ["1", "2", "7"].contains(digits.first) && phone.first != "+"
  }

  /// An e-mail address, once it can be one.
  static func email(_ text: String) throws(FieldProblem) -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count < 2 { throw FieldProblem(why: "This is not an e-mail address: there is no @ in it.") }
    if parts.count > 2 {
      throw FieldProblem(why: "This is not one e-mail address: there are several @ in it.")
    }
    if text.contains(where: \.isWhitespace) {
      throw FieldProblem(why: "This is not an e-mail address: there is a blank in it.")
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard !parts[0].isEmpty, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else {
      throw FieldProblem(why: "This is not an e-mail address: it is not complete.")
    }
    return text
  }

  /// A whole number of years: `12`, `12 years`.
  static func years(_ text: String) throws(FieldProblem) -> Int {
    let parts = text.lowercased().split(separator: " ")
    let isBare = parts.count == 1 || (parts.count == 2 && ["year", "years", "yrs"].contains(parts[1]))
    guard isBare, let number = parts.first.flatMap({ Int($0) }), (0...70).contains(number) else {
      throw FieldProblem(why: "This is not a number of whole years from 0 to 70.")
    }
    return number
  }
}
