import CaseCore
import Testing

@Suite("Cases that go over to another version")
struct MigrateCasesTests {
  private let today = CommandSamples.today

  /// A doctor's case by `doctor/sample-1`, with the theory under its old key.
  private func facts(_ id: Int64 = 2, number: String = "SMW-0001") -> CaseFacts {
    let sample = CommandSamples.facts
    var facts = CaseFacts(
      person: sample.person,
      caseRecord: CaseRecord(
        id: RecordID(id), person: sample.person.id, programme: RecordID(90), number: number,
        openedOn: sample.caseRecord.openedOn))
    facts.enrolments = [
      Enrolment(
        id: RecordID(id + 1), caseRecord: RecordID(id), profession: .doctor, pathwayFile: RecordID(4),
        enrolledOn: sample.caseRecord.openedOn)
    ]
    facts.statuses = sample.statuses
    facts.transitions = [
      StageTransition(
        id: RecordID(id + 4), caseRecord: RecordID(id), enrolment: RecordID(id + 1), stage: .language,
        happenedOn: today.adding(days: -53))
    ]
    facts.stepEvents = [
      StepEvent(
        id: RecordID(id + 5), caseRecord: RecordID(id), enrolment: RecordID(id + 1), step: "theory",
        state: .booked, happenedOn: today.adding(days: -9)),
      StepEvent(
        id: RecordID(id + 6), caseRecord: RecordID(id), enrolment: RecordID(id + 1), step: "registration",
        state: .submitted, happenedOn: today.adding(days: -3)),
    ]
    facts.pathway = pathway("doctor/sample-1", .doctor)
    return facts
  }

  private func pathway(_ name: String, _ profession: Profession?) -> Pathway {
    var pathway = CommandSamples.pathway
    pathway.name = PathwayName(name) ?? pathway.name
    pathway.profession = profession
    return pathway
  }

  /// The theory has another key, and registration is gone.
  private var newer: Pathway {
    var pathway = pathway("doctor/sample-2", .doctor)
    pathway.stages[3].steps.removeLast()
    pathway.stages[3].steps[0].key = "written"
    pathway.renamed = ["theory": "written"]
    return pathway
  }

  private func desk(_ cases: [CaseFacts], _ change: (inout Office) -> Void = { _ in }) -> Desk {
    let desk = CommandSamples.desk(change)
    return Desk(
      today: desk.today, worker: desk.worker, office: desk.office, newID: desk.newID,
      newNumber: desk.newNumber,
      facts: { id in cases.first { $0.caseRecord.id == id } })
  }

  private func command(_ cases: [CaseFacts], to target: Pathway) -> MigrateCases {
    let offer = PathwayOffer(
      name: target.name.text, sha256: String(repeating: "b", count: 64), content: "x")
    return MigrateCases(cases.map(\.caseRecord.id), to: target, offer: offer)
  }

  private func refusal(_ cases: [CaseFacts], to target: Pathway) -> String? {
    command(cases, to: target).refusal(nil, at: desk(cases))
  }

  @Test("The open enrolment is closed, another is opened, and moves and steps go over under their new keys")
  func rows() throws {
    let facts = facts()
    let decision = try command([facts], to: newer).decide(nil, at: desk([facts]))
    #expect(
      decision.changes.map(\.table) == [
        .pathwayFile, .enrolment, .enrolment, .stageTransition, .stepEvent, .stepEvent,
      ])
    guard case .update(let closed) = decision.changes[1].image,
      case .update(let theory) = decision.changes[4].image
    else {
      Issue.record("rows that were there are changed, not made anew")
      return
    }
    #expect(closed["closedOn"]?.new == .text(today.iso))
    #expect(closed["closedBecause"]?.new == .text("moved to doctor/sample-2"))
    #expect(theory["step"] == FieldChange(old: .text("theory"), new: .text("written")))
    #expect(theory["enrolment"]?.new == .integer(decision.changes[2].row.value))
    #expect(decision.notice == "Moved SMW-0001 to doctor/sample-2.")
    #expect(
      decision.warnings == [
        "What is recorded of the step “registration” is kept but has no place in doctor/sample-2: SMW-0001"
      ])
  }

  @Test("Several cases are one operation, whose words name the version")
  func several() throws {
    let cases = [facts(), facts(20, number: "SMW-0002")]
    let decision = try command(cases, to: newer).decide(nil, at: desk(cases))
    #expect(decision.notice == "Moved 2 cases to doctor/sample-2.")
    #expect(decision.changes.filter { $0.table == .pathwayFile }.count == 1)
    let words = OperationWords.summary(verb: .migrate, changes: decision.changes, today: today)
    #expect(words == "Moved 2 cases to doctor/sample-2")
    let one = OperationWords.summary(
      verb: .migrate, changes: [], of: OperationSize(changes: 3, cases: 1, caseRows: 0), today: today)
    #expect(one == "Moved 1 case to another pathway")
  }

  @Test("A case that never moved keeps the day since which it is in its stage")
  func neverMoved() throws {
    var facts = facts()
    facts.transitions = []
    let decision = try command([facts], to: newer).decide(nil, at: desk([facts]))
    let made = try #require(decision.changes.first { $0.table == .stageTransition })
    guard case .insert(let fields) = made.image else { return }
    #expect(fields["stage"] == .text("intake"))
    #expect(fields["happenedOn"] == .text(facts.caseRecord.openedOn.iso))
  }

  @Test("One case that cannot go over stops all, and is named by its number")
  func refusals() {
    let good = facts()
    #expect(refusal([], to: newer) == "No case was moved: none was chosen. Choose the cases that go over.")
    var there = facts(20, number: "SMW-0002")
    there.pathway = newer
    #expect(
      refusal([good, there], to: newer)
        == "No case was moved: SMW-0002 goes by doctor/sample-2 already. Leave that case out.")
    #expect(
      refusal([there], to: pathway("doctor/sample-1", .doctor))
        == "No case was moved: SMW-0002 goes by doctor/sample-2, which is newer than doctor/sample-1. Leave that case out."
    )
    let unfit =
      "No case was moved: nurse/sample-2 is not for the profession of SMW-0001. "
      + "Leave that case out, or choose a pathway of its profession."
    #expect(refusal([good], to: pathway("nurse/sample-2", .nurse)) == unfit)
    #expect(
      refusal([good], to: pathway("general-2", nil)) == unfit.replacing("nurse/sample-2", with: "general-2"))
    there.enrolments[0].closedOn = today
    #expect(
      refusal([there], to: newer)
        == "No case was moved: SMW-0002 has no open enrolment. Leave that case out, or choose a profession for it first."
    )
    #expect(
      command([good], to: newer).refusal(nil, at: desk([]))
        == "Nothing was saved: that case is not in this file. Look for it by name or number.")
  }

  @Test("The bytes that the file holds under the name count, not others")
  func otherBytes() {
    let facts = facts()
    let desk = desk([facts]) {
      $0.pathways = [
        HeldPathway(id: RecordID(77), name: "doctor/sample-2", sha256: String(repeating: "c", count: 64))
      ]
    }
    #expect(
      command([facts], to: newer).refusal(nil, at: desk)
        == "Nothing was saved: this file holds other content under the pathway's name doctor/sample-2. Give a changed pathway a new version."
    )
  }
}
