import CaseCore
import Testing

@Suite("By when to act")
struct ProjectionTests {
  private let today = Day.on("2026-11-22")

  private func doctor(passedOn: String = "2025-03-15") -> CaseFacts {
    var facts = caseFacts(doctorPathway, stage: .accreditation, since: "2026-11-01")
    facts.sittings = [sitting(1, .oet, passedOn, scores(400, 400, 400, 400))]
    return facts
  }

  @Test("The last day on which beginning helps leaves the step its quickest time")
  func actBy() throws {
    var facts = doctor(passedOn: "2025-06-15")
    var expiry = try #require(expiries(of: facts).first)
    #expect(expiry.actBy == Day.on("2027-03-14"))
    #expect(expiry.actionWords(today: today) == "act by Sun 14 Mar 2027")
    #expect(expiry.actionWords(today: Day.on("2027-03-14")) == "act by Sun 14 Mar 2027")
    #expect(
      expiry.actionWords(today: Day.on("2027-03-15"))
        == "late: PLAB 1 usually takes longer than what is left")
    #expect(expiry.actionWords(today: Day.on("2027-06-15")) == "it has ended")
    facts.sittings.append(exam(2, "plab1", "2027-06-14", .pending))
    expiry = try #require(expiries(of: facts).first)
    #expect(expiry.actionWords(today: today) == "act by Mon 14 Jun 2027", "the exam is booked in time")
  }

  @Test("English that ends before its step is resat by its end, one day for whatever needs it")
  func resit() throws {
    let expiry = try #require(expiries(of: doctor()).first)
    #expect(expiry.expectedOn == Day.on("2027-05-01"))
    #expect(expiry.renewBy == Day.on("2027-03-14") && expiry.renewBy == expiry.lastSafeDay)
    let words = "resit by Sun 14 Mar 2027, sooner for the result to come in time"
    #expect(expiry.actionWords(today: today) == words)
    #expect(
      expiry.actionWords(today: Day.on("2027-03-15")) == "it was to be had again by Sun 14 Mar 2027")
    #expect(readiness(of: doctor(), on: today).expiring.map(\.action) == [words, words])
  }

  @Test("A certificate is renewed before the step that needs it; a passed exam is not sat again")
  func renew() throws {
    var facts = doctor()
    facts.stepEvents = [event(9, "registration", .submitted, "2026-11-02")]
    facts.documents = [document(1, .goodStanding, issued: "2026-10-15")]
    facts.sittings = [exam(1, "plab1", "2025-08-07", .passed), exam(2, "plab2", "2024-12-05", .passed)]
    let all = expiries(of: facts)
    let certificate = try #require(all.first { $0.rule == "COGS-3M" })
    #expect(certificate.lastSafeDay == Day.on("2027-01-14"))
    #expect(certificate.expectedOn == Day.on("2027-02-02"), "three months after it was handed in")
    #expect(certificate.actionWords(today: today) == "renew by Thu 14 Jan 2027")
    let window = try #require(all.first { $0.rule == "REG-WINDOW" })
    #expect(window.endsTooSoon && window.renewBy == nil)
  }

  @Test("The programme's own days stand beside the usual ones, where ten cases gave them")
  func medians() throws {
    var facts = doctor()
    #expect(expiries(of: facts).first?.expectedByMedian == nil)
    let summary = summarise(facts)
    facts.pace = RoutePace(taken(steps: ["plab1": 60]) + taken(1, steps: ["plab2": 90]))
    #expect(facts.pace.steps["plab1"]?.words == "usually 60 days here (10 people)")
    #expect(facts.pace.steps["plab2"] == nil)
    let expiry = try #require(expiries(of: facts).first)
    #expect(expiry.expectedOn == Day.on("2027-05-01"))
    #expect(expiry.expectedByMedian == Day.on("2026-12-31"))
    #expect(
      expiry.words(today: today)
        == "OET Medicine ends Sun 14 Mar 2027, PLAB 1 expected about May 2027, at the pace here Dec 2026")
    #expect(summarise(facts) == summary, "the line of a list never depends on other people's cases")
    facts.pace = RoutePace(taken(steps: ["plab1": 200]))
    let late = try #require(expiries(of: facts).first)
    #expect(late.expectedByMedian == Day.on("2027-05-20") && late.endsTooSoon)
    facts.pace = RoutePace(taken(stages: [.accreditation: 300]))
    let stage = try #require(expiries(of: facts).first { $0.step == "plab1" })
    #expect(stage.expectedByMedian == Day.on("2027-05-01"), "the usual time goes before a stage's days")
  }

  private func taken(
    _ people: Int = 10, steps: [String: Int] = [:], stages: [Stage: Int] = [:]
  ) -> [DaysTaken] {
    Array(repeating: DaysTaken(steps: steps, stages: stages), count: people)
  }

  @Test("The middle of an even number is the upper one, and nine cases are too few")
  func middle() {
    func middle(_ days: ClosedRange<Int>) -> Int? {
      RoutePace(days.map { DaysTaken(steps: ["a": $0], stages: [:]) }).steps["a"]?.days
    }
    #expect(middle(1...10) == 6)
    #expect(middle(1...9) == nil)
    #expect(middle(1...11) == 6)
  }

  @Test("A way that is met through another one hides the first one's step")
  func anyOf() {
    var facts = caseFacts(pharmacistPathway, stage: .language)
    #expect(readiness(of: facts, on: today).next?.step.key == "letter")
    facts.pathway?.stages[2].entry = []
    #expect(readiness(of: facts, on: today).next?.step.key == "english")
  }
}
