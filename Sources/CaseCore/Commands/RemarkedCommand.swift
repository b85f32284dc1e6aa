/// A command with sentences about how it was typed, which are told before its own warnings.
struct RemarkedCommand: Command {
  let command: any Command
  private let remarks: [String]

  /// Adds the sentences to a command.
  init(_ command: any Command, _ remarks: [String]) {
    (self.command, self.remarks) = (command, remarks)
  }

  var verb: Verb { command.verb }
  var subject: RecordID? { command.subject }

  func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    var decision = try command.decide(facts, at: desk)
    decision.warnings = remarks + decision.warnings
    return decision
  }
}

extension Command {
  /// The sitting that the command records; nothing where it records another thing.
  package var sitting: Sitting? {
    if let remarked = self as? RemarkedCommand { return remarked.command.sitting }
    return (self as? RecordFacts)?.facts.lazy.compactMap { $0 as? Sitting }.first
  }
}
