import CaseScreens
import Terminal
import Testing

@Suite("The keymap")
struct KeymapTests {
  @Test("No two actions share a key in one place")
  func noConflicts() {
    #expect(Keymap.conflicts(in: ActionList.all) == [])
  }

  @Test("A clash would be found")
  func findsConflicts() throws {
    let first = try #require(ActionList.entry(.note))
    let clash = ActionEntry(
      name: .move, keys: first.keys, title: "Clash", help: "", places: first.places, writes: false)
    #expect(Keymap.conflicts(in: [first, clash]).contains("n in Today: note and move"))
  }

  @Test("Every action is in the list once, with words")
  func everyActionHasWords() {
    for name in ActionName.allCases {
      let entry = ActionList.entry(name)
      #expect(entry != nil, "\(name.rawValue) is missing")
      #expect(entry?.title.isEmpty == false && entry?.help.hasSuffix(".") == true, "\(name.rawValue)")
    }
    #expect(ActionList.all.count == ActionName.allCases.count)
  }

  @Test("Nothing that writes sits on a key that a broken escape sequence leaves behind")
  func escapeRemnants() {
    let remnants = Set("[OABCDFHPQRSZ~0123456789".map { Key.character($0) })
    for entry in ActionList.all where entry.writes {
      #expect(remnants.isDisjoint(with: entry.keys), "\(entry.name.rawValue)")
    }
  }

  @Test("Nothing that writes sits on a capital letter, but for redo")
  func capitals() {
    for entry in ActionList.all where entry.writes && entry.name != .redo {
      for case .character(let character) in entry.keys {
        #expect(!character.isUppercase, "\(entry.name.rawValue)")
      }
    }
  }

  @Test("A letter means one thing everywhere, be it of a list, a report or a review")
  func oneMeaning() {
    let same: [Set<ActionName>] = [
      [.chart, .trend], [.export, .exportList, .exportReport], [.moveOn, .submitOn],
      [.decision, .submission], [.edit, .editOpening],
    ]
    var owners: [Key: ActionName] = [:]
    for entry in ActionList.all {
      for key in entry.keys {
        let isSame = owners[key].map { owner in same.contains { $0.isSuperset(of: [owner, entry.name]) } }
        #expect(isSame ?? true, "\(key): \(entry.name.rawValue)")
        owners[key] = entry.name
      }
    }
  }

  @Test("Letters typed on an Arabic or Persian layout reach their actions")
  func otherLayouts() {
    let keymap = Keymap()
    #expect(keymap.action(for: .character("ق"), in: .candidates) == .record)
    #expect(keymap.action(for: .character("؟"), in: .today) == .help)
    #expect(keymap.action(for: .character("٢"), in: .today) == .candidates)
  }
}
