import CaseCore
import Casework
import Testing

@Suite("The rule table")
struct RuleTableTests {
  /// The rules that answer for somebody with refugee status at the beginning of each way.
  private static let table: [(String, Set<String>)] = [
    (
      Shipped.plab,
      [
        "LANG-GMC", "LANG-VALID", "LANG-PLAB1", "LANG-REG", "PLAB2-WINDOW", "REG-WINDOW", "GMC-90", "COGS-3M",
        "COGS-5Y", "PLAB-ATTEMPTS", "PLAB-FREE", "PROV-1125",
      ]
    ),
    (
      Shipped.pgq,
      ["LANG-GMC", "LANG-VALID", "LANG-REG", "PGQ-3Y", "GMC-90", "COGS-3M", "COGS-5Y", "PROV-1125"]
    ),
    (Shipped.nurse, ["LANG-NMC", "LANG-VALID", "NMC-ATT"]),
    (Shipped.midwife, ["LANG-NMC", "LANG-VALID", "NMC-ATT"]),
    (Shipped.ore, ["LANG-GDC", "LANG-VALID", "ORE-5Y", "ORE-ATT", "ORE-PRIO", "COGS-3M"]),
    (Shipped.ospap, ["LANG-GPHC", "LANG-VALID", "GPHC-ELIG", "GPHC-4Y", "GPHC-CRA", "GPHC-FT-JUNE"]),
    (Shipped.scientist, ["LANG-HCPC", "LANG-VALID", "HCPC-FEE"]),
    (Shipped.physiotherapist, ["LANG-HCPC", "LANG-VALID", "HCPC-FEE"]),
    (Shipped.psychologist, ["LANG-HCPC", "LANG-VALID", "HCPC-FEE"]),
    ("general-1", []),
  ]

  @Test("Every rule of the table answers on the ways to which it applies, and some on every way")
  func table() throws {
    for (pathway, rules) in Self.table {
      var candidate = try Candidate(pathway, stage: .intake)
      candidate.has(.refugeeStatus)
      let named = Set(ruleAnswers(of: candidate.facts, on: on("2026-11-22")).map(\.rule))
      #expect(rules.subtracting(named).isEmpty, "\(pathway)")
      #expect(named.isSuperset(of: ["TITLE", "RTW", "LEAVE-EXP"]), "\(pathway)")
    }
  }

  @Test("Each answer has words, a meaning and a source, and only leave and work are for few eyes")
  func whole() throws {
    for name in Shipped.library.names {
      let answers = ruleAnswers(of: try Candidate(name.text).facts, on: on("2026-11-22"))
      #expect(answers.allSatisfy { !$0.words.isEmpty && $0.meaning.hasSuffix(".") && !$0.about.isEmpty })
      #expect(answers.allSatisfy { !$0.source.title.isEmpty })
      #expect(Set(answers.filter(\.isRestricted).map(\.rule)) == ["RTW", "LEAVE-EXP"])
    }
  }
}
