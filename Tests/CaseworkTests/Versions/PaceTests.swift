import CaseCore
import Casework
import Testing

@Suite("How long a route took the people of a file")
struct PaceTests {
  /// A club with so many nurses who went on from intake after 110 days, and one who is still there.
  private func club(_ count: Int) throws -> (VersionClub, RecordID) {
    let club = try VersionClub()
    for place in 1...count {
      _ = try club.enrol("Nurse \(place)") {
        ($0.stage, $0.stageSince) = (.language, VersionClub.today.adding(days: -90))
      }
    }
    let last = try club.enrol("Selam Tesfay") { ($0.stage, $0.stageSince) = (.intake, nil) }
    return (club, last)
  }

  @Test("Ten people are told, nine are not, whatever the version they are pinned to")
  func ten() throws {
    let (nine, _) = try club(9)
    let held = try #require(PathwayName(VersionClub.held))
    #expect(try nine.workspace.pace(of: held).isEmpty)
    let (ten, last) = try club(10)
    #expect(try ten.workspace.pace(of: held).stages[.intake] == .init(days: 110, people: 10))
    try ten.publishNewer()
    let newer = try #require(PathwayName(VersionClub.newer))
    #expect(try ten.workspace.pace(of: newer).stages[.intake]?.people == 10)
    let text = try ten.workspace.text(ofCase: try ten.facts(last).caseRecord.number)
    #expect(text.contains("Time          Intake: usually 110 days here (10 people)"))
    let json = try ten.workspace.json(ofCase: try ten.facts(last).caseRecord.number).written
    #expect(json.contains(#""stageTime":{"usualDays":null,"daysHere":110,"peopleHere":10}"#))
  }

  @Test("Whoever counts along can stop the reading")
  func stops() throws {
    let (club, _) = try club(2)
    let held = try #require(PathwayName(VersionClub.held))
    #expect(throws: CancellationError.self) {
      try club.workspace.pace(of: held) { if $0 == 2 { throw CancellationError() } }
    }
    #expect(throws: CancellationError.self) {
      try club.publishNewer()
      _ = try club.workspace.versionImpact { _ in throw CancellationError() }
    }
  }
}
