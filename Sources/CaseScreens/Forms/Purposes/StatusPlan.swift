internal import CaseCore

/// A hold, an exit or a return.
struct StatusPlan: FormPlan {
  let title = "Hold, exit or return"

  func fields(in context: FormContext) -> [Field] {
    [
      .choice(
        .status, "The case is", Self.choices, "On hold stops the clock until the review; left ends the case."),
      .happenedOn(context, help: "The day from which it counts: today, -2d, 12 sep."),
      .line(.reason, "Because", "Why it is on hold: travel, health, family. Few words."),
      .day(.reviewOn, "Look again", "The day on which the hold is looked at: +4w, 7 jan.", .forward),
      .words(.exitReason, "Left for", ExitReason.self, "Why the person left; funders count these words."),
    ]
  }

  private static let choices = [
    ChoiceOption(value: CaseStatus.paused.rawValue, label: "On hold", also: ["hold", "paused"]),
    ChoiceOption(value: CaseStatus.exited.rawValue, label: "Left the programme", also: ["exit", "exited"]),
    ChoiceOption(
      value: CaseStatus.active.rawValue, label: "Active again", also: ["active", "return", "back"]),
  ]

  func refresh(_ form: inout Form, in context: FormContext) {
    let status = form.chosen(.status, CaseStatus.self)
    form.show(.reason, if: status != .active)
    form.show(.reviewOn, if: status == .paused)
    form.show(.exitReason, if: status == .exited)
    guard let facts = context.facts else { return }
    let since = facts.lastStatus.map { ", since \($0.happenedOn.fullWords)" } ?? ""
    form.preview = [FormLine("Now: \(facts.status.word)\(since).", .dim)] + follows(status, facts)
  }

  private func follows(_ status: CaseStatus?, _ facts: CaseFacts) -> [FormLine] {
    switch status {
    case .paused?: [FormLine("A hold stops the clock of the stage until it ends.", .dim)]
    case .active? where facts.status == .exited:
      [FormLine("A return begins a new spell of the same case.", .dim)]
    case .exited?: [facts.openActionRemark].compactMap { $0.map { FormLine($0, .warning) } }
    default: []
    }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let status = reader.needWord(.status, "The status", CaseStatus.self)
    let day = reader.needDay(.on)
    if status == .paused { readHold(&reader) }
    let exit = reader.word(.exitReason, ExitReason.self)
    if status == .exited { _ = reader.need(exit, .exitReason, orSay: FaultWords.missing("The reason")) }
    guard let facts = reader.context.facts, let status, let day else { return nil }
    if status == facts.status {
      reader.fault(.status, "The case is \(status.word) already. Choose another, or press Esc.")
    }
    var event = CaseStatusEvent(id: newID(), caseRecord: facts.caseRecord.id, status: status, happenedOn: day)
    (event.reason, event.reviewOn, event.exitReason) = (reader.text(.reason), reader.day(.reviewOn), exit)
    return reader.saving(event, seen: nil)
  }

  private func readHold(_ reader: inout FormReader) {
    _ = reader.needText(.reason, orSay: "The reason is missing. Say in a few words why it is on hold.")
    _ = reader.need(
      reader.day(.reviewOn), .reviewOn,
      orSay: "The day to look again is missing. Type one such as +4w or 7 jan.")
  }

  func field(refusedBy rule: String) -> FieldKey? {
    if rule == "status.review-passed" { return .reviewOn }
    return ["fact.in-the-future", "fact.long-ago"].contains(rule) ? .on : nil
  }
}
