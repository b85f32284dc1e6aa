/// How a cell stands out: by extra attributes that any terminal may lack, so never alone.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits, as the C side knows them.
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  package static let bold = Attributes(rawValue: 1)

  /// Fainter; many terminals show it as plain.
  package static let dim = Attributes(rawValue: 2)

  /// A line below.
  package static let underline = Attributes(rawValue: 4)

  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 8)
}

/// What a cell is for; the theme decides how that looks.
package enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case plain

  /// Labels and what is done: less than ordinary.
  case dim

  /// Weight without a meaning.
  case bold

  /// The head of a region or a column.
  case heading

  /// Where one is: the current tab, the focused field, a link.
  case accent

  /// The row of the cursor.
  case cursor

  /// The rest of a long row under the cursor, whose first words say enough; as faint as the rows around it where the
  /// theme has colours, so that a move of the cursor sends little.
  case cursorRest

  /// What is overdue or refused.
  ///
  /// The word says so as well.
  case alert

  /// What is stalled or about to expire.
  ///
  /// The word says so as well.
  case warn

  /// The part of a text that the search found.
  case match

  /// A marked row.
  case mark

  /// The letter of the style map.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .dim: "d"
    case .bold: "b"
    case .heading: "h"
    case .accent: "a"
    case .cursor: "c"
    case .cursorRest: "-"
    case .alert: "!"
    case .warn: "~"
    case .match: "m"
    case .mark: "*"
    }
  }
}

/// A role and attributes beside those the theme gives it.
///
/// Names no colour: only a theme does, when drawing.
package struct Style: Hashable, Sendable {
  /// What the cell is for.
  package var role: Role

  /// Attributes added to those of the role.
  package var attributes: Attributes

  /// Creates a style.
  package init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// Returns this style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(role, attributes.union(more))
  }

  /// Ordinary text.
  package static let plain = Style(.plain)

  /// Labels and what is done.
  package static let dim = Style(.dim)

  /// Weight without a meaning.
  package static let bold = Style(.bold)

  /// The head of a region or a column.
  package static let heading = Style(.heading)

  /// Where one is.
  package static let accent = Style(.accent)

  /// The row of the cursor.
  package static let cursor = Style(.cursor)

  /// The rest of a long row under the cursor.
  package static let cursorRest = Style(.cursorRest)

  /// What is overdue or refused.
  package static let alert = Style(.alert)

  /// What is stalled or about to expire.
  package static let warn = Style(.warn)

  /// The part of a text that the search found.
  package static let match = Style(.match)

  /// A marked row.
  package static let mark = Style(.mark)
}
