internal import CaseCore

/// Fields in few words, for forms that have many.
extension Field {
  static func line(_ key: FieldKey, _ label: String, _ help: String) -> Field {
    Field(key, label, .line, help: help)
  }

  static func text(_ key: FieldKey, _ label: String, _ help: String) -> Field {
    Field(key, label, .paragraph, help: help)
  }

  static func day(_ key: FieldKey, _ label: String, _ help: String, _ looking: DayLooking = .back) -> Field {
    Field(key, label, .day(DayField(looking)), help: help)
  }

  static func choice(
    _ key: FieldKey, _ label: String, _ options: [ChoiceOption], _ help: String, takesOther: Bool = false
  ) -> Field {
    Field(key, label, .choice(ChoiceField(options, takesOther: takesOther)), help: help)
  }

  static func words<Value: Vocabulary>(
    _ key: FieldKey, _ label: String, _ type: Value.Type, _ help: String
  ) -> Field {
    choice(key, label, [ChoiceOption](type), help)
  }

  static func money(_ key: FieldKey, _ label: String, _ help: String) -> Field {
    Field(key, label, .money, help: help)
  }

  static func yesNo(_ key: FieldKey, _ label: String, _ help: String) -> Field {
    Field(key, label, .yesNo, help: help)
  }

  /// The same field with a word of a closed list.
  func holding(_ value: (some Vocabulary)?) -> Field { holding(value?.rawValue) }

  /// The same field with a row.
  func holding(_ row: RecordID?) -> Field { holding(row.map { String($0.value) }) }

  /// The same field with a word that the program proposes, until somebody chooses.
  func proposing(_ value: some Vocabulary) -> Field {
    var copy = self
    copy.choice?.propose(value.rawValue)
    return copy
  }

  /// The same field with an amount, as it is typed.
  func holding(_ money: Money?) -> Field { holding(money?.typed) }

  /// The same field with yes, no or nothing.
  func holding(_ flag: Bool?) -> Field { holding(flag.map { $0 ? "yes" : "no" }) }
}

extension Money {
  /// The amount as it is typed: `1268.50`.
  var typed: String { words.filter { $0 != "£" && $0 != "," } }
}

extension [ChoiceOption] {
  /// The partners of some kinds, all of them where none is named.
  static func partners(of office: Office, _ kinds: Set<PartnerKind> = Set(PartnerKind.allCases))
    -> [ChoiceOption]
  {
    office.partners.filter { kinds.contains($0.kind) }.sorted { $0.name < $1.name }.map {
      ChoiceOption(value: String($0.id.value), label: $0.name, also: [$0.kind.name])
    }
  }

  /// The steps of a pathway by their official names.
  static func steps(of pathway: Pathway?) -> [ChoiceOption] {
    (pathway?.steps ?? []).map { ChoiceOption(value: $0.key, label: $0.name, also: [$0.key, $0.shortName]) }
  }
}

/// What choices and facts mean, for the rules of a form.
extension Form {
  /// The word that is chosen in a field.
  func chosen<Value: Vocabulary>(_ key: FieldKey, _ type: Value.Type = Value.self) -> Value? {
    self[key]?.choice?.chosen.flatMap { Value(rawValue: $0) }
  }
}

extension FormBasis {
  /// A fact of the case as it was seen.
  func fact<Value: Fact>(_ id: RecordID?, in list: KeyPath<CaseFacts, [Value]>) -> Value? {
    guard let id else { return nil }
    return facts?[keyPath: list].first { $0.id == id }
  }
}

extension FormContext {
  /// A fact of the case.
  func fact<Value: Fact>(_ id: RecordID?, in list: KeyPath<CaseFacts, [Value]>) -> Value? {
    FormBasis(facts).fact(id, in: list)
  }
}

/// Reading what belongs together.
extension FormReader {
  /// The day, or a fault where there is none.
  mutating func needDay(_ key: FieldKey) -> Day? {
    let day = self.day(key)
    return need(day, key, orSay: "The day is missing. Type one such as today, -2d or 12 sep.")
  }

  /// The words, or a fault where there are none.
  mutating func needText(_ key: FieldKey, orSay words: String) -> String? {
    need(text(key), key, orSay: words)
  }

  /// The chosen word, or a fault where there is none.
  mutating func needWord<Value: Vocabulary>(_ key: FieldKey, _ what: String, _ type: Value.Type = Value.self)
    -> Value?
  {
    let value = word(key, type)
    return need(value, key, orSay: FaultWords.missing(what))
  }

  /// Notes a fault where one day comes before another.
  mutating func check(_ end: Day?, _ key: FieldKey, isNotBefore start: Day?) {
    guard let end, let start, end < start else { return }
    fault(key, "\(end.fullWords) is before \(start.fullWords), when it began. Check the two days.")
  }

  /// Saves a fact: as a new one, or as the change of one that was seen.
  func saving<Value: Fact>(_ edited: Value, seen: Value?) -> (any Command)? {
    guard let facts = context.facts, faults.isEmpty else { return nil }
    guard let seen else { return RecordFacts(facts.caseRecord.id, [edited]) }
    return ChangeFact(facts.caseRecord.id, seen, to: edited)
  }
}

extension FormLine {
  /// How a partner comes into an office that has none; nothing where there is one.
  static func noPartner(in context: FormContext) -> [FormLine] {
    let palette = context.keyboard.named(.palette)
    let way = "Esc keeps this as a draft; then \(palette) and new partner."
    return context.office.partners.isEmpty ? [FormLine("There is no partner yet. \(way)", .warning)] : []
  }
}
