/// The day from which a window counts.
package enum WindowStart: Equatable, Sendable {
  /// The day of the sitting that passed an exam step, or the day a step was passed.
  case passed(String)
  /// The day of the first sitting of an exam step.
  case firstSitting(String)
  /// The day a step was handed in.
  case submitted(String)
  /// The day a step began.
  case started(String)
  /// The day a document was signed or issued.
  case issued(DocumentKind)
}

/// What has to have happened to a step before its window ends.
package enum WindowEnd: Hashable, Sendable {
  /// The step is passed.
  case passed
  /// The step has begun: a course that runs on may end later.
  case started
  /// The step is handed in.
  case submitted
}

/// A time within which a step has to be done, counted from something earlier.
package struct WindowRule: Equatable, Sendable {
  /// The lasting name of the rule: `PLAB2-WINDOW`.
  package var rule: String
  /// What ends, in words: `PLAB 1 window`.
  package var name: String
  package var start: WindowStart
  /// The key of the step that has to be done in time.
  package var step: String
  /// What has to have happened to the step in time.
  package var end: WindowEnd
  package var lasts: Period
  /// How long before the end a warning begins.
  package var warnBefore: Period
  /// What the rule says, in a sentence.
  package var meaning: String
  /// What can still be done after the end; nothing where that is not known.
  package var afterwards: String?
  package var source: Source

  /// Makes a window.
  package init(
    rule: String, name: String, start: WindowStart, step: String, lasts: Period, warnBefore: Period,
    meaning: String, end: WindowEnd = .passed, afterwards: String? = nil, source: Source
  ) {
    self.rule = rule
    self.name = name
    self.start = start
    self.step = step
    self.end = end
    self.lasts = lasts
    self.warnBefore = warnBefore
    self.meaning = meaning
    self.afterwards = afterwards
    self.source = source
  }
}

/// How often an exam may be taken.
package struct AttemptRule: Equatable, Sendable {
  /// The lasting name of the rule: `PLAB-ATTEMPTS`.
  package var rule: String
  /// The key of the exam step.
  package var step: String
  /// The attempts that everybody has.
  package var most: Int
  /// Further attempts that have to be applied for.
  package var further: Int
  /// The key of the application whose handing in gives the attempts anew; nothing where they are for life.
  package var perApplication: String?
  /// How long to wait for a new application after the last failure.
  package var waitAfterwards: Period?
  /// The least time between two attempts.
  package var apart: Period?
  /// What to do when the attempts are used up, in a sentence.
  package var afterwards: String?
  package var source: Source

  /// Makes a rule.
  package init(rule: String, step: String, most: Int, source: Source) {
    self.rule = rule
    self.step = step
    self.most = most
    self.further = 0
    self.source = source
  }
}
