import CaseCore
import GRDB

@testable import CaseStore

/// Small programmes of random people, written straight into a file in memory.
struct RandomProgrammes {
  static let day = ScratchClub.monday
  let queue: DatabaseQueue
  let shelf = PathwayShelf { _, _ in RandomProgrammes.route }
  /// The people of the last programme.
  private(set) var people: [CaseFacts] = []
  private var numbers: SeededNumbers
  private var next: Int64 = 100

  init(seed: UInt64) throws {
    numbers = SeededNumbers(seed: seed)
    queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    try queue.write { db in
      try RowAccess.insert(
        fields(of: Programme(id: RecordID(1), name: "North", prefix: "N")), into: .programme, db)
      try RowAccess.insert(
        fields(
          of: PathwayFile(
            id: RecordID(2), name: "sample-1", sha256: String(repeating: "a", count: 64), content: "x")),
        into: .pathwayFile, db)
    }
  }

  /// Writes another programme in place of the last one.
  mutating func write() throws {
    people = (0..<pick(1...9)).map { _ in person() }
    let people = people
    try queue.write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      for table in CaseCore.Table.allCases.reversed() where table != .programme && table != .pathwayFile {
        try db.execute(sql: "DELETE FROM \(table.sql)")
      }
      try db.execute(sql: "DELETE FROM caseSummary; DELETE FROM searchWord; DELETE FROM caseCount")
      for facts in people { try write(facts, db) }
    }
  }

  /// A route that takes IELTS and OET, in one sitting or in two.
  private static let route: Pathway? = {
    var route = SampleRoute.pathway("sample-1")
    let source = SampleRoute.source
    let scores = { (listening: Int, writing: Int) in
      SkillScores(
        listening: Score(listening), reading: Score(listening), writing: Score(writing),
        speaking: Score(listening))
    }
    var oet = EnglishTest(test: .oet, version: "medicine", needed: scores(350, 300), source: source)
    oet.least = scores(300, 250)
    var ielts = EnglishTest(test: .ielts, version: "academic", needed: scores(7, 6), source: source)
    (ielts.overall, ielts.least) = (Score(7), scores(6, 5))
    route?.english = EnglishRequirement(
      rule: "LANG", choice: Sourced(.twoWithin(.months(12)), source: source),
      validFor: Sourced(.months(24), source: source), warnBefore: Sourced(.months(6), source: source),
      neededFor: [], tests: [ielts, oet])
    return route
  }()

  private func write(_ facts: CaseFacts, _ db: Database) throws {
    let records: [any CaseCore.Record] =
      [facts.person, facts.caseRecord] + facts.statuses + facts.enrolments + facts.transitions
      + facts.sittings
      + facts.employments + facts.placements + facts.contacts + facts.actions + facts.barriers
      + facts.fundingLines
    for record in records {
      try RowAccess.insert(fields(of: record), into: type(of: record).table, db)
    }
    try SummaryCache.add(facts, db)
  }
}

extension RandomProgrammes {
  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  private mutating func pick<Value: Vocabulary>(_ type: Value.Type = Value.self) -> Value {
    let all = Array(Value.allCases)
    return all[pick(0...all.count - 1)]
  }

  private mutating func id() -> RecordID {
    next += 1
    return RecordID(next)
  }

  private mutating func past() -> Day { Self.day.adding(days: -pick(0...900)) }

  private mutating func several<Value>(_ most: Int, _ make: (inout RandomProgrammes) -> Value) -> [Value] {
    (0..<pick(0...most)).map { _ in make(&self) }
  }

  private mutating func person() -> CaseFacts {
    var person = Person(id: id(), fullName: "Person")
    person.gender = [nil, "woman", "man", "Woman "][pick(0...3)]
    person.dateOfBirth = pick(0...3) == 0 ? nil : Self.day.adding(days: -pick(6_000...25_000))
    let (personID, caseID) = (person.id, id())
    let opened = past()
    var facts = CaseFacts(
      person: person,
      caseRecord: CaseRecord(
        id: caseID, person: personID, programme: RecordID(1), number: "N-\(caseID.value)", openedOn: opened))
    facts.pathway = Self.route
    facts.enrolments = [
      Enrolment(
        id: id(), caseRecord: caseID, profession: .doctor, pathwayFile: RecordID(2), enrolledOn: opened)
    ]
    facts.statuses = several(3) { it in
      var event = CaseStatusEvent(id: it.id(), caseRecord: caseID, status: it.pick(), happenedOn: it.past())
      if event.status == .exited, it.pick(0...2) > 0 { event.exitReason = it.pick() }
      return event
    }.sorted { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    addWork(to: &facts)
    addEvidence(to: &facts)
    return facts
  }

  private mutating func addWork(to facts: inout CaseFacts) {
    let caseID = facts.caseRecord.id
    let enrolment = facts.enrolments[0].id
    facts.transitions = several(3) {
      StageTransition(
        id: $0.id(), caseRecord: caseID, enrolment: enrolment, stage: $0.pick(), happenedOn: $0.past())
    }.sorted { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
    facts.contacts = several(4) { it in
      var contact = Contact(id: it.id(), caseRecord: caseID, kind: it.pick(), happenedOn: it.past())
      contact.minutes = it.pick(0...1) == 0 ? nil : it.pick(0...90)
      return contact
    }
    facts.barriers = several(2) { it in
      var barrier = Barrier(id: it.id(), caseRecord: caseID, kind: it.pick(), openedOn: it.past())
      barrier.closedOn = it.pick(0...1) == 0 ? nil : barrier.openedOn.adding(days: it.pick(0...60))
      return barrier
    }
    facts.fundingLines = several(3) { it in
      var line = FundingLine(
        id: it.id(), caseRecord: caseID, item: "Fee", fund: it.pick(0...1) == 0 ? "City fund" : "Loan",
        amount: Money(pence: 17_500), state: it.pick(), happenedOn: it.past())
      line.step = ["oet", "theory", nil][it.pick(0...2)]
      return line
    }
  }

  private mutating func addEvidence(to facts: inout CaseFacts) {
    let personID = facts.person.id
    facts.sittings = several(4) { it in
      var sitting = Sitting(
        id: it.id(), person: personID, test: ["oet", "ielts", "theory"][it.pick(0...2)], satOn: it.past())
      sitting.cost = it.pick(0...1) == 0 ? nil : Money(pence: 17_500)
      if sitting.test == "theory" {
        sitting.outcome = it.pick()
      } else {
        let top = sitting.test == "oet" ? 500 : 9
        let score = { (it: inout RandomProgrammes) in
          it.pick(0...4) == 0 ? nil : Score(it.pick(top / 2...top))
        }
        (sitting.listening, sitting.reading) = (score(&it), score(&it))
        (sitting.writing, sitting.speaking) = (score(&it), score(&it))
      }
      return sitting
    }.sorted { ($0.satOn, $0.id) < ($1.satOn, $1.id) }
    facts.employments = several(2) { it in
      var job = Employment(
        id: it.id(), person: personID, employer: "Employer", title: "Job", relation: it.pick(),
        startedOn: it.past())
      job.endedOn = it.pick(0...1) == 0 ? nil : job.startedOn.adding(days: it.pick(0...300))
      return job
    }.sorted { ($0.startedOn, $0.id) < ($1.startedOn, $1.id) }
    facts.placements = several(2) { it in
      var placement = Placement(
        id: it.id(), person: personID, kind: it.pick(), state: it.pick(),
        host: it.pick(0...1) == 0 ? "North Hospital" : "South | East")
      placement.startsOn = it.pick(0...2) == 0 ? nil : it.past()
      placement.hours = it.pick(0...1) == 0 ? nil : it.pick(0...200)
      placement.department = it.pick(0...1) == 0 ? nil : "surgery"
      return placement
    }
  }
}
