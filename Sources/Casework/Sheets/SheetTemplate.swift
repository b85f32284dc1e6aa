internal import CaseCore
internal import Foundation
internal import Mustache

/// A template's file, read.
struct SheetTemplate {
  let format: SheetFormat
  let path: String
  let text: String

  /// The largest template that is read, in bytes; one of ours has a few thousand.
  private static let mostBytes = 1 << 20

  /// Reads the template of a format from the first folder that has one.
  static func find(_ format: SheetFormat, in folders: [String]) throws(Refusal) -> SheetTemplate {
    for folder in folders {
      let path = folder + "/" + format.templateName
      guard FileManager.default.fileExists(atPath: path) else { continue }
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw .templateUnreadable(path, "the file cannot be read")
      }
      guard bytes.count <= mostBytes else { throw .templateUnreadable(path, "the file is over 1 MiB long") }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .templateUnreadable(path, "the file is not UTF-8 text")
      }
      return SheetTemplate(format: format, path: path, text: text)
    }
    throw .noTemplate(format.templateName, folders)
  }

  /// Fills the template with the permitted values.
  ///
  /// The values are escaped beforehand, so the library is told to escape nothing.
  func fill(_ values: [String: SheetValue], permitting fields: SheetFields) throws(Refusal) -> String {
    let faults = TemplateScanner.faults(in: text, permitting: fields)
    guard faults.isEmpty else { throw .templateFaults(path, faults) }
    do {
      let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
      return finish(template.render(fields.admit(values, as: format)))
    } catch {
      throw .templateUnreadable(path, "a tag in it holds a sign that has no place there")
    }
  }

  private func finish(_ filled: String) -> String {
    let lines = filled.split(separator: "\n", omittingEmptySubsequences: false)
    let tidy = lines.map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
    let wrapped = format == .text ? tidy.flatMap { TextWrap.lines($0) } : tidy.map(String.init)
    let text = wrapped.joined(separator: "\n")
    return text.hasSuffix("\n") ? text : text + "\n"
  }
}
