package import CaseCore
import Foundation

/// The rows that an import rejected, as a file to mend and to import.
///
/// In front of the columns of the original stand three: the line, the column and the reason. The import
/// passes over them when it reads the file again. A row that had too few or too many fields keeps what it
/// had.
package enum RejectsFile {
  /// The headers of the columns that are added in front.
  package static let addedHeaders = ["Line", "Column", "Why"]

  /// The file, separated like the original.
  package static func bytes(of plan: ImportPlan) -> [UInt8] {
    var writer = CSVWriter(separator: plan.separator)
    writer.add(addedHeaders + plan.header)
    for row in plan.rejects {
      let place = row.faults.first?.position
      let column = place.map { String($0.column) } ?? ""
      writer.add([String(place?.line ?? row.line), column, row.why] + row.fields)
    }
    return writer.bytes
  }

  /// Where the rejects of a file go unless the user says otherwise: beside it, as `NAME-rejects.csv`, with a
  /// number where that exists.
  package static func place(beside input: String) -> String {
    let base = URL(fileURLWithPath: input).deletingPathExtension().path + "-rejects"
    var place = base + ".csv"
    var number = 2
    while FileManager.default.fileExists(atPath: place) {
      place = "\(base)-\(number).csv"
      number += 1
    }
    return place
  }

  /// Writes the file, readable by its owner alone.
  ///
  /// It appears whole or not at all.
  ///
  /// - Throws: A refusal when there is such a file already, or when it cannot be written.
  package static func write(_ plan: ImportPlan, to path: String) throws(Refusal) {
    do throws(FileTrouble) {
      try AtomicFile.write(bytes(of: plan), to: path, replacing: false)
    } catch {
      throw error.code == EEXIST ? .rejectsExist : .rejectsNotWritten(error)
    }
  }
}

extension Refusal {
  /// The file for the rejected rows exists.
  package static let rejectsExist = Refusal(
    rule: "import.rejects-exist",
    summary: "The rejected rows were not written: there is a file of that name already.",
    remedies: ["Choose another name"])

  /// The file for the rejected rows cannot be written, for a reason that the system gives.
  static func rejectsNotWritten(_ trouble: FileTrouble) -> Refusal {
    Refusal(
      rule: "import.rejects-not-written", summary: "The rejected rows were not written: \(trouble.words).",
      remedies: [trouble.remedy])
  }
}
