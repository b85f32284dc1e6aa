import CaseCore
import CaseStore
import Casework
import Foundation
import Testing

@Suite("Every rule of every case")
struct CasesCheckTests {
  @Test("Pages of cases hold what each case read alone holds")
  func pages() throws {
    let folder = try ScratchFolder()
    let assets = AssetPlaces(folders: [(VersionClub.shipped as NSString).deletingLastPathComponent])
    let path = folder.path + "/sample.sqlite"
    try SampleFile.make(at: path, candidates: 230, seed: 3, today: VersionClub.today, assets: assets)
    let workspace = try Workspace(path, for: .read, assets: assets, today: VersionClub.today)
    var read = 0
    try workspace.file.eachOpenCase { facts in
      read += 1
      let alone = try workspace.facts(of: facts.caseRecord.id)
      #expect(alone == facts)
    }
    let open = ListQuery(
      filter: try Filter.parse("not status:exited", today: workspace.today, names: FilterNames()),
      me: nil, today: workspace.today)
    #expect(try workspace.count(open) == read)
    #expect(read > 100)
  }

  @Test("Answers are counted by rule, with the numbers of the cases of which it is not met")
  func counts() throws {
    let club = try VersionClub()
    let id = try club.enrol("Mariam Haile")
    try club.passOET(id)
    _ = try club.enrol("Lina Osman")
    let check = try club.workspace.checkCases()
    #expect(check.cases == 2)
    #expect(check.answers == check.rules.reduce(0) { $0 + $1.met + $1.notMet + $1.unknown })
    let english = try #require(check.rules.first { $0.rule == "LANG-NMC" })
    #expect(english.met == 1)
    #expect(
      check.lines.prefix(4) == [
        "2 open cases, 26 answers.", "0 overdue, 0 expiring, 2 stalled.", "CONSENT: 2 not met",
        "  SMW-0001, SMW-0002",
      ])
    #expect(check.lines.contains("LANG-NMC: 1 not met"))
    #expect(check.json.written.hasPrefix("{\"cases\":2,"))
  }

  @Test("Leave and the right to work are counted without case numbers")
  func restricted() throws {
    let club = try VersionClub()
    _ = try club.enrol("Mariam Haile") { $0.rightToWork = .notAllowed }
    let check = try club.workspace.checkCases()
    let rule = try #require(check.rules.first { $0.rule == "RTW" })
    #expect(rule.isRestricted)
    #expect(rule.cases.isEmpty)
    #expect(check.lines.contains("  Case numbers are left out: few need to see them"))
  }
}
