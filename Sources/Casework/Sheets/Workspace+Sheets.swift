package import CaseCore
import CaseStore

/// Sheets of the cases of this file; each one that is made is in the history.
extension Workspace {
  /// Writes the sheet of a case, into the usual folder where no place is given.
  ///
  /// - Returns: The path that was written, to show, and what a reader should know of the sheet.
  /// - Throws: A refusal that says what is missing or in the way; then nothing is written or recorded.
  package func writeSheet(
    of caseRecord: RecordID, _ order: SheetOrder, to place: SheetPlace? = nil, replacing: Bool = false
  ) throws -> (path: String, warnings: [String]) {
    let (sheet, item) = try makeSheet(of: caseRecord, order)
    let path = try SheetFile.write(
      sheet.bytes, named: sheet.suggestedFileName, to: place ?? .folder(sheetFolder), replacing: replacing
    ) { try record([item]) }
    return (path, sheet.warnings)
  }

  /// Writes a sheet of another format as PDF, too, since printers take no other, and prints that.
  ///
  /// - Parameters:
  ///   - caseRecord: Whose sheet.
  ///   - order: For whom.
  ///   - path: Where the sheet is that was written first.
  /// - Returns: What to say.
  /// - Throws: A refusal; without a printer nothing is written.
  package func printPDF(of caseRecord: RecordID, _ order: SheetOrder, besides path: String) throws -> String {
    guard PaperPrinter.hasPrinter else { throw Refusal.noPrinter(path) }
    var order = order
    order.format = .pdf
    let pdf = try writeSheet(of: caseRecord, order).path
    try PaperPrinter.print(pdf)
    return "\(PaperPrinter.printedWords) For that it was made as PDF, too: \(SheetFile.shown(pdf))"
  }

  /// Makes the sheet of a case to be printed at once, and records it.
  package func sheet(of caseRecord: RecordID, _ order: SheetOrder) throws -> RenderedSheet {
    let (sheet, item) = try makeSheet(of: caseRecord, order)
    try record([item])
    return sheet
  }

  private func makeSheet(
    of caseRecord: RecordID, _ order: SheetOrder
  ) throws -> (RenderedSheet, RecordExport.Item) {
    let maker = try SheetMaker(
      order, office: try file.office(), on: today, from: assets.folders(of: "Sheets"))
    guard let facts = try file.facts(of: caseRecord) else { throw Refusal.caseNotThere }
    let sheet = try maker.make(of: facts)
    return (sheet, maker.item(for: facts, because: sheet.reason))
  }

  /// Records what leaves the file.
  ///
  /// - Throws: A refusal where nothing can be recorded: then nothing may leave it either.
  func record(_ items: [RecordExport.Item]) throws {
    guard !isReadOnly else { throw Refusal.exportNotRecorded }
    _ = try perform(RecordExport(items))
  }
}

extension SheetMaker {
  /// What the history keeps of a sheet.
  func item(for facts: CaseFacts, because reason: String?) -> RecordExport.Item {
    RecordExport.Item(of: facts.caseRecord, .sheet, as: order.format.fileExtension)
      .made(for: order.audience.rawValue, partner: order.partner?.id, because: reason)
  }
}

extension Refusal {
  static let caseNotThere = Refusal(
    rule: "sheet.no-case", summary: "No sheet was written: that case is not in this file any more.",
    remedies: ["Look for it by name or number"])

  /// What leaves a file is recorded in it.
  static let exportNotRecorded = Refusal(
    rule: "export.not-recorded",
    summary: "Nothing was written: this file can only be read here, and what leaves it is recorded in it.",
    remedies: ["Work on a file that you may write to"])
}
