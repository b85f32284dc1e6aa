/// What version 3 adds: reviews with what they froze, and the sessions of clubs.
extension Schema {
  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

  /// Lines and minutes refer to no case and no person: they stay as they are whatever becomes of them.
  static let reviewTables = """
    CREATE TABLE review (
      id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE CHECK (number > 0), club INTEGER REFERENCES club,
      caseworker INTEGER REFERENCES caseworker, title TEXT NOT NULL CHECK (title <> ''),
      openedOn TEXT NOT NULL CHECK (openedOn \(day)), openedBy TEXT, asOf INTEGER NOT NULL, previous INTEGER,
      closedOn TEXT CHECK (closedOn \(day)), closedBy TEXT, CHECK (club IS NULL OR caseworker IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX oneOpenReviewOfClub ON review (club) WHERE closedOn IS NULL;
    CREATE UNIQUE INDEX oneOpenReviewOfCaseworker ON review (caseworker) WHERE closedOn IS NULL;
    CREATE TABLE reviewLine (
      id INTEGER PRIMARY KEY, review INTEGER NOT NULL REFERENCES review, caseRecord INTEGER NOT NULL,
      person INTEGER NOT NULL, moment TEXT NOT NULL, day TEXT NOT NULL CHECK (day \(day)),
      asOf INTEGER NOT NULL, frozenBy TEXT, place INTEGER, need TEXT, why TEXT, number TEXT NOT NULL,
      name TEXT NOT NULL, profession TEXT NOT NULL, stage TEXT NOT NULL, stageName TEXT NOT NULL,
      stageDays INTEGER NOT NULL, status TEXT NOT NULL, gone TEXT, stalled TEXT, waitingOn TEXT, next TEXT,
      nextDue TEXT CHECK (nextDue \(day)), nextOwner TEXT, expires TEXT, caseworker TEXT, promises TEXT
    ) STRICT;
    CREATE UNIQUE INDEX reviewLineOfCase ON reviewLine (review, caseRecord, moment);
    CREATE INDEX reviewLineOfPerson ON reviewLine (person);
    CREATE TABLE reviewMinute (
      id INTEGER PRIMARY KEY, review INTEGER NOT NULL REFERENCES review, place INTEGER NOT NULL,
      kind TEXT NOT NULL, key TEXT, amount INTEGER, earlier INTEGER, caseRecord INTEGER, person INTEGER,
      number TEXT, name TEXT, words TEXT, owner TEXT, due TEXT CHECK (due \(day))
    ) STRICT;
    CREATE INDEX reviewMinuteOfReview ON reviewMinute (review, place);
    CREATE INDEX reviewMinuteOfPerson ON reviewMinute (person);
    """

  /// A closed review is never changed.
  ///
  /// Erasing a person may take that person's lines away while the counter
  /// `erasing` is there, which no other work sets.
  static var reviewTriggers: String {
    let closed = "(SELECT closedOn FROM review WHERE id = OLD.review) IS NOT NULL"
    let erasing = "NOT EXISTS (SELECT 1 FROM counter WHERE name = 'erasing')"
    let stop = "BEGIN SELECT RAISE(ABORT, 'a closed review is never changed'); END;"
    let parts = ["reviewLine", "reviewMinute"].map { table in
      """
      CREATE TRIGGER \(table)IsFrozen BEFORE UPDATE ON \(table) WHEN \(closed) \(stop)
      CREATE TRIGGER \(table)IsKept BEFORE DELETE ON \(table) WHEN \(closed) AND \(erasing) \(stop)
      CREATE TRIGGER \(table)ComesInTime BEFORE INSERT ON \(table)
        WHEN \(closed.replacing("OLD", with: "NEW")) \(stop)
      """
    }
    return """
      CREATE TRIGGER reviewIsFrozen BEFORE UPDATE ON review WHEN OLD.closedOn IS NOT NULL \(stop)
      CREATE TRIGGER reviewIsKept BEFORE DELETE ON review WHEN OLD.closedOn IS NOT NULL \(stop)
      \(parts.joined(separator: "\n"))
      """
  }

  /// One row a person at one session; an attendance that was taken back leaves room for another.
  static let clubTables = """
    CREATE TABLE clubSession (
      id INTEGER PRIMARY KEY, club INTEGER NOT NULL REFERENCES club,
      heldOn TEXT NOT NULL CHECK (heldOn \(day)), minutes INTEGER CHECK (minutes > 0),
      closedOn TEXT CHECK (closedOn \(day)), UNIQUE (club, heldOn)
    ) STRICT;
    CREATE TABLE attendance (
      id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES clubSession,
      caseRecord INTEGER NOT NULL REFERENCES caseRecord, mark TEXT NOT NULL,
      isWalkIn INTEGER NOT NULL CHECK (isWalkIn IN (0, 1)), contact INTEGER REFERENCES contact, voided TEXT
    ) STRICT;
    CREATE UNIQUE INDEX attendanceOfSession ON attendance (session, caseRecord) WHERE voided IS NULL;
    CREATE INDEX attendanceBySession ON attendance (session);
    CREATE INDEX attendanceOfCase ON attendance (caseRecord);
    CREATE INDEX attendanceOfContact ON attendance (contact);
    """

  /// The cases of one club, and what was decided in one review, without looking at all others.
  static let meetingIndexes = """
    CREATE INDEX summaryByClub ON caseSummary (club, caseRecord);
    CREATE INDEX actionByDay ON action (dueOn, caseRecord) WHERE doneOn IS NULL AND droppedOn IS NULL;
    CREATE INDEX operationOfReview ON operation (occasion, n) WHERE occasion GLOB 'review *';
    """
}
