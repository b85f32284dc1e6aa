/// What version 2 adds: what routes and placements ask about, and the counts of cases.
extension Schema {
  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

  /// New columns may all be empty, so an image of version 1 reads as a row without them.
  static let routeColumns = """
    ALTER TABLE sitting ADD COLUMN variant TEXT;
    ALTER TABLE sitting ADD COLUMN refundClaimedOn TEXT CHECK (refundClaimedOn \(day));
    ALTER TABLE sitting ADD COLUMN usedPriority INTEGER CHECK (usedPriority IN (0, 1));
    ALTER TABLE placement ADD COLUMN site TEXT;
    ALTER TABLE placement ADD COLUMN feedback TEXT;
    ALTER TABLE placement ADD COLUMN referenceOn TEXT CHECK (referenceOn \(day));
    ALTER TABLE placementCheck ADD COLUMN waived TEXT;
    ALTER TABLE partner ADD COLUMN dbsLimitDays INTEGER CHECK (dbsLimitDays > 0);
    ALTER TABLE fundingLine ADD COLUMN step TEXT;
    ALTER TABLE enrolment ADD COLUMN registrationNumber TEXT CHECK (registrationNumber <> '');
    ALTER TABLE enrolment ADD COLUMN registeredOn TEXT CHECK (registeredOn \(day));
    """

  /// How many list lines there are of each status: a cache, so that a screen need not count a long list.
  static let caseCounts = """
    CREATE TABLE caseCount (status TEXT PRIMARY KEY, cases INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO caseCount SELECT status, count(*) FROM caseSummary GROUP BY status;
    DROP INDEX summaryOfExited;
    """

  /// The lists of Today for one caseworker, without looking at the cases of others; and what has to be begun so
  /// long before it ends that its end alone would not show it.
  static let indexesOfWorkers = """
    CREATE INDEX summaryExpiryOfWorker ON caseSummary (caseworker, expiresOn, caseRecord, tooLateFrom)
      WHERE expiresOn IS NOT NULL;
    CREATE INDEX summaryTooLate ON caseSummary (tooLateFrom, expiresOn, caseRecord)
      WHERE tooLateFrom < date(expiresOn, '-60 days');
    CREATE INDEX summaryTooLateOfWorker ON caseSummary (caseworker, tooLateFrom, expiresOn, caseRecord)
      WHERE tooLateFrom < date(expiresOn, '-60 days');
    CREATE INDEX summaryStallOfWorker ON caseSummary (caseworker, stalledFrom, caseRecord)
      WHERE stalledFrom IS NOT NULL;
    """
}
