import CaseCore
import Casework
import Foundation
import Testing

/// The pathways that come with the program.
let shippedFolder = URL(filePath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
  .appending(path: "Assets/Pathways").path(percentEncoded: false)

@Suite("The pathways that come with the program")
struct ShippedPathwayTests {
  let library = PathwayLibrary(folders: [shippedFolder])

  @Test("Every shipped file is without a fault")
  func faultless() {
    #expect(library.checkAll() == [])
  }

  @Test("Every profession has its routes, and the general pathway is there")
  func names() {
    #expect(
      library.names.map(\.text) == [
        "general-1", "biomedical-scientist/hcpc-2025-04", "biomedical-scientist/ibms-2024-08",
        "dentist/ore-2026-08", "doctor/pgq-2026-11", "doctor/plab-2026-11",
        "midwife/test-of-competence-2026-11", "nurse/test-of-competence-2026-11", "pharmacist/ospap-2021-03",
        "physiotherapist/hcpc-2025-04", "psychologist/hcpc-2025-04",
      ])
  }

  @Test("Every step, guard, window and number of attempts says where it comes from")
  func sources() throws {
    for name in library.names {
      let pathway = try library.entry(name).pathway
      let sources =
        pathway.steps.map(\.source) + pathway.stages.flatMap(\.entry).map(\.source)
        + pathway.windows.map(\.source) + pathway.attempts.map(\.source)
        + (pathway.english?.tests ?? []).map(\.source) + pathway.notes.map(\.source)
        + pathway.stages.compactMap { $0.limitDays?.source } + pathway.steps.flatMap(\.notes).map(\.source)
      #expect(sources.allSatisfy { !$0.title.isEmpty && $0.checkedOn == Day(2026, 11, 22) })
    }
  }

  @Test("The limits of stages are the programme's own, and the last stage has none")
  func limits() throws {
    for name in library.names {
      let pathway = try library.entry(name).pathway
      #expect(pathway.stages.map(\.stage) == Stage.allCases)
      #expect(Stage.allCases.map { pathway.limitDays(of: $0) } == [42, 180, 120, 365, 180, nil])
      #expect(pathway.stages.compactMap(\.limitDays).allSatisfy { $0.source.confidence == .programme })
    }
  }

  @Test("The doctor's pathway has the exams, windows and attempts of the GMC")
  func doctor() throws {
    let pathway = try library.newest(for: .doctor).pathway
    #expect(pathway.english?.tests.first?.overall == Score(tenths: 75))
    #expect(pathway.english?.choice.value == .latest)
    #expect(
      pathway.windows.map(\.rule) == [
        "PLAB2-WINDOW", "REG-WINDOW", "GMC-90", "COGS-3M", "EPIC-1Y", "PROV-1125",
      ])
    #expect(
      pathway.windows.map(\.lasts)
        == [.months(24), .months(24), .days(90), .months(3), .months(12), .days(1_125)])
    #expect(pathway.attempts.map(\.most) == [4, 4])
    #expect(pathway.registrationStep?.key == "gmc-register")
  }

  @Test("What sources disagree about says so, and asks to check with the regulator")
  func disputed() throws {
    let window = try #require(try library.newest(for: .doctor).pathway.windows.first)
    #expect(
      window.source.words
        == "GMC, information on booking a PLAB 2 place (2025). Checked Sun 22 Nov 2026. Sources disagree: "
        + "an older GMC page still says three years, the rule until 31 March 2025. Check with the regulator.")
  }

  @Test("The nurse's pathway combines two sittings and knows the least scores")
  func nurse() throws {
    let pathway = try library.newest(for: .nurse).pathway
    #expect(pathway.english?.choice.value == .twoWithin(.months(12)))
    #expect(pathway.english?.tests.last?.least?.writing == Score(250))
    #expect(pathway.stage(.observation)?.isOptional == true)
  }

  @Test("Fees keep their history and currency")
  func fees() throws {
    let dated = try #require(try library.dated(route: "doctor/plab"))
    let amounts = dated.fees(ofStep: "plab1").flatMap(\.amounts)
    #expect(amounts.map { "\($0.words) \($0.start.words)" } == ["£240 2021", "£255 2023", "£268 undated"])
    #expect(dated.fees(ofStep: "epic").first?.newest?.words == "$125")
    #expect(try library.dated(route: "nurse/test-of-competence") != nil)
  }
}
