/// The consonants of the names of a text in rough Latin letters, so that `Mohamed`, `Muhammad` and محمد meet.
///
/// - Each word, and each hyphenated word as a whole, is written as consonants: vowels go, except that a first
///   vowel of any colour is `a`; a doubled letter counts once. W stays only at the beginning, y there and in `ai
///   ay ei ey`, which keeps Hussein from Hassan.
/// - Letters that names are spelled with in turn become one: `kh x ḥ` are h, `q c` are k, `gh j dj` are g, `sh ch`
///   are x, `ph` is f, `th` is t, `dh` is d, `v` is w. Where one letter stands for several sounds, there is a
///   skeleton for each: ث is t or s, ق is k or g, c is k or (in Somali) silent, ch is x or k, ي within a word
///   may be a vowel, and a last h may be silent. At most eight skeletons a word.
/// - A word with the Arabic article gives the word without it too.
/// - Ge'ez syllables give their consonants in the same letters.
///
/// Limits: names that differ in other vowels only are one (Hamid, Hamad); skeletons under three letters are left out, so
/// short names (Ali, Hoda) are found only as they are written; forms with other consonants (Mehmet, Ahmet) and
/// articles run together (Abdurrahman) do not meet the Arabic ones; letters of other scripts give nothing.
package func transliterations(_ text: String) -> [String] {
  var result: [String] = []
  for word in foldedParts(text) {
    let wholes = word.parts.count > 1 ? [word.parts.joined()] : []
    for skeleton in (wholes + word.parts).flatMap(skeletons) where !result.contains(skeleton) {
      result.append(skeleton)
    }
  }
  return result
}

/// The skeletons of one folded word, of three letters at least.
func skeletons(of word: String) -> [String] {
  let scalars = Array(word.unicodeScalars)
  var found = Skeleton.spellings(of: scalars)
  let article: [Unicode.Scalar] = ["ا", "ل"]
  if scalars.count >= 5, scalars.starts(with: article) {
    found += Skeleton.spellings(of: Array(scalars.dropFirst(2)))
  }
  var distinct: [String] = []
  for skeleton in found where skeleton.count >= 3 && !distinct.contains(skeleton) {
    distinct.append(skeleton)
  }
  return distinct
}

/// The making of skeletons: every letter becomes what it may stand for.
enum Skeleton {
  /// The ways one sound may be written: an empty one where it may be silent.
  typealias Sound = [String]

  static func spellings(of word: [Unicode.Scalar]) -> [String] {
    sounds(of: word).reduce(into: [""]) { spellings, sound in
      let longer = spellings.flatMap { spelling in sound.map { spelling + $0 } }
      // Past eight, only the first reading of each letter goes on.
      spellings = longer.count <= 8 ? longer : spellings.map { $0 + (sound.first ?? "") }
    }
  }

  private static func sounds(of word: [Unicode.Scalar]) -> [Sound] {
    guard let first = word.first else { return [] }
    switch first.value {
    case 0x61...0x7A: return LatinSounds.sounds(of: word)
    case 0x0600...0x06FF: return arabic(word)
    case 0x1200...0x137F: return word.enumerated().map { geez($1, isFirst: $0 == 0) }
    default: return []
    }
  }

  private static func arabic(_ word: [Unicode.Scalar]) -> [Sound] {
    word.enumerated().map { place, letter in
      // The doubled lam of Allah; other letters are doubled by a sign that folding takes away.
      if place > 0, letter == word[place - 1] { return [""] }
      if letter == "ي", place > 0, place < word.count - 1 { return ["", "y"] }
      if let vowel = arabicVowels[letter] { return [place == 0 ? vowel : ""] }
      if letter == "ه", place == word.count - 1, place > 0 { return ["h", ""] }
      return arabicSounds[letter] ?? [""]
    }
  }

  /// Letters that carry a vowel, with what they are at the beginning of a word.
  private static let arabicVowels: [Unicode.Scalar: String] = [
    "ا": "a", "ع": "a", "ء": "a", "و": "w", "ڤ": "w", "ي": "y",
  ]

  private static let arabicSounds: [Unicode.Scalar: Sound] = [
    "ب": ["b"], "پ": ["p"], "ت": ["t"], "ٹ": ["t"], "ټ": ["t"], "ث": ["t", "s"], "ج": ["g"], "چ": ["x"],
    "ح": ["h"],
    "خ": ["h"], "د": ["d"], "ډ": ["d"], "ڈ": ["d"], "ذ": ["d", "z"], "ر": ["r"], "ړ": ["r"], "ڑ": ["r"],
    "ز": ["z"],
    "ژ": ["z"], "س": ["s"], "ش": ["x"], "ښ": ["x"], "ص": ["s"], "ض": ["d", "z"], "ط": ["t"], "ظ": ["z", "d"],
    "غ": ["g"], "ف": ["f"], "ق": ["k", "g"], "ك": ["k"], "گ": ["g"], "ل": ["l"], "م": ["m"], "ن": ["n"],
    "ه": ["h"],
  ]

  private static func geez(_ scalar: Unicode.Scalar, isFirst: Bool) -> Sound {
    let start = "ETHIOPIC SYLLABLE "
    guard let name = scalar.properties.name, name.hasPrefix(start) else { return [""] }
    let vowels: Set<Character> = ["A", "E", "I", "O", "U"]
    let syllable = name.dropFirst(start.count)
    let consonant = syllable.hasPrefix("GLOTTAL") ? "" : syllable.prefix { !vowels.contains($0) }
    let row = consonant.count > 1 && consonant.hasSuffix("W") ? consonant.dropLast() : consonant
    switch row {
    case "": return [isFirst ? "a" : ""]
    case "W", "V": return [isFirst ? "w" : ""]
    case "Y": return isFirst ? ["y"] : ["", "y"]
    default: return geezSounds[String(row)] ?? [String(row).lowercased()]
    }
  }

  /// Consonants whose Unicode name is not the letter that names are spelled with.
  private static let geezSounds: [String: Sound] = [
    "SH": ["x"], "Q": ["k", "g"], "QH": ["k"], "C": ["x"], "NY": ["n"], "KX": ["h"], "X": ["h"], "ZH": ["z"],
    "DD": ["d"], "J": ["g"], "GG": ["g"], "TH": ["t"], "CH": ["x"], "PH": ["p"], "TS": ["ts"],
  ]
}
