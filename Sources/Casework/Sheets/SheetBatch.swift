package import CaseCore
import CaseStore
internal import Foundation

/// What came of making many sheets.
package struct SheetBatchReport: Equatable, Sendable {
  /// The files that were written.
  package var paths: [String] = []
  /// How many sheets they hold.
  package var sheets = 0
  /// The cases of which no sheet was made.
  package var leftOut: [SheetLeftOut] = []
  /// What to think of.
  package var warnings: [String] = []
}

/// Where many sheets go.
package enum SheetBatchPlace: Equatable, Sendable {
  /// A file each, in a folder.
  case folder(String)
  /// One document of all of them, for PDF.
  case document(String)
  /// The same, in a folder, under a name of its own.
  case newDocument(String)

  /// Where the one document goes; nothing where each sheet is a file.
  var document: SheetPlace? {
    switch self {
    case .folder: nil
    case .document(let path): .path(path)
    case .newDocument(let folder): .folder(folder)
    }
  }
}

/// Sheets of many cases at once: all of them are written and recorded, or none.
extension Workspace {
  /// The cases that a filter lets through, in the order of their names.
  package func cases(filter: String) throws -> [RecordID] {
    var cases: [RecordID] = []
    _ = try eachSummary(filter: filter, sort: .name) { cases.append($0.caseRecord) }
    return cases
  }

  /// Writes the sheets of many cases; whoever has not consented is left out and named by number.
  ///
  /// - Parameters:
  ///   - cases: The cases, in the order of the pages.
  ///   - order: For whom and as what.
  ///   - place: The folder or the document.
  ///   - replacing: Whether files of the same names may go.
  ///   - progress: Told how many are done; where it throws, everything stops and nothing is written.
  /// - Returns: What was written, and what was not.
  /// - Throws: A refusal where nothing could be made or written; then nothing is recorded either.
  package func writeSheets(
    of cases: [RecordID], _ order: SheetOrder, to place: SheetBatchPlace, replacing: Bool = false,
    progress: (Int) throws -> Void = { _ in }
  ) throws -> SheetBatchReport {
    let maker = try SheetMaker(order, office: try office(), on: today, from: assets.folders(of: "Sheets"))
    var batch = SheetBatch(maker: maker, isReplacing: replacing)
    for (index, id) in cases.enumerated() {
      guard let facts = try facts(of: id) else { continue }
      try batch.add(facts, to: place)
      try progress(index + 1)
    }
    return try batch.finish(place) { try record($0) }
  }
}

/// Sheets that are made and have no names yet.
private struct SheetBatch {
  let maker: SheetMaker
  private let isReplacing: Bool
  private var report = SheetBatchReport()
  private var items: [RecordExport.Item] = []
  private var pages: [String] = []
  private let drafts = SheetDrafts()

  init(maker: SheetMaker, isReplacing: Bool) {
    (self.maker, self.isReplacing) = (maker, isReplacing)
  }

  /// Makes the sheet of a case, or notes why not.
  mutating func add(_ facts: CaseFacts, to place: SheetBatchPlace) throws {
    do throws(Refusal) {
      switch place {
      case .document, .newDocument:
        let (page, reason) = try maker.page(of: facts)
        pages.append(page)
        items.append(maker.item(for: facts, because: reason))
      case .folder(let folder):
        let sheet = try maker.make(of: facts)
        try drafts.add(sheet.bytes, named: sheet.suggestedFileName, in: folder)
        report.warnings += sheet.warnings
        items.append(maker.item(for: facts, because: sheet.reason))
      }
    } catch {
      guard error.isOfOneCase else { throw error }
      report.leftOut.append(try maker.leftOut(facts, because: error))
    }
  }

  /// Prints what is one document, records everything, and gives the files their names.
  mutating func finish(
    _ place: SheetBatchPlace, recording: ([RecordExport.Item]) throws -> Void
  ) throws -> SheetBatchReport {
    guard !items.isEmpty else { throw Refusal.noSheets(report.leftOut) }
    report.sheets = items.count
    if let document = place.document {
      let printed = try maker.print(pages)
      report.warnings += printed.warnings
      let name = "sheets-\(maker.order.audience.rawValue)-\(maker.day.iso).pdf"
      report.paths = [
        try SheetFile.write(printed.bytes, named: name, to: document, replacing: isReplacing) {
          try recording(items)
        }
      ]
    } else {
      try recording(items)
      report.paths = try drafts.giveNames(replacing: isReplacing)
    }
    report.warnings = report.warnings.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return report
  }
}

/// Files that are whole and have no names yet; those that got none go with this object.
private final class SheetDrafts {
  private var drafts: [(draft: String, folder: String, name: String)] = []

  deinit {
    for draft in drafts { unlink(draft.draft) }
  }

  func add(_ bytes: [UInt8], named name: String, in folder: String) throws(Refusal) {
    let folder = SheetFile.absolute(folder)
    do throws(FileTrouble) { try AtomicFile.makeFolder(folder) } catch { throw .sheetFolder(folder, error) }
    do throws(FileTrouble) {
      drafts.append((try AtomicFile.writeDraft(bytes, in: folder), folder, name))
    } catch { throw .sheetNotWritten(folder + "/" + name, error) }
  }

  func giveNames(replacing: Bool) throws(Refusal) -> [String] {
    var paths: [String] = []
    for draft in drafts {
      paths.append(
        try SheetFile.give(draft.draft, named: draft.name, in: draft.folder, replacing: replacing))
    }
    return paths
  }
}

extension SheetMaker {
  fileprivate func leftOut(_ facts: CaseFacts, because refusal: Refusal) throws(Refusal) -> SheetLeftOut {
    SheetLeftOut(
      number: facts.caseRecord.number, why: try order.obstacle(rules.consent, of: facts, on: day),
      yieldsToReason: refusal.yieldsToReason)
  }
}

extension Refusal {
  /// Whether it is about one case among many, so that the others go on.
  fileprivate var isOfOneCase: Bool { ["sheet.no-consent", "sheet.consent-withdrawn"].contains(rule) }

  /// There was nobody, or nobody had consented.
  static func noSheets(_ leftOut: [SheetLeftOut]) -> Refusal {
    guard !leftOut.isEmpty else {
      return Refusal(
        rule: "sheet.nobody", summary: "No sheet was written: nobody is in the list.",
        remedies: ["Choose another filter"])
    }
    return Refusal(
      rule: "sheet.nobody",
      summary: "No sheet was written: nobody in the list has given the consent that it takes.",
      remedies: ["Ask, and record the consents", "Or say why they may be made without"],
      yieldsToReason: leftOut.contains(where: \.yieldsToReason))
  }
}
