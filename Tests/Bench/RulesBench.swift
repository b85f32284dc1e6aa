import Foundation

/// Every rule of every open case of a sample programme, against the sqlite3 shell that reads the same rows of the
/// same file.
struct RulesBench {
  let program: String
  let size: Int
  let rounds: Int

  /// What is known of open cases, table by table, with the column by which a row belongs to a case.
  private static let ofCases = [
    "caseStatus", "enrolment", "stageTransition", "stepEvent", "contact", "action", "barrier", "fundingLine",
    "caseTag",
  ]
  private static let ofPeople = [
    "personRestricted", "nameAlias", "sitting", "qualification", "document", "consent", "employment",
    "placement", "placementCheck",
  ]

  func run() throws {
    let folder = NSTemporaryDirectory() + "caseload-bench-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/bench.sqlite"
    try call(
      program, ["demo", "--candidates", String(size), "--seed", "1", "--file", file, "--no-open"])
    var ours: [Double] = []
    var shells: [Double] = []
    for _ in 0..<rounds {
      shells.append(try time("/usr/bin/sqlite3", [file, RulesBench.queries]))
      ours.append(try time(program, ["--file", file, "check", "cases", "--json"]))
    }
    Report.showRules(size: size, program: median(ours), shell: median(shells))
  }

  /// One `SELECT *` a table, of the rows of open cases alone.
  private static var queries: String {
    let open = "caseSummary WHERE status <> 'exited'"
    let cases = "(SELECT caseRecord FROM \(open))"
    let people = "(SELECT person FROM \(open))"
    let own = [
      "SELECT * FROM caseRecord WHERE id IN \(cases);", "SELECT * FROM person WHERE id IN \(people);",
    ]
    return
      (own + ofCases.map { "SELECT * FROM \($0) WHERE caseRecord IN \(cases);" }
      + ofPeople.map { "SELECT * FROM \($0) WHERE person IN \(people);" }).joined(separator: "\n")
  }

  private func time(_ path: String, _ arguments: [String]) throws -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    try call(path, arguments)
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
  }

  private func call(_ path: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchFailure.failed(path, process.terminationStatus)
    }
  }
}
