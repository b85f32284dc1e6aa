/// Writes into the log that something left the file: who, what, for whom, and how much.
///
/// An undo goes past it, since what was handed over cannot be taken back.
package struct RecordExport: Command {
  package let verb = Verb.export
  package let subject: RecordID? = nil
  private let items: [Item]

  /// One thing that left the file.
  package struct Item: Sendable {
    let subject: Subject
    let kind: ExportKind
    let format: String
    let rows: Int
    var audience: String?
    var partner: RecordID?
    var reason: String?

    /// Makes an item about one case.
    package init(of caseRecord: CaseRecord, _ kind: ExportKind, as format: String) {
      subject = Subject(person: caseRecord.person, caseRecord: caseRecord.id)
      (self.kind, self.format, rows) = (kind, format, 1)
    }

    /// Makes an item about several cases, so many rows long.
    package init(rows: Int, _ kind: ExportKind, as format: String) {
      subject = .nobody
      (self.kind, self.format, self.rows) = (kind, format, rows)
    }

    /// A copy that says for whom it was made, and why without the consent that it takes.
    package func made(for audience: String, partner: RecordID?, because reason: String?) -> Item {
      var copy = self
      (copy.audience, copy.partner, copy.reason) = (audience, partner, reason)
      return copy
    }
  }

  /// Makes the command.
  package init(_ items: [Item]) {
    self.items = items
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let changes = items.map { item in
      var export = Export(
        id: desk.newID(), caseRecord: item.subject.caseRecord, kind: item.kind, format: item.format,
        rows: item.rows, happenedOn: desk.today)
      (export.audience, export.partner, export.reason) = (item.audience, item.partner, item.reason)
      return Change.insert(export, about: item.subject)
    }
    return Decision(changes: changes, notice: "The export is in the history.")
  }
}
