import Foundation

/// Any report beside the plain SQL of its figures in the sqlite3 shell, over one file.
///
/// The program's time is that of the whole command less that of a report of nothing in the file, so that the start
/// of the program is not counted; the shell is so quick to start that it is taken as it is.
struct ReportBench {
  let program: String
  let rounds: Int

  /// The most that a report may take beside its SQL.
  private static let most = 3.0

  func run(_ size: Int) throws {
    try Samples(program: program).lend(size) { try measure($0, size) }
  }

  private func measure(_ file: String, _ size: Int) throws {
    print("Reports over \(size) candidates, medians of \(rounds) in milliseconds")
    for (name, sql) in ReportQuestions.all {
      var (ours, empty, shell): ([Double], [Double], [Double]) = ([], [], [])
      for _ in 0..<rounds {
        shell.append(try milliseconds { try call("/usr/bin/sqlite3", ["-readonly", file, sql]) })
        empty.append(try milliseconds { try call(program, ["report", "area", "--file", file]) })
        ours.append(try milliseconds { try call(program, ["report", name, "--exact", "--file", file]) })
      }
      let (counting, plain) = (max(0, median(ours) - median(empty)), median(shell))
      let ratio = plain > 0 ? counting / plain : 0
      let judged = ratio <= Self.most ? "" : "  over \(Self.most)"
      print(
        "\(name.padding(toLength: 14, withPad: " ", startingAt: 0))"
          + String(format: "%9.1f of SQL %9.1f  ratio %5.2f", counting, plain, ratio) + judged)
    }
  }
}
