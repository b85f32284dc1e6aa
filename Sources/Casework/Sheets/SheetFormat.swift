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
  /// - Parameters:
  ///   - named: How somebody spelled it; nothing where nobody did.
  ///   - path: Where it goes; nothing where that is not said.
  ///   - usually: The format where neither says one.
  ///   - formats: Those in which it can be written.
  /// - Returns: The format.
  /// - Throws: A refusal where there is no such format, or where the path ends in another one.
  package static func chosen(
    _ named: String?, for path: String?, usually: SheetFormat, among formats: [SheetFormat] = allCases
  ) throws(Refusal) -> SheetFormat {
    guard let named else {
      guard let ending = path.flatMap(FileEnding.of) else { return usually }
      guard let format = formats.first(where: { $0.fileExtension == ending }) else {
        throw .endingUnknown(ending, formats.map(\.fileExtension))
      }
      return format
    }
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
  private static let known: Set<String> = ["pdf", "html", "md", "txt", "json", "csv", "ics"]
  private static let otherSpellings = ["htm": "html", "markdown": "md"]

  /// The ending of a path in its usual spelling; nothing for a folder, and for a name such as `week.48`.
  static func of(_ path: String) -> String? {
    guard !path.hasSuffix("/"), !AtomicFile.isFolder(SheetFile.absolute(path)),
      let name = path.split(separator: "/").last, let stop = name.lastIndex(of: "."), stop > name.startIndex
    else { return nil }
    let ending = name[name.index(after: stop)...].lowercased()
    guard ending.first?.isLetter == true, ending.count <= 8, ending.allSatisfy({ $0.isLetter || $0.isNumber })
    else { return nil }
    return otherSpellings[ending] ?? ending
  }

  /// Refuses a path that ends in another format than the one that is written.
  static func check(_ path: String?, is ending: String) throws(Refusal) {
    guard let path, let found = of(path), found != ending else { return }
    throw known.contains(found) ? .endingContradicts(found, format: ending) : .endingUnknown(found, [ending])
  }
}
