/// A report as it was kept: what was asked, and the figures as they could leave the room.
///
/// The figures hide small numbers and hold no name.
package struct ReportRun: Record {
  package static let table = Table.reportRun
  package let id: RecordID
  /// The number by which people call it, from 1.
  package let number: Int
  /// The report's name: `professions`.
  package let report: String
  /// What the report counted then.
  package let definition: Int
  package var fromDay: Day?
  package var toDay: Day?
  /// The day by which it judged.
  package let asOf: Day
  /// The number of the last operation that it knew.
  package let known: Int
  /// How many people had a case then.
  package let people: Int
  /// The report itself, as JSON in one line.
  package let figures: String
  /// The SHA-256 of the figures, in hexadecimal.
  package let sha256: String
  /// The day on which it was kept.
  package let happenedOn: Day

  /// Makes the record of a report from what the file gave for it and the report as JSON, with its SHA-256.
  package init(
    id: RecordID, number: Int, counted: ReportFigures, figures: (json: String, sha256: String), on day: Day
  ) {
    (self.id, self.number) = (id, number)
    report = counted.order.name.rawValue
    definition = counted.order.name.definitionVersion
    (fromDay, toDay) = (counted.order.period.from, counted.order.period.to)
    (asOf, known, people) = (counted.day, Int(counted.known), counted.people)
    (self.figures, sha256) = (figures.json, figures.sha256)
    happenedOn = day
  }
}

extension ReportRun {
  /// `Thu 1 Jan 2026 to Tue 31 Mar 2026, as of Mon 23 Nov 2026, kept on Mon 23 Nov 2026`.
  package var scope: String {
    let period = try? ReportPeriod(fromDay, to: toDay).words
    return [period, "as of \(asOf.fullWords)", "kept on \(happenedOn.fullWords)"].compactMap(\.self)
      .joined(separator: ", ")
  }
}
