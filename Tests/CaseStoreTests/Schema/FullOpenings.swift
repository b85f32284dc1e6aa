import CaseCore

/// Openings with every field filled in.
enum FullOpenings {
  private static let day = FullRecords.day

  static let all: [any Record] = [contact, opening, submission]

  private static var contact: PartnerContact {
    var row = PartnerContact(id: RecordID(95), partner: RecordID(5), name: "Jane Roe")
    (row.role, row.department, row.voided) = ("lead", "Pathology", "x")
    (row.phone, row.email) = ("0121 496 0000", "jane@example.org")
    return row
  }

  private static var opening: Opening {
    var row = Opening(
      id: RecordID(96), number: 3, partner: RecordID(5), kind: .bridging, title: "Support worker",
      openedOn: day)
    (row.department, row.contact, row.profession, row.specialty) = (
      "Eyes", RecordID(95), .doctor, .ophthalmology
    )
    (row.needs, row.places, row.closesOn, row.startsOn) = ("registered, DBS", 2, day, day)
    (row.source, row.note, row.closedOn, row.closedBecause) = ("the trust's page", "n", day, "filled")
    row.voided = "x"
    return row
  }

  private static var submission: Submission {
    var row = Submission(
      id: RecordID(97), opening: RecordID(96), caseRecord: RecordID(11), state: .interview, happenedOn: day)
    (row.note, row.voided) = ("by video", "x")
    return row
  }
}
