/// What was taken out of the file.
package enum ExportKind: String, Vocabulary {
  case sheet, list, calendar
  /// Everything that is held about one person, for that person.
  case wholeCase = "whole case"
}

/// Something that left the file: a sheet, a list, a calendar.
///
/// It says to whom and how much, and holds nothing of what it held.
package struct Export: Record {
  package static let table = Table.export
  package let id: RecordID
  /// The case it is about; nothing for a list of several.
  package let caseRecord: RecordID?
  package let kind: ExportKind
  /// For whom it was made: `partner`, `funder`.
  package var audience: String?
  /// The partner for whom it was made.
  package var partner: RecordID?
  /// What it was written as: `pdf`, `csv`.
  package let format: String
  /// How many cases, or rows of a list, it held.
  package let rows: Int
  /// Why it was made without the consent that it takes; nothing where the consent was there.
  package var reason: String?
  package let happenedOn: Day

  /// Makes the record of an export without an audience.
  package init(
    id: RecordID, caseRecord: RecordID?, kind: ExportKind, format: String, rows: Int, happenedOn: Day
  ) {
    self.id = id
    self.caseRecord = caseRecord
    self.kind = kind
    self.format = format
    self.rows = rows
    self.happenedOn = happenedOn
  }
}
