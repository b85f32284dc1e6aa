import CaseCore
import Testing

@Suite("An exam that only a tick shows to be passed")
struct TickDoubtTests {
  private let today = Day.on("2026-11-22")
  private let window =
    "PLAB 1 window runs to Thu 2 Nov 2028; counted from the day PLAB 1 was ticked, Tue 3 Nov 2026, as no sitting "
    + "shows the pass"

  private func doctor(_ sittings: Sitting...) -> CaseFacts {
    var facts = caseFacts(doctorPathway, stage: .accreditation)
    facts.stepEvents = [event(30, "plab1", .passed, "2026-11-03")]
    facts.sittings = sittings
    return facts
  }

  private func rule(_ name: String, of facts: CaseFacts) throws -> RuleAnswer {
    try #require(ruleAnswers(of: facts, on: today).first { $0.rule == name })
  }

  @Test("A window that counts from the tick says so, in the rule, the step and the panel")
  func counted() throws {
    let answer = try rule("PLAB2-WINDOW", of: doctor())
    #expect(answer.words == window)
    #expect(answer.doubt.map { answer.words.hasSuffix($0) } == true)
    let steps = stepStates(of: doctor(), on: today)
    #expect(steps.first { $0.step.key == "plab2" }?.words.contains("; counted from the day PLAB 1") == true)
    let late = Day.on("2028-09-01")
    let line = try #require(
      readiness(of: doctor(), on: late).expiring.first { $0.rule == "PLAB2-WINDOW" })
    #expect(line.words.hasSuffix(" (?)") && line.doubt == answer.doubt)
  }

  @Test("Once the sitting is recorded nothing is unsure")
  func recorded() throws {
    let facts = doctor(exam(1, "plab1", "2026-11-03", .passed))
    #expect(try rule("PLAB2-WINDOW", of: facts).words == "PLAB 1 window runs to Thu 2 Nov 2028")
    #expect(try rule("PLAB2-WINDOW", of: facts).doubt == nil)
    #expect(stepStates(of: facts, on: today).first { $0.step.key == "plab1" }?.doubt == nil)
  }

  @Test("A tick beside a sitting that failed is told as long as both stand")
  func contradiction() throws {
    let step = try #require(
      stepStates(of: doctor(exam(1, "plab1", "2026-11-03", .failed)), on: today).first {
        $0.step.key == "plab1"
      })
    #expect(step.doubt == "ticked as passed, but the sitting of Tue 3 Nov 2026 failed")
    #expect(step.words == step.doubt)
    let waiting = doctor(exam(1, "plab1", "2026-11-03", nil))
    #expect(
      stepStates(of: waiting, on: today).first { $0.step.key == "plab1" }?.doubt
        == "ticked as passed, but the sitting of Tue 3 Nov 2026 has no result")
    #expect(
      stepStates(of: doctor(), on: today).first { $0.step.key == "plab1" }?.doubt
        == "ticked as passed, but no sitting is recorded")
  }
}
