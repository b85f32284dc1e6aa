package import CaseCore

/// One change of the settings.
package enum SettingChange: Equatable, Sendable {
  /// A setting and its value as the file spells it.
  case value(SettingKey, String)
  /// An action and its keys; without keys it has its usual ones again.
  case keys(action: String, [String])
}

/// The settings file of a user.
package struct SettingsFile: Sendable {
  /// The file: `config.yaml` in the folder of settings.
  package let path: String
  private let rules: KeyRules?

  /// Names the file; without the rules of the keyboard its keys are passed over.
  package init(_ path: String, rules: KeyRules? = nil) {
    self.path = path
    self.rules = rules
  }

  /// Reads the file; where there is none, the usual settings.
  package func read() -> SettingsReading {
    do throws(FileTrouble) {
      return reading(try OwnFile.read(path) ?? "")
    } catch {
      return SettingsReading(name, error)
    }
  }

  /// Changes one line of the file, or adds it, and keeps everything else in it.
  ///
  /// The file is read again first, so that what was changed by hand meanwhile stays.
  ///
  /// - Returns: The settings as they are now.
  /// - Throws: A refusal where the value is none, where the file cannot be changed safely, or not be written.
  package func save(_ change: SettingChange) throws(Refusal) -> SettingsReading {
    let before = try content()
    let text = changed(before, change)
    let (now, after) = (reading(before), reading(text))
    guard after.isYaml || !now.isYaml else { throw .settingByHand(path) }
    let old = Set(now.faults.map(\.message))
    if let fault = after.faults.first(where: { !old.contains($0.message) }) {
      throw .settingRefused(fault.message)
    }
    guard isInForce(change, after.settings) else { throw .settingByHand(path) }
    try write(text)
    return after
  }

  /// Writes a file that explains itself, with every setting switched off, where there is none yet.
  package func writeExplained() throws(Refusal) {
    guard try content().isEmpty else { throw .settingsExist(path) }
    try write(SettingsFile.explained(rules: rules))
  }

  private var name: String { String(path.split(separator: "/").last ?? "config.yaml") }

  private func reading(_ text: String) -> SettingsReading {
    SettingsReading(text, file: name, rules: rules)
  }

  private func content() throws(Refusal) -> String {
    do throws(FileTrouble) { return try OwnFile.read(path) ?? "" } catch {
      throw Refusal(
        rule: "settings.not-read", summary: "The setting was not saved: \(path): \(error.readWords).",
        remedies: ["Mend the file or give it another name, then try again"])
    }
  }

  private func write(_ text: String) throws(Refusal) {
    do throws(FileTrouble) { try OwnFile.write(text, to: path) } catch {
      throw .ownFile("settings.not-written", "The setting was not saved", path, error)
    }
  }

  private func changed(_ before: String, _ change: SettingChange) -> String {
    var text = SettingsText(before.isEmpty ? SettingsFile.explained(rules: rules) : before)
    switch change {
    case .value(let key, let value): text.set(key.rawValue, to: yamlText(value))
    case .keys(let action, let keys) where keys.isEmpty: text.removeKeys(action)
    case .keys(let action, let keys): text.setKeys(action, to: SettingsFile.list(keys))
    }
    return text.text
  }

  /// Whether the file says now what was meant: it does not where the line stands in an unusual form.
  private func isInForce(_ change: SettingChange, _ settings: Settings) -> Bool {
    switch change {
    case .value(let key, let value):
      let meant = reading("\(key.rawValue): \(yamlText(value))").settings
      return key.text(in: settings) == key.text(in: meant)
    case .keys(let action, let keys):
      return keys.isEmpty ? settings.keys[action] == nil : rules == nil || settings.keys[action] != nil
    }
  }
}

/// The file that explains itself.
extension SettingsFile {
  /// A settings file in which every setting stands with its usual value and what it is for, switched off.
  package static func explained(rules: KeyRules? = nil) -> String {
    let usual = Settings()
    let settings = SettingKey.allCases.map { key in
      wrapped(key.help) + "#\(key.rawValue): \(yamlText(key.text(in: usual)))\n"
    }
    return ([head] + settings + [keys(rules)]).joined(separator: "\n")
  }

  static func list(_ keys: [String]) -> String {
    let quoted = keys.map(yamlText)
    return quoted.count == 1 ? quoted[0] : "[\(quoted.joined(separator: ", "))]"
  }

  private static let head = wrapped(
    "Settings of Caseload, for all case files of this account. A setting is switched off while a # stands right "
      + "before it: take the # away and change the value. What is left out has the value shown here.")

  private static func keys(_ rules: KeyRules?) -> String {
    guard let rules else { return "" }
    let lines = rules.actions.filter { !$0.keys.isEmpty }.map {
      "#  \($0.name): \(list($0.keys))  # \($0.title)\n"
    }
    let fixed = rules.fixed.joined(separator: ", ")
    return wrapped(
      "Other keys for actions, by the action's name; one key, or several in brackets. "
        + KeyChoiceReader.keyWords + (fixed.isEmpty ? "" : " \(fixed) stay where they are.")
        + " A key that would mean two things in one place is refused.")
      + "#keys:\n" + lines.joined()
  }

  /// Sentences as comment lines.
  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 96 { lines.append("") }
      lines[lines.count - 1] += " " + word
    }
    return lines.map { "#\($0)\n" }.joined()
  }
}

extension Refusal {
  static func settingRefused(_ why: String) -> Refusal {
    Refusal(rule: "settings.refused", summary: "The setting was not saved. \(why)")
  }

  static func settingByHand(_ path: String) -> Refusal {
    Refusal(
      rule: "settings.by-hand",
      summary:
        "The setting was not saved: its line in \(path) is written in a way that only a person can change.",
      remedies: ["Change it there"])
  }

  static func settingsExist(_ path: String) -> Refusal {
    Refusal(
      rule: "settings.exist", summary: "The settings were not written: \(path) is there already.",
      remedies: ["Change it, or give it another name first"])
  }
}
