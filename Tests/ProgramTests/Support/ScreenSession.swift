import CPseudoTerminal
import Foundation
import Testing

/// The real program on a terminal of its own, as a person has it: keys go in, a model of the screen shows what is seen.
///
/// A shell starts the program and writes what `stty -a` says before and after it.
final class ScreenSession {
  private let screen: OpaquePointer
  private let office: Office
  private let shell: pid_t
  private var master: Int32 = -1
  private var rows: Int
  private let name = UUID().uuidString
  private var hasEnded = false
  /// Everything the program wrote.
  private(set) var bytes: [UInt8] = []

  private static let script = """
    stty -a > "$NOTES.before"
    sh -c 'echo $$ > "$NOTES.pid"; exec "$0" "$@"' "$0" "$@"
    echo $? > "$NOTES.code"
    stty -a > "$NOTES.after"
    """

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - office: The home in which it runs.
  ///   - variables: Variables beside those of the office and TERM.
  ///   - rows: The rows of the terminal.
  ///   - columns: Its columns.
  /// - Throws: When the program cannot be found or started.
  init(
    _ arguments: [String], in office: Office, variables: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws {
    self.office = office
    self.rows = rows
    screen = try #require(pt_screen_new(Int32(rows), Int32(columns)))
    let path = try programPath()
    let own = ["TERM": "xterm-256color", "NOTES": office.path(name)].merging(variables) { $1 }
    let environment = office.variables.merging(own) { $1 }.filter { $0.value != "-" }
    var master: Int32 = -1
    shell = withCStrings(["sh", "-c", Self.script, path] + arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        pt_spawn("/bin/sh", arguments, environment, Int32(rows), Int32(columns), &master)
      }
    }
    self.master = master
    try #require(shell > 0)
  }

  deinit {
    closeTerminal()
    var (status, signalled) = (Int32(0), Int32(0))
    if !hasEnded {
      if let program { _ = pt_signal(program, SIGKILL) }
      _ = pt_signal(shell, SIGKILL)
      _ = pt_wait_end(shell, 1_000, &status, &signalled)
    }
    pt_screen_free(screen)
  }

  /// The rows as a person sees them.
  var text: String { (0..<rows).map(line).joined(separator: "\n") }
  /// The modes that are on.
  var modes: Int { Int(pt_screen_modes(screen)) }
  /// How many colours were asked for.
  var colours: Int { pt_screen_colours(screen) }

  /// A row as a person sees it.
  func line(_ row: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = pt_screen_row(screen, Int32(row), &buffer, buffer.count)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Types.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = pt_write(master, bytes, bytes.count)
  }

  /// Reads until the screen shows a text and its frame is whole; fails after twenty seconds.
  func wait(for anchor: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = read(milliseconds: 20_000) { text.contains(anchor) && modes & PT_SYNCHRONISED == 0 }
    try #require(found, "“\(anchor)” did not appear on:\n\(text)", sourceLocation: sourceLocation)
  }

  /// Reads for so long and gives what came.
  func listen(milliseconds: Int) -> [UInt8] {
    let start = bytes.count
    _ = read(milliseconds: milliseconds) { false }
    return Array(bytes[start...])
  }

  /// Changes the size of the window.
  func resize(rows: Int, columns: Int) {
    self.rows = rows
    pt_screen_resize(screen, Int32(rows), Int32(columns))
    _ = pt_resize(master, Int32(rows), Int32(columns))
  }

  /// Cuts what the terminal shows, as a window of 24 by 80 does that is small for a moment.
  func cutForAMoment() {
    pt_screen_resize(screen, 8, 30)
    pt_screen_resize(screen, 24, 80)
  }

  /// Sends the program, not the shell, a signal.
  func signal(_ number: Int32) throws { _ = pt_signal(try #require(program), number) }

  /// Closes the window.
  func closeTerminal() {
    if master >= 0 { pt_close(master) }
    master = -1
  }

  /// Waits until the program has ended.
  ///
  /// - Returns: Its exit code, or 128 and the signal's number, as the shell says; nothing after twenty seconds.
  func end() -> Int? {
    var (status, signalled) = (Int32(0), Int32(0))
    let deadline = pt_milliseconds() + 20_000
    while pt_milliseconds() < deadline, !hasEnded {
      if master >= 0 { _ = read(milliseconds: 10) { false } }
      hasEnded = pt_wait_end(shell, 10, &status, &signalled) != 0
    }
    if master >= 0 { _ = read(milliseconds: 50) { false } }
    return code
  }

  /// What `stty -a` said before and after; the same where the terminal was given back as it was.
  var settings: (before: String?, after: String?) { (note("before"), note("after")) }

  /// What the program ended with; nothing while it runs.
  var code: Int? { note("code").flatMap { Int($0) } }

  /// The process of the program itself.
  var program: pid_t? { note("pid").flatMap { pid_t($0) } }

  private func note(_ kind: String) -> String? {
    let text = try? String(contentsOfFile: office.path("\(name).\(kind)"), encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func read(milliseconds: Int, until isDone: () -> Bool) -> Bool {
    let deadline = pt_milliseconds() + Int64(milliseconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
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
