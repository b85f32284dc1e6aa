import Foundation

/// Opening a review over many cases, against the sqlite3 shell that reads the same rows of the same file and one
/// durable commit; and a year of reviews, the first week against the last.
struct ReviewBench {
  let program: String
  let size: Int
  let rounds: Int

  /// The rows that an opening reads: the open cases, their open actions, and the lines of the review before with
  /// the actions that were promised in it.
  private static let queries = """
    SELECT * FROM caseSummary WHERE status <> 'exited';
    SELECT a.* FROM caseSummary s JOIN action a ON a.caseRecord = s.caseRecord WHERE s.status <> 'exited'
      AND a.doneOn IS NULL AND a.droppedOn IS NULL AND a.voided IS NULL;
    SELECT * FROM reviewLine;
    SELECT * FROM review;
    """
  private static let commit = """
    PRAGMA synchronous = EXTRA; INSERT OR REPLACE INTO counter VALUES ('bench', 1);
    """

  func run() throws {
    try withFolder { folder in
      try measureOpening(in: folder)
      try measureYear(in: folder)
    }
  }

  private func measureOpening(in folder: String) throws {
    let file = folder + "/bench.sqlite"
    try call(program, ["demo", "--candidates", String(size), "--seed", "1", "--file", file, "--no-open"])
    try review(file, "open")
    try review(file, "close")
    var (ours, shells, commits): ([Double], [Double], [Double]) = ([], [], [])
    for round in 0..<rounds {
      let copy = "\(folder)/round\(round).sqlite"
      try FileManager.default.copyItem(atPath: file, toPath: copy)
      shells.append(try milliseconds { try call("/usr/bin/sqlite3", [copy, ReviewBench.queries]) })
      commits.append(try milliseconds { try call("/usr/bin/sqlite3", [copy, ReviewBench.commit]) })
      ours.append(try milliseconds { try review(copy, "open") })
    }
    Report.showOpening(size: size, program: median(ours), shell: median(shells), commit: median(commits))
  }

  /// 52 reviews over the sample of 183 people, a week apart.
  private func measureYear(in folder: String) throws {
    let file = folder + "/year.sqlite"
    try call(program, ["demo", "--seed", "1", "--file", file, "--no-open"])
    var times: [Double] = []
    var sizes: [Int] = []
    for week in 0..<52 {
      let day = ["--today", "+\(week)w"]
      times.append(
        try milliseconds {
          try review(file, "open", day)
          try review(file, "close", day)
        })
      sizes.append(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0)
    }
    Report.showYear(times: times, sizes: sizes)
  }

  private func review(_ file: String, _ work: String, _ day: [String] = []) throws {
    try call(program, ["--file", file, "--as", "NH"] + day + ["review", work])
  }
}
