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

  func run() throws { try Samples(program: program).lend(size, to: measure) }

  private func measure(_ file: String) throws {
    var ours: [Double] = []
    var shells: [Double] = []
    for _ in 0..<rounds {
      shells.append(try milliseconds { try call("/usr/bin/sqlite3", [file, RulesBench.queries]) })
      ours.append(try milliseconds { try call(program, ["--file", file, "check", "cases", "--json"]) })
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
}
