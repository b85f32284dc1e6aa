extension QuickFinish {
  /// The command of the form for the action as it is seen now, so that no other is finished in its place.
  func command(in facts: CaseFacts) -> any Command {
    do throws(Refusal) { return try ending(in: facts) } catch {
      return UnknownAction(subject: facts.caseRecord.id, reason: error)
    }
  }
}

/// The end of an action that the line does not say, which is refused.
private struct UnknownAction: Command {
  let verb = Verb.finish
  let subject: RecordID?
  let reason: Refusal

  func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision { throw reason }
}
