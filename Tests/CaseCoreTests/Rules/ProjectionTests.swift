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

  @Test("English that ends before its step is resat by the day before that step")
  func resit() throws {
    let expiry = try #require(expiries(of: doctor()).first)
    #expect(expiry.expectedOn == Day.on("2027-05-01"))
    #expect(expiry.renewBy == Day.on("2027-04-30"))
    #expect(expiry.actionWords(today: today) == "resit by Fri 30 Apr 2027")
    #expect(
      expiry.actionWords(today: Day.on("2027-05-01")) == "it was to be had again by Fri 30 Apr 2027")
    #expect(
      readiness(of: doctor(), on: today).expiring.first?.action == "resit by Fri 30 Apr 2027")
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
    #expect(certificate.actionWords(today: today) == "renew by Mon 1 Feb 2027")
    let window = try #require(all.first { $0.rule == "REG-WINDOW" })
    #expect(window.endsTooSoon && window.renewBy == nil)
  }

  @Test("The programme's own days stand beside the usual ones, where ten cases gave them")
  func medians() throws {
    let days = usableMedians(["plab1": Array(repeating: 60, count: 10), "plab2": [90]])
    #expect(days == ["plab1": 60])
    let facts = doctor()
    let expiry = try #require(expiries(of: facts, medians: days).first)
    #expect(expiry.expectedOn == Day.on("2027-05-01"))
    #expect(expiry.expectedByMedian == Day.on("2026-12-31"))
    #expect(expiries(of: facts).first?.expectedByMedian == nil)
    let late = try #require(expiries(of: facts, medians: ["plab1": 200]).first)
    #expect(late.expectedByMedian == Day.on("2027-05-20") && late.endsTooSoon)
    let stage = try #require(
      expiries(of: facts, medians: ["accreditation": 300]).first { $0.step == "plab1" })
    #expect(stage.expectedByMedian == Day.on("2027-05-01"), "the usual time goes before a stage's days")
  }

  @Test("The middle of an even number is the upper one, and nine cases are too few")
  func middle() {
    #expect(usableMedians(["a": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]) == ["a": 6])
    #expect(usableMedians(["a": Array(1...9)]) == [:])
    #expect(usableMedians(["a": Array(1...11)]) == ["a": 6])
  }

  @Test("A way that is met through another one hides the first one's step")
  func anyOf() {
    var facts = caseFacts(pharmacistPathway, stage: .language)
    #expect(readiness(of: facts, on: today).next?.step.key == "letter")
    facts.pathway?.stages[2].entry = []
    #expect(readiness(of: facts, on: today).next?.step.key == "english")
  }
}
