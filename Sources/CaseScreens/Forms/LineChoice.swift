internal import CaseCore
internal import Terminal

/// What may stand where the cursor is in a line, and the one that Tab takes.
struct LineChoice: Equatable, Sendable {
  let completion: QuickCompletion
  /// Whether Tab takes one, because a word is begun or the line is not whole yet; else Tab goes on.
  private(set) var isOffered: Bool
  /// The place of the bar.
  private(set) var highlighted = 0

  /// Finds what may follow.
  ///
  /// - Parameters:
  ///   - input: The line and its cursor.
  ///   - isWhole: Whether the line can be saved as it is.
  ///   - names: The words of the case and its office.
  ///   - today: The rules' day.
  init(_ input: TextInput, isWhole: Bool, names: QuickNames, today: Day) {
    completion = QuickRecord.complete(input.text, cursor: input.cursor, names: names, today: today)
    isOffered = !completion.candidates.isEmpty && (!isWhole || completion.start < input.cursor)
  }

  /// The candidate under the bar.
  var candidate: QuickCandidate? {
    completion.candidates.indices.contains(highlighted) ? completion.candidates[highlighted] : nil
  }

  /// Moves the bar, not beyond the ends; who moves it wants one of them.
  mutating func highlight(by rows: Int) {
    highlighted = max(0, min(highlighted + rows, completion.candidates.count - 1))
    isOffered = !completion.candidates.isEmpty
  }
}

extension Form {
  /// Takes a key for what may follow in the line; says whether it was one.
  mutating func pressInLineChoice(_ key: Key) -> Bool {
    guard let choice = lineChoice, choice.candidate != nil else { return false }
    switch key {
    case .up: lineChoice?.highlight(by: -1)
    case .down: lineChoice?.highlight(by: 1)
    case .tab where choice.isOffered: takeCandidate(choice)
    default: return false
    }
    return true
  }

  private mutating func takeCandidate(_ choice: LineChoice) {
    guard var field = focusedField, let candidate = choice.candidate else { return }
    let taken = choice.completion.taking(candidate, into: field.input.text, cursor: field.input.cursor)
    field.input = TextInput(taken.line, cursor: taken.cursor)
    change(to: field)
  }
}

extension FormLayout {
  /// What may follow in the line, with a few words on each, six at a time round the bar.
  func lineChoiceRows() -> [FormRow] {
    guard form.focus == .field(.line), let choice = form.lineChoice else { return [] }
    let candidates = choice.completion.candidates
    let first = max(0, min(choice.highlighted - 2, candidates.count - 6))
    let shown = first..<min(first + 6, candidates.count)
    let rows = shown.map { place in
      row(of: candidates[place], at: place, isHighlighted: choice.isOffered && place == choice.highlighted)
    }
    let more = candidates.count - shown.upperBound
    let rest = FormPiece(column: valueColumn + 2, width: 20, text: "and \(more) more", style: .dim)
    return rows + (more > 0 ? [FormRow(pieces: [rest])] : [])
  }

  private func row(of candidate: QuickCandidate, at place: Int, isHighlighted: Bool) -> FormRow {
    let text = FormText.latinFirst(FormText.withoutGaps(candidate.text), label: "at")
    let width = min(max(14, displayWidth(text)), max(1, columns - valueColumn - 3))
    let help = valueColumn + 2 + width + 2
    var pieces = [
      FormPiece(
        column: valueColumn + 2, width: width, text: text, style: isHighlighted ? .cursor : .plain,
        target: .choice(place)),
      FormPiece(column: help, width: max(0, columns - help - 1), text: candidate.help, style: .dim),
    ]
    if isHighlighted {
      pieces.append(FormPiece(column: valueColumn, width: 1, text: "▌", style: .accent))
    }
    // While the line is typed the cursor stays in it; who has moved the bar is led along.
    return FormRow(pieces: pieces, choice: isHighlighted && place > 0 ? valueColumn + 2 : nil)
  }
}
