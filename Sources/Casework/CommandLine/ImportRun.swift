package import CaseCore
import Foundation

/// The import of a list on the command line: look first, then write what cannot be taken, then take the rest.
package struct ImportRun {
  /// What the import would do.
  package let plan: ImportPlan
  private let input: String

  /// Reads the list.
  ///
  /// - Parameters:
  ///   - input: The CSV file.
  ///   - map: The file that says which column is what, if any.
  ///   - today: The day that nothing in the list may be after.
  /// - Throws: A refusal when one of the files cannot be read.
  package init(_ input: String, map: String?, today: Day) throws(Refusal) {
    self.input = input
    let mapFile: ColumnMapFile? = if let map { try ColumnMapFile(try ImportFile.bytes(at: map)) } else { nil }
    plan = try CandidateImport.plan(try ImportFile.bytes(at: input), today: today, map: mapFile)
  }

  /// What to know of the list, and why rows are rejected, a sentence a line.
  package var remarks: [String] {
    plan.notices + plan.rejects.map { "Line \($0.line): \($0.why)" }
  }

  /// Writes the rejected rows, then imports the others in one operation.
  ///
  /// - Parameters:
  ///   - workspace: Where to; somebody must be at work.
  ///   - rejects: Where the rejected rows go; nothing for a file beside the list.
  /// - Returns: What happened.
  /// - Throws: A refusal; then nothing was imported, and no file was left.
  package func carryOut(in workspace: Workspace, rejects: String?) throws -> WorkReport {
    guard !plan.rows.isEmpty || !plan.rejects.isEmpty else { throw Refusal.importNoRows }
    let place = try writeRejects(to: rejects)
    guard !plan.rows.isEmpty else { throw Refusal.importNothingLeft(plan.rejects.count, place) }
    do {
      let drafts = plan.rows.map(\.draft)
      let command = EnrolCandidates(drafts, offers: try workspace.offers(), imported: true)
      var report = try workspace.carryOut(command)
      if let place { report.lines.append(ImportRun.rejected(plan.rejects.count, place)) }
      return report
    } catch {
      if let place { unlink(place) }
      throw error
    }
  }

  private func writeRejects(to named: String?) throws(Refusal) -> String? {
    guard !plan.rejects.isEmpty else { return nil }
    let place = named ?? RejectsFile.place(beside: input)
    try RejectsFile.write(plan, to: place)
    return place
  }

  fileprivate static func rejected(_ count: Int, _ place: String) -> String {
    count == 1
      ? "1 row was not imported; it is in \(place)"
      : "\(grouped(count)) rows were not imported; they are in \(place)"
  }
}

extension Refusal {
  /// A list with a header and nothing below it.
  static let importNoRows = Refusal(
    rule: "import.no-rows", summary: "Nothing was imported: the file has a header, but no rows.",
    remedies: ["Check that it is the right file"])

  /// Not one row can be taken.
  static func importNothingLeft(_ count: Int, _ place: String?) -> Refusal {
    let whereabouts = place.map { " They are in \($0)." } ?? ""
    return Refusal(
      rule: "import.nothing-left",
      summary: "Nothing was imported: none of the \(grouped(count)) rows can be taken.\(whereabouts)",
      remedies: ["Mend the rows, then import that file"])
  }
}
