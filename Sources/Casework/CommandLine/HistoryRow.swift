package import CaseCore
import CaseStore

/// One operation as `caseload history` prints it.
package struct HistoryRow: Equatable, Sendable {
  private let entry: HistoryEntry

  init(_ entry: HistoryEntry) {
    self.entry = entry
  }

  /// The operation as a JSON object; its moment is world time.
  package var json: JSONValue {
    let operation = entry.operation
    return .members([
      "number": .integer(operation.number), "at": .text(Moment.words(operation.at)),
      "day": .day(operation.day),
      "caseworker": .optional(entry.initials), "verb": .text(operation.verb.rawValue),
      "words": .text(entry.words), "cases": .array(entry.numbers.map(JSONValue.text)),
      "caseCount": .count(entry.cases), "occasion": .optional(operation.occasion),
      "changes": .array(entry.changes.map { ChangeJSON(change: $0).value }),
    ])
  }

  /// The operation on one line.
  package func line(today: Day) -> String {
    let operation = entry.operation
    let numbers = entry.numbers.joined(separator: ", ") + (entry.cases > entry.numbers.count ? ", …" : "")
    let parts = [
      CleanText.fitted(operation.day.fullWords, 15), LondonTime.time(at: operation.at),
      CleanText.fitted(entry.initials ?? "-", 4), CleanText.fitted(numbers.isEmpty ? "file" : numbers, 9),
      CleanText.line(entry.words),
    ]
    return parts.joined(separator: "  ")
  }
}

/// A change of a row as JSON.
private struct ChangeJSON {
  let change: Change

  var value: JSONValue {
    let (kind, fields) = image
    return .members([
      "table": .text(change.table.rawValue), "row": .text(String(change.row.value)), "kind": .text(kind),
      "fields": fields,
    ])
  }

  private var image: (String, JSONValue) {
    switch change.image {
    case .insert(let fields): ("insert", RecordJSON.object(fields))
    case .delete(let fields): ("delete", RecordJSON.object(fields))
    case .update(let changes):
      (
        "update",
        .object(
          changes.sorted { $0.key < $1.key }.map { name, pair in
            let values = [pair.old, pair.new].map { RecordJSON.value($0, of: name) }
            return JSONValue.Member(name: name, value: .array(values))
          })
      )
    }
  }
}

extension Workspace {
  /// Reads the history, newest first, window by window.
  ///
  /// - Parameters:
  ///   - caseRecord: The case; nothing for the whole file.
  ///   - limit: How many operations at most; nothing for all.
  ///   - body: Told each operation.
  /// - Throws: Whatever `body` throws, or `FileFailure`.
  package func eachOperation(
    of caseRecord: RecordID?, limit: Int?, _ body: (HistoryRow) throws -> Void
  ) throws {
    var before: Int64?
    var left = limit ?? .max
    while left > 0 {
      let window = try file.history(of: caseRecord, before: before, limit: min(200, left), today: today)
      for entry in window { try body(HistoryRow(entry)) }
      guard let last = window.last else { return }
      left -= window.count
      before = last.operation.number
    }
  }
}

/// Moments in texts for machines.
enum Moment {
  /// Milliseconds since 1970, not before, as `2026-11-23T10:42:07.123Z`.
  static func words(_ milliseconds: Int64) -> String {
    let day = Int(milliseconds / 86_400_000)
    let rest = Int(milliseconds % 86_400_000)
    let (hours, minutes, seconds) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60)
    let clock = [hours, minutes, seconds].map { two($0) }.joined(separator: ":")
    let thousandths = String(String(1_000 + rest % 1_000).dropFirst())
    return "\(Day(number: day).iso)T\(clock).\(thousandths)Z"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
