import CPseudoTerminal
import Foundation

/// A program on a pseudo-terminal of 120 by 40, timed.
final class Session {
  /// Milliseconds from the start to the read after which the screen showed that it was ready.
  private(set) var firstFrame = 0.0
  private let process: pid_t
  private let master: Int32
  private let screen = pt_screen_new(40, 120)

  init(_ path: String, _ arguments: [String], ready: String) throws {
    let start = Session.now()
    (process, master) = Session.spawn(path, arguments)
    while Session.now() - start < 10_000 {
      guard pt_wait_readable(master, 100) == 1 else { continue }
      guard read() > 0 else { break }
      if text().contains(ready) {
        firstFrame = Session.now() - start
        break
      }
    }
    guard firstFrame > 0 else { throw BenchFailure.noFirstFrame(text()) }
    _ = settle(since: Session.now())
  }

  deinit {
    pt_screen_free(screen)
  }

  /// Presses keys and waits for some milliseconds of silence; the time is that of the last output.
  func press(_ keys: String, silence: Int32 = 30) -> (milliseconds: Double, bytes: Int) {
    let bytes = Array(keys.utf8)
    let start = Session.now()
    _ = bytes.withUnsafeBufferPointer { pt_write(master, $0.baseAddress, $0.count) }
    return settle(since: start, silence: silence)
  }

  /// Wake-ups and bytes in a time without input.
  func idle(seconds: Int) -> (wakeUps: Double, bytes: Double) {
    let before = wakeUps
    let bytes = settle(since: Session.now(), silence: Int32(seconds * 1_000)).bytes
    return (Double(wakeUps - before), Double(bytes))
  }

  /// The most memory the program ever had, in MiB.
  var peakMemory: Double { Double(status("VmHWM:")) / 1_024 }

  func end() {
    _ = press("qQ")
    var status: Int32 = 0
    var signalled: Int32 = 0
    if pt_wait_end(process, 200, &status, &signalled) == 0 { _ = pt_signal(process, SIGKILL) }
    _ = pt_wait_end(process, 1_000, &status, &signalled)
    pt_close(master)
  }

  private var wakeUps: Int { status("voluntary_ctxt_switches:") }

  private func status(_ name: String) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) }
      ?? 0
  }

  private func settle(since start: Double, silence: Int32 = 30) -> (milliseconds: Double, bytes: Int) {
    var total = 0
    var last = start
    while pt_wait_readable(master, silence) == 1 {
      let count = read()
      guard count > 0 else { break }
      last = Session.now()
      total += count
    }
    return (last - start, total)
  }

  private func read() -> Int {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = pt_read(master, &buffer, buffer.count)
    if count > 0 { pt_screen_feed(screen, buffer, count) }
    return Int(count)
  }

  private func text() -> String {
    (0..<40).map { row in
      var line = [CChar](repeating: 0, count: 1_024)
      let count = pt_screen_row(screen, Int32(row), &line, line.count)
      return String(decoding: line.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }.joined(separator: "\n")
  }

  private static func spawn(_ path: String, _ arguments: [String]) -> (pid_t, Int32) {
    var master: Int32 = -1
    let own = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(NSTemporaryDirectory())", "PATH=/usr/bin:/bin",
    ]
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = own.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    let process = pt_spawn(path, words, environment, 40, 120, &master)
    return (process, master)
  }

  private static func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1_000_000 }
}
