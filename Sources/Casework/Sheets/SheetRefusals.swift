package import CaseCore

extension Refusal {
  /// There is no format of that name.
  package static func noSuchSheetFormat(_ spelling: String) -> Refusal {
    Refusal(
      rule: "sheet.no-such-format",
      summary:
        "The sheet was not made: there is no format “\(SheetText.clean(String(spelling.prefix(40))))”.",
      remedies: ["Choose pdf, html, md, text or json"])
  }

  /// No folder has a template for the format.
  package static func noTemplate(_ name: String, _ folders: [String]) -> Refusal {
    let places =
      folders.isEmpty ? "there is no folder to look in" : "it is not in \(folders.joined(separator: " or "))"
    return Refusal(
      rule: "sheet.no-template",
      summary: "The sheet was not made: the template \(name) is missing; \(places).",
      remedies: ["Install Caseload again, or put the template into one of its folders"])
  }

  /// The file of a template cannot be used at all.
  package static func templateUnreadable(_ path: String, _ why: String) -> Refusal {
    Refusal(
      rule: "sheet.template-unreadable",
      summary: "The sheet was not made: the template \(path) cannot be used; \(why).",
      remedies: ["Mend the template, or take it away to use the one that comes with Caseload"])
  }

  /// There is no audience of that name.
  package static func noSuchAudience(_ spelling: String) -> Refusal {
    Refusal(
      rule: "sheet.no-such-audience",
      summary:
        "The sheet was not made: there is no audience “\(SheetText.clean(String(spelling.prefix(40))))”.",
      remedies: ["Choose \(SheetAudience.allCases.map(\.rawValue).joined(separator: ", "))"])
  }

  /// Only PDF makes one document of several sheets.
  package static let notOneDocument = Refusal(
    rule: "sheet.not-one-document",
    summary: "The sheets were not made: only pdf makes one document of several.",
    remedies: ["Choose pdf, or a folder"])

  /// The file of an audience has faults; all of them are named.
  static func audienceFaults(_ faults: FileFaults) -> Refusal {
    Refusal(
      rule: "sheet.audience-faults", summary: "The sheet was not made. \(faults)",
      remedies: ["Mend the file, or take it away to use the one that comes with Caseload"])
  }

  /// A template has faults; all of them are named.
  ///
  /// - Parameters:
  ///   - path: The template.
  ///   - faults: What is wrong, with the places.
  ///   - rules: The file that names the fields of the audience, where it is the one to mend.
  /// - Returns: The refusal.
  package static func templateFaults(
    _ path: String, _ faults: [TemplateFault], rules: String? = nil
  ) -> Refusal {
    let mend = "Mend the template, or take it away to use the one that comes with Caseload"
    let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
    let places = faults.map { " Line \($0.line), column \($0.column): \($0.words)" }.joined()
    return Refusal(
      rule: "sheet.template-faults",
      summary: "The sheet was not made: the template \(path) has \(count).\(places)",
      remedies: [
        rules.map {
          "The fields are those of \($0): name there what the template uses, or take that file away"
        }
          ?? mend
      ])
  }
}

/// Refusals of writing a sheet.
extension Refusal {
  /// There is a file of that name, and nobody said that it may be replaced.
  package static func sheetExists(_ path: String) -> Refusal {
    Refusal(
      rule: "sheet.exists", summary: "Nothing was written: there is a file \(path) already.",
      remedies: ["Choose another name, or say --replace"])
  }

  /// The path ends in one format, and another is asked for.
  static func endingContradicts(_ ending: String, format: String) -> Refusal {
    Refusal(
      rule: "sheet.ending",
      summary: "Nothing was written: the path ends in .\(ending), and the format is \(format).",
      remedies: ["Let the path end in .\(format), or choose the other format"])
  }

  /// The path ends in what is not written here, such as a word processor's document.
  static func endingUnknown(_ ending: String, _ known: [String]) -> Refusal {
    let endings = known.map { ".\($0)" }
    let last = endings.last.map { endings.count > 1 ? " or \($0)" : $0 } ?? ""
    return Refusal(
      rule: "sheet.ending", summary: "Nothing was written: it cannot be written as .\(ending).",
      remedies: ["Let the path end in \(endings.dropLast().joined(separator: ", "))\(last)"])
  }

  /// Several sheets go to standard output.
  package static let sheetsNotPrinted = Refusal(
    rule: "sheet.not-printed",
    summary: "No sheet was written: several sheets go to files, not to standard output.",
    remedies: ["Name a folder, or a file that ends in .pdf"])

  /// The folder cannot be made.
  static func sheetFolder(_ path: String, _ failure: FileTrouble) -> Refusal {
    Refusal(
      rule: "sheet.folder",
      summary: "Nothing was written: the folder \(path) cannot be made; \(failure.words).",
      remedies: [failure.remedy])
  }

  /// The file cannot be written.
  static func sheetNotWritten(_ path: String, _ failure: FileTrouble) -> Refusal {
    Refusal(
      rule: "sheet.not-written", summary: "Nothing was written to \(path): \(failure.words).",
      remedies: [failure.remedy])
  }
}
