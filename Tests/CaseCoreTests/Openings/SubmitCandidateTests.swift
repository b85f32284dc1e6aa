import CaseCore
import Testing

@Suite("The way to an opening, a dated step at a time")
struct SubmitCandidateTests {
  private let today = OpeningSamples.today
  private typealias S = OpeningSamples

  private func submit(_ state: SubmissionState, on day: String = "2026-11-23") -> SubmitCandidate {
    SubmitCandidate(RecordID(2), to: RecordID(81), state, on: Day.on(day))
  }

  private func refusal(
    _ state: SubmissionState, on day: String = "2026-11-23", after steps: [Submission] = [],
    _ facts: CaseFacts = S.agreeing(), _ opening: Opening = S.opening()
  ) -> String? {
    submit(state, on: day).refusal(facts, at: S.desk(opening, steps))
  }

  @Test("Each step after the other is recorded, also when some between were not")
  func forward() throws {
    var steps: [Submission] = []
    for (id, state) in SubmissionState.pipeline.enumerated() {
      #expect(refusal(state, after: steps) == nil)
      steps.append(S.step(Int64(id), state, "2026-11-20"))
    }
    #expect(refusal(.offered) == nil)
    let decision = try submit(.sent).decide(S.agreeing(), at: S.desk())
    #expect(decision.notice == "Selam Tesfay: sent for Junior doctor (O-3).")
  }

  @Test("The same step twice, a step back and a step before the last one are refused")
  func order() {
    let sent = [S.step(1, .sent, "2026-11-20")]
    #expect(
      refusal(.sent, after: sent)
        == "Nothing was recorded: this person is sent already. Record what has happened since.")
    #expect(
      refusal(.proposed, after: sent)
        == "Nothing was recorded: this person is sent, which is further on. Take the last step back where it was wrong."
    )
    #expect(
      refusal(.interview, on: "2026-11-19", after: sent)
        == "Nothing was recorded: the step before was on Fri 20 Nov 2026. Type that day or a later one.")
    #expect(refusal(.interview, on: "2026-11-24", after: sent)?.contains("is in the future") == true)
  }

  @Test("Who said no can be proposed again; nobody says no to what was never proposed")
  func ends() {
    #expect(
      refusal(.declined)
        == "Nothing was recorded: this person was not submitted to it. Propose the person first.")
    let declined = [S.step(1, .sent, "2026-11-10"), S.step(2, .declined, "2026-11-12")]
    #expect(
      refusal(.withdrawn, after: declined)
        == "Nothing was recorded: this person is declined already. Record what has happened since.")
    #expect(refusal(.proposed, after: declined) == nil)
    #expect(refusal(.withdrawn, after: [S.step(1, .sent, "2026-11-10")]) == nil)
  }

  @Test("A step that was taken back does not count")
  func voided() {
    let steps = [
      S.step(1, .proposed, "2026-11-10"), S.step(2, .sent, "2026-11-12").voided(because: "wrong person"),
    ]
    #expect(refusal(.sent, after: steps) == nil)
  }

  @Test("Without consent to share with the partner nobody goes further than proposed")
  func consent() throws {
    let facts = CommandSamples.facts
    let proposal = try submit(.proposed).decide(facts, at: S.desk())
    #expect(proposal.warnings == ["Without consent to share with the partner it goes no further than this."])
    for state in [SubmissionState.sent, .interview, .offered, .started] {
      #expect(
        refusal(state, after: [S.step(1, .proposed, "2026-11-10")], facts)
          == "Nothing was recorded: no consent to share with North Trust is recorded. "
          + "Ask the person, and record a consent to share with North Trust.")
    }
  }

  @Test("Consent for another partner does not count, nor what was given only later or has ended")
  func otherConsent() {
    var other = S.agreeing()
    other.consents[0].partner = RecordID(99)
    #expect(refusal(.sent, other)?.contains("no consent to share with North Trust") == true)
    #expect(
      refusal(.sent, on: "2026-11-10", S.agreeing(on: "2026-11-15"))
        == "Nothing was recorded: the consent to share with North Trust begins on Sun 15 Nov 2026. "
        + "Type that day or a later one, or mend the day of the consent.")
    var ended = S.agreeing()
    ended.consents[0].expiresOn = Day.on("2026-11-20")
    #expect(refusal(.sent, ended)?.contains("the consent ended on Fri 20 Nov 2026") == true)
  }

  @Test("A withdrawn consent stops everything but the ends, whatever day is typed")
  func withdrawn() {
    var facts = S.agreeing()
    facts.consents[0].withdrawnOn = Day.on("2026-11-18")
    let steps = [S.step(1, .sent, "2026-11-10")]
    let words = "Nothing was recorded: the consent was withdrawn on Wed 18 Nov 2026."
    #expect(refusal(.interview, after: steps, facts)?.hasPrefix(words) == true)
    #expect(refusal(.interview, on: "2026-11-12", after: steps, facts)?.hasPrefix(words) == true)
    #expect(refusal(.withdrawn, after: steps, facts) == nil)
  }

  @Test("A full opening takes nobody else, but whoever has a place goes on")
  func full() {
    let steps = [S.step(1, .offered, "2026-11-10", of: 12)]
    let words =
      "Nothing was recorded: its only place is offered or filled in O-3. "
      + "Raise the number of places, or record first who declined or withdrew."
    for state in [SubmissionState.proposed, .sent, .offered] {
      #expect(refusal(state, after: steps) == words)
    }
    #expect(refusal(.proposed, after: steps, S.agreeing(), S.opening(places: 2)) == nil)
    #expect(refusal(.started, after: [S.step(1, .offered, "2026-11-10")]) == nil)
    let two = steps + [S.step(2, .started, "2026-11-11", of: 13)]
    #expect(
      refusal(.sent, after: two, S.agreeing(), S.opening(places: 2))?.contains(
        "all 2 places are offered or filled") == true)
  }

  @Test("A closed opening takes nobody, and one that was taken back is not there")
  func closed() {
    let closed = S.opening { $0.closedOn = Day.on("2026-11-20") }
    #expect(
      refusal(.proposed, S.agreeing(), closed)
        == "Nothing was recorded: O-3 is closed. Open it again by taking its closing day away.")
    #expect(refusal(.withdrawn, after: [S.step(1, .sent, "2026-11-10")], S.agreeing(), closed) == nil)
    let gone = S.opening { $0.voided = "typed twice" }
    #expect(
      refusal(.proposed, S.agreeing(), gone)
        == "Nothing was saved: that opening is not in this file. Look for it in the list of openings.")
  }

  @Test("Who has left the programme is not proposed")
  func exited() {
    var facts = S.agreeing()
    facts.statuses.append(
      CaseStatusEvent(
        id: RecordID(50), caseRecord: RecordID(2), status: .exited, happenedOn: Day.on("2026-11-01")))
    #expect(
      refusal(.proposed, facts) == "Nothing was recorded: this case has ended. Record the return first.")
  }

  @Test("A passed closing date and a start are said")
  func warnings() throws {
    let opening = S.opening { $0.closesOn = Day.on("2026-11-20") }
    let late = try submit(.sent).decide(S.agreeing(), at: S.desk(opening))
    #expect(late.warnings == ["The closing date was Fri 20 Nov 2026."])
    let started = try submit(.started).decide(S.agreeing(), at: S.desk())
    #expect(started.warnings == ["Record the job, too: r and j on the case."])
    let placed = try submit(.started).decide(S.agreeing(), at: S.desk(S.opening { $0.kind = .placement }))
    #expect(
      placed.warnings == [
        "Record the placement, too: r and p on the case, or a line: placement shadowing City Hospital from 1 dec to "
          + "12 dec."
      ])
  }

  @Test("Nobody starts before the first day")
  func early() {
    let later = S.opening { $0.startsOn = Day.on("2026-12-07") }
    #expect(
      refusal(.started, S.agreeing(), later)
        == "Nothing was recorded: O-3 begins only on Mon 7 Dec 2026. Record the start on that day, or change the "
        + "first day of the opening where it was earlier.")
    #expect(refusal(.offered, S.agreeing(), later) == nil)
    #expect(refusal(.started, S.agreeing(), S.opening { $0.startsOn = Day.on("2026-11-23") }) == nil)
  }

  @Test("Who has started is not declined, and leaves the post for a reason; then the place is free")
  func leaving() throws {
    let started = [S.step(1, .offered, "2026-11-10"), S.step(2, .started, "2026-11-20")]
    #expect(
      refusal(.declined, after: started)
        == "Nothing was recorded: this person has started, so that nobody declines any more. Record withdrawn with "
        + "the reason where the post was left or ended. Take the start back where it was wrong.")
    #expect(
      refusal(.withdrawn, after: started)
        == "Nothing was recorded: this person has started, and the reason for leaving is missing. Add a note that "
        + "says why the post was left or ended.")
    let leaving = SubmitCandidate(
      RecordID(2), to: RecordID(81), .withdrawn, on: today, note: "moved to Leeds")
    let step = try leaving.decide(S.agreeing(), at: S.desk(S.opening(), started))
    #expect(step.changes.count == 1)
    var page = OpeningPage(S.opening(), submissions: started)
    #expect(page.isFull)
    page.submissions.append(S.step(3, .withdrawn, "2026-11-23"))
    #expect(!page.isFull)
  }
}
