import CaseCore
import Testing

private let names = QuickNames(
  exams: ["ielts", "oet", "toefl"].map { QuickCandidate($0, "") } + [
    QuickCandidate("nmc-cbt", "CBT, an exam", also: ["CBT"]),
    QuickCandidate("ore1", "ORE Part 1, an exam", also: ["ORE Part 1"]),
  ], steps: [])

private func sitting(_ line: String) throws -> QuickSitting {
  guard case .sitting(let sitting) = try QuickReading(line, today: languageMonday, names: names).record else {
    Issue.record("not a sitting")
    return QuickSitting(test: "", satOn: languageMonday)
  }
  return sitting
}

@Suite("A line names the version of a test, and how it was taken")
struct QuickTestWordsTests {
  @Test(
    "A way of taking a test is understood in any spelling, wherever it stands",
    arguments: [
      ("ielts one-skill-retake 21 oct L7.5", .oneSkillRetake),
      ("ielts one skill retake 21 oct", .oneSkillRetake),
      ("ielts retake 21 oct L7", .oneSkillRetake), ("ielts 21 oct L7 OSR", .oneSkillRetake),
      ("ielts ukvi 21 oct", .ukvi), ("ielts for UKVI 21 oct", .ukvi), ("ielts 21 oct L7 R7 online", .online),
      ("oet home 22 oct", .atHome), ("oet at home 22 oct L350", .atHome), ("oet at-home 22 oct", .atHome),
      ("oet @home 22 oct", .atHome), ("OET@Home 22 oct L350", .atHome), ("toefl 22 oct at home", .atHome),
      ("ielts test centre 21 oct", .testCentre), ("oet 22 oct on paper", .testCentre),
      ("oet version home 22 oct", .atHome),
    ] as [(String, SittingVariant)])
  func ways(line: String, way: SittingVariant) throws {
    let sitting = try sitting(line)
    #expect(sitting.variant == way)
    #expect(sitting.version == nil)
    #expect(sitting.satOn.parts.month == 10)
  }

  @Test(
    "A version is understood by its beginning, or by who takes it",
    arguments: [
      ("oet physio 3 oct L400", "physiotherapy"), ("oet nurse 3 oct", "nursing"),
      ("oet 3 oct doctor L400", "medicine"), ("oet 3 oct version occ", "occupational therapy"),
      ("ielts general 3 oct", "general training"), ("IELTS General Training 3 oct", "general training"),
      ("ielts acad 3 oct", "academic"), ("toefl ibt 3 oct", "ibt"), ("oet OT 3 oct", "occupational therapy"),
    ])
  func versions(line: String, version: String) throws {
    #expect(try sitting(line).version == version)
  }

  @Test("A version and a way stand side by side")
  func both() throws {
    let both = try sitting("ielts academic one skill retake 21 oct L7 R7 W7 S7 O7")
    #expect(both.version == "academic")
    #expect(both.variant == .oneSkillRetake)
    #expect(both.overall == Score(7))
  }

  @Test("An exam is known by what people call it")
  func called() throws {
    #expect(try sitting("cbt 14nov passed").test == "nmc-cbt")
    #expect(try sitting("NMC CBT 14nov passed").test == "nmc-cbt")
    #expect(try sitting("ORE Part 1 14nov failed").test == "ore1")
  }

  @Test(
    "What is no version is never recorded, and the refusal says what there is",
    arguments: [
      (
        "ielts osx 21 oct",
        "Nothing was recorded: “osx” at column 7 is no version of IELTS and no way of taking it. The versions are "
          + "academic and general training. IELTS is taken at a test centre, for UKVI, online or as one skill retake."
      ),
      (
        "oet a 14nov",
        "Nothing was recorded: “a” at column 5 is no version of OET and no way of taking it. The versions are "
          + "dentistry, dietetics, medicine, nursing, occupational therapy, optometry, pharmacy, physiotherapy, "
          + "podiatry, radiography, speech pathology and veterinary science. OET is taken at a test centre or at home."
      ),
      (
        "toefl 21 oct version ibd",
        "Nothing was recorded: “ibd” at column 22 is no version of TOEFL iBT and no way of taking it. Perhaps “ibt” was "
          + "meant. The versions are ibt. TOEFL iBT is taken at a test centre or at home."
      ),
      (
        "oet osr 14nov",
        "Nothing was recorded: “osr” at column 5 is no way of taking this test. OET is taken at a test centre or at "
          + "home."
      ),
      (
        "ielts 14nov L7 at home",
        "Nothing was recorded: “at home” at column 16 is no way of taking this test. IELTS is taken at a test centre, "
          + "for UKVI, online or as one skill retake."
      ),
      (
        "ielts online ukvi 14nov",
        "Nothing was recorded: the way it was taken is given twice, again at column 14. Leave one of them out."
      ),
      (
        "cbt A 14nov passed",
        "Nothing was recorded: “A” at column 5 was not understood. NMC CBT is recorded as a whole, without versions or "
          + "parts. Type it as in nmc-cbt 14nov passed, which means all of it. Write a single part down as a note."
      ),
      (
        "cbt 14nov version A",
        "Nothing was recorded: “version” at column 11 was not understood. NMC CBT is recorded as a whole, without "
          + "versions or parts. Type it as in nmc-cbt 14nov passed, which means all of it. Write a single part down as "
          + "a note."
      ),
      (
        "cbt 14nov pased",
        "Nothing was recorded: “pased” at column 11 was not understood. Perhaps “passed” was meant. Type it as in "
          + "nmc-cbt 14nov passed."
      ),
      (
        "ielts L7",
        "Nothing was recorded: the day on which the exam was taken is missing at column 10, and its validity counts "
          + "from it. Type it as in ielts 14nov L7.5 R7 W6.5 S7."
      ),
      (
        "toefl 14nov Q1",
        "Nothing was recorded: “Q1” at column 13 was not understood. Type it as in toefl 14nov L25 R26 W24 S25."
      ),
    ])
  func refused(line: String, words: String) {
    let refusal = #expect(throws: Refusal.self) { try sitting(line) }
    #expect(refusal?.words == words)
  }
}
