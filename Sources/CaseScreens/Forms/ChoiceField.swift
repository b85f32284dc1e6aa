internal import CaseCore

/// One thing to choose.
struct ChoiceOption: Equatable, Sendable {
  /// What the field holds when it is chosen.
  let value: String
  /// What people read.
  let label: String
  /// Other words by which it is found.
  var also: [String] = []
}

/// A field that takes one of a list; typing narrows the list.
struct ChoiceField: Equatable, Sendable {
  var options: [ChoiceOption]
  /// The value taken; nothing while none is.
  var chosen: String?
  /// Whether the program chose the value, which then follows the other fields until somebody chooses.
  private(set) var isProposed = false
  /// Whether words that are not on the list may stand.
  var takesOther = false
  /// The command that brings something new on the list, as it is typed; nothing where the list is what it is.
  var adding: String?
  /// Whether the list is shown.
  private(set) var isOpen = false
  /// The place of the bar among the matches.
  private(set) var highlighted = 0

  init(_ options: [ChoiceOption], chosen: String? = nil, takesOther: Bool = false) {
    self.options = options
    self.chosen = chosen
    self.takesOther = takesOther
  }

  /// How something new comes on the list: leave the form, then give the command.
  var wayToAdd: String? { adding.map { "After Esc, \($0) adds one" } }

  /// The words of what is chosen; empty while nothing is.
  var chosenLabel: String {
    guard let chosen else { return "" }
    return options.first { $0.value == chosen }?.label ?? chosen
  }

  /// What fits the typed words: those that begin with them, then those with such a word, then those that hold
  /// them anywhere.
  func matches(_ typed: String) -> [ChoiceOption] {
    let wanted = plainSpelling(typed)
    guard !wanted.isEmpty else { return options }
    let ranked = options.enumerated().compactMap { place, option in
      option.rank(wanted).map { (rank: $0, place: place, option: option) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.option)
  }

  /// Takes what somebody chose; nothing to empty the field.
  mutating func choose(_ value: String?) { (chosen, isProposed) = (value, false) }

  /// Takes what the program proposes.
  mutating func propose(_ value: String) { (chosen, isProposed) = (value, true) }

  /// The match under the bar.
  func match(_ typed: String) -> ChoiceOption? {
    let found = matches(typed)
    return found.isEmpty ? nil : found[min(highlighted, found.count - 1)]
  }

  /// Shows the list; with nothing typed, the bar stands on what is chosen.
  mutating func open(typed: String) {
    isOpen = true
    highlighted = typed.isEmpty ? options.firstIndex { $0.value == chosen } ?? 0 : 0
  }

  /// Hides the list.
  mutating func close() {
    isOpen = false
    highlighted = 0
  }

  /// Moves the bar, not beyond the ends.
  mutating func highlight(by rows: Int, typed: String) {
    highlighted = max(0, min(highlighted + rows, matches(typed).count - 1))
  }
}

extension ChoiceOption {
  /// How well it fits, best 0; nothing where it does not.
  fileprivate func rank(_ wanted: String) -> Int? {
    let words = label.split { !$0.isLetter && !$0.isNumber }.map { plainSpelling($0) }
    if plainSpelling(label).hasPrefix(wanted) || plainSpelling(value) == wanted { return 0 }
    if also.contains(where: { plainSpelling($0).hasPrefix(wanted) }) { return 1 }
    if words.contains(where: { $0.hasPrefix(wanted) }) { return 2 }
    return wanted.count > 1 && plainSpelling(label).contains(wanted) ? 3 : nil
  }
}

extension [ChoiceOption] {
  /// The words of a closed list.
  init<Value: Vocabulary>(_ type: Value.Type) {
    self = Value.allCases.map { ChoiceOption(value: $0.rawValue, label: $0.name, also: $0.alsoCalled) }
  }

  /// Countries by name, found by their codes and people as well.
  static let countries: [ChoiceOption] = Countries.all
    .map { country in
      ChoiceOption(
        value: country.code, label: country.name,
        also: [country.code, country.longCode, country.demonym].compactMap(\.self))
    }.sorted { plainSpelling($0.label) < plainSpelling($1.label) }

  /// The caseworkers of the office, found by their initials.
  static func caseworkers(of office: Office) -> [ChoiceOption] {
    office.caseworkers.map { ChoiceOption(value: String($0.id.value), label: $0.name, also: [$0.initials]) }
  }

  /// The clubs of the office.
  static func clubs(of office: Office) -> [ChoiceOption] {
    office.clubs.map { ChoiceOption(value: String($0.id.value), label: $0.name) }
  }
}
