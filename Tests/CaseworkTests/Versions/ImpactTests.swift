import CaseCore
import CaseStore
import Casework
import Testing

@Suite("Whom a newer version affects")
struct ImpactTests {
  @Test("Without a newer version, every case goes by the newest")
  func none() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile")
    let impact = try club.workspace.versionImpact()
    #expect(impact.groups.isEmpty)
    #expect(
      ImpactReport(impact, names: false).lines
        == ["Every open case goes by the newest version of its pathway."])
  }

  @Test("Each case on the older version is listed with what would be said otherwise, and nothing is written")
  func differences() throws {
    let club = try VersionClub()
    let mariam = try club.enrol("Mariam Haile")
    try club.passOET(mariam)
    try club.step("police-clearance", .waiting, of: mariam)
    try club.step("nmc-cbt", .booked, of: mariam)
    _ = try club.enrol("Lina Osman")
    try club.publishNewer()
    let before = try club.workspace.lastOperationNumber()

    let impact = try club.workspace.versionImpact()
    #expect(impact.cases.map(\.number) == ["SMW-0001", "SMW-0002"])
    let group = try #require(impact.groups.first)
    #expect(group.steps.lost == ["Police clearance"])
    #expect(group.steps.gained == [])
    #expect(group.steps.renamed.map(\.after) == ["Computer test"])
    #expect(group.cases[0].leftBehind == ["police-clearance"])
    #expect(ImpactReport(impact, names: false).lines == expected)
    #expect(try club.workspace.lastOperationNumber() == before)
  }

  private let expected = [
    "nurse/test-of-competence-2026-11 → nurse/test-of-competence-2027-01: 2 cases",
    "  Steps that go: Police clearance",
    "  Steps renamed: Test of Competence, CBT → Computer test",
    "  SMW-0001",
    "      Step English: passed → in progress, OET Nursing: Writing 320 of 350 (sat 24 Sep)",
    "      Step Police clearance: waiting → not asked any more",
    "      Into Observation, English at the NMC's level, or a host that accepts less: met until Sat 23 Sep 2028"
      + " → OET Nursing: Writing 320 of 350 (sat 24 Sep); no placement is agreed (offered, or further)",
    "      Into Accreditation, English that is still good at the registration application:"
      + " met until Sat 23 Sep 2028 → OET Nursing: Writing 320 of 350 (sat 24 Sep)",
    "      To do, OET Nursing: Writing 320 of 350 (sat 24 Sep): not named → missing",
    "      OET Nursing for NMC registration: ends Sat 23 Sep 2028 → nothing ends",
    "      What is recorded of the step “police-clearance” is kept but has no place any more",
    "  Judged the same: SMW-0002", "",
    "2 cases go by an older version; the newer one judges 1 of them otherwise.",
  ]

  @Test("Names stand beside the numbers only where somebody asks for them")
  func names() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile")
    try club.publishNewer()
    let impact = try club.workspace.versionImpact()
    let plain = ImpactReport(impact, names: false)
    #expect(!plain.lines.joined().contains("Mariam"))
    #expect(!plain.json.written.contains("Mariam"))
    let named = ImpactReport(impact, names: true)
    #expect(named.lines.joined().contains("SMW-0001 Mariam Haile"))
    #expect(named.json.written.contains("\"name\":\"Mariam Haile\""))
  }

  @Test(
    "A case on the general pathway counts once its profession has a route, and a profession can be asked for")
  func general() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile") { $0.profession = .dentist }
    #expect(try club.workspace.versionImpact().cases.isEmpty)
    try club.ship("dentist/ore-2026-08")
    let impact = try club.workspace.versionImpact()
    #expect(impact.groups.map(\.from.text) == ["general-1"])
    #expect(impact.groups.map(\.to.text) == ["dentist/ore-2026-08"])
    #expect(try club.workspace.versionImpact(profession: .nurse).cases.isEmpty)
    #expect(try club.workspace.versionImpact(profession: .dentist).cases.count == 1)
  }

  @Test("A newer file with faults stops its own cases only")
  func faulty() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile")
    _ = try club.enrol("Lina Osman") { $0.profession = .dentist }
    try club.publishNewer()
    try club.publish("format: 1\n", as: "dentist/ore-2026-08")
    let impact = try club.workspace.versionImpact()
    #expect(impact.cases.map(\.number) == ["SMW-0001"])
    let report = ImpactReport(impact, names: false)
    #expect(report.faultLines.first?.hasPrefix("dentist/ore-2026-08.yaml:1:1: ") == true)
    #expect(report.faultLines.last == "Cases that a faulty file would be for were not compared.")
    #expect(try club.workspace.versionImpact(profession: .nurse).faults.isEmpty)
    let dentists = try club.workspace.versionImpact(profession: .dentist)
    #expect(ImpactReport(dentists, names: false).lines == [], "nobody is said to go by the newest")
  }

  @Test("Somebody who has left is not listed")
  func exited() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile") {
      $0.status = .exited
      $0.exitReason = .withdrew
    }
    try club.publishNewer()
    #expect(try club.workspace.versionImpact().cases.isEmpty)
  }
}
