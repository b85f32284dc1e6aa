import CaseCore

/// Makes facts of every kind about one case.
struct RandomFacts {
  let facts: CaseFacts
  let day: Day
  let newID: () -> RecordID

  private var person: RecordID { facts.person.id }
  private var caseRecord: RecordID { facts.caseRecord.id }

  func fact(_ kind: Int, _ numbers: inout SeededNumbers) -> (any Fact)? {
    switch kind {
    case 0: sitting(&numbers)
    case 1: contact(&numbers)
    case 2: action()
    case 3: document(&numbers)
    case 4: Consent(id: newID(), person: person, purpose: pick(&numbers), givenOn: day)
    case 5: step(&numbers)
    case 6: status(&numbers)
    case 7: Barrier(id: newID(), caseRecord: caseRecord, kind: pick(&numbers), openedOn: day)
    case 8: CaseTag(id: newID(), caseRecord: caseRecord, text: "priority")
    default: rarer(kind, &numbers)
    }
  }

  private func rarer(_ kind: Int, _ numbers: inout SeededNumbers) -> (any Fact)? {
    switch kind {
    case 9: Qualification(id: newID(), person: person, title: "MD")
    case 10: employment(&numbers)
    case 11:
      Placement(
        id: newID(), person: person, kind: pick(&numbers), state: pick(&numbers), host: "Royal Hospital")
    case 12:
      facts.placements.first.map {
        PlacementCheck(id: newID(), person: person, placement: $0.id, kind: "DBS")
      }
    default:
      FundingLine(
        id: newID(), caseRecord: caseRecord, item: "OET fee", fund: "City fund", amount: Money(pence: 35_000),
        state: pick(&numbers), happenedOn: day)
    }
  }

  private func pick<Value: Vocabulary>(_ numbers: inout SeededNumbers) -> Value {
    let all = Array(Value.allCases)
    return all[Int.random(in: 0..<all.count, using: &numbers)]
  }

  private func sitting(_ numbers: inout SeededNumbers) -> Sitting {
    guard Int.random(in: 0..<2, using: &numbers) == 0 else {
      var exam = Sitting(id: newID(), person: person, test: "theory", satOn: day)
      exam.outcome = pick(&numbers)
      return exam
    }
    var sitting = Sitting(id: newID(), person: person, test: "oet", satOn: day)
    sitting.version = "medicine"
    sitting.listening = Score(350)
    sitting.writing = Score(Int.random(in: 20...50, using: &numbers) * 10)
    return sitting
  }

  private func contact(_ numbers: inout SeededNumbers) -> Contact {
    var contact = Contact(id: newID(), caseRecord: caseRecord, kind: pick(&numbers), happenedOn: day)
    contact.outcome = pick(&numbers)
    contact.body = "Words with \"quotes\", a \\ and\ta tab"
    return contact
  }

  private func action() -> Action {
    Action(
      id: newID(), caseRecord: caseRecord, text: "Send the form", dueOn: day.adding(days: 30),
      party: .candidate,
      promisedOn: day)
  }

  private func document(_ numbers: inout SeededNumbers) -> Document {
    var document = Document(
      id: newID(), person: person, kind: pick(&numbers), status: pick(&numbers), happenedOn: day)
    document.issuedOn = day
    return document
  }

  private func step(_ numbers: inout SeededNumbers) -> StepEvent? {
    guard let enrolment = facts.enrolment else { return nil }
    var event = StepEvent(
      id: newID(), caseRecord: caseRecord, enrolment: enrolment.id, step: "registration",
      state: pick(&numbers),
      happenedOn: day)
    event.waitingOn = .regulator
    return event
  }

  private func status(_ numbers: inout SeededNumbers) -> CaseStatusEvent {
    var event = CaseStatusEvent(id: newID(), caseRecord: caseRecord, status: pick(&numbers), happenedOn: day)
    event.reviewOn = event.status == .paused ? day.adding(days: 60) : nil
    event.exitReason = event.status == .exited ? .movedArea : nil
    return event
  }

  private func employment(_ numbers: inout SeededNumbers) -> Employment {
    Employment(
      id: newID(), person: person, employer: "Royal Hospital", title: "Doctor", relation: pick(&numbers),
      startedOn: day)
  }
}
