internal import CaseCore

/// Takes a fact back that was wrong; the history keeps it, with the reason.
struct TakeBackPlan: FormPlan {
  let title = "Take back"
  let id: RecordID

  func fields(in context: FormContext) -> [Field] {
    [.line(.because, "Because", "Why it is wrong: wrong person, typed twice. The history keeps the reason.")]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let facts = context.facts, let fact = facts.standingFact(id) else {
      form.preview = [FormLine(TakeBackWords.gone, .warning)]
      return
    }
    let words = FactWords.summary(of: fact, in: facts, today: context.today)
    let undo = context.keyboard.named(.undo)
    let day = FactDay.happened(fact).map { ", \($0.fullWords)" } ?? ""
    form.preview =
      [FormLine("Takes back: \(words)\(day)", .strong)]
      + TakeBackWords.follows(fact, in: facts).map { FormLine($0, .warning) }
      + [FormLine("The line stays in the timeline, marked as taken back. \(undo) brings it back.", .dim)]
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let reason = reader.needText(
      .because, orSay: "The reason is missing. Say in a few words why it is wrong.")
    guard let facts = reader.form.basis.facts, let fact = facts.standingFact(id) else {
      reader.fault(nil, TakeBackWords.gone)
      return nil
    }
    return reason.map { takingBack(fact, of: facts.caseRecord.id, because: $0) }
  }

  private func takingBack(
    _ fact: some Fact, of caseRecord: RecordID, because reason: String
  ) -> any Command {
    VoidFact(caseRecord, fact, because: reason)
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "fact.void-needs-reason" ? .because : nil }
}

/// What the form says besides its field.
private enum TakeBackWords {
  static let gone =
    "Nothing was taken back: this line is taken back already, or not in this case any more. Press Esc."

  /// What changes with the fact, where it is more than the line itself.
  static func follows(_ fact: any Fact, in facts: CaseFacts) -> [String] {
    switch fact {
    case let move as StageTransition: stage(without: move, in: facts)
    case let event as CaseStatusEvent: status(without: event, in: facts)
    case let placement as Placement: checks(of: placement, in: facts)
    default: []
    }
  }

  private static func stage(without move: StageTransition, in facts: CaseFacts) -> [String] {
    guard facts.lastTransition?.id == move.id else { return [] }
    let before = facts.transitions.last {
      $0.stands && $0.enrolment == move.enrolment && $0.id != move.id
    }
    return ["The case then stands at \((before?.stage ?? .intake).name) again."]
  }

  private static func status(without event: CaseStatusEvent, in facts: CaseFacts) -> [String] {
    guard facts.lastStatus?.id == event.id else { return [] }
    let before = facts.statuses.last { $0.stands && $0.id != event.id }
    return ["The case is then \((before?.status ?? .enquiry).rawValue) again."]
  }

  private static func checks(of placement: Placement, in facts: CaseFacts) -> [String] {
    let count = facts.placementChecks.filter { $0.stands && $0.placement == placement.id }.count
    return count == 0 ? [] : ["Its checklist goes with it: \(count == 1 ? "1 check" : "\(count) checks")."]
  }
}

extension CaseFacts {
  /// Everything that happened in the case, in no order.
  var allFacts: [any Fact] {
    transitions + statuses + sittings + stepEvents + contacts + actions + documents + consents + employments
      + placements + placementChecks + qualifications + barriers + fundingLines + tags + submissions
  }

  /// A fact of any kind that has not been taken back.
  func standingFact(_ id: RecordID) -> (any Fact)? { allFacts.first { $0.id == id && $0.stands } }
}
