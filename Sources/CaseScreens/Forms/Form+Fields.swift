internal import CaseCore
internal import Terminal

/// What keys do inside a field.
extension Form {
  /// Takes a key that is for the focused field; any other does nothing.
  mutating func pressInField(_ key: Key) {
    guard let field = focusedField else { return }
    switch key {
    case .character(let character): type(character, in: field)
    case .control("j") where field.isParagraph: insert("\n")
    case .control("t"): openCalendar(field)
    case .right where field.isBlank && field.suggestion != nil: takeSuggestion(field)
    default:
      if let editing = EditingKey(key) { edit(editing, in: field) }
    }
  }

  /// Puts text into the focused field.
  mutating func insert(_ text: String) {
    guard var field = focusedField else { return }
    guard field.input.text.count + text.count <= field.capacity else {
      return setFault(field.key, FaultWords.tooLong(field.capacity))
    }
    if field.kind == .yesNo { return answer(text.first ?? " ", in: field) }
    field.input.insert(text, keepingLines: field.isParagraph)
    if var choice = field.choice {
      choice.open(typed: field.input.text)
      field.choice = choice
    }
    change(to: field)
  }

  private mutating func type(_ character: Character, in field: Field) {
    guard character == " ", field.choice != nil, field.input.text.isEmpty else {
      return insert(String(character))
    }
    var opened = field
    opened.choice?.open(typed: "")
    self[field.key] = opened
  }

  private mutating func answer(_ character: Character, in field: Field) {
    var answered = field
    switch character.lowercased() {
    case "y": answered.input = TextInput("yes")
    case "n": answered.input = TextInput("no")
    case " ": answered.input = TextInput(field.input.text == "yes" ? "no" : "yes")
    default: return
    }
    change(to: answered)
  }

  private mutating func edit(_ editing: EditingKey, in field: Field) {
    var edited = field
    if editing.deletes, field.input.text.isEmpty || field.kind == .yesNo {
      edited.choice?.choose(nil)
      edited.input = TextInput()
    } else {
      edited.input.edit(editing)
    }
    if edited.input.text.isEmpty { edited.choice?.close() }
    edited.content == field.content ? self[field.key] = edited : change(to: edited)
  }

  /// Puts a changed field in its place; what was wrong with it is forgotten until it is left.
  mutating func change(to field: Field) {
    self[field.key] = field
    faults.removeAll { $0.field == field.key || $0.field == nil }
  }

  private mutating func setFault(_ key: FieldKey, _ words: String) {
    faults.removeAll { $0.field == key }
    faults.append(FormFault(key, words))
  }

  /// Takes the suggested action over, with its day.
  private mutating func takeSuggestion(_ field: Field) {
    for key in [field.key, FieldKey.by] {
      guard var taken = self[key], taken.isBlank, let words = taken.suggestion else { continue }
      taken.input = TextInput(words)
      change(to: taken)
    }
  }
}

/// What keys do in a list that is open.
extension Form {
  /// Takes a key for the list; says whether it was one.
  mutating func pressInList(_ key: Key, in context: FormContext) -> Bool {
    switch key {
    case .up: highlight(by: -1)
    case .down: highlight(by: 1)
    case .pageUp: highlight(by: -6)
    case .pageDown: highlight(by: 6)
    case .escape: closeList()
    case .enter, .tab, .backTab:
      takeMatch()
      // What is taken may show or hide the field that comes next.
      settle(in: context)
      move(by: key == .backTab ? -1 : 1)
    default: return false
    }
    return true
  }

  /// Takes the match under the bar, where a list is open.
  mutating func takeMatch() {
    guard var field = focusedField, var choice = field.choice, choice.isOpen else { return }
    if let match = choice.match(field.input.text) {
      choice.choose(match.value)
      field.input = TextInput()
    } else if choice.takesOther {
      choice.choose(field.input.text.trimmingBlanks.nothingIfEmpty)
      field.input = TextInput()
    }
    choice.close()
    field.choice = choice
    change(to: field)
  }

  private mutating func highlight(by rows: Int) {
    guard var field = focusedField else { return }
    let typed = field.input.text
    field.choice?.highlight(by: rows, typed: typed)
    self[field.key] = field
  }

  /// Closes the list and keeps the old value.
  private mutating func closeList() {
    guard var field = focusedField else { return }
    field.choice?.close()
    field.input = TextInput()
    self[field.key] = field
  }
}

/// What keys do in the calendar.
extension Form {
  fileprivate mutating func openCalendar(_ field: Field) {
    guard let day = field.dayField else { return }
    calendar = DayCalendar(at: day.day ?? today, today: today)
  }

  mutating func pressInCalendar(_ key: Key) {
    guard var open = calendar else { return }
    switch key {
    case .escape: calendar = nil
    case .tab, .backTab:
      calendar = nil
      move(by: key == .tab ? 1 : -1)
    case .enter: takeDay(open)
    default:
      open.press(key)
      calendar = open
    }
  }

  private mutating func takeDay(_ open: DayCalendar) {
    calendar = nil
    guard var field = focusedField else { return }
    field.input = TextInput(open.day.typed, isProposed: true)
    change(to: field)
  }
}

extension EditingKey {
  /// What a key of the keyboard does to text.
  fileprivate init?(_ key: Key) {
    switch key {
    case .left: self = .left
    case .right: self = .right
    case .controlLeft: self = .wordLeft
    case .controlRight: self = .wordRight
    case .home: self = .start
    case .end: self = .end
    case .backspace: self = .deleteBack
    case .delete: self = .deleteForward
    case .control("w"): self = .deleteWord
    case .control("u"): self = .clear
    default: return nil
    }
  }

  /// Whether it takes text away.
  fileprivate var deletes: Bool { [.deleteBack, .deleteForward, .deleteWord, .clear].contains(self) }
}
