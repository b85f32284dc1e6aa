extension Filter {
  /// Reads a filter.
  ///
  /// - Parameters:
  ///   - text: What was typed; nothing at all lets everybody through.
  ///   - today: The day from which dates in words count.
  ///   - names: The file's own names.
  /// - Returns: The filter.
  /// - Throws: A refusal that names the word, its column from 1, and what is known.
  package static func parse(
    _ text: String, today: Day, names: FilterNames = FilterNames()
  ) throws(Refusal) -> Filter {
    let parser = FilterParser(today: today, names: names)
    var terms: [FilterTerm] = []
    var openNot: Int?
    for piece in try FilterScanner.pieces(text).joiningFlags().joiningValues(names) {
      if piece.isNot {
        guard openNot == nil else { throw .filterNotAlone(column: piece.column) }
        openNot = piece.column
      } else {
        if !terms.isEmpty, piece.joins { throw .filterJoins(piece) }
        terms.append(FilterTerm(try parser.condition(piece), negated: openNot != nil))
        openNot = nil
      }
    }
    if let openNot { throw .filterNotAlone(column: openNot) }
    return Filter(terms: terms)
  }
}

extension Filter {
  /// The sign by which other programs turn a condition round or put several together; names do not begin with it.
  static func sign(before word: String) -> Character? {
    word.first.flatMap { "!-()|&".contains($0) ? $0 : nil }
  }

  /// The case numbers of a word that is several of them with commas between; nothing for another word.
  static func numbers(in word: String) -> [String]? {
    let parts = word.split(separator: ",").map(String.init)
    return parts.count > 1 && parts.allSatisfy(isNumber) ? parts : nil
  }

  /// Whether a word is a case number: digits, with or without the letters of a file before a hyphen.
  private static func isNumber(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let digits = parts.last, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return false
    }
    return parts.count == 1 || (parts.count == 2 && parts[0].allSatisfy { $0.isASCII && $0.isLetter })
  }

  /// What was probably meant by several numbers, of which nobody has more than one: `42,57` for `42 57`.
  package static func joinedNumbers(_ text: String) -> String? {
    let numbers = text.split(separator: " ").map(String.init).filter(isNumber)
    return numbers.count > 1 ? numbers.joined(separator: ",") : nil
  }
}

extension FilterPiece {
  /// Whether it is the word that turns the next term round.
  fileprivate var isNot: Bool { isWord { $0 == "not" } }

  /// Whether it is one of the words by which other programs join conditions.
  fileprivate var joins: Bool { isWord { ["or", "and", "|", "||", "&", "&&"].contains($0) } }

  private func isWord(_ test: (String) -> Bool) -> Bool {
    key == nil && values.first.map { !$0.isQuoted && test($0.text.lowercased()) } == true
  }
}

/// Gives each word of a filter its meaning.
struct FilterParser {
  let today: Day
  let names: FilterNames

  func condition(_ piece: FilterPiece) throws(Refusal) -> FilterCondition {
    guard piece.key != nil else { return try freeWord(piece) }
    let key = try key(of: piece)
    if let empty = piece.values.first(where: \.text.isEmpty) {
      throw .filterNoValue(piece, key: key, column: empty.column, known: key.values(names))
    }
    switch key {
    case .due: return .due(try dayTest(piece, key))
    case .expiring: return .expiring(try dayTest(piece, key))
    case .quiet: return .quiet(try countTest(piece, key))
    case .stageDays: return .stageDays(try countTest(piece, key))
    default: return try listCondition(key, piece.values)
    }
  }

  private func freeWord(_ piece: FilterPiece) throws(Refusal) -> FilterCondition {
    guard let value = piece.values.first, value.text.contains(where: { !$0.isWhitespace }) else {
      throw .filterEmptyQuotation(column: piece.column)
    }
    if !value.isQuoted, let flag = FilterFlag(rawValue: value.text.lowercased()) {
      return flag.condition(today: today)
    }
    if !value.isQuoted, let sign = Filter.sign(before: value.text) { throw .filterSign(value, sign) }
    if !value.isQuoted, let numbers = Filter.numbers(in: value.text) { return .numbers(numbers) }
    return .word(value.text)
  }

  private func key(of piece: FilterPiece) throws(Refusal) -> FilterKey {
    switch spellingMatch(piece.key ?? "", among: FilterKey.allCases, spelling: \.rawValue) {
    case .one(let key):
      guard let sign = piece.sign, key.signs.contains(sign) else {
        throw .filterWrongSign(piece, key: key)
      }
      return key
    case .several(let keys): throw .filterOpenKey(piece, keys.map(\.rawValue))
    case .nothing: throw .filterUnknownKey(piece)
    }
  }

  private func listCondition(_ key: FilterKey, _ values: [FilterValue]) throws(Refusal) -> FilterCondition {
    switch key {
    case .stage: return .stage(try vocabulary(key, values))
    case .profession: return .profession(try vocabularyOrNone(key, values))
    case .specialty: return .specialty(try vocabularyOrNone(key, values))
    case .nationality:
      return .nationality(try each(values) { value throws(Refusal) in try country(key, value) })
    case .club: return .club(try each(values) { value throws(Refusal) in try own(key, value, names.clubs) })
    case .who: return .caseworker(try each(values) { value throws(Refusal) in try worker(key, value) })
    case .status: return .status(try statuses(key, values))
    case .waiting: return .waiting(try vocabularyOrNone(key, values))
    case .job: return .job(try vocabularyOrNone(key, values))
    case .has: return .has(try each(values) { value throws(Refusal) in try subject(key, value) })
    case .figure: return .figure(try figure(key, values))
    case .missing: return .missing(try each(values) { value throws(Refusal) in try subject(key, value) })
    default: return .tag(try each(values) { value throws(Refusal) in try own(key, value, names.tags) })
    }
  }

  /// One figure of a report: the people of several could not be told apart.
  private func figure(_ key: FilterKey, _ values: [FilterValue]) throws(Refusal) -> Counted {
    guard values.count == 1, let figure = Counted(text: values[0].text) else {
      throw .filterUnknownValue(values[values.count - 1], key: key, known: [])
    }
    return figure
  }

  /// The meaning of each value, each once.
  private func each<Value: Hashable>(
    _ values: [FilterValue], _ meaning: (FilterValue) throws(Refusal) -> Value
  ) throws(Refusal) -> [Value] {
    var result: [Value] = []
    for value in values {
      let found = try meaning(value)
      if !result.contains(found) { result.append(found) }
    }
    return result
  }

  private func vocabulary<Value: Vocabulary>(
    _ key: FilterKey, _ values: [FilterValue]
  ) throws(Refusal) -> [Value] {
    try each(values) { value throws(Refusal) in
      try word(key, value)
    }
  }

  /// The value of a closed list that is meant, also by another of its names.
  private func word<Value: Vocabulary>(_ key: FilterKey, _ value: FilterValue) throws(Refusal) -> Value {
    if let called = Value.otherwiseCalled(value.text) { return called }
    return try only(key, value, among: Array(Value.allCases), spelling: \.rawValue)
  }

  private func vocabularyOrNone<Value: Vocabulary>(
    _ key: FilterKey, _ values: [FilterValue]
  ) throws(Refusal) -> [Value?] {
    try each(values) { value throws(Refusal) in
      if value.isNone { return nil }
      return try word(key, value)
    }
  }

  /// The one value that is meant.
  func only<Value>(
    _ key: FilterKey, _ value: FilterValue, among known: [Value], spelling: @escaping (Value) -> String
  ) throws(Refusal) -> Value {
    switch spellingMatch(value.text, among: known, spelling: spelling) {
    case .one(let found): return found
    case .several(let found): throw .filterOpenValue(value, found.map(spelling))
    case .nothing: throw .filterUnknownValue(value, key: key, known: key.values(names))
    }
  }
}

extension FilterValue {
  /// Whether it asks for what has no value.
  var isNone: Bool { !isQuoted && text.lowercased() == "none" }
}
