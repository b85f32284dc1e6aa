import CaseCore
import Testing

@Suite("A document in one line, from when and until when it is good")
struct QuickDocumentTests {
  private func document(
    _ kind: DocumentKind, _ status: DocumentStatus, _ day: String, signed: String? = nil,
    until: String? = nil
  ) throws -> QuickRecord {
    var document = QuickDocument(kind, status, on: try QuickSamples.day(day))
    document.signed = try signed.map(QuickSamples.day)
    document.expires = try until.map(QuickSamples.day)
    return .document(document)
  }

  @Test("The last day looks ahead, behind the day of the news and the day it was signed, or between them")
  func reads() throws {
    let read = QuickSamples.read
    let whole = try document(
      .identity, .received, "2026-11-03", signed: "2026-08-03", until: "2027-08-03")
    for line in [
      "document identity received 3 nov signed 3 aug until 3 aug 2027",
      "document passport received 3 nov expires on 3 aug issued 3 aug",
      "doc passport received on 3 nov signed 3 aug 2026 ends 3 aug",
    ] {
      #expect(try read(line) == whole, "\(line)")
    }
    #expect(
      try read("document evisa verified until 3 aug")
        == document(.proofOfStatus, .verified, "2026-11-23", until: "2027-08-03"))
    #expect(
      try read("document dbs expired today until 3 nov")
        == document(.dbs, .expired, "2026-11-23", until: "2026-11-03"))
  }

  @Test("What cannot be had says why, and any paper may have a few words")
  func why() throws {
    guard
      case .document(let document) = try QuickSamples.read(
        "doc good standing not obtainable 3 nov because the council is closed")
    else {
      Issue.record("not a document")
      return
    }
    #expect(document.kind == .goodStanding && document.status == .notObtainable)
    #expect(document.note == "the council is closed")
    let row: Document = try QuickSamples.row("document cv received because she sent it")
    #expect(row.note == "she sent it")
  }

  @Test("It is recorded as the form records it")
  func row() throws {
    var expected = Document(
      id: RecordID(70), person: RecordID(1), kind: .identity, status: .received,
      happenedOn: try QuickSamples.day("2026-11-03"))
    (expected.issuedOn, expected.expiresOn) = (
      try QuickSamples.day("2026-08-03"), try QuickSamples.day("2027-08-03")
    )
    let row: Document = try QuickSamples.row("document identity received 3 nov signed 3 aug until 3 aug 2027")
    #expect(row == expected)
  }

  @Test(
    "A line that is not understood names the column and a right line",
    arguments: [
      (
        "document identity needed until 3 aug",
        "Nothing was recorded: a document that is needed has no last day, at column 26. Leave the day out, or type it "
          + "once the document is received."
      ),
      (
        "document identity received until",
        "Nothing was recorded: nothing follows “until” at column 28. Type it as in document identity received 3 nov "
          + "until 3 aug 2027."
      ),
      (
        "document identity received until soon",
        "Nothing was recorded: “soon” at column 34 was not understood. Type it as in document identity received 3 nov "
          + "until 3 aug 2027."
      ),
      (
        "document identity received until 3 aug until 4 aug",
        "Nothing was recorded: the last day is given twice, again at column 40. Leave one of them out."
      ),
      (
        "document identity received signed 3 aug issued 3 aug",
        "Nothing was recorded: the day it was signed is given twice, again at column 41. Leave one of them out."
      ),
      (
        "document identity received until 3 aug 2025 signed 3 sep 2025",
        "Nothing was recorded: the last day, Sun 3 Aug 2025 at column 28, is before the day it was signed, Wed 3 Sep "
          + "2025. Check the two days, or write the year as well."
      ),
      (
        "document transcript not obtainable",
        "Nothing was recorded: why it cannot be had, after “because”, is missing at column 36. Type it as in document "
          + "transcript not obtainable because the university is closed."
      ),
      (
        "document transcript not obtainable because",
        "Nothing was recorded: nothing follows “because” at column 36. Type it as in document transcript not obtainable "
          + "because the university is closed."
      ),
      (
        "document identity received signed",
        "Nothing was recorded: nothing follows “signed” at column 28. Type it as in document identity received 3 nov "
          + "signed 3 aug."
      ),
    ])
  func notUnderstood(line: String, words: String) { #expect(QuickSamples.refusal(line) == words) }

  @Test(
    "What may follow is offered; what is not at hand has no last day",
    arguments: [
      ("document identity received u", ["until"]), ("document identity needed u", []),
      ("document identity received until to", ["today", "tomorrow"]),
      ("document identity received 3 nov ", ["signed", "until", "because"]),
      ("document identity received 3 nov until 3 aug 2027 ", ["signed", "because"]),
      ("document transcript not obtainable b", ["because"]),
      ("document identity received signed 3 aug u", ["until"]),
    ] as [(String, [String])])
  func completes(line: String, expected: [String]) { #expect(QuickSamples.options(line) == expected) }
}
