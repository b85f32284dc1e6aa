extension Money {
  /// Reads `320`, `£1,200`, `320.50` or `320,50`.
  ///
  /// A comma stands before three digits between thousands, or before two at the end, as much of the world writes pence.
  ///
  /// - Parameter text: What was typed, with Western digits.
  package init?(typed text: String) {
    let plain = text.filter { $0 != "£" && !$0.isWhitespace }
    guard let mark = plain.lastIndex(where: { $0 == "." || $0 == "," }),
      plain[mark] == "." || plain[mark...].dropFirst().count == 2
    else {
      guard let pounds = Money.pounds(plain[...]) else { return nil }
      self.init(pence: pounds * 100)
      return
    }
    let cents = plain[mark...].dropFirst()
    guard let pounds = Money.pounds(plain[..<mark]), cents.count == 2, Money.areDigits(cents),
      let pence = Int(cents)
    else { return nil }
    self.init(pence: pounds * 100 + pence)
  }

  /// Whole pounds, at most 9,999,999, whose thousands may be parted by commas.
  private static func pounds(_ text: Substring) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy(areDigits), let first = groups.first, !first.isEmpty,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || first.count <= 3
    else { return nil }
    let digits = groups.joined()
    return digits.count <= 7 ? Int(digits) : nil
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.allSatisfy { ("0"..."9").contains($0) }
  }
}
