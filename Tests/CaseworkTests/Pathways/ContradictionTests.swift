import CaseCore
import Casework
import Testing

/// A pathway with every part that can contradict another; tests spoil one line of it.
private let richPathway = """
  format: 1
  title: Nurse, sample
  profession: nurse
  usual: yes
  checked: 2026-11-22
  sources:
    nmc: {title: "NMC, a page", year: 2025, confidence: high}
  english:
    rule: LANG-NMC
    sittings: {is: one, source: nmc}
    valid: {is: 24 months, source: nmc}
    warn: {is: 6 months, source: programme}
    tests:
      - test: oet
        version: nursing
        sum: 1400
        needed: {listening: 350, reading: 350, writing: 300, speaking: 350}
        least: {listening: 300, reading: 300, writing: 250, speaking: 300}
        variants: [{is: at home, accepted: unsure, source: own}]
        source: nmc
  windows:
    - {rule: WIN, name: A window, from: {first-sitting: exam}, for: {submitted: form}, lasts: 24 months, warn: 6 months, meaning: In time., source: nmc}
    - {rule: PAPER, name: The paper, from: {issued: identity}, for: {started: course}, lasts: 3 months, warn: 1 month, meaning: In time., source: nmc}
  attempts:
    - {rule: ATT, step: exam, most: 3, source: nmc}
  deadlines:
    - {rule: JUNE, name: The form, for: form, month: 6, years-before: 1, before: course, warn: 3 months, meaning: In June., source: nmc}
  rules:
    - {rule: FREE, step: exam, when: {all: [protected status, {fewer-sittings: {step: exam, than: 2}}]}, words: Free., weight: information, source: nmc}
    - {rule: TITLE, when: {not: {status: [asylum seeker, other]}}, asks: registered, words: A title., weight: error, source: own}
  bridging:
    - {post: support worker, band: 2-3, source: own}
  stages:
    - stage: accreditation
      name: Accreditation
      entry:
        - {rule: CONSENT, asks: {consent: programme}, if-not: reason, words: Consent, source: programme}
        - {rule: SAT, asks: {sat: exam}, if-not: warn, words: Sat, source: programme}
      steps:
        - {step: paper, name: The paper, kind: document, shown-by: {document: identity}, source: own}
        - {step: exam, name: The exam, kind: exam, needs: [paper], source: nmc}
        - {step: course, name: The course, kind: course, needs: [exam], source: nmc, instead: [{is: Another., source: own}]}
        - {step: year, name: A year, kind: placement, needs: [course], shown-by: {placement: [shadowing, volunteering]}, source: nmc}
        - {step: form, name: The form, kind: application, needs: [course], source: nmc}
  """

@Suite("Pathway files that contradict themselves")
struct ContradictionTests {
  private func faults(_ good: String, by bad: String) throws -> [String] {
    try #require(good.isEmpty || richPathway.contains(good))
    let content = richPathway.replacing(good, with: bad, maxReplacements: 1)
    do {
      _ = try readPathway(name: try #require(PathwayName("nurse/sample-1")), content: content)
      return []
    } catch let faults as FileFaults {
      return faults.faults.map(\.description)
    }
  }

  @Test("Every part of the format is read")
  func faultless() throws {
    let name = try #require(PathwayName("nurse/sample-1"))
    let pathway = try readPathway(name: name, content: richPathway)
    #expect(pathway.isUsual)
    #expect(pathway.windows.map(\.end) == [.submitted, .started])
    #expect(pathway.windows.map(\.start) == [.firstSitting("exam"), .issued(.identity)])
    #expect(pathway.rules[0].when == .allOf([.protectedStatus, .satLess("exam", than: 2)]))
    #expect(pathway.rules[1].when == .not(.statusAmong([.asylumSeeker, .other])))
    #expect(pathway.rules.map(\.asks) == [nil, .registered])
    #expect(pathway.rules.map(\.weight) == [.information, .error])
    #expect(pathway.rules.map(\.step) == ["exam", nil])
    #expect(pathway.bridging.map(\.words) == ["support worker (band 2-3)"])
    #expect(pathway.step("year")?.shownBy == .kindCompleted([.shadowing, .volunteering]))
    #expect(pathway.step("course")?.instead.map(\.value) == ["Another."])
    #expect(pathway.english?.tests[0].variants.map(\.accepted) == [.unsure])
    #expect(pathway.stage(.accreditation)?.entry.map(\.predicate).last == .sat("exam"))
  }

  @Test(
    "Each contradiction is told with its place and what to do",
    arguments: [
      (
        "shown-by: {document: identity}, source: own",
        "shown-by: {document: identity}, needs: [form], source: own",
        """
        44:65: The steps need one another in a circle: 'course', 'exam', 'paper', 'form', 'course'. \
        Take one out of 'needs'.
        """
      ),
      (
        "needs: [paper]", "needs: [exam]",
        "41:58: The steps need one another in a circle: 'exam', 'exam'. Take one out of 'needs'."
      ),
      (
        "from: {first-sitting: exam}, for: {submitted: form}", "from: {passed: form}, for: exam",
        """
        22:60: The window 'WIN' goes in a circle: 'exam' comes before its beginning. Mend 'from' or 'for'.
        """
      ),
      (
        "from: {first-sitting: exam}, for: {submitted: form}", "from: {passed: form}, for: {started: form}",
        """
        22:60: The window 'WIN' goes in a circle: 'form' comes before its beginning. Mend 'from' or 'for'.
        """
      ),
      (
        "from: {issued: identity}", "from: {issued: DBS}",
        "23:42: No step is shown by the document 'DBS', so nobody is asked for it. Add such a step."
      ),
      (
        "for: {submitted: form}", "for: {submitted: from}",
        "22:79: There is no step 'from'. Did you mean 'form'?"
      ),
      (
        "for: {submitted: form}", "for: {passed: form}",
        "22:68: Unknown key 'passed' in the for. Known here: started, submitted."
      ),
      (
        "for: {submitted: form}", "for: {started: course, submitted: form}",
        "22:67: 'for' names one step, or one of started, submitted with its step."
      ),
      (
        "lasts: 3 months, warn: 1 month", "lasts: 3 months, warn: 4 months",
        "23:109: The warning of 4 months is not shorter than the 3 months it warns of. Shorten it."
      ),
      (
        "warn: {is: 6 months", "warn: {is: 24 months",
        "12:9: The warning of 2 years is not shorter than the 2 years it warns of. Shorten it."
      ),
      (
        "least: {listening: 300", "least: {listening: 360",
        "18:26: The least Listening 360 is above the needed 350."
      ),
      (
        "writing: 300", "writing: 510",
        "17:55: Writing 510 is not a score of OET. OET goes from 0 to 500 in tens, such as 350."
      ),
      ("sum: 1400", "sum: 2010", "16:12: The sum 2010 is above 2000, the most that four skills give."),
      (
        "sum: 1400", "sum: 1300",
        "16:12: The sum 1300 is below 1350, what the needed scores add up to."
      ),
      (
        "rule: TITLE, when", "rule: FREE, step: exam, when",
        "30:12: The rule 'FREE' stands twice for the step 'exam'. Keep one."
      ),
      (
        "rule: SAT, asks: {sat: exam}", "rule: CONSENT, asks: {sat: exam}",
        "38:16: The rule 'CONSENT' stands twice for the stage 'accreditation'. Keep one."
      ),
      (
        "rule: PAPER, name: The paper, from: {issued: identity}, for: {started: course}",
        "rule: WIN, name: The paper, from: {issued: identity}, for: form",
        "23:12: The rule 'WIN' stands twice for the step 'form'. Keep one."
      ),
      (
        "deadlines:", "  - {rule: ATT-TWO, step: exam, most: 4, source: nmc}\ndeadlines:",
        "26:27: The exam 'exam' has attempts twice. Keep one."
      ),
      (
        "step: exam, most", "step: form, most",
        "25:23: The step 'form' is not an exam, so it has no sittings. Name an exam."
      ),
      (
        "{sat: exam}", "{sat: course}",
        "38:33: The step 'course' is not an exam, so it has no sittings. Name an exam."
      ),
      (
        "{all: [protected status, {fewer-sittings: {step: exam, than: 2}}]}", "{all: []}",
        "29:42: 'all' has nothing to ask. Add at least one question."
      ),
      (
        "placement: [shadowing, volunteering]", "placement: [shadowing, volunteer]",
        """
        43:104: 'volunteer' is not a kind of placement. Did you mean 'volunteering'?
        """
      ),
      (
        "status: [asylum seeker, other]", "status: refuge status",
        "30:40: 'refuge status' is not an immigration status. Did you mean 'refugee status'?"
      ),
      (
        "weight: error", "weight: grave",
        "30:109: 'grave' is not a weight of a rule. Known here: information, warning, error."
      ),
      (
        "is: at home", "is: at work",
        """
        19:23: 'at work' is not a way of taking a test. Known here: test centre, UKVI, online, at home, one skill \
        retake.
        """
      ),
      (
        "accepted: unsure", "accepted: perhaps",
        "19:42: 'perhaps' is not an answer. Known here: yes, no, unsure."
      ),
      (
        "  tests:\n",
        "  supplement: {is: A letter., work: 30 months, within: 24 months, source: nmc}\n  tests:\n",
        "13:37: The work lasts longer than the time within which it counts. Shorten it."
      ),
      (
        "  tests:\n", "  supplement: {is: A letter., work: 12 months, source: nmc}\n  tests:\n",
        "13:15: The supplement has no 'within'. Add it."
      ),
      (
        "  tests:\n",
        "  supplement: {is: A letter., work: a year, within: 24 months, source: nmc}\n  tests:\n",
        "13:37: 'work' has to be a length of time such as '24 months' or '90 days', not 'a year'."
      ),
      (
        "kind: exam, needs", "kind: exam, typical: {is: 6-3 months, source: nmc}, needs",
        "41:59: 'typical' goes from 6 months down to 3 months: the least is above the most."
      ),
      ("month: 6", "month: 13", "27:52: 'month' has to be a whole number from 1 to 12, not '13'."),
    ])
  func contradiction(good: String, bad: String, fault: String) throws {
    let found = try faults(good, by: bad)
    #expect(found.contains("nurse/sample-1.yaml:\(fault)"), "\(found)")
  }

  @Test("A reduction above the fee and a money source without its name are told")
  func dated() throws {
    let content = """
      format: 1
      route: nurse/sample
      checked: 2026-11-22
      fees:
        - step: exam
          name: The exam
          amounts: [{pence: 100, up-to: 100, from: 2025, source: own}]
          reductions:
            - {who: protected status, pays: 200, words: Less., source: own}
            - {who: refugees, pays: some, words: Less., source: own}
      funding:
        - {what: A loan., whom: Anybody, source: own}
      """
    let faults = #expect(throws: FileFaults.self) {
      try readDated(route: "nurse/sample", content: content, steps: ["exam"])
    }
    let hint = "'refugees' is not something that can be asked."
    let found = faults?.faults.map(\.description) ?? []
    #expect(
      found.first
        == "nurse/sample.dated.yaml:7:35: 'up-to' has to be more than the least, which is 100.")
    #expect(
      found.dropFirst().first
        == "nurse/sample.dated.yaml:9:39: The reduction leaves 200 pence to pay, more than the fee of 100.")
    #expect(found.contains { $0.hasPrefix("nurse/sample.dated.yaml:10:15: \(hint)") })
    #expect(
      found.contains(
        "nurse/sample.dated.yaml:10:31: 'pays' has to be a number of pence or 'unknown', not 'some'."))
    #expect(found.last == "nurse/sample.dated.yaml:12:5: The funding has no 'name'. Add it.")
  }

  @Test("The highest score of each skill is the last that the test gives")
  func highest() {
    for test in LanguageTest.allCases {
      let highest = test.highestInSkill
      #expect(scoreFault(test: test, component: .reading, score: highest) == nil)
      let above = Score(tenths: highest.tenths + 100)
      #expect(scoreFault(test: test, component: .reading, score: above) != nil)
    }
  }
}
