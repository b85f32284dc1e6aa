/// A report: figures with what they mean, and the people behind each of them.
package struct Report: Equatable, Sendable {
  package let name: ReportName
  /// The programme that it is about.
  package let programme: String
  /// The day by which it judges.
  package let asOf: Day
  package var tables: [ReportTable]
  /// What a reader has to know beside the figures, one sentence each.
  package var notes: [String]

  /// Makes a report.
  package init(
    _ name: ReportName, programme: String, asOf: Day, tables: [ReportTable], notes: [String] = []
  ) {
    self.name = name
    self.programme = programme
    self.asOf = asOf
    self.tables = tables
    self.notes = notes
  }
}

/// A table of a report.
package struct ReportTable: Equatable, Sendable {
  package var title: String
  /// What the rows are: `Profession`.
  package var heading: String
  /// The titles of the columns after the first.
  package var columns: [String]
  package var rows: [ReportRow]
  /// The row under the others; nothing where a sum would mean nothing.
  package var total: ReportRow?
  /// Whether a single row would tell of a person, so that small ones are hidden where it leaves the room.
  package var isAboutPeople: Bool

  /// Makes a table.
  package init(
    _ title: String, heading: String, columns: [String], rows: [ReportRow], total: ReportRow? = nil,
    isAboutPeople: Bool = true
  ) {
    self.title = title
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.total = total
    self.isAboutPeople = isAboutPeople
  }
}

/// A row of a report.
package struct ReportRow: Equatable, Sendable {
  package var label: String
  package var cells: [ReportCell]

  /// Makes a row.
  package init(_ label: String, _ cells: [ReportCell]) {
    self.label = label
    self.cells = cells
  }
}

/// A figure of a report.
package struct ReportCell: Equatable, Sendable {
  /// What a cell says.
  package enum Figure: Equatable, Sendable {
    case people(Int)
    case money(Money)
    /// Whole months and a tenth: 139 is 13.9.
    case months(tenths: Int)
    /// Tenths of a per cent.
    case share(tenths: Int)
    case words(String)
    /// There is no such figure.
    case nothing
    /// Kept back, because it would tell of single people.
    case hidden
  }

  package var figure: Figure
  /// The filter that lists the people behind it; nothing where nobody stands behind it.
  package var people: String?

  /// Makes a cell.
  package init(_ figure: Figure, people: String? = nil) {
    self.figure = figure
    self.people = people
  }

  /// What a reader sees.
  package var words: String {
    switch figure {
    case .people(let count): grouped(count)
    case .money(let money): money.words
    case .months(let tenths): "\(tenths / 10).\(tenths % 10) months"
    case .share(let tenths): "\(tenths / 10).\(tenths % 10) %"
    case .words(let words): words
    case .nothing: "–"
    case .hidden: "under 5"
    }
  }
}
