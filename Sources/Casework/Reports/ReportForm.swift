package import CaseCore

/// What a report is printed as.
package enum ReportForm: String, CaseIterable, Sendable {
  case text, json, csv, md, html

  /// Finds a form by its name.
  ///
  /// - Throws: A refusal that names the forms there are.
  package static func named(_ spelling: String) throws(Refusal) -> ReportForm {
    if let form = ReportForm(rawValue: plainSpelling(spelling)) { return form }
    throw Refusal(
      rule: "report.format", summary: "No report was made: there is no such format.",
      remedies: ["Formats: \(allCases.map(\.rawValue).joined(separator: ", "))"])
  }

  /// Finds a report by its name.
  ///
  /// - Throws: A refusal that names the reports there are.
  package static func report(_ spelling: String) throws(Refusal) -> ReportName {
    if let name = ReportName(anySpelling: spelling) { return name }
    throw Refusal(
      rule: "report.unknown", summary: "No report was made: there is none of that name.",
      remedies: ["Reports: \(reports)"])
  }

  /// The names of all reports.
  package static var reports: String { ReportName.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The report in this form, UTF-8.
  ///
  /// - Parameters:
  ///   - report: What is printed.
  ///   - columns: How wide plain text may be.
  /// - Returns: The bytes of the whole document.
  package func bytes(of report: Report, columns: Int) -> [UInt8] {
    switch self {
    case .text: Array((ReportText(report, columns: columns).lines.joined(separator: "\n") + "\n").utf8)
    case .json: Array((report.json.spread + "\n").utf8)
    case .csv: ReportDocument.csv(report)
    case .md: Array(ReportDocument.markdown(report).utf8)
    case .html: Array(ReportDocument.html(report).utf8)
    }
  }
}
