import CaseCore

/// An invented opening at an invented trust.
enum OpeningSamples {
  static let today = Day.on("2026-11-23")
  static let trust = Partner(id: RecordID(80), name: "North Trust", kind: .trust)

  static func opening(
    _ needs: String? = nil, profession: Profession? = .doctor, places: Int = 1,
    _ change: (inout Opening) -> Void = { _ in }
  ) -> Opening {
    var opening = Opening(
      id: RecordID(81), number: 3, partner: trust.id, kind: .vacancy, title: "Junior doctor",
      openedOn: Day.on("2026-11-02"))
    (opening.needs, opening.profession, opening.places) = (needs, profession, places)
    change(&opening)
    return opening
  }

  static func step(
    _ id: Int64, _ state: SubmissionState, _ on: String, of caseRecord: Int64 = 2
  ) -> Submission {
    Submission(
      id: RecordID(id), opening: RecordID(81), caseRecord: RecordID(caseRecord), state: state,
      happenedOn: Day.on(on))
  }

  /// A doctor who agrees to be named to the trust.
  static func agreeing(_ facts: CaseFacts = CommandSamples.facts, on day: String = "2026-10-01") -> CaseFacts
  {
    var facts = facts
    var consent = Consent(id: RecordID(60), person: facts.person.id, purpose: .sharing, givenOn: Day.on(day))
    consent.partner = trust.id
    facts.consents.append(consent)
    return facts
  }

  /// A desk with the trust and one opening.
  static func desk(_ opening: Opening = opening(), _ steps: [Submission] = []) -> Desk {
    CommandSamples.desk(openings: OpeningPage(opening, submissions: steps)) { $0.partners = [trust] }
  }
}
