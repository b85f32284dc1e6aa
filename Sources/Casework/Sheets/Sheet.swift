package import CaseCore

/// A sheet that is ready to be written.
package struct RenderedSheet: Equatable, Sendable {
  /// The whole file, UTF-8, with a line end at its end.
  package let text: String
  /// The case number and the day, never a name: `SMW-0042-2026-11-23.html`.
  package let suggestedFileName: String
}

/// The page that sums up a case for the caseworker who works it.
package enum Sheet {
  /// Makes a sheet; the same case, day, format and template give the same bytes.
  ///
  /// - Parameters:
  ///   - facts: The case as it stands.
  ///   - office: The names of caseworkers, clubs and partners.
  ///   - day: The day to which the sheet refers.
  ///   - format: What it is written as.
  ///   - folders: Where templates are looked for: the club's own folder first, those of the program last.
  /// - Returns: The whole file as text, and a name for it.
  /// - Throws: A refusal when there is no template, or when it has faults: every fault is named with its place.
  package static func make(
    of facts: CaseFacts, office: Office, on day: Day, format: SheetFormat, templates folders: [String]
  ) throws(Refusal) -> RenderedSheet {
    let template = try SheetTemplate.find(format, in: folders)
    let values = SheetContent(facts: facts, office: office, day: day).values
    let text = try template.fill(values, permitting: .caseworker)
    let name = fileNamePart(facts.caseRecord.number)
    return RenderedSheet(text: text, suggestedFileName: "\(name)-\(day.iso).\(format.fileExtension)")
  }

  /// A case number as a part of a file name: a number that came from elsewhere may hold any sign.
  private static func fileNamePart(_ number: String) -> String {
    let plain = number.map { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" ? $0 : "-" }
    let trimmed = String(plain.prefix(40)).drop { $0 == "-" }
    return trimmed.isEmpty ? "case" : String(trimmed)
  }
}
