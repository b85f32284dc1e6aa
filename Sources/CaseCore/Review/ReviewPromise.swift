/// An action that was open when a line was frozen: what we said.
package struct ReviewPromise: Equatable, Sendable {
  package let action: RecordID
  package let due: Day
  /// The initials of the caseworker, else whose move it is.
  package let owner: String
  package let text: String

  /// Makes a promise.
  package init(action: RecordID, due: Day, owner: String, text: String) {
    self.action = action
    self.due = due
    self.owner = owner
    self.text = text
  }
}

extension ReviewPromise {
  /// Makes the promise of an open action.
  init(_ action: Action, office: Office) {
    self.init(
      action: action.id, due: action.dueOn, owner: office.initials(of: action.owner) ?? action.party.rawValue,
      text: action.text)
  }

  /// Writes promises, one a line with tabs between the parts; nothing for none.
  static func write(_ promises: [ReviewPromise]) -> String? {
    promises.map { promise in
      let text = String(promise.text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
      return "\(promise.action.value)\t\(promise.due.iso)\t\(promise.owner)\t\(text)"
    }.joined(separator: "\n").nothingIfEmpty
  }

  /// Reads what `write` has written.
  static func read(_ text: String?) -> [ReviewPromise] {
    (text ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let id = Int64(parts[0]), let due = Day(iso: parts[1]) else { return nil }
      return ReviewPromise(action: RecordID(id), due: due, owner: String(parts[2]), text: String(parts[3]))
    }
  }
}

/// What became of a promise.
package enum PromiseFate: Equatable, Sendable {
  case kept(Day)
  /// It is still open and its day has passed.
  case broken(days: Int)
  /// Its day has not passed yet.
  case waiting
  case dropped(String)
  /// It was undone or taken back, as if it had never been made.
  case takenBack

  /// Judges a promise by its action as it stands on a day.
  package init(of promise: ReviewPromise, action: Action?, on day: Day) {
    guard let action, action.stands else {
      self = .takenBack
      return
    }
    if let done = action.doneOn {
      self = .kept(done)
    } else if action.droppedOn != nil {
      self = .dropped(action.droppedBecause ?? "")
    } else {
      self = action.dueOn < day ? .broken(days: action.dueOn.distance(to: day)) : .waiting
    }
  }

  /// Whether it counts among the promises of which some were kept.
  package var counts: Bool {
    switch self {
    case .kept, .broken, .dropped: true
    case .waiting, .takenBack: false
    }
  }

  /// Whether it was kept.
  package var isKept: Bool { if case .kept = self { true } else { false } }

  /// Whether it is still to be done.
  package var isOpen: Bool { self == .waiting || isBroken }

  /// Whether it is still owed after its day.
  package var isBroken: Bool { if case .broken = self { true } else { false } }

  /// What a card says to “Was it done?”.
  package func words(today: Day) -> String {
    switch self {
    case .kept(let day): "yes, \(day.words(today: today))"
    case .broken(let days): "no, overdue \(days) d"
    case .waiting: "not yet, its day has not passed"
    case .dropped(let why): "dropped: \(why)"
    case .takenBack: "taken back since"
    }
  }
}
