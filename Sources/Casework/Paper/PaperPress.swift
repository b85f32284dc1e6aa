internal import CaseCore
internal import Foundation

/// Has pages printed as PDF by `caseload-paper`, a program of its own.
///
/// Pango and Cairo cost several milliseconds before the first line of a program runs, and only a PDF needs them. One
/// press prints any number of documents.
final class PaperPress {
  private let child: ChildProcess
  private var buffer: [UInt8] = []

  /// Starts the printing program.
  ///
  /// - Throws: A refusal where it is not installed.
  init() throws(Refusal) {
    guard let path = PaperPress.path else { throw .pressMissing }
    do throws(FileTrouble) { child = try ChildProcess(path) } catch { throw .pressMissing }
  }

  /// Prints sheets as one document.
  ///
  /// - Parameters:
  ///   - sheets: The pages as text, each from a new page.
  ///   - order: The paper.
  ///   - day: The day that the document gives as its own.
  /// - Returns: The document.
  /// - Throws: A refusal that says why there is no document.
  func print(_ sheets: [String], _ order: PaperOrder, on day: Day) throws(Refusal) -> PrintedPaper {
    let pages = order.takesAllPages ? "all" : "one"
    var request = Array("\(order.size.rawValue) \(pages) \(day.iso) \(sheets.count)\n".utf8)
    for sheet in sheets { request += Array("\(sheet.utf8.count)\n".utf8) + Array(sheet.utf8) }
    guard child.send(request), let answer = line() else { throw .pressStopped }
    let words = answer.split(separator: " ")
    guard words.first == "pdf", words.count == 4, let count = Int(words[1]), let bytes = take(count) else {
      throw answer.hasPrefix("failed ") ? .pressRefused(String(answer.dropFirst(7))) : .pressStopped
    }
    return PrintedPaper(
      bytes: bytes, warnings: warnings(cut: Int(words[2]) ?? 0, missing: Int(words[3]) ?? 0))
  }

  private func warnings(cut: Int, missing: Int) -> [String] {
    let full = cut == 1 ? "A sheet has" : "\(grouped(cut)) sheets have"
    let lost = missing == 1 ? "1 letter is" : "\(grouped(missing)) letters are"
    return (cut > 0 ? ["\(full) more than one page holds; ask for all pages to have the rest."] : [])
      + (missing > 0
        ? ["\(lost) shown as a box: no font on this computer has them. On Debian, install fonts-noto-core."]
        : [])
  }

  private func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeFirst(end + 1) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  private func take(_ count: Int) -> [UInt8]? {
    while buffer.count < count { guard fill() else { return nil } }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  private func fill() -> Bool {
    guard let piece = child.receive() else { return false }
    buffer += piece
    return true
  }
}

/// Where the printing program is.
extension PaperPress {
  private static let name = "caseload-paper"

  /// Beside the running program, or where `make install` puts it; while tests run, in the folder of their build.
  static var path: String? {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = (running as NSString).deletingLastPathComponent
    let installed = (folder as NSString).deletingLastPathComponent + "/libexec/caseload"
    return ([folder, installed] + [buildFolder].compactMap(\.self)).map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static var buildFolder: String? {
    CommandLine.arguments.first { $0.hasSuffix(".xctest") }.map { ($0 as NSString).deletingLastPathComponent }
  }
}
