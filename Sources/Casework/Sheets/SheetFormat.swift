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

  /// The format that is meant: the one that was named, else the one in which a path ends, else the usual one.
  ///
  /// - Throws: A refusal where there is no such format, or where the path ends in another one.
  package static func chosen(
    _ named: String?, for path: String?, usually: SheetFormat
  ) throws(Refusal) -> SheetFormat {
    guard let named else { return path.flatMap(ending(of:)) ?? usually }
    let format = try SheetFormat.named(named)
    try FileEnding.check(path, is: format.fileExtension)
    return format
  }

  /// The format in which the path of a file ends; nothing where that says nothing, or it is a folder.
  package static func ending(of path: String) -> SheetFormat? {
    FileEnding.of(path).flatMap { ending in allCases.first { $0.fileExtension == ending } }
  }
}

/// What the path of a file says about its format.
enum FileEnding {
  private static let known = ["pdf", "html", "md", "txt", "json", "csv", "ics"]

  /// The ending of a path, where it is that of a format; nothing for a folder.
  static func of(_ path: String) -> String? {
    guard let stop = path.lastIndex(of: ".") else { return nil }
    return known.first { $0 == path[path.index(after: stop)...].lowercased() }
  }

  /// Refuses a path that ends in another format than the one that is written.
  static func check(_ path: String?, is ending: String) throws(Refusal) {
    guard let path, let found = of(path), found != ending else { return }
    throw .endingContradicts(found, format: ending)
  }
}
