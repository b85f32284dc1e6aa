internal import CaseCore
internal import Foundation

/// Has pages printed as PDF by `caseload-paper`, a program of its own.
///
/// Pango and Cairo cost several milliseconds before the first line of a program runs, and only a PDF needs them. One
/// press prints any number of documents.
final class PaperPress {
  private let child: ChildProcess
  private var buffer: [UInt8] = []
  private var sheets: [PrintedPaper.Sheet] = []

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
  ///   - pages: The sheets as text, each from a new page.
  ///   - order: The paper.
  ///   - day: The day that the document gives as its own.
  /// - Returns: The document.
  /// - Throws: A refusal that says why there is no document.
  func print(_ pages: [String], _ order: PaperOrder, on day: Day) throws(Refusal) -> PrintedPaper {
    try begin(pages, order, on: day)
    for _ in pages { try awaitSheet() }
    return try finish()
  }

  /// Begins to print sheets as one document; each is awaited, then the document is finished.
  func begin(_ pages: [String], _ order: PaperOrder, on day: Day) throws(Refusal) {
    let many = order.takesAllPages ? "all" : "one"
    var request = Array("\(order.size.rawValue) \(many) \(day.iso) \(pages.count)\n".utf8)
    for page in pages { request += Array("\(page.utf8.count)\n".utf8) + Array(page.utf8) }
    sheets = []
    guard child.send(request) else { throw .pressStopped }
  }

  /// Waits until one more sheet is printed.
  func awaitSheet() throws(Refusal) {
    let words = try answer("sheet", count: 3)
    let letters = words[2].split(separator: ",").compactMap { UInt32($0, radix: 16) }
    sheets.append(PrintedPaper.Sheet(isCut: words[1] == "cut", missing: letters))
  }

  /// Takes the document once all of its sheets are printed.
  func finish() throws(Refusal) -> PrintedPaper {
    let words = try answer("pdf", count: 2)
    guard let count = Int(words[1]), let bytes = take(count) else { throw .pressStopped }
    return PrintedPaper(bytes: bytes, sheets: sheets)
  }

  /// The next answer, of so many words of which the first is known.
  private func answer(_ word: Substring, count: Int) throws(Refusal) -> [Substring] {
    guard let answer = line() else { throw .pressStopped }
    let words = answer.split(separator: " ")
    guard words.first == word, words.count == count else {
      throw answer.hasPrefix("failed ") ? .pressRefused(String(answer.dropFirst(7))) : .pressStopped
    }
    return words
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
