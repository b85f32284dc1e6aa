/// What kind of thing a step is; it decides from which facts its state comes.
package enum StepKind: String, Vocabulary {
  case exam, document, application, course, placement, language, other
}

/// What a step means beyond its pathway, for reports across professions.
package enum Milestone: String, Vocabulary {
  case english, exam, placement, applied, registered
  case firstPost = "first post"
}

/// One thing that somebody has to get done on the way.
package struct PathwayStep: Equatable, Sendable {
  /// The lasting key, which facts refer to: `plab1`.
  ///
  /// It is never used again for something else.
  package var key: String
  /// The official name.
  package var name: String
  /// The name in a sentence or a narrow list: `Registration`; the official one where none is given.
  package var shortName: String
  package var kind: StepKind
  package var milestone: Milestone?
  /// When it counts as passed, in the regulator's terms.
  package var passCondition: Sourced<String>?
  package var typical: Sourced<TypicalTime>?
  /// The keys of steps that usually come first; they warn and never block.
  package var needs: [String]
  /// The facts that make it needless; nothing for a step that everybody goes.
  package var unless: Predicate?
  /// The facts that show it is done; nothing where only a step event can say so.
  package var shownBy: Predicate?
  package var notes: [Sourced<String>]
  /// What may stand in: other evidence for a paper that cannot be had, other ways on from here.
  package var instead: [Sourced<String>]
  /// Who says that the step exists.
  package var source: Source

  /// Makes a step of which only the name is known.
  package init(key: String, name: String, kind: StepKind, source: Source) {
    self.key = key
    self.name = name
    self.shortName = name
    self.kind = kind
    self.source = source
    needs = []
    notes = []
    instead = []
    switch kind {
    case .exam: shownBy = .examPassed(key)
    case .language: shownBy = .languagePassed
    default: shownBy = nil
    }
  }
}
