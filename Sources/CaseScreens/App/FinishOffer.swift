package import CaseCore
import Terminal

/// An open action that a result may have settled, offered for one key after the save.
package struct FinishOffer: Equatable, Sendable {
  package let action: Action

  /// Looks for an open action that names the test of a sitting, the earliest first; nothing where none does.
  ///
  /// - Parameters:
  ///   - sitting: What was just recorded.
  ///   - facts: The case as it was before, so that a promise made with the result is not offered.
  init?(after sitting: Sitting, in facts: CaseFacts) {
    let names = FinishOffer.names(of: sitting, in: facts).map(FinishOffer.words).filter { !$0.isEmpty }
    let open = facts.actions.filter(\.isOpen).sorted { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
    let named = open.first { action in
      let text = FinishOffer.words(action.text)
      return names.contains { text.contains($0) }
    }
    guard let named else { return nil }
    action = named
  }

  /// The names by which people write of the test.
  private static func names(of sitting: Sitting, in facts: CaseFacts) -> [String] {
    let step = facts.pathway?.steps.first { $0.key == sitting.test }
    return [sitting.test, sitting.languageTest?.name, step?.name, step?.shortName].compactMap(\.self)
  }

  /// The words of a text, each between blanks, so that whole words are compared: ` book oet resit `.
  private static func words(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "" : " \(words.joined(separator: " ")) "
  }

  /// What the hint line says.
  package var hint: String {
    let text = action.text.count <= 32 ? action.text : action.text.prefix(31) + "…"
    return "y finishes “\(text)”"
  }
}

extension AppState {
  /// Offers to finish an action; the next key that is not `y` means what it always means.
  mutating func offer(_ offer: FinishOffer) {
    guard form == nil, box == nil else { return }
    box = .finish(offer)
  }

  mutating func handle(_ key: Key, in offer: FinishOffer) -> [Effect] {
    box = nil
    if case .character(let character) = key, keyboard.letter(character) == "y" {
      return [.finish(offer.action)]
    }
    return handle(key)
  }
}
