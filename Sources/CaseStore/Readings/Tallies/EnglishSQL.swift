import CaseCore
import GRDB

/// What the pathways of a file ask of language tests, as tables that SQL can join.
///
/// `need` has a row for each pathway file, test and version that is taken; `mark` names the steps that show English
/// or registration in another way. For milestones `filed` has the cases that came in, with `english` and `register` for
/// the first day of both. `renamed` has the earlier keys of steps.
struct EnglishSQL: Sendable {
  private var needs: [[any DatabaseValueConvertible & Sendable]] = []
  private var marks: [[any DatabaseValueConvertible & Sendable]] = []
  private var renames: [[any DatabaseValueConvertible & Sendable]] = []
  /// The names of exams that are no language tests, by the key of their step.
  private(set) var names: [String: String] = [:]

  /// Reads the pathways of a file.
  static func read(_ shelf: PathwayShelf, _ db: Database) throws -> EnglishSQL {
    var english = EnglishSQL()
    let sql = "SELECT DISTINCT test, version FROM sitting WHERE test IN ('ielts', 'oet', 'toefl')"
    let versions = try Row.fetchAll(db, sql: sql).map { ($0["test"] as String, $0["version"] as String?) }
    for file in try Int64.fetchAll(db, sql: "SELECT id FROM pathwayFile") {
      guard let pathway = try shelf.pathway(RecordID(file), in: db) else { continue }
      english.add(pathway, file: file, versions: versions)
    }
    return english
  }

  private mutating func add(_ pathway: Pathway, file: Int64, versions: [(test: String, version: String?)]) {
    if let asked = pathway.english {
      needs += versions.compactMap { written in
        asked.demands(of: written.test, version: written.version).map {
          EnglishSQL.row($0, asked, file: file, version: written.version)
        }
      }
    }
    renames += pathway.renamed.sorted { $0.key < $1.key }.map { [file, $0.key, $0.value] }
    for step in pathway.steps {
      names[step.key] = step.shortName
      if step.kind == .language, step.shownBy == .languagePassed {
        marks.append([file, step.key, "english"])
      }
      if step.milestone == .registered { marks.append([file, step.key, "registered"]) }
    }
  }

  private static func row(
    _ test: EnglishTest, _ asked: EnglishRequirement, file: Int64, version: String?
  ) -> [any DatabaseValueConvertible & Sendable] {
    let needed = Skill.allCases.map { test.needed[$0].tenths }
    let least = Skill.allCases.map { test.least?[$0].tenths }
    var (months, days): (Int?, Int?) = (nil, nil)
    if case .twoWithin(let period) = asked.choice.value {
      switch period {
      case .months(let count): months = count
      case .days(let count): days = count
      case .workingDays: days = period.roughDays
      }
    }
    return [file, test.test.rawValue, version, test.overall?.tenths, test.sum?.tenths] + needed + least + [
      months, days,
    ]
  }

  /// Whether a count asks the pathways.
  static func isAsked(by name: TallyName) -> Bool {
    [.sittings, .components, .milestones, .money].contains(name)
  }

  /// The present key of a step that the case `c` may have by an earlier one.
  ///
  /// Few keys have one: the plus makes SQLite look for the key first and for the file of the case only then.
  static func current(_ key: String) -> String {
    "coalesce((SELECT r.after FROM renamed r WHERE r.before = \(key) AND +r.file = \(file)), \(key))"
  }

  /// The tables as common table expressions, for the counts that ask for them; nothing for the others.
  func tables(for name: TallyName) -> SQLPart {
    guard EnglishSQL.isAsked(by: name) else { return SQLPart("") }
    if name == .money { return EnglishSQL.table("renamed", ["file", "before", "after"], renames) }
    let skills = ["listening", "reading", "writing", "speaking"]
    let columns =
      ["file", "test", "version", "overall", "total"] + skills + skills.map { "least_\($0)" } + [
        "months", "days",
      ]
    let need = EnglishSQL.table("need", columns, needs)
    guard name == .milestones else { return need }
    let mark = EnglishSQL.table("mark", ["file", "step", "milestone"], marks)
    return SQLPart(need.sql + mark.sql + EnglishSQL.firsts, need.arguments + mark.arguments)
  }

  private static func table(
    _ name: String, _ columns: [String], _ rows: [[any DatabaseValueConvertible & Sendable]]
  ) -> SQLPart {
    let places = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
    let nothing = "SELECT \(columns.map { _ in "NULL" }.joined(separator: ", ")) WHERE 0"
    let values = rows.isEmpty ? nothing : "VALUES \(rows.map { _ in places }.joined(separator: ", "))"
    return SQLPart(", \(name)(\(columns.joined(separator: ", "))) AS (\(values))", rows.flatMap(\.self))
  }
}

/// Sittings, judged each by itself or two together.
extension EnglishSQL {
  static let skills = Skill.allCases.map(\.rawValue)

  /// The pathway file of the open enrolment of the case `c`, else of the last one.
  static let file = """
    coalesce((SELECT e.pathwayFile FROM enrolment e WHERE e.caseRecord = c.caseRecord AND e.closedOn IS NULL),
      (SELECT e.pathwayFile FROM enrolment e WHERE e.caseRecord = c.caseRecord
        ORDER BY e.enrolledOn DESC, e.id DESC LIMIT 1))
    """

  static let sum = "(x.listening + x.reading + x.writing + x.speaking)"

  /// Whether a score of the sitting `x` falls short of the row `n`.
  static let isShort = """
    (\(skills.map { "ifnull(x.\($0) < n.\($0), 0)" }.joined(separator: " OR "))
      OR ifnull(coalesce(x.overall, CASE x.test WHEN 'ielts' THEN (\(sum) + 10) / 20 * 5 WHEN 'toefl' THEN \(sum) END)
        < n.overall, 0) OR ifnull(\(sum) < n.total, 0))
    """

  private static let isFirst = """
    NOT EXISTS (SELECT 1 FROM sitting y WHERE y.person = x.person AND y.test = x.test AND y.voided IS NULL
      AND (y.satOn, y.id) < (x.satOn, x.id))
    """

  /// Every sitting of the period with how it ended; a language test by the row of its pathway.
  private static let judged = """
    SELECT c.caseRecord, x.*, n.file IS NOT NULL AS isAsked, x.test IN ('ielts', 'oet', 'toefl') AS isLanguage,
      coalesce(x.listening, x.reading, x.writing, x.speaking, x.overall) IS NOT NULL AS hasScore, \(sum) IS NOT NULL AS isWhole,
      n.file IS NOT NULL AND \(isShort) AS isShort, \(isFirst) AS isFirst
      \(skills.map { ", n.\($0) AS need_\($0)" }.joined())
    FROM \(TallySQL.once(
      "SELECT c.caseRecord, c.person, \(file) AS file, p.* FROM p CROSS JOIN caseSummary c WHERE {cases}")) c
      JOIN sitting x ON x.person = c.person AND x.voided IS NULL
        AND x.satOn BETWEEN c.first AND min(c.last, c.day)
      LEFT JOIN need n ON n.file = c.file AND n.test = x.test AND n.version IS x.version
    """

  /// How each sitting ended.
  static let sittings = """
    SELECT caseRecord, test AS k1, NULL AS k2, 1 AS m0, ended = 'passed' AS m1, ended = 'failed' AS m2,
      ended = 'waiting' AS m3, ended = 'unjudged' AS m4, isFirst AND ended IN ('passed', 'failed') AS m5,
      isFirst AND ended = 'passed' AS m6
    FROM \(TallySQL.once(ends))
    """

  private static let ends = """
    SELECT caseRecord, test, isFirst, CASE
      WHEN NOT isLanguage THEN CASE outcome WHEN 'passed' THEN 'passed' WHEN 'failed' THEN 'failed' ELSE 'waiting' END
      WHEN NOT hasScore THEN 'waiting' WHEN NOT isAsked THEN 'unjudged' WHEN isShort THEN 'failed'
      WHEN isWhole THEN 'passed' ELSE 'waiting' END AS ended
    FROM (\(judged))
    """

  /// Each score of a language test that is asked for, and whether it is enough.
  static let components: String = {
    let value = { (column: String) in
      "CASE k.skill \(skills.map { "WHEN '\($0)' THEN \(column)\($0)" }.joined(separator: " ")) END"
    }
    return """
      SELECT caseRecord, k1, k2, 1 AS m0, score >= need AS m1
      FROM (SELECT j.caseRecord, j.test AS k1, k.skill AS k2, \(value("j.")) AS score, \(value("j.need_")) AS need
        FROM (\(judged)) j
          CROSS JOIN (\(skills.map { "SELECT '\($0)' AS skill" }.joined(separator: " UNION ALL "))) k WHERE j.isAsked)
      WHERE score IS NOT NULL
      """
  }()
}
