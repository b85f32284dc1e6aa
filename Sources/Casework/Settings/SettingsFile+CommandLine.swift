package import CaseCore

/// The settings by their names, as the command line has them.
extension SettingsFile {
  /// The name of the settings of an action's keys begins so: `keys.find`.
  private static let keysOpening = "keys."

  /// Everything that is in force, a line each as the file spells it.
  package func lines(of settings: Settings) -> [String] {
    let values = SettingKey.allCases.map { "\($0.rawValue): \(yamlText($0.text(in: settings)))" }
    let keys = settings.keys.sorted { $0.key < $1.key }.map { "  \($0.key): \(SettingsFile.list($0.value))" }
    return values + (keys.isEmpty ? [] : ["keys:"] + keys)
  }

  /// Gives a setting its value, or an action its keys: `theme`, or `keys.find`.
  ///
  /// - Parameters:
  ///   - name: The setting.
  ///   - values: One value; of keys any number, none for the usual ones.
  /// - Returns: The line that is in force now.
  /// - Throws: A refusal where there is no such setting, or the value is none.
  package func change(_ name: String, to values: [String]) throws(Refusal) -> String {
    if name.hasPrefix(SettingsFile.keysOpening) {
      return try changeKeys(of: String(name.dropFirst(SettingsFile.keysOpening.count)), to: values)
    }
    guard let key = SettingKey(rawValue: name) else { throw .noSuchSetting(name) }
    guard let value = values.first, values.count == 1 else { throw .oneValue(key) }
    let reading = try save(.value(key, value))
    return "\(name): \(yamlText(key.text(in: reading.settings)))"
  }

  private func changeKeys(of action: String, to keys: [String]) throws(Refusal) -> String {
    let reading = try save(.keys(action: action, keys))
    guard let now = reading.settings.keys[action] else { return "keys.\(action): the usual ones" }
    return "keys.\(action): \(SettingsFile.list(now))"
  }
}

extension Refusal {
  static func noSuchSetting(_ name: String) -> Refusal {
    let known = SettingKey.allCases.map(\.rawValue) + ["keys.ACTION"]
    return Refusal(
      rule: "settings.unknown", summary: "The setting was not saved: there is no setting '\(name)'.",
      remedies: ["Known are \(known.joined(separator: ", "))"])
  }

  static func oneValue(_ key: SettingKey) -> Refusal {
    Refusal(
      rule: "settings.one-value", summary: "The setting was not saved: '\(key.rawValue)' takes one value.",
      remedies: [key.help])
  }
}
