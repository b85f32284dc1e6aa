import CaseCore

/// What the stories need to know of the pathway of a profession, gathered once.
struct Route: Sendable {
  let file: RecordID
  let firstStage: Stage
  let stages: [Stage]
  let pathway: Pathway?
  let language: LanguageAim
  /// The papers that are good for a limited time once they are issued.
  let timedPapers: Set<DocumentKind>
  /// The rules that ask for a reason where somebody moves on without a consent to the programme.
  let consentRules: [Stage: String]
  private let steps: [Stage: [PathwayStep]]

  init(_ profession: Profession, offer: PathwayOffer, file: RecordID, pathway: Pathway?) {
    self.file = file
    self.pathway = pathway
    firstStage = offer.firstStage
    stages = pathway?.stages.map(\.stage) ?? Stage.allCases
    language = LanguageAim(profession, pathway?.english)
    timedPapers = Set((pathway?.windows ?? []).compactMap(\.start.paper))
    let asking = (pathway?.stages ?? []).compactMap { stage in
      stage.entry.first { $0.predicate == .consentActive(.programme) && $0.severity == .reason }
        .map { (stage.stage, $0.rule) }
    }
    consentRules = Dictionary(asking, uniquingKeysWith: { first, _ in first })
    steps = Dictionary(
      (pathway?.stages ?? []).map { ($0.stage, $0.steps) }, uniquingKeysWith: { first, _ in first })
  }

  /// The steps of a stage, in order.
  func steps(of stage: Stage) -> [PathwayStep] { steps[stage] ?? [] }

  /// The first exam of the pathway.
  var firstExam: String? { pathway?.examKeys.first }

  /// The stages up to one, which becomes the one before where the pathway leaves it out.
  func stages(upTo stage: Stage) -> [Stage] {
    let known = stages.contains(stage) ? stage : stages.last { $0.position < stage.position }
    guard let end = known.flatMap({ stages.firstIndex(of: $0) }) else { return [firstStage] }
    let start = stages.firstIndex(of: firstStage) ?? 0
    return start <= end ? Array(stages[start...end]) : [firstStage]
  }
}

extension WindowStart {
  fileprivate var paper: DocumentKind? {
    if case .issued(let kind) = self { return kind }
    return nil
  }
}

/// The tests of English among which somebody of a profession chooses, and what they must show.
struct LanguageAim: Sendable {
  /// One test with the scores to reach.
  struct Choice: Sendable {
    let test: LanguageTest
    let version: String
    let needed: SkillScores
  }

  /// OET first, where there is a version for the profession.
  let choices: [Choice]

  /// The tests of the pathway, else those that the profession is known for.
  init(_ profession: Profession, _ english: EnglishRequirement?) {
    let asked = (english?.tests ?? []).filter { $0.test != .toefl }
      .map { Choice(test: $0.test, version: $0.version, needed: $0.needed) }
    let usual = LanguageAim.usual(profession)
    choices = (asked.isEmpty ? usual : asked).sorted { $0.test == .oet && $1.test != .oet }
  }

  private static func usual(_ profession: Profession) -> [Choice] {
    let half = Score(tenths: 65)
    let academic = Choice(
      test: .ielts, version: "academic",
      needed: SkillScores(listening: half, reading: half, writing: half, speaking: half))
    let version: String? =
      switch profession {
      case .pharmacist: "pharmacy"
      case .dentist: "dentistry"
      case .physiotherapist: "physiotherapy"
      case .doctor: "medicine"
      case .nurse, .midwife: "nursing"
      default: nil
      }
    let pass = Score(350)
    let needed = SkillScores(listening: pass, reading: pass, writing: pass, speaking: pass)
    return (version.map { [Choice(test: .oet, version: $0, needed: needed)] } ?? []) + [academic]
  }
}
