import CaseCore

/// A case of which no sheet was made, and why.
package struct SheetLeftOut: Equatable, Sendable {
  package let number: String
  /// What is missing, without the number: `the consent to share with Midland Hospitals is not recorded`.
  package let why: String
  /// Whether a reason may stand in for what is missing.
  package let yieldsToReason: Bool
}

extension [SheetLeftOut] {
  /// A sentence for each cause, with the numbers of all whom it concerns.
  package var sentences: [String] {
    let causes = reduce(into: [String]()) { if !$0.contains($1.why) { $0.append($1.why) } }
    return causes.map { why in
      let numbers = filter { $0.why == why }.map(\.number).sorted()
      let sheets = numbers.count == 1 ? "1 sheet was" : "\(grouped(numbers.count)) sheets were"
      return "\(sheets) not made: \(why): \(numbers.joined(separator: ", "))."
    }
  }
}
