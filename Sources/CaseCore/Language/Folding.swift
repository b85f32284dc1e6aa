/// A word under which a person is found.
package struct SearchWord: Hashable, Sendable {
  /// How a word is compared.
  package enum Kind: String, Sendable {
    /// As it is written, without marks and case; its beginning is enough.
    case plain
    /// The consonants alone; compared as a whole.
    case skeleton
  }

  package let kind: Kind
  package let text: String

  /// Makes a word.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// One typed word as it is looked up: a name matches when one of its plain words begins with `prefix`, or, where
/// none does, when one of its skeletons is among `skeletons`.
package struct Needle: Hashable, Sendable {
  /// The folded word, never empty.
  package let prefix: String
  /// Consonants of at least three letters; none for a word that is too short to be told apart.
  package let skeletons: [String]

  /// Makes a word to look up.
  package init(prefix: String, skeletons: [String]) {
    self.prefix = prefix
    self.skeletons = skeletons
  }
}

/// The words under which all the names of one person are found, each once, in order.
package func searchWords(of names: [String]) -> [SearchWord] {
  var words: [SearchWord] = []
  var seen: Set<SearchWord> = []
  for name in names {
    let plain = folded(name).map { SearchWord(.plain, $0) }
    let skeletons = transliterations(name).map { SearchWord(.skeleton, $0) }
    for word in plain + skeletons where seen.insert(word).inserted { words.append(word) }
  }
  return words
}

/// What is looked up for a typed text: every word of it must match.
///
/// A hyphenated word is looked up by its parts.
package func needles(_ typed: String) -> [Needle] {
  foldedParts(typed).flatMap(\.parts).map { Needle(prefix: $0, skeletons: skeletons(of: $0)) }
}

/// The words of a text for the search table: lower case, without marks, with variants of one letter made the
/// same.
///
/// - Latin, Greek and Cyrillic letters lose their marks; `ł ø đ ı` become `l o d i`, `æ œ ß þ` become `ae oe ss
///   th`, `ə` becomes `a`.
/// - Apostrophes go: `O'Connor` is `oconnor`. A hyphen or a zero-width non-joiner joins too, and the parts follow
///   as words of their own.
/// - Arabic: one alef, ة as ه, ى ی as ي, ک as ك, ؤ ئ as ء, no vowel signs, no tatweel, no presentation forms.
/// - Ge'ez: ሐ ኀ as ሀ, ሠ as ሰ, ዐ as አ, ፀ as ጸ, in each vowel; the fourth vowel of ሀ and አ as the first.
/// - Digits of every script become 0 to 9.
package func folded(_ text: String) -> [String] {
  foldedParts(text).flatMap { $0.parts.count > 1 ? [$0.parts.joined()] + $0.parts : $0.parts }
}

/// A word whose parts a hyphen joined.
struct FoldedWord {
  var parts: [String]
}

/// The words of a text, each in its hyphenated parts.
func foldedParts(_ text: String) -> [FoldedWord] {
  var words: [FoldedWord] = []
  var parts: [String] = []
  var part = String.UnicodeScalarView()
  func endPart() {
    if !part.isEmpty { parts.append(String(part)) }
    part = String.UnicodeScalarView()
  }
  func endWord() {
    endPart()
    if !parts.isEmpty { words.append(FoldedWord(parts: parts)) }
    parts = []
  }
  for scalar in text.unicodeScalars {
    switch LetterFolding.role(of: scalar) {
    case .letters(let letters): part.append(contentsOf: letters)
    case .nothing: continue
    case .hyphen: endPart()
    case .blank: endWord()
    }
  }
  endWord()
  return words
}

extension String {
  /// Whether it holds a letter of any script: marks alone are no name.
  package var holdsLetter: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
      default: false
      }
    }
  }
}
