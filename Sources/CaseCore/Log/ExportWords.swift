/// What left the file, in one sentence without a full stop.
package struct ExportWords {
  private let exports: [Export]
  private let size: OperationSize
  private let office: Office

  /// Reads what is known of an operation: all of its changes, or the first of them.
  init(_ changes: [Change], of size: OperationSize, _ office: Office) {
    exports = changes.compactMap(ExportWords.export)
    self.size = size
    self.office = office
  }

  /// `Sheet for Midland Hospitals as PDF, made without consent: asked for by telephone`.
  var summary: String {
    guard let export = exports.first else { return "Exported" }
    let several = size.cases > 1 ? " of \(grouped(size.cases)) cases" : ""
    let rows = export.kind == .list || export.kind == .calendar ? ", \(rowWords(export.rows))" : ""
    return "\(what(export))\(several) as \(ExportWords.format(export.format))\(rows)\(withoutConsent)"
  }

  /// Why sheets were made without the consent that they take; of many, how many were.
  private var withoutConsent: String {
    let without = exports.filter { $0.reason != nil }
    guard let reason = without.first?.reason else { return "" }
    if without.count == exports.count { return ", made without consent: \(reason)" }
    let count = exports.count == size.changes ? grouped(without.count) : "some"
    return ", \(count) of them made without consent: \(reason)"
  }

  /// What a format is called in a sentence, by how its files end: `PDF`, `text`.
  package static func format(_ ending: String) -> String {
    switch ending {
    case "txt": "text"
    case "md": "Markdown"
    case "ics": "a calendar"
    default: ending.uppercased()
    }
  }

  private static func export(in change: Change) -> Export? {
    guard change.table == .export, case .insert(let fields) = change.image else { return nil }
    return try? record(Export.self, from: fields)
  }

  private func what(_ export: Export) -> String {
    guard let audience = export.audience else { return "\(export.kind.name) exported" }
    let partner = office.partners.first { $0.id == export.partner }?.name
    return "\(export.kind.name) for \(partner ?? "the \(audience)")"
  }

  private func rowWords(_ rows: Int) -> String { rows == 1 ? "1 row" : "\(grouped(rows)) rows" }
}
