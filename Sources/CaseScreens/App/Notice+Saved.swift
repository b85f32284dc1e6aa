import CaseCore

extension Notice {
  /// So many warnings have lines of their own; more, as of a change of many cases, are counted.
  private static let mostNotes = 6

  /// What came of a save: what was done, then each of its warnings on a line of its own.
  ///
  /// - Parameters:
  ///   - outcome: What was saved.
  ///   - today: The day by which dates are worded while names are hidden.
  ///   - office: Gives the names of stages then.
  init(saved outcome: Outcome, today: Day, office: Office) {
    let veil = NameVeil(today: today, office: office)
    let (notes, more) = (Notice.notes(outcome.warnings), Notice.more(outcome.warnings))
    self.init(
      ([outcome.notice] + notes + more).joined(separator: "\n"), undoes: true,
      whileHidden: ([veil.notice(of: outcome)] + notes.map(veil.coverQuoted) + more).joined(separator: "\n"))
  }

  private static func notes(_ warnings: [String]) -> [String] {
    warnings.prefix(mostNotes).map { "Note: \($0)\($0.hasSuffix(".") ? "" : ".")" }
  }

  private static func more(_ warnings: [String]) -> [String] {
    let rest = warnings.count - mostNotes
    guard rest > 0 else { return [] }
    return ["Note: there \(rest == 1 ? "is 1 more note" : "are \(grouped(rest)) more notes")."]
  }
}
