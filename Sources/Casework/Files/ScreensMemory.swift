import Foundation

/// What the screens remember of one account from one start to the next; nothing of it is worth a message if lost.
package struct ScreensMemory: Codable, Equatable, Sendable {
  /// Where somebody was in a case file.
  package struct Spot: Codable, Equatable, Sendable {
    /// The screen, by its name.
    package var screen: String
    /// The filter as it was typed, and the order, by its name.
    package var filter: String
    package var sort: String
    /// The case under the cursor of the list.
    package var row: Int64?

    /// Describes a spot.
    package init(screen: String, filter: String, sort: String, row: Int64?) {
      (self.screen, self.filter, self.sort, self.row) = (screen, filter, sort, row)
    }
  }

  /// The tips that have done their work, by the names of their actions.
  package var learnt: Set<String> = []
  /// The last spot in each case file, by `Workspace.draftIdentity`.
  package var spots: [String: Spot] = [:]

  /// Makes a memory of nothing.
  package init() {}

  /// Reads the memory; one that is missing or damaged is empty.
  package init(path: String) {
    let text = (try? OwnFile.read(path)) ?? nil
    let memory = text.flatMap { try? JSONDecoder().decode(ScreensMemory.self, from: Data($0.utf8)) }
    self = memory ?? ScreensMemory()
  }

  /// Writes the memory, readable by its owner alone; where that fails the next start remembers less.
  package func write(to path: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(self) else { return }
    try? OwnFile.write(String(decoding: data, as: UTF8.self), to: path)
  }
}
