import Foundation
import Testing

/// The example of another strand, as its guide says to use it.
struct StrandTests {
  private static let folder = packageFolder.appending(path: "Assets/Strands/youth-apprenticeships").path()

  private func run(_ office: Office, _ arguments: String...) throws -> Run {
    try office.run(
      [
        "--assets", Self.folder, "--file", office.path("youth.sqlite"), "--today", "2026-11-23",
        "--clock-is-right",
      ]
        + arguments)
  }

  /// An office whose file holds the people of the example.
  private func youth() throws -> Office {
    let office = try Office()
    let made = try run(
      office, "init", "--name", "Youth into apprenticeships (example)", "--prefix", "YTH", "--caseworker",
      "Nadia Hussein", "--initials", "NH")
    #expect(made.code == 0, "\(made.err)")
    let imported = try run(office, "import", Self.folder + "/Samples/young-people.csv")
    #expect(imported.code == 0, "\(imported.err)")
    return office
  }

  @Test("Its pathway and its programme file have no fault")
  func sound() throws {
    let office = try Office()
    #expect(try run(office, "check", "pathways").code == 0)
    #expect(try run(office, "check", "programmes").code == 0)
  }

  @Test("A file of the strand takes people in on its pathway, and an opening is set against their steps")
  func works() throws {
    let office = try youth()
    let shown = try #require(try run(office, "show", "Kofi", "--json").json() as? [String: Any])
    #expect(shown["pathway"] as? String == "youth-2026-11")
    let steps = try #require(shown["steps"] as? [[String: Any]])
    #expect(steps.contains { $0["name"] as? String == "Application for an apprenticeship" })
    let opening = try run(
      office, "opening", "add", "Kitchen trial", "--at", "Canal Side", "--new-partner", "employer", "--needs",
      "step taster")
    #expect(opening.code == 0, "\(opening.err)")
    let economic = try run(office, "report", "economic")
    #expect(economic.code == 0, "\(economic.err)")
    #expect(!economic.out.contains("£8,604"))
  }

  @Test("Reports, moves and the history call the stages what the strand calls them")
  func stageNames() throws {
    let office = try youth()
    let stages = try run(office, "report", "stages").out
    #expect(stages.contains("English and maths") && !stages.contains("Language"))
    #expect(try run(office, "report", "funnel").out.contains("Ready to apply"))
    let moved = try run(office, "record", "Kofi", "move accreditation because the employer asks")
    #expect(moved.lines.last == "Moved Kofi to Ready to apply.", "\(moved.err)")
    #expect(try run(office, "history", "Kofi").out.contains("Moved to Ready to apply"))
    #expect(try run(office, "undo").out.contains(": Moved to Ready to apply"))
    let taken = try run(office, "record", "Kofi", "move english and maths because the employer asks")
    #expect(taken.lines.last == "Moved Kofi to English and maths.", "\(taken.err)")
    let shown = try run(office, "show", "Kofi").out
    #expect(
      !shown.contains("Observation") && shown.contains("English and maths English and maths at the level"))
  }

  @Test("Minutes and the reasons of a review call the stages what the strand calls them")
  func review() throws {
    let office = try youth()
    let moved = try run(office, "record", "Kofi", "move english and maths because the employer asks")
    #expect(moved.code == 0, "\(moved.err)")
    #expect(try run(office, "review", "open").code == 0)
    #expect(try run(office, "review", "close").code == 0)
    let minutes = try run(office, "review", "minutes", "-o", "-").out
    #expect(minutes.contains("English and maths") && minutes.contains("Welcome"))
    #expect(!minutes.contains("Language") && !minutes.contains("Intake"))
  }
}
