import CaseCore
import CaseStore

/// A small invented route, so that tests of the store need no pathway file.
enum SampleRoute {
  static let checkedOn = Day(number: 20_780)
  static let source = Source(key: "own", title: "Sample", confidence: .high, checkedOn: checkedOn)

  /// What a club offers for every profession.
  static let offers: [Profession?: PathwayOffer] = [
    nil: PathwayOffer(name: "sample-1", sha256: String(repeating: "a", count: 64), content: "sample"),
    .nurse: PathwayOffer(name: "nurse/sample-1", sha256: String(repeating: "b", count: 64), content: "nurse"),
  ]

  /// Reads both of them.
  static let reader: CaseStore.PathwayReader = { name, _ in pathway(name) }

  static func pathway(_ name: String) -> Pathway? {
    guard let name = PathwayName(name) else { return nil }
    var stages = Stage.allCases.map { PathwayStage(stage: $0, name: $0.name) }
    stages[1].steps = [step("english", .language)]
    stages[1].limitDays = Sourced(90, source: source)
    stages[3].steps = [
      step("theory", .exam), step("standing", .document), step("registration", .application),
    ]
    return Pathway(name: name, title: "Sample route", stages: stages, checkedOn: checkedOn)
  }

  private static func step(_ key: String, _ kind: StepKind) -> PathwayStep {
    PathwayStep(key: key, name: key, kind: kind, source: source)
  }
}
