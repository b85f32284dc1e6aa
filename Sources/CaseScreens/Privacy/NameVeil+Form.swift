import CaseCore

/// Covering what a form says; its fields cover themselves.
extension Form {
  /// Covers names, and what was typed before of the case; what is typed now stays.
  mutating func cover(by veil: NameVeil, in context: FormContext) {
    preview = preview(by: veil, in: context).map { FormLine(veil.cover($0.text), $0.weight) }
    notices = notices.map(veil.coverQuoted)
    faults = faults.map { FormFault($0.field, veil.cover($0.words)) }
    status = veil.cover(status)
  }

  /// The lines below the fields as they are made of facts without typed words.
  private func preview(by veil: NameVeil, in context: FormContext) -> [FormLine] {
    guard !showsWhatIf, let facts = context.facts, purpose.tellsOfFacts else { return preview }
    var (covered, copy) = (context, self)
    let known = facts.covered(by: veil)
    covered.facts = purpose.worksByFacts ? known : known.told
    purpose.plan.refresh(&copy, in: covered)
    return copy.preview
  }

  /// Opens no calendar on a day that is hidden: it begins at today.
  mutating func hideDayOfCalendar() {
    guard let field = focusedField, field.isPersonal, holdsAsBefore(field) else { return }
    calendar?.go(to: today)
  }

  /// Whether a field holds what it began with.
  func holdsAsBefore(_ field: Field) -> Bool { initial[field.key] == field.content }
}

extension FormPurpose {
  /// Whether its lines are made of what is recorded; those of a line are made of what is typed in it.
  fileprivate var tellsOfFacts: Bool {
    switch self {
    case .quickLine, .whatIf: false
    default: true
    }
  }

  /// Whether one works by what is open, or the rules judge by what is recorded.
  fileprivate var worksByFacts: Bool {
    if case .finishAction = self { return true }
    return showsWhatFollows
  }
}
