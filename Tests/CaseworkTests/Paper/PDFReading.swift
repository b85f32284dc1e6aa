import Foundation

@testable import Casework

/// A PDF as poppler reads it.
struct PDFReading {
  let folder: ScratchFolder
  private let path: String

  init(_ bytes: [UInt8]) throws {
    folder = try ScratchFolder()
    path = folder.path + "/sheet.pdf"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// The text, without marks of direction and without blanks, which readers put where they like.
  func text() throws -> String {
    String(
      try run("pdftotext", [path, "-"]).unicodeScalars.filter { !PDFReading.isBlank($0) }.map(Character.init))
  }

  /// The text with its blanks, without marks of direction.
  func words() throws -> String {
    let scalars = try run("pdftotext", [path, "-"]).unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .format }))
  }

  /// What `pdffonts` lists: one line a font, without its heading.
  func fonts() throws -> [String] {
    try run("pdffonts", [path]).split(separator: "\n").dropFirst(2).map(String.init)
  }

  /// What `pdfinfo` says under a name.
  func about(_ name: String) throws -> String? {
    let line = try run("pdfinfo", [path]).split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line.map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
  }

  /// A text as `text` would give it.
  static func squeezed(_ text: String) -> String {
    String(text.unicodeScalars.filter { !isBlank($0) }.map(Character.init))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
      || scalar.properties.generalCategory == .control
  }

  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
    process.arguments = arguments
    let output = folder.path + "/\(program).out"
    try Data().write(to: URL(fileURLWithPath: output))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
  }
}
