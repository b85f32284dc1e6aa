import CaseCore
import Testing

@Suite("One thing for several cases")
struct ForMarkedTests {
  private let today = CommandSamples.today
  private let due = CommandSamples.today.adding(days: 4)

  private func facts(_ id: Int64, _ number: String) -> CaseFacts {
    let sample = CommandSamples.facts
    return CaseFacts(
      person: sample.person,
      caseRecord: CaseRecord(
        id: RecordID(id), person: sample.person.id, programme: RecordID(90), number: number,
        openedOn: sample.caseRecord.openedOn))
  }

  private var cases: [CaseFacts] { [facts(2, "SMW-0001"), facts(20, "SMW-0002"), facts(30, "SMW-0003")] }

  private func desk(_ cases: [CaseFacts]) -> Desk {
    let desk = CommandSamples.desk()
    return Desk(
      today: desk.today, worker: desk.worker, office: desk.office, newID: desk.newID,
      newNumber: desk.newNumber, facts: { id in cases.first { $0.caseRecord.id == id } })
  }

  private func refusal(_ command: ForMarked, _ cases: [CaseFacts]) -> String? {
    command.refusal(nil, at: desk(cases))
  }

  @Test("A promise is made for each of the cases, in one operation of the kind of a record")
  func promises() throws {
    let work = ForMarked.Work.action(text: "bring the degree", due: due, party: .candidate, owner: nil)
    let command = ForMarked(cases.map(\.caseRecord) + [cases[0].caseRecord], work)
    let decision = try command.decide(nil, at: desk(cases))
    #expect(command.verb == .record)
    #expect(decision.changes.map(\.table) == [.action, .action, .action])
    #expect(decision.changes.map(\.caseRecord) == [RecordID(2), RecordID(20), RecordID(30)])
    #expect(decision.notice == "Promised for 3 cases: bring the degree, by Fri 27 Nov 2026.")
  }

  @Test("A caseworker and a club are set where they differ, and who had them already is counted")
  func places() throws {
    var some = cases
    some[1].caseRecord.caseworker = CommandSamples.anna.id
    let work = ForMarked.Work.place(caseworker: CommandSamples.anna.id, club: nil)
    let command = ForMarked(some.map(\.caseRecord), work)
    let decision = try command.decide(nil, at: desk(some))
    #expect(command.verb == .edit)
    #expect(decision.changes.map(\.caseRecord) == [RecordID(2), RecordID(30)])
    #expect(decision.notice == "Changed for 2 cases: caseworker Anna Baker. 1 case had that already.")
    let both = ForMarked(
      [some[0].caseRecord], .place(caseworker: CommandSamples.anna.id, club: RecordID(92)))
    #expect(
      try both.decide(nil, at: desk(some)).notice
        == "Changed for 1 case: caseworker Anna Baker, club North Hall.")
  }

  @Test("Without cases, with a case that is gone, or where nothing would change, nothing is saved")
  func refusals() {
    let work = ForMarked.Work.place(caseworker: CommandSamples.anna.id, club: nil)
    #expect(
      refusal(ForMarked([], work), cases)
        == "Nothing was saved: no case is marked. Mark cases in Candidates with Space.")
    #expect(
      refusal(ForMarked(cases.map(\.caseRecord), work), [cases[0]])
        == "Nothing was saved: that case is not in this file. Look for it by name or number.")
    var done = cases[0]
    done.caseRecord.caseworker = CommandSamples.anna.id
    #expect(
      refusal(ForMarked([done.caseRecord], work), [done])
        == "Nothing was saved: all of them have this caseworker and club already. Choose another one, or press Esc."
    )
    let nameless = ForMarked.Work.action(text: " ", due: due, party: .us, owner: nil)
    #expect(refusal(ForMarked(cases.map(\.caseRecord), nameless), cases) != nil)
  }

  @Test("A tag is a word or two; where all have it, or none, nothing is saved")
  func tags() {
    let long = String(repeating: "a", count: 41)
    for text in [" ", long, "two\nlines"] {
      #expect(
        refusal(ForMarked(cases.map(\.caseRecord), .tag(text)), cases)
          == "Nothing was tagged: a tag is one line of 1 to 40 characters. Type a word or two.")
    }
    var tagged = cases[0]
    tagged.tags = [CaseTag(id: RecordID(70), caseRecord: tagged.caseRecord.id, text: "priority")]
    #expect(
      refusal(ForMarked([tagged.caseRecord], .tag("Priority")), [tagged])
        == "Nothing was tagged: all of them have the tag Priority already.")
    #expect(
      refusal(ForMarked(cases.map(\.caseRecord), .untag("priority")), cases)
        == "Nothing was changed: none of them has the tag priority. Filter by tag: to see who has it.")
  }

  @Test("In a move of many who cannot move stays; where all stay, or a reason is missing, nothing is saved")
  func moves() throws {
    let (near, far) = (CommandSamples.facts, facts(20, "SMW-0002"))
    var there = near
    there.transitions = [CommandSamples.move(6, .observation, on: today.adding(days: -3))]
    let stay = MarkedMove(to: .observation, on: today, reason: nil, seen: [there])
    #expect(
      refusal(ForMarked([there.caseRecord], .move(stay)), [there])
        == "No case was moved to Observation: none of them can be moved there. The list says why for each; "
        + "choose another stage or record what is missing first.")
    let skip = MarkedMove(to: .accreditation, on: today, reason: nil, seen: [near])
    #expect(
      refusal(ForMarked([near.caseRecord], .move(skip)), [near])
        == "No case was moved to Accreditation: a reason is needed for SMW-0001. "
        + "Give a reason, or take the marks off these.")
    let some = MarkedMove(to: .observation, on: today, reason: "agreed in the meeting", seen: [near, far])
    #expect(
      try ForMarked([near.caseRecord, far.caseRecord], .move(some)).decide(nil, at: desk([near, far])).notice
        == "Moved 1 case to Observation. Staying where they are: SMW-0002.")
  }
}
