import CaseCore

/// An invented office and case on which commands decide, without a file.
enum CommandSamples {
  static let today = Day(number: 20_780)
  static let anna = Caseworker(id: RecordID(91), initials: "AB", name: "Anna Baker")
  static let source = Source(key: "own", title: "Sample", confidence: .high, checkedOn: today)

  /// Six stages, with an exam and a step in accreditation.
  static var pathway: Pathway {
    guard let name = PathwayName("sample-1") else { preconditionFailure("sample-1 is a name") }
    var stages = Stage.allCases.map { PathwayStage(stage: $0, name: $0.name) }
    stages[3].steps = [
      PathwayStep(key: "theory", name: "Theory", kind: .exam, source: source),
      PathwayStep(key: "registration", name: "Registration", kind: .application, source: source),
    ]
    return Pathway(name: name, title: "Sample", stages: stages, checkedOn: today)
  }

  /// A case in language since 1 October.
  static var facts: CaseFacts {
    let person = Person(id: RecordID(1), fullName: "Selam Tesfay")
    let record = CaseRecord(
      id: RecordID(2), person: person.id, programme: RecordID(90), number: "SMW-0001",
      openedOn: today.adding(days: -100))
    var facts = CaseFacts(person: person, caseRecord: record)
    let enrolment = Enrolment(
      id: RecordID(3), caseRecord: record.id, profession: .doctor, pathwayFile: RecordID(4),
      enrolledOn: record.openedOn)
    facts.enrolments = [enrolment]
    facts.statuses = [
      CaseStatusEvent(id: RecordID(5), caseRecord: record.id, status: .active, happenedOn: record.openedOn)
    ]
    facts.transitions = [move(6, .language, on: today.adding(days: -53))]
    facts.pathway = pathway
    return facts
  }

  static func move(_ id: Int64, _ stage: Stage, on day: Day) -> StageTransition {
    StageTransition(
      id: RecordID(id), caseRecord: RecordID(2), enrolment: RecordID(3), stage: stage, happenedOn: day)
  }

  static func action(due days: Int, id: Int64 = 7) -> Action {
    Action(
      id: RecordID(id), caseRecord: RecordID(2), text: "Book OET", dueOn: today.adding(days: days),
      party: .us,
      promisedOn: today.adding(days: -3))
  }

  /// A desk that gives identities from 100 and numbers from SMW-0007; `OLD-1` is taken.
  static func desk(
    openings: (any OpeningShelf)? = nil, _ change: (inout Office) -> Void = { _ in }
  ) -> Desk {
    var office = Office()
    office.programme = Programme(id: RecordID(90), name: "Sample Programme", prefix: "SMW")
    office.caseworkers = [anna]
    office.clubs = [Club(id: RecordID(92), name: "North Hall")]
    change(&office)
    let counter = Counter()
    return Desk(
      today: today, worker: anna.id, office: office, newID: { RecordID(100 + counter.next()) },
      newNumber: { "SMW-000\(6 + counter.nextNumber())" }, numberIsTaken: { $0 == "OLD-1" },
      openings: openings)
  }

  private final class Counter {
    private var last: Int64 = 0
    private var lastNumber = 0

    func next() -> Int64 {
      last += 1
      return last
    }

    func nextNumber() -> Int {
      lastNumber += 1
      return lastNumber
    }
  }

  static let offers: [Profession?: PathwayOffer] = [
    nil: PathwayOffer(name: "sample-1", sha256: String(repeating: "a", count: 64), content: "x")
  ]
}

extension Command {
  /// What the sample desk answers; nothing where it agrees.
  func refusal(_ facts: CaseFacts? = CommandSamples.facts, at desk: Desk = CommandSamples.desk()) -> String? {
    do throws(Refusal) {
      _ = try decide(facts, at: desk)
      return nil
    } catch {
      return error.words
    }
  }
}
