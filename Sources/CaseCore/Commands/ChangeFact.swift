/// Changes a fact that is there: a result that has come, a job that has ended, a fee that was claimed back.
///
/// Only the fields that differ are written, each against the value that was seen. New facts may go with it, such
/// as the promise that follows a result; all of it is one step of undo.
package struct ChangeFact<Value: Fact>: Command {
  package let verb = Verb.edit
  package let subject: RecordID?
  /// The fact as it was seen.
  package let seen: Value
  package let edited: Value
  /// New facts that go with the change.
  package let also: [any Fact]

  /// Makes the command.
  package init(_ caseRecord: RecordID, _ seen: Value, to edited: Value, also: [any Fact] = []) {
    self.subject = caseRecord
    self.seen = seen
    self.edited = edited
    self.also = also
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let facts = try known(facts)
    guard seen.stands else { throw .takenBackAlready }
    let about = Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
    guard let change = Change.update(seen, to: edited, about: about) else { throw .nothingChanged }
    // The checks are those of a new fact, so that a wrong one cannot come in by the back door.
    let told = try RecordFacts(facts.caseRecord.id, [edited as any Fact] + also).decide(
      facts, at: desk)
    return Decision(
      changes: [change] + told.changes.dropFirst(),
      notice: told.notice.replacingPrefix("Recorded", by: "Changed"), warnings: told.warnings)
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
