/// A name in Latin script and, where its people write another one, in theirs.
struct NameSpelling: Sendable {
  let latin: String
  let native: String?

  /// Reads a table of entries, separated by commas, each `Latin` or `Latin|native`.
  static func table(_ text: String) -> [NameSpelling] {
    text.split { $0 == "," || $0 == "\n" }.compactMap { entry in
      let parts = entry.split(separator: "|").map { $0.trimmed }
      guard let latin = parts.first, !latin.isEmpty else { return nil }
      return NameSpelling(latin: latin, native: parts.count > 1 ? parts[1] : nil)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// How a people puts a name together.
enum NameShape: Sendable {
  /// Given name and family name.
  case family
  /// Given name, father's name and grandfather's name.
  case threeGenerations
  /// Given name and father's name.
  case fathersName
  /// Given name and two family names.
  case twoFamilies
}

/// The names of one nationality.
struct NamePool: Sendable {
  let shape: NameShape
  let men: [NameSpelling]
  let women: [NameSpelling]
  /// Empty where people carry the names of their fathers.
  let families: [NameSpelling]
  /// The languages that its people prefer, the usual one twice.
  let languages: [String]
  /// How many of a hundred give their name in their own script too.
  let nativePercent: Int

  /// The names that are usual in a country.
  static func of(_ nationality: String) -> NamePool {
    switch nationality {
    case "SD": sudan
    case "SY": syria
    case "IQ": iraq
    case "YE": yemen
    case "DZ": algeria
    case "IR": iran
    case "AF": afghanistan
    case "ER": eritrea
    case "SO": somalia
    case "NG": nigeria
    default: cuba
    }
  }
}
