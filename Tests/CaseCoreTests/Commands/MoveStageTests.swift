import CaseCore
import Testing

@Suite("Moving a case to a stage")
struct MoveStageTests {
  private let today = CommandSamples.today

  private func move(
    to stage: Stage, on day: Day? = nil, reason: String? = nil, basedOn: Int64? = 6
  ) -> MoveStage {
    MoveStage(
      RecordID(2), id: RecordID(50), to: stage, on: day ?? today, reason: reason,
      basedOn: basedOn.map { RecordID($0) })
  }

  @Test("A move on is one new row, with its day, and no reason that nobody asked for")
  func moves() throws {
    let decision = try move(to: .observation, on: today.adding(days: -2))
      .decide(CommandSamples.facts, at: CommandSamples.desk())
    #expect(decision.notice == "Moved Selam Tesfay to Observation.")
    var expected = CommandSamples.move(50, .observation, on: today.adding(days: -2))
    expected.reason = nil
    let about = Subject(person: RecordID(1), caseRecord: RecordID(2))
    #expect(decision.changes == [.insert(expected, about: about)])
  }

  @Test("A move that somebody else's move has overtaken is refused")
  func overtaken() {
    #expect(
      move(to: .observation, basedOn: 5).refusal()
        == "The case was not moved: somebody else has moved it meanwhile; it is now in Language. "
        + "Look at the history, then decide again.")
    #expect(move(to: .observation, basedOn: nil).refusal()?.contains("moved it meanwhile") == true)
  }

  @Test("A move to where the case is, ahead of time, or before the last move is refused")
  func places() {
    #expect(
      move(to: .language).refusal()
        == "The case was not moved: it is in Language already. Choose another stage.")
    #expect(move(to: .observation, on: today.adding(days: 1)).refusal()?.contains("is in the future") == true)
    #expect(
      move(to: .observation, on: today.adding(days: -54)).refusal()
        == "The case was not moved: the move before this one was on Thu 1 Oct 2026. "
        + "Type that day or a later one.")
    #expect(move(to: .observation, on: today.adding(days: -53)).refusal() == nil)
  }

  @Test("A move back, or past a stage, asks for a reason and keeps the rules that it overrides")
  func reasons() throws {
    #expect(
      move(to: .intake).refusal()
        == "The case was not moved to Intake: \(try words(of: "MOVE-BACK", to: .intake)). "
        + "Give a reason to move it all the same.")
    #expect(move(to: .intake, reason: "  ").refusal() != nil)
    let columns = try columns(move(to: .jobSearch, reason: " agreed "), CommandSamples.facts)
    #expect(columns["reason"] == .text("agreed"))
    #expect(columns["overrides"] == .text("MOVE-SKIP"))
  }

  @Test("A rule that only warns asks for no reason, and the move keeps that it was not met")
  func warned() throws {
    var facts = CommandSamples.facts
    facts.pathway?.stages[2].entry = [
      requirement("QUALIFICATION", .qualificationHeld, .warn, "A qualification")
    ]
    let columns = try columns(move(to: .observation), facts)
    #expect(columns["overrides"] == .text("QUALIFICATION"))
    #expect(columns["reason"] == nil)
  }

  private func columns(_ move: MoveStage, _ facts: CaseFacts) throws -> Fields {
    let decision = try move.decide(facts, at: CommandSamples.desk())
    guard case .insert(let columns)? = decision.changes.first?.image else {
      Issue.record("the move is no new row")
      return [:]
    }
    return columns
  }

  private func words(of rule: String, to stage: Stage) throws -> String {
    let answers = guards(intoStage: stage, of: CommandSamples.facts, on: today)
    return try #require(answers.first { $0.requirement.rule == rule }).words
  }

  @Test("A move to a stage that the pathway has left out stands, and says so")
  func leftOut() throws {
    var facts = CommandSamples.facts
    facts.pathway?.stages.removeAll { $0.stage == .observation }
    let decision = try move(to: .observation, reason: "asked for").decide(facts, at: CommandSamples.desk())
    #expect(
      decision.warnings.last
        == "The pathway of this case has no stage Observation. It has Intake, Language, Accreditation, Job search and "
        + "Employed.")
  }

  @Test("Nobody is employed without a job, whatever the reason")
  func employed() throws {
    let words = try words(of: "EMPLOYED", to: .employed)
    #expect(
      move(to: .employed, reason: "she says so").refusal()
        == "The case was not moved to Employed: \(words). Record it first.")
    var facts = CommandSamples.facts
    facts.employments = [
      Employment(
        id: RecordID(60), person: RecordID(1), employer: "Royal Hospital", title: "Doctor",
        relation: .registeredPost, startedOn: today)
    ]
    #expect(move(to: .employed, reason: "she says so").refusal(facts) == nil)
  }

  @Test("A case without an enrolment has no stages")
  func noEnrolment() {
    var facts = CommandSamples.facts
    facts.enrolments = []
    #expect(
      move(to: .language, basedOn: nil).refusal(facts)
        == "The case was not moved: it has no enrolment. Choose a profession for the candidate first.")
  }
}
