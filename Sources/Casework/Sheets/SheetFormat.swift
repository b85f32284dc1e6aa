package import CaseCore

/// What a sheet is written as.
package enum SheetFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  case json
  case pdf

  /// How a file name of the format ends, without the full stop; also the short spelling.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .pdf: "pdf"
    }
  }

  /// Finds a format by its name or by how its files end, in any case: `text`, `txt`, `markdown`, `md`, `html`, `json`, `pdf`.
  ///
  /// - Throws: A refusal that names the formats there are.
  package static func named(_ spelling: some StringProtocol) throws(Refusal) -> SheetFormat {
    let wanted = plainSpelling(spelling)
    guard let format = allCases.first(where: { $0.rawValue == wanted || $0.fileExtension == wanted }) else {
      throw .noSuchSheetFormat(String(spelling))
    }
    return format
  }
}
