import CaseCore
import Testing

@Suite("The end of a paper is not lost in silence")
struct PaperEndTests {
  private func known(_ status: DocumentStatus, until end: String?) throws -> CaseFacts {
    var paper = Document(
      id: RecordID(60), person: RecordID(1), kind: .identity, status: status,
      happenedOn: try QuickSamples.day("2026-08-05"))
    paper.expiresOn = try end.map(QuickSamples.day)
    return QuickSamples.facts { $0.documents = [paper] }
  }

  private func remarks(_ line: String, in facts: CaseFacts) -> [String] {
    QuickSamples.preview(line, in: facts).warnings
  }

  @Test("An entry without a last day says which one was known, and how it is typed")
  func lost() throws {
    #expect(
      remarks("document identity verified", in: try known(.received, until: "2027-08-03"))
        == [
          "Identity was good until Tue 3 Aug 2027, and this entry says no last day. If it still ends, record it with "
            + "that day: “Good until” of the form, or in one line such as document identity verified until 3 aug 2027."
        ])
  }

  @Test("An entry whose last day is over says so")
  func ended() throws {
    #expect(
      remarks("document identity verified 4 nov until 5 nov 2026", in: try known(.received, until: nil))
        == ["Its last day, Thu 5 Nov 2026, is over: it counts no more."])
  }

  @Test(
    "An entry with a last day, of what is not at hand, or of a paper without one says nothing",
    arguments: [
      ("document identity verified until 3 aug 2027", "2027-08-03"),
      ("document identity requested", "2027-08-03"),
      ("document dbs received", "2027-08-03"), ("document identity verified", nil),
    ] as [(String, String?)])
  func nothingLost(line: String, end: String?) throws {
    #expect(remarks(line, in: try known(.received, until: end)) == [])
  }
}
