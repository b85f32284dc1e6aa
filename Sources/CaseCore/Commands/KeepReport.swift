/// Keeps a report: what was asked and which figures it gave, so that it can be shown again as it was.
///
/// An undo goes past it, since what was shown cannot be taken back.
package struct KeepReport: Command {
  package let verb = Verb.keepReport
  package let subject: RecordID? = nil
  private let run: ReportRun

  /// Makes the command.
  package init(_ run: ReportRun) {
    self.run = run
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    Decision(
      changes: [Change.insert(run, about: .nobody)], notice: "The report is kept as number \(run.number).")
  }
}
