/// The tables of facts, as shipped in version 1.
///
/// Days are texts such as 2026-11-23, money is pence, scores are tenths of a point, yes and no are 1 and 0. A
/// fact with something in `voided` has been taken back for that reason.
extension Schema {
  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

  static let officeTables = """
    CREATE TABLE programme (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), prefix TEXT NOT NULL CHECK (prefix <> '')
    ) STRICT;
    CREATE TABLE "limit" (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, days INTEGER NOT NULL CHECK (days > 0),
      source TEXT NOT NULL
    ) STRICT;
    CREATE TABLE pathwayFile (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL
    ) STRICT;
    CREATE TABLE club (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), place TEXT, weekday TEXT, time TEXT
    ) STRICT;
    CREATE TABLE partner (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL
    ) STRICT;
    CREATE TABLE caseworker (
      id INTEGER PRIMARY KEY, initials TEXT NOT NULL UNIQUE CHECK (initials <> ''), name TEXT NOT NULL,
      login TEXT, role TEXT NOT NULL
    ) STRICT;
    """

  static let peopleTables = """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY, fullName TEXT NOT NULL CHECK (fullName <> ''), givenName TEXT, familyName TEXT,
      knownAs TEXT, nativeName TEXT, nameOnDegree TEXT, dateOfBirth TEXT CHECK (dateOfBirth \(day)),
      birthPrecision TEXT, gender TEXT, nationality TEXT CHECK (length(nationality) = 2), phone TEXT, email TEXT,
      preferredLanguage TEXT, needsInterpreter INTEGER CHECK (needsInterpreter IN (0, 1)), safeContact TEXT,
      postcode TEXT, arrivedOn TEXT CHECK (arrivedOn \(day)), mayContactHome TEXT,
      lastPractisedOn TEXT CHECK (lastPractisedOn \(day)), mergedInto INTEGER REFERENCES person
    ) STRICT;
    CREATE TABLE personRestricted (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL UNIQUE REFERENCES person, immigrationStatus TEXT,
      leaveGrantedOn TEXT CHECK (leaveGrantedOn \(day)), leaveExpiresOn TEXT CHECK (leaveExpiresOn \(day)),
      ilrGrantedOn TEXT CHECK (ilrGrantedOn \(day)), rightToWork TEXT NOT NULL,
      rightToWorkCheckedOn TEXT CHECK (rightToWorkCheckedOn \(day)), rightToWorkEvidence TEXT
    ) STRICT;
    CREATE TABLE nameAlias (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE INDEX nameAliasOfPerson ON nameAlias (person);
    CREATE TABLE caseRecord (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person,
      programme INTEGER NOT NULL REFERENCES programme,
      number TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (number <> ''),
      caseworker INTEGER REFERENCES caseworker, club INTEGER REFERENCES club,
      openedOn TEXT NOT NULL CHECK (openedOn \(day)), referredBy TEXT, occupation TEXT
    ) STRICT;
    CREATE INDEX caseRecordOfPerson ON caseRecord (person);
    CREATE TABLE numberAlias (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord,
      number TEXT NOT NULL COLLATE NOCASE
    ) STRICT;
    CREATE INDEX numberAliasByNumber ON numberAlias (number);
    CREATE INDEX numberAliasOfCase ON numberAlias (caseRecord);
    """

  static let progressTables = """
    CREATE TABLE caseStatus (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord, status TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), reason TEXT, exitReason TEXT,
      reviewOn TEXT CHECK (reviewOn \(day)), voided TEXT
    ) STRICT;
    CREATE INDEX caseStatusOfCase ON caseStatus (caseRecord, happenedOn, id);
    CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord, profession TEXT, specialty TEXT,
      formerGrade TEXT, yearsOfPractice INTEGER CHECK (yearsOfPractice >= 0),
      pathwayFile INTEGER NOT NULL REFERENCES pathwayFile, enrolledOn TEXT NOT NULL CHECK (enrolledOn \(day)),
      closedOn TEXT CHECK (closedOn \(day)), closedBecause TEXT, planB TEXT
    ) STRICT;
    CREATE INDEX enrolmentOfCase ON enrolment (caseRecord, enrolledOn, id);
    CREATE UNIQUE INDEX oneOpenEnrolment ON enrolment (caseRecord) WHERE closedOn IS NULL;
    CREATE INDEX enrolmentOfPathway ON enrolment (pathwayFile);
    CREATE TABLE stageTransition (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord,
      enrolment INTEGER NOT NULL REFERENCES enrolment, stage TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), reason TEXT, overrides TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX stageTransitionOfCase ON stageTransition (caseRecord, happenedOn, id);
    CREATE INDEX stageTransitionOfEnrolment ON stageTransition (enrolment);
    CREATE TABLE stepEvent (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord,
      enrolment INTEGER NOT NULL REFERENCES enrolment, step TEXT NOT NULL, state TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), waitingOn TEXT, reference TEXT, note TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX stepEventOfCase ON stepEvent (caseRecord, happenedOn, id);
    CREATE INDEX stepEventOfEnrolment ON stepEvent (enrolment);
    """

  static let evidenceTables = """
    CREATE TABLE sitting (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, test TEXT NOT NULL, version TEXT,
      satOn TEXT NOT NULL CHECK (satOn \(day)), resultOn TEXT CHECK (resultOn \(day)),
      listening INTEGER CHECK (listening >= 0), reading INTEGER CHECK (reading >= 0),
      writing INTEGER CHECK (writing >= 0), speaking INTEGER CHECK (speaking >= 0),
      overall INTEGER CHECK (overall >= 0), outcome TEXT, reference TEXT, cost INTEGER, paidBy TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX sittingOfPerson ON sitting (person, satOn, id);
    CREATE TABLE qualification (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, title TEXT NOT NULL, institution TEXT,
      country TEXT, awardedOn TEXT CHECK (awardedOn \(day)), language TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX qualificationOfPerson ON qualification (person);
    CREATE TABLE document (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, kind TEXT NOT NULL, status TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), issuedOn TEXT CHECK (issuedOn \(day)),
      expiresOn TEXT CHECK (expiresOn \(day)), note TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX documentOfPerson ON document (person, happenedOn, id);
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, purpose TEXT NOT NULL,
      partner INTEGER REFERENCES partner, givenOn TEXT NOT NULL CHECK (givenOn \(day)),
      expiresOn TEXT CHECK (expiresOn \(day)), withdrawnOn TEXT CHECK (withdrawnOn \(day)), how TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX consentOfPerson ON consent (person, givenOn, id);
    CREATE INDEX consentOfPartner ON consent (partner);
    CREATE TABLE employment (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, employer TEXT NOT NULL,
      title TEXT NOT NULL, relation TEXT NOT NULL, band TEXT, salary INTEGER,
      startedOn TEXT NOT NULL CHECK (startedOn \(day)), endedOn TEXT CHECK (endedOn \(day)), evidence TEXT,
      voided TEXT
    ) STRICT;
    CREATE INDEX employmentOfPerson ON employment (person, startedOn, id);
    CREATE TABLE placement (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, kind TEXT NOT NULL, state TEXT NOT NULL,
      partner INTEGER REFERENCES partner, host TEXT NOT NULL, department TEXT, supervisor TEXT,
      startsOn TEXT CHECK (startsOn \(day)), endsOn TEXT CHECK (endsOn \(day)), hours INTEGER CHECK (hours >= 0),
      voided TEXT, CHECK (endsOn >= startsOn)
    ) STRICT;
    CREATE INDEX placementOfPerson ON placement (person);
    CREATE INDEX placementOfPartner ON placement (partner);
    CREATE TABLE placementCheck (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person,
      placement INTEGER NOT NULL REFERENCES placement, kind TEXT NOT NULL,
      requestedOn TEXT CHECK (requestedOn \(day)), receivedOn TEXT CHECK (receivedOn \(day)),
      expiresOn TEXT CHECK (expiresOn \(day)), voided TEXT
    ) STRICT;
    CREATE INDEX placementCheckOfPerson ON placementCheck (person);
    CREATE INDEX placementCheckOfPlacement ON placementCheck (placement);
    """

  static let workTables = """
    CREATE TABLE contact (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord, kind TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), outcome TEXT, minutes INTEGER CHECK (minutes >= 0),
      body TEXT, caseworker INTEGER REFERENCES caseworker, voided TEXT
    ) STRICT;
    CREATE INDEX contactOfCase ON contact (caseRecord, happenedOn, id);
    CREATE TABLE action (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord,
      text TEXT NOT NULL CHECK (text <> ''), dueOn TEXT NOT NULL CHECK (dueOn \(day)),
      owner INTEGER REFERENCES caseworker, party TEXT NOT NULL,
      promisedOn TEXT NOT NULL CHECK (promisedOn \(day)), doneOn TEXT CHECK (doneOn \(day)),
      droppedOn TEXT CHECK (droppedOn \(day)), droppedBecause TEXT, voided TEXT,
      CHECK (doneOn IS NULL OR droppedOn IS NULL)
    ) STRICT;
    CREATE INDEX actionOfCase ON action (caseRecord, promisedOn, id);
    CREATE TABLE barrier (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord, kind TEXT NOT NULL,
      openedOn TEXT NOT NULL CHECK (openedOn \(day)), closedOn TEXT CHECK (closedOn \(day)), note TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX barrierOfCase ON barrier (caseRecord, openedOn, id);
    CREATE TABLE fundingLine (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord, item TEXT NOT NULL,
      fund TEXT NOT NULL, amount INTEGER NOT NULL, state TEXT NOT NULL,
      happenedOn TEXT NOT NULL CHECK (happenedOn \(day)), isLoan INTEGER NOT NULL CHECK (isLoan IN (0, 1)),
      reference TEXT, voided TEXT
    ) STRICT;
    CREATE INDEX fundingLineOfCase ON fundingLine (caseRecord, happenedOn, id);
    CREATE TABLE caseTag (
      id INTEGER PRIMARY KEY, caseRecord INTEGER NOT NULL REFERENCES caseRecord,
      text TEXT NOT NULL CHECK (text <> ''), voided TEXT
    ) STRICT;
    CREATE INDEX caseTagOfCase ON caseTag (caseRecord);
    """
}
