import CaseCore

/// A day written as text; the first of 1970 where it is none, which no test uses.
extension Day {
  static func on(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
}

/// The sources that samples name.
let sampleSource = Source(key: "own", title: "Sample", confidence: .high, checkedOn: Day.on("2026-11-22"))

/// Four scores in the order listening, reading, writing, speaking.
func scores(_ listening: Double, _ reading: Double, _ writing: Double, _ speaking: Double) -> SkillScores {
  SkillScores(
    listening: score(listening), reading: score(reading), writing: score(writing), speaking: score(speaking))
}

/// A score from a number with at most one decimal.
func score(_ points: Double) -> Score { Score(tenths: Int((points * 10).rounded())) }

/// A sitting of OET or IELTS, with scores in the order listening, reading, writing, speaking.
func sitting(
  _ id: Int64, _ test: LanguageTest, _ satOn: String, _ four: SkillScores?, overall: Double? = nil,
  version: String? = nil
) -> Sitting {
  var sitting = Sitting(id: RecordID(id), person: RecordID(1), test: test.rawValue, satOn: Day.on(satOn))
  sitting.listening = four?.listening
  sitting.reading = four?.reading
  sitting.writing = four?.writing
  sitting.speaking = four?.speaking
  sitting.overall = overall.map(score)
  sitting.version = version
  return sitting
}

/// A sitting of an exam with an outcome.
func exam(_ id: Int64, _ key: String, _ satOn: String, _ outcome: SittingOutcome?) -> Sitting {
  var sitting = Sitting(id: RecordID(id), person: RecordID(1), test: key, satOn: Day.on(satOn))
  sitting.outcome = outcome
  return sitting
}

/// The case of an invented person on a pathway.
func caseFacts(_ pathway: Pathway?, stage: Stage? = nil, since: String = "2026-06-01") -> CaseFacts {
  let person = Person(id: RecordID(1), fullName: "Selam Tesfay")
  let record = CaseRecord(
    id: RecordID(2), person: person.id, programme: RecordID(3), number: "SMW-0031",
    openedOn: Day.on("2026-01-05"))
  var facts = CaseFacts(person: person, caseRecord: record)
  facts.enrolments = [
    Enrolment(
      id: RecordID(4), caseRecord: record.id, profession: pathway?.profession, pathwayFile: RecordID(5),
      enrolledOn: Day.on("2026-01-05"))
  ]
  facts.pathway = pathway
  if let stage { facts.transitions = [transition(6, stage, since)] }
  return facts
}

/// A move to a stage.
func transition(_ id: Int64, _ stage: Stage, _ on: String) -> StageTransition {
  StageTransition(
    id: RecordID(id), caseRecord: RecordID(2), enrolment: RecordID(4), stage: stage, happenedOn: Day.on(on))
}

/// An event of a step.
func event(_ id: Int64, _ step: String, _ state: StepState, _ on: String) -> StepEvent {
  StepEvent(
    id: RecordID(id), caseRecord: RecordID(2), enrolment: RecordID(4), step: step, state: state,
    happenedOn: Day.on(on))
}

/// A document with the day it was issued.
func document(
  _ id: Int64, _ kind: DocumentKind, issued: String, _ status: DocumentStatus = .received,
  expires: String? = nil
) -> Document {
  var document = Document(
    id: RecordID(id), person: RecordID(1), kind: kind, status: status, happenedOn: Day.on(issued))
  document.issuedOn = Day.on(issued)
  document.expiresOn = expires.map(Day.on)
  return document
}

/// What a test asks, as regulators do.
func english(
  _ rule: String, _ choice: SittingChoice, neededFor steps: [String], _ tests: EnglishTest...
) -> EnglishRequirement {
  var requirement = EnglishRequirement(
    rule: rule, choice: Sourced(choice, source: sampleSource),
    validFor: Sourced(.months(24), source: sampleSource),
    warnBefore: Sourced(.months(6), source: sampleSource),
    neededFor: steps, tests: tests)
  requirement.supplement = EnglishSupplement(
    "SIFE may close the gap.", work: .months(12), within: .months(24), source: sampleSource)
  return requirement
}

/// OET in a profession's version, 350 in each skill.
func oet(_ version: String) -> EnglishTest {
  EnglishTest(test: .oet, version: version, needed: scores(350, 350, 350, 350), source: sampleSource)
}

/// IELTS Academic with an overall score.
func ielts(_ overall: Double, _ needed: SkillScores) -> EnglishTest {
  var test = EnglishTest(test: .ielts, version: "academic", needed: needed, source: sampleSource)
  test.overall = score(overall)
  return test
}

/// A step with the steps it needs and its usual time.
func step(
  _ key: String, _ name: String, _ kind: StepKind, needs: [String] = [], typical: String? = nil,
  shownBy: Predicate? = nil
) -> PathwayStep {
  var step = PathwayStep(key: key, name: name, kind: kind, source: sampleSource)
  step.needs = needs
  step.typical = typical.flatMap { TypicalTime($0) }.map { Sourced($0, source: sampleSource) }
  step.shownBy = shownBy ?? step.shownBy
  return step
}

/// A guard.
func requirement(_ rule: String, _ predicate: Predicate, _ severity: Severity, _ words: String) -> Requirement
{
  Requirement(rule: rule, predicate: predicate, severity: severity, words: words, source: sampleSource)
}
