import CaseCore
import Testing

@Suite("A consent in one line: with whom, from when, and its end")
struct RecordConsentTests {
  private let today = CommandSamples.today
  private let sandwell = Partner(id: RecordID(81), name: "Sandwell Hospital", kind: .trust)
  private let lark = Partner(id: RecordID(82), name: "Lark Street Learning", kind: .provider)

  private var desk: Desk { CommandSamples.desk { $0.partners = [sandwell, lark] } }

  private func command(_ line: String) throws -> any Command {
    let reading = try QuickReading(line, in: CommandSamples.facts, today: today)
    return try #require(
      reading.command(for: CommandSamples.facts, me: nil, today: today, newID: { RecordID(70) }))
  }

  private func facts(_ consents: Consent...) -> CaseFacts {
    var facts = CommandSamples.facts
    facts.consents = consents
    return facts
  }

  private func sharing(_ id: Int64, with partner: RecordID?) -> Consent {
    var consent = Consent(
      id: RecordID(id), person: RecordID(1), purpose: .sharing, givenOn: today.adding(days: -30))
    consent.partner = partner
    return consent
  }

  private func row(_ decision: Decision) throws -> Consent? {
    guard case .insert(let fields)? = decision.changes.first?.image else { return nil }
    return try record(Consent.self, from: fields)
  }

  @Test(
    "A partner is named by a part of the name, before or after the day",
    arguments: [
      "consent sharing sandwell 3 nov", "consent sharing with Sandwell Hospital on 3 nov",
      "consent sharing sandwell",
    ])
  func partner(_ line: String) throws {
    let decision = try command(line).decide(CommandSamples.facts, at: desk)
    #expect(try row(decision)?.partner == sandwell.id)
    #expect(try row(decision)?.givenOn == (line.hasSuffix("nov") ? Day(iso: "2026-11-03") : today))
    let day = line.hasSuffix("nov") ? " for Tue 3 Nov" : ""
    #expect(decision.notice == "Recorded\(day): Consent, sharing, with Sandwell Hospital.")
    #expect(decision.warnings.isEmpty)
  }

  @Test("A consent to share for nobody is refused, with what to type")
  func nobody() throws {
    #expect(
      try command("consent sharing 3 nov").refusal(at: desk)
        == "Nothing was recorded: a consent to share is for one partner, and this one names none. "
        + "Ask for each partner by itself, and name it as in consent sharing sandwell 3 nov.")
    #expect(try command("consent publicity").decide(CommandSamples.facts, at: desk).warnings.isEmpty)
  }

  @Test("A name that no partner has, or several have, is refused with those there are")
  func unknown() throws {
    #expect(
      try command("consent sharing samdwell 3 nov").refusal(at: desk)
        == "Nothing was recorded: “samdwell” at column 17 is no partner of this file. Perhaps “Sandwell” was meant. "
        + "Known are Sandwell Hospital and Lark Street Learning.")
    #expect(
      try command("consent sharing l").refusal(at: desk)
        == "Nothing was recorded: “l” at column 17 could be Sandwell Hospital or Lark Street Learning. Type more of it."
    )
    #expect(
      try command("consent sharing anybody").refusal(at: CommandSamples.desk())
        == "Nothing was recorded: “anybody” at column 17 is no partner of this file. Add the partner first, on the screens with : and new partner."
    )
  }

  @Test(
    "Sharing is withdrawn as a whole: with each partner that stands, and with all who could still be asked")
  func wholly() throws {
    let both = facts(sharing(60, with: sandwell.id), sharing(61, with: lark.id))
    let decision = try command("consent sharing withdrawn 3 nov").decide(both, at: desk)
    #expect(
      decision.notice
        == "Consent, sharing, withdrawn Tue 3 Nov with everybody, also Sandwell Hospital and Lark Street Learning."
    )
    #expect(decision.changes.count == 3)
    let new = try decision.changes.compactMap { change -> Consent? in
      guard case .insert(let fields) = change.image else { return nil }
      return try record(Consent.self, from: fields)
    }
    #expect(new.count == 1 && new[0].partner == nil && new[0].withdrawnOn == Day(iso: "2026-11-03"))
    #expect(
      facts(new[0]).sharingConsent(with: lark.id, on: today) == .withdrawn(try #require(new[0].withdrawnOn)))
    let before = facts(sharing(60, with: nil))
    #expect(try command("consent sharing withdrawn").decide(before, at: desk).changes.count == 1)
    #expect(
      try command("consent sharing withdrawn 1 jan 2026").refusal(both, at: desk)
        == "Nothing was recorded: the consent was given on Sat 24 Oct 2026, after that day. Check the day.")
  }

  @Test("A consent is withdrawn in a line, with one partner")
  func withdrawn() throws {
    for line in ["consent sharing withdrawn sandwell 3 nov", "consent sharing sandwell 3 nov withdrawn"] {
      let decision = try command(line).decide(facts(sharing(60, with: sandwell.id)), at: desk)
      guard case .update(let columns)? = decision.changes.first?.image else {
        Issue.record("Not a change: \(line)")
        continue
      }
      #expect(columns["withdrawnOn"]?.new == .text("2026-11-03") && columns.count == 1)
      #expect(decision.notice.hasPrefix("Changed: Consent, sharing, withdrawn "))
      #expect(decision.notice.hasSuffix(", with Sandwell Hospital."))
      #expect(decision.notice.ranges(of: "with Sandwell Hospital").count == 1)
      #expect(try command(line).verb == .edit)
    }
  }

  @Test("A withdrawal that nothing stands for, or too much, is refused and says what to do")
  func notWithdrawn() throws {
    let both = facts(sharing(60, with: sandwell.id), sharing(61, with: lark.id))
    #expect(
      try command("consent regulator-contact withdrawn").refusal(both, at: desk)?.contains(
        "stands that could be") == true)
    #expect(
      try command("consent sharing withdrawn lark").refusal(facts(sharing(60, with: sandwell.id)), at: desk)
        == "Nothing was recorded: no consent for sharing with Lark Street Learning stands that could be withdrawn. "
        + "Look at the consents among the facts of the case.")
    #expect(
      try command("consent sharing withdrawn sandwell 1 jan 2026").refusal(
        facts(sharing(60, with: sandwell.id)), at: desk)
        == "Nothing was recorded: the consent was given on Sat 24 Oct 2026, after that day. Check the day.")
  }
}
