import CPseudoTerminal
import Foundation
import Testing

/// A run of the program on a terminal of its own.
struct TerminalRun {
  /// The exit code, or 128 and the signal's number.
  let code: Int
  /// Everything that the program wrote to the terminal, both outputs together.
  let bytes: [UInt8]

  /// What was written, line by line.
  var lines: [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").filter { !$0.isEmpty }
  }

  /// Runs the program to its end.
  ///
  /// - Throws: Where it cannot be started, or does not end in twenty seconds.
  init(_ arguments: [String], in office: Office, term: String = "xterm-256color", columns: Int32 = 80) throws
  {
    let path = try programPath()
    let variables = office.variables.merging(["TERM": term]) { $1 }
    var master: Int32 = -1
    let process = withCStrings([path] + arguments) { arguments in
      withCStrings(variables.map { "\($0.key)=\($0.value)" }) { environment in
        pt_spawn(path, arguments, environment, 24, columns, &master)
      }
    }
    try #require(process > 0)
    defer { pt_close(master) }
    (code, bytes) = try TerminalRun.watch(process, master)
  }

  private static func watch(_ process: pid_t, _ master: Int32) throws -> (Int, [UInt8]) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var (status, signalled) = (Int32(0), Int32(0))
    let deadline = pt_milliseconds() + 20_000
    var hasEnded = false
    while pt_milliseconds() < deadline {
      if pt_wait_readable(master, 20) != 0 {
        let count = pt_read(master, &buffer, buffer.count)
        if count > 0 { bytes += buffer.prefix(count) }
        if count < 0, hasEnded { break }
      } else if hasEnded {
        break
      }
      if !hasEnded { hasEnded = pt_wait_end(process, 0, &status, &signalled) != 0 }
    }
    if !hasEnded { _ = pt_signal(process, SIGKILL) }
    try #require(hasEnded, "The program did not end: \(String(decoding: bytes, as: UTF8.self))")
    return (Int(status), bytes)
  }
}

/// Lends texts to C as a list that ends with NULL.
func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = texts.map { strdup($0) }
  pointers.append(nil)
  defer { pointers.forEach { free($0) } }
  return body(&pointers)
}
