import Glibc
import PaperText

/// Turns pages of text into PDF: reads requests from standard input and answers each on standard output, until the
/// input ends.
///
/// A request is a line `A4 one 2026-11-23 2`: the paper, whether a sheet takes one page or all it needs, the day, and
/// the number of sheets, each of which follows as its length in bytes on a line of its own and its text. The answer is a
/// line `sheet cut 4E2D,6587` for each sheet once it is drawn, of `cut` or `whole` and of the letters that no font has or
/// `-`, then `pdf BYTES` and the document; or `failed` and why.
@main
enum Start {
  static func main() {
    // Ctrl-C in the terminal is for the program that asked; this one ends with its input.
    signal(SIGINT, SIG_IGN)
    let pipe = Pipe()
    Typesetter.findFonts()
    while let request = pipe.request() {
      do {
        let document = try Press(request).print { pipe.write(words(of: $0)) }
        pipe.write(Array("pdf \(document.count)\n".utf8))
        pipe.write(document)
      } catch {
        pipe.write(Array("failed \(error.words)\n".utf8))
      }
    }
  }

  private static func words(of sheet: PrintedSheet) -> [UInt8] {
    let letters = sheet.missing.map { String($0, radix: 16, uppercase: true) }.joined(separator: ",")
    return Array("sheet \(sheet.isCut ? "cut" : "whole") \(letters.isEmpty ? "-" : letters)\n".utf8)
  }
}

/// Standard input and output.
final class Pipe {
  private var buffer: [UInt8] = []
  private var place = 0

  /// The next request; nothing at the end of the input, or where it is not one.
  func request() -> Request? {
    guard let head = line()?.split(separator: " "), head.count == 4, let count = Int(head[3]) else {
      return nil
    }
    var sheets: [String] = []
    for _ in 0..<count {
      guard let length = line().flatMap({ Int($0) }), let bytes = take(length) else { return nil }
      sheets.append(String(decoding: bytes, as: UTF8.self))
    }
    return Request(
      paper: head[0] == "Letter" ? .letter : .a4, takesAllPages: head[1] == "all", day: String(head[2]),
      sheets: sheets)
  }

  /// Writes everything; where nobody reads any more, the program ends.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { exit(1) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func line() -> String? {
    while true {
      if let end = buffer[place...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { place = end + 1 }
        return String(decoding: buffer[place..<end], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  private func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0 else { return nil }
    while buffer.count - place < count { guard fill() else { return nil } }
    defer { place += count }
    return buffer[place..<place + count]
  }

  private func fill() -> Bool {
    buffer.removeFirst(place)
    place = 0
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    buffer += piece[..<count]
    return true
  }
}
