import CaseCore
import Terminal

/// Typing a filter: what does not fit is said at once, and the list changes with Enter.
package struct FilterPrompt: Equatable, Sendable {
  package var line: TextLine
  /// What cannot be understood, or what can be typed next.
  package var advice = ""
  package var isFault = false
}

extension AppState {
  mutating func startFilter(_ typed: String? = nil) -> [Effect] {
    openCase = nil
    let wasElsewhere = screen == .today || screen == .review
    if wasElsewhere { screen = .candidates }
    box = .filter(FilterPrompt(line: TextLine(typed ?? list.filterText)))
    let list: [Effect] = wasElsewhere && !self.list.isRead ? readListFromStart() : []
    return list + [.readFilterNames]
  }

  mutating func handle(_ key: Key, in prompt: FilterPrompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape:
      box = nil
      return []
    case .enter: return endFilter(&prompt)
    case .tab: prompt.complete(names: filterNames ?? FilterNames())
    default:
      guard prompt.line.handle(key) else { return [] }
    }
    prompt.advise(names: filterNames ?? FilterNames(), today: today)
    box = .filter(prompt)
    return []
  }

  /// Takes the names that a filter may use, and says what can be typed.
  mutating func takeFilterNames(_ names: FilterNames) {
    filterNames = names
    guard case .filter(var prompt) = box else { return }
    prompt.advise(names: names, today: today)
    box = .filter(prompt)
  }

  private mutating func endFilter(_ prompt: inout FilterPrompt) -> [Effect] {
    do {
      let filter = try Filter.parse(prompt.line.text, today: today, names: filterNames ?? FilterNames())
      box = nil
      return applyFilter(filter, text: prompt.line.text.trimmed)
    } catch {
      prompt.advice = error.words
      prompt.isFault = true
      box = .filter(prompt)
      return []
    }
  }
}

extension FilterPrompt {
  /// Says what can be typed here.
  mutating func advise(names: FilterNames, today: Day) {
    let options = Filter.completions(for: line.text, cursor: line.cursor, names: names).options
    let fault = options.isEmpty ? fault(names, today) : nil
    isFault = fault != nil
    advice =
      fault
      ?? (options.isEmpty
        ? "Enter shows them   Esc leaves it" : "Tab: " + options.prefix(8).joined(separator: "  "))
  }

  /// What no further letter can mend.
  private func fault(_ names: FilterNames, _ today: Day) -> String? {
    do {
      _ = try Filter.parse(line.text, today: today, names: names)
      return nil
    } catch {
      return error.isFinal ? error.words : nil
    }
  }

  /// Puts the first completion in.
  mutating func complete(names: FilterNames) {
    let completion = Filter.completions(for: line.text, cursor: line.cursor, names: names)
    guard let first = completion.options.first else { return }
    let kept = String(line.text.prefix(completion.start))
    let rest = String(line.text.dropFirst(line.cursor))
    line = TextLine(kept + first + rest)
  }
}

extension Refusal {
  /// Whether a filter is wrong however it goes on, and not merely unfinished.
  fileprivate var isFinal: Bool {
    [
      "filter.unknown-key", "filter.unknown-value", "filter.wrong-sign", "filter.one-value", "filter.sign",
    ].contains(rule)
  }
}
