/// What version 6 adds: reports that were kept.
extension Schema {
  static let reportTable: String = {
    let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
    return """
      CREATE TABLE reportRun (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE CHECK (number > 0),
        report TEXT NOT NULL CHECK (report <> ''), definition INTEGER NOT NULL,
        fromDay TEXT CHECK (fromDay \(day)), toDay TEXT CHECK (toDay \(day)), asOf TEXT NOT NULL CHECK (asOf \(day)),
        known INTEGER NOT NULL, people INTEGER NOT NULL CHECK (people >= 0), figures TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64), happenedOn TEXT NOT NULL CHECK (happenedOn \(day))
      ) STRICT;
      CREATE VIEW v_reports AS
        SELECT number, report, fromDay AS "from", toDay AS "to", asOf AS as_of, people, happenedOn AS kept_on, sha256
        FROM reportRun;
      """
  }()
}
