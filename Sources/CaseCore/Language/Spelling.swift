/// Writes the decimal digits of any script as 0 to 9 and leaves out marks that only steer the direction of text.
///
/// Arabic, Persian and full-width digits all occur in what people type or paste.
func westernDigits(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
    if !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    {
      result.append(contentsOf: String(Int(value)).unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Joins words for a sentence: `a, b or c`.
func choices(_ words: [String], _ conjunction: String = "or") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// What a typed word may mean among known words.
enum SpellingMatch<Value> {
  case one(Value)
  case several([Value])
  case nothing
}

/// Finds the value that a typed word means: its exact spelling, else the only one that begins with it.
///
/// Case, blanks, hyphens and underscores do not matter. Of values with the same spelling, the first is meant.
func spellingMatch<Value>(
  _ typed: some StringProtocol, among values: [Value], spelling: (Value) -> String
) -> SpellingMatch<Value> {
  let wanted = plainSpelling(typed)
  guard !wanted.isEmpty else { return .nothing }
  let begun = values.filter { plainSpelling(spelling($0)).hasPrefix(wanted) }
  if let exact = begun.first(where: { plainSpelling(spelling($0)) == wanted }) { return .one(exact) }
  guard let first = begun.first else { return .nothing }
  let isOne = begun.allSatisfy { plainSpelling(spelling($0)) == plainSpelling(spelling(first)) }
  return isOne ? .one(first) : .several(begun)
}

/// The known word that was probably meant, at most two slips of the hand away.
///
/// - Parameters:
///   - typed: What was typed.
///   - words: The known words.
/// - Returns: One of them; nothing where none is near, or where too little or too much was typed to tell.
package func nearestWord(to typed: some StringProtocol, among words: [String]) -> String? {
  let wanted = Array(plainSpelling(typed))
  guard wanted.count >= 2, wanted.count <= 40 else { return nil }
  let allowed = wanted.count < 5 ? 1 : 2
  var nearest: (word: String, slips: Int)?
  for word in words {
    let known = Array(plainSpelling(word))
    guard abs(known.count - wanted.count) <= allowed else { continue }
    let slips = slips(wanted, known)
    if slips <= allowed, slips < nearest?.slips ?? .max { nearest = (word, slips) }
  }
  return nearest?.word
}

/// Counts the letters to add, leave out or change to make one word of the other; two swapped letters count once.
private func slips(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var next = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, before[column - 1] + 1)
      }
      next.append(cost)
    }
    before = last
    last = next
  }
  return last[right.count]
}
