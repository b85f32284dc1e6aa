import CaseCore
import Casework
import Testing

/// The shipped pathways, read once for all tests of rules.
enum Shipped {
  static let library = PathwayLibrary(folders: [shippedFolder])

  static func pathway(_ name: String) throws -> Pathway {
    try library.entry(try #require(PathwayName(name))).pathway
  }

  static let plab = "doctor/plab-2026-11"
  static let pgq = "doctor/pgq-2026-11"
  static let nurse = "nurse/test-of-competence-2026-11"
  static let midwife = "midwife/test-of-competence-2026-11"
  static let ore = "dentist/ore-2026-08"
  static let ospap = "pharmacist/ospap-2021-03"
  static let scientist = "biomedical-scientist/hcpc-2025-04"
  static let physiotherapist = "physiotherapist/hcpc-2025-04"
  static let psychologist = "psychologist/hcpc-2025-04"
}

/// A day written as text; the first of 1970 where it is none, which no test uses.
func on(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

/// An invented person on a shipped pathway, to whom facts are added.
struct Candidate {
  var facts: CaseFacts
  private var lastID: Int64 = 100

  init(_ name: String, stage: Stage = .accreditation, since: String = "2026-01-05") throws {
    let person = Person(id: RecordID(1), fullName: "Selam Tesfay")
    let record = CaseRecord(
      id: RecordID(2), person: person.id, programme: RecordID(3), number: "SMW-0031",
      openedOn: on("2020-01-06"))
    facts = CaseFacts(person: person, caseRecord: record)
    facts.pathway = try Shipped.pathway(name)
    facts.enrolments = [
      Enrolment(
        id: RecordID(4), caseRecord: record.id, profession: facts.pathway?.profession,
        pathwayFile: RecordID(5), enrolledOn: on("2020-01-06"))
    ]
    facts.transitions = [
      StageTransition(
        id: RecordID(6), caseRecord: record.id, enrolment: RecordID(4), stage: stage, happenedOn: on(since))
    ]
  }

  /// The answer of a rule; of several steps the first, unless one is named.
  func rule(_ name: String, step: String? = nil, on day: String) -> RuleAnswer? {
    ruleAnswers(of: facts, on: CaseworkTests.on(day)).first {
      $0.rule == name && (step == nil || $0.step == step)
    }
  }

  /// `met`, `met until 2028-09-11`, `not met`, `unknown`, `applies`, or `none`.
  func standing(_ name: String, step: String? = nil, on day: String) -> String {
    guard let answer = rule(name, step: step, on: day) else { return "none" }
    return [answer.standing.rawValue, answer.until?.iso].compactMap(\.self).joined(separator: " ")
  }

  private mutating func newID() -> RecordID {
    lastID += 1
    return RecordID(lastID)
  }

  /// Adds a language test: the scores as text, such as `7 7 6.5 7` in the order of the skills.
  mutating func sat(
    _ test: LanguageTest, _ day: String, _ scores: String, overall: String? = nil, version: String? = nil
  ) {
    var sitting = Sitting(
      id: newID(), person: facts.person.id, test: test.rawValue, satOn: CaseworkTests.on(day))
    let four = scores.split(separator: " ").map { Score($0) }
    (sitting.listening, sitting.reading) = (four[0], four[1])
    (sitting.writing, sitting.speaking) = (four[2], four[3])
    sitting.overall = overall.flatMap { Score($0) }
    sitting.version = version
    facts.put(sitting)
  }

  /// Adds a sitting of an exam.
  mutating func sat(
    _ exam: String, _ day: String, _ outcome: SittingOutcome?, _ change: (inout Sitting) -> Void = { _ in }
  ) {
    var sitting = Sitting(
      id: newID(), person: facts.person.id, test: exam, satOn: CaseworkTests.on(day))
    sitting.outcome = outcome
    change(&sitting)
    facts.put(sitting)
  }

  /// Adds an event of a step.
  mutating func step(_ key: String, _ state: StepState, _ day: String) {
    facts.put(
      StepEvent(
        id: newID(), caseRecord: facts.caseRecord.id, enrolment: RecordID(4), step: key, state: state,
        happenedOn: CaseworkTests.on(day)))
  }

  /// Adds a document that is held.
  mutating func holds(_ kind: DocumentKind, issued: String, by note: String? = nil, until: String? = nil) {
    var document = Document(
      id: newID(), person: facts.person.id, kind: kind, status: .received,
      happenedOn: CaseworkTests.on(issued))
    document.issuedOn = CaseworkTests.on(issued)
    (document.note, document.expiresOn) = (note, until.map { CaseworkTests.on($0) })
    facts.put(document)
  }

  /// Sets the immigration status.
  mutating func has(_ status: ImmigrationStatus) {
    var restricted = PersonRestricted(id: RecordID(8), person: facts.person.id, rightToWork: .unrestricted)
    restricted.immigrationStatus = status
    facts.restricted = restricted
  }
}
