/// An action that may have other keys, as the settings see it.
package struct RemappableAction: Equatable, Sendable {
  /// The name in the settings file: `nextPerson`.
  package let name: String
  /// The name that people read: `Next person`.
  package let title: String
  /// The usual keys, each by its name.
  package let keys: [String]
  /// Where the keys mean this, in words: `Candidates`.
  package let places: [String]
  /// Keys that it may not have, because what is left of a torn escape sequence could press them.
  package let barred: Set<String>

  /// Describes an action.
  package init(
    name: String, title: String, keys: [String], places: [String], barred: Set<String> = []
  ) {
    self.name = name
    self.title = title
    self.keys = keys
    self.places = places
    self.barred = barred
  }
}

/// What the settings need to know of the keyboard.
package struct KeyRules: Sendable {
  package let actions: [RemappableAction]
  /// Keys that stay with the action that has them, whatever else it is given: `Esc`, `Ctrl-C`.
  package let fixed: [String]
  /// The one name of a key for any spelling of it; nothing for what is no key.
  package let spelling: @Sendable (String) -> String?

  /// Gathers the rules.
  package init(
    actions: [RemappableAction], fixed: [String], spelling: @escaping @Sendable (String) -> String?
  ) {
    self.actions = actions
    self.fixed = fixed
    self.spelling = spelling
  }

  /// The action of a name.
  package func action(_ name: String) -> RemappableAction? { actions.first { $0.name == name } }

  /// The keys of an action once the user's choice is followed.
  package func keys(of action: RemappableAction, chosen: [String: [String]]) -> [String] {
    guard let own = chosen[action.name] else { return action.keys }
    return own + action.keys.filter { fixed.contains($0) && !own.contains($0) }
  }

  /// The keys that would mean two things in one place, in the order of the actions.
  package func conflicts(chosen: [String: [String]]) -> [KeyConflict] {
    var owners: [String: RemappableAction] = [:]
    var conflicts: [KeyConflict] = []
    for action in actions {
      for key in keys(of: action, chosen: chosen) {
        for place in action.places {
          let owner = owners.updateValue(action, forKey: place + "\n" + key)
          guard let owner, owner != action, chosen[owner.name] ?? chosen[action.name] != nil else { continue }
          KeyConflict(key, owner, action).add(to: &conflicts, place)
        }
      }
    }
    return conflicts
  }
}

/// Two actions that would share a key.
package struct KeyConflict: Equatable, Sendable {
  package let key: String
  package let first: RemappableAction
  package let second: RemappableAction
  /// Where both mean something, in words.
  package private(set) var places: [String] = []

  fileprivate init(_ key: String, _ first: RemappableAction, _ second: RemappableAction) {
    (self.key, self.first, self.second) = (key, first, second)
  }

  fileprivate func add(to conflicts: inout [KeyConflict], _ place: String) {
    if let known = conflicts.firstIndex(where: {
      $0.key == key && $0.first == first && $0.second == second
    }) {
      conflicts[known].places.append(place)
    } else {
      var new = self
      new.places = [place]
      conflicts.append(new)
    }
  }
}
