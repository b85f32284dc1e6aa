import CaseCore
import Testing

@testable import Casework

@Suite("What comes next on the candidate's sheet")
struct NextStepsTests {
  private func sheet(_ facts: CaseFacts) throws -> [String] {
    let text = try makeSheet(of: facts, .sample(.candidate, .text)).text
    return text.split(separator: "\n").map(String.init)
  }

  @Test("An application comes after the exams and papers that it needs")
  func order() throws {
    let lines = try sheet(try Candidate(Shipped.nurse).facts).filter { $0.hasPrefix("Next ") }
    let names = lines.map { $0.dropFirst(4).drop { $0 == " " } }
    let exam = try #require(names.firstIndex { $0.hasPrefix("Test of Competence, OSCE") })
    let paper = try #require(names.firstIndex { $0.hasPrefix("Police clearance") })
    let application = try #require(names.firstIndex { $0.hasPrefix("Registration application") })
    #expect(exam < application && paper < application)
    #expect(names.count { $0.hasPrefix("Registration application") } == 1)
  }

  @Test(
    "Who may not work is not asked to show that they may",
    arguments: [Shipped.plab, Shipped.nurse, Shipped.midwife, Shipped.ore, Shipped.ospap])
  func noRight(pathway: String) throws {
    var candidate = try Candidate(pathway)
    candidate.facts.restricted = PersonRestricted(
      id: RecordID(8), person: RecordID(1), rightToWork: .notAllowed)
    let words = try sheet(candidate.facts).joined(separator: " ")
    #expect(words.contains("Tell us as soon as you may work here") && !words.contains("Show us that you may"))
  }

  @Test("A booking that is not allowed is told with the first day")
  func booking() throws {
    var candidate = try Candidate(Shipped.nurse)
    candidate.sat("nmc-osce", "2026-11-12", .failed)
    candidate.sat("nmc-osce", "2026-11-25", .pending)
    let words = try sheet(candidate.facts).map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(
      words.contains(
        "sit Test of Competence, OSCE: this booking is not allowed: Thu 26 Nov 2026 is the first day"))
  }
}
