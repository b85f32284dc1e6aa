internal import Foundation

/// A program that runs beside this one and is spoken to over a pair of sockets; it ends with this object.
final class ChildProcess {
  private let socket: Int32
  private let id: pid_t

  /// Starts a program.
  ///
  /// Its standard input and output are the socket; what it complains goes nowhere, since a screen may be drawn.
  ///
  /// - Throws: What the system says when it cannot be started.
  init(_ path: String, _ arguments: [String] = []) throws(FileTrouble) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else {
      throw .last
    }
    defer { close(ends[1]) }
    do throws(FileTrouble) {
      id = try ChildProcess.spawn(path, arguments, input: ends[1], output: ends[1])
    } catch {
      close(ends[0])
      throw error
    }
    socket = ends[0]
  }

  deinit {
    close(socket)
    _ = ChildProcess.wait(id)
  }

  /// Sends everything; false where the program has ended.
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  /// What comes next; nothing where the program has ended.
  func receive() -> ArraySlice<UInt8>? {
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = piece.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EINTR { continue }
      return count > 0 ? piece[..<count] : nil
    }
  }
}

/// Starting and ending programs.
extension ChildProcess {
  /// Starts a program, one without a slash from the places of `PATH`, with its input and output at descriptors, and nothing else of ours open in it.
  static func spawn(
    _ path: String, _ arguments: [String], input: Int32, output: Int32
  ) throws(FileTrouble) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }.sorted()
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, path, &actions, nil, words, environment)
    guard code == 0 else { throw FileTrouble(code: code) }
    return id
  }

  /// Waits for a program to end and gives its exit code; 128 and more where a signal ended it.
  static func wait(_ id: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
