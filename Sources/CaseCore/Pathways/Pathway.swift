/// One version of a way back into a profession: stages, steps and the rules over them, as read from its file.
package struct Pathway: Equatable, Sendable {
  package var name: PathwayName
  /// What people call it: `Doctor, PLAB route`.
  package var title: String
  /// The profession it serves; nothing for any.
  package var profession: Profession?
  /// Whether it is offered first where the profession has several routes.
  package var isUsual: Bool
  /// The regulator's short name: `GMC`.
  package var regulator: String?
  /// The register on which people are entered.
  package var register: String?
  /// What the number of a registered person is called: `PIN`.
  package var registrationNumberName: String?
  /// The stages in this pathway's order.
  package var stages: [PathwayStage] {
    didSet { gatherSteps() }
  }
  /// Every step, in the order of the stages; kept beside them because rules ask for steps all the time.
  package private(set) var steps: [PathwayStep] = []
  private var places: [String: Int] = [:]
  /// What the regulator asks of a person's English; nothing where the pathway does not say.
  package var english: EnglishRequirement?
  package var windows: [WindowRule]
  package var attempts: [AttemptRule]
  package var deadlines: [DeadlineRule]
  /// The rules that belong to no move, window or exam.
  package var rules: [CaseRule]
  /// Jobs on the way that need no registration.
  package var bridging: [BridgingPost]
  /// Earlier keys of steps, with the key of today.
  package var renamed: [String: String]
  /// What else a caseworker should know, such as changes under way.
  package var notes: [Sourced<String>]
  /// The day on which the whole file was last compared with its sources.
  package var checkedOn: Day

  /// Makes a pathway of stages only.
  package init(name: PathwayName, title: String, stages: [PathwayStage], checkedOn: Day) {
    self.name = name
    self.title = title
    self.stages = stages
    self.checkedOn = checkedOn
    windows = []
    attempts = []
    deadlines = []
    rules = []
    bridging = []
    isUsual = false
    renamed = [:]
    notes = []
    gatherSteps()
  }

  private mutating func gatherSteps() {
    steps = stages.flatMap(\.steps)
    places = Dictionary(steps.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The step of a key, of today or of an earlier version.
  package func step(_ key: String) -> PathwayStep? {
    places[renamed[key] ?? key].map { steps[$0] }
  }
}

/// Finding one's way in a pathway.
extension Pathway {
  /// The stage of the fixed meaning; nothing where the pathway leaves it out.
  package func stage(_ stage: Stage) -> PathwayStage? { stages.first { $0.stage == stage } }

  /// The stage to which a step belongs.
  package func stage(ofStep key: String) -> PathwayStage? {
    stages.first { $0.steps.contains { $0.key == renamed[key] ?? key } }
  }

  /// The days after which the programme calls a stage overdue, by this pathway; nothing where it has no limit.
  package func limitDays(of stage: Stage) -> Int? { self.stage(stage)?.limitDays?.value }

  /// The place of a stage in this pathway's order, from 0.
  package func position(of stage: Stage) -> Int? { stages.firstIndex { $0.stage == stage } }

  /// The stage after another, in this pathway's order.
  package func stage(after stage: Stage) -> PathwayStage? {
    guard let position = position(of: stage), position + 1 < stages.count else { return nil }
    return stages[position + 1]
  }

  /// The step that ends with a person on the register.
  package var registrationStep: PathwayStep? { steps.first { $0.milestone == .registered } }

  /// The rule over the attempts of an exam step.
  package func attempts(ofStep key: String) -> AttemptRule? {
    let current = renamed[key] ?? key
    return attempts.first { $0.step == current }
  }
}

/// A stage as a pathway names and fills it.
package struct PathwayStage: Equatable, Sendable {
  package var stage: Stage
  package var name: String
  /// How long people usually stay; nothing where no source says.
  package var expectedDays: Sourced<Int>?
  /// The days after which the programme calls a case overdue; nothing for a stage without a limit.
  package var limitDays: Sourced<Int>?
  /// Whether people may pass it by without giving a reason.
  package var isOptional: Bool
  /// The guards of a move into this stage.
  package var entry: [Requirement]
  package var steps: [PathwayStep]

  /// Makes a stage without steps.
  package init(
    stage: Stage, name: String, expectedDays: Sourced<Int>? = nil, limitDays: Sourced<Int>? = nil,
    isOptional: Bool = false, entry: [Requirement] = [], steps: [PathwayStep] = []
  ) {
    self.stage = stage
    self.name = name
    self.expectedDays = expectedDays
    self.limitDays = limitDays
    self.isOptional = isOptional
    self.entry = entry
    self.steps = steps
  }
}
