import CaseCore
import Casework

/// Sheets and exports: what leaves the file. Each is recorded, so the history on the screen is read again.
extension Hands {
  func attemptPaper(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .writeSheet(let id, let order):
      let written = try workspace.writeSheet(of: id, order)
      return [.sheetWritten(WrittenSheet("The sheet is", in: written.path, warnings: written.warnings))]
    case .writeSheets(let cases, let order): return [try writeSheets(of: cases, order)]
    case .exportCase(let id, let format):
      let path = try workspace.exportCase(id, as: format)
      return [
        .sheetWritten(WrittenSheet("Everything that is held is", in: path, warnings: [WrittenSheet.advice]))
      ]
    case .printSheet(let path):
      try PaperPrinter.print(path)
      return [.told(PaperPrinter.printedWords)]
    case .showSheet(let path):
      try PaperPrinter.open(path)
      return [.told("The sheet is open in another window.")]
    case .exportList(let format, let filter):
      let (path, rows) = try workspace.export(format, filter: filter)
      return [
        .told("The list is in \(SheetFile.shown(path)), \(rows == 1 ? "1 row" : "\(grouped(rows)) rows").")
      ]
    default: return []
    }
  }

  /// PDF sheets as one document, others as a file each.
  private func writeSheets(of cases: [RecordID], _ order: SheetOrder) throws -> Message {
    let place: SheetBatchPlace =
      order.format == .pdf ? .newDocument(workspace.sheetFolder) : .folder(workspace.sheetFolder)
    let report = try workspace.writeSheets(of: cases, order, to: place)
    let what = report.sheets == 1 ? "The sheet is" : "The \(grouped(report.sheets)) sheets are"
    let only = report.paths.count == 1 ? report.paths.first : nil
    return .sheetWritten(
      WrittenSheet(
        what, in: only ?? workspace.sheetFolder, isFolder: only == nil, leftOut: report.leftOut,
        warnings: report.warnings))
  }
}
