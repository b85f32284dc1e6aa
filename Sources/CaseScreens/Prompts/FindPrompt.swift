package import CaseCore
import Terminal

/// Finding as one types: the cursor goes to the first match, and nobody is hidden.
package struct FindPrompt: Equatable, Sendable {
  package var line = TextLine()
  /// The line on which the find began, to which Esc returns.
  package var origin: CaseSummary?
  /// Whether the typed words match nobody.
  package var isMissing = false

  /// Whether the words match nobody because they are a filter.
  var isFilter: Bool { isMissing && Filter.isMeant(by: line.text) }

  /// What can be done now.
  var advice: String {
    if isFilter { return "Nobody is called that, but it is a filter: Enter goes on with it as one." }
    return isMissing
      ? "Nobody matches. Enter takes this name in as new." : "Enter keep  ↓ next match  Esc back"
  }
}

extension AppState {
  mutating func startFind() -> [Effect] {
    var effects: [Effect] = []
    if screen != .candidates || openCase != nil {
      openCase = nil
      screen = .candidates
      if !list.isRead { effects = readListFromStart() }
    }
    box = .find(FindPrompt(origin: list.selected))
    return effects
  }

  mutating func handle(_ key: Key, in prompt: FindPrompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape: return leaveFind(prompt)
    case .enter: return endFind(prompt)
    case .down, .control("n"): return findAgain(prompt.line.text, back: false)
    case .up, .control("p"): return findAgain(prompt.line.text, back: true)
    default:
      guard prompt.line.handle(key) else { return [] }
      return search(&prompt)
    }
  }

  mutating func search(_ prompt: inout FindPrompt) -> [Effect] {
    list.lastFind = prompt.line.text
    prompt.isMissing = false
    box = .find(prompt)
    guard !prompt.line.text.trimmed.isEmpty else { return [] }
    let from = prompt.origin.map { $0.key(in: list.query.sort) }
    return [.find(prompt.line.text, list.query, after: from.map { ListKey.justBefore($0) })]
  }

  func findAgain(_ text: String, back: Bool) -> [Effect] {
    guard !text.trimmed.isEmpty else { return [] }
    let here = list.selected.map { $0.key(in: list.query.sort) }
    return [.findAgain(text, list.query, after: here, back: back)]
  }

  /// Enter keeps the match; where there is none, it takes a new candidate of that name in, or goes on with a filter.
  private mutating func endFind(_ prompt: FindPrompt) -> [Effect] {
    box = nil
    guard prompt.isMissing else {
      return previewEffects(from: nil) + [.countMatches(prompt.line.text, list.query)]
    }
    if prompt.isFilter { return startFilter(prompt.line.text.trimmed) }
    return [.openForm(.newCandidate(name: prompt.line.text.trimmed), nil)]
  }

  private mutating func leaveFind(_ prompt: FindPrompt) -> [Effect] {
    box = nil
    return prompt.origin.map { land(on: $0) } ?? []
  }

  /// Says that others match too, and how one comes to them.
  mutating func takeMatches(_ count: Int) {
    guard count > 1 else { return }
    notice = Notice("\(grouped(count)) match: Ctrl-N goes to the next, Ctrl-P to the one before.")
  }

  mutating func takeFound(_ summary: CaseSummary?, typed: String) -> [Effect] {
    if case .find(var prompt)? = box, prompt.line.text == typed {
      prompt.isMissing = summary == nil
      box = .find(prompt)
    } else if summary == nil {
      notice = Notice("Nobody matches “\(typed)”.", isRefusal: true)
    }
    return summary.map { land(on: $0) } ?? []
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String { trimmingBlanks }
}
