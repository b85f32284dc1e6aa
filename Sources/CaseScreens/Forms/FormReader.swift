internal import CaseCore
internal import Terminal

/// Reads the values of a form and gathers what is wrong with them.
struct FormReader {
  let form: Form
  let context: FormContext
  private(set) var faults: [FormFault] = []

  init(_ form: Form, in context: FormContext) {
    self.form = form
    self.context = context
  }

  /// Notes a fault, the first one of each field.
  mutating func fault(_ key: FieldKey?, _ words: String) {
    guard key == nil || !faults.contains(where: { $0.field == key }) else { return }
    faults.append(FormFault(key, words))
  }

  /// The value, or a fault where there is none.
  mutating func need<Value>(_ value: Value?, _ key: FieldKey, orSay words: String) -> Value? {
    if value == nil { fault(key, words) }
    return value
  }

  /// The words without blanks at their ends; nothing where there are none.
  func text(_ key: FieldKey) -> String? {
    form.shownField(key)?.shownText.trimmingBlanks.nothingIfEmpty
  }

  mutating func day(_ key: FieldKey) -> Day? {
    guard let field = form.shownField(key)?.dayField else { return nil }
    if case .refused(let refusal) = field.reading { fault(key, refusal.words) }
    return field.day
  }

  mutating func score(_ key: FieldKey) -> Score? {
    guard let text = text(key) else { return nil }
    let score = Score(asciiDigits(text))
    if score == nil { fault(key, FaultWords.notScore(text)) }
    return score
  }

  mutating func money(_ key: FieldKey) -> Money? {
    guard let text = text(key) else { return nil }
    let money = Money(typed: asciiDigits(text))
    if money == nil { fault(key, FaultWords.notMoney(text)) }
    return money
  }

  mutating func number(_ key: FieldKey) -> Int? {
    guard let text = text(key), case .number(let range)? = form.shownField(key)?.kind else { return nil }
    if let number = Int(asciiDigits(text)), range.contains(number) { return number }
    fault(key, FaultWords.notNumber(text, range))
    return nil
  }

  func flag(_ key: FieldKey) -> Bool? { text(key).map { $0 == "yes" } }

  /// The value that was chosen.
  mutating func choice(_ key: FieldKey) -> String? {
    guard let field = form.shownField(key), let choice = field.choice else { return nil }
    guard !field.input.text.isEmpty else { return choice.chosen }
    if choice.takesOther { return field.input.text.trimmingBlanks.nothingIfEmpty }
    fault(key, FaultWords.notAmong(field.input.text, of: choice))
    return nil
  }

  /// The value of a closed list.
  mutating func word<Value: Vocabulary>(_ key: FieldKey, _ type: Value.Type = Value.self) -> Value? {
    choice(key).flatMap { Value(rawValue: $0) }
  }

  /// The row that was chosen.
  mutating func row(_ key: FieldKey) -> RecordID? {
    choice(key).flatMap { Int64($0) }.map { RecordID($0) }
  }

  /// The promise that goes with a fact: `Next action` and `by`, both or neither.
  mutating func promise(id: RecordID, on day: Day) -> Action? {
    let text = text(.nextAction)
    let due = self.day(.by)
    guard let facts = context.facts, let text, let due else {
      if text != nil { fault(.by, FaultWords.actionWithoutDay) }
      if due != nil { fault(.nextAction, FaultWords.dayWithoutAction) }
      return nil
    }
    let party = word(.party, Party.self) ?? .us
    var action = Action(
      id: id, caseRecord: facts.caseRecord.id, text: text, dueOn: due, party: party, promisedOn: day)
    if party == .us { action.owner = context.me ?? facts.caseRecord.caseworker }
    return action
  }
}
