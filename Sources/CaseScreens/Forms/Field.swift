internal import CaseCore

/// What a field takes.
enum FieldKind: Equatable, Sendable {
  case line
  /// Several lines of text.
  case paragraph
  case day(DayField)
  case choice(ChoiceField)
  case score
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// Pounds, with or without pence.
  case money
  case yesNo
}

/// What stands beside a value: never a fault, only what the program makes of it.
struct Remark: Equatable, Sendable {
  /// A few letters close to the value, such as the grade of a score.
  var mark = ""
  /// The words, and the same in fewer words for narrow places; they begin with a Latin letter.
  var variants: [String] = []
}

/// One field of a form.
struct Field: Equatable, Sendable {
  let key: FieldKey
  let label: String
  /// What F1 shows, in under 76 columns.
  let help: String
  var kind: FieldKind
  var input = TextInput()
  var isShown = true
  /// Why nothing needs to be typed here; the field then keeps its place, faint, and Tab passes it by.
  var notNeeded: String?
  /// Whether it stands to the right of the field before it, where there is room.
  var isBeside = false
  /// Whether it is covered while names are hidden.
  var isPersonal = false
  var remark = Remark()
  /// What → takes over while the field is empty.
  var suggestion: String?

  init(_ key: FieldKey, _ label: String, _ kind: FieldKind, help: String) {
    self.key = key
    self.label = label
    self.kind = kind
    self.help = help
  }

  /// What the field holds, to tell whether it was changed.
  var content: String {
    if case .choice(let choice) = kind, input.text.isEmpty { return choice.chosen ?? "" }
    return input.text
  }

  /// Whether nothing was typed or chosen.
  var isBlank: Bool { content.trimmingBlanks.isEmpty }

  /// The words to show.
  var shownText: String {
    if case .choice(let choice) = kind, input.text.isEmpty { return choice.chosenLabel }
    return input.text
  }

  /// The choice, where the field is one.
  var choice: ChoiceField? {
    get {
      if case .choice(let choice) = kind { return choice }
      return nil
    }
    set {
      if let newValue { kind = .choice(newValue) }
    }
  }

  /// The day, where the field is one.
  var dayField: DayField? {
    get {
      if case .day(let day) = kind { return day }
      return nil
    }
    set {
      if let newValue { kind = .day(newValue) }
    }
  }

  var isParagraph: Bool { kind == .paragraph }

  /// The most characters that the field takes.
  var capacity: Int { isParagraph ? 20_000 : 500 }

  /// Whether the first typed character takes the place of what a saved fact put there.
  var replacesWhole: Bool {
    switch kind {
    case .day, .score, .number, .money: true
    default: false
    }
  }
}

/// Fields as forms ask for them.
extension Field {
  /// The same field, right of the one before it.
  func beside() -> Field {
    var copy = self
    copy.isBeside = true
    return copy
  }

  /// The same field, which tells the command that brings something new on its list.
  func adding(_ command: String, in context: FormContext) -> Field {
    var copy = self
    copy.choice?.adding = context.keyboard.command(command)
    return copy
  }

  /// The same field, covered while names are hidden.
  func personal() -> Field {
    var copy = self
    copy.isPersonal = true
    return copy
  }

  /// The same field with what is known already.
  func holding(_ value: String?) -> Field {
    guard let value, !value.isEmpty else { return self }
    var copy = self
    if var choice = copy.choice {
      choice.chosen = value
      copy.choice = choice
    } else {
      copy.input = TextInput(value, isProposed: replacesWhole)
    }
    return copy
  }

  /// The same field with a day.
  func holding(_ day: Day?) -> Field { holding(day?.typed) }
}
