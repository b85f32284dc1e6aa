import CaseCore

/// What a user has chosen for all case files; what is left out has the usual value.
package struct Settings: Equatable, Sendable {
  package var theme = ThemeChoice.automatic
  /// Whether only ASCII signs are drawn.
  package var ascii = false
  /// Whether the program takes the mouse, or leaves it to the terminal.
  package var mouse = true
  /// Whether the screens are drawn for a screen reader: without lines, the cursor on what is selected.
  package var accessible = false
  /// The keyboard whose letters count as those of a Latin one.
  package var keyboard = KeyboardChoice.automatic
  /// Whether names and phone numbers are hidden from the start.
  package var hidesNames = false
  /// The minutes without a key after which the screen locks; nothing for never.
  package var lockAfter: Int? = 10
  package var sheetFormat = SheetFormat.html
  /// The folder of sheets; `~` stands for the home folder.
  package var sheetFolder = "~/Documents/Caseload"
  /// The initials of who works here; nothing where the login name or a question decides.
  package var caseworker: String?
  /// The keys that the user has given to actions, by the action's name; an action that is not here has its
  /// usual ones.
  package var keys: [String: [String]] = [:]

  /// Makes the usual settings.
  package init() {}
}

/// The colours; what the screen makes of them is its own affair.
package enum ThemeChoice: String, Vocabulary {
  case automatic, dark, light, neutral, mono
  case colourBlind = "colour-blind"
}

/// The keyboard on which letters are typed that are not Latin.
package enum KeyboardChoice: String, Vocabulary {
  case automatic, arabic, persian, cyrillic, greek
}

/// One line of the settings file.
package enum SettingKey: String, CaseIterable, Sendable {
  case theme, ascii, accessible, mouse, keyboard
  case hideNames = "hide-names"
  case lockAfter = "lock-after"
  case sheetFormat = "sheet-format"
  case sheetFolder = "sheet-folder"
  case caseworker

  /// What the setting is for and which values it takes, in sentences.
  package var help: String {
    switch self {
    case .theme:
      "The colours: \(choices). Automatic goes by the terminal where it tells its background."
    case .ascii:
      "Whether to draw only ASCII signs, for a terminal that shows boxes instead of letters: \(choices)."
    case .accessible:
      "Whether to draw for a screen reader, without lines and with the cursor on the selected line: \(choices)."
    case .keyboard:
      "The keyboard whose letters count as those of a Latin one: \(choices). Arabic and Persian differ in a few."
    case .mouse: "Whether Caseload takes the mouse, or leaves it to the terminal: \(choices)."
    case .hideNames: "Whether names and phone numbers are hidden from the start, as H does: \(choices)."
    case .lockAfter: "The minutes without a key after which the screen locks, from 1 to 240, or never."
    case .sheetFormat: "What a sheet is written as unless another letter is pressed: \(choices)."
    case .sheetFolder: "The folder for sheets, from the root or from the home folder, ~."
    case .caseworker: "Your initials, or ask: then the login name decides, or a question at the start."
    }
  }

  /// The values there are to choose from; none where anything may be typed.
  package var values: [String] {
    switch self {
    case .theme: ThemeChoice.allCases.map(\.rawValue)
    case .keyboard: KeyboardChoice.allCases.map(\.rawValue)
    case .ascii, .accessible, .mouse, .hideNames: ["yes", "no"]
    case .sheetFormat: SheetFormat.allCases.map(\.rawValue)
    case .lockAfter, .sheetFolder, .caseworker: []
    }
  }

  /// The value that settings have, as the file spells it.
  package func text(in settings: Settings) -> String {
    switch self {
    case .theme: settings.theme.rawValue
    case .ascii: settings.ascii ? "yes" : "no"
    case .accessible: settings.accessible ? "yes" : "no"
    case .keyboard: settings.keyboard.rawValue
    case .mouse: settings.mouse ? "yes" : "no"
    case .hideNames: settings.hidesNames ? "yes" : "no"
    case .lockAfter: settings.lockAfter.map(String.init) ?? "never"
    case .sheetFormat: settings.sheetFormat.rawValue
    case .sheetFolder: settings.sheetFolder
    case .caseworker: settings.caseworker ?? "ask"
    }
  }

  private var choices: String {
    guard let last = values.last else { return "" }
    return values.dropLast().joined(separator: ", ") + " or " + last
  }
}
