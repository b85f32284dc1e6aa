/// What can stand where the cursor is.
package struct FilterCompletion: Equatable, Sendable {
  /// The place, in characters from 0, where the part begins that an option replaces; it ends at the cursor.
  package let start: Int
  /// The words that fit what is typed so far, in the order of the vocabulary.
  package let options: [String]

  /// Joins a place and the words that fit there.
  package init(start: Int, options: [String]) {
    self.start = start
    self.options = options
  }
}

extension Filter {
  /// Finds the names and values that may complete what stands before the cursor.
  ///
  /// - Parameters:
  ///   - text: The filter as far as it is typed.
  ///   - cursor: The place of the cursor, in characters from 0; the end where nothing is given.
  ///   - names: The file's own names.
  /// - Returns: The options and where they go; no options where nothing fits.
  package static func completions(
    for text: String, cursor: Int? = nil, names: FilterNames = FilterNames()
  ) -> FilterCompletion {
    let typed = Array(text.prefix(max(0, cursor ?? text.count)))
    let wordStart = typed.lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    let word = typed[wordStart...]
    guard let sign = word.firstIndex(where: { ":<>".contains($0) }) else {
      return FilterCompletion(start: wordStart, options: begun(by: String(word), among: heads))
    }
    let valueStart = (word.lastIndex(of: ",") ?? sign) + 1
    let value = String(typed[valueStart...]).filter { $0 != "\"" }
    let known = values(of: String(typed[wordStart..<sign]), names).filter {
      typed[sign] == ":" || $0 != "none"
    }
    return FilterCompletion(start: valueStart, options: begun(by: value, among: known))
  }

  /// Names with their sign, and the words that stand alone; figures come from reports and are not typed.
  private static var heads: [String] {
    FilterKey.allCases.filter { $0 != .figure }.map {
      $0.rawValue + ($0.signs.contains("<") ? ($0 == .due || $0 == .expiring ? "<" : ">") : ":")
    }
      + FilterFlag.allCases.map(\.rawValue) + ["not"]
  }

  private static func values(of key: String, _ names: FilterNames) -> [String] {
    guard case .one(let key) = spellingMatch(key, among: FilterKey.allCases, spelling: \.rawValue) else {
      return []
    }
    return key.values(names)
  }

  private static func begun(by typed: String, among words: [String]) -> [String] {
    let wanted = plainSpelling(typed)
    return words.filter { plainSpelling($0).hasPrefix(wanted) }.reduce(into: []) { options, word in
      if !options.contains(word) { options.append(word) }
    }
  }
}
