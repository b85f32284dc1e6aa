import CaseCore
import Testing

@Suite("PLACEMENT-PRE, DBS-AGE, RTW, and exams in a placement's time")
struct PlacementRuleTests {
  private let today = Day.on("2026-11-22")

  /// A placement in January and February 2027 at a hospital that takes certificates of 90 days.
  private func placement(_ kind: PlacementKind = .clinicalAttachment) -> Placement {
    var placement = Placement(
      id: RecordID(70), person: RecordID(1), kind: kind, state: .checks, host: "Royal Hospital")
    placement.partner = RecordID(60)
    (placement.startsOn, placement.endsOn) = (Day.on("2027-01-04"), Day.on("2027-02-26"))
    return placement
  }

  private func facts(_ limit: Int? = 90) -> CaseFacts {
    var facts = caseFacts(nil)
    var partner = Partner(id: RecordID(60), name: "Royal Hospital", kind: .trust)
    partner.dbsLimitDays = limit
    facts.partners = [partner.id: partner]
    return facts
  }

  private func answer(_ rule: String, _ placement: Placement, _ facts: CaseFacts) -> RuleAnswer? {
    placementRules(for: placement, in: facts, on: today).first { $0.rule == rule }
  }

  @Test("Every check is received or waived before the start, and good on that day")
  func checks() {
    var facts = facts()
    #expect(
      answer("PLACEMENT-PRE", placement(), facts)?.words.hasPrefix("still open: placement agreement") == true)
    facts.placementChecks = PlacementRequirement.all.enumerated().map { index, item in
      var check = PlacementCheck(
        id: RecordID(Int64(200 + index)), person: RecordID(1), placement: RecordID(70), kind: item.kind)
      check.receivedOn = Day.on("2026-11-02")
      return check
    }
    let all = answer("PLACEMENT-PRE", placement(), facts)
    #expect(all?.words == "every check is received or waived")
    #expect(
      all?.meaning
        == "Every check that the host asks for is received, or waived with a reason, before the start.")
    #expect(all?.source.title == "The trusts' own pages on clinical attachments")
    let dbs = facts.placementChecks.firstIndex { $0.kind == "DBS" } ?? 0
    for (end, words) in [
      ("2027-01-03", "still open: DBS"), ("2027-01-04", "every check is received or waived"),
    ] {
      facts.placementChecks[dbs].expiresOn = Day.on(end)
      #expect(answer("PLACEMENT-PRE", placement(), facts)?.words == words)
    }
    facts.placementChecks[dbs].receivedOn = nil
    facts.placementChecks[dbs].waived = "The host has its own"
    #expect(answer("PLACEMENT-PRE", placement(), facts)?.answer?.isMet == true)
  }

  @Test(
    "A DBS certificate is not older than the host takes it: one day inside, on and outside",
    arguments: [("2026-10-07", true), ("2026-10-06", true), ("2026-10-05", false)])
  func dbsAge(issued: String, isMet: Bool) {
    var facts = facts()
    facts.documents = [document(1, .dbs, issued: issued)]
    let answer = answer("DBS-AGE", placement(), facts)
    #expect(answer?.answer?.isMet == isMet)
    #expect(answer?.weight == .warning)
    if issued == "2026-10-06" {
      #expect(answer?.words == "the DBS certificate is of Tue 6 Oct 2026, 90 days are taken")
      #expect(answer?.meaning == "The DBS certificate is not older than the host takes it.")
    }
    if !isMet {
      #expect(
        answer?.words
          == "the DBS certificate of Mon 5 Oct 2026 is older than 90 days on Mon 4 Jan 2027")
    }
  }

  @Test("Where only the checklist knows the certificate, it is no younger than the day it came")
  func dbsByChecklist() {
    var facts = facts()
    var check = PlacementCheck(
      id: RecordID(80), person: RecordID(1), placement: RecordID(70), kind: "DBS")
    check.receivedOn = Day.on("2026-10-06")
    facts.placementChecks = [check]
    #expect(
      answer("DBS-AGE", placement(), facts)?.words
        == "the DBS certificate came on Tue 6 Oct 2026, 90 days are taken; its own day is not recorded")
    facts.placementChecks[0].receivedOn = Day.on("2026-10-05")
    #expect(
      answer("DBS-AGE", placement(), facts)?.words
        == "the DBS certificate came on Mon 5 Oct 2026, more than 90 days before Mon 4 Jan 2027")
    facts.documents = [document(1, .dbs, issued: "2026-10-07")]
    #expect(
      answer("DBS-AGE", placement(), facts)?.answer?.isMet == true, "a recorded certificate goes first")
  }

  @Test("Without a certificate, its day or the host nobody knows; a host without a limit asks nothing")
  func dbsUnknown() {
    #expect(
      answer("DBS-AGE", placement(), facts())?.words == "the day of the DBS certificate not known")
    #expect(answer("DBS-AGE", placement(), facts(nil)) == nil)
    var elsewhere = placement()
    elsewhere.partner = nil
    #expect(
      answer("DBS-AGE", elsewhere, facts())?.words
        == "how old a DBS certificate the host takes not known")
  }

  @Test("A paid placement wants a right to work that is known", arguments: RightToWork.allCases)
  func paid(right: RightToWork) {
    var facts = facts()
    facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: right)
    let words = [
      RightToWork.notAllowed:
        "a paid placement from Mon 4 Jan 2027 is recorded, and there is no right to work",
      .pending:
        "a paid placement from Mon 4 Jan 2027 is recorded, and the right to work is still being checked",
      .unknown: "a paid placement from Mon 4 Jan 2027 is recorded, and the right to work is not known",
      .restricted: "right to work, with restrictions", .unrestricted: "right to work",
    ]
    #expect(answer("RTW", placement(.supernumeraryPost), facts)?.words == words[right])
    #expect(answer("RTW", placement(), facts) == nil, "an attachment is not paid")
  }

  @Test(
    "An exam within the time is warned about: on its first and last day, not beside it",
    arguments: [
      ("2027-01-03", false), ("2027-01-04", true), ("2027-02-26", true), ("2027-02-27", false),
    ])
  func exams(satOn: String, isWarned: Bool) {
    var facts = facts()
    facts.sittings = [exam(3, "plab1", satOn, .pending)]
    facts.placements = [placement()]
    let answer = answer("PLACEMENT-EXAM", placement(), facts)
    #expect((answer != nil) == isWarned)
    #expect(facts.placementWords(on: Day.on(satOn)).isEmpty != isWarned)
    guard isWarned else { return }
    let day = Day.on(satOn).fullWords
    #expect(answer?.meaning == "No exam lies within a placement.")
    #expect(
      answer?.words == "plab1 on \(day) lies within the placement (Mon 4 Jan 2027 to Fri 26 Feb 2027)")
    #expect(
      facts.placementWords(on: Day.on(satOn))
        == ["\(day) lies within the placement at Royal Hospital (Mon 4 Jan 2027 to Fri 26 Feb 2027)"])
  }

  @Test("An exam with a result, or a placement that has ended, is no overlap; without an end it goes on")
  func noOverlap() {
    var facts = facts()
    facts.sittings = [exam(3, "plab1", "2027-01-20", .passed)]
    #expect(facts.examWords(during: placement(), on: today) == [])
    facts.sittings = [sitting(4, .oet, "2027-06-12", nil)]
    var open = placement()
    open.endsOn = nil
    #expect(
      facts.examWords(during: open, on: today) == [
        "OET on Sat 12 Jun 2027 lies within the placement (from Mon 4 Jan 2027, no end recorded)"
      ])
    open.state = .withdrawn
    #expect(facts.examWords(during: open, on: today) == [])
  }

  @Test("The rules of a case hold those of its agreed placements")
  func ofCase() {
    var facts = facts()
    var placement = placement()
    facts.placements = [placement]
    let named = { ruleAnswers(of: facts, on: today).map(\.rule) }
    #expect(Set(named()).isSuperset(of: ["PLACEMENT-PRE", "DBS-AGE"]))
    for state in [PlacementState.sought, .completed, .endedEarly, .withdrawn] {
      placement.state = state
      facts.placements = [placement]
      #expect(!named().contains("PLACEMENT-PRE"))
    }
  }
}
