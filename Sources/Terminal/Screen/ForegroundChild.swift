internal import CTerminal

/// How a program that was run on the terminal ended.
package enum ChildEnd: Equatable, Sendable {
  /// It ended by itself, with this exit code; 0 is success.
  case exited(Int32)

  /// A signal ended it.
  case signalled(Int32)

  /// It did not start; the system's words say why.
  case notStarted(String)
}

/// Runs a program, such as an editor, on this terminal and waits for its end.
///
/// Call it inside `suspended`. The program belongs to our job, so the terminal lets it read; Ctrl-C and Ctrl-Z are its
/// own while it runs.
///
/// - Parameter arguments: The program, found through PATH, and its arguments. A zero byte ends an argument early.
/// - Returns: How it ended.
package func runInForeground(_ arguments: [String]) -> ChildEnd {
  let packed = arguments.map { $0.prefix { $0 != "\0" } + "\0" }.joined()
  var status: Int32 = 0
  let error = packed.withCString { ct_run($0, Int32(arguments.count), &status) }
  guard error == 0 else { return .notStarted(String(cString: ct_error_text(error))) }
  var number: Int32 = 0
  return ct_split_status(status, &number) == 0 ? .exited(number) : .signalled(number)
}
