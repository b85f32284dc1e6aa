/// What version 4 adds: what left the file, for whom, and why where a consent was missing.
extension Schema {
  static let exportTable = """
    CREATE TABLE export (
      id INTEGER PRIMARY KEY, caseRecord INTEGER REFERENCES caseRecord, kind TEXT NOT NULL, audience TEXT,
      partner INTEGER REFERENCES partner, format TEXT NOT NULL, rows INTEGER NOT NULL CHECK (rows >= 0),
      reason TEXT CHECK (reason <> ''),
      happenedOn TEXT NOT NULL CHECK (happenedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT;
    CREATE INDEX exportOfCase ON export (caseRecord, happenedOn, id);
    CREATE INDEX exportToPartner ON export (partner);
    CREATE VIEW v_exports AS
      SELECT k.number AS "case", x.kind, x.audience, p.name AS partner, x.format, x.rows, x.reason,
        x.happenedOn AS happened_on
      FROM export x LEFT JOIN caseRecord k ON k.id = x.caseRecord LEFT JOIN partner p ON p.id = x.partner;
    """
}
