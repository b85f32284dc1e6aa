import CaseCore
import Testing

@Suite("Recording facts")
struct RecordFactsTests {
  private let today = CommandSamples.today
  private let person = RecordID(1)
  private let caseRecord = RecordID(2)
  private let id = RecordID(50)

  private func refusal(_ fact: any Fact) -> String? { RecordFacts(caseRecord, [fact]).refusal() }
  private func oet(_ change: (inout Sitting) -> Void = { _ in }) -> Sitting {
    var sitting = Sitting(id: id, person: person, test: "oet", satOn: today.adding(days: -9))
    change(&sitting)
    return sitting
  }

  @Test("Several facts are one change, told in one sentence")
  func several() throws {
    let command = RecordFacts(caseRecord, [oet { $0.listening = Score(350) }, CommandSamples.action(due: 4)])
    let decision = try command.decide(CommandSamples.facts, at: CommandSamples.desk())
    #expect(decision.changes.map(\.table) == [.sitting, .action])
    #expect(decision.changes.allSatisfy { $0.person == person && $0.caseRecord == caseRecord })
    #expect(decision.notice == "Recorded: OET, sat Sat 14 Nov, L350; Action, Book OET, by Fri 27 Nov.")
  }

  @Test("Nothing, or a fact of another case, is not recorded")
  func nothing() {
    #expect(
      RecordFacts(caseRecord, []).refusal()
        == "Nothing was recorded: there was nothing to record. Fill in at least one field.")
    let elsewhere = "Nothing was recorded: it belongs to another case. Open that case, then record it there."
    #expect(refusal(Sitting(id: id, person: RecordID(77), test: "oet", satOn: today)) == elsewhere)
    #expect(refusal(CaseTag(id: id, caseRecord: RecordID(77), text: "x")) == elsewhere)
    #expect(
      RecordFacts(caseRecord, [oet()]).refusal(nil)
        == "Nothing was saved: that case is not in this file. Look for it by name or number.")
  }

  @Test("What has happened is not in the future, and not before 1900")
  func days() {
    let contact = Contact(id: id, caseRecord: caseRecord, kind: .call, happenedOn: today.adding(days: 1))
    #expect(
      refusal(contact)
        == "It was not recorded: Tue 24 Nov 2026 is in the future, and this is about what has happened. "
        + "Type the day it happened, or make it an action.")
    let early = Contact(id: id, caseRecord: caseRecord, kind: .call, happenedOn: Day(number: -25_568))
    #expect(refusal(early) == "It was not recorded: Sun 31 Dec 1899 is before 1900. Check the year.")
  }

  @Test("An exam that is booked, a job and a placement may lie ahead")
  func ahead() {
    let later = today.adding(days: 30)
    var exam = Sitting(id: id, person: person, test: "theory", satOn: later)
    #expect(refusal(exam) != nil)
    exam.outcome = .pending
    #expect(refusal(exam) == nil)
    let booked = StepEvent(
      id: id, caseRecord: caseRecord, enrolment: RecordID(3), step: "registration", state: .booked,
      happenedOn: later)
    #expect(refusal(booked) == nil)
    #expect(
      refusal(
        Employment(
          id: id, person: person, employer: "Royal Hospital", title: "Doctor", relation: .registeredPost,
          startedOn: later)) == nil)
  }

  @Test("A score is in its test's range")
  func scores() {
    #expect(
      refusal(oet { $0.writing = Score(345) })
        == "It was not recorded: Writing 345 is not a score of OET. OET goes from 0 to 500 in tens, such as 350."
    )
    #expect(
      refusal(oet { $0.overall = Score(350) })
        == "It was not recorded: OET has no overall score. Leave it empty; the four skills decide.")
    #expect(refusal(oet { $0.speaking = Score(500) }) == nil)
  }

  @Test("Exams and steps are the pathway's own")
  func keys() {
    #expect(
      refusal(Sitting(id: id, person: person, test: "plab9", satOn: today))
        == "The sitting was not recorded: this pathway has no exam “plab9”. "
        + "Choose one of ielts, oet, toefl, theory.")
    func step(_ key: String) -> StepEvent {
      StepEvent(
        id: id, caseRecord: caseRecord, enrolment: RecordID(3), step: key, state: .passed, happenedOn: today)
    }
    #expect(
      refusal(step("visa"))
        == "The step was not recorded: this pathway has no step “visa”. Choose one of theory, registration.")
    var bare = CommandSamples.facts
    bare.pathway = nil
    #expect(
      RecordFacts(caseRecord, [step("visa")]).refusal(bare)
        == "The step was not recorded: this pathway has no step “visa”. This pathway has no steps.")
    #expect(refusal(step("registration")) == nil)
  }

  @Test("An action that is due before today is saved, and that is said")
  func late() throws {
    let late = CommandSamples.action(due: -1)
    let decision = try RecordFacts(caseRecord, [late]).decide(CommandSamples.facts, at: CommandSamples.desk())
    #expect(decision.warnings == ["It is due on Sun 22 Nov 2026, which has passed."])
  }

  @Test("Actions and notes have words, minutes are not below zero, placements end after they start")
  func words() {
    var action = CommandSamples.action(due: 1)
    action.text = " \n"
    #expect(refusal(action) == "The action was not saved: say in a few words what will be done.")
    var note = Contact(id: id, caseRecord: caseRecord, kind: .note, happenedOn: today)
    #expect(refusal(note) == "The note was not saved: it has no words.")
    note.body = "Rang"
    note.minutes = -1
    #expect(refusal(note) == "The contact was not saved: the minutes cannot be below zero.")
    var placement = Placement(
      id: id, person: person, kind: .shadowing, state: .offered, host: "Royal Hospital")
    placement.startsOn = today
    placement.endsOn = today.adding(days: -1)
    #expect(
      refusal(placement)
        == "The placement was not recorded: it would end before it starts. Check the two days.")
    placement.endsOn = today
    #expect(refusal(placement) == nil)
  }

  @Test("A stage is not moved by a bare fact, past its guards")
  func move() {
    #expect(
      refusal(CommandSamples.move(50, .employed, on: today))
        == "Nothing was recorded: a stage is changed by a move. Move the stage instead.")
  }
}
