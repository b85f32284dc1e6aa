/// The values that are not simply words of a vocabulary.
extension FilterParser {
  /// `status:open` means every status but exited.
  func statuses(_ key: FilterKey, _ values: [FilterValue]) throws(Refusal) -> [CaseStatus] {
    var result: [CaseStatus] = []
    for value in values {
      let found =
        switch plainSpelling(value.text) {
        case "open": CaseStatus.allCases.filter(\.isOpen)
        case "hold", "paused": [CaseStatus.paused]
        default: [try only(key, value, among: CaseStatus.allCases, spelling: \.word)]
        }
      result += found.filter { !result.contains($0) }
    }
    return result
  }

  /// The code of a country by its code, its name, its people's name, or the beginning of a name.
  func country(_ key: FilterKey, _ value: FilterValue) throws(Refusal) -> String? {
    if value.isNone { return nil }
    if let country = Countries.find(value.text) { return country.code }
    let wanted = plainSpelling(value.text)
    let found = Countries.all.filter { country in
      [country.name, country.demonym].contains { $0.map { plainSpelling($0).hasPrefix(wanted) } == true }
    }
    guard let first = found.first, !wanted.isEmpty else {
      throw .filterUnknownValue(value, key: key, known: Countries.all.map(\.name))
    }
    guard found.count == 1 else { throw .filterOpenValue(value, found.map(\.name)) }
    return first.code
  }

  /// A name of the file's own; any text where the file has none of the kind.
  func own(_ key: FilterKey, _ value: FilterValue, _ known: [String]) throws(Refusal) -> String? {
    if value.isNone { return nil }
    return known.isEmpty ? value.text : try only(key, value, among: known, spelling: \.self)
  }

  func worker(_ key: FilterKey, _ value: FilterValue) throws(Refusal) -> FilterWorker {
    if !value.isQuoted, value.text.lowercased() == "me" { return .me }
    return try own(key, value, names.caseworkers).map(FilterWorker.initials) ?? .nobody
  }

  func subject(_ key: FilterKey, _ value: FilterValue) throws(Refusal) -> FilterSubject {
    try only(key, value, among: FilterSubject.all(names), spelling: \.name)
  }

  /// `due<fri`, `due:none`.
  func dayTest(_ piece: FilterPiece, _ key: FilterKey) throws(Refusal) -> FilterDayTest {
    let value = try single(piece)
    if value.isNone, piece.sign == ":" { return .nothing }
    let day = try day(value, key)
    switch piece.sign {
    case "<": return .before(day)
    case ">": return .after(day)
    default: return .on(day)
    }
  }

  /// `quiet>14`, `stage-days<2w`.
  func countTest(_ piece: FilterPiece, _ key: FilterKey) throws(Refusal) -> FilterCountTest {
    let value = try single(piece)
    guard let tokens = DayToken.split(value.text), let count = count(tokens) else {
      throw .filterNoCount(value, key: key)
    }
    return piece.sign == "<" ? .under(count) : .over(count)
  }

  private func count(_ tokens: [DayToken]) -> Int? {
    guard case .number(let number, _)? = tokens.first, tokens.count <= 2 else { return nil }
    switch tokens.count == 1 ? .word("d") : tokens[1] {
    case .word("d"), .word("day"), .word("days"): return number
    case .word("w"), .word("week"), .word("weeks"): return number * 7
    default: return nil
    }
  }

  private func single(_ piece: FilterPiece) throws(Refusal) -> FilterValue {
    guard let value = piece.values.first, piece.values.count == 1 else {
      throw .filterOneValue(piece)
    }
    return value
  }

  /// A day in words; a bare number of days, weeks or months is ahead.
  private func day(_ value: FilterValue, _ key: FilterKey) throws(Refusal) -> FilterDay {
    let typed = westernDigits(value.text).lowercased()
    let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let blanks = String(words.map { $0 == "-" || $0 == "_" ? " " : $0 })
    do throws(Refusal) {
      if let day = try ahead(words) { return FilterDay(words: words, day: day) }
      if let day = try ahead(blanks) { return FilterDay(words: blanks, day: day) }
    } catch {
      throw .filterWrongDay(value, error)
    }
    throw .filterUnknownDay(value, key: key)
  }

  private func ahead(_ words: String) throws(Refusal) -> Day? {
    if let first = words.first, first.isNumber,
      let day = try readDay("+" + words, today: today, looking: .forward)
    {
      return day
    }
    return try readDay(words, today: today, looking: .forward)
  }
}
