package import CaseCore
import Terminal

/// Finding as one types: the cursor goes to the first match, and nobody is hidden.
package struct FindPrompt: Equatable, Sendable {
  package var line = TextLine()
  /// The line on which the find began, to which Esc returns.
  package var origin: CaseSummary?
  /// Whether the typed words match nobody in the list.
  package var isMissing = false
  /// The number of somebody who matches, but whom the filter of the list hides.
  package var hidden: String?

  /// Whether the words match nobody because they are a filter.
  var isFilter: Bool { isMissing && Filter.isMeant(by: line.text) }

  /// What can be done now.
  var advice: String {
    if let hidden { return "The filter hides \(hidden), who matches. Enter clears it and goes there." }
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
    (prompt.isMissing, prompt.hidden) = (false, nil)
    box = .find(prompt)
    guard !prompt.line.text.trimmed.isEmpty else { return [] }
    let from = prompt.origin.map { $0.key(in: list.query.sort) }
    return [.find(prompt.line.text, list.query, after: from.map { ListKey.justBefore($0) })]
  }

  mutating func findAgain(_ text: String, back: Bool) -> [Effect] {
    guard !text.trimmed.isEmpty else {
      notice = Notice("Not done: nobody was looked for yet. \(key(.find)) finds by name or number.")
      return []
    }
    let here = list.selected.map { $0.key(in: list.query.sort) }
    return [.findAgain(text, list.query, after: here, back: back)]
  }

  /// Enter keeps the match; where there is none, it clears the filter that hides one, goes on with a filter, or
  /// takes a new candidate of that name in.
  private mutating func endFind(_ prompt: FindPrompt) -> [Effect] {
    box = nil
    guard prompt.isMissing else {
      return previewEffects(from: nil) + [.countMatches(prompt.line.text, list.query)]
    }
    if prompt.hidden != nil { return unhide(prompt.line.text) }
    if prompt.isFilter { return startFilter(prompt.line.text.trimmed) }
    return [.openForm(.newCandidate(name: prompt.line.text.trimmed), nil)]
  }

  /// Clears the filter and goes to the first of those whom it hid.
  private mutating func unhide(_ typed: String) -> [Effect] {
    let reading = applyFilter(Filter(), text: "")
    return reading + [.find(typed, list.query, after: nil), .countMatches(typed, list.query)]
  }

  private mutating func leaveFind(_ prompt: FindPrompt) -> [Effect] {
    box = nil
    return prompt.origin.map { land(on: $0) } ?? []
  }

  /// Says that others match too, and how one comes to them.
  mutating func takeMatches(_ count: Int) {
    guard count > 1 else { return }
    let (next, previous) = (key(.findNext), key(.findPrevious))
    notice = Notice("\(grouped(count)) match: \(next) goes to the next, \(previous) to the one before.")
  }

  /// Goes to the one who was found.
  mutating func takeFound(_ summary: CaseSummary, typed: String) -> [Effect] {
    if case .find(var prompt)? = box, prompt.line.text == typed {
      (prompt.isMissing, prompt.hidden) = (false, nil)
      box = .find(prompt)
    }
    if box == nil, list.selected?.caseRecord == summary.caseRecord {
      notice = Notice("Nobody else matches “\(typed)”.")
    }
    return land(on: summary)
  }

  /// Says that nobody in the list matches, and who would but for the filter.
  mutating func takeMissing(hidden: CaseSummary?, typed: String) {
    if case .find(var prompt)? = box, prompt.line.text == typed {
      (prompt.isMissing, prompt.hidden) = (true, hidden?.number)
      box = .find(prompt)
      return
    }
    let others =
      hidden.map { " The filter hides \($0.number), who does; \(key(.clearFilter)) clears it." } ?? ""
    notice = Notice("Nobody matches “\(typed)”.\(others)", isRefusal: true)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String { trimmingBlanks }
}
