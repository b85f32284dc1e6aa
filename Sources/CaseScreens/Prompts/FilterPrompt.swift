import CaseCore
import Terminal

/// Typing a filter: what does not fit is said at once, and the list changes with Enter.
package struct FilterPrompt: Equatable, Sendable {
  package var line: TextLine
  /// What cannot be understood, or that nothing has to be added.
  package var advice = ""
  /// The words that can be typed next, the one that Tab takes first.
  package var offered: [String] = []
  package var isFault = false
  /// The word that Tab takes, as its place among those that fit.
  var choice = 0
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
    case .down: prompt.choice += 1
    case .up: prompt.choice -= 1
    default:
      guard prompt.line.handle(key) else { return [] }
      prompt.choice = 0
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
    offered = options(names).words
    let fault = offered.isEmpty ? fault(names, today) : nil
    isFault = fault != nil
    advice = fault ?? "Enter shows them   Esc leaves it"
  }

  /// What is said below the line, in rows of a width: the words that can be typed, as many as there is room for.
  func rows(of width: Int, most: Int) -> [String] {
    guard !isFault else { return Array(wrap(advice, to: width).prefix(5)) }
    guard !offered.isEmpty else { return [advice] }
    let sign = offered.count > 1 ? "Tab ↑↓: " : "Tab: "
    return wordRows([sign + offered[0]] + offered.dropFirst(), width: width, most: most)
  }

  /// The words that fit, the one that Tab takes first, and where they go.
  private func options(_ names: FilterNames) -> (words: [String], start: Int) {
    let found = Filter.completions(for: line.text, cursor: line.cursor, names: names)
    guard !found.options.isEmpty else { return ([], found.start) }
    let count = found.options.count
    let place = (choice % count + count) % count
    return (Array(found.options[place...] + found.options[..<place]), found.start)
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

  /// Puts the chosen word in.
  mutating func complete(names: FilterNames) {
    let (words, start) = options(names)
    guard let first = words.first else { return }
    let kept = String(line.text.prefix(start))
    let rest = String(line.text.dropFirst(line.cursor))
    (line, choice) = (TextLine(kept + first + rest), 0)
  }
}

/// Words side by side in rows of a width; where they do not all fit, the last row says so.
private func wordRows(_ words: [String], width: Int, most: Int) -> [String] {
  var rows = [""]
  for word in words {
    let longer = rows[rows.count - 1].isEmpty ? word : "\(rows[rows.count - 1])  \(word)"
    if displayWidth(longer) <= (rows.count < most ? width : width - 2) {
      rows[rows.count - 1] = longer
    } else if rows.count < most {
      rows.append(word)
    } else {
      rows[rows.count - 1] += " …"
      break
    }
  }
  return rows
}

extension Refusal {
  /// Whether a filter is wrong however it goes on, and not merely unfinished.
  fileprivate var isFinal: Bool {
    [
      "filter.unknown-key", "filter.unknown-value", "filter.wrong-sign", "filter.one-value", "filter.sign",
    ].contains(rule)
  }
}
