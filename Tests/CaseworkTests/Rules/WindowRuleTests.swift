import CaseCore
import Casework
import Testing

/// A window, how it begins and how it is kept.
struct WindowRow: Sendable, CustomTestStringConvertible {
  var rule: String
  var pathway: String
  /// What begins it, on a day.
  var begins: @Sendable (inout Candidate, String) -> Void
  /// What keeps it, on a day.
  var keeps: @Sendable (inout Candidate, String) -> Void
  /// The step that has to be done.
  var step: String
  /// The days from which it counts, each with its last safe day.
  var spans: [(String, String)]
  var weight = RuleWeight.error

  var testDescription: String { "\(rule) \(step)" }
}

private let twoYears = [("2024-05-09", "2026-05-08"), ("2024-02-29", "2026-02-27")]
private let fourYears = [("2021-09-20", "2025-09-19"), ("2024-02-29", "2028-02-28")]
private let approved: @Sendable (inout Candidate, String) -> Void = {
  $0.step("gmc-registration", .passed, $1)
}
private let certificate: @Sendable (inout Candidate, String) -> Void = {
  $0.holds(.goodStanding, issued: $1, by: "Sudan Medical Council")
}

private let rows: [WindowRow] = [
  WindowRow(
    rule: "PLAB2-WINDOW", pathway: Shipped.plab, begins: { $0.sat("plab1", $1, .passed) },
    keeps: { $0.sat("plab2", $1, .passed) }, step: "plab2", spans: twoYears),
  WindowRow(
    rule: "REG-WINDOW", pathway: Shipped.plab, begins: { $0.sat("plab2", $1, .passed) }, keeps: approved,
    step: "gmc-registration", spans: twoYears, weight: .warning),
  WindowRow(
    rule: "GMC-90", pathway: Shipped.plab, begins: { $0.step("gmc-registration", .submitted, $1) },
    keeps: approved, step: "gmc-registration",
    spans: [("2026-01-01", "2026-03-31"), ("2024-01-01", "2024-03-30"), ("2024-02-29", "2024-05-28")],
    weight: .warning),
  WindowRow(
    rule: "COGS-3M", pathway: Shipped.plab, begins: certificate, keeps: approved, step: "gmc-registration",
    spans: [("2026-01-15", "2026-04-14"), ("2025-11-30", "2026-02-27"), ("2024-02-29", "2024-05-28")]),
  WindowRow(
    rule: "COGS-3M", pathway: Shipped.ore, begins: certificate,
    keeps: { $0.step("ore-application", .submitted, $1) }, step: "ore-application",
    spans: [("2026-01-15", "2026-04-14"), ("2025-11-30", "2026-02-27"), ("2024-02-29", "2024-05-28")]),
  WindowRow(
    rule: "PGQ-3Y", pathway: Shipped.pgq, begins: { $0.sat("pgq", $1, .passed) }, keeps: approved,
    step: "gmc-registration", spans: [("2023-06-15", "2026-06-14"), ("2024-02-29", "2027-02-27")]),
  WindowRow(
    rule: "ORE-5Y", pathway: Shipped.ore, begins: { $0.sat("ore1", $1, .failed) },
    keeps: { $0.sat("ore2", $1, .passed) }, step: "ore2",
    spans: [("2021-08-10", "2026-08-09"), ("2024-02-29", "2029-02-27")]),
  WindowRow(
    rule: "GPHC-ELIG", pathway: Shipped.ospap, begins: { $0.step("gphc-eligibility", .passed, $1) },
    keeps: { $0.step("ospap", .inProgress, $1) }, step: "ospap", spans: twoYears),
  WindowRow(
    rule: "GPHC-4Y", pathway: Shipped.ospap, begins: { $0.step("ospap", .inProgress, $1) },
    keeps: { $0.sat("cra", $1, .passed) }, step: "cra", spans: fourYears),
  WindowRow(
    rule: "GPHC-4Y", pathway: Shipped.ospap, begins: { $0.step("ospap", .inProgress, $1) },
    keeps: { $0.step("gphc-registration", .submitted, $1) }, step: "gphc-registration", spans: fourYears),
]

@Suite("PLAB2-WINDOW, REG-WINDOW, GMC-90, COGS-3M, PGQ-3Y, ORE-5Y, GPHC-ELIG, GPHC-4Y")
struct WindowRuleTests {
  @Test("A window runs to its last safe day and has ended on the day after", arguments: rows)
  func runs(row: WindowRow) throws {
    for (start, last) in row.spans {
      var candidate = try Candidate(row.pathway)
      #expect(candidate.standing(row.rule, step: row.step, on: start) == "unknown")
      row.begins(&candidate, start)
      for day in [on(last).adding(days: -1), on(last)] {
        #expect(candidate.standing(row.rule, step: row.step, on: day.iso) == "met until \(last)")
      }
      #expect(candidate.standing(row.rule, step: row.step, on: on(last).adding(days: 1).iso) == "not met")
      #expect(candidate.rule(row.rule, step: row.step, on: last)?.weight == row.weight)
    }
  }

  @Test(
    "What is done one day inside or on the last safe day is in time, one day outside is late", arguments: rows
  )
  func kept(row: WindowRow) throws {
    for (start, last) in row.spans {
      for (days, standing) in [(-1, "met"), (0, "met"), (1, "not met")] {
        var candidate = try Candidate(row.pathway)
        row.begins(&candidate, start)
        row.keeps(&candidate, on(last).adding(days: days).iso)
        #expect(candidate.standing(row.rule, step: row.step, on: "2030-01-01") == standing)
      }
    }
  }

  @Test("The words say what ended when, and what can still be done")
  func words() throws {
    var candidate = try Candidate(Shipped.plab)
    #expect(
      candidate.rule("PLAB2-WINDOW", on: "2026-11-22")?.words == "the start of PLAB 1 window not known")
    candidate.sat("plab1", "2024-05-09", .passed)
    #expect(
      candidate.rule("PLAB2-WINDOW", on: "2026-05-08")?.words == "PLAB 1 window runs to Fri 8 May 2026")
    #expect(
      candidate.rule("PLAB2-WINDOW", on: "2026-11-22")?.words == "PLAB 1 window ended on Fri 8 May 2026")
    candidate.sat("plab2", "2024-06-10", .passed)
    #expect(
      candidate.rule("REG-WINDOW", on: "2026-06-10")?.words
        == "PLAB 2 window ended on Tue 9 Jun 2026: evidence of recent medical experience is asked for")
  }
}
