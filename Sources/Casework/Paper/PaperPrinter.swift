package import CaseCore
internal import Foundation

/// Brings a sheet to paper, or before somebody's eyes.
package enum PaperPrinter {
  /// What is said once the printer's queue has taken it.
  package static let printedWords = "The sheet was sent to the printer."

  /// Sends a file to the computer's printer, through the `lp` that the user's `PATH` finds first.
  ///
  /// - Throws: A refusal where there is no printer, which names the file.
  package static func print(_ path: String) throws(Refusal) {
    guard hasPrinter else { throw .noPrinter(path) }
    guard run("lp", ["--", path]) == 0 else { throw .notPrinted(path) }
  }

  /// Opens a file with the program that the desktop has for it.
  ///
  /// - Throws: A refusal where there is no desktop or no such program, which names the file.
  package static func open(_ path: String) throws(Refusal) {
    let variables = ProcessInfo.processInfo.environment
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { variables[$0]?.isEmpty == false }
    guard hasDesktop else { throw .noDesktop(path) }
    guard run("xdg-open", [path]) == 0 else { throw .notOpened(path) }
  }

  /// Whether there is a printer that takes what is sent to no other one.
  package static var hasPrinter: Bool {
    guard let child = try? ChildProcess("lpstat", ["-d"]) else { return false }
    var words: [UInt8] = []
    while let piece = child.receive() { words += piece }
    let answer = String(decoding: words, as: UTF8.self)
    return answer.contains(":") && !answer.contains("no system default")
  }

  private static func run(_ program: String, _ arguments: [String]) -> Int32 {
    let nothing = Foundation.open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { return -1 }
    defer { close(nothing) }
    do throws(FileTrouble) {
      return ChildProcess.wait(try ChildProcess.spawn(program, arguments, input: nothing, output: nothing))
    } catch { return -1 }
  }
}

extension Refusal {
  /// Nothing here prints.
  static func noPrinter(_ path: String) -> Refusal {
    Refusal(
      rule: "print.no-printer",
      summary: "The sheet was not printed: this computer has no printer. It is in \(path).",
      remedies: ["Set a printer up, or take the file to a computer that has one"])
  }

  /// The printer's queue did not take it.
  static func notPrinted(_ path: String) -> Refusal {
    Refusal(
      rule: "print.refused",
      summary: "The sheet was not printed: the printer did not take it. It is in \(path).",
      remedies: ["Look at the printer, then try again"])
  }

  /// There is no desktop whose programs could show it, as over a remote line.
  static func noDesktop(_ path: String) -> Refusal {
    Refusal(
      rule: "print.no-desktop",
      summary: "The sheet was not opened: no desktop runs where Caseload runs. It is in \(path).",
      remedies: ["Copy the path and open it yourself"])
  }

  /// Nothing here shows it.
  static func notOpened(_ path: String) -> Refusal {
    Refusal(
      rule: "print.not-opened",
      summary: "The sheet was not opened: no program for it was found on this computer. It is in \(path).",
      remedies: ["Copy the path and open it yourself"])
  }
}
