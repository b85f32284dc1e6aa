import CaseCore
import Testing

@testable import Casework

@Suite("Random bytes as a list")
struct RandomBytesTests {
  // Pieces that meet the reader's corners more often than plain bytes do.
  private static let pieces: [[UInt8]] = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "a", "Ann", " ", "'", "=", "é", "ف", "\u{202E}",
    "\u{0}",
    "31/02/1990", "1/2/1990", "07700 900301", "@", "sep=;", "\u{FEFF}", "active",
  ].map { Array($0.utf8) }

  @Test(
    "20,000 short files: nothing traps, every record is imported, rejected or empty, wherever they are cut")
  func everyRowComesOut() throws {
    let today = try #require(Day(2026, 11, 23))
    var random = SplitMix(state: 20_261_123)
    for round in 0..<20_000 {
      let bytes = Array("Name,DOB,Phone,Status\n".utf8) + file(&random)
      let records = records(bytes, cutAt: Int.random(in: 0...bytes.count, using: &random))
      guard let plan = try? CandidateImport.plan(bytes, today: today) else { continue }
      let isWhole = plan.rowsRead + plan.emptyRows + 1 == records.count || plan.encoding != .utf8
      if !isWhole { Issue.record("A row of round \(round) is missing.") }
      try check(plan, today: today, round: round)
    }
  }

  @Test("5,000 random files without a header are read or refused, and never trap")
  func noHeader() throws {
    let today = try #require(Day(2026, 11, 23))
    var random = SplitMix(state: 7)
    for round in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      do {
        try check(CandidateImport.plan(bytes, today: today), today: today, round: round)
      } catch let refusal as Refusal {
        #expect(refusal.rule.hasPrefix("import."))
      }
    }
  }

  /// Every reject has a reason and a place, and, for every eighth file, the rejects file gives as many rows back.
  private func check(_ plan: ImportPlan, today: Day, round: Int) throws {
    let isExplained = plan.rejects.allSatisfy { !$0.faults.isEmpty && $0.line > 1 }
    if !isExplained { Issue.record("A row of round \(round) has no reason.") }
    guard !plan.rejects.isEmpty, round % 8 == 0 else { return }
    let again = try CandidateImport.plan(RejectsFile.bytes(of: plan), today: today)
    if again.rowsRead != plan.rejects.count {
      Issue.record("The rejects of round \(round) do not come back.")
    }
  }

  private func file(_ random: inout SplitMix) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      if Int.random(in: 0..<20, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      }
    }
    return bytes
  }

  private func records(_ bytes: [UInt8], cutAt cut: Int) -> [CSVRecord] {
    var reader = CSVReader()
    return reader.feed(bytes[..<cut]) + reader.feed(bytes[cut...]) + reader.finish()
  }
}

/// A small generator, the same everywhere for one seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
