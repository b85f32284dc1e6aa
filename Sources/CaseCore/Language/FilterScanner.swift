/// A word of a typed filter, before its meaning is known.
struct FilterPiece {
  /// The place of its first character, from 1.
  let column: Int
  /// What stands before the sign; nothing for a free word.
  var key: String?
  /// The colon, less or more after the key.
  var sign: Character?
  /// The values, or the free word itself.
  var values: [FilterValue] = []

  /// The key with its sign, to be quoted in a sentence.
  var head: String { (key ?? "") + (sign.map(String.init) ?? "") }
}

/// One value of a word of a filter.
struct FilterValue {
  var text: String
  /// Whether it stood in quotation marks, so that it means only itself.
  var isQuoted: Bool
  let column: Int
}

/// Cuts a typed filter into its words.
///
/// It goes by scalars, not by characters: an accent after a blank or a quotation mark must not hide it.
struct FilterScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// All words in order.
  static func pieces(_ text: String) throws(Refusal) -> [FilterPiece] {
    var scanner = FilterScanner(text)
    var pieces: [FilterPiece] = []
    while let piece = try scanner.next() { pieces.append(piece) }
    return pieces
  }

  private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  /// The column of a place, in characters from 1.
  private func column(_ place: Int) -> Int { text(0..<place).count + 1 }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func skipBlanks() {
    while current?.properties.isWhitespace == true { place += 1 }
  }

  private mutating func next() throws(Refusal) -> FilterPiece? {
    skipBlanks()
    guard let first = current else { return nil }
    var piece = FilterPiece(column: column(place))
    if isQuotationMark(first) {
      piece.values = [try quotedValue()]
    } else if readHead(into: &piece) {
      piece.values = try values()
    } else {
      piece.values = [bareValue(endingAtComma: false)]
    }
    return piece
  }

  /// Reads `stage:` or `quiet >`, and stays where it was if neither is there.
  private mutating func readHead(into piece: inout FilterPiece) -> Bool {
    let start = place
    while let scalar = current, scalar.properties.isAlphabetic || scalar == "-" || scalar == "_" {
      place += 1
    }
    let end = place
    skipBlanks()
    if end > start, let sign = current, sign == "<" || sign == ">" || (sign == ":" && place == end) {
      place += 1
      (piece.key, piece.sign) = (text(start..<end), Character(sign))
      if sign != ":" { skipBlanks() }
      return true
    }
    place = start
    return false
  }

  private mutating func values() throws(Refusal) -> [FilterValue] {
    var values: [FilterValue] = []
    repeat {
      if !values.isEmpty { place += 1 }
      if let first = current, isQuotationMark(first) {
        values.append(try quotedValue())
      } else {
        values.append(bareValue(endingAtComma: true))
      }
    } while current == ","
    return values
  }

  private mutating func bareValue(endingAtComma: Bool) -> FilterValue {
    let start = place
    while let scalar = current, !scalar.properties.isWhitespace, !(endingAtComma && scalar == ",") {
      place += 1
    }
    return FilterValue(text: text(start..<place), isQuoted: false, column: column(start))
  }

  /// Reads what stands in straight or in curly quotation marks; a straight one within is doubled.
  private mutating func quotedValue() throws(Refusal) -> FilterValue {
    let start = place
    let isStraight = current == "\""
    var text = String.UnicodeScalarView()
    place += 1
    while let scalar = current {
      place += 1
      guard isQuotationMark(scalar), isStraight == (scalar == "\"") else {
        text.append(scalar)
        continue
      }
      guard isStraight, current == "\"" else {
        return FilterValue(text: String(text), isQuoted: true, column: column(start))
      }
      text.append(scalar)
      place += 1
    }
    throw .filterOpenQuotation(column: column(start))
  }

  private func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "“" || scalar == "”"
  }
}
