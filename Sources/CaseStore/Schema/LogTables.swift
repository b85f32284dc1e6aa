/// The operation log, the caches and the views, as shipped in version 1.
extension Schema {
  /// The log is append-only by trigger.
  ///
  /// `at` is in milliseconds since 1970.
  static let logTables = """
    CREATE TABLE operation (
      n INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER NOT NULL UNIQUE, at INTEGER NOT NULL, day TEXT NOT NULL,
      caseworker INTEGER, verb TEXT NOT NULL, undoes INTEGER REFERENCES operation (id), occasion TEXT,
      schema INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX operationOfCaseworker ON operation (caseworker, n);
    CREATE TABLE change (
      operation INTEGER NOT NULL REFERENCES operation (n), seq INTEGER NOT NULL, tableName TEXT NOT NULL,
      row INTEGER NOT NULL, person INTEGER, caseRecord INTEGER, kind TEXT NOT NULL
        CHECK (kind IN ('insert', 'update', 'delete')),
      image TEXT NOT NULL, PRIMARY KEY (operation, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX changeOfRow ON change (row, operation);
    CREATE INDEX changeOfCase ON change (caseRecord, operation);
    CREATE INDEX changeOfNewCase ON change (operation, tableName) WHERE tableName = 'caseRecord';
    CREATE TRIGGER operationIsNeverChanged BEFORE UPDATE ON operation
      BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;
    CREATE TRIGGER operationIsNeverDeleted BEFORE DELETE ON operation
      BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;
    CREATE TRIGGER changeIsNeverChanged BEFORE UPDATE ON change
      BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;
    CREATE TRIGGER changeIsNeverDeleted BEFORE DELETE ON change
      BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;
    """

  /// Caches can be made again from the facts.
  ///
  /// `counter` holds what undo must not take back.
  static let cacheTables = """
    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE caseSummary (
      caseRecord INTEGER PRIMARY KEY, person INTEGER NOT NULL, number TEXT NOT NULL,
      numberSort TEXT NOT NULL, name TEXT NOT NULL, nameSort TEXT NOT NULL, nativeName TEXT, profession TEXT, specialty TEXT, nationality TEXT,
      stage TEXT NOT NULL, stagePlace INTEGER NOT NULL, stageSince TEXT NOT NULL, heldDays INTEGER NOT NULL,
      status TEXT NOT NULL, statusSince TEXT, club INTEGER, caseworker INTEGER, nextAction TEXT, nextDue TEXT,
      nextSort TEXT NOT NULL, nextOwner INTEGER, waitingOn TEXT, lastContact TEXT, overLimitFrom TEXT,
      idleFrom TEXT, quietFrom TEXT, stalledFrom TEXT, expires TEXT, expiresOn TEXT, neededFor TEXT,
      tooLateFrom TEXT
    ) STRICT;
    CREATE INDEX summaryByNext ON caseSummary (nextSort, caseRecord);
    CREATE INDEX summaryByName ON caseSummary (nameSort, caseRecord);
    CREATE INDEX summaryByNumber ON caseSummary (numberSort, caseRecord);
    CREATE INDEX summaryByStage ON caseSummary (stagePlace, caseRecord);
    CREATE INDEX summaryByCaseworker ON caseSummary (caseworker, nextSort, caseRecord);
    CREATE INDEX summaryOfExited ON caseSummary (status) WHERE status = 'exited';
    CREATE INDEX summaryByStall ON caseSummary (stalledFrom, caseRecord, caseworker) WHERE stalledFrom IS NOT NULL;
    CREATE INDEX summaryByExpiry ON caseSummary (expiresOn, caseRecord, tooLateFrom, caseworker)
      WHERE expiresOn IS NOT NULL;
    CREATE INDEX summaryForFilters ON caseSummary (
      stagePlace, profession, specialty, nationality, club, caseworker, status, waitingOn, nextSort, lastContact,
      stageSince, heldDays, stalledFrom, expiresOn, nameSort, numberSort, person
    );
    CREATE TABLE searchWord (
      word TEXT NOT NULL, kind TEXT NOT NULL, caseRecord INTEGER NOT NULL, PRIMARY KEY (kind, word, caseRecord)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX searchWordOfCase ON searchWord (caseRecord);
    """

  /// Read-only views for whoever opens the file with SQL; their columns are promised to stay.
  static let views = """
    CREATE VIEW v_candidates AS
      SELECT s.number AS "case", s.name, s.nativeName AS native_name, s.profession, s.specialty, s.nationality,
        s.stage, s.stageSince AS stage_since, s.status, c.name AS club, w.initials AS caseworker,
        s.nextAction AS next_action, s.nextDue AS due, s.lastContact AS last_contact, s.expires, s.expiresOn AS expires_on
      FROM caseSummary s LEFT JOIN club c ON c.id = s.club LEFT JOIN caseworker w ON w.id = s.caseworker;
    CREATE VIEW v_stages AS
      SELECT k.number AS "case", t.stage, t.happenedOn AS happened_on, t.reason, t.overrides
      FROM stageTransition t JOIN caseRecord k ON k.id = t.caseRecord WHERE t.voided IS NULL;
    CREATE VIEW v_sittings AS
      SELECT k.number AS "case", x.test, x.version, x.satOn AS sat_on, x.listening / 10.0 AS listening,
        x.reading / 10.0 AS reading, x.writing / 10.0 AS writing, x.speaking / 10.0 AS speaking,
        x.overall / 10.0 AS overall, x.outcome
      FROM sitting x JOIN caseRecord k ON k.person = x.person WHERE x.voided IS NULL;
    CREATE VIEW v_contacts AS
      SELECT k.number AS "case", x.kind, x.happenedOn AS happened_on, x.outcome, x.minutes, x.body
      FROM contact x JOIN caseRecord k ON k.id = x.caseRecord WHERE x.voided IS NULL;
    CREATE VIEW v_actions AS
      SELECT k.number AS "case", x.text, x.dueOn AS due, w.initials AS owner, x.party, x.promisedOn AS promised_on,
        x.doneOn AS done_on, x.droppedOn AS dropped_on, x.droppedBecause AS dropped_because
      FROM action x JOIN caseRecord k ON k.id = x.caseRecord LEFT JOIN caseworker w ON w.id = x.owner
      WHERE x.voided IS NULL;
    CREATE VIEW v_operations AS
      SELECT o.n, datetime(o.at / 1000, 'unixepoch') AS at_utc, o.day, w.initials AS caseworker, o.verb, o.undoes,
        o.occasion
      FROM operation o LEFT JOIN caseworker w ON w.id = o.caseworker;
    """
}
