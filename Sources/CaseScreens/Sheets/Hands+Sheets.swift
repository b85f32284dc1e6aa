import CaseCore
import Casework

/// Sheets and exports: what leaves the file. Each is recorded, so the history on the screen is read again.
extension Hands {
  func attemptPaper(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .writeSheet(let id, let order):
      let written = try workspace.writeSheet(of: id, order)
      let original = WrittenSheet.Original(caseRecord: id, order: order)
      return [
        .sheetWritten(
          WrittenSheet("The sheet is", in: written.path, warnings: written.warnings, of: original))
      ]
    case .writeSheets(let cases, let order): return makeSheets(of: cases, order)
    case .giveSheets(let made, let order): return [try give(made, order)]
    case .exportCase(let id, let format):
      let path = try workspace.exportCase(id, as: format)
      return [
        .sheetWritten(WrittenSheet("Everything that is held is", in: path, warnings: [WrittenSheet.advice]))
      ]
    case .printSheet(let path):
      try PaperPrinter.print(path)
      return [.told(PaperPrinter.printedWords)]
    case .printPDF(let id, let order, let path):
      return [.told(try workspace.printPDF(of: id, order, besides: path))]
    case .showSheet(let path):
      try PaperPrinter.open(path)
      return [.told("The sheet is open in another window.")]
    case .exportList(let format, let filter, let marked):
      let numbers = try workspace.numbers(of: marked)
      let (path, rows) = try workspace.export(
        format, filter: marked.isEmpty ? filter : numbers.joined(separator: ","))
      let what = marked.isEmpty ? "list" : "list of the marked"
      return [
        .told("The \(what) is in \(SheetFile.shown(path)), \(rows == 1 ? "1 row" : "\(grouped(rows)) rows").")
      ]
    default: return []
    }
  }

  /// Makes sheets beside the drawing thread, PDF sheets as one document and others as a file each; gives them where
  /// that is done soon, else says that it is under way.
  private func makeSheets(of cases: [RecordID], _ order: SheetOrder) -> [Message] {
    let folder = workspace.sheetFolder
    let place: SheetBatchPlace = order.format == .pdf ? .newDocument(folder) : .folder(folder)
    errands.begin(.sheets) { workspace, progress in
      .sheetsMade(try workspace.makeSheets(of: cases, order, to: place, progress: progress), order)
    }
    let soon = errands.answersSoon(of: .sheets)
    return soon + [errands.news].compactMap(\.self)
  }

  private func give(_ made: MadeSheets, _ order: SheetOrder) throws -> Message {
    let report = try workspace.write(made)
    let what = report.sheets == 1 ? "The sheet is" : "The \(grouped(report.sheets)) sheets are"
    let only = report.paths.count == 1 ? report.paths.first : nil
    return .sheetWritten(
      WrittenSheet(
        what, in: only ?? workspace.sheetFolder, isFolder: only == nil, leftOut: report.leftOut,
        warnings: report.warnings))
  }
}
