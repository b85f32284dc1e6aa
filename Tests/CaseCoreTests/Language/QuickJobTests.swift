import CaseCore
import Testing

@Suite("A job in one line")
struct QuickJobTests {
  private func job(
    _ relation: EmploymentRelation, _ title: String, _ employer: String, _ start: String,
    _ change: (inout QuickJob) -> Void = { _ in }
  ) throws -> QuickRecord {
    var job = QuickJob(relation, title: title, employer: employer, from: try QuickSamples.day(start))
    change(&job)
    return .job(job)
  }

  @Test("It says what kind it is, the post, the employer and the first day; the rest comes in any order")
  func reads() throws {
    let read = QuickSamples.read
    let nurse = try job(.registeredPost, "staff nurse", "City Hospital", "2026-12-01")
    #expect(try read("job registered post staff nurse at City Hospital from 1 dec") == nurse)
    #expect(try read("work registered staff nurse with City Hospital since 1 dec") == nurse)
    let end = try QuickSamples.day("2027-03-31")
    let whole = try job(.associatedPost, "healthcare assistant", "Elm Care", "2026-12-01") {
      ($0.band, $0.salary, $0.endedOn, $0.evidence) = ("3", Money(pence: 2_407_100), end, "contract seen")
    }
    for line in [
      "job associated healthcare assistant at Elm Care from 1 dec to 31 mar band 3 £24,071 evidence contract seen",
      "job associated healthcare assistant at Elm Care band 3 salary 24071 from 1 dec until 31 mar evidence contract seen",
    ] {
      #expect(try read(line) == whole, "\(line)")
    }
  }

  @Test(
    "The employer begins at the last “at”, or at a quotation mark, and ends where more is said of the job")
  func employers() throws {
    let read = QuickSamples.read
    #expect(
      try read("job other carer at night at Elm House from 3 nov")
        == job(.otherJob, "carer at night", "Elm House", "2026-11-03"))
    #expect(
      try read("job other assistant with deaf pupils at Park School from 3 nov")
        == job(.otherJob, "assistant with deaf pupils", "Park School", "2026-11-03"))
    #expect(
      try read("job other driver at \"Away from Home at Leeds\" from 3 nov")
        == job(.otherJob, "driver", "Away from Home at Leeds", "2026-11-03") { $0.isEmployerQuoted = true })
    #expect(
      try read("job other host at Home to Home Band from 3 nov ended 20 nov")
        == job(.otherJob, "host", "Home to Home Band", "2026-11-03") {
          $0.endedOn = try? QuickSamples.day("2026-11-20")
        })
  }

  @Test("It is recorded as the form records it; a partner keeps its own spelling")
  func row() throws {
    var expected = Employment(
      id: RecordID(70), person: RecordID(1), employer: "Sandwell Hospital", title: "porter",
      relation: .otherJob,
      startedOn: try QuickSamples.day("2026-12-01"))
    (expected.band, expected.salary) = ("2", Money(pence: 2_383_850))
    let line = "job other porter at sandwell hospital from 1 dec band 2 £23,838.50"
    let row: Employment = try QuickSamples.row(line)
    #expect(row == expected)
    #expect(
      QuickSamples.preview(line).notice
        == "Recorded for Tue 1 Dec: Other job, porter, Sandwell Hospital. Band 2, salary £23,838.50 a year.")
  }

  @Test("An employer that is nearly a partner is asked about, unless it stands in quotation marks")
  func resembles() throws {
    #expect(
      QuickSamples.preview("job other porter at Sandwel Hospital from 1 dec").refusal?.words
        == "The job was not recorded: no partner is called “Sandwel Hospital”. Perhaps “Sandwell Hospital” was meant. "
        + "Type that, or put the employer in quotation marks to keep it as typed.")
    let row: Employment = try QuickSamples.row("job other porter at “Sandwel Hospital” from 1 dec")
    #expect(row.employer == "Sandwel Hospital")
    #expect(QuickSamples.preview("job other porter at Boots from 1 dec").refusal == nil)
  }

  @Test(
    "A line that is not understood names the column and a right line",
    arguments: [
      (
        "job healthcare assistant at Elm Care from 1 dec",
        "Nothing was recorded: “healthcare” at column 5 is not a kind of job. Type it as in job registered post staff "
          + "nurse at City Hospital from 1 dec band 5. Known are registered post, associated post, other job and "
          + "education."
      ),
      (
        "job other porter",
        "Nothing was recorded: the employer is missing at column 18. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5."
      ),
      (
        "job other at Elm Care from 1 dec",
        "Nothing was recorded: the post is missing at column 11. Type it as in job registered post staff nurse at City "
          + "Hospital from 1 dec band 5."
      ),
      (
        "job other porter at from 1 dec",
        "Nothing was recorded: the employer is missing at column 21. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5."
      ),
      (
        "job other porter at Elm Care",
        "Nothing was recorded: the first day of the job is missing at column 30. Type it as in job registered post staff "
          + "nurse at City Hospital from 1 dec band 5."
      ),
      (
        "job other porter at Elm Care from soon",
        "Nothing was recorded: “soon” at column 35 was not understood. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5."
      ),
      (
        "job other porter at Elm Care from 1 dec from 2 dec",
        "Nothing was recorded: the first day is given twice, again at column 41. Leave one of them out."
      ),
      (
        "job other porter at Elm Care from 1 dec ended",
        "Nothing was recorded: nothing follows “ended” at column 41. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5."
      ),
      (
        "job other porter at Elm Care from 1 dec 2026 to 1 nov 2026",
        "Nothing was recorded: the last day, Sun 1 Nov 2026 at column 49, is before the first, Tue 1 Dec 2026. Check the "
          + "two days, or write the year as well."
      ),
      (
        "job other porter at Elm Care ended 1 nov 2026 from 1 dec 2026",
        "Nothing was recorded: the last day, Sun 1 Nov 2026 at column 36, is before the first, Tue 1 Dec 2026. Check the "
          + "two days, or write the year as well."
      ),
      (
        "job other porter at Elm Care from 1 dec band",
        "Nothing was recorded: nothing follows “band” at column 41. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5."
      ),
      (
        "job other porter at Elm Care from 1 dec £lots",
        "Nothing was recorded: “£lots” at column 41 is not an amount of money. Type it as in £320 or £320.50."
      ),
      (
        "job other porter at Elm Care from 1 dec salary",
        "Nothing was recorded: nothing follows “salary” at column 41. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5 £31,049."
      ),
      (
        "job other porter at Elm Care from 1 dec £20,000 £21,000",
        "Nothing was recorded: the salary is given twice, again at column 49. Leave one of them out."
      ),
      (
        "job other porter at Elm Care from 1 dec evidence",
        "Nothing was recorded: nothing follows “evidence” at column 41. Type it as in job registered post staff nurse at "
          + "City Hospital from 1 dec band 5 evidence contract seen."
      ),
    ])
  func notUnderstood(line: String, words: String) { #expect(QuickSamples.refusal(line) == words) }

  @Test(
    "What may follow is offered",
    arguments: [
      ("job ", ["registered post", "associated post", "other job", "education"]),
      ("job other ", ["other job"]), ("job other job ", []), ("job other job porter ", ["at"]),
      ("job other job porter at ", ["Lark Street Learning", "Sandwell Hospital"]),
      ("job other job porter at sand", ["Sandwell Hospital"]),
      ("job other job porter at Elm Care ", ["from", "to", "band", "salary", "evidence"]),
      ("job other job porter at Elm Care from tom", ["tomorrow"]),
      ("job other job porter at Elm Care from 1 dec ", ["to", "band", "salary", "evidence"]),
      ("job other job porter at Elm Care from 1 dec band 3 £20,000 ev", ["evidence"]),
      ("job other job porter at Elm Care from 1 dec band ", []),
      ("job other job porter at Elm Care from 1 dec evidence ", []),
    ] as [(String, [String])])
  func completes(line: String, expected: [String]) { #expect(QuickSamples.options(line) == expected) }
}
