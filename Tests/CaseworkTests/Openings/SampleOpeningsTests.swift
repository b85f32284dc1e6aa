import CaseCore
import CaseStore
import Casework
import Foundation
import Testing

@Suite("The openings of the sample programme")
struct SampleOpeningsTests {
  private let folder = NSTemporaryDirectory() + "caseload-openings-" + UUID().uuidString
  private static let assets = AssetPlaces(folders: [
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Assets").path()
  ])

  private func sample(_ name: String, _ candidates: Int = 183, today: Day = SampleFixture.today) throws
    -> Workspace
  {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/\(name).sqlite"
    try SampleFile.make(at: path, candidates: candidates, seed: 1, today: today, assets: Self.assets)
    return try Workspace(path, assets: Self.assets, today: today)
  }

  @Test("Five openings with people on their way, none named to a partner without consent, and a sound file")
  func openings() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let workspace = try sample("one")
    let pages = try workspace.openings(all: true).map(\.page)
    #expect(pages.map(\.opening.number).sorted() == [1, 2, 3, 4, 5])
    let steps = pages.flatMap(\.submissions)
    #expect(steps.count > 10)
    for step in steps {
      let facts = try #require(try workspace.facts(of: step.caseRecord))
      let opening = try #require(pages.first { $0.opening.id == step.opening }?.opening)
      #expect(facts.isOfField(of: opening))
      #expect(
        !step.state.tellsPartner || facts.sharingConsent(with: opening.partner, on: step.happenedOn).isGiven)
    }
    #expect(try workspace.file.check(replay: true).faults.isEmpty)
  }

  @Test("The people of the pictures are in none of them, and nobody can undo them")
  func quiet() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let workspace = try sample("one")
    for number in [8, 31, 33, 42, 55, 61, 74, 97, 113, 120, 140] {
      let id = try #require(try workspace.file.caseRecord(number: String(number)))
      #expect(try workspace.facts(of: id)?.submissions.isEmpty == true, "\(number)")
    }
    try workspace.identify(initials: "NH")
    #expect(throws: Refusal.self) { try workspace.undo() }
  }

  @Test("The same seed and day give the same rows, and a programme of three people has openings, too")
  func same() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try sample("one").openings(all: true).map(\.page)
    #expect(try sample("two").openings(all: true).map(\.page) == first)
    #expect(try sample("three", 3).openings().count == 5)
    let early = try sample("early", 60, today: try #require(Day(2019, 3, 1)))
    #expect(try early.file.check(replay: true).faults.isEmpty)
  }

  @Test("People are set against an opening with the times of their route, and progress can stop it")
  func sheet() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let workspace = try sample("one")
    let line = try #require(try workspace.openings(all: true).first { $0.page.opening.profession == .doctor })
    var read = 0
    let sheet = try #require(try workspace.openingSheet(line.page.opening.id) { read = $0 })
    #expect(read >= sheet.list.total)
    #expect(sheet.list.submitted == line.page.submissions.current.values.count { !$0.state.isEnded })
    let doctors = try workspace.count(
      ListQuery(
        filter: Filter.parse("profession:doctor not status:exited", today: workspace.today), me: nil,
        today: workspace.today))
    #expect(sheet.list.total == doctors)
    #expect(throws: CancellationError.self) {
      try workspace.openingSheet(line.page.opening.id) { _ in throw CancellationError() }
    }
    let someone = try #require(sheet.list.matches.first)
    let turned = try #require(try workspace.openings(for: someone.caseRecord))
    #expect(turned.lines.first?.page.opening.id == line.page.opening.id)
    #expect(turned.lines.first?.match == someone)
  }
}
