import Terminal

/// What the screen of openings does.
extension ActionList {
  static let openings: [ActionEntry] = [
    entry(
      .openings, [.character("6")], "Openings",
      "Shows what our partners offer, and who stands how beside it."),
    entry(
      .openingsFor, [.character("O")], "Openings that fit",
      "Shows which openings this person fits or nearly fits, and what is lacking.",
      in: [.today, .candidates, .board, .caseView]),
    entry(
      .submitOn, [.character(">")], "Propose or go on",
      "Proposes the person for the opening, or records the next step: sent, interview, offered, started.",
      in: [.openings], writes: true),
    entry(
      .submission, [.character("d")], "Submission step",
      "Records any step with its day: also that the partner declined, or that it was withdrawn.",
      in: [.openings], writes: true),
    entry(
      .newOpening, [.character("+")], "New opening", "Adds a vacancy, a placement or a bridging post.",
      in: [.openings], writes: true),
    entry(
      .editOpening, [.character("e")], "Edit the opening",
      "Changes what an opening asks, its places and days, or closes it.", in: [.openings], writes: true),
    entry(
      .newContact, [], "New partner contact", "Adds somebody whom we can ask at a partner.",
      writes: true),
  ]
}
