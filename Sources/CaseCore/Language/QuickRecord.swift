/// What one line, typed anywhere on a case, says happened or was promised.
///
/// - `oet 14nov L350 R360 W340 S350`, `plab1 12aug passed`, `plab2 booked 10 dec`, also `pharmacy`, `at home`,
///   `ref ABC123` and `paid RefuAid £320`: an exam. Scores come in any order; those that are left out are unknown.
/// - `call no answer`, `note …`, `text …`, `email …`, `visit …`, `club …`: a contact, today; `call 3 nov: …` has
///   another day, which a colon ends. `rang her, no answer` and the like are calls in words of their own. That nobody
///   was reached is its outcome.
/// - `action book resit by fri`: a promise; `done bring degree 20 nov`: it was kept, by words of its text, or without
///   them the one that is due first; `dropped bring degree because …`: it will not be.
/// - `step epic submitted 3 nov`, `step epic waiting on regulator`: a step of the pathway.
/// - `move observation on 3 nov because …`: a move; the stage by what the pathway calls it or by its common name.
/// - `document identity received 3 nov`: today where no day is given; `signed 3 aug` says when it was signed or issued,
///   `until 3 aug 2027` its last day.
/// - `consent sharing sandwell 3 nov`, `consent sharing withdrawn sandwell`: a consent with a partner by a part of its
///   name, or with nobody in particular, and the end of one.
/// - `hold waiting for regulator on 3 nov until 1 feb`: a pause, from today where no day is given; `resume` or `active`: its
///   end, or a return.
/// - `placement shadowing City Hospital from 1 dec to 12 dec`: a placement; with a state after its kind, that one.
///   A host in quotation marks is none of the partners; `because …` says why it starts while something is open.
/// - `barrier childcare since 3 nov`: something in the way, from today where no day is given; `barrier childcare ended
///   3 nov`: the end of the one that is open.
/// - `exit moved area 3 nov`: the end of the case.
/// - `job registered post staff nurse at City Hospital from 1 dec band 5`: a job, with `to` and its last day, its salary,
///   `£31,049`, and `evidence …`. An employer in quotation marks is none of the partners.
/// - `funding requested OET from RefuAid £320`, `paid bus pass from candidate £60`: money, with `loan`, its day and
///   `ref H-7`; a step or a language test may stand without `from`.
///
/// Days of what happened look back, days of what is to come look forward. The day of an exam without a result
/// and of a booking is whichever of the two is nearer.
package enum QuickRecord: Equatable, Sendable {
  case sitting(QuickSitting)
  case contact(QuickContact)
  case action(text: String, due: Day)
  case finish(QuickFinish)
  case step(QuickStep)
  /// A move to a stage; without a day the command's own day counts.
  case move(stage: Stage, day: Day?, reason: String?)
  case document(QuickDocument)
  case consent(QuickConsent)
  /// A pause with its reason, the day on which it is looked at again, and the day on which it began.
  case hold(reason: String, until: Day, day: Day)
  /// The end of a pause, or a return.
  case resume(day: Day, reason: String?)
  case placement(QuickPlacement)
  case barrier(QuickBarrier)
  case exit(QuickExit)
  case job(QuickJob)
  case funding(QuickFunding)
}

/// An exam as one line gives it; ranges of scores are not checked.
package struct QuickSitting: Equatable, Sendable {
  /// The exam's key, as the pathway spells it.
  package var test: String
  package var satOn: Day
  package var version: String?
  /// How it was taken, where the line says so.
  package var variant: SittingVariant?
  package var listening: Score?
  package var reading: Score?
  package var writing: Score?
  package var speaking: Score?
  package var overall: Score?
  package var outcome: SittingOutcome?
  package var reference: String?
  package var cost: Money?
  package var paidBy: String?

  /// Makes an exam of which only the day is known.
  package init(test: String, satOn: Day) {
    self.test = test
    self.satOn = satOn
  }
}

/// A step of the pathway as one line gives it.
package struct QuickStep: Equatable, Sendable {
  /// The step's key, as the pathway spells it.
  package var key: String
  package var state: StepState
  package var day: Day
  /// On whom the step waits, where the line says so.
  package var waitingOn: Party?
  package var reference: String?

  /// Makes a step's news.
  package init(key: String, state: StepState, day: Day, waitingOn: Party? = nil, reference: String? = nil) {
    self.key = key
    self.state = state
    self.day = day
    self.waitingOn = waitingOn
    self.reference = reference
  }
}

extension QuickRecord {
  /// Reads what a line says; see `QuickReading`.
  static func parsed(_ words: inout QuickLine, names: QuickNames) throws(Refusal) -> QuickRecord {
    guard !words.isAtEnd else { throw .quickEmpty }
    if let exam = words.takeExam(names.exams) { return try sitting(of: exam, &words, names) }
    let verb = words.takeVerb()
    if let (kind, isTold) = contactKind(verb, before: words) {
      return try contact(kind, &words, told: isTold ? words.lastTyped : nil)
    }
    switch usualVerb(verb) {
    case "action": return try action(&words)
    case "done": return try done(&words, names.actions)
    case "dropped": return try dropped(&words, names.actions)
    case "step": return try step(&words, names.steps.map(\.text))
    case "move": return try move(&words, names.stages)
    case "document": return try document(&words)
    case "consent": return try consent(&words)
    case "hold": return try hold(&words)
    case "resume": return try resume(&words)
    case "placement": return try placement(&words)
    case "barrier": return try barrier(&words)
    case "exit": return try exit(&words)
    case "job": return try job(&words)
    case "funding": return try funding(&words, names)
    default: throw .quickUnknownVerb(verb, exams: names.exams.map(\.text))
    }
  }

  private static func sitting(
    of exam: String, _ words: inout QuickLine, _ names: QuickNames
  ) throws(Refusal) -> QuickRecord {
    var parser = QuickSittingParser(line: words, test: exam, names: names)
    defer { words = parser.line }
    return .sitting(try parser.parsed())
  }

  /// The words that a line can begin with, beside the exams.
  static let verbs = verbCandidates.map(\.text)

  /// The word of the list by which another one goes that people type: `exit` for `left`.
  static func usualVerb(_ typed: String) -> String {
    switch typed {
    case "doc": "document"
    case "todo", "task", "remind", "reminder", "next", "promise", "promised": "action"
    case "active": "resume"
    case "finished", "finish": "done"
    case "drop": "dropped"
    case "barriers": "barrier"
    case "exited", "left", "leaver": "exit"
    case "work", "employment", "employed", "post": "job"
    case "paid", "fee", "fees", "money", "fund", "cost", "grant": "funding"
    default: typed
    }
  }
}
