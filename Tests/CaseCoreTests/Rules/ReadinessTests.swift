import CaseCore
import Testing

@Suite("Have, missing, expiring")
struct ReadinessTests {
  private let today = Day.on("2026-11-22")

  /// A pharmacist as in the picture of the list.
  private var fatima: CaseFacts {
    var facts = caseFacts(pharmacistPathway, stage: .language)
    facts.consents = [
      Consent(id: RecordID(1), person: RecordID(1), purpose: .programme, givenOn: Day.on("2026-07-03"))
    ]
    facts.qualifications = [Qualification(id: RecordID(1), person: RecordID(1), title: "BPharm")]
    facts.restricted = PersonRestricted(id: RecordID(8), person: RecordID(1), rightToWork: .unrestricted)
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(370, 360, 320, 380))]
    return facts
  }

  @Test("The panel says what is there, what is short and what comes then")
  func panel() {
    let readiness = readiness(of: fatima, on: today)
    #expect(readiness.haveWords == "consent · qualification · right to work")
    #expect(readiness.missing.first?.rule == "LANG-OBS")
    #expect(
      readiness.missingWords == "OET Pharmacy: Writing 320 of 350 (sat 12 Sep)")
    #expect(readiness.expiring == [])
  }

  @Test("English that is passed is named with its test and its end")
  func passed() {
    var facts = fatima
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(370, 360, 350, 380))]
    let readiness = readiness(of: facts, on: today)
    let line = readiness.have.first { $0.words == "OET Pharmacy" }
    #expect(line?.until == Day.on("2028-09-11"))
    #expect(readiness.next?.step.key == "letter")
  }

  @Test("English that was shown before the first stage is there as well")
  func early() {
    var facts = fatima
    facts.transitions = []
    #expect(facts.stage == .intake)
    #expect(!readiness(of: facts, on: today).have.map(\.words).contains("OET Pharmacy"))
    facts.sittings = [sitting(1, .oet, "2026-09-12", scores(370, 360, 350, 380))]
    let line = readiness(of: facts, on: today).have.first { $0.words == "OET Pharmacy" }
    #expect(line?.until == Day.on("2028-09-11"))
  }

  @Test("What ends soon, or before it is needed, is listed with its rule")
  func expiring() {
    var facts = fatima
    facts.sittings = [sitting(1, .oet, "2025-01-12", scores(370, 360, 350, 380))]
    let line = readiness(of: facts, on: today).expiring.first
    #expect(line?.words == "OET Pharmacy ends Mon 11 Jan 2027, needed for OSPAP letter")
    #expect(line?.rule == "LANG-GPHC")
    #expect(readiness(of: facts, on: Day.on("2026-07-10")).expiring == [])
    #expect(readiness(of: facts, on: Day.on("2026-07-11")).expiring.count == 1)
  }

  @Test("A case without a pathway has nothing to show and says so by being empty")
  func empty() {
    let readiness = readiness(of: caseFacts(nil), on: today)
    #expect(readiness.have.isEmpty && readiness.missing.isEmpty && readiness.next == nil)
  }
}
