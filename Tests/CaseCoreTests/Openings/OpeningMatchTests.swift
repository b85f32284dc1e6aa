import Testing

@testable import CaseCore

@Suite("People set against an opening")
struct OpeningMatchTests {
  private let today = OpeningSamples.today
  private typealias S = OpeningSamples

  private func matched(
    _ needs: String?, _ facts: CaseFacts, _ change: (inout Opening) -> Void = { _ in }
  ) throws -> OpeningMatch {
    try #require(match(S.opening(needs, change), with: facts, on: today))
  }

  /// A doctor in language whose way is known.
  private var doctor: CaseFacts { caseFacts(doctorPathway, stage: .language) }

  @Test("What is recorded is had, what is not is lacking with its reason, and unknown is said")
  func hasAndLacks() throws {
    var facts = doctor
    facts.restricted = PersonRestricted(id: RecordID(9), person: RecordID(1), rightToWork: .unrestricted)
    let match = try matched("right to work, registered, DBS, step plab1, step nothing", facts)
    #expect(match.has.map(\.because) == ["right to work"])
    #expect(
      match.gaps.map(\.words) == [
        "registration: no GMC reference number is recorded; at least 5 months, and how long English takes is not known",
        "DBS: DBS is not recorded; how long DBS takes is not known",
        "PLAB 1: not started; at least 3 months, and how long English takes is not known",
        "nothing: nothing not known; how long nothing takes is not known",
      ])
    #expect(match.group == .further)
  }

  @Test("One thing or two are nearly, none is a fit, three are further away")
  func groups() throws {
    var facts = doctor
    #expect(try matched(nil, facts).group == .fits)
    #expect(try matched(nil, facts).lackWords == "nothing is asked")
    #expect(try matched("DBS", facts).group == .nearly)
    #expect(try matched("DBS, English", facts).group == .nearly)
    #expect(try matched("DBS, English, CV", facts).group == .further)
    facts.documents = [document(20, .dbs, issued: "2026-10-01")]
    #expect(try matched("DBS", facts).group == .fits)
    #expect(try matched("DBS", facts).lackWords == "has what is asked")
  }

  @Test("What is had and unsure is marked, in the row and with its reason")
  func unsure() throws {
    var nurse = caseFacts(nursePathway, stage: .language)
    var sat = sitting(1, .oet, "2026-11-03", scores(350, 350, 300, 350))
    sat.variant = .atHome
    nurse.sittings = [sat]
    let match = try matched("English", nurse) { $0.profession = nil }
    let doubt = "taken at home: ask the NMC whether it accepts that"
    #expect(match.has.map(\.doubt) == [doubt])
    #expect(match.lackWords == "has what is asked; English unsure")
    #expect(match.reasons == ["Has OET Nursing passed, sat Tue 3 Nov 2026; \(doubt)"])
  }

  @Test("Another profession or specialty is not set against it, unless somebody was submitted")
  func field() throws {
    var nurse = caseFacts(nursePathway)
    #expect(match(S.opening("DBS"), with: nurse, on: today) == nil)
    #expect(match(S.opening("DBS", profession: nil), with: nurse, on: today) != nil)
    let step = S.step(1, .sent, "2026-11-10")
    #expect(
      match(S.opening("DBS"), with: nurse, submission: step, on: today)?.remarks == ["of another profession"])
    let eyes = S.opening { $0.specialty = .ophthalmology }
    #expect(match(eyes, with: doctor, on: today) == nil)
    nurse.enrolments[0].profession = .doctor
    nurse.enrolments[0].specialty = .ophthalmology
    #expect(match(eyes, with: nurse, on: today) != nil)
  }

  @Test("The time of a gap is that of its step and of the steps before it, from the pathway")
  func times() throws {
    var facts = doctor
    facts.stepEvents = [
      event(30, "plab2", .passed, "2026-10-01"), event(31, "standing", .passed, "2026-10-01"),
    ]
    let registered = try matched("registered", facts)
    #expect(registered.gaps.first?.time == .known(60...91, doubt: nil))
    #expect(registered.lackWords == "lacks registration, about 2 to 3 months")
    facts.stepEvents = [event(30, "english", .passed, "2026-10-01")]
    #expect(try matched("step plab1", facts).gaps.first?.time == .known(91...182, doubt: nil))
    #expect(try matched("step plab1", facts).lackWords == "lacks PLAB 1, about 3 to 6 months")
    #expect(try matched("step plab2", facts).gaps.first?.time == .unknown("PLAB 2", atLeast: 91))
    #expect(try matched("step plab2", facts).lackWords == "lacks PLAB 2, at least 3 months")
    let reason = try #require(try matched("step plab2", facts).reasons.last)
    #expect(reason.hasSuffix("; at least 3 months, and how long PLAB 2 takes is not known"))
  }

  @Test("What it took others here goes before what the sources say; a booked exam is expected on its day")
  func pace() throws {
    var facts = doctor
    facts.stepEvents = [event(30, "english", .passed, "2026-10-01")]
    let others = (0..<12).map { _ in DaysTaken(steps: ["plab1": 50, "plab2": 40], stages: [:]) }
    facts.pace = RoutePace(others)
    #expect(try matched("step plab1", facts).gaps.first?.time == .known(50...50, doubt: nil))
    #expect(try matched("step plab2", facts).gaps.first?.time == .known(90...90, doubt: nil))
    #expect(try matched("step plab2", facts).lackWords == "lacks PLAB 2, about 3 months")
    facts.sittings = [exam(40, "plab1", "2026-12-03", .pending)]
    #expect(try matched("step plab1", facts).gaps.first?.time == .known(10...10, doubt: nil))
    #expect(try matched("step plab1", facts).lackWords == "lacks PLAB 1, about 10 days")
  }

  @Test("A doubtful time says so, and what is under way longer than usual has no time")
  func doubts() throws {
    var facts = doctor
    let weak = Source(key: "own", title: "Own", confidence: .low, checkedOn: today)
    facts.pathway?.stages[1].steps[0].typical = TypicalTime("3-18 months").map { Sourced($0, source: weak) }
    facts.transitions = []
    #expect(
      try matched("English", facts).gaps.first?.time.words
        == "about 3 to 18 months (one weak source; check with the regulator)")
    facts.stepEvents = [event(30, "standing", .submitted, "2024-01-10")]
    #expect(try matched("step standing", facts).lackWords.hasSuffix("time not known"))
  }

  @Test("Who has passed the step onto the register is on it, though the number is missing")
  func registered() throws {
    var facts = doctor
    let step = try #require(facts.pathway?.registrationStep)
    facts.stepEvents = [event(30, step.key, .passed, "2026-10-01")]
    let match = try matched("registered", facts)
    #expect(match.group == .fits)
    #expect(
      match.reasons == [
        "Has registration: \(step.shortName) passed, Thu 1 Oct 2026; the GMC reference number is missing"
      ])
  }

  @Test("Having waited brings no test nearer; a booked one is expected on its day, its result when it comes")
  func waiting() throws {
    var facts = doctor
    facts.pathway?.stages[1].steps[0].typical = TypicalTime("3-6 months").map {
      Sourced($0, source: sampleSource)
    }
    for days in [0, 100, 182, 183, 184, 400] {
      facts.stepEvents = [event(30, "english", .inProgress, today.adding(days: -days).iso)]
      #expect(try matched("English", facts).lackWords == "lacks English, about 3 to 6 months")
    }
    var booked = Sitting(id: RecordID(40), person: RecordID(1), test: "oet", satOn: today.adding(days: 12))
    booked.version = "medicine"
    facts.sittings = [booked]
    #expect(try matched("English", facts).lackWords == "lacks English, about 12 days")
    facts.sittings = [exam(40, "plab1", "2026-11-01", .pending)]
    facts.stepEvents = [event(30, "english", .passed, "2026-10-01")]
    #expect(try matched("step plab1", facts).gaps.first?.time == .unknown("the result of PLAB 1"))
  }

  @Test("What ends before the work begins is lacking")
  func ends() throws {
    var facts = doctor
    facts.documents = [document(20, .dbs, issued: "2026-01-01", expires: "2026-12-31")]
    #expect(try matched("DBS", facts).group == .fits)
    let later = try matched("DBS", facts) { $0.startsOn = Day.on("2027-01-04") }
    #expect(
      later.gaps.first?.why
        == "ends on Thu 31 Dec 2026, before the start")
  }

  @Test("Holds, jobs and posts that the route names as bridging are remarked")
  func remarks() throws {
    var facts = doctor
    facts.statuses = [
      CaseStatusEvent(
        id: RecordID(50), caseRecord: RecordID(2), status: .paused, happenedOn: Day.on("2026-11-01"))
    ]
    facts.employments = [
      Employment(
        id: RecordID(51), person: RecordID(1), employer: "Shop", title: "Cashier", relation: .otherJob,
        startedOn: Day.on("2026-01-01"))
    ]
    facts.pathway?.bridging = [BridgingPost(post: "medical support worker", band: "6", source: sampleSource)]
    let match = try matched(nil, facts) { ($0.kind, $0.title) = (.bridging, "Medical Support Worker, wards") }
    #expect(
      match.remarks == [
        "on hold", "in a job", "medical support worker (band 6) is a bridging post of this route",
      ])
  }

  @Test(
    "Who is furthest on the way stands first, then who lacks least and agrees; who started or declined stands last"
  )
  func order() throws {
    func person(_ number: String, _ change: (inout CaseFacts) -> Void) -> CaseFacts {
      var facts = doctor
      facts.caseRecord.number = number
      change(&facts)
      return facts
    }
    let registered: (inout CaseFacts) -> Void = { $0.enrolments[0].registrationNumber = "7" }
    let nearly: (inout CaseFacts) -> Void = {
      $0.stepEvents = [
        event(30, "plab2", .passed, "2026-10-01"), event(31, "standing", .passed, "2026-10-01"),
      ]
    }
    let opening = S.opening("registered")
    let people: [(CaseFacts, Submission?)] = [
      (person("SMW-0001") { _ in }, nil), (person("SMW-0002", nearly), nil),
      (person("SMW-0003", registered), nil),
      (S.agreeing(person("SMW-0004", registered)), nil),
      (person("SMW-0005") { _ in }, S.step(1, .proposed, "2026-11-10")),
      (person("SMW-0006") { _ in }, S.step(2, .interview, "2026-11-12")),
      (person("SMW-0007", registered), S.step(3, .declined, "2026-11-12")),
      (person("SMW-0008", registered), S.step(4, .started, "2026-11-12")),
    ]
    var list = MatchList()
    for (facts, step) in people {
      list.add(try #require(match(opening, with: facts, submission: step, on: today)))
    }
    #expect(
      list.matches.map(\.number) == [
        "SMW-0006", "SMW-0005", "SMW-0004", "SMW-0003", "SMW-0002", "SMW-0001", "SMW-0008", "SMW-0007",
      ])
    #expect(list.submitted == 2)
    #expect(OpeningMatch.Group.allCases.map(list.count) == [2, 2, 0])
    #expect(list.settled == 2 && list.total == 8)
    #expect(list.matches.suffix(2).map(\.title) == [OpeningMatch.settledTitle, OpeningMatch.settledTitle])
  }

  @Test("Who lacks as many things stands by the printed time, also where only the least of it is known")
  func leastTimes() {
    func lacking(_ days: Int, _ consent: ConsentStanding, _ number: String) -> OpeningMatch {
      OpeningMatch(
        caseRecord: RecordID(2), number: number, name: "Selam Tesfay", stage: .intake, profession: .doctor,
        has: [],
        gaps: [
          .init(need: .registered, name: "registration", why: "no", time: .unknown("it", atLeast: days))
        ],
        remarks: [], consent: consent, submission: nil)
    }
    let given = ConsentStanding.given(today)
    var list = MatchList()
    for match in [
      lacking(300, given, "SMW-0001"), lacking(100, .missing, "SMW-0002"), lacking(100, given, "SMW-0003"),
    ] { list.add(match) }
    #expect(list.matches.map(\.number) == ["SMW-0003", "SMW-0002", "SMW-0001"])
  }

  @Test("Of very many only the best are kept, and all are counted")
  func many() throws {
    let opening = S.opening("DBS, English, CV")
    var list = MatchList(most: 5)
    for number in 0..<1000 {
      var facts = doctor
      facts.caseRecord.number = "SMW-" + String(number + 1000)
      if number % 100 == 0 { facts.documents = [document(20, .dbs, issued: "2026-10-01")] }
      list.add(try #require(match(opening, with: facts, on: today)))
    }
    #expect(list.matches.map(\.number) == ["SMW-1000", "SMW-1100", "SMW-1200", "SMW-1300", "SMW-1400"])
    #expect(list.total == 1000)
    #expect(list.count(.nearly) == 10)
  }

  @Test("What leaves the screen says of the right to work only whether it is recorded")
  func guarded() throws {
    var facts = doctor
    facts.restricted = PersonRestricted(id: RecordID(9), person: RecordID(1), rightToWork: .restricted)
    let has = try matched("right to work", facts)
    #expect(has.reasons == ["Has right to work, with restrictions"])
    #expect(has.guardedReasons == ["Has right to work"])
    facts.restricted?.rightToWork = .notAllowed
    let lacks = try matched("right to work", facts)
    #expect(
      lacks.reasons == ["Lacks right to work: no right to work; how long right to work takes is not known"])
    #expect(lacks.guardedReasons == ["Lacks right to work"])
  }
}
