package import Terminal

/// Which key means which action where.
package struct Keymap: Sendable {
  private let table: [Place: [Key: ActionName]]

  /// Makes the map from a list of actions.
  ///
  /// Where two actions share a key in one place the later one has it; `conflicts` names them.
  package init(_ entries: [ActionEntry] = ActionList.all) {
    var table: [Place: [Key: ActionName]] = [:]
    for entry in entries {
      for place in entry.places {
        for key in entry.keys { table[place, default: [:]][key] = entry.name }
      }
    }
    self.table = table
  }

  /// The action of a key in a place.
  ///
  /// Letters typed on an Arabic, Persian, Cyrillic or Greek layout count as the
  /// letters of their keys.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - place: Where.
  ///   - layouts: The layouts on which a letter is looked for, the likeliest first.
  /// - Returns: The action; nothing where the key means nothing there.
  package func action(
    for key: Key, in place: Place, layouts: [KeyboardLayout] = [.arabic, .cyrillic, .greek]
  ) -> ActionName? {
    if let name = table[place]?[key] { return name }
    guard case .character(let character) = key else { return nil }
    return table[place]?[.character(commandCharacter(character, layouts: layouts))]
  }

  /// The keys that two actions share in one place; empty in a sound list.
  package static func conflicts(in entries: [ActionEntry]) -> [String] {
    var owners: [String: ActionName] = [:]
    var conflicts: [String] = []
    for entry in entries {
      for place in Place.allCases where entry.places.contains(place) {
        for key in entry.keys {
          let spot = "\(key.description) in \(place.name)"
          if let owner = owners[spot] {
            conflicts.append("\(spot): \(owner.rawValue) and \(entry.name.rawValue)")
          }
          owners[spot] = entry.name
        }
      }
    }
    return conflicts
  }
}
