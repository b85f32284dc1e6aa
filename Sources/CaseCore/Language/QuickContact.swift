/// A contact or note as one line gives it.
package struct QuickContact: Equatable, Sendable {
  package var kind: ContactKind
  package var day: Day
  /// How it went, where the words say that nobody was reached.
  package var outcome: ContactOutcome?
  /// What was said; empty where the outcome says everything.
  package var text: String
  /// Words at the beginning of the text that would be another day, if a colon followed.
  fileprivate var unusedDay: String?

  /// Makes a contact or note.
  package init(_ kind: ContactKind, on day: Day, _ text: String, outcome: ContactOutcome? = nil) {
    (self.kind, self.day, self.text, self.outcome) = (kind, day, text, outcome)
  }

  /// That the words of a day were left in the text; nothing where there are none.
  var remark: String? {
    unusedDay.map {
      "It is dated today, with “\($0)” in its words. If that is the day, a colon belongs after it: "
        + "\(kind.rawValue) \($0): …"
    }
  }

  func contact(id: RecordID, of caseRecord: RecordID, by caseworker: RecordID?) -> Contact {
    var contact = Contact(id: id, caseRecord: caseRecord, kind: kind, happenedOn: day)
    (contact.body, contact.outcome, contact.caseworker) = (text.nothingIfEmpty, outcome, caseworker)
    return contact
  }
}

extension QuickRecord {
  /// Reads a contact; a first word that tells of it belongs to its text, as in `rang her, no answer`.
  static func contact(
    _ kind: ContactKind, _ line: inout QuickLine, told: String? = nil
  ) throws(Refusal) -> QuickRecord {
    let (column, otherDay) = (line.column, kind.countsAsContact ? line.otherDay : nil)
    var contact = QuickContact(kind, on: line.today, line.takeRest())
    if let (typed, day, text) = try contact.dayBeforeColon(line, column: column) {
      line.note(typed, as: day, .back)
      (contact.day, contact.text) = (day, text)
    } else {
      contact.unusedDay = otherDay
      if let told { contact.text = contact.text.isEmpty ? told : "\(told) \(contact.text)" }
    }
    guard kind.countsAsContact || !contact.text.isEmpty else { throw .quickEmptyNote(column: column) }
    contact.readOutcome()
    return .contact(contact)
  }

  /// The kind of contact for which the first word of a line stands.
  ///
  /// - Returns: The kind, and whether the word belongs to what was said.
  static func contactKind(_ verb: String, before rest: QuickLine) -> (kind: ContactKind, isTold: Bool)? {
    if let kind = ContactKind(rawValue: verb) { return (kind, false) }
    switch verb {
    case "phone", "telephone", "phonecall": return (.call, false)
    case "sms": return (.text, false)
    case "mail", "e-mail": return (.email, false)
    case "called", "rang", "phoned", "telephoned", "spoke", "talked": return (.call, true)
    case "texted", "messaged", "whatsapp": return (.text, true)
    case "emailed", "e-mailed", "mailed": return (.email, true)
    case "visited": return (.visit, true)
    case "left", "no": return saysUnreached(verb, rest) ? (.call, true) : nil
    default: return nil
    }
  }

  /// Whether a line is the outcome of a call itself: `no answer`, `left a message`.
  private static func saysUnreached(_ verb: String, _ rest: QuickLine) -> Bool {
    var rest = rest
    return [.noAnswer, .leftMessage].contains(ContactOutcome(saidIn: "\(verb) \(rest.takeRest())"))
  }
}

extension QuickContact {
  /// The day that a colon ends, with its words and the text after it: `3 nov: …`, `on 3 nov: …`.
  fileprivate func dayBeforeColon(
    _ line: QuickLine, column: Int
  ) throws(Refusal) -> (typed: String, day: Day, text: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let words = text[..<colon].split(separator: " ")
    let typed = (words.first?.lowercased() == "on" ? words.dropFirst() : words[...]).joined(separator: " ")
    guard let day = try line.readIfDay(typed, column: column) else { return nil }
    let said = text[text.index(after: colon)...].split(separator: " ").joined(separator: " ")
    return (typed, day, said)
  }

  /// Takes the outcome that the words tell; words that tell nothing else are not kept twice.
  fileprivate mutating func readOutcome() {
    guard kind.countsAsContact, let said = ContactOutcome(saidIn: text) else { return }
    outcome = said
    if plainSpelling(text) == plainSpelling(said.rawValue) { text = "" }
  }
}

extension ContactOutcome {
  /// What a part of a text says by itself.
  private static let whole: [String: ContactOutcome] = [
    "no show": .noShow, "did not come": .noShow, "didnt come": .noShow, "did not attend": .noShow,
    "didnt attend": .noShow, "dna": .noShow, "cancelled": .cancelled, "canceled": .cancelled,
  ]

  /// What a part of a text says with whatever follows, but for whose answer it is.
  private static let beginning: [(words: String, outcome: ContactOutcome)] = [
    ("no answer", .noAnswer), ("no reply", .noAnswer), ("did not answer", .noAnswer),
    ("didnt answer", .noAnswer), ("did not pick up", .noAnswer), ("didnt pick up", .noAnswer),
    ("left message", .leftMessage), ("left a message", .leftMessage),
    ("left voicemail", .leftMessage), ("left a voicemail", .leftMessage), ("left word", .leftMessage),
  ]

  /// What the words of a contact say of who was reached: in one of their parts between commas and stops.
  ///
  /// `no answer from the regulator` says nothing of it.
  package init?(saidIn text: String) {
    let parts = text.split { ",;:.".contains($0) }.map { part in
      part.split { $0.isWhitespace || $0 == "-" }.map { $0.lowercased().filter { !"'’".contains($0) } }
    }
    guard let found = parts.lazy.compactMap(ContactOutcome.said).first else { return nil }
    self = found
  }

  private static func said(_ part: [String]) -> ContactOutcome? {
    let words = part.drop { ["she", "he", "they", "but", "and"].contains($0) }.joined(separator: " ")
    if let found = whole[words] { return found }
    guard !part.contains("from") else { return nil }
    return beginning.first { words == $0.words || words.hasPrefix($0.words + " ") }?.outcome
  }
}

extension QuickLine {
  /// The next words where they are a day before today, as they were typed.
  fileprivate var otherDay: String? {
    var ahead = self
    guard let day = (try? ahead.takeDayAfterOn(.back)) ?? nil, day != today else { return nil }
    return text(from: place, to: ahead.place)
  }
}
