import CaseCore
import Foundation

/// The result could not be written: a full disk behind a redirection, say.
struct OutputFailure: Error {
  let code: Int32

  /// What a user reads.
  var words: String {
    let reason =
      switch code {
      case ENOSPC, EDQUOT: "the disk is full"
      case EBADF: "standard output is closed"
      default: String(cString: strerror(code))
      }
    return
      "The output was not written in full: \(reason). What was saved before is safe. Run the command again."
  }
}

/// Results on standard output, gathered into large writes.
final class StandardOutput {
  private var bytes: [UInt8] = []

  /// Whether somebody looks at it in a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; 100 where there is none or it does not say.
  static var columns: Int {
    var size = winsize()
    let answer = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
  }

  /// Writes everything that a piece of work prints.
  static func print(_ work: (StandardOutput) throws -> Void) throws {
    let output = StandardOutput()
    try work(output)
    try output.flush()
  }

  /// Writes lines that hold no data from a file, and does not mind where nobody reads them.
  static func write(_ text: String) {
    try? print { try $0.text(text) }
  }

  /// Adds a line and its end; whoever made the line has cleaned it.
  func line(_ line: String) throws {
    try text(line + "\n")
  }

  /// Adds text as it is.
  func text(_ text: String) throws {
    try add(text.utf8)
  }

  /// Adds bytes as they are.
  func add(_ more: some Sequence<UInt8>) throws {
    bytes.append(contentsOf: more)
    if bytes.count >= 65_536 { try flush() }
  }

  private func flush() throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw OutputFailure(code: errno) }
      rest = rest.dropFirst(max(0, count))
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
