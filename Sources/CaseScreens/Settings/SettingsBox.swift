import CaseCore
import Casework
import Terminal

/// The settings, each with its value: Enter goes on to the next value or types one, and the file is changed at once.
package struct SettingsBox: Equatable, Sendable {
  /// What the file says.
  let reading: SettingsReading
  /// Where the file lies.
  let path: String
  var cursor = 0
  /// The value being typed.
  var typed: TextLine?

  var selected: SettingKey {
    SettingKey.allCases[min(max(0, cursor), SettingKey.allCases.count - 1)]
  }

  mutating func move(by count: Int) {
    cursor = min(max(0, cursor + count), SettingKey.allCases.count - 1)
  }

  /// The value after or before the present one; nothing where a value has to be typed.
  func neighbour(by count: Int) -> String? {
    let values = selected.values
    guard let place = values.firstIndex(of: selected.text(in: reading.settings)) else { return values.first }
    return values[(place + count + values.count) % values.count]
  }
}

extension AppState {
  /// Shows the settings; the cursor stays where it was.
  mutating func take(_ reading: SettingsReading, at path: String) {
    var new = SettingsBox(reading: reading, path: path)
    if case .settings(let old)? = box { new.cursor = old.cursor }
    box = .settings(new)
  }

  /// Follows a changed setting at once, where that can be; of the others what the command line said stays.
  mutating func takeSaved(_ reading: SettingsReading, at path: String, _ key: SettingKey) -> [Effect] {
    take(reading, at: path)
    let isSpoken = key == .accessible ? reading.settings.accessible : settings.accessible
    settings = reading.settings
    settings.accessible = isSpoken
    let value = key.text(in: reading.settings)
    let from = key.waitsForStart ? " It counts from the next start." : ""
    notice = Notice("Saved: \(key.rawValue) is \(value).\(from)")
    switch key {
    case .theme: return [.wear(theme: Theme(settings.theme))]
    case .ascii: return [.wear(ascii: settings.ascii)]
    default: return []
    }
  }

  mutating func handle(_ key: Key, in settings: SettingsBox) -> [Effect] {
    var settings = settings
    if let typed = settings.typed { return handle(key, typing: typed, in: &settings) }
    switch key {
    case .escape, .character("q"):
      box = nil
      return []
    case .enter, .right, .character("l"), .character(" "): return change(&settings, by: 1)
    case .left, .character("h"): return change(&settings, by: -1)
    case .tab: settings.move(by: 1)
    default:
      guard let count = key.rows(page: boxPage) else { return [] }
      settings.move(by: count)
    }
    box = .settings(settings)
    return []
  }

  private mutating func change(_ settings: inout SettingsBox, by count: Int) -> [Effect] {
    if let value = settings.neighbour(by: count) { return [.saveSetting(settings.selected, value)] }
    settings.typed = TextLine(settings.selected.text(in: settings.reading.settings))
    box = .settings(settings)
    return []
  }

  private mutating func handle(_ key: Key, typing typed: TextLine, in settings: inout SettingsBox)
    -> [Effect]
  {
    var typed = typed
    defer { box = .settings(settings) }
    switch key {
    case .escape: settings.typed = nil
    case .enter:
      settings.typed = nil
      return [.saveSetting(settings.selected, typed.text.trimmed)]
    default:
      _ = typed.handle(key)
      settings.typed = typed
    }
    return []
  }
}

extension SettingKey {
  /// Whether a changed value counts only from the next start on.
  var waitsForStart: Bool {
    switch self {
    case .mouse, .keyboard, .caseworker, .hideNames: true
    default: false
    }
  }
}

/// Draws the settings.
struct SettingsDraw {
  let settings: SettingsBox

  func draw(into frame: inout Frame) {
    let columns = min(frame.size.columns - 2, 76)
    let help = Array(wrap(settings.selected.help, to: columns - 6).prefix(3))
    let count = SettingKey.allCases.count
    let height = min(count, max(1, frame.size.rows - 4 - help.count - 3))
    let box = FloatingBox(
      title: "Settings", rows: height + help.count + 4, columns: columns, in: frame.size)
    box.draw(foot: "Enter change   ↑↓ choose   Esc close", into: &frame)
    let top = max(0, min(settings.cursor - height / 2, count - height))
    for (offset, key) in SettingKey.allCases[top...].prefix(height).enumerated() {
      draw(key, isCursor: top + offset == settings.cursor, at: box.top + 1 + offset, box, into: &frame)
    }
    for (offset, line) in help.enumerated() {
      frame.write(line, at: Position(box.top + height + 2 + offset, box.left + 3), style: .dim)
    }
    let place = Position(box.top + height + 2 + help.count, box.left + 3)
    frame.write("Keys and all else: \(settings.path)", at: place, width: columns - 6, style: .dim)
  }

  private func draw(
    _ key: SettingKey, isCursor: Bool, at row: Int, _ box: FloatingBox, into frame: inout Frame
  ) {
    if isCursor { frame.write("▌", at: Position(row, box.left + 1), style: .accent) }
    let style: Style = isCursor ? .cursor : .plain
    frame.write(key.rawValue, at: Position(row, box.left + 3), width: 14, style: style)
    let (column, width) = (box.left + 18, box.columns - 20)
    guard isCursor, let typed = settings.typed else {
      frame.write(
        key.text(in: settings.reading.settings), at: Position(row, column), width: width, style: style)
      return
    }
    box.clearBeside(row, typed: typed.text, into: &frame)
    frame.write(typed.text, at: Position(row, column), width: width, style: .accent)
    frame.cursor = Position(row, min(column + width - 1, column + displayWidth(typed.beforeCursor)))
  }
}
