internal import CaseCore
internal import Terminal

/// How somebody can be reached: what cannot be an address or a number is a fault.
extension FormReader {
  /// The e-mail address; what stood in the file before is taken as it is.
  mutating func email() -> String? {
    guard let text = text(.email) else { return nil }
    let isOld = text == form.basis.card?.person.email
    if !isOld, let words = ReachWords.fault(ofEmail: text) { fault(.email, words) }
    return text
  }

  /// The telephone number; what stood in the file before is taken as it is.
  mutating func phone() -> String? {
    guard let text = text(.phone) else { return nil }
    let isOld = text == form.basis.card?.person.phone
    if !isOld, let words = ReachWords.fault(ofPhone: text) { fault(.phone, words) }
    return text
  }
}

/// What can be an e-mail address or a telephone number; whether it is one, only a message tells.
enum ReachWords {
  static func fault(ofEmail text: String) -> String? {
    if text.contains(where: \.isWhitespace) {
      return "An e-mail address has no spaces. Type one address, such as name@example.org."
    }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else {
      return "An e-mail address has one @ with something on both sides, such as name@example.org."
    }
    return nil
  }

  static func fault(ofPhone text: String) -> String? {
    let plain = asciiDigits(text)
    guard plain.allSatisfy({ $0.isASCII && $0.isNumber || "+ ()-".contains($0) }) else {
      return "A phone number has digits, +, spaces, brackets and hyphens. Write anything else into a note."
    }
    guard plain.filter(\.isNumber).count >= 6 else {
      return "A phone number has at least 6 digits. Type it as you would dial it."
    }
    return nil
  }
}
