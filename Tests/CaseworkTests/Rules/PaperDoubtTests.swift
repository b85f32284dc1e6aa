import CaseCore
import Casework
import Testing

@Suite("A certificate without the day of its signature")
struct PaperDoubtTests {
  private let today = on("2026-11-22")
  private let question = "when was it signed? It is good for 3 months from that day"

  private func holding(_ line: String) throws -> (facts: CaseFacts, warnings: [String]) {
    var candidate = try Candidate(Shipped.plab)
    let desk = Desk(
      today: today, worker: nil, office: Office(), newID: { RecordID(900) }, newNumber: { "SMW-0900" })
    let reading = try QuickReading(line, in: candidate.facts, today: today)
    let paper = try #require(
      reading.record.fact(for: candidate.facts, me: nil, today: today, id: RecordID(900)))
    let decision = try RecordFacts(candidate.facts.caseRecord.id, [paper]).decide(candidate.facts, at: desk)
    candidate.facts.put(paper)
    return (candidate.facts, decision.warnings)
  }

  private func step(_ facts: CaseFacts) throws -> StepLine {
    try #require(stepStates(of: facts, on: today).first { $0.step.key == "good-standing" })
  }

  @Test("It is passed with a doubt that asks for the day, at the save and in the step")
  func asked() throws {
    let (facts, warnings) = try holding("document good standing received 20 aug")
    #expect(
      warnings == [
        "W\(question.dropFirst()). Record it again with that day: under “Issued on” of the form, or in one line "
          + "such as document good standing certificate received 20 aug signed 3 aug."
      ])
    #expect(try step(facts).state == .passed && step(facts).doubt == question)
    #expect(try step(facts).words == question)
  }

  @Test("The line takes the day, and the window counts from it")
  func signed() throws {
    let (facts, warnings) = try holding("document good standing received 20 oct signed 3 oct")
    #expect(warnings == [] && facts.documents.last?.issuedOn == on("2026-10-03"))
    #expect(try step(facts).doubt == nil)
    #expect(
      ruleAnswers(of: facts, on: today).first { $0.rule == "COGS-3M" }?.until == on("2027-01-02"))
    let bare = try holding("document good standing received issued 3 oct").facts
    #expect(bare.documents.last?.happenedOn == today && bare.documents.last?.issuedOn == on("2026-10-03"))
  }

  @Test("A line that ends after the word says what is missing, and a day ahead is refused")
  func refused() {
    #expect(throws: Refusal.self) { try holding("document good standing received signed") }
    let words = refusal("document good standing received 20 oct signed 3 dec 2026")
    #expect(words?.contains("Thu 3 Dec 2026 is in the future") == true)
    #expect(
      refusal("document good standing received 3 oct 1950")?.contains("Tue 3 Oct 1950 is over 40 years ago")
        == true)
    #expect(
      refusal("step epic submitted 3 oct 1950")?.contains("Tue 3 Oct 1950 is over 40 years ago") == true)
  }

  private func refusal(_ line: String) -> String? {
    do {
      _ = try holding(line)
      return nil
    } catch { return (error as? Refusal)?.words }
  }
}
