import CaseCore
import Casework
import Testing

/// One sitting and what a regulator says of it.
struct ScoreRow: Sendable, CustomTestStringConvertible {
  var rule: String
  var pathway: String
  var test: LanguageTest
  var version: String
  /// Listening, reading, writing, speaking.
  var scores: String
  var overall: String?
  var words: String

  init(
    _ rule: String, _ pathway: String, _ test: LanguageTest, _ version: String, _ scores: String,
    _ words: String, overall: String? = nil
  ) {
    (self.rule, self.pathway, self.test, self.version) = (rule, pathway, test, version)
    (self.scores, self.overall, self.words) = (scores, overall, words)
  }

  var testDescription: String { "\(rule) \(pathway) \(test.name) \(scores)" }
}

private let met = "met"
private let rows: [ScoreRow] = [
  ScoreRow("LANG-GMC", Shipped.plab, .ielts, "academic", "7 7 7 7", met, overall: "7.5"),
  ScoreRow(
    "LANG-GMC", Shipped.plab, .ielts, "academic", "7.5 7.5 7 7.5",
    "IELTS Academic: Overall 7 of 7.5 (sat 12 Sep)", overall: "7"),
  ScoreRow(
    "LANG-GMC", Shipped.plab, .ielts, "academic", "8 8 6.5 8",
    "IELTS Academic: Writing 6.5 of 7 (sat 12 Sep)", overall: "7.5"),
  ScoreRow("LANG-GMC", Shipped.plab, .oet, "medicine", "350 350 350 350", met),
  ScoreRow(
    "LANG-GMC", Shipped.pgq, .oet, "medicine", "500 500 340 500",
    "OET Medicine: Writing 340 of 350 (sat 12 Sep)"),
  ScoreRow(
    "LANG-GMC", Shipped.plab, .oet, "nursing", "400 400 400 400",
    "OET nursing is not accepted here; it has to be IELTS Academic or OET Medicine"),
  ScoreRow("LANG-NMC", Shipped.nurse, .ielts, "academic", "7 7 6.5 7", met, overall: "7"),
  ScoreRow(
    "LANG-NMC", Shipped.nurse, .ielts, "academic", "7 6.5 6.5 7",
    "IELTS Academic: Reading 6.5 of 7 (sat 12 Sep)", overall: "7"),
  ScoreRow("LANG-NMC", Shipped.nurse, .oet, "nursing", "350 350 300 350", met),
  ScoreRow(
    "LANG-NMC", Shipped.midwife, .oet, "midwifery", "350 350 290 350",
    "OET Midwifery: Writing 290 of 300 (sat 12 Sep)"),
  ScoreRow("LANG-GDC", Shipped.ore, .ielts, "academic", "6.5 6.5 6.5 6.5", met, overall: "7"),
  ScoreRow(
    "LANG-GDC", Shipped.ore, .ielts, "academic", "6.5 6.5 6.5 6.5",
    "IELTS Academic: Overall 6.5 of 7 (sat 12 Sep)", overall: "6.5"),
  ScoreRow("LANG-GDC", Shipped.ore, .oet, "dentistry", "350 350 350 350", met),
  ScoreRow(
    "LANG-GDC", Shipped.ore, .oet, "dentistry", "340 350 350 350",
    "OET Dentistry: Listening 340 of 350 (sat 12 Sep)"),
  ScoreRow("LANG-GPHC", Shipped.ospap, .ielts, "academic", "7 7 7 7", met, overall: "7"),
  ScoreRow(
    "LANG-GPHC", Shipped.ospap, .ielts, "academic", "7 7 6.5 7",
    "IELTS Academic: Writing 6.5 of 7 (sat 12 Sep)", overall: "7"),
  ScoreRow("LANG-GPHC", Shipped.ospap, .oet, "pharmacy", "350 350 350 350", met),
  ScoreRow("LANG-HCPC", Shipped.scientist, .ielts, "academic", "6.5 6.5 6.5 6.5", met, overall: "7"),
  ScoreRow(
    "LANG-HCPC", Shipped.psychologist, .ielts, "academic", "6 7.5 7.5 7.5",
    "IELTS Academic: Listening 6 of 6.5 (sat 12 Sep)", overall: "7"),
  ScoreRow("LANG-HCPC", Shipped.physiotherapist, .oet, "physiotherapy", "300 300 400 400", met),
  ScoreRow(
    "LANG-HCPC", Shipped.physiotherapist, .oet, "physiotherapy", "300 300 390 400",
    "OET Physiotherapy: Total 1390 of 1400 (sat 12 Sep)"),
  ScoreRow(
    "LANG-HCPC", Shipped.physiotherapist, .oet, "physiotherapy", "290 400 400 400",
    "OET Physiotherapy: Listening 290 of 300 (sat 12 Sep)"),
  ScoreRow("LANG-HCPC", Shipped.physiotherapist, .toefl, "iBT", "25 25 25 25", met, overall: "100"),
  ScoreRow(
    "LANG-HCPC", Shipped.physiotherapist, .toefl, "iBT", "25 25 25 24",
    "TOEFL iBT: Overall 99 of 100 (sat 12 Sep)", overall: "99"),
  ScoreRow(
    "LANG-HCPC", Shipped.physiotherapist, .toefl, "iBT", "- - - -",
    "TOEFL iBT: Overall 99 of 100 (sat 12 Sep)", overall: "99"),
  ScoreRow(
    "LANG-HCPC", Shipped.scientist, .oet, "medicine", "500 500 500 500",
    "OET medicine is not accepted here; it has to be IELTS Academic or TOEFL iBT"),
]

@Suite("LANG-GMC, LANG-NMC, LANG-GDC, LANG-GPHC, LANG-HCPC")
struct LanguageScoreTests {
  @Test("Each regulator's borderline scores pass, and one step less falls short", arguments: rows)
  func borderline(row: ScoreRow) throws {
    var candidate = try Candidate(row.pathway)
    candidate.sat(row.test, "2026-09-12", row.scores, overall: row.overall, version: row.version)
    let answer = try #require(candidate.rule(row.rule, on: "2026-11-22"))
    #expect(answer.standing == (row.words == met ? .met : .notMet))
    if row.words != met { #expect(answer.words == row.words) }
    #expect(!answer.source.title.isEmpty)
  }

  @Test("The GMC counts the latest sitting alone, the GDC and the GPhC any one, none of them two together")
  func sittings() throws {
    for (pathway, version, isKept) in [
      (Shipped.plab, "medicine", false), (Shipped.ore, "dentistry", true), (Shipped.ospap, "pharmacy", true),
    ] {
      var candidate = try Candidate(pathway)
      candidate.sat(.oet, "2026-03-07", "350 350 340 350", version: version)
      candidate.sat(.oet, "2026-09-12", "340 350 350 350", version: version)
      let rule = try #require(candidate.facts.pathway?.english?.rule)
      #expect(candidate.standing(rule, on: "2026-11-22") == "not met")
      candidate.sat(.oet, "2026-05-09", "350 350 350 350", version: version)
      #expect(candidate.standing(rule, on: "2026-11-22") == (isKept ? "met" : "not met"))
    }
  }

  @Test("TOEFL with an overall score that is enough, and without its skills, is not complete")
  func overallAlone() throws {
    for overall in ["100", "120"] {
      var candidate = try Candidate(Shipped.physiotherapist)
      candidate.sat(.toefl, "2026-09-12", "- - - -", overall: overall, version: "iBT")
      #expect(candidate.standing("LANG-HCPC", on: "2026-11-22") == "unknown")
    }
  }

  @Test("A pass is unsure for the GPhC in how long it is good, for a midwife's OET in that there is one")
  func unsure() throws {
    for (pathway, rule, version, doubt) in [
      (
        Shipped.ospap, "LANG-GPHC", "pharmacy",
        "good for 2 years by one weak source; check with the regulator"
      ),
      (
        Shipped.midwife, "LANG-NMC", "midwifery",
        "sources disagree: OET itself names twelve versions, and none of them is for midwifery; check with the "
          + "regulator"
      ),
    ] {
      var candidate = try Candidate(pathway)
      candidate.sat(.oet, "2026-09-12", "350 350 350 350", version: version)
      #expect(candidate.rule(rule, on: "2026-11-22")?.standing == .met)
      #expect(candidate.rule(rule, on: "2026-11-22")?.doubt == doubt)
    }
  }

  @Test("Without a result the rule is not met, and says which tests there are")
  func none() throws {
    let answer = try Candidate(Shipped.ospap).rule("LANG-GPHC", on: "2026-11-22")
    #expect(answer?.words == "no result of IELTS Academic or OET Pharmacy yet")
    #expect(answer?.about == "English for the GPhC")
  }
}
