package import CaseCore

/// What a report is printed as.
package enum ReportForm: String, CaseIterable, Sendable {
  case text, json, csv, md, html, pdf

  /// Finds a form by its name.
  ///
  /// - Throws: A refusal that names the forms there are.
  package static func named(_ spelling: String) throws(Refusal) -> ReportForm {
    if let form = ReportForm(rawValue: plainSpelling(spelling)) { return form }
    throw Refusal(
      rule: "report.format", summary: "No report was made: there is no such format.",
      remedies: ["Formats: \(allCases.map(\.rawValue).joined(separator: ", "))"])
  }

  /// The form that is meant: the one that was named, else the one in which a path ends, else plain text.
  ///
  /// - Throws: A refusal where there is no such form, or where the path ends in another one.
  package static func chosen(_ named: String?, for path: String?) throws(Refusal) -> ReportForm {
    guard let named else {
      guard let ending = path.flatMap(FileEnding.of) else { return .text }
      if let form = allCases.first(where: { $0.fileExtension == ending }) { return form }
      throw .endingUnknown(ending, allCases.map(\.fileExtension))
    }
    let form = try ReportForm.named(named)
    try FileEnding.check(path, is: form.fileExtension)
    return form
  }

  /// How a file name of the form ends, without the full stop.
  var fileExtension: String { self == .text ? "txt" : rawValue }

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

  /// Makes the report in this form; what is text is UTF-8.
  ///
  /// - Parameters:
  ///   - report: What is printed.
  ///   - columns: How wide plain text may be.
  /// - Returns: The whole document.
  /// - Throws: A refusal where it is a PDF and nothing here prints.
  package func rendered(_ report: Report, columns: Int) throws(Refusal) -> RenderedReport {
    switch self {
    case .text:
      RenderedReport(ReportText(report, columns: columns).lines.joined(separator: "\n") + "\n")
    case .json: RenderedReport(report.json.spread + "\n")
    case .csv: RenderedReport(bytes: ReportDocument.csv(report))
    case .md: RenderedReport(ReportDocument.markdown(report))
    case .html: RenderedReport(ReportDocument.html(report))
    case .pdf: RenderedReport(try ReportPage(report: report).printed())
    }
  }
}

/// A report as a document.
package struct RenderedReport: Equatable, Sendable {
  /// The whole document.
  package let bytes: [UInt8]
  /// What a reader should know of it: letters that no font has.
  package var warnings: [String] = []
}

extension RenderedReport {
  fileprivate init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  fileprivate init(_ paper: PrintedPaper) {
    self.init(bytes: paper.bytes, warnings: ReportPage.warnings(of: paper))
  }
}
