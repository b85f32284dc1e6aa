import CaseCore
import Casework
import Testing

/// A small pathway without a fault; tests spoil one line of it.
let smallPathway = """
  format: 1
  title: Nurse, sample
  profession: nurse
  regulator: NMC
  checked: 2026-11-22
  sources:
    nmc: {title: "NMC, a page", year: 2025, confidence: high}
  english:
    rule: LANG-NMC
    sittings: {is: one, source: nmc}
    valid: {is: 24 months, source: nmc}
    warn: {is: 6 months, source: programme}
    needed-for: [exam]
    tests:
      - test: oet
        version: nursing
        needed: {listening: 350, reading: 350, writing: 300, speaking: 350}
        source: nmc
  windows:
    - {rule: WIN, name: A window, from: {passed: exam}, for: paper, lasts: 24 months, warn: 6 months, meaning: In time., source: nmc}
  attempts:
    - {rule: ATT, step: exam, most: 3, source: nmc}
  stages:
    - stage: intake
      name: Intake
      limit-days: {is: 42, source: programme}
    - stage: accreditation
      name: Accreditation
      entry:
        - {rule: CONSENT, asks: {consent: programme}, if-not: reason, words: Consent, source: programme}
      steps:
        - step: exam
          name: The exam
          kind: exam
          source: nmc
        - step: paper
          name: The paper
          kind: document
          shown-by: {document: identity}
          needs: [exam]
          source: own
  """

@Suite("Faults of pathway files")
struct PathwayFaultTests {
  private func faults(_ content: String, name: String = "nurse/sample-1") throws -> [String] {
    let name = try #require(PathwayName(name))
    do {
      _ = try readPathway(name: name, content: content)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  private func faults(_ good: String, by bad: String) throws -> [String] {
    try #require(smallPathway.contains(good))
    return try faults(smallPathway.replacing(good, with: bad, maxReplacements: 1))
  }

  @Test("The sample has no fault")
  func faultless() throws {
    #expect(try faults(smallPathway) == [])
  }

  @Test(
    "Each fault is told with its place and what to do",
    arguments: [
      ("title: Nurse", "titel: Nurse", "2:1: Unknown key 'titel' in the pathway. Did you mean 'title'?"),
      (
        "regulator: NMC", "colour: red",
        """
        4:1: Unknown key 'colour' in the pathway. Known here: format, title, profession, usual, regulator, \
        register, registration-number, checked, sources, english, windows, attempts, deadlines, rules, bridging, \
        stages, renamed, notes.
        """
      ),
      (
        "checked: 2026-11-22", "checked: 2026-11-31",
        "5:10: '2026-11-31' is not a date. Write it as 2026-11-22."
      ),
      ("profession: nurse", "profession: nurze", "3:13: 'nurze' is not a profession. Did you mean 'nurse'?"),
      (
        "profession: nurse", "profession: doctor",
        "3:13: The file lies in the folder 'nurse' but is for 'doctor'. Move it or mend 'profession'."
      ),
      (
        "format: 1", "format: 2",
        "1:9: The file has format '2'; this program reads format 1. Use a newer program."
      ),
      ("name: Intake", "name: [In, take]", "25:11: 'name' has to be a text, not a list."),
      ("is: 42,", "is: soon,", "26:22: 'limit-days' has to be a number of days from 1 to 10000, not 'soon'."),
      (
        "{is: 42, source: programme}", "42", "26:17: 'limit-days' has no source. Write {is: 42, source: KEY}."
      ),
      (
        "{is: 42, source: programme}", "{is: 42}",
        "26:17: The limit-days has no source. Add 'source:' with a key of sources:, own or programme."
      ),
      (
        "{is: 24 months, source: nmc}", "{is: 24 months, source: ncm}",
        "11:34: The source 'ncm' is not declared under sources:. Did you mean 'nmc'?"
      ),
      (
        "{is: 24 months, source: nmc}", "{is: 24 months, source: regulator}",
        "11:34: The source 'regulator' is not declared under sources:. Add it there."
      ),
      (
        "{is: 24 months, source: nmc}", "{is: two years, source: nmc}",
        "11:15: 'valid' has to be a length of time such as '24 months' or '90 days', not 'two years'."
      ),
      (
        "{is: one, source", "{is: first, source",
        "10:18: 'sittings' has to be 'one', 'latest' or 'two within 12 months', not 'first'."
      ),
      ("stage: intake", "stage: intaek", "24:12: 'intaek' is not a stage. Did you mean 'intake'?"),
      (
        "stage: intake", "stage: accreditation",
        "27:12: The stage 'accreditation' stands twice. Keep one."
      ),
      (
        "step: paper", "step: exam",
        "36:15: The step 'exam' stands twice. Each step needs its own lasting key."
      ),
      (
        "step: paper", "step: The paper",
        "36:15: 'step' has to be a key of small letters, digits and hyphens, not 'The paper'."
      ),
      ("needs: [exam]", "needs: [exma]", "40:17: There is no step 'exma'. Did you mean 'exam'?"),
      (
        "consent: programme", "consent: program",
        "30:41: 'program' is not a purpose of consent. Did you mean 'programme'?"
      ),
      (
        "{consent: programme}", "languages",
        "30:31: 'languages' is not something that can be asked. Did you mean 'language'?"
      ),
      (
        "{consent: programme}", "{consent: programme, exam: exam}",
        "30:31: 'asks' asks one thing. To ask several, write {any: [...]} or two entries."
      ),
      ("if-not: reason", "if-not: stop", "30:61: 'stop' is not a severity. Known here: warn, reason, block."),
      (
        "rule: CONSENT", "rule: consent",
        "30:16: 'rule' has to be a name in capitals such as LANG-GMC, not 'consent'."
      ),
      (
        "{document: identity}", "{document: passport}",
        """
        39:30: 'passport' is not a kind of document. Known here: identity, proof of status, qualification, \
        transcript, home registration, good standing certificate, experience evidence, work history, UK ENIC \
        statement, EPIC report, police clearance, health declaration, DBS, occupational health, translation, \
        reference, CV, other.
        """
      ),
      (
        "shown-by: {document: identity}", "shown-by: {step: exam}",
        "39:19: 'shown-by' asks for facts, not for another step. Use 'needs:' for that."
      ),
      (
        "name: The paper", "nmae: The paper",
        "37:9: Unknown key 'nmae' in the step. Did you mean 'name'?"
      ),
      ("most: 3", "most: none", "22:35: 'most' has to be a whole number from 1 to 100, not 'none'."),
      (
        "writing: 300", "writing: 305",
        "17:55: Writing 305 is not a score of OET. OET goes from 0 to 500 in tens, such as 350."
      ),
      (
        "{passed: exam}", "{passed: exam, issued: identity}",
        "20:39: 'from' names one beginning: passed, first-sitting, submitted, started, issued."
      ),
      ("needs: [exam]", "needs: exam", "40:16: 'needs' has to be a list, each part after a '-', not 'exam'."),
      (
        "confidence: high", "confidence: sure",
        "7:55: 'sure' is not a confidence. Known here: high, medium, low, own knowledge, programme."
      ),
    ])
  func places(good: String, bad: String, fault: String) throws {
    #expect(try faults(good, by: bad).contains("nurse/sample-1.yaml:\(fault)"))
  }

  @Test("A missing key is told at the place that lacks it")
  func missing() throws {
    #expect(
      try faults("        name: The exam\n", by: "")
        == ["nurse/sample-1.yaml:32:9: The step has no 'name'. Add it."])
  }

  @Test("A fault of a source, a score or a step brings no faults after it")
  func alone() throws {
    #expect(try faults("confidence: high", by: "confidence: sure").count == 1)
    #expect(try faults("writing: 300", by: "writing: 305").count == 1)
    #expect(try faults("kind: document", by: "kind: paper").count == 1)
  }

  @Test("English without a test and a pathway without stages are told")
  func nothing() throws {
    let bare = """
      format: 1
      title: Nurse, sample
      profession: nurse
      checked: 2026-11-22
      english:
        rule: LANG-NMC
        sittings: {is: one, source: own}
        valid: {is: 24 months, source: own}
        warn: {is: 6 months, source: programme}
        tests: []
      stages: []
      """
    #expect(
      try faults(bare) == [
        "nurse/sample-1.yaml:6:3: The english names no test. Add one.",
        "nurse/sample-1.yaml:11:9: There are no stages. Add at least one.",
      ])
  }

  @Test("All faults of a file are told at once, in the order of its lines")
  func several() throws {
    let spoiled = smallPathway.replacing("title: Nurse", with: "titel: Nurse").replacing(
      "most: 3", with: "most: x"
    )
    .replacing("stage: intake", with: "stage: start")
    #expect(try faults(spoiled).map { $0.split(separator: ":")[1] } == ["1", "2", "22", "24"])
  }

  @Test("A fault of the syntax comes alone, since nothing after it can be understood")
  func syntax() throws {
    let found = try faults("title: Nurse, sample", by: "title: [Nurse")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("nurse/sample-1.yaml:3:11: This is not YAML: ") == true)
    #expect(found.first?.hasSuffix("Mend it; other faults are found after that.") == true)
  }

  @Test("A key that stands twice is told")
  func twice() throws {
    #expect(
      try faults("regulator: NMC", by: "title: Again")
        == ["nurse/sample-1.yaml:2:1: 'title' stands twice here. Keep one."])
  }

  @Test("An empty file and a file that is no list of keys are told")
  func empty() throws {
    #expect(try faults("") == ["nurse/sample-1.yaml:1:1: The file is empty. Copy one that works."])
    #expect(
      try faults("- a")
        == ["nurse/sample-1.yaml:1:1: The pathway has to be a list of 'key: value', not a list."])
  }

  @Test("A file of no profession's folder names no profession")
  func general() throws {
    #expect(
      try faults(smallPathway, name: "sample-1").first
        == "sample-1.yaml:3:13: The file lies in no profession's folder but is for 'nurse'. Move it or mend "
        + "'profession'.")
  }

  @Test("No and yes are words, and only a flag takes them for more")
  func flags() throws {
    #expect(try faults("    name: Intake\n", by: "    name: no\n    optional: yes\n") == [])
    #expect(
      try faults("name: Intake", by: "name: Intake\n    optional: maybe")
        == ["nurse/sample-1.yaml:26:15: 'optional' has to be 'yes' or 'no', not 'maybe'."])
  }
}
