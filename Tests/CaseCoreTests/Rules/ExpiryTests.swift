import CaseCore
import Testing

@Suite("What ends while it is still needed")
struct ExpiryTests {
  private func ends(_ facts: CaseFacts) -> [String] {
    expiries(of: facts).map { "\($0.rule) \($0.lastSafeDay.iso) \($0.neededFor)" }
  }

  @Test("English is listed for each unfinished step that needs it, and leaves when that is done")
  func english() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [sitting(1, .oet, "2025-03-15", scores(400, 400, 400, 400))]
    #expect(ends(facts) == ["LANG-GMC 2027-03-14 PLAB 1", "LANG-GMC 2027-03-14 Registration"])
    facts.sittings.append(exam(2, "plab1", "2026-08-06", .passed))
    #expect(ends(facts) == ["LANG-GMC 2027-03-14 Registration", "PLAB2-WINDOW 2028-08-05 PLAB 2"])
    facts.stepEvents = [
      event(9, "registration", .passed, "2026-10-01"), event(10, "plab2", .notNeeded, "2026-10-01"),
    ]
    #expect(ends(facts) == [])
  }

  @Test("The window counts from the passing sitting, on a leap day too")
  func window() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [exam(2, "plab1", "2023-11-02", .failed), exam(3, "plab1", "2024-02-29", .passed)]
    #expect(ends(facts) == ["PLAB2-WINDOW 2026-02-27 PLAB 2"])
    facts.sittings.append(exam(4, "plab2", "2025-03-03", .passed))
    #expect(ends(facts) == ["REG-WINDOW 2027-03-02 Registration"])
  }

  @Test("A certificate is good for three months; of two issuers the older one ends first")
  func goodStanding() {
    var facts = caseFacts(doctorPathway)
    var first = document(1, .goodStanding, issued: "2026-09-30")
    first.note = "Ministry"
    var second = document(2, .goodStanding, issued: "2026-08-31")
    second.note = "Syndicate"
    facts.documents = [second, first]
    #expect(ends(facts) == ["COGS-3M 2026-11-29 Registration"])
    second.voided = "wrong person"
    facts.documents = [second, first]
    #expect(ends(facts) == ["COGS-3M 2026-12-29 Registration"])
  }

  @Test("A document's own end is listed for the step that needs it")
  func ownEnd() {
    var facts = caseFacts(doctorPathway)
    facts.documents = [document(1, .goodStanding, issued: "2026-09-30", expires: "2026-12-01")]
    #expect(ends(facts).first == "DOC-EXP 2026-12-01 Registration")
  }

  @Test("A booked exam is expected on its day, and beyond the end it ends too soon")
  func booked() throws {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [
      sitting(1, .oet, "2025-03-15", scores(400, 400, 400, 400)), exam(2, "plab1", "2027-05-06", nil),
    ]
    let expiry = try #require(expiries(of: facts).first)
    #expect(expiry.expectedOn == Day.on("2027-05-06"))
    #expect(expiry.endsTooSoon)
    #expect(
      expiry.words(today: Day.on("2026-11-22"))
        == "OET Medicine ends Sun 14 Mar 2027, PLAB 1 expected about May 2027")
    #expect(
      expiry.words(today: Day.on("2027-05-07"))
        == "OET Medicine ended Sun 14 Mar, PLAB 1 was expected about May 2027")
  }

  @Test(
    "A step of the current stage is expected after its usual time, and is too late to begin before the end")
  func expected() throws {
    var facts = caseFacts(doctorPathway, stage: .accreditation, since: "2026-11-01")
    facts.sittings = [sitting(1, .oet, "2025-03-15", scores(400, 400, 400, 400))]
    let expiry = try #require(expiries(of: facts).first)
    #expect(expiry.expectedOn == Day.on("2027-05-01"))
    #expect(expiry.tooLateFrom == Day.on("2026-12-15"))
    #expect(expiry.warnFrom == Day.on("2026-09-14"))
    #expect(
      expiries(of: facts).last?.expectedOn == nil, "PLAB 2 has no usual time, so nothing is known after it")
  }

  @Test("A step that is under way is too late only after the end")
  func underWay() {
    var facts = caseFacts(doctorPathway)
    facts.sittings = [exam(1, "plab1", "2025-08-07", .passed), exam(2, "plab2", "2026-03-05", .passed)]
    facts.stepEvents = [event(9, "registration", .submitted, "2026-11-02")]
    #expect(expiries(of: facts).map(\.tooLateFrom) == [Day.on("2028-03-05")])
  }

  @Test("Leave to remain is listed until indefinite leave is there")
  func leave() {
    var facts = caseFacts(nil)
    var restricted = PersonRestricted(id: RecordID(8), person: RecordID(1))
    restricted.leaveExpiresOn = Day.on("2027-03-01")
    facts.restricted = restricted
    #expect(ends(facts) == ["LEAVE-EXP 2027-03-01 work and study"])
    facts.restricted?.ilrGrantedOn = Day.on("2026-10-01")
    #expect(ends(facts) == [])
  }

  @Test("An earlier key of a step still counts")
  func renamed() {
    var pathway = doctorPathway
    pathway.renamed = ["plab-one": "plab1"]
    var facts = caseFacts(pathway)
    facts.sittings = [exam(3, "plab-one", "2026-08-06", .passed)]
    #expect(ends(facts) == ["PLAB2-WINDOW 2028-08-05 PLAB 2"])
  }
}
