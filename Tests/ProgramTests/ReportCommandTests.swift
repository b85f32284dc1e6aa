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

  @Test("A kept report is not kept again, and a list of reports takes nothing that could not change it")
  func lists() throws {
    let office = try Office()
    let file = try office.sample()
    for (options, words) in [
      (["--kept", "1", "--keep"], "A kept report is not kept once more. Leave --keep out"),
      (["--list-kept", "--kept", "1"], "Ask for the list, --list-kept, or for one report, --kept NUMBER."),
      (
        ["--list-kept", "--format", "json"],
        "printed as it is: --format cannot change it. Leave --format out."
      ),
      (
        ["--list", "--output", "list.csv"], "printed as it is: --output cannot change it. Leave --output out."
      ),
      (["--list-kept", "--replace"], "printed as it is: --replace cannot change it. Leave --replace out."),
    ] {
      let run = try office.work(on: file, ["report"] + options)
      #expect(run.code == 64 && run.err.contains(words), "\(run.err)")
    }
    #expect(try office.work(on: file, "report", "--list").code == 0)
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
