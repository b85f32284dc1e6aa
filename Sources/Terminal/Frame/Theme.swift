/// How the roles look.
package enum Theme: String, CaseIterable, Sendable {
  /// Dark or light where the terminal tells its background in COLORFGBG, else neutral.
  case automatic

  /// For a dark background.
  case dark

  /// For a light background.
  case light

  /// For any background: attributes and one colour.
  case neutral

  /// Blue and orange, which people tell apart who see red and green as one; for any background.
  case colourBlind = "colour-blind"

  /// No colour at all; the cursor's row is reversed.
  case mono

  /// Returns the theme itself, or the one that the terminal's background asks for.
  ///
  /// - Parameter background: The value of COLORFGBG, as `15;0`; its last part is the background's number.
  /// - Returns: The theme to draw with, never `automatic`.
  package func resolved(background: String?) -> Theme {
    guard self == .automatic else { return self }
    guard let last = background?.split(separator: ";").last, let number = Int(last) else { return .neutral }
    return number < 7 || number == 8 ? .dark : .light
  }

  /// Returns how a style looks.
  ///
  /// - Parameters:
  ///   - style: Role and extra attributes.
  ///   - colours: The number of colours the terminal has; with none every theme is `mono`.
  /// - Returns: Attributes and colour.
  package func rendition(of style: Style, colours: Int) -> Rendition {
    let theme = colours < 8 ? .mono : self
    let attributes = theme.attributes(of: style.role).union(style.attributes)
    return Rendition(attributes: attributes, colour: theme.hue(of: style.role)?.number(among: colours))
  }

  private func attributes(of role: Role) -> Attributes {
    switch role {
    case .plain, .warn: []
    case .dim: .dim
    case .bold, .heading, .accent, .alert, .mark: .bold
    case .cursor: self == .mono ? .reverse : .bold
    case .cursorRest: self == .mono ? .reverse : []
    case .match: [.bold, .underline]
    }
  }

  private func hue(of role: Role) -> Hue? {
    switch self {
    case .dark: darkHue(of: role)
    case .light: lightHue(of: role)
    case .colourBlind: blueOrOrange(for: role)
    case .neutral, .automatic: role == .accent ? Hue(many: 6, sixteen: 6, eight: 6) : nil
    case .mono: nil
    }
  }

  private func darkHue(of role: Role) -> Hue? {
    switch role {
    case .accent, .match: Hue(many: 80, sixteen: 14, eight: 6)
    case .alert: Hue(many: 209, sixteen: 9, eight: 1)
    case .warn: Hue(many: 179, sixteen: 11, eight: 3)
    default: nil
    }
  }

  private func blueOrOrange(for role: Role) -> Hue? {
    switch role {
    case .accent, .match: Hue(many: 33, sixteen: 12, eight: 6)
    case .alert: Hue(many: 166, sixteen: 3, eight: 3)
    default: nil
    }
  }

  private func lightHue(of role: Role) -> Hue? {
    switch role {
    case .accent, .match: Hue(many: 30, sixteen: 4, eight: 4)
    case .alert: Hue(many: 124, sixteen: 1, eight: 1)
    case .warn: Hue(many: 94, sixteen: 5, eight: 5)
    default: nil
    }
  }
}

/// The look of a cell: what is sent to the terminal.
package struct Rendition: Hashable, Sendable {
  /// Bold, dim, underlined, reversed.
  package let attributes: Attributes

  /// The number of the foreground in the terminal's palette, or nil for its own.
  ///
  /// Never black or white.
  package let colour: Int?
}

/// One colour at the depths a terminal may have.
private struct Hue {
  let many: Int
  let sixteen: Int
  let eight: Int

  func number(among colours: Int) -> Int {
    if colours >= 256 { return many }
    return colours >= 16 ? sixteen : eight
  }
}
