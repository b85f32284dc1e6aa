import CaseCore
import CaseScreens
import Terminal
import Testing

/// An invented pharmacist, her pathway and her office; the day is Mon 23 Nov 2026.
enum FormSample {
  static let today = day("2026-11-23")
  static let nadia = RecordID(9)
  static let omar = RecordID(10)

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static let source = Source(key: "own", title: "Sample", confidence: .high, checkedOn: day("2026-11-01"))

  static let pathway: Pathway = {
    var pathway = Pathway(
      name: name, title: "Pharmacist, OSPAP route",
      stages: [
        PathwayStage(stage: .intake, name: "Intake", steps: [step("right", "Right to work", .document)]),
        PathwayStage(stage: .language, name: "Language", steps: [step("english", "English test", .language)]),
        PathwayStage(
          stage: .observation, name: "Observation",
          entry: [
            guardRule("LANG-GPHC", .languagePassed, .reason, "English at the GPhC's level"),
            guardRule("CONSENT", .consentActive(.programme), .warn, "Consent to the programme"),
          ], steps: [step("placement", "Placement", .placement)]),
        PathwayStage(
          stage: .accreditation, name: "Accreditation", steps: [step("ospap", "OSPAP", .course), cra]),
        PathwayStage(stage: .jobSearch, name: "Job search"),
        PathwayStage(
          stage: .employed, name: "Employed",
          entry: [guardRule("EMPLOYED", .employmentStarted, .block, "A job with a start date")]),
      ], checkedOn: day("2026-11-01"))
    pathway.profession = .pharmacist
    pathway.regulator = "GPhC"
    pathway.english = english
    return pathway
  }()

  private static let name: PathwayName = {
    guard let name = PathwayName("pharmacist/ospap-2026-11") else { preconditionFailure("it is a name") }
    return name
  }()

  private static let cra: PathwayStep = {
    var cra = step("cra", "CRA exam", .exam)
    cra.passCondition = Sourced("Both papers passed in one sitting", source: source)
    return cra
  }()

  private static let english: EnglishRequirement = {
    let scores = SkillScores(
      listening: Score(350), reading: Score(350), writing: Score(350), speaking: Score(350))
    let oet = EnglishTest(test: .oet, version: "pharmacy", needed: scores, source: source)
    let sevens = SkillScores(listening: Score(7), reading: Score(7), writing: Score(7), speaking: Score(7))
    var ielts = EnglishTest(test: .ielts, version: "academic", needed: sevens, source: source)
    ielts.overall = Score(7)
    return EnglishRequirement(
      rule: "LANG-GPHC", choice: Sourced(.one, source: source),
      validFor: Sourced(.months(24), source: source),
      warnBefore: Sourced(.months(6), source: source), neededFor: ["ospap"], tests: [oet, ielts])
  }()

  private static func step(_ key: String, _ name: String, _ kind: StepKind) -> PathwayStep {
    PathwayStep(key: key, name: name, kind: kind, source: source)
  }

  private static func guardRule(
    _ rule: String, _ predicate: Predicate, _ severity: Severity, _ words: String
  ) -> Requirement {
    Requirement(rule: rule, predicate: predicate, severity: severity, words: words, source: source)
  }

  /// Her case, in the language stage, with one open action.
  static func facts(stage: Stage? = .language, pathway: Pathway? = pathway) -> CaseFacts {
    var person = Person(id: RecordID(1), fullName: "Fatima al-Zahra")
    person.nativeName = "فاطمة الزهراء"
    person.nationality = "SY"
    person.phone = "07700 900042"
    var record = CaseRecord(
      id: RecordID(2), person: person.id, programme: RecordID(3), number: "SMW-0042",
      openedOn: day("2026-06-01"))
    record.caseworker = nadia
    var facts = CaseFacts(person: person, caseRecord: record)
    facts.enrolments = [
      Enrolment(
        id: RecordID(4), caseRecord: record.id, profession: .pharmacist, pathwayFile: RecordID(5),
        enrolledOn: day("2026-06-01"))
    ]
    facts.pathway = pathway
    facts.actions = [
      Action(
        id: RecordID(7), caseRecord: record.id, text: "book OET resit", dueOn: day("2026-11-20"), party: .us,
        promisedOn: day("2026-11-01"))
    ]
    if let stage { facts.transitions = [transition(stage)] }
    return facts
  }

  private static func transition(_ stage: Stage) -> StageTransition {
    StageTransition(
      id: RecordID(6), caseRecord: RecordID(2), enrolment: RecordID(4), stage: stage,
      happenedOn: day("2026-07-20"))
  }

  static let harbourRoad: Partner = {
    var trust = Partner(id: RecordID(20), name: "Harbour Road Hospital", kind: .trust)
    trust.dbsLimitDays = 365
    return trust
  }()

  /// A placement in its checks, of which the DBS certificate has come.
  static func placed(_ state: PlacementState = .checks) -> CaseFacts {
    var facts = facts(stage: .observation)
    facts.partners = [harbourRoad.id: harbourRoad]
    var placement = Placement(
      id: RecordID(30), person: facts.person.id, kind: .supervisedPlacement, state: state,
      host: harbourRoad.name)
    (placement.partner, placement.department) = (harbourRoad.id, "pharmacy")
    (placement.startsOn, placement.endsOn) = (day("2026-12-07"), day("2027-02-26"))
    facts.placements = [placement]
    facts.placementChecks = [check("DBS", id: 31) { $0.receivedOn = day("2026-11-02") }]
    return facts
  }

  static func check(_ kind: String, id: Int64, _ change: (inout PlacementCheck) -> Void) -> PlacementCheck {
    var check = PlacementCheck(id: RecordID(id), person: RecordID(1), placement: RecordID(30), kind: kind)
    change(&check)
    return check
  }

  static let office: Office = {
    var office = Office()
    office.programme = Programme(id: RecordID(3), name: "Smethwick", prefix: "SMW")
    office.caseworkers = [
      Caseworker(id: nadia, initials: "NH", name: "Nadia Hussein"),
      Caseworker(id: omar, initials: "OS", name: "Omar Siddiqui"),
    ]
    office.clubs = [Club(id: RecordID(11), name: "Smethwick"), Club(id: RecordID(12), name: "نادي العمل")]
    office.partners = [harbourRoad, Partner(id: RecordID(21), name: "Brushstrokes", kind: .community)]
    return office
  }()

  static let offers: [Profession?: PathwayOffer] = [
    nil: PathwayOffer(name: "general-1", sha256: "aa", content: "general"),
    .nurse: PathwayOffer(name: "nurse/toc-2026-11", sha256: "bb", content: "nurse"),
  ]

  static func context(_ facts: CaseFacts? = facts()) -> FormContext {
    FormContext(facts: facts, office: office, me: nadia, today: today, offers: offers)
  }
}

/// A form with somebody at the keys.
struct FormTypist {
  var form: Form
  let context: FormContext
  var last = FormStep.stay

  init(_ purpose: FormPurpose, in context: FormContext = FormSample.context()) {
    form = Form.make(purpose, in: context)
    self.context = context
  }

  /// Types a text, character by character.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Presses keys one after another.
  mutating func press(_ keys: Key...) {
    for key in keys { last = form.handle(key, in: context) }
  }

  /// Goes to a field with Tab alone.
  mutating func go(to key: FieldKey) {
    for _ in FieldKey.allCases where form.focus != .field(key) { press(.tab) }
    #expect(form.focus == .field(key))
  }

  /// Goes to a field, clears it and types.
  mutating func fill(_ key: FieldKey, _ text: String) {
    go(to: key)
    press(.control("u"))
    type(text)
    if form.focus == .field(key) { press(.tab) }
  }

  /// The frame of a size; its rows obey the rule for text that runs from the right.
  func frame(columns: Int = 80, rows: Int = 24, hidden: Bool = false) -> Frame {
    var frame = Frame(size: Size(rows: rows, columns: columns))
    form.draw(into: &frame, names: hidden)
    #expect(frame.bidiProblems().isEmpty)
    return frame
  }

  /// The command that would be saved.
  func command() throws -> any Command {
    var next = Int64(100)
    let result = form.commands(in: context) {
      next += 1
      return RecordID(next)
    }
    let commands = try result.get()
    #expect(commands.count == 1)
    return try #require(commands.first)
  }

  /// The facts that would be recorded.
  func facts() throws -> [any Fact] { try #require(try command() as? RecordFacts).facts }

  /// What stands in the way of saving.
  func faults() -> [FormFault] {
    guard case .failure(let faults) = form.commands(in: context, newID: { RecordID(100) }) else { return [] }
    return faults.faults
  }

  /// The words of the only fault.
  func onlyFault(_ key: FieldKey?) throws -> String {
    let found = faults()
    #expect(found.count == 1)
    let fault = try #require(found.first)
    #expect(fault.field == key)
    return fault.words
  }
}
