import CaseCore

/// Hiding who people are while somebody else can see the screen.
extension AppState {
  /// Hides names, or shows them again.
  mutating func toggleNames() {
    hidesNames.toggle()
    notice = Notice(
      hidesNames
        ? "Names, phones and e-mails are hidden. \(key(.hideNames)) shows them again."
        : "Names are shown again.")
  }

  /// The state as it is drawn while names are hidden: everything that draws reads it, so that no screen can
  /// forget to.
  var veiled: AppState {
    let veil = learntVeil
    var covered = self
    covered.veil = veil
    covered.todayState.change(veil.cover)
    covered.list.window.change(veil.cover)
    covered.board.change(veil.cover)
    covered.review.cover(by: veil)
    covered.openings.coverNames()
    covered.list.preview = list.preview.map { $0.covered(by: veil) }
    covered.openCase?.facts = openCase?.facts?.covered(by: veil)
    covered.openCase?.history = openCase?.history.map(veil.cover) ?? []
    if let formContext { covered.form?.cover(by: veil, in: formContext) }
    covered.notice = notice?.covered(by: veil)
    covered.box = box?.covered(by: veil)
    covered.list.query.filter = list.query.filter.covered
    return covered
  }

  /// The names of everybody who is on the screen or just behind it.
  private var learntVeil: NameVeil {
    var veil = NameVeil(today: today, office: office)
    for summary in todayState.rows + list.window.rows + board.columns.flatMap(\.window.rows) {
      veil.learn(summary)
    }
    for card in review.meeting?.cards ?? [] { veil.learn(name: card.line.name) }
    for name in openings.names { veil.learn(name: name) }
    if case .attendance(let attendance)? = box {
      for row in attendance.sheet.rows { veil.learn(row.summary) }
    }
    for change in shownHistory.flatMap(\.changes) { veil.learn(change) }
    let open = [list.preview?.facts, openCase?.facts, formContext?.facts].compactMap(\.self)
    for facts in open + (formContext?.marked ?? []) {
      veil.learn(facts)
    }
    veil.learn(words: list.lastFind)
    return veil
  }

  /// What was done, as far as a screen shows it.
  private var shownHistory: [HistoryEntry] {
    guard case .history(let history)? = box else { return openCase?.history ?? [] }
    return history.entries
  }
}

extension Box {
  /// The same box without names: neither those that it shows nor those that are typed in it.
  fileprivate func covered(by veil: NameVeil) -> Box {
    switch self {
    case .find(var prompt):
      prompt.line = prompt.line.covered
      return .find(prompt)
    case .palette(var palette):
      palette.about = palette.about.map(veil.cover)
      palette.shelf.people = palette.shelf.people.map(veil.cover)
      return .palette(palette)
    case .history(let history):
      var covered = history.covered(by: veil)
      covered.asking = history.asking?.covered
      return .history(covered)
    case .attendance(var attendance):
      attendance.cover(by: veil)
      return .attendance(attendance)
    default: return self
    }
  }
}

extension TextLine {
  /// As many dots as there are letters, with the cursor in its place.
  fileprivate var covered: TextLine { TextLine(String(repeating: "•", count: text.count)) }
}

extension Filter {
  /// The same filter with dots for its free words, which are names.
  fileprivate var covered: Filter {
    Filter(
      terms: terms.map { term in
        guard case .word(let word) = term.condition else { return term }
        return FilterTerm(.word(String(repeating: "•", count: word.count)), negated: term.negated)
      })
  }
}

extension CaseLine {
  /// The same line without names.
  func covered(by veil: NameVeil) -> CaseLine {
    var covered = self
    for index in pieces.indices { covered.pieces[index].text = veil.cover(pieces[index].text) }
    covered.detail = detail.map(veil.cover)
    return covered
  }
}
