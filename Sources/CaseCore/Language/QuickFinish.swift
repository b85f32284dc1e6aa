/// The end of a promise as one line gives it: kept, or dropped for a reason.
package struct QuickFinish: Equatable, Sendable {
  /// Words of the action's text; nothing where the next one is meant.
  package var words: String?
  package var day: Day
  /// Why it will not be done; nothing where it was done.
  package var droppedBecause: String?

  /// Makes the end of a promise.
  package init(_ words: String? = nil, on day: Day, droppedBecause: String? = nil) {
    (self.words, self.day, self.droppedBecause) = (words, day, droppedBecause)
  }

  /// The action at its end; nothing where the line means none.
  package func finished(in facts: CaseFacts) -> Action? { (try? ending(in: facts))?.finished }

  /// The command of the form, for the action that the line means.
  func ending(in facts: CaseFacts) throws(Refusal) -> FinishAction {
    FinishAction(try action(in: facts), on: day, droppedBecause: droppedBecause)
  }

  /// The open action in whose text all the words stand; of equal texts, the one that is due first.
  private func action(in facts: CaseFacts) throws(Refusal) -> Action {
    let open = facts.openActions
    guard let next = open.first else { throw .noActionOpen }
    guard let words else { return next }
    let (meant, typed) = (open.filter { $0.holds(words) }, folded(words))
    if let exact = meant.first(where: { folded($0.text) == typed }) { return exact }
    guard let first = meant.first else { throw .actionUnknown(self, words, open) }
    guard meant.allSatisfy({ folded($0.text) == folded(first.text) }) else {
      throw .actionsMeant(self, words, meant)
    }
    return first
  }
}

extension CaseFacts {
  /// What is promised and open, what is due first before the rest.
  var openActions: [Action] { actions.filter(\.isOpen).sorted { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) } }
}

extension Action {
  fileprivate func holds(_ words: String) -> Bool { stand(words, in: text) }
}

/// Whether each of some words begins a word of a text, in any order.
private func stand(_ words: some StringProtocol, in text: String) -> Bool {
  let (wanted, known) = (foldedParts(String(words)), folded(text))
  let isKnown = { (word: String) in known.contains { $0.hasPrefix(word) } }
  return !wanted.isEmpty && wanted.allSatisfy { isKnown($0.parts.joined()) || $0.parts.allSatisfy(isKnown) }
}

extension QuickRecord {
  static let doneExample = "done bring degree 20 nov"
  static let droppedExample = "dropped bring degree because the school has sent it"

  static func done(_ line: inout QuickLine, _ open: [QuickCandidate]) throws(Refusal) -> QuickRecord {
    .finish(try finish(&line, before: nil, open))
  }

  static func dropped(_ line: inout QuickLine, _ open: [QuickCandidate]) throws(Refusal) -> QuickRecord {
    var finish = try finish(&line, before: "because", open)
    guard let reason = try takeReason(&line, example: droppedExample) else {
      throw .quickMissing("the reason", column: line.column, example: droppedExample)
    }
    finish.droppedBecause = reason
    return .finish(finish)
  }

  /// A day at the end is the day it happened, unless all words stand in the text of what is open.
  private static func finish(
    _ line: inout QuickLine, before word: String?, _ open: [QuickCandidate]
  ) throws(Refusal) -> QuickFinish {
    let (text, day) = try line.takeTextAndDayAtEnd(before: word) { text in
      open.contains { stand(text, in: $0.text) }
    }
    return QuickFinish(text.nothingIfEmpty, on: day ?? line.today)
  }
}

extension QuickCompleter {
  /// What is open and holds the words so far; then the day, and of what is dropped the reason.
  mutating func finish(_ further: [QuickCandidate] = []) -> QuickCompletion {
    let start = line.isAtEnd ? wordStart : line.column - 1
    let (words, whole) = (typed.dropFirst(start), typed.prefix(wordStart).dropFirst(start))
    let open = names.actions.filter { action in
      words.isEmpty || stand(words, in: action.text) && ![words, whole].contains(where: action.isSpelled)
    }
    guard open.isEmpty || line.isAtEnd else { return QuickCompletion(start: start, candidates: open) }
    let rest = dayAtEnd(further)
    return open.isEmpty ? rest : QuickCompletion(start: start, candidates: open + rest.candidates)
  }

  /// What may follow the words of an action.
  private mutating func dayAtEnd(_ further: [QuickCandidate]) -> QuickCompletion {
    let reason = further.first?.text
    guard let (_, day) = try? line.takeTextAndDayAtEnd(before: reason, unless: { _ in false }) else {
      return nothing
    }
    if !line.isAtEnd { return nothing }
    if day != nil, Int(line.last ?? "") == nil { return found(further) }
    if Int(line.last ?? "") != nil { return days(.back, from: line.lastColumn - 1) }
    return found(dayWords(.back) + further).orDays(days(.back, from: wordStart))
  }
}

extension Refusal {
  /// Nothing is promised.
  static let noActionOpen = Refusal(
    rule: "action.none-open", summary: "Nothing was recorded: no action of this case is open.",
    remedies: ["Promise one as in action book resit by fri"])

  /// No open action has the words; those that are open stand there.
  static func actionUnknown(_ finish: QuickFinish, _ words: String, _ open: [Action]) -> Refusal {
    Refusal(
      rule: "action.unknown",
      summary: "The action was not \(finish.word): “\(shortened(words))” stands in none that is open.",
      remedies: ["Open are \(quoted(open))"])
  }

  /// Several have the words.
  static func actionsMeant(_ finish: QuickFinish, _ words: String, _ meant: [Action]) -> Refusal {
    Refusal(
      rule: "action.several-meant",
      summary:
        "The action was not \(finish.word): “\(shortened(words))” stands in more than one that is open.",
      remedies: ["They are \(quoted(meant))", "Type more of the one you mean"])
  }

  /// The first of them, and how many more there are.
  private static func quoted(_ actions: [Action]) -> String {
    let more = actions.count - 5
    let texts = actions.prefix(5).map { "“\(shortened($0.text))”" }
    return choices(texts + (more > 0 ? ["\(more) more"] : []), "and")
  }
}

extension QuickFinish {
  /// What did not happen to it.
  fileprivate var word: String { droppedBecause == nil ? "finished" : "dropped" }
}
