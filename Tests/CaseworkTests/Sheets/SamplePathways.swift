import CaseCore
import Testing

/// Small pathways for the sheets.
///
/// Their rules are invented; only their shape is that of real ones.
enum SamplePathways {
  private static let checked = Day(number: 20_770)
  private static let sure = Source(
    key: "page", title: "The regulator's page", confidence: .high, checkedOn: checked)
  private static let own = Source.own(checkedOn: checked)

  /// A doctor's pathway with English, an exam of two parts, a window and limited attempts.
  static func doctor() throws -> Pathway {
    let name = try #require(PathwayName("doctor/plab-2026-11"))
    var pathway = Pathway(
      name: name, title: "Doctor, PLAB route", stages: doctorStages(), checkedOn: checked)
    pathway.profession = .doctor
    pathway.regulator = "GMC"
    pathway.english = english("medicine", for: ["plab1"])
    pathway.windows = [
      WindowRule(
        rule: "PLAB2-WINDOW", name: "PLAB 1 window", start: .passed("plab1"), step: "plab2",
        lasts: .months(24),
        warnBefore: .months(6), meaning: "PLAB 2 has to be passed within two years of PLAB 1.", source: sure)
    ]
    pathway.attempts = [AttemptRule(rule: "PLAB-ATTEMPTS", step: "plab1", most: 4, source: sure)]
    return pathway
  }

  /// A nurse's pathway with two tests of competence.
  static func nurse() throws -> Pathway {
    let name = try #require(PathwayName("nurse/toc-2026-11"))
    var pathway = Pathway(
      name: name, title: "Nurse, test of competence", stages: nurseStages(), checkedOn: checked)
    pathway.profession = .nurse
    pathway.regulator = "NMC"
    pathway.english = english("nursing", for: ["cbt"])
    return pathway
  }

  /// The pathway of six stages and no steps.
  static func general() throws -> Pathway {
    let stages = Stage.allCases.map { PathwayStage(stage: $0, name: $0.name) }
    return Pathway(
      name: try #require(PathwayName("general-1")), title: "Any profession", stages: stages,
      checkedOn: checked)
  }

  private static func english(_ version: String, for steps: [String]) -> EnglishRequirement {
    let needed = SkillScores(
      listening: Score(350), reading: Score(350), writing: Score(350), speaking: Score(350))
    return EnglishRequirement(
      rule: "LANG", choice: Sourced(.one, source: sure), validFor: Sourced(.months(24), source: sure),
      warnBefore: Sourced(.months(6), source: sure), neededFor: steps,
      tests: [EnglishTest(test: .oet, version: version, needed: needed, source: sure)])
  }

  private static func step(
    _ key: String, _ name: String, _ kind: StepKind, _ source: Source = sure, shownBy: Predicate? = nil,
    needs: [String] = []
  ) -> PathwayStep {
    var step = PathwayStep(key: key, name: name, kind: kind, source: source)
    step.shownBy = shownBy ?? step.shownBy
    step.needs = needs
    return step
  }

  private static var intake: PathwayStage {
    PathwayStage(
      stage: .intake, name: "Intake", expectedDays: Sourced(21, source: own),
      steps: [
        step("consent", "Consent to the programme", .document, shownBy: .consentActive(.programme)),
        step("degree", "Degree seen", .document, shownBy: .documentHeld(.qualification)),
        step("right", "Right to work checked", .other, shownBy: .rightToWorkKnown),
      ])
  }

  private static func language() -> PathwayStage {
    PathwayStage(
      stage: .language, name: "Language", expectedDays: Sourced(180, source: sure),
      limitDays: Sourced(200, source: .programme(checkedOn: checked)),
      entry: [
        Requirement(
          rule: "CONSENT", predicate: .consentActive(.programme), severity: .block, words: "consent",
          source: sure)
      ],
      steps: [
        step("class", "English class", .course), step("english", "English at the level", .language),
      ])
  }

  private static var observation: PathwayStage {
    PathwayStage(
      stage: .observation, name: "Observation", isOptional: true,
      entry: [
        Requirement(
          rule: "LANG-GMC", predicate: .languagePassed, severity: .reason, words: "English at the level",
          source: sure)
      ],
      steps: [step("placement", "Clinical attachment", .placement, own, shownBy: .placementCompleted)])
  }

  private static var ends: [PathwayStage] {
    [
      PathwayStage(
        stage: .jobSearch, name: "Job search",
        steps: [step("cv", "CV in the form of the NHS", .document, own)]),
      PathwayStage(
        stage: .employed, name: "Employed",
        steps: [step("post", "First post", .other, shownBy: .employmentStarted)]),
    ]
  }

  private static func doctorStages() -> [PathwayStage] {
    let accreditation = PathwayStage(
      stage: .accreditation, name: "Accreditation", expectedDays: Sourced(540, source: sure),
      steps: [
        step("epic", "Degree verified by EPIC", .document, shownBy: .documentHeld(.epicReport)),
        step("plab1", "PLAB 1", .exam, needs: ["english"]), step("plab2", "PLAB 2", .exam, needs: ["plab1"]),
        step("cgs", "Good standing", .document, own, shownBy: .documentHeld(.goodStanding)),
        step("apply", "Application for registration", .application, needs: ["plab2", "epic"]),
      ])
    return [intake, language(), observation, accreditation] + ends
  }

  private static func nurseStages() -> [PathwayStage] {
    let accreditation = PathwayStage(
      stage: .accreditation, name: "Registration", expectedDays: Sourced(365, source: own),
      steps: [
        step("cbt", "Computer-based test", .exam), step("osce", "OSCE", .exam, needs: ["cbt"]),
        step("apply", "Application for registration", .application, needs: ["osce"]),
      ])
    return [intake, language(), accreditation] + ends
  }
}
