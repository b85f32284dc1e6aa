import CPseudoTerminal
import Foundation
import Testing

/// The probe program on a pseudo-terminal, and a model of the screen it draws on.
final class ProbeSession {
  private let screen: OpaquePointer
  private var master: Int32 = -1
  private let process: pid_t
  private var rows: Int
  private var hasEnded = false

  /// Everything the program wrote.
  private(set) var bytes: [UInt8] = []

  /// Starts the probe.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - script: A shell script that starts it as `"$0"`; without one it is started itself.
  ///   - environment: Its whole environment but TERM, which is xterm-256color unless given.
  ///   - rows: The terminal's rows.
  ///   - columns: The terminal's columns.
  /// - Throws: When it cannot be found or started.
  init(
    _ arguments: [String] = [], script: String? = nil, environment: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws {
    let path = try probePath()
    var variables = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    self.rows = rows
    screen = try #require(pt_screen_new(Int32(rows), Int32(columns)))
    var master: Int32 = -1
    let program = script == nil ? path : "/bin/sh"
    let command = script.map { ["sh", "-c", $0, path] } ?? [path] + arguments
    process = withCStrings(command) { arguments in
      withCStrings(variables.filter { $0.value != "-" }.map { "\($0.key)=\($0.value)" }) { environment in
        pt_spawn(program, arguments, environment, Int32(rows), Int32(columns), &master)
      }
    }
    self.master = master
    try #require(process > 0)
  }

  deinit {
    var status: Int32 = 0
    var signalled: Int32 = 0
    closeTerminal()
    if !hasEnded {
      _ = pt_signal(process, SIGKILL)
      _ = pt_wait_end(process, 1000, &status, &signalled)
    }
    pt_screen_free(screen)
  }

  /// The rows as a person sees them.
  var text: String {
    (0..<rows).map(line).joined(separator: "\n")
  }

  /// The modes that are on.
  var modes: Int { Int(pt_screen_modes(screen)) }

  /// How many colours were asked for.
  var colours: Int { pt_screen_colours(screen) }

  /// Whether the terminal handles lines and echo again.
  var isCooked: Bool { pt_is_cooked(master) == 1 }

  /// Returns a row as a person sees it.
  func line(_ row: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = pt_screen_row(screen, Int32(row), &buffer, buffer.count)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Reads until the screen shows a text and its frame is whole; fails after ten seconds.
  func wait(for anchor: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = read(milliseconds: 10_000) { text.contains(anchor) && modes & PT_SYNCHRONISED == 0 }
    try #require(found, "“\(anchor)” did not appear on:\n\(text)", sourceLocation: sourceLocation)
  }

  /// Reads until a condition holds between two frames; fails after ten seconds.
  func wait(until isDone: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = read(milliseconds: 10_000) { isDone() && modes & PT_SYNCHRONISED == 0 }
    try #require(found, "What was waited for did not come on:\n\(text)", sourceLocation: sourceLocation)
  }

  /// Reads for so long and returns what came.
  func listen(milliseconds: Int) -> [UInt8] {
    let start = bytes.count
    _ = read(milliseconds: milliseconds) { false }
    return Array(bytes[start...])
  }

  /// Types bytes.
  func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Types bytes.
  func send(_ bytes: [UInt8]) {
    _ = pt_write(master, bytes, bytes.count)
  }

  /// Changes the size of the window.
  func resize(rows: Int, columns: Int) {
    self.rows = rows
    pt_screen_resize(screen, Int32(rows), Int32(columns))
    _ = pt_resize(master, Int32(rows), Int32(columns))
  }

  /// Sends the process a signal.
  func signal(_ number: Int32) {
    _ = pt_signal(process, number)
  }

  /// Closes the window.
  func closeTerminal() {
    if master >= 0 { pt_close(master) }
    master = -1
  }

  /// Waits for the end, reading what is written meanwhile.
  ///
  /// - Returns: The exit code, or 128 and the signal's number; nil if it does not end in ten seconds.
  func end() -> (code: Int, bySignal: Bool)? {
    var status: Int32 = 0
    var signalled: Int32 = 0
    let deadline = pt_milliseconds() + 10_000
    while pt_milliseconds() < deadline {
      if master >= 0 { _ = read(milliseconds: 5) { false } }
      guard pt_wait_end(process, 5, &status, &signalled) != 0 else { continue }
      hasEnded = true
      if master >= 0 { _ = read(milliseconds: 50) { false } }
      return (Int(status), signalled != 0)
    }
    return nil
  }

  private func read(milliseconds: Int, until isDone: () -> Bool) -> Bool {
    let deadline = pt_milliseconds() + Int64(milliseconds)
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !isDone() {
      let left = deadline - pt_milliseconds()
      guard left > 0 else { return false }
      guard pt_wait_readable(master, Int32(left)) != 0 else { continue }
      let count = pt_read(master, &buffer, buffer.count)
      guard count >= 0 else { return isDone() }
      pt_screen_feed(screen, buffer, count)
      bytes += buffer.prefix(count)
    }
    return true
  }
}

/// Finds the probe beside the test program, or in a folder above it.
private func probePath() throws -> String {
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  while folder.path != "/" {
    let path = folder.appendingPathComponent("TerminalProbe").path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      return path
    }
    folder.deleteLastPathComponent()
  }
  throw ProbeIsMissing()
}

/// The probe was not built.
struct ProbeIsMissing: Error {}

/// Lends texts to C as a list that ends with NULL.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = texts.map { strdup($0) }
  pointers.append(nil)
  defer { pointers.forEach { free($0) } }
  return body(&pointers)
}
