import CaseCore
import Casework
import Terminal

/// Reading and changing the settings.
extension Hands {
  func attemptSettings(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .readSettings:
      let file = try settingsFile()
      return [.settingsRead(file.read(), path: file.path)]
    case .saveSetting(let key, let value):
      let file = try settingsFile()
      let reading = try file.save(.value(key, value))
      follow(reading.settings)
      return [.settingSaved(reading, path: file.path, key)]
    default: return []
    }
  }

  /// Follows the settings that are not the screens' own.
  private func follow(_ settings: Settings) {
    workspace.sheetFolder = settings.sheetFolder
    lock.lockAfter(settings.lockAfter)
  }

  private func settingsFile() throws(Refusal) -> SettingsFile {
    guard let file = own.settings else {
      throw Refusal(
        rule: "settings.no-place", summary: "The settings were not opened: no folder for settings was found.")
    }
    return file
  }
}
