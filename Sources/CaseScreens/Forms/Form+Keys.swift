internal import CaseCore
package import Terminal

/// What keys do.
extension Form {
  /// Takes one key.
  ///
  /// Tab, Shift-Tab and the arrows move whatever the fields hold. After `.save` the form asks nothing more of
  /// the user: the caller asks it for its commands, and shows it again with `show` where there are faults.
  /// Where the facts of the case have changed since the last key, call `settle` first.
  package mutating func handle(_ key: Key, in context: FormContext) -> FormStep {
    let (before, oldFields, isNewDay) = (focus, fields, today != context.today)
    today = context.today
    let step = press(key, in: context)
    if isUnsettled || isNewDay || fields != oldFields { settle(in: context) }
    if focus != before || step == .save || step == .saveAndNext { leave(before, in: context) }
    return step
  }

  /// Takes pasted text into the field; line ends become blanks where it has one line only.
  ///
  /// What depends on it is brought up to date by `settle`, or with the next key.
  package mutating func paste(_ text: String) {
    guard calendar == nil else { return }
    insert(text)
    isUnsettled = true
  }

  /// Takes what came back from an editor in place of what stood in the field.
  package mutating func replaceText(_ text: String, in context: FormContext) {
    guard var field = focusedField, field.isParagraph else { return }
    guard text.count <= field.capacity else {
      faults.append(FormFault(field.key, FaultWords.tooLong(field.capacity)))
      return
    }
    field.input = TextInput()
    field.input.insert(text, keepingLines: true)
    change(to: field)
    settle(in: context)
  }

  /// Brings everything up to date after the fields changed, also when the day or the facts did.
  package mutating func settle(in context: FormContext) {
    isUnsettled = false
    readDays(in: context)
    purpose.plan.refresh(&self, in: context)
    if showsWhatIf { preview = WhatIfWords.lines(ofSaving: self, in: context) }
    let shown = fields.filter(\.isShown).map(\.key)
    faults.removeAll { fault in fault.field.map { !shown.contains($0) } ?? false }
    if !stops.contains(focus), let first = stops.first { focus = first }
  }

  private mutating func press(_ key: Key, in context: FormContext) -> FormStep {
    if key == .control("s") { return saved(.save) }
    if key == .control("o"), let field = focusedField, field.isParagraph { return .edit(field.input.text) }
    if key == .function(1) {
      showsHelp.toggle()
      return .stay
    }
    if key == .function(9), purpose.showsWhatFollows {
      showsWhatIf.toggle()
      isUnsettled = true
      return .stay
    }
    if showsHelp, key == .escape {
      showsHelp = false
      return .stay
    }
    if calendar != nil {
      pressInCalendar(key)
      return .stay
    }
    if focusedField?.choice?.isOpen == true, pressInList(key, in: context) { return .stay }
    if focus == .field(.line), pressInLineChoice(key) { return .stay }
    return pressInForm(key)
  }

  private mutating func pressInForm(_ key: Key) -> FormStep {
    switch key {
    case .escape: return .cancel
    case .tab, .down: move(by: 1)
    case .backTab, .up: move(by: -1)
    case .pageDown: move(toEnd: true)
    case .pageUp: move(toEnd: false)
    case .enter: return pressEnter()
    default: pressInFocus(key)
    }
    return .stay
  }

  private mutating func pressEnter() -> FormStep {
    guard case .button(let button) = focus else {
      if case .quickLine = purpose { return saved(.save) }
      move(by: 1)
      return .stay
    }
    switch button {
    case .save: return saved(.save)
    case .saveAndNext: return saved(.saveAndNext)
    case .cancel: return .cancel
    }
  }

  private mutating func saved(_ step: FormStep) -> FormStep {
    calendar = nil
    takeMatch()
    return step
  }

  private mutating func pressInFocus(_ key: Key) {
    switch focus {
    case .button:
      if key == .left { move(by: -1) }
      if key == .right { move(by: 1) }
    case .field: pressInField(key)
    }
  }
}

/// Going from field to field.
extension Form {
  /// Goes on or back, round the ends.
  mutating func move(by places: Int) {
    let stops = stops
    guard let here = stops.firstIndex(of: focus), !stops.isEmpty else { return }
    focus = stops[(here + places + stops.count) % stops.count]
    showsHelp = false
  }

  /// Goes to the first field, or to the first button.
  private mutating func move(toEnd isEnd: Bool) {
    guard let first = stops.first, let button = buttons.first else { return }
    focus = isEnd ? .button(button) : first
    showsHelp = false
  }

  /// Says what is wrong with the words of a field that was left; what is missing is no fault before a save.
  mutating func leave(_ stop: FormFocus, in context: FormContext) {
    guard case .field(let key) = stop else { return }
    if var field = self[key], var choice = field.choice {
      choice.close()
      field.choice = choice
      self[key] = field
    }
    faults.removeAll { $0.field == key }
    lookAgain(in: context)
    if let fault = fault(ofField: key, in: context) { faults.append(fault) }
  }

  /// Forgets what is not wrong any more with other fields, and says the rest as it is now: some of it is about two.
  private mutating func lookAgain(in context: FormContext) {
    guard !faults.isEmpty else { return }
    guard case .failure(let now) = commands(in: context, newID: { RecordID(1) }) else { return faults = [] }
    faults = faults.compactMap { old in now.faults.first { $0.field == old.field } }
  }
}
