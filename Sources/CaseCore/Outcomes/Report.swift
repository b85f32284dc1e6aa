/// A report: figures with what they mean, and the people behind each of them.
package struct Report: Equatable, Sendable, Codable {
  package let name: ReportName
  /// The title on screens and paper.
  package var title: String
  /// What is counted, and whom.
  package var definition: String
  /// The programme that it is about.
  package let programme: String
  /// The day by which it judges.
  package let asOf: Day
  /// The time of which it tells; all there is where nothing was asked for.
  package var period = ReportPeriod.always
  package var tables: [ReportTable]
  /// What a reader has to know beside the figures, one sentence each.
  package var notes: [String]
  /// Those of the notes whose number may tell of few people, where small numbers are hidden.
  var telling: [TellingNote] = []
  /// Whether its figures are of today, so that the people behind them can be listed.
  package var listsPeople = true

  private enum CodingKeys: String, CodingKey {
    case name, title, definition, programme, asOf, period, tables, notes
  }

  /// Makes a report.
  package init(
    _ name: ReportName, programme: String, asOf: Day, tables: [ReportTable], telling: [TellingNote] = [],
    notes: [String] = []
  ) {
    self.name = name
    self.programme = programme
    self.asOf = asOf
    self.tables = tables
    self.telling = telling
    self.notes = telling.map(\.words) + notes
    (title, definition) = (name.title, name.definition)
  }

  /// `USE-IT!, Thu 1 Jan 2026 to Tue 31 Mar 2026, as of Mon 23 Nov 2026`.
  package var scope: String { scopeParts.joined(separator: ", ") }

  /// The parts of the scope; the first is a name, in any script.
  package var scopeParts: [String] {
    [programme, period.words, "as of \(asOf.fullWords)"].compactMap(\.self)
  }
}

/// A table of a report.
package struct ReportTable: Equatable, Sendable, Codable {
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
  /// Whether it says again, in other parts or per head, what a table before it counts: it goes where that one
  /// hides anything.
  package var repeatsTheFirst = false
  /// Whether, set against a table before it, it would tell of few people: it goes where small numbers are hidden.
  var tellsBesideOthers = false
  /// Whether its total is that of the first table: it goes where only one of them may be told.
  var hasTotalOfFirst = false
  /// How its rows stand to the people in them.
  package var counting = Counting.several
  /// Columns of things of which each holds the next, as all placements hold those that were offered; everybody in a
  /// row has at least one in the first.
  package var nested: [[Int]] = []
  /// The column that is a printed rate times people; nothing where there is none.
  package var pricedColumn: Int?
  /// Whether its rows follow each other in time, so that a line can be drawn of a column.
  package var isSeries = false

  /// How the rows of a table stand to the people in them.
  package enum Counting: Sendable {
    /// Everybody stands in one row, so that rows can be put together.
    case once
    /// The same, and the last column is the sum of the others.
    case onceAcross
    /// Somebody may stand in several rows; things add up, people do not.
    case several
    /// Nothing adds up.
    case apart
  }

  // How it counts is of use only until small numbers are hidden, and a report is kept after that; a line over time
  // is drawn of the figures of now.
  private enum CodingKeys: String, CodingKey {
    case title, heading, columns, rows, total, isAboutPeople, repeatsTheFirst
  }

  /// Makes a table.
  package init(
    _ title: String, heading: String, columns: [String], rows: [ReportRow], total: ReportRow? = nil,
    isAboutPeople: Bool = true, counting: Counting = .several
  ) {
    self.title = title
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.total = total
    self.isAboutPeople = isAboutPeople
    self.counting = counting
  }
}

/// A row of a report.
package struct ReportRow: Equatable, Sendable, Codable {
  package var label: String
  package var cells: [ReportCell]

  /// Makes a row.
  package init(_ label: String, _ cells: [ReportCell]) {
    self.label = label
    self.cells = cells
  }
}

/// A figure of a report.
package struct ReportCell: Equatable, Sendable, Codable {
  /// What a cell says.
  package enum Figure: Equatable, Sendable, Codable {
    case people(Int)
    /// Things rather than people: sittings, contacts.
    case count(Int)
    case money(Money)
    case minutes(Int)
    case days(Int)
    /// A number and a tenth: 24 is 2.4.
    case tenths(Int)
    /// Whole months and a tenth: 139 is 13.9.
    case months(tenths: Int)
    /// Tenths of a per cent.
    case share(tenths: Int)
    case words(String)
    /// There is no such figure.
    case nothing
    /// Kept back, because it would tell of single people.
    case hidden
    /// Kept back, because what is hidden could be worked out from it.
    case keptBack
  }

  package var figure: Figure
  /// The filter that lists the people behind it; nothing where nobody stands behind it.
  package var people: String?
  /// How many people stand behind a figure that is no count of people; nothing where that is not known.
  package var behind: Int?
  /// Whether it is a sum that leaves people out, so that the whole is that much or more; nothing where it is whole.
  package var isAtLeast: Bool?

  /// Makes a cell.
  package init(_ figure: Figure, people: String? = nil, behind: Int? = nil, isAtLeast: Bool = false) {
    self.figure = figure
    self.people = people
    self.behind = behind
    self.isAtLeast = isAtLeast ? true : nil
  }

  /// What a reader sees.
  package var words: String { (isAtLeast == true ? "at least " : "") + figureWords }

  private var figureWords: String {
    switch figure {
    case .people(let count), .count(let count): grouped(count)
    case .minutes(let minutes): minutes % 60 == 0 ? "\(grouped(minutes / 60)) h" : hoursAndMinutes(minutes)
    case .days(let days): days == 1 ? "1 day" : "\(grouped(days)) days"
    case .tenths(let tenths): "\(grouped(tenths / 10)).\(tenths % 10)"
    case .money(let money): money.words
    case .months(let tenths): "\(tenths / 10).\(tenths % 10) months"
    case .share(let tenths): "\(tenths / 10).\(tenths % 10) %"
    case .words(let words): words
    case .nothing: "–"
    case .hidden: "under 5"
    case .keptBack: "kept back"
    }
  }
}

extension ReportTable {
  /// The length of the bar of each row in a column; nothing for a row without a number, and for all of them where
  /// people, money and times stand in one column, which have no common scale.
  package func bars(of column: Int) -> [Int?] {
    let cells = rows.map { row in row.cells.indices.contains(column) ? row.cells[column] : nil }
    guard Set(cells.compactMap { $0?.unit }).count < 2 else { return cells.map { _ in nil } }
    return cells.map { $0?.size }
  }
}

extension ReportCell {
  /// What its number counts; nothing where it has none.
  fileprivate var unit: String? {
    switch figure {
    case .people: "people"
    case .count: "things"
    case .money: "money"
    case .minutes: "minutes"
    case .days: "days"
    case .tenths: "tenths"
    case .months: "months"
    case .share: "share"
    case .words, .nothing, .hidden, .keptBack: nil
    }
  }

  /// The number that a bar draws; nothing for words and what is kept back.
  package var size: Int? {
    switch figure {
    case .people(let count), .count(let count), .minutes(let count), .days(let count), .tenths(let count):
      count
    case .money(let money): money.pence
    case .share(let tenths), .months(let tenths): tenths
    case .words, .nothing, .hidden, .keptBack: nil
    }
  }
}

/// `12 h 05 min`.
private func hoursAndMinutes(_ minutes: Int) -> String {
  "\(grouped(minutes / 60)) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60) min"
}
