import CaseCore
import Casework

/// Sheets and exports: what leaves the file. Each is recorded, so the history on the screen is read again.
extension Hands {
  func attemptPaper(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .writeSheet(let id, let order):
      let written = try workspace.writeSheet(of: id, order)
      return [.sheetWritten(path: written.path, warnings: written.warnings)]
    case .writeSheets(let cases, let order): return [try writeSheets(of: cases, order)]
    case .printSheet(let path):
      try PaperPrinter.print(path)
      return [.told("The sheet was sent to the printer.")]
    case .showSheet(let path):
      try PaperPrinter.open(path)
      return [.told("The sheet is open in another window.")]
    case .exportList(let format, let filter):
      let (path, rows) = try workspace.export(format, filter: filter)
      return [.told("The list is in \(path), \(rows == 1 ? "1 row" : "\(grouped(rows)) rows").")]
    default: return []
    }
  }

  /// PDF sheets as one document, others as a file each.
  private func writeSheets(of cases: [RecordID], _ order: SheetOrder) throws -> Message {
    let place: SheetBatchPlace =
      order.format == .pdf ? .newDocument(workspace.sheetFolder) : .folder(workspace.sheetFolder)
    let report = try workspace.writeSheets(of: cases, order, to: place)
    let missing =
      report.leftOut.isEmpty ? [] : ["\(report.leftOut.count) left out, without the consent it takes."]
    let path = report.paths.count == 1 ? report.paths.first ?? "" : workspace.sheetFolder
    return .sheetWritten(path: path, warnings: missing + report.warnings)
  }
}
