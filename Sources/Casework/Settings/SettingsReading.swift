import CaseCore
import Yams

/// What came of reading the settings: all that could be understood, and all that is wrong.
///
/// A setting at fault has its usual value, so that the program always starts.
package struct SettingsReading: Equatable, Sendable {
  package var settings: Settings
  /// In the order of the lines; empty where all is well.
  package var faults: [FileFault]
  /// Whether the text is YAML at all, whatever it says.
  private(set) var isYaml = true

  /// Reads a settings file.
  ///
  /// - Parameters:
  ///   - text: The whole file; an empty one, or one of comments alone, is the usual settings.
  ///   - file: What the file is called in a fault.
  ///   - rules: The actions and keys there are; without them keys are passed over.
  package init(_ text: String, file: String = "config.yaml", rules: KeyRules? = nil) {
    settings = Settings()
    faults = []
    guard text.hasYaml else { return }
    let yaml = YamlFile(file)
    do throws(FileFaults) {
      settings = SettingsReader(file: yaml, rules: rules).settings(try yaml.compose(text))
      faults = yaml.found.faults
    } catch {
      faults = error.faults
      isYaml = false
    }
  }

  /// A file that could not be read at all.
  init(_ file: String, _ trouble: FileTrouble) {
    settings = Settings()
    let message = "The settings were not read: \(trouble.readWords). The usual settings are in force."
    faults = [FileFault(file: file, message: message)]
  }
}

extension String {
  /// Whether a file holds more than blanks and comments.
  var hasYaml: Bool {
    split(whereSeparator: \.isNewline).contains { line in
      guard let first = line.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else { return false }
      return first != "#"
    }
  }
}

/// Walks the settings file.
private struct SettingsReader {
  let file: YamlFile
  let rules: KeyRules?

  func settings(_ node: Node) -> Settings {
    var settings = Settings()
    let known = SettingKey.allCases.map(\.rawValue) + ["keys"]
    guard let map = YamlMap(node, "settings file", keys: known, in: file) else { return settings }
    look(map, &settings)
    habits(map, &settings)
    if let rules, let node = map.optional("keys") {
      settings.keys = KeyChoiceReader(file: file, rules: rules).keys(node)
    }
    return settings
  }

  private func look(_ map: YamlMap, _ settings: inout Settings) {
    let theme = map.optionalWord(SettingKey.theme.rawValue, "theme", as: ThemeChoice.self)
    settings.theme = theme ?? settings.theme
    settings.ascii = flag(map, .ascii) ?? settings.ascii
    settings.accessible = flag(map, .accessible) ?? settings.accessible
    let keyboard = map.optionalWord(SettingKey.keyboard.rawValue, "keyboard", as: KeyboardChoice.self)
    settings.keyboard = keyboard ?? settings.keyboard
    settings.mouse = flag(map, .mouse) ?? settings.mouse
    settings.hidesNames = flag(map, .hideNames) ?? settings.hidesNames
  }

  private func habits(_ map: YamlMap, _ settings: inout Settings) {
    let minutes = value(map, .lockAfter, "a number of minutes from 1 to 240, or 'never'") { typed -> Int?? in
      typed == "never" ? .some(nil) : Int(typed).flatMap { (1...240).contains($0) ? .some($0) : nil }
    }
    settings.lockAfter = minutes ?? settings.lockAfter
    settings.sheetFormat = format(map) ?? settings.sheetFormat
    let folder = value(map, .sheetFolder, "a folder that begins with '/' or '~'") {
      $0.hasPrefix("/") || $0.hasPrefix("~") ? $0 : nil
    }
    settings.sheetFolder = folder ?? settings.sheetFolder
    settings.caseworker = value(map, .caseworker, "one to four letters, or 'ask'", initials) ?? nil
  }

  private func format(_ map: YamlMap) -> SheetFormat? {
    let names = SheetFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return value(map, .sheetFormat, "one of \(names)") { typed in
      SheetFormat.allCases.first { $0.rawValue == typed || $0.fileExtension == typed }
    }
  }

  private func initials(_ typed: String) -> String?? {
    if typed == "ask" { return .some(nil) }
    return (1...4).contains(typed.count) && typed.allSatisfy(\.isLetter) ? .some(typed) : nil
  }

  private func flag(_ map: YamlMap, _ key: SettingKey) -> Bool? {
    map.optionalFlag(key.rawValue)
  }

  private func value<Value>(
    _ map: YamlMap, _ key: SettingKey, _ expected: String, _ read: (String) -> Value?
  ) -> Value? {
    map.optionalValue(key.rawValue, expected, read)
  }
}
