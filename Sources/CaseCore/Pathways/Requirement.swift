/// A question about the facts of a case that the rules can answer; pathway files choose among them.
package indirect enum Predicate: Hashable, Sendable {
  /// English at the regulator's level, and still valid.
  case languagePassed
  /// English that is still valid on the day of a step.
  case languageValid(forStep: String)
  /// A step that is passed or not needed.
  case stepDone(String)
  /// A step that is handed in, or further.
  case stepSubmitted(String)
  /// An exam with a passing sitting, by the key of its step.
  case examPassed(String)
  case documentHeld(DocumentKind)
  case consentActive(ConsentPurpose)
  case qualificationHeld
  /// A placement that a host has agreed to, or that is further.
  case placementAgreed
  case placementCompleted
  /// The same of a placement of one of several kinds.
  case kindAgreed([PlacementKind])
  /// A completed placement of one of several kinds.
  case kindCompleted([PlacementKind])
  /// A job with a start date that has come.
  case employmentStarted
  /// Whether somebody has found out if the person may work.
  case rightToWorkKnown
  /// A right to work, with or without restrictions.
  case mayWork
  /// A status by which regulators help refugees; somebody who still waits for a decision has none.
  case protectedStatus
  /// One of several immigration statuses.
  case statusAmong([ImmigrationStatus])
  /// An exam that was sat at least once.
  case sat(String)
  /// An exam that was sat less often than so many times.
  case satLess(String, than: Int)
  /// The same, counting only sittings that were booked with the priority that refugees have.
  case prioritySatLess(String, than: Int)
  /// A registration number that is recorded.
  case registered
  /// A certificate of good standing from each authority where the person was registered in the last five years.
  case goodStandingOfEach
  /// At least one of several.
  case anyOf([Predicate])
  /// Every one of several.
  case allOf([Predicate])
  /// The opposite of another.
  case not(Predicate)
  /// A move that goes on, not back. Moves ask it by themselves; files do not.
  case goesOn(to: Stage)
  /// A move that passes no stage by. Moves ask it by themselves; files do not.
  case skipsNothing(to: Stage)
}

/// What happens when a requirement is not met.
package enum Severity: String, Vocabulary {
  /// It is shown, and kept with the move.
  case warn
  /// A reason has to be given, and is kept.
  case reason
  /// It cannot be: the move would be false by definition.
  case block
}

/// A guard of a move into a stage.
package struct Requirement: Equatable, Sendable {
  /// The lasting name of the rule, which a move keeps where it was not met: `LANG-GMC`.
  package var rule: String
  package var predicate: Predicate
  package var severity: Severity
  /// What is asked, in words: `English at the GMC's level`.
  package var words: String
  package var source: Source

  /// Makes a requirement.
  package init(rule: String, predicate: Predicate, severity: Severity, words: String, source: Source) {
    self.rule = rule
    self.predicate = predicate
    self.severity = severity
    self.words = words
    self.source = source
  }
}
