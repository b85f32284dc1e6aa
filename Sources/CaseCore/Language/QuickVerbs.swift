/// What follows each verb of a line.
extension QuickRecord {
  static func action(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let (example, start) = ("action book resit by fri", line.lastColumn)
    guard let (text, due) = try line.takeTextAndDay(after: "by") else {
      throw .quickNoLastDay("by", "an action", column: line.endColumn, example: example)
    }
    guard !text.isEmpty else { throw .quickNothingAfter("action", column: start, example: example) }
    return .action(text: text, due: due)
  }

  static func hold(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let (example, start) = ("hold waiting for regulator until 1 feb", line.lastColumn)
    let day = try line.takeDayOn(before: "until") ?? line.today
    guard let (text, until) = try line.takeTextAndDay(after: "until", goingOnWith: "because") else {
      throw .quickNoLastDay("until", "a pause", column: line.endColumn, example: example)
    }
    let isBare = text.split(separator: " ").first.map { QuickLine.plain(String($0)) } == "because"
    let reason = isBare ? String(text.dropFirst("because".count)).trimmingBlanks : text
    guard !reason.isEmpty else { throw .quickNoReason(of: "hold", column: start, example: example) }
    return .hold(reason: reason, until: until, day: day)
  }

  static func resume(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let example = "resume on 3 nov because the papers have come"
    let day = try line.takeDayAfterOn(.back) ?? line.today
    let reason = try takeReason(&line, example: example)
    try line.expectEnd(example)
    return .resume(day: day, reason: reason)
  }

  static func step(_ line: inout QuickLine, _ steps: [String]) throws(Refusal) -> QuickRecord {
    let example = "step epic submitted 3 nov"
    guard let key = try line.takeMatch(among: steps, spelling: \.self) else {
      throw .quickUnknownValue(line, "a step of this pathway", known: steps, example: example)
    }
    let state = try takeState(&line, example)
    var step = QuickStep(key: key, state: state, day: line.today)
    if state == .waiting, line.take(anyOf: "on", "for") {
      step.waitingOn = try vocabulary(&line, "someone to wait for", "step epic waiting on regulator")
    }
    step.day = try line.takeDayAfterOn(state == .booked ? .nearest : .back) ?? line.today
    if line.take(anyOf: "ref", "reference") {
      guard let reference = line.take() else {
        throw .quickNothingAfter("ref", column: line.lastColumn, example: example + " ref ABC123")
      }
      step.reference = reference
    }
    try line.expectEnd(example)
    return .step(step)
  }

  private static func takeState(_ line: inout QuickLine, _ example: String) throws(Refusal) -> StepState {
    if line.take(anyOf: "done", "pass") { return .passed }
    if line.take(anyOf: "started") { return .inProgress }
    return try vocabulary(&line, "a state of a step", example)
  }

  static func move(_ line: inout QuickLine, _ stages: [QuickStage]) throws(Refusal) -> QuickRecord {
    let example = "move observation on 3 nov"
    guard let stage = try line.takeMatch(among: stages, spelling: \.word)?.stage else {
      throw .quickUnknownValue(
        line, "a stage", known: stages.filter { !$0.isOtherName }.map(\.word), example: example)
    }
    let day = try line.takeDayAfterOn(.back)
    let reason = try takeReason(&line, example: "move observation because the trust asked")
    try line.expectEnd(example)
    return .move(stage: stage, day: day, reason: reason)
  }

  /// Everything after `because`.
  static func takeReason(_ line: inout QuickLine, example: String) throws(Refusal) -> String? {
    guard line.take(anyOf: "because") else { return nil }
    let column = line.lastColumn
    let words = line.takeRest()
    guard words.isEmpty else { return words }
    throw .quickNothingAfter("because", column: column, example: example)
  }

  static func vocabulary<Value: Vocabulary>(
    _ line: inout QuickLine, _ noun: String, _ example: String
  ) throws(Refusal) -> Value {
    if let value = try line.takeMatch(among: Array(Value.allCases), spelling: \.rawValue) { return value }
    throw .quickUnknownValue(line, noun, known: Value.allCases.map(\.rawValue), example: example)
  }
}
