import CaseCore
import Testing

let filterNames = FilterNames(
  clubs: ["Small Heath", "Soho Road", "None"], caseworkers: ["FA", "ME"], tags: ["priority", "A, B"],
  steps: ["oet", "ielts", "plab1", "epic-verification"])

@Suite("Filters")
struct FilterTests {
  private func conditions(_ text: String) throws -> [FilterCondition] {
    try Filter.parse(text, today: languageMonday, names: filterNames).terms.map(\.condition)
  }

  private func day(_ words: String, _ iso: String) throws -> FilterDay {
    FilterDay(words: words, day: try #require(Day(iso: iso)))
  }

  @Test("Free words stay as typed, and quotation marks hold them together")
  func words() throws {
    #expect(try conditions("") == [])
    #expect(try conditions("Fatima 0042") == [.word("Fatima"), .word("0042")])
    #expect(try conditions("\"el hassan\"") == [.word("el hassan")])
    #expect(try conditions("“el hassan” \"say \"\"hi\"\"\"") == [.word("el hassan"), .word("say \"hi\"")])
    #expect(try conditions("\"stalled\" Not-you") == [.word("stalled"), .word("Not-you")])
  }

  @Test("Case numbers with commas between them mean any of them; alone or in quotation marks they are words")
  func numbers() throws {
    #expect(try conditions("42,smw-0057") == [.numbers(["42", "smw-0057"])])
    #expect(try conditions("\"42,57\" 42, a,57") == [.word("42,57"), .word("42,"), .word("a,57")])
    let filter = try Filter.parse("42,57 not 3,4", today: languageMonday)
    #expect(filter.text == "42,57 not 3,4" && filter.chips == ["case 42 or 57", "not case 3 or 4"])
    #expect(Filter(terms: [FilterTerm(.word("42,57"))]).text == "\"42,57\"")
    #expect(Filter.joinedNumbers("42 57 stage:language") == "42,57" && Filter.joinedNumbers("42 ali") == nil)
  }

  @Test("A value of several words needs no quotation marks where they spell one that is known")
  func severalWords() throws {
    let scientists = FilterCondition.profession([.biomedicalScientist])
    #expect(try conditions("profession:biomedical scientist") == [scientists])
    #expect(
      try conditions("not profession:Biomedical Scientist ali stage:job search")
        == [scientists, .word("ali"), .stage([.jobSearch])])
    #expect(try conditions("club:small heath") == [.club(["Small Heath"])])
    #expect(try conditions("profession:nurse ali") == [.profession([.nurse]), .word("ali")])
    #expect(try conditions("stage:job \"search\"") == [.stage([.jobSearch]), .word("search")])
  }

  @Test(
    "A profession is found by the names that people use for it",
    arguments: [
      ("BMS", Profession.biomedicalScientist), ("physio", .physiotherapist), ("nurses", .nurse),
      ("Dr", .doctor),
      ("practitioner psychologist", .psychologist), ("dental surgeon", .dentist), ("midwives", .midwife),
      ("pharmacists", .pharmacist),
    ])
  func professions(name: String, profession: Profession) throws {
    #expect(try conditions("profession:\(name)") == [.profession([profession])])
  }

  @Test("A find that is a filter is recognised by a known name with its sign")
  func filterInsteadOfName() {
    for text in ["profession:midwife", "ali stage:lang", "due<fri"] { #expect(Filter.isMeant(by: text)) }
    for text in ["ali", "x:neill", "stage", "", "\"open"] { #expect(!Filter.isMeant(by: text)) }
  }

  @Test("A list of values means any of them, however they are spelled")
  func lists() throws {
    #expect(try conditions("stage:language,job-search") == [.stage([.language, .jobSearch])])
    #expect(try conditions("stage:\"Job Search\",obs,obs") == [.stage([.jobSearch, .observation])])
    #expect(try conditions("prof:nurse,none") == [.profession([.nurse, nil])])
    #expect(try conditions("profession:biomedical_scientist") == [.profession([.biomedicalScientist])])
    #expect(try conditions("specialty:paed") == [.specialty([.paediatricSurgery])])
    #expect(try conditions("nationality:syria,Afghan,SD,erit") == [.nationality(["SY", "AF", "SD", "ER"])])
    #expect(try conditions("club:small-heath,none") == [.club(["Small Heath", nil])])
    #expect(try conditions("club:\"none\"") == [.club(["None"])])
    #expect(try conditions("status:paused") == [.status([.paused])])
    #expect(try conditions("status:open") == [.status([.enquiry, .intake, .active, .paused])])
    #expect(try conditions("waiting:reg,none") == [.waiting([.regulator, nil])])
    #expect(try conditions("tag:prio") == [.tag(["priority"])])
  }

  @Test("Who is me, initials or nobody")
  func who() throws {
    #expect(try conditions("mine") == [.caseworker([.me])])
    #expect(try conditions("who:me,fa,none") == [.caseworker([.me, .initials("FA"), .nobody])])
    #expect(try conditions("who:\"me\"") == [.caseworker([.initials("ME")])])
  }

  @Test("Having and missing go by documents, consents, details and steps")
  func subjects() throws {
    #expect(try conditions("has:identity,dbs") == [.has([.document(.identity), .document(.dbs)])])
    #expect(try conditions("missing:sharing,phone") == [.missing([.consent(.sharing), .detail(.phone)])])
    #expect(try conditions("has:oet,epic-ver") == [.has([.step("oet"), .step("epic-verification")])])
    #expect(try conditions("missing:good-standing") == [.missing([.document(.goodStanding)])])
  }

  @Test("Comparisons take days in words and numbers of days")
  func comparisons() throws {
    #expect(try conditions("due<fri") == [.due(.before(try day("fri", "2026-11-27")))])
    #expect(try conditions("due > 3d") == [.due(.after(try day("3d", "2026-11-26")))])
    #expect(try conditions("due<-3d") == [.due(.before(try day("-3d", "2026-11-20")))])
    #expect(try conditions("due:today") == [.due(.on(try day("today", "2026-11-23")))])
    #expect(try conditions("due<next-fri") == [.due(.before(try day("next fri", "2026-12-04")))])
    #expect(try conditions("due<\"14 Jan\"") == [.due(.before(try day("14 jan", "2027-01-14")))])
    #expect(try conditions("due<٢٧/١١") == [.due(.before(try day("27/11", "2026-11-27")))])
    #expect(try conditions("due:none") == [.due(.nothing)])
    #expect(try conditions("expiring<60d") == [.expiring(.before(try day("60d", "2027-01-22")))])
    #expect(try conditions("expiring") == conditions("expiring<90d"))
    #expect(try conditions("expired") == conditions("expiring<today"))
    #expect(try conditions("\"expired\"") == [.word("expired")])
    #expect(try conditions("quiet>14 stage-days<2w") == [.quiet(.over(14)), .stageDays(.under(14))])
  }

  @Test("The word not turns the next term round")
  func negation() throws {
    let filter = try Filter.parse("not stage:intake stalled not overdue", today: languageMonday)
    #expect(filter.terms.map(\.negated) == [true, false, true])
    #expect(filter.terms.map(\.condition) == [.stage([.intake]), .stalled, .overdue])
  }

  @Test("A filter is written back in one way, and says itself in words")
  func words2() throws {
    let typed = "Fatima \"el h\" not stage:job_search,obs prof:nurse due<next-fri quiet > 2w mine stalled"
    let filter = try Filter.parse(typed, today: languageMonday, names: filterNames)
    #expect(
      filter.text
        == "Fatima \"el h\" not stage:job-search,observation profession:nurse due<\"next fri\" quiet>14 who:me stalled"
    )
    #expect(
      filter.chips == [
        "Fatima", "el h", "not stage: job search or observation", "profession: nurse",
        "due before Fri 4 Dec 2026", "quiet over 14 days", "mine", "stalled",
      ])
  }

  @Test("Every chip is in plain words")
  func chips() throws {
    let typed =
      "due:none expiring:none expiring>7d due:fri stage-days<9 club:none nationality:SY has:dbs,oet missing:phone "
      + "overdue who:FA tag:prio status:active waiting:us specialty:ana"
    #expect(
      try Filter.parse(typed, today: languageMonday, names: filterNames).chips == [
        "no next action", "nothing expires", "expiring after Mon 30 Nov 2026", "due on Fri 27 Nov 2026",
        "in stage under 9 days", "club: none", "nationality: Syria", "has: dbs or oet", "missing: phone",
        "overdue",
        "who: FA", "tag: priority", "status: active", "waiting: us", "specialty: anaesthetics",
      ])
  }

  @Test("A case whose clock is stopped is on hold in every spelling that the program writes")
  func onHold() throws {
    for typed in ["status:paused", "status:hold", "status:on-hold"] {
      let filter = try Filter.parse(typed, today: languageMonday)
      #expect(filter.chips == ["status: on hold"])
      #expect(filter.text == "status:on-hold")
    }
    #expect(PeopleGroup.status(.paused).label == "On hold")
    #expect(PeopleGroup.status(.paused).filter == "status:on-hold")
  }

  @Test("A saved view keeps its words, so that fri is another Friday next week")
  func relative() throws {
    let view = try Filter.parse("due<fri", today: languageMonday).text
    let later = try Filter.parse(view, today: languageMonday.adding(days: 7))
    #expect(later.terms.map(\.condition) == [.due(.before(try day("fri", "2026-12-04")))])
  }
}
