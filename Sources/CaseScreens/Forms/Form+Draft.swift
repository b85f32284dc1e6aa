internal import CaseCore

/// What of a form is kept when it is left: the fields that differ from how it began.
extension Form {
  /// The texts by the fields' names.
  ///
  /// `phone` is what the field holds, `test.typed` what is typed in a list and not chosen yet, and `phone.was`
  /// what stood there at first, so that a change of somebody else's in the meantime is noticed.
  package var draftFields: [String: String] {
    var kept: [String: String] = [:]
    for field in fields where initial[field.key] != field.content {
      let name = field.key.rawValue
      let isTyped = field.choice != nil && !field.input.text.isEmpty
      kept[isTyped ? name + Self.typed : name] = field.content
      kept[name + Self.was] = initial[field.key]?.nothingIfEmpty
    }
    return kept
  }

  /// Puts a draft into a form that was just made.
  package mutating func take(draft: [String: String], in context: FormContext) {
    // Twice, because what is chosen in one field gives another its list.
    for _ in 0..<2 {
      for index in fields.indices { fields[index] = fields[index].holding(draft: draft) }
      settle(in: context)
    }
    notices += movedOn(since: draft) + emptied()
    settle(in: context)
    let changed = fields.last { initial[$0.key] != $0.content && stops.contains(.field($0.key)) }
    if let changed { focus = .field(changed.key) }
  }

  /// What has been changed in the file since the draft was typed.
  private func movedOn(since draft: [String: String]) -> [String] {
    fields.compactMap { field in
      guard let now = initial[field.key], initial[field.key] != field.content else { return nil }
      let before = draft[field.key.rawValue + Self.was] ?? ""
      guard before != now else { return nil }
      return "\(field.label) has been changed since you typed this: \(quoted(before)) is now \(quoted(now))."
    }
  }

  /// Empties the fields whose choice is no longer there, since the draft was typed.
  private mutating func emptied() -> [String] {
    var words: [String] = []
    for index in fields.indices
    where initial[fields[index].key] != fields[index].content && fields[index].isGone {
      fields[index].choice?.choose(nil)
      words.append("\(fields[index].label) is empty: what you chose there is no longer in the file.")
    }
    return words
  }

  private func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "“\(text)”" }

  fileprivate static let typed = ".typed"
  fileprivate static let was = ".was"
}

extension Field {
  /// Whether it holds a choice that is no longer offered; other words may stand, but not the number of a row.
  fileprivate var isGone: Bool {
    guard let choice, input.text.isEmpty, let chosen = choice.chosen else { return false }
    return !choice.options.contains { $0.value == chosen } && (!choice.takesOther || Int64(chosen) != nil)
  }

  /// The same field with what a draft says of it; itself where it says nothing.
  fileprivate func holding(draft: [String: String]) -> Field {
    var copy = self
    if let typed = draft[key.rawValue + Form.typed] {
      copy.input = TextInput(typed)
    } else if let value = draft[key.rawValue] {
      if copy.choice != nil {
        copy.choice?.choose(value.nothingIfEmpty)
      } else {
        copy.input = TextInput(value)
      }
    }
    return copy
  }
}
