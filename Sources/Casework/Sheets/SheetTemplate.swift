internal import CaseCore
internal import Mustache

/// A template's file, read.
struct SheetTemplate {
  let format: SheetFormat
  let path: String
  private let fields: SheetFields

  private let mustache: MustacheTemplate

  /// Reads the template of an order from the first folder that has one: `partner.html.mustache`.
  ///
  /// - Throws: A refusal when there is none, or when it names what the audience may not see: every fault is told with
  ///   its place.
  static func find(
    _ order: SheetOrder, in folders: [String], permitting fields: SheetFields
  ) throws(Refusal) -> SheetTemplate {
    let rules = try SheetAsset.read(order.audience.fileName, in: folders)?.path
    return try find(order.audience.rawValue, order.format, in: folders, permitting: fields, by: rules)
  }

  /// Reads the template of a page that is about no single case: `minutes.html.mustache`.
  ///
  /// - Throws: As for an order.
  static func find(
    _ page: String, _ format: SheetFormat, in folders: [String], permitting fields: SheetFields,
    by rules: String? = nil
  ) throws(Refusal) -> SheetTemplate {
    let name = "\(page).\(format.fileExtension).mustache"
    guard let (path, text) = try SheetAsset.read(name, in: folders) else { throw .noTemplate(name, folders) }
    let faults =
      TemplateScanner.faults(in: text, permitting: fields)
      + (format == .pdf ? PageTemplate.faults(in: text) : []) + emptiness(of: text)
    guard faults.isEmpty else {
      throw .templateFaults(
        path, faults, rules: rules.flatMap { isNearer($0, than: path, in: folders) ? $0 : nil })
    }
    return try SheetTemplate(format, path, try styled(text, format, folders), permitting: fields)
  }

  /// Whether a file lies in an earlier folder than another: the club's own, beside a template that comes with Caseload.
  private static func isNearer(_ file: String, than other: String, in folders: [String]) -> Bool {
    let place = { (path: String) in folders.firstIndex { path.hasPrefix($0 + "/") } ?? folders.endIndex }
    return place(file) < place(other)
  }

  /// A template without a word would give an empty sheet.
  private static func emptiness(of text: String) -> [TemplateFault] {
    let rest = text.replacing(#/{{!.*?}}/#.dotMatchesNewlines(), with: "")
    guard rest.allSatisfy(\.isWhitespace) else { return [] }
    return [TemplateFault(line: 1, column: 1, words: "The template is empty. Write the page into it.")]
  }

  private init(
    _ format: SheetFormat, _ path: String, _ text: String, permitting fields: SheetFields
  ) throws(Refusal) {
    (self.format, self.path, self.fields) = (format, path, fields)
    do { mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text) } catch {
      throw .templateUnreadable(path, "a tag in it holds a sign that has no place there")
    }
  }

  /// Fills the template with the permitted values.
  ///
  /// The values are escaped beforehand, so the library is told to escape nothing.
  func fill(_ values: [String: SheetValue]) -> String {
    finish(mustache.render(fields.admit(values, as: format)))
  }

  private func finish(_ filled: String) -> String {
    let lines = filled.split(separator: "\n", omittingEmptySubsequences: false)
    let tidy = lines.map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
    let wrapped = format == .text ? tidy.flatMap { TextWrap.lines($0) } : tidy.map(String.init)
    let text = wrapped.joined(separator: "\n")
    return text.hasSuffix("\n") ? text : text + "\n"
  }
}

/// The style that all pages of HTML share, so that a page is one file and its look is in one place.
extension SheetTemplate {
  private static let place = "<style></style>"

  /// Puts `sheet.css` into an empty style element.
  private static func styled(
    _ text: String, _ format: SheetFormat, _ folders: [String]
  ) throws(Refusal) -> String {
    guard format == .html, text.contains(place) else { return text }
    guard let (path, style) = try SheetAsset.read("sheet.css", in: folders) else {
      throw .noTemplate("sheet.css", folders)
    }
    guard !style.contains("</"), !style.contains("{{") else {
      throw .templateUnreadable(path, "a style sheet holds no tags")
    }
    return text.replacing(place, with: "<style>\n\(style)</style>")
  }
}
