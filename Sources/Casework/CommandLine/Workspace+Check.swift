package import CaseCore
import CaseStore
import Foundation

extension Workspace {
  /// Checks the file: SQLite's own checks, the caches made again, and the log replayed.
  ///
  /// - Returns: The faults, and a sentence on what was looked at.
  package func checkFile() throws -> (faults: [String], summary: String) {
    let report = try file.check(replay: true)
    let size = "\(grouped(report.cases)) cases, \(grouped(report.operations)) operations"
    let verdict = report.faults.isEmpty ? "The file is sound" : "The file has \(report.faults.count) faults"
    return (report.faults, "\(verdict): \(size).")
  }

  /// How many cases and operations the file holds, as a sentence on the sample that was made.
  package func sampleSummary() throws -> String {
    "\(grouped(try file.total())) invented candidates of \(try file.office().programme?.name ?? "a programme")."
  }
}

/// What every start of the program does first.
package enum ProcessCare {
  /// Forbids core files, which would hold personal data, and lets a closed pipe end the program quietly.
  package static func begin() {
    fillStandardPlaces()
    ProcessPrivacy.begin()
    signal(SIGPIPE, SIG_DFL)
  }

  /// Opens what is closed of standard input, output and error.
  ///
  /// Else the next file that is opened would take the place, and what is printed would be written into it. Output is
  /// refused there, and so told; errors have nobody to read them.
  private static func fillStandardPlaces() {
    for (place, way) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
    where fcntl(place, F_GETFD) == -1 {
      _ = open("/dev/null", way)
    }
  }

  /// The day that it is now in London.
  package static var today: Day { WallClock.system.today }
}
