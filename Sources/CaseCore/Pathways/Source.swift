/// How sure a value of a pathway is.
package enum Confidence: String, Vocabulary {
  /// Read in the regulator's own words.
  case high
  /// Read at a reliable third party, or in an older text of the regulator.
  case medium
  /// Read in one weak source.
  case low
  /// Known to the people who wrote the pathway, but seen in no source.
  case ownKnowledge = "own knowledge"
  /// Decided by the programme itself; no regulator says so.
  case programme

  /// Whether a person should ask the regulator before relying on the value.
  package var needsCheck: Bool { self == .low || self == .ownKnowledge }
}

/// Where a value of a pathway comes from.
package struct Source: Equatable, Sendable {
  /// The short key that the pathway file uses: `gmc-plab2-book`.
  package var key: String
  /// The title or address of the page.
  package var title: String
  /// The year that the page, or the rule on it, refers to: `2025`, `undated`.
  package var year: String?
  package var confidence: Confidence
  /// The day somebody last read the source.
  package var checkedOn: Day
  /// What another source says instead; nothing while none disagrees.
  package var disputed: String?
  /// The titles of further sources that say the same.
  package var also: [String]

  /// Makes a source.
  package init(
    key: String, title: String, year: String? = nil, confidence: Confidence, checkedOn: Day,
    disputed: String? = nil, also: [String] = []
  ) {
    self.key = key
    self.title = title
    self.year = year
    self.confidence = confidence
    self.checkedOn = checkedOn
    self.disputed = disputed
    self.also = also
  }

  /// The key of a value that no source gave: the knowledge of those who wrote the file.
  package static let ownKey = "own"
  /// The key of a value that the programme chose.
  package static let programmeKey = "programme"

  /// The source of what the programme itself decided.
  package static func programme(checkedOn: Day) -> Source {
    Source(
      key: programmeKey, title: "The programme's own choice", confidence: .programme, checkedOn: checkedOn)
  }

  /// The source of what is known but was seen nowhere.
  package static func own(checkedOn: Day) -> Source {
    Source(
      key: ownKey, title: "Own knowledge, no source seen", confidence: .ownKnowledge, checkedOn: checkedOn)
  }

  /// Whether a person should ask the regulator before relying on the value.
  package var needsCheck: Bool { disputed != nil || confidence.needsCheck }

  /// What `?` shows: the page, its year, when it was read, how sure it is, and who disagrees.
  ///
  /// A value that no source gave has no page and was never checked, and says so.
  package var words: String {
    if confidence == .ownKnowledge {
      return ["Not from a source; check with the regulator.", dispute].compactMap(\.self).joined(
        separator: " ")
    }
    let page = ([title] + also).joined(separator: "; ") + (year.map { " (\($0))" } ?? "")
    var sentences = ["\(page). Checked \(checkedOn.fullWords)."]
    if confidence == .low { sentences.append("One weak source.") }
    if confidence == .medium { sentences.append("Not the regulator's own page, or an older one of it.") }
    if let dispute { sentences.append(dispute) }
    if needsCheck { sentences.append("Check with the regulator.") }
    return sentences.joined(separator: " ")
  }

  /// Where a person should ask before relying on the value, why, to stand behind it in brackets; else nothing.
  package var doubt: String? { weakness.map { "\($0); check with the regulator" } }

  /// ` (?)` where a person should ask before relying on the value, to stand behind it.
  var unsureMark: String { needsCheck ? " (?)" : "" }

  /// Why a person should ask before relying on the value.
  var weakness: String? {
    if let disputed { return "sources disagree: \(disputed)" }
    return switch confidence {
    case .low: "one weak source"
    case .ownKnowledge: "not from a source"
    case .high, .medium, .programme: nil
    }
  }

  private var dispute: String? { disputed.map { "Sources disagree: \($0)." } }
}

/// A value together with where it comes from.
package struct Sourced<Value: Equatable & Sendable>: Equatable, Sendable {
  package var value: Value
  package var source: Source

  /// Ties a value to its source.
  package init(_ value: Value, source: Source) {
    self.value = value
    self.source = source
  }
}
