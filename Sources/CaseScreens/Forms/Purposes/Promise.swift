internal import CaseCore

/// The promise that goes with a fact.
extension Field {
  /// `Next action` and `by`.
  static var promise: [Field] {
    [
      Field(
        .nextAction, "Next action", .line,
        help: "What will be done next. It is saved and undone together with this."),
      Field(.by, "by", .day(DayField(.forward)), help: "The day it is promised for: fri, +2w, 7 dec.")
        .beside(),
    ]
  }

  /// Whose move it is.
  static func party(_ label: String = "Whose move") -> Field {
    Field(
      .party, label, .choice(ChoiceField([ChoiceOption](Party.self), chosen: Party.us.rawValue)),
      help: "Who has to do it: we, the candidate, or somebody we wait for.")
  }

  /// The day on which something happened; today, where nothing else is typed.
  static func happenedOn(
    _ context: FormContext, help: String = "The day it happened: today, yesterday, -2d, 12 sep."
  )
    -> Field
  {
    var field = Field(.on, "On", .day(DayField(.back)), help: help)
    field.input = TextInput("today", isProposed: true)
    return field
  }
}

extension Form {
  /// Offers an action that → takes over, while the fields for it are empty.
  mutating func suggest(_ action: (text: String, by: Day)?) {
    self[.nextAction]?.suggestion = action?.text
    self[.by]?.suggestion = action?.by.typed
    let isOpen = self[.nextAction]?.isBlank == true && action != nil
    guard isOpen, let action else { return }
    preview.append(
      FormLine("Suggested: \(action.text) by \(action.by.fullWords). → in Next action takes it.", .dim))
  }
}
