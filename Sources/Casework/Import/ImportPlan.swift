package import CaseCore

/// What an import would do: the candidates that it takes, the rows that it does not, and what to know of
/// both.
///
/// Every row of the file is in `rows` or in `rejects`, or was empty.
package struct ImportPlan: Equatable, Sendable {
  /// The candidates, in the order of the file.
  package internal(set) var rows: [ImportRow] = []
  /// The rows that cannot be taken, in the order of the file.
  package internal(set) var rejects: [RejectedRow] = []
  /// What the user should know of the whole file, in sentences.
  package internal(set) var notices: [String] = []
  /// The headers of the file, without the columns that a rejects file adds.
  package let header: [String]
  /// The character between fields, in ASCII.
  package let separator: UInt8
  /// How the file's characters were read.
  package let encoding: TextEncoding
  /// How many rows held nothing and were passed over.
  package internal(set) var emptyRows = 0

  /// How many rows the file has after its header, without the empty ones.
  package var rowsRead: Int { rows.count + rejects.count }

  /// The result as a sentence, such as `14 rows read: 12 can be imported, 2 cannot`.
  package var words: String {
    guard rowsRead > 0 else { return "The file has a header, but no rows." }
    let read = ImportText.count(rowsRead, "row") + " read: "
    return read + "\(rows.count) can be imported, \(rejects.isEmpty ? "none" : "\(rejects.count)") cannot."
  }
}

/// A row that can be imported.
package struct ImportRow: Equatable, Sendable {
  /// The line on which the row begins, from 1.
  package let line: Int
  package let draft: CandidateDraft
}

/// A row that cannot be imported, as the file has it, and why.
package struct RejectedRow: Equatable, Sendable {
  /// The line on which the row begins, from 1.
  package let line: Int
  /// The fields, uncleaned and as many as the row has, without the columns that a rejects file adds.
  package let fields: [String]
  /// Everything that is wrong; never nothing.
  package let faults: [RowFault]

  /// The reasons with their columns, such as `Date of birth: There is no 31 February`.
  package var why: String { faults.map(\.why).joined(separator: " ") }
}

/// One thing that is wrong with a row.
package struct RowFault: Equatable, Sendable {
  package let position: TextPosition
  /// The header of the column; nothing when the fault is of the whole row or the column has none.
  package let header: String?
  /// A full sentence, or two.
  package let problem: String

  /// The problem with the column's header before it.
  package var why: String { header.map { "\($0): \(problem)" } ?? problem }

  /// The problem with its place, such as `Line 4, column 12, “Date of birth”: There is no 31 February`.
  package var words: String {
    let place = "Line \(position.line), column \(position.column)"
    return place + (header.map { ", \(ImportText.inQuotes($0))" } ?? "") + ": " + problem
  }
}
