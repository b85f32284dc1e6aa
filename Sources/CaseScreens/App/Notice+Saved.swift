import CaseCore

extension Notice {
  /// So many warnings have lines of their own; more, as of a change of many cases, are counted.
  private static let mostNotes = 6

  /// What came of a save: what was done, then each of its warnings on a line of its own.
  init(saved outcome: Outcome) {
    let notes = outcome.warnings.prefix(Notice.mostNotes).map { "Note: \($0)\($0.hasSuffix(".") ? "" : ".")" }
    let rest = outcome.warnings.count - notes.count
    let more =
      rest > 0 ? ["Note: there \(rest == 1 ? "is 1 more note" : "are \(grouped(rest)) more notes")."] : []
    self.init(([outcome.notice] + notes + more).joined(separator: "\n"), undoes: true)
  }
}
