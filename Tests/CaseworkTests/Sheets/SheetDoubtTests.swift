import CaseCore
import Testing

@testable import Casework

/// What sheets say of a pass of English that the regulator may not accept.
struct SheetDoubtTests {
  /// Selam, who sat her test in a way that nobody has confirmed.
  private func selam(_ way: SittingVariant) throws -> CaseFacts {
    var facts = try SamplePeople.selam()
    facts.sittings[0].variant = way
    facts.enrolments[0].registrationNumber = nil
    facts.employments = []
    return facts
  }

  private func text(_ audience: SheetAudience, _ way: SittingVariant) throws -> String {
    let day = Day(number: 20_600)
    return try makeSheet(of: selam(way), .sample(audience, .text), on: day).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "A pass that the regulator may not accept is marked on every sheet, and a sure one on none",
    arguments: [SheetAudience.candidate, .partner, .funder])
  func others(_ audience: SheetAudience) throws {
    #expect(try text(audience, .atHome).contains("(unsure: check with NMC)"))
    #expect(try !text(audience, .testCentre).contains("unsure: check with NMC)"))
  }

  @Test("Our own sheet marks what we have, the sitting and the step, and says what to ask")
  func own() throws {
    let sheet = try text(.caseworker, .atHome)
    #expect(sheet.contains("OET Nursing (?)"))
    #expect(sheet.contains("(unsure: check with NMC)"))
    #expect(sheet.contains("taken at home: ask the NMC whether it accepts that"))
    #expect(sheet.contains("(?) means unsure: check with NMC."))
  }
}
