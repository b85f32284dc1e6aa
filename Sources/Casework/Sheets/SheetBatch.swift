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
  ///
  /// Whoever has left is passed over, unless the filter asks for a status or for case numbers.
  ///
  /// - Parameter filter: The filter as it was typed.
  /// - Returns: The cases, and how many were passed over because they have left.
  /// - Throws: A refusal of the filter, or `FileFailure`.
  package func cases(filter: String) throws -> (cases: [RecordID], left: Int) {
    let filter = try parsed(filter, try file.office())
    var (cases, left): ([RecordID], Int) = ([], 0)
    _ = try eachWindow(filter: filter, sort: .name, limit: nil) { window in
      let stays = window.filter { filter.asksForWhoLeft || $0.status.isOpen }
      cases += stays.map(\.caseRecord)
      left += window.count - stays.count
    }
    return (cases, left)
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
    try write(try makeSheets(of: cases, order, to: place, progress: progress), replacing: replacing)
  }

  /// Makes the sheets of many cases and gives them no names yet; only reads the case file, so that it can be done
  /// beside the drawing thread.
  package func makeSheets(
    of cases: [RecordID], _ order: SheetOrder, to place: SheetBatchPlace, progress: (Int) throws -> Void
  ) throws -> MadeSheets {
    let maker = try SheetMaker(order, office: try office(), on: today, from: assets.folders(of: "Sheets"))
    if case .folder(let folder) = place { AtomicFile.removeForgottenDrafts(in: SheetFile.absolute(folder)) }
    var batch = SheetBatch(maker: maker, place: place)
    for (index, id) in cases.enumerated() {
      guard let facts = try facts(of: id) else { continue }
      try batch.add(facts)
      // The pages of one document are counted when they are printed, which takes longer.
      try progress(place.document == nil ? index + 1 : 0)
    }
    return try batch.finish(progress)
  }

  /// Records sheets that were made, and gives the files their names.
  package func write(_ made: MadeSheets, replacing: Bool = false) throws -> SheetBatchReport {
    var report = made.report
    switch made.content {
    case .document(let bytes, let name, let place):
      report.paths = [
        try SheetFile.write(bytes, named: name, to: place, replacing: replacing) { try record(made.items) }
      ]
    case .files(let drafts):
      try record(made.items)
      for draft in drafts { report.paths.append(try draft.giveName(replacing: replacing)) }
      report.warnings += MadeSheets.numbered(zip(drafts, report.paths).count { !$1.hasSuffix("/" + $0.name) })
    }
    return report
  }
}

/// Sheets that are made and have no names yet; where nobody gives them any, nothing of them stays.
package struct MadeSheets: Sendable {
  fileprivate let report: SheetBatchReport
  fileprivate let items: [RecordExport.Item]
  fileprivate let content: Content

  /// What is said where names were taken.
  fileprivate static func numbered(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let files = count == 1 ? "1 file of that name was" : "\(grouped(count)) files of these names were"
    return ["\(files) there already and stayed; the new ones end in a number, such as -2."]
  }

  fileprivate enum Content: Sendable {
    case document([UInt8], name: String, SheetPlace)
    case files([SheetDraft])
  }
}

/// The sheets of a batch while they are made.
private struct SheetBatch {
  let maker: SheetMaker
  let place: SheetBatchPlace
  private var report = SheetBatchReport()
  private var items: [RecordExport.Item] = []
  private var pages: [String] = []
  private var numbers: [String] = []
  private var printed: [PrintedPaper.Sheet] = []
  private var drafts: [SheetDraft] = []

  init(maker: SheetMaker, place: SheetBatchPlace) {
    (self.maker, self.place) = (maker, place)
  }

  /// Makes the sheet of a case, or notes why not.
  mutating func add(_ facts: CaseFacts) throws {
    do throws(Refusal) {
      items.append(maker.item(for: facts, because: try made(facts)))
    } catch {
      guard error.isOfOneCase else { throw error }
      report.leftOut.append(try maker.leftOut(facts, because: error))
    }
  }

  /// Makes a page or a file; gives the reason that stands in for a missing consent.
  private mutating func made(_ facts: CaseFacts) throws(Refusal) -> String? {
    guard case .folder(let folder) = place else {
      let (page, reason) = try maker.page(of: facts)
      pages.append(page)
      numbers.append(facts.caseRecord.number)
      return reason
    }
    let sheet = try maker.make(of: facts)
    drafts.append(try SheetDraft(sheet.bytes, named: sheet.suggestedFileName, in: folder))
    if let paper = sheet.printed {
      printed.append(paper)
      numbers.append(facts.caseRecord.number)
    }
    return sheet.reason
  }

  /// Prints what is one document.
  mutating func finish(_ progress: (Int) throws -> Void) throws -> MadeSheets {
    guard !items.isEmpty else { throw Refusal.noSheets(report.leftOut) }
    report.sheets = items.count
    var content = MadeSheets.Content.files(drafts)
    if let document = place.document {
      let paper = try maker.print(pages, progress: progress)
      let name = "sheets-\(maker.order.audience.rawValue)-\(maker.day.iso).pdf"
      (printed, content) = (paper.sheets, .document(paper.bytes, name: name, document))
    }
    report.warnings = printed.warnings(of: numbers, on: maker.order.paper)
    return MadeSheets(report: report, items: items, content: content)
  }
}

/// A file that is whole and has no name yet; where it gets none, it goes with this object.
private final class SheetDraft: Sendable {
  let name: String
  private let draft: String
  private let folder: String

  init(_ bytes: [UInt8], named name: String, in folder: String) throws(Refusal) {
    let folder = SheetFile.absolute(folder)
    do throws(FileTrouble) { try AtomicFile.makeFolder(folder) } catch { throw .sheetFolder(folder, error) }
    do throws(FileTrouble) {
      draft = try AtomicFile.writeDraft(bytes, in: folder)
    } catch { throw .sheetNotWritten(folder + "/" + name, error) }
    (self.folder, self.name) = (folder, name)
  }

  deinit { unlink(draft) }

  func giveName(replacing: Bool) throws(Refusal) -> String {
    try SheetFile.give(draft, named: name, in: folder, replacing: replacing)
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
      remedies: [
        "Ask, and record the consents",
        "Or say why they may be made without, on the command line with --without-consent REASON",
      ],
      yieldsToReason: leftOut.contains(where: \.yieldsToReason))
  }
}
