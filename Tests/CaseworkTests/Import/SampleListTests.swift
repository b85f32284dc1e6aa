import CaseCore
import Foundation
import Testing

@testable import Casework

@Suite("The sample lists")
struct SampleListTests {
  @Test("The English list imports whole: twelve people of twelve lives")
  func english() throws {
    let plan = try plan("candidates.csv")
    #expect(plan.words == "12 rows read: 12 can be imported, none cannot.")
    #expect(
      plan.notices == [
        "Unknown occupations, kept in words: “Radiographer” (1).",
        "The date of birth is 1 January, which is often given by an office (1 row).",
      ])
    let fatima = try #require(plan.rows.first).draft
    #expect(fatima.nativeName == "فاطمة حسن الأمين")
    #expect(fatima.note == "Prefers a text first.\nOn Tuesdays at the college.")
    #expect(plan.rows.map(\.draft.nationality).allSatisfy { $0 != nil })
  }

  @Test("The list with semicolons in Windows-1252 imports whole, accents and quotation marks included")
  func continental() throws {
    let plan = try plan("candidates-semicolon-1252.csv")
    #expect(plan.encoding == .windows1252)
    #expect(
      plan.rows.map(\.draft.fullName) == [
        "Leïla Óskarsdóttir-Haddad", "José Núñez Peña", "Aïssatou Keïta", "Jörg Müller-Osman",
      ])
    #expect(plan.rows[2].draft.note == "Said: “call after six”")
    #expect(plan.rows[3].draft.note == "Fee waived – see letter of 2 April")
  }

  private func plan(_ name: String) throws -> ImportPlan {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try ImportFile.bytes(at: root.appendingPathComponent("Assets/Samples/\(name)").path)
    return try CandidateImport.plan(bytes, today: try #require(Day(2026, 11, 23)))
  }
}
