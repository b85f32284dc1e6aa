import CaseCore
import Casework
import Terminal

/// Everything that is wrong with the settings file, shown at the start: each fault with its line and column.
package struct FaultsBox: Equatable, Sendable {
  /// The faults, a sentence each.
  let faults: [String]
  /// The first line that is shown.
  var top = 0

  init?(_ reading: SettingsReading) {
    guard !reading.faults.isEmpty else { return nil }
    faults = reading.faults.map(\.description)
  }
}

extension AppState {
  /// Any key closes the box; the arrows scroll what has no room.
  mutating func handle(_ key: Key, in faults: FaultsBox) -> [Effect] {
    var faults = faults
    guard let count = key.rows(page: boxPage) else {
      box = nil
      return []
    }
    faults.top = max(0, min(faults.top + count, FaultsDraw(faults: faults, size: size).lastTop))
    box = .faults(faults)
    return []
  }
}

/// Draws the faults.
struct FaultsDraw {
  let faults: FaultsBox
  let size: Size
  private var columns: Int { min(size.columns - 2, 90) }

  private var lines: [String] {
    let words = ["These lines of the settings file are not followed; the usual settings stand in for them."]
    return (words + faults.faults).flatMap { wrap($0, to: columns - 6) + [""] }.dropLast()
  }

  private var height: Int { min(lines.count, max(1, size.rows - 6)) }
  /// The last line that may stand first.
  var lastTop: Int { max(0, lines.count - height) }

  func draw(into frame: inout Frame) {
    let box = FloatingBox(title: "Settings file", rows: height + 2, columns: columns, in: size)
    let scrolls = lastTop > 0 ? "↑↓ scroll   " : ""
    box.draw(foot: scrolls + "Any other key goes on", into: &frame)
    for (offset, line) in lines[min(faults.top, lastTop)...].prefix(height).enumerated() {
      frame.write(line, at: Position(box.top + 1 + offset, box.left + 3), width: columns - 6)
    }
  }
}
