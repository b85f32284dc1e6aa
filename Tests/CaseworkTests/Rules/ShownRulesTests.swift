import CaseCore
import Casework
import Testing

@Suite("What show prints of rules and costs")
struct ShownRulesTests {
  private let today = on("2026-11-22")

  private func doctor() throws -> (Candidate, RouteFees) {
    var candidate = try Candidate(Shipped.plab)
    candidate.has(.refugeeStatus)
    candidate.facts.restricted?.leaveExpiresOn = on("2027-02-01")
    candidate.sat(.oet, "2025-03-15", "400 400 400 400", version: "medicine")
    candidate.sat("plab1", "2026-02-05", .passed) {
      ($0.cost, $0.paidBy) = (Money(pence: 26_800), "Hospital charity")
    }
    let dated = try #require(try Shipped.library.dated(route: "doctor/plab"))
    return (candidate, .read(dated))
  }

  @Test("The text names the rule of each line, by when to act, and the costs")
  func text() throws {
    let (candidate, fees) = try doctor()
    let lines = CaseText(candidate.facts, office: Office(), today: today, fees: fees).lines
    #expect(
      lines.contains {
        $0.contains("OET Medicine ends Sun 14 Mar 2027, needed for GMC registration, act by")
          && $0.hasSuffix("[LANG-GMC]")
      })
    #expect(lines.contains("Costs"))
    #expect(
      lines.contains(
        "  Refund due              PLAB 1 of Thu 5 Feb 2026, £268: claim the fee back, then record the money "
          + "as refunded, or the day as “Refund claimed” in the sitting [PLAB-FREE]"))
    #expect(lines.contains("  So far                  Hospital charity: £268 paid"))
    #expect(
      lines.contains(
        "  PLAB 2:                 PLAB 2 £981 (undated), perhaps reduced, amount not known: pay first, then claim "
          + "it back (?)"
      ))
  }

  @Test("A case on hold says why and when it is looked at again, and no name of a step is cut")
  func hold() throws {
    var candidate = try doctor().0
    var event = CaseStatusEvent(
      id: RecordID(900), caseRecord: candidate.facts.caseRecord.id, status: .paused,
      happenedOn: on("2026-11-09"))
    (event.reason, event.reviewOn) = ("waiting for the regulator", on("2027-02-01"))
    candidate.facts.statuses.append(event)
    let lines = CaseText(candidate.facts, office: Office(), today: today).lines
    #expect(
      lines.contains(
        "Status        On hold, since Mon 9 Nov: waiting for the regulator; look again Mon 1 Feb 2027"))
    #expect(lines.contains { $0.contains("Acceptability of the primary medical qualification  ") })
    #expect(!lines.contains { $0.contains("…") })
  }

  @Test("Each cost stands clear of its name, however long")
  func costs() throws {
    let candidate = try Candidate(Shipped.ospap)
    let dated = try #require(try Shipped.library.dated(route: "pharmacist/ospap"))
    let lines = CaseText(candidate.facts, office: Office(), today: today, fees: .read(dated)).lines
    let costs = lines.drop { $0 != "Costs" }.dropFirst().prefix { $0.hasPrefix("  ") }
    #expect(!costs.isEmpty)
    for cost in costs { #expect(cost.dropFirst(2).contains("  "), "\(cost)") }
  }

  @Test("JSON has every rule with its answer and source, and leaves leave and work out")
  func json() throws {
    let (candidate, fees) = try doctor()
    let json = try CaseJSON(candidate.facts, office: Office(), today: today, fees: fees).value().written
    #expect(
      json.contains(
        #""rule":"PLAB2-WINDOW","about":"PLAB 1 window","meaning":"PLAB 2 has to be passed within two years of the day PLAB 1 was sat.","answer":"met until","words":"PLAB 1 window runs to Fri 4 Feb 2028","until":"2028-02-04","weight":"error","step":"plab2","source":"GMC, information on booking a PLAB 2 place","checked":"2026-11-22","confidence":"high","disputed":"an older GMC page still says three years"#
      ))
    #expect(
      json.contains(
        #""rule":"LEAVE-EXP","about":"Leave to remain","meaning":"Somebody looks at leave to remain six months before it ends.","answer":"left out","words":null,"until":null"#
      ))
    #expect(json.contains(#""rule":"RTW","about":"Right to work""#))
    #expect(!json.contains("right to work, with"))
    #expect(
      json.contains(
        #""funds":[{"fund":"Hospital charity","paid":26800,"refunded":0,"committed":0}],"paid":26800"#))
    #expect(
      json.contains(
        #""words":"PLAB 1 of Thu 5 Feb 2026, £268: claim the fee back, then record the money as refunded, or the day as “Refund claimed” in the sitting","rule":"PLAB-FREE""#
      ))
  }

  @Test("Fees that cannot be read are told, and the case is shown all the same")
  func faulty() throws {
    let (candidate, _) = try doctor()
    let fees = RouteFees.faulty("doctor/plab.dated.yaml:12:7: The amount is missing.")
    let lines = CaseText(candidate.facts, office: Office(), today: today, fees: fees).lines
    #expect(
      lines.contains("  The fees were not read: doctor/plab.dated.yaml:12:7: The amount is missing."))
    #expect(lines.first == "SMW-0031  Selam Tesfay")
  }
}
