/// The name of an invented person, in the forms that a file keeps.
struct SampleName: Sendable {
  var full: String
  var given: String?
  var family: String?
  var knownAs: String?
  var native: String?

  /// Another spelling of the full name in Latin script, as an office may have written it; nothing where none
  /// comes to mind.
  var otherSpelling: String? {
    let pairs = [
      ("Moh", "Muh"), ("Maxa", "Moha"), ("Cabd", "Abd"), ("Xa", "Ha"), ("ou", "u"), ("ee", "i"), ("Yo", "Jo"),
      ("q", "k"), ("sh", "ch"),
    ]
    for (from, to) in pairs {
      guard let spelling = full.replacingFirst(from, by: to) else { continue }
      return spelling
    }
    return nil
  }

  /// The letters a to z of the given name, for an address.
  var plainGiven: String {
    let first = full.prefix { $0 != " " }
    return String(first.lowercased().unicodeScalars.compactMap(plainLetter).map(Character.init))
  }
}

extension SampleName {
  /// Invents a name as it is usual in a country.
  static func invent(nationality: String, woman: Bool, _ numbers: inout SeededNumbers) -> SampleName {
    let pool = NamePool.of(nationality)
    let given = numbers.pick(woman ? pool.women : pool.men)
    let after = followers(of: given, in: pool, &numbers)
    let parts = [given] + after
    var name = SampleName(full: parts.map(\.latin).joined(separator: " "))
    name.given = given.latin
    name.family = pool.families.isEmpty ? nil : after.map(\.latin).joined(separator: " ")
    name.native = numbers.chance(pool.nativePercent) ? native(parts) : nil
    if parts.count > 2, let second = after.first, numbers.chance(25) {
      name.knownAs = "\(given.latin) \(second.latin)"
    }
    return name
  }

  private static func followers(
    of given: NameSpelling, in pool: NamePool, _ numbers: inout SeededNumbers
  ) -> [NameSpelling] {
    switch pool.shape {
    case .family: [numbers.pick(pool.families)]
    case .fathersName: others(1, than: given, among: pool.men, &numbers)
    case .threeGenerations: others(2, than: given, among: pool.men, &numbers)
    case .twoFamilies: others(2, than: given, among: pool.families, &numbers)
    }
  }

  /// So many names that differ from the first and among each other.
  private static func others(
    _ count: Int, than first: NameSpelling, among list: [NameSpelling], _ numbers: inout SeededNumbers
  ) -> [NameSpelling] {
    let start = numbers.below(list.count)
    let step = 1 + numbers.below(list.count / 2 - 1)
    let places = (0...count).map { list[(start + $0 * step) % list.count] }
    return Array(places.filter { $0.latin != first.latin }.prefix(count))
  }

  private static func native(_ parts: [NameSpelling]) -> String? {
    let spellings = parts.compactMap(\.native)
    return spellings.count == parts.count ? spellings.joined(separator: " ") : nil
  }
}

/// The letter without its marks; nothing for what is not a letter from a to z.
private func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "a"..."z": scalar
  case "á", "à", "â", "ä": "a"
  case "é", "è", "ë", "ẹ": "e"
  case "í", "ì", "ï": "i"
  case "ó", "ò", "ö", "ọ": "o"
  case "ú", "ù", "ü": "u"
  case "ñ": "n"
  case "ṣ": "s"
  default: nil
  }
}

extension String {
  /// The text with the first occurrence of a piece replaced; nothing where there is none.
  fileprivate func replacingFirst(_ piece: String, by other: String) -> String? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(piece) { return self[..<start] + other + rest.dropFirst(piece.count) }
      start = index(after: start)
    }
    return nil
  }
}
