/// What left the file, in one sentence without a full stop.
enum ExportWords {
  /// `Sheet for a partner as PDF, made without consent: asked for by telephone`.
  static func summary(_ changes: [Change], cases: Int) -> String {
    guard let export = changes.lazy.compactMap(export).first else { return "Exported" }
    let several = cases > 1 ? " of \(grouped(cases)) cases" : ""
    let rows = export.kind == .list || export.kind == .calendar ? ", \(rowWords(export.rows))" : ""
    let reason = export.reason.map { ", made without consent: \($0)" } ?? ""
    return "\(what(export))\(several) as \(export.format.uppercased())\(rows)\(reason)"
  }

  private static func export(in change: Change) -> Export? {
    guard change.table == .export, case .insert(let fields) = change.image else { return nil }
    return try? record(Export.self, from: fields)
  }

  private static func what(_ export: Export) -> String {
    guard let audience = export.audience else { return "\(export.kind.name) exported" }
    return "\(export.kind.name) for the \(audience)"
  }

  private static func rowWords(_ rows: Int) -> String { rows == 1 ? "1 row" : "\(grouped(rows)) rows" }
}
