/// Sets up a new file: the programme, its limits, the first caseworker and clubs.
package struct SetUpFile: Command {
  package let verb = Verb.setUp
  package let subject: RecordID? = nil
  /// The programme's name and the letters of its case numbers.
  package let name: String
  package let prefix: String
  package let limits: [Limit]
  package let caseworkers: [Caseworker]
  package let clubs: [Club]

  /// Makes the command.
  package init(name: String, prefix: String, limits: [Limit], caseworkers: [Caseworker], clubs: [Club] = []) {
    self.name = name
    self.prefix = prefix
    self.limits = limits
    self.caseworkers = caseworkers
    self.clubs = clubs
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    guard desk.office.programme == nil else { throw .alreadySetUp }
    guard !name.trimmingBlanks.isEmpty, !prefix.trimmingBlanks.isEmpty else { throw .programmeNameless }
    guard Set(caseworkers.map { $0.initials.lowercased() }).count == caseworkers.count else {
      throw .initialsTaken
    }
    let programme = Programme(id: desk.newID(), name: name, prefix: prefix)
    var changes = [Change.insert(programme, about: .nobody)]
    changes += limits.map { .insert($0, about: .nobody) }
    changes += caseworkers.map { .insert($0, about: .nobody) }
    changes += clubs.map { .insert($0, about: .nobody) }
    return Decision(changes: changes, notice: "The file is ready.")
  }
}

extension Refusal {
  /// A file is set up once.
  static let alreadySetUp = Refusal(
    rule: "file.already-set-up", summary: "Nothing was changed: this file already has a programme.")

  /// Case numbers are made from the letters.
  static let programmeNameless = Refusal(
    rule: "file.programme-nameless",
    summary: "The file was not set up: the programme needs a name and the letters of its case numbers.")
}
