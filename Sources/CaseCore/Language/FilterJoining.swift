/// Free words that people type for a filter of one word: `no next action`.
extension [FilterPiece] {
  /// The same words, where several that mean one word of a filter are that word.
  func joiningFlags() -> [FilterPiece] {
    var (joined, rest) = ([FilterPiece](), self[...])
    while let piece = rest.first {
      let phrase = FilterFlag.phrases.first { rest.begins(with: $0.words) }
      joined.append(phrase.map { piece.meaning($0.flag) } ?? piece)
      rest = rest.dropFirst(phrase?.words.count ?? 1)
    }
    return joined
  }
}

extension FilterFlag {
  /// Words for a flag, the longer before the shorter.
  fileprivate static let phrases: [(words: [String], flag: FilterFlag)] = [
    "no next action", "not next action", "nothing next", "nothing due", "nothing promised",
    "no action", "no actions", "no next", "not next", "not due", "without action",
  ].map { ($0.split(separator: " ").map(String.init), .noAction) }
}

extension ArraySlice<FilterPiece> {
  fileprivate func begins(with words: [String]) -> Bool {
    count >= words.count && zip(self, words).allSatisfy { $0.isFree($1) }
  }
}

extension FilterPiece {
  fileprivate func isFree(_ word: String) -> Bool {
    key == nil && values.first.map { !$0.isQuoted && $0.text.lowercased() == word } == true
  }

  fileprivate func meaning(_ flag: FilterFlag) -> FilterPiece {
    var copy = self
    copy.values[0].text = flag.rawValue
    return copy
  }
}

/// Values of several words that nobody put into quotation marks: `profession:biomedical scientist`.
extension [FilterPiece] {
  /// The same words, where a value and the free words after it together spell one that is known.
  func joiningValues(_ names: FilterNames) -> [FilterPiece] {
    var (joined, rest) = ([FilterPiece](), self[...])
    while let piece = rest.popFirst() {
      let count = piece.wordsThatGoOn(in: rest, names)
      joined.append(piece.going(on: rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return joined
  }
}

extension FilterPiece {
  /// How many of the next words belong to the last value.
  fileprivate func wordsThatGoOn(in next: ArraySlice<FilterPiece>, _ names: FilterNames) -> Int {
    guard sign == ":", let last = values.last, !last.isQuoted,
      case .one(let key) = spellingMatch(key ?? "", among: FilterKey.allCases, spelling: \.rawValue)
    else { return 0 }
    let known = Set((key.values(names) + key.otherNames).map { plainSpelling($0) })
    let words = next.prefix(3).prefix { $0.key == nil && $0.values.first?.isQuoted == false }
    return (0...words.count).reversed().first { count in
      let text = ([last.text] + words.prefix(count).compactMap(\.values.first?.text)).joined()
      return count == 0 || known.contains(plainSpelling(text))
    } ?? 0
  }

  fileprivate func going(on words: ArraySlice<FilterPiece>) -> FilterPiece {
    var copy = self
    for word in words { copy.values[values.count - 1].text += " " + (word.values.first?.text ?? "") }
    return copy
  }
}

extension FilterKey {
  /// Other words for its values, which are understood but not offered.
  fileprivate var otherNames: [String] {
    self == .profession ? Profession.allCases.flatMap(\.alsoCalled) : []
  }
}

extension Vocabulary {
  /// The value that has this name besides its word, in the singular or with an s.
  static func otherwiseCalled(_ text: String) -> Self? {
    let spelling = plainSpelling(text)
    let forms = [spelling] + (spelling.hasSuffix("s") ? [String(spelling.dropLast())] : [])
    return allCases.first { value in
      ([value.rawValue] + value.alsoCalled).contains { forms.contains(plainSpelling($0)) }
    }
  }
}

extension Filter {
  /// Whether a text that was typed to find somebody by name is a filter: a known name with its sign.
  package static func isMeant(by text: String) -> Bool {
    let pieces = (try? FilterScanner.pieces(text)) ?? []
    return pieces.contains { piece in
      guard let key = piece.key,
        case .one(let known) = spellingMatch(key, among: FilterKey.allCases, spelling: \.rawValue)
      else { return false }
      return piece.sign.map(known.signs.contains) == true
    }
  }
}
