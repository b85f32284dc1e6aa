import CaseCore
import Testing

private let names = QuickNames(
  exams: [
    QuickCandidate("oet", "OET, an exam"), QuickCandidate("ielts", "IELTS, an exam"),
    QuickCandidate("plab1", "PLAB 1, an exam", also: ["theory"]),
  ],
  steps: [
    QuickCandidate("epic-verification", "EPIC"), QuickCandidate("english", "English"),
    QuickCandidate("plab1", "PLAB 1"),
  ],
  hosts: ["City Hospital", "Russell Ward"])

private func complete(_ line: String, cursor: Int? = nil) -> QuickCompletion {
  QuickRecord.complete(line, cursor: cursor, names: names, today: languageMonday)
}

private func options(_ line: String) -> [String] { complete(line).candidates.map(\.text) }

@Suite("A line is completed at the cursor")
struct QuickCompletionTests {
  @Test("An empty line offers the exams and every verb, each with a right line")
  func start() throws {
    #expect(
      options("") == [
        "oet", "ielts", "plab1", "call", "visit", "text", "email", "club", "note", "action", "done",
        "dropped", "step", "move",
        "document", "consent", "hold", "resume", "placement", "barrier", "exit", "job",
        "funding",
      ])
    #expect(complete("ac").candidates == [QuickCandidate("action", "action book resit by fri")])
    for candidate in complete("").candidates.dropFirst(3) {
      let epic = QuickNames(exams: [], steps: [QuickCandidate("epic-verification", "")])
      _ = try QuickReading(candidate.help, today: languageMonday, names: epic)
    }
  }

  @Test("A stage goes by what the pathway calls it, blanks and all, and by its common name")
  func ownStages() throws {
    var names = names
    names.stages = [
      QuickStage(word: "English and maths", stage: .language), QuickStage(word: "employed", stage: .employed),
      QuickStage(word: "language", stage: .language, isOtherName: true),
    ]
    let read = { (line: String) throws(Refusal) in
      try QuickReading(line, today: languageMonday, names: names).record
    }
    let move = QuickRecord.move(stage: .language, day: Day(iso: "2026-11-03"), reason: "of the test")
    for words in ["english and maths", "English and", "language", "englishandmaths"] {
      #expect(try read("move \(words) 3 nov because of the test") == move, "\(words)")
    }
    let options = { (line: String) in
      QuickRecord.complete(line, names: names, today: languageMonday).candidates.map(\.text)
    }
    #expect(options("move ") == ["English and maths", "employed", "language"])
    #expect(options("move english a") == ["English and maths"])
    #expect(options("move english and maths b") == ["because"])
    #expect(options("move language b") == ["because"])
    #expect(
      #expect(throws: Refusal.self) { try read("move langage") }?.words.contains(
        "Known are English and maths and employed.") == true)
    #expect(
      #expect(throws: Refusal.self) { try read("move e") }?.words.contains("English and maths") == true)
  }

  @Test(
    "What follows is offered in its order",
    arguments: [
      ("move ", ["intake", "language", "observation", "accreditation", "job search", "employed"]),
      ("move job ", ["job search"]), ("move o", ["observation"]),
      ("move observation b", ["because"]), ("move observation because ", []),
      ("move observation 3 nov ", ["because"]), ("move obs y", ["yesterday"]),
      ("step ", ["epic-verification", "english", "plab1"]), ("step e", ["epic-verification", "english"]),
      ("step epic w", ["waiting"]), ("step epic not ", ["not needed", "not started"]),
      ("step epic waiting o", ["on"]), ("step epic waiting on r", ["regulator"]),
      ("step epic booked tom", ["tomorrow"]), ("step epic done r", ["ref"]),
      ("document good ", ["good standing certificate"]), ("document passport v", ["verified"]),
      ("document identity received t", ["today", "thu", "tue"]), ("consent reg", ["regulator contact"]),
      ("consent sharing w", ["wed", "withdrawn"]),
      ("action ", []), ("action book resit b", ["by"]), ("action book resit by to", ["today", "tomorrow"]),
      (
        "action by by +",
        ["today", "tomorrow", "wed", "thu", "fri", "sat", "sun", "mon", "+1w", "+2w", "+1m", "eom"]
      ),
      ("hold waiting u", ["until"]), ("call no an", []), ("call ye", ["yesterday:"]),
      (
        "oet ",
        [
          "today", "tomorrow", "yesterday", "+1w", "+2w", "+1m", "L", "R", "W", "S", "at home", "ref", "paid",
        ]
      ),
      ("oet 14nov L350 ", ["R", "W", "S", "at home", "ref", "paid"]), ("oet 14nov ref ", []),
      ("ielts 14nov ", ["L", "R", "W", "S", "O", "UKVI", "online", "one skill retake", "ref", "paid"]),
      ("plab 1 14nov ", ["passed", "failed", "booked", "pending", "ref", "paid"]),
      ("oet phy", ["physiotherapy"]), ("oet 14nov home", ["at home"]), ("ielts osr", ["one skill retake"]),
      ("the", ["plab1"]), ("placement c", ["clinical attachment"]),
      ("placement shadowing ci", ["City Hospital"]),
      ("placement shadowing City Hospital ", ["City Hospital"]),
      ("placement shadowing Ward 3 ", ["from", "to"]),
      ("placement shadowing Ward 3 from 1 dec ", ["to"]), ("oett ", []),
    ] as [(String, [String])])
  func follows(line: String, expected: [String]) {
    #expect(options(line) == expected)
  }

  @Test("Days are offered with their full date; a number brings its months")
  func days() {
    #expect(
      complete("move language y").candidates == [QuickCandidate("yesterday", "Sun 22 Nov 2026, yesterday")])
    #expect(options("document identity received 14 ") == ["14 nov", "14 oct", "14 sep"])
    #expect(options("action call by 14") == ["14 dec", "14 jan", "14 feb"])
    #expect(
      complete("oet 14nov").candidates == [QuickCandidate("14nov", "Sat 14 Nov 2026, 9 d ago")])
  }

  @Test("A candidate replaces what was begun, and the rest of the line stays")
  func taking() throws {
    let line = "document good st 3 nov"
    let found = complete(line, cursor: 16)
    let candidate = try #require(found.candidates.first)
    let taken = found.taking(candidate, into: line, cursor: 16)
    #expect(taken.line == "document good standing certificate 3 nov")
    #expect(taken.cursor == 35)
  }

  @Test("Every candidate that is taken is understood in its place")
  func understood() {
    for line in [
      "move ", "step ", "step epic ", "document ", "document identity ", "document identity received ",
      "consent ", "placement ", "barrier ", "barrier travel ", "exit ", "exit withdrew ", "job ",
      "job other porter at Elm Care ", "funding ", "paid bus from candidate £60 ",
    ] {
      let found = complete(line)
      for candidate in found.candidates {
        let taken = found.taking(candidate, into: line).line
        do throws(Refusal) {
          _ = try QuickReading(taken, today: languageMonday, names: names)
        } catch {
          #expect(
            ["record.missing-word", "record.no-host", "record.nothing-after"].contains(error.rule),
            "\(taken)")
        }
      }
    }
  }

  @Test("No line and no cursor stop the program")
  func anyText() {
    let pieces = [
      "oet ", "plab1 ", "placement ", "shadowing ", "from ", "to ", "action ", "by ", "hold ", "until ",
      "step ", "barrier ", "travel ", "exit ", "job ", "other ", "at ", "band ", "funding ", "loan ",
      "ended ",
      "epic ", "submitted ", "move ", "observation ", "because ", "document ", "not ", "L350", "14nov ",
      "31 ", "99 ",
      "paid ", "£", "٣", ":", "\u{301}", "🙂", " ",
    ]
    var random = LanguageRandom(seed: 9)
    for _ in 0..<5_000 {
      let line = random.text(from: pieces)
      let found = complete(line, cursor: Int.random(in: -1...40, using: &random))
      for candidate in found.candidates.prefix(1) { _ = found.taking(candidate, into: line) }
    }
  }
}

@Suite("A line shows what it would do")
struct LinePreviewTests {
  private func preview(_ line: String, _ change: (inout CaseFacts) -> Void = { _ in }) -> LinePreview {
    var facts = CommandSamples.facts
    change(&facts)
    var office = Office()
    office.partners = [Partner(id: RecordID(95), name: "City Hospital", kind: .trust)]
    return LinePreview(
      line, in: facts, at: .asking(today: CommandSamples.today, worker: RecordID(91), office: office))
  }

  @Test("The words are those of the decision")
  func notices() {
    #expect(preview("call no answer").notice == "Recorded: Call, no answer.")
    #expect(preview("action book resit by fri").notice == "Recorded: Action, book resit, by Fri 27 Nov.")
    #expect(
      preview("placement shadowing city hospital from 1 dec").notice
        == "Recorded: Shadowing, offered, from Tue 1 Dec, City Hospital.")
    #expect(
      preview("theory 14 nov passed").notice?.hasPrefix("Recorded: THEORY, sat Sat 14 Nov, passed") == true)
  }

  @Test("A hold is looked at again on a day that lies ahead, and what is active does not resume")
  func holds() {
    #expect(
      preview("hold travel until 1 feb 2020").refusal?.words
        == "The hold was not recorded: Sat 1 Feb 2020, the day to look again, has come already. Type a day that lies "
        + "ahead.")
    #expect(preview("hold travel until tomorrow").refusal == nil)
    #expect(preview("resume").refusal?.words == "Nothing was recorded: the case is active already.")
    let paused = CaseStatusEvent(
      id: RecordID(80), caseRecord: RecordID(2), status: .paused, happenedOn: CommandSamples.today)
    #expect(
      preview("resume because back") { $0.statuses.append(paused) }.notice == "Recorded: Status active, back."
    )
  }

  @Test("Where a reason is asked for, the line says how it is given")
  func reasons() {
    let asked = preview("placement shadowing running City Hospital").refusal
    #expect(asked?.words.hasSuffix("The line ends with the reason, as in because the trust asked.") == true)
    #expect(preview("placement shadowing running City Hospital because they agreed").refusal == nil)
  }

  @Test("A line at fault gives its refusal, and so does a rule")
  func refusals() {
    #expect(preview("move observaton").refusal?.summary.contains("at column 6") == true)
    #expect(preview("call 14 dec 2026: x").refusal?.rule == "fact.in-the-future")
    #expect(
      preview("step theory passed") { $0.enrolments = [] }.refusal?.words
        == "Nothing was recorded: the case follows no pathway, so it has no steps. Enrol the candidate on a pathway "
        + "first.")
  }
}
