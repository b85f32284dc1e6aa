package import Casework
package import Terminal

/// The keyboard as its user has it: every action with its keys, and which key means which action where.
package struct Keyboard: Sendable {
  /// Every action, in the order of the help.
  package let entries: [ActionEntry]
  private let byName: [ActionName: ActionEntry]
  private let keymap: Keymap
  private let layouts: [KeyboardLayout]

  /// Gives actions their keys.
  ///
  /// - Parameters:
  ///   - chosen: The keys that the user has given to actions, by the actions' names; sound, as the settings file
  ///     hands them out.
  ///   - layouts: The layouts on which a letter of another alphabet is looked for, the likeliest first.
  package init(chosen: [String: [String]] = [:], layouts: [KeyboardLayout] = [.arabic, .cyrillic, .greek]) {
    self.layouts = layouts
    entries = chosen.isEmpty ? ActionList.all : ActionList.all.map { Keyboard.entry($0, chosen) }
    byName = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    keymap = Keymap(entries)
  }

  /// The keyboard of somebody who has changed nothing.
  package static let usual = Keyboard()

  private static func entry(_ entry: ActionEntry, _ chosen: [String: [String]]) -> ActionEntry {
    guard let action = rules.action(entry.name.rawValue), chosen[action.name] != nil else { return entry }
    let keys = rules.keys(of: action, chosen: chosen).compactMap { Key(named: $0) }
    return ActionEntry(
      name: entry.name, keys: keys, title: entry.title, help: entry.help, alsoCalled: entry.alsoCalled,
      places: entry.places, writes: entry.writes)
  }

  /// The entry of an action.
  package func entry(_ name: ActionName) -> ActionEntry? { byName[name] }

  /// The action of a key in a place.
  package func action(for key: Key, in place: Place) -> ActionName? {
    keymap.action(for: key, in: place, layouts: layouts)
  }

  /// The first action that a key has in any other place; nothing where it has none.
  func elsewhere(_ key: Key) -> ActionEntry? {
    Place.allCases.lazy.compactMap { self.action(for: key, in: $0) }.first.flatMap(entry)
  }

  /// The key of an action as people read it; nothing where it has none.
  package func key(_ name: ActionName) -> String? { byName[name]?.keys.first?.description }

  /// The key of an action as a sentence names it; its title where it has none.
  func named(_ name: ActionName) -> String { key(name) ?? byName[name]?.title ?? "" }

  /// A command as it is typed: `:drafts`.
  func command(_ words: String) -> String {
    let key = named(.palette)
    return key.count == 1 ? key + words : "\(key) \(words)"
  }

  /// Whether a key is one of an action, wherever the action has a meaning of its own: a box that does the same takes it.
  func isKey(_ key: Key, of name: ActionName) -> Bool {
    guard let keys = byName[name]?.keys else { return false }
    guard case .character(let character) = key, !keys.contains(key) else { return keys.contains(key) }
    return keys.contains(.character(letter(character)))
  }

  /// The Latin character of the same key, for the letters of menus.
  func letter(_ character: Character) -> Character { commandCharacter(character, layouts: layouts) }
}

/// What the settings file may do with the keyboard.
extension Keyboard {
  /// The actions that may have other keys, and the keys that stay where they are.
  package static let rules = KeyRules(
    actions: ActionList.all.map(remappable), fixed: fixed.map(\.description),
    spelling: { Key(named: $0)?.description })

  /// Whoever gets lost must get out and about by the keys that every keyboard names.
  private static let fixed: [Key] = [.escape, .control("c"), .enter, .up, .down]

  /// The characters that can be left of an escape sequence whose bytes came too far apart.
  package static let remnants = Set("[OABCDFHPQRSZ~0123456789".map { Key.character($0) })

  private static func remappable(_ entry: ActionEntry) -> RemappableAction {
    RemappableAction(
      name: entry.name.rawValue, title: entry.title, keys: entry.keys.map(\.description),
      places: Place.allCases.filter { entry.places.contains($0) }.map(\.name),
      barred: entry.writes ? Set(remnants.map(\.description)) : [])
  }
}

extension KeyboardChoice {
  /// The layouts in which a letter is looked for, the likeliest first.
  ///
  /// - Parameter locale: The language of the account, as `fa_IR.UTF-8`; it decides where the choice is automatic.
  /// - Returns: Every layout, once.
  func layouts(locale: String) -> [KeyboardLayout] {
    let usual: [KeyboardLayout] = [.arabic, .persian, .cyrillic, .greek]
    let first: KeyboardLayout? =
      switch self {
      case .automatic: locale.hasPrefix("fa") ? .persian : nil
      default: KeyboardLayout(rawValue: rawValue)
      }
    guard let first else { return usual }
    return [first] + usual.filter { $0 != first }
  }
}
