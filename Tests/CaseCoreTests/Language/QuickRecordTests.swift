import CaseCore
import Testing

private let names = QuickNames(
  exams: ["ielts", "oet", "toefl", "plab1", "plab2", "cbt"].map { QuickCandidate($0, "") },
  steps: ["epic-verification", "english", "plab1", "licence"].map { QuickCandidate($0, "") })

private func parse(_ line: String) throws -> QuickRecord {
  try QuickReading(line, today: languageMonday, names: names).record
}

private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

@Suite("One line records an exam")
struct QuickSittingTests {
  private func sitting(_ line: String) throws -> QuickSitting {
    guard case .sitting(let sitting) = try parse(line) else {
      Issue.record("not a sitting")
      return QuickSitting(test: "", satOn: languageMonday)
    }
    return sitting
  }

  @Test(
    "Scores come in any order, case and script",
    arguments: [
      "oet 14nov L350 R360 W340 S350", "OET 14 nov s350 w340 r360 l350",
      "oet L=350 R=360 W:340 S350 14/11/2026",
      "oet 14 November 2026 listening 350 reading 360 writing 340 speaking 350",
      "oet on 14nov L 350 R 360 W 340 S 350", "oet ١٤nov L٣٥٠ R٣٦٠ W۳۴۰ S٣٥٠",
      "  oet   14nov L350  R360 W340 S350 ",
    ])
  func scores(line: String) throws {
    var expected = QuickSitting(test: "oet", satOn: try day("2026-11-14"))
    expected.listening = Score(350)
    expected.reading = Score(360)
    expected.writing = Score(340)
    expected.speaking = Score(350)
    #expect(try sitting(line) == expected)
  }

  @Test("Bands have tenths, an overall band stands beside them, and what is left out is unknown")
  func bands() throws {
    let ielts = try sitting("ielts 3 oct L7.5 R7 W6,5 O7.5")
    #expect(ielts.satOn == (try day("2026-10-03")))
    #expect(ielts.listening == Score(tenths: 75))
    #expect(ielts.writing == Score(tenths: 65))
    #expect(ielts.overall == Score(tenths: 75))
    #expect(ielts.speaking == nil)
    #expect(ielts.outcome == nil)
  }

  @Test("An exam without scores passes, fails or waits")
  func outcomes() throws {
    #expect(try sitting("plab1 12aug passed").outcome == .passed)
    #expect(try sitting("PLAB 1 12aug pass").test == "plab1")
    #expect(try sitting("cbt 3 sep failed").outcome == .failed)
    #expect(try sitting("cbt fail 3 sep").satOn == (try day("2026-09-03")))
    #expect(try sitting("cbt last fri pending").outcome == .pending)
  }

  @Test("Version, reference, cost and payer may follow")
  func extras() throws {
    let paid = try sitting("oet pharmacy 14nov L350 ref ABC123 paid RefuAid £320")
    #expect(paid.version == "pharmacy")
    #expect(paid.reference == "ABC123")
    #expect(paid.paidBy == "RefuAid")
    #expect(paid.cost == Money(pence: 32_000))
    #expect(try sitting("oet 14nov version Nursing paid £1,320.50").version == "nursing")
    #expect(try sitting("oet 14nov version Nursing paid £1,320.50").cost == Money(pence: 132_050))
    #expect(try sitting("oet paid The Job Club 14nov").paidBy == "The Job Club")
    #expect(try sitting("oet 14nov paid The Job Club L350").listening == Score(350))
  }

  @Test("With a result the day looks back; without one it is the nearer of the two")
  func direction() throws {
    #expect(try sitting("plab2 14 dec passed").satOn == (try day("2025-12-14")))
    #expect(try sitting("plab2 14 dec").satOn == (try day("2026-12-14")))
    #expect(try sitting("plab2 14 nov pending").satOn == (try day("2026-11-14")))
    #expect(try sitting("plab2 14 dec 2026 passed").satOn == (try day("2026-12-14")))
    #expect(try sitting("plab2 booked 10 dec").satOn == (try day("2026-12-10")))
    #expect(try sitting("plab2 booked 10 oct").satOn == (try day("2027-10-10")))
    #expect(try sitting("plab2 booked 10 dec").outcome == .pending)
    #expect(try sitting("plab2 booked 10 dec").version == nil)
  }
}

@Suite("One line records everything else")
struct QuickRecordTests {
  @Test("A promise ends with its day, a pause with the day it is looked at again")
  func promises() throws {
    #expect(try parse("action book resit by fri") == .action(text: "book resit", due: day("2026-11-27")))
    #expect(
      try parse("action send by post by 14 jan") == .action(text: "send by post", due: day("2027-01-14")))
    #expect(
      try parse("hold waiting for regulator until 1 feb")
        == .hold(reason: "waiting for regulator", until: day("2027-02-01"), day: languageMonday))
    for line in ["hold maternity until 1 feb 2027 because baby", "hold maternity because baby until 1 feb"] {
      #expect(
        try parse(line)
          == .hold(reason: "maternity because baby", until: day("2027-02-01"), day: languageMonday))
    }
    for line in ["hold until 1 feb because maternity", "hold because maternity until 1 feb"] {
      #expect(
        try parse(line) == .hold(reason: "maternity", until: day("2027-02-01"), day: languageMonday))
    }
  }

  @Test(
    "A pause begins on the day after “on”; an exam to come, or what is no day, stays in the reason",
    arguments: [
      ("hold maternity on 1 nov until 1 feb", "maternity", "2026-11-01"),
      ("hold maternity on 1 nov until 1 feb because baby", "maternity because baby", "2026-11-01"),
      ("hold on 1 nov until 1 feb because maternity", "maternity", "2026-11-01"),
      ("hold on 1 nov maternity until 1 feb", "maternity", "2026-11-01"),
      ("hold exam on 14 jan until 1 feb", "exam on 14 jan", "2026-11-23"),
      ("hold maternity until 1 feb on 1 nov", "maternity", "2026-11-01"),
      ("hold until 1 feb because maternity on 1 nov", "maternity", "2026-11-01"),
      ("hold maternity since 1 nov until 1 feb", "maternity", "2026-11-01"),
      ("hold until 1 feb because exam on 14 jan", "exam on 14 jan", "2026-11-23"),
      ("hold waiting on regulator until 1 feb", "waiting on regulator", "2026-11-23"),
      ("hold on leave until 1 feb", "on leave", "2026-11-23"),
    ])
  func holdBegins(line: String, reason: String, begins: String) throws {
    #expect(try parse(line) == .hold(reason: reason, until: day("2027-02-01"), day: day(begins)))
  }

  @Test("Steps are named by the beginning of their key, and have a state and a day")
  func pathwaySteps() throws {
    let epic = "epic-verification"
    #expect(
      try parse("step epic submitted 3 nov")
        == .step(QuickStep(key: epic, state: .submitted, day: day("2026-11-03"))))
    #expect(
      try parse("step epic waiting on regulator 3 nov ref A1")
        == .step(
          QuickStep(
            key: epic, state: .waiting, day: day("2026-11-03"), waitingOn: .regulator, reference: "A1")))
    #expect(
      try parse("step english in progress")
        == .step(QuickStep(key: "english", state: .inProgress, day: languageMonday)))
    #expect(
      try parse("step english started")
        == .step(QuickStep(key: "english", state: .inProgress, day: languageMonday)))
    #expect(
      try parse("step plab 1 booked 14 dec")
        == .step(QuickStep(key: "plab1", state: .booked, day: day("2026-12-14"))))
    #expect(
      try parse("step lic done") == .step(QuickStep(key: "licence", state: .passed, day: languageMonday)))
  }

  @Test("A move may have a day and a reason")
  func moves() throws {
    #expect(try parse("move observation") == .move(stage: .observation, day: nil, reason: nil))
    #expect(
      try parse("move job search on 3 nov") == .move(stage: .jobSearch, day: day("2026-11-03"), reason: nil))
    #expect(
      try parse("move obs 3 nov because the trust asked")
        == .move(stage: .observation, day: day("2026-11-03"), reason: "the trust asked"))
  }

  @Test("Documents and consents are of today where no day is given")
  func documents() throws {
    #expect(
      try parse("document identity received 3 nov")
        == .document(QuickDocument(.identity, .received, on: day("2026-11-03"))))
    #expect(
      try parse("document passport received")
        == .document(QuickDocument(.identity, .received, on: languageMonday)))
    #expect(
      try parse("doc good standing refused")
        == .document(QuickDocument(.goodStanding, .refused, on: languageMonday)))
    #expect(
      try parse("document degree verified")
        == .document(QuickDocument(.qualification, .verified, on: languageMonday)))
    #expect(
      try parse("document eVisa verified")
        == .document(QuickDocument(.proofOfStatus, .verified, on: languageMonday)))
    #expect(try parse("consent follow-up") == .consent(QuickConsent(.followUp, on: languageMonday)))
  }

  @Test("A placement has a kind, a host and days; a state after the kind counts before the usual one")
  func placements() throws {
    var expected = QuickPlacement(kind: .shadowing, state: .offered, host: "City Hospital")
    expected.startsOn = try day("2026-12-01")
    expected.endsOn = try day("2026-12-12")
    #expect(try parse("placement shadowing City Hospital from 1 dec to 12 dec") == .placement(expected))
    expected.endsOn = nil
    #expect(try parse("placement shadow City Hospital from 1dec") == .placement(expected))
    #expect(
      try parse("placement clinical attachment Home to Home Trust")
        == .placement(QuickPlacement(kind: .clinicalAttachment, state: .sought, host: "Home to Home Trust")))
    #expect(
      try parse("placement attachment ended early Ward 3")
        == .placement(QuickPlacement(kind: .clinicalAttachment, state: .endedEarly, host: "Ward 3")))
    #expect(
      try parse("placement shadowing ready")
        == .placement(QuickPlacement(kind: .shadowing, state: .sought, host: "ready")))
  }

  @Test("A host in quotation marks is as typed, whatever words it holds; a reason ends the line")
  func quotedHosts() throws {
    var expected = QuickPlacement(kind: .shadowing, state: .running, host: "House from 1 dec to")
    (expected.isHostQuoted, expected.startsOn) = (true, try day("2026-11-20"))
    expected.reason = "the ward agreed"
    #expect(
      try parse("placement shadowing running \"House from 1 dec to\" from 20 nov because the ward agreed")
        == .placement(expected))
    #expect(
      try parse("placement shadowing “Ward 3”")
        == .placement(
          {
            var quoted = QuickPlacement(kind: .shadowing, state: .sought, host: "Ward 3")
            quoted.isHostQuoted = true
            return quoted
          }()))
    #expect(
      try parse("placement shadowing \"Ward 3")
        == .placement(QuickPlacement(kind: .shadowing, state: .sought, host: "\"Ward 3")))
  }

  @Test("A last day is looked for after the first, a weekday too, and a far one takes its year")
  func lastDaysAfterFirst() throws {
    for (line, end) in [
      ("from 10 dec to mon", "2026-12-14"), ("from 1 dec to 1 jun", "2027-06-01"),
      ("from 1 aug 2026 to 31 jul 2027", "2027-07-31"), ("from 20 nov to 20 nov", "2026-11-20"),
    ] {
      guard case .placement(let placement) = try parse("placement shadowing A \(line)") else {
        Issue.record("not a placement: \(line)")
        continue
      }
      #expect(placement.endsOn == (try day(end)), "\(line)")
    }
  }

  @Test("The last day of a placement lies after its first")
  func lastDays() throws {
    guard case .placement(let placement) = try parse("placement shadowing A from 20 dec to 10 jun") else {
      Issue.record("not a placement")
      return
    }
    #expect(placement.startsOn == (try day("2026-12-20")))
    #expect(placement.endsOn == (try day("2027-06-10")))
  }

  @Test("A pause ends, and somebody returns, with resume or active")
  func resume() throws {
    #expect(try parse("resume") == .resume(day: languageMonday, reason: nil))
    #expect(try parse("Active 3 nov") == .resume(day: day("2026-11-03"), reason: nil))
    #expect(
      try parse("resume on 3 nov because the papers have come")
        == .resume(day: day("2026-11-03"), reason: "the papers have come"))
    let refusal = #expect(throws: Refusal.self) { try parse("resume soon") }
    #expect(
      refusal?.words
        == "Nothing was recorded: “soon” at column 8 was not understood. Type it as in resume on 3 nov because the "
        + "papers have come.")
  }

  @Test("No line makes the reader stop the program")
  func anyText() {
    let pieces = [
      "oet ", "plab1 ", "placement ", "shadowing ", "done ", "dropped ", "from ", "to ", "note ", "call ",
      "action ", "by ",
      "hold ", "until ", "step ", "epic ", "submitted ", "barrier ", "exit ", "job ", "other ", "at ",
      "band ", "funding ",
      "loan ", "ended ", "move ",
      "observation ", "because ", "document ", "identity ", "consent ", "L350", "S", "=", " ", "14nov ",
      "fri", "31 nov ",
      "paid ", "£", "£3.5 ", "ref ", "٣", ":", "\u{301}", "🙂",
    ]
    var random = LanguageRandom(seed: 5)
    for _ in 0..<20_000 { _ = try? parse(random.text(from: pieces)) }
  }
}

@Suite("Lines that are refused")
struct QuickRefusalTests {
  @Test(
    "A refusal says which word was not understood and shows a right line",
    arguments: [
      (
        "",
        "Nothing was recorded: the line is empty. Type it as in oet 14nov L350 R360 W340 S350 or call no answer."
      ),
      (
        "note",
        "Nothing was recorded: the text of the note is missing at column 6. Type it after the word note."
      ),
      (
        "oett 14nov",
        "Nothing was recorded: no line begins with “oett”. Perhaps “oet” was meant. A line begins with ielts, oet, "
          + "toefl, plab1, plab2, cbt, call, visit, text, email, club, note, action, done, dropped, step, move, document, "
          + "consent, hold, resume, placement, barrier, exit, job or funding."
      ),
      (
        "qualification MBBS",
        "Nothing was recorded: no line begins with “qualification”. There is a form for it: open the case, then : and "
          + "qualification. A line begins with ielts, oet, toefl, plab1, plab2, cbt, call, visit, text, email, club, note, "
          + "action, done, dropped, step, move, document, consent, hold, resume, placement, barrier, exit, job or funding."
      ),
      (
        "oet L350",
        "Nothing was recorded: the day on which the exam was taken is missing at column 10, and its validity counts from it. Type "
          + "it as in oet 14nov L350 R360 W340 S350."
      ),
      (
        "oet 14nov L350 Q360",
        "Nothing was recorded: “Q360” at column 16 was not understood. Type it as in oet 14nov L350 R360 W340 S350."
      ),
      (
        "oet yestrday L350",
        "Nothing was recorded: “yestrday” at column 5 was not understood. Type it as in oet 14nov L350 R360 W340 S350."
      ),
      (
        "oet 14nov L35x",
        "Nothing was recorded: “L35x” at column 11 is not a score. Type a letter and a number, as in L350 or W6.5."
      ),
      (
        "oet 14nov L350 l360",
        "Nothing was recorded: the listening is given twice, again at column 16. Leave one of them out."
      ),
      (
        "oet 14nov 15nov",
        "Nothing was recorded: the day is given twice, again at column 11. Leave one of them out."
      ),
      (
        "cbt 14nov pass fail",
        "Nothing was recorded: the result is given twice, again at column 16. Leave one of them out."
      ),
      (
        "oet 14nov ref A ref B",
        "Nothing was recorded: the reference is given twice, again at column 17. Leave one of them out."
      ),
      (
        "oet nursing 14nov version medicine",
        "Nothing was recorded: the version is given twice, again at column 27. Leave one of them out."
      ),
      (
        "oet 14nov paid A £1 paid B",
        "Nothing was recorded: the payment is given twice, again at column 21. Leave one of them out."
      ),
      (
        "oet 14nov ref", "Nothing was recorded: nothing follows “ref” at column 11. Type it as in ref ABC123."
      ),
      (
        "oet 14nov version",
        "Nothing was recorded: nothing follows “version” at column 11. Type it as in version pharmacy."
      ),
      (
        "oet 14nov paid",
        "Nothing was recorded: nothing follows “paid” at column 11. Type it as in paid RefuAid £320."
      ),
      (
        "oet 14nov paid A £3.5",
        "Nothing was recorded: “£3.5” at column 18 is not an amount of money. Type it as in £320 or £320.50."
      ),
      (
        "oet 31 nov L350",
        "Nothing was recorded, because of column 5. There is no 31 November: November has 30 days. Type another day."
      ),
      (
        "call 31 nov: no answer",
        "Nothing was recorded, because of column 6. There is no 31 November: November has 30 days. Type another day."
      ),
      (
        "action book resit",
        "Nothing was recorded: an action ends with “by” and a day, which are missing at column 19. Type it as in action book resit by fri."
      ),
      (
        "action by fri",
        "Nothing was recorded: nothing follows “action” at column 1. Type it as in action book resit by fri."
      ),
      (
        "hold travel",
        "Nothing was recorded: a pause ends with “until” and a day, which are missing at column 13. Type it as in hold waiting for regulator until 1 "
          + "feb."
      ),
      (
        "hold until 1 feb",
        "Nothing was recorded: the reason is missing after “hold” at column 1. Type it as in hold waiting for regulator until 1 feb."
      ),
      (
        "step osce passed",
        "Nothing was recorded: “osce” at column 6 is not a step of this pathway. Type it as in step epic submitted 3 "
          + "nov. Known are epic-verification, english, plab1 and licence."
      ),
      (
        "step e passed",
        "Nothing was recorded: “e” at column 6 could be epic-verification or english. Type more of it."
      ),
      (
        "step epic",
        "Nothing was recorded: a state of a step is missing at column 11. Type it as in step epic submitted 3 nov. "
          + "Known are not needed, not started, in progress, booked, submitted, waiting, passed, failed, expired and "
          + "abandoned."
      ),
      (
        "step epic waiting on godot",
        "Nothing was recorded: “godot” at column 22 is not someone to wait for. Type it as in step epic waiting on "
          + "regulator. Known are us, candidate, regulator, provider and employer."
      ),
      (
        "step epic passed ref",
        "Nothing was recorded: nothing follows “ref” at column 18. Type it as in step epic submitted 3 nov ref ABC123."
      ),
      (
        "step epic passed soon",
        "Nothing was recorded: “soon” at column 18 was not understood. Type it as in step epic submitted 3 nov."
      ),
      (
        "move observaton",
        "Nothing was recorded: “observaton” at column 6 is not a stage. Perhaps “observation” was meant. Type it as in "
          + "move observation on 3 nov. Known are intake, language, observation, accreditation, job search and "
          + "employed."
      ),
      (
        "move language because",
        "Nothing was recorded: nothing follows “because” at column 15. Type it as in move observation because the trust asked."
      ),
      (
        "move language please",
        "Nothing was recorded: “please” at column 15 was not understood. Type it as in move observation on 3 nov."
      ),
      (
        "document licence received",
        "Nothing was recorded: “licence” at column 10 is not a document. Type it as in document identity received 3 nov. "
          + "Known are identity, proof of status, qualification, transcript, home registration, good standing "
          + "certificate, experience evidence, work history, UK ENIC statement, EPIC report, police clearance, health "
          + "declaration, DBS, occupational health, translation, reference, CV and other."
      ),
      (
        "document cv lost",
        "Nothing was recorded: “lost” at column 13 is not a state of a document. Type it as in document identity received "
          + "3 nov. Known are not needed, needed, requested, received, verified, expired, refused and not obtainable."
      ),
      (
        "document cv received soon",
        "Nothing was recorded: “soon” at column 22 was not understood. Type it as in document identity received 3 nov."
      ),
      (
        "consent x",
        "Nothing was recorded: “x” at column 9 is not a purpose of a consent. Type it as in consent sharing sandwell 3 nov. Known "
          + "are programme, sharing, regulator contact, publicity and follow-up."
      ),
      (
        "consent withdrawn sandwell",
        "Nothing was recorded: “withdrawn” at column 9 is not a purpose of a consent. Type it as in consent programme "
          + "withdrawn. Known are programme, sharing, regulator contact, publicity and follow-up."
      ),
      (
        "consent publicity soon",
        "Nothing was recorded: “soon” at column 19 was not understood. Type it as in consent sharing sandwell 3 nov."
      ),
    ])
  func refused(line: String, words: String) {
    let refusal = #expect(throws: Refusal.self) { try parse(line) }
    #expect(refusal?.words == words)
  }

  @Test(
    "A placement says what is missing, and where",
    arguments: [
      (
        "placement",
        "Nothing was recorded: a kind of placement is missing at column 11. Type it as in placement shadowing City "
          + "Hospital from 1 dec to 12 dec. Known are clinical attachment, shadowing, supervised placement, foundation "
          + "training, volunteering and supernumerary post."
      ),
      (
        "placement shadowing from 1 dec",
        "Nothing was recorded: the host of the placement is missing at column 21. Type it as in placement shadowing "
          + "City Hospital from 1 dec to 12 dec."
      ),
      (
        "placement shadowing Ward 3 from soon",
        "Nothing was recorded: “soon” at column 33 was not understood. Type it as in placement shadowing City "
          + "Hospital from 1 dec to 12 dec."
      ),
      (
        "placement shadowing Ward 3 from",
        "Nothing was recorded: nothing follows “from” at column 28. Type it as in placement shadowing City Hospital "
          + "from 1 dec to 12 dec."
      ),
      (
        "placement shadowing Ward 3 from 31 nov",
        "Nothing was recorded, because of column 33. There is no 31 November: November has 30 days. Type another day."
      ),
      (
        "placement shadowing Ward 3 from 10 dec to 8 dec",
        "Nothing was recorded: the last day, Tue 8 Dec 2026 at column 43, is before the first, Thu 10 Dec 2026. Check "
          + "the two days, or write the year as well."
      ),
      (
        "placement shadowing Ward 3 from 10 dec 2026 to 8 dec 2026",
        "Nothing was recorded: the last day, Tue 8 Dec 2026 at column 48, is before the first, Thu 10 Dec 2026. Check "
          + "the two days, or write the year as well."
      ),
      (
        "placement shadowing ready Ward 3 because",
        "Nothing was recorded: nothing follows “because” at column 34. Type it as in placement shadowing ready City "
          + "Hospital because the ward agreed."
      ),
    ])
  func placement(line: String, words: String) {
    let refusal = #expect(throws: Refusal.self) { try parse(line) }
    #expect(refusal?.words == words)
  }

  @Test("A column counts the letters of any script, each as one")
  func columns() {
    let refusal = #expect(throws: Refusal.self) { try parse("  oet ١٤nov  e\u{301}👩‍👩‍👧x  Q1") }
    #expect(refusal?.summary.contains("x” at column 14 was not understood") == true)
  }

  @Test("A pathway without steps says so")
  func noSteps() {
    let refusal = #expect(throws: Refusal.self) {
      try QuickReading(
        "step epic passed", today: languageMonday, names: QuickNames(exams: [], steps: []))
    }
    #expect(
      refusal?.words
        == "Nothing was recorded: “epic” at column 6 is not a step of this pathway. Type it as in step epic submitted 3 "
        + "nov. This pathway has no steps.")
  }
}
