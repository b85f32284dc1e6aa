/// What version 7 adds: contacts of partners, openings, and the people who were submitted to them.
extension Schema {
  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

  /// A submission is a dated step; the latest that stands says how far somebody is.
  static let openingTables = """
    CREATE TABLE partnerContact (
      id INTEGER PRIMARY KEY, partner INTEGER NOT NULL REFERENCES partner, name TEXT NOT NULL CHECK (name <> ''),
      role TEXT, department TEXT, phone TEXT, email TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX partnerContactOfPartner ON partnerContact (partner);
    CREATE TABLE opening (
      id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      partner INTEGER NOT NULL REFERENCES partner, kind TEXT NOT NULL, title TEXT NOT NULL CHECK (title <> ''),
      department TEXT, contact INTEGER REFERENCES partnerContact, profession TEXT, specialty TEXT, needs TEXT,
      places INTEGER NOT NULL CHECK (places > 0), openedOn TEXT NOT NULL CHECK (openedOn \(day)),
      closesOn TEXT CHECK (closesOn \(day)), startsOn TEXT CHECK (startsOn \(day)), source TEXT, note TEXT,
      closedOn TEXT CHECK (closedOn \(day)), closedBecause TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX openingOfPartner ON opening (partner);
    CREATE INDEX openingOfContact ON opening (contact);
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY, opening INTEGER NOT NULL REFERENCES opening,
      caseRecord INTEGER NOT NULL REFERENCES caseRecord, state TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), note TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX submissionOfOpening ON submission (opening, happenedOn, id);
    CREATE INDEX submissionOfCase ON submission (caseRecord, happenedOn, id);
    CREATE VIEW v_openings AS
      SELECT o.number AS opening, o.kind, o.title, p.name AS partner, o.department, o.profession, o.specialty,
        o.needs, o.places, o.closesOn AS closes_on, o.startsOn AS starts_on, o.source, o.closedOn AS closed_on
      FROM opening o JOIN partner p ON p.id = o.partner WHERE o.voided IS NULL;
    CREATE VIEW v_submissions AS
      SELECT o.number AS opening, k.number AS "case", s.state, s.happenedOn AS happened_on, s.note
      FROM submission s JOIN opening o ON o.id = s.opening JOIN caseRecord k ON k.id = s.caseRecord
      WHERE s.voided IS NULL;
    """
}
