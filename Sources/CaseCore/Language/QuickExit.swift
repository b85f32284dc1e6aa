/// The end of a case as one line gives it.
package struct QuickExit: Equatable, Sendable {
  /// For what the person left, in the words that funders count.
  package var reason: ExitReason
  package var day: Day
  /// Why, in one's own words.
  package var note: String?

  /// Makes the end of a case.
  package init(_ reason: ExitReason, on day: Day, note: String? = nil) {
    (self.reason, self.day, self.note) = (reason, day, note)
  }

  func event(id: RecordID, of caseRecord: RecordID) -> CaseStatusEvent {
    var event = CaseStatusEvent(id: id, caseRecord: caseRecord, status: .exited, happenedOn: day)
    (event.exitReason, event.reason) = (reason, note)
    return event
  }
}

extension QuickRecord {
  static let exitExample = "exit moved area 3 nov"

  static func exit(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    if let word = line.peek, ["employed", "employment", "work", "job", "post"].contains(word) {
      throw .quickWhichPost(word, column: line.column)
    }
    let reason: ExitReason = try vocabulary(&line, "a reason to leave", exitExample)
    let day = try line.takeDayAfterOn(.back) ?? line.today
    let note = try takeReason(&line, example: "exit moved area 3 nov because the family lives in Leeds")
    try line.expectEnd(exitExample)
    return .exit(QuickExit(reason, on: day, note: note))
  }
}

extension QuickCompleter {
  mutating func exit() -> QuickCompletion {
    if let here = settle(words(ExitReason.self, "why the person left")) { return here }
    return tail([QuickTailWord("because", "why, in your words", .text)], bare: .back)
  }
}

extension Refusal {
  /// Funders count three kinds of work.
  static func quickWhichPost(_ word: String, column: Int) -> Refusal {
    let posts = [ExitReason.registeredPost, .associatedPost, .otherEmployment].map(\.rawValue)
    return Refusal(
      rule: "record.open-word",
      summary: "Nothing was recorded: “\(shortened(word))” at column \(column) could be \(choices(posts)).",
      remedies: ["Type one of them, as in exit registered post 3 nov"])
  }
}
