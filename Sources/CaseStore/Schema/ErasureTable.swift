/// What version 5 adds: the one guarded way through the log that never forgets.
extension Schema {
  /// `erased` counts the people of a review's cards who were erased while it was open.
  ///
  /// The counter `erasing` is there only within the transaction of an erasure.
  static let erasureTable = """
    CREATE TABLE erasure (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL, caseRecord INTEGER NOT NULL, because TEXT NOT NULL,
      erasedOn TEXT NOT NULL CHECK (erasedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), erasedBy TEXT,
      profession TEXT, stage TEXT NOT NULL, status TEXT NOT NULL, exit TEXT, enrolledIn TEXT
    ) STRICT;
    ALTER TABLE review ADD COLUMN erased INTEGER CHECK (erased > 0);
    DROP TRIGGER changeIsNeverDeleted;
    CREATE TRIGGER changeIsNeverDeleted BEFORE DELETE ON change
      WHEN NOT EXISTS (SELECT 1 FROM counter WHERE name = 'erasing')
      BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;
    """
}
