internal import Mustache

/// What stands in one field of a sheet.
enum SheetValue: Equatable {
  case text(String)
  /// Nothing: the template leaves its place out.
  case nothing
  case list([[String: SheetValue]])

  /// A text, or nothing where there is none to see.
  init(_ text: String?) {
    let clean = SheetText.clean(text ?? "")
    self = clean.isEmpty ? .nothing : .text(clean)
  }

  /// A text, or `not known`: what is unknown is said, and is never a zero.
  static func known(_ text: String?) -> SheetValue {
    let value = SheetValue(text)
    return value == .nothing ? .text("not known") : value
  }

  /// Something that is so, for a section of a template; nothing where it is not so.
  static func flag(_ isSo: Bool) -> SheetValue { isSo ? .text("yes") : .nothing }
}

extension SheetFields {
  /// Keeps the values that are permitted and makes each of them harmless in a format.
  ///
  /// Every permitted field is there afterwards, so that a template that asks for a missing one inside a list
  /// does not get the field of the same name from outside.
  func admit(_ values: [String: SheetValue], as format: SheetFormat) -> [String: Any] {
    let complete = values.merging(headings(of: values)) { value, _ in value }
    return fields.reduce(into: [:]) { admitted, field in
      admitted[field.key] = object(for: field.value, complete[field.key] ?? .nothing, as: format)
    }
  }

  private func headings(of values: [String: SheetValue]) -> [String: SheetValue] {
    values.reduce(into: [:]) { headings, entry in
      guard case .list(let rows) = entry.value else { return }
      headings[Self.headingField(of: entry.key)] = .flag(!rows.isEmpty)
    }
  }

  private func object(for kind: SheetField, _ value: SheetValue, as format: SheetFormat) -> Any {
    switch (kind, value) {
    case (.text, .text(let text)):
      let harmless = SheetText.harmless(text, in: format)
      return harmless.isEmpty ? Absent() : harmless
    case (.list(let row), .list(let rows)): return rows.map { row.admit($0, as: format) }
    case (.list, _): return [[String: Any]]()
    case (.text, _): return Absent()
    }
  }
}

/// Stands where there is nothing: prints as nothing, and its section is left out.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
