internal import CaseCore

/// A PDF, and what a reader should know of it.
struct PrintedPaper: Equatable {
  let bytes: [UInt8]
  let sheets: [Sheet]

  /// What is known of one of its sheets.
  struct Sheet: Equatable {
    /// Whether not everything had room.
    let isCut: Bool
    /// The letters that no font here has, one for each time that they are shown as a box.
    let missing: [UInt32]
  }
}

extension [PrintedPaper.Sheet] {
  /// What had no room, and what no font has.
  ///
  /// - Parameters:
  ///   - numbers: The case numbers of the sheets, where there are several.
  ///   - order: The paper.
  /// - Returns: A sentence for each kind of trouble.
  func warnings(of numbers: [String] = [], on order: PaperOrder) -> [String] {
    let missing = flatMap(\.missing)
    return [cutWarning(order)].compactMap(\.self)
      + (missing.isEmpty ? [] : [missingWarning(missing, of: numbers)])
  }

  private func cutWarning(_ order: PaperOrder) -> String? {
    let cut = count(where: \.isCut)
    guard cut > 0 else { return nil }
    let full = cut == 1 ? "A sheet has" : "\(grouped(cut)) sheets have"
    guard !order.takesAllPages else {
      return "\(full) a text that is too long for its place and ends with “…”."
    }
    return "\(full) more than one page holds; ask for all pages to have the rest."
  }

  private func missingWarning(_ letters: [UInt32], of numbers: [String]) -> String {
    let lost = letters.count == 1 ? "1 letter is" : "\(grouped(letters.count)) letters are"
    let whose = zip(numbers, self).filter { !$1.missing.isEmpty }.map(\.0)
    let places = whose.isEmpty ? "" : " (\(whose.joined(separator: ", ")))"
    let packages = Set(letters.map(Self.package)).sorted().joined(separator: " and ")
    return "\(lost) shown as a box: no font here has them\(places). On Debian, install \(packages)."
  }

  /// The package of Debian whose fonts have a letter.
  private static func package(of letter: UInt32) -> String {
    switch letter {
    case 0x1100...0x11FF, 0x2E80...0x30FF, 0x3130...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      "fonts-noto-cjk"
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: "fonts-noto-color-emoji"
    default: "fonts-noto-core, or fonts-noto-extra where that is there"
    }
  }
}
