import Foundation
import Testing

/// Reports by the real program: what is asked together, and what is not.
struct ReportCommandTests {
  @Test(
    "A kept report takes no option that would make another one",
    arguments: [
      ["--as-of", "2026-01-01"], ["--from", "2026-01-01"], ["--to", "2026-01-01"], ["--period", "2025"],
      ["--what-if", "benefit 9000"], ["--potential"],
    ])
  func kept(options: [String]) throws {
    let office = try Office()
    let file = try office.sample()
    #expect(try office.work(on: file, "report", "statuses", "--keep").code == 0)
    let run = try office.work(on: file, ["report", "--kept", "1"] + options)
    #expect(run.code == 64)
    #expect(
      run.err.contains(
        "A kept report is printed as it was kept: \(options[0]) cannot change it. Leave \(options[0]) out, or name a "
          + "report to make a new one."), "\(run.err)")
  }

  @Test("The potential is told alone, and of the estimate only")
  func potential() throws {
    let office = try Office()
    let file = try office.sample()
    let alone = try office.work(on: file, "report", "economic", "--potential")
    #expect(alone.code == 0 && alone.lines.first == "Economic estimate, potential alone")
    #expect(alone.out.contains("Potential") && !alone.out.contains("  Achieved"))
    let other = try office.work(on: file, "report", "exits", "--potential")
    #expect(other.code == 64)
    #expect(other.err.contains("‘exits’ tells only what is, and has no potential."), "\(other.err)")
  }
}
