import CaseCore
import Casework
import Terminal

/// What was just written: where it is, what to know of it, and what can be done with it.
package struct WrittenSheet: Equatable, Sendable {
  /// `The sheet is in ~/Documents/Caseload/SMW-0042-2026-11-23.pdf`.
  let words: String
  let path: String
  /// Whether the path is that of a folder, which no printer takes.
  let isFolder: Bool
  /// The cases of which no sheet was made.
  let leftOut: [SheetLeftOut]
  /// The sheet as it was asked for, where it is one.
  private let original: Original?

  /// Whose sheet, for whom and as what.
  struct Original: Equatable, Sendable {
    let caseRecord: RecordID
    let order: SheetOrder
  }

  /// What to do with everything that is held before it is handed over.
  static let advice = "read it before you hand it over"

  init(
    _ what: String, in path: String, isFolder: Bool = false, leftOut: [SheetLeftOut] = [],
    warnings: [String] = [], of original: Original? = nil
  ) {
    let missing = leftOut.isEmpty ? [] : ["\(grouped(leftOut.count)) left out, without the consent it takes"]
    words = (["\(what) in \(SheetFile.shown(path))"] + missing + warnings).joined(separator: " · ")
    (self.path, self.isFolder, self.leftOut, self.original) = (path, isFolder, leftOut, original)
  }

  /// What prints it: a PDF itself, another sheet as the PDF of the same; nothing for a folder and for what has no pages.
  var printing: Effect? {
    if !isFolder, path.hasSuffix(".pdf") { return .printSheet(path) }
    return original.map { .printPDF($0.caseRecord, $0.order, besides: path) }
  }

  /// The keys that mean something while it is offered.
  var hints: [String] {
    (printing == nil ? [] : ["l print"]) + ["o open"] + (leftOut.isEmpty ? [] : ["w who was left out"])
      + ["any other key goes on as always"]
  }
}

extension AppState {
  /// Says where something is and offers to print or open it; the next key that is neither means what it always means.
  mutating func show(_ sheet: WrittenSheet) {
    lastSheet = nil
    notice = Notice(sheet.words)
    box = .sheetThere(sheet)
  }

  /// After printing or opening the offer stays: where the one did not work, the other may.
  mutating func handle(_ key: Key, in sheet: WrittenSheet) -> [Effect] {
    box = nil
    guard case .character(let character) = key else { return handle(key) }
    switch keyboard.letter(character) {
    case "l" where sheet.printing != nil:
      box = .sheetThere(sheet)
      return [sheet.printing].compactMap(\.self)
    case "o":
      box = .sheetThere(sheet)
      return [.showSheet(sheet.path)]
    case "w" where !sheet.leftOut.isEmpty: showLeftOut(sheet)
    default: return handle(key)
    }
    return []
  }

  private mutating func showLeftOut(_ sheet: WrittenSheet) {
    var page = PageBox(title: "Left out, \(grouped(sheet.leftOut.count))", lines: sheet.leftOut.sentences)
    page.wrapLines(to: size.columns - 2)
    box = .page(page)
  }
}
