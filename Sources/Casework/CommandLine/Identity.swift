import CaseCore
import CaseStore
import Foundation

extension Workspace {
  /// Finds out who works: the initials that were given, those of `CASELOAD_AS`, those of the settings where the
  /// file knows them, the login name, or the only caseworker of the file.
  ///
  /// - Throws: A refusal where nobody has the initials that were given or stand in `CASELOAD_AS`.
  package func identify(
    named initials: String?, usually: String? = nil, environment: [String: String]
  ) throws {
    let given = initials ?? environment["CASELOAD_AS"].flatMap { $0.isEmpty ? nil : $0 }
    if let given { return try identify(initials: given) }
    if let usually, try file.office().caseworker(initials: usually) != nil {
      return try identify(initials: usually)
    }
    try identify(login: Login.name(environment))
  }

  /// Makes sure that somebody is known to work, before anything is saved.
  ///
  /// - Throws: A refusal that says what to type.
  package func requireMe() throws {
    guard me == nil else { return }
    throw Refusal.unknownWorker("Nothing was saved", try file.office())
  }

  /// Makes sure that the computer's clock can be believed, or that the user says it is right.
  ///
  /// - Throws: A refusal that names both days.
  package func requireClock(confirmed: Bool) throws {
    guard !confirmed, let doubt = try file.clockDoubt() else { return }
    throw Refusal(
      rule: "clock.doubt", summary: "Nothing was saved. \(doubt.words)",
      remedies: ["Set the clock, or add --clock-is-right"])
  }
}

/// The login name of the account.
package enum Login {
  /// The name: what `USER` or `LOGNAME` says, else what the system knows; nothing where it knows none.
  package static func name(_ environment: [String: String]) -> String? {
    let said = environment["USER"] ?? environment["LOGNAME"]
    if let said, !said.isEmpty { return said }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }
}

extension Refusal {
  /// How a colleague comes into the file.
  static let addCaseworker =
    "Whoever is not there yet is added on the screens, with : and new caseworker"

  /// Caseload does not know who is at work.
  static func unknownWorker(_ what: String, _ office: Office) -> Refusal {
    let known = office.caseworkers.map(\.initials).joined(separator: ", ")
    let remedy =
      known.isEmpty ? "Set the file up first" : "Add --as with your initials; this file knows \(known)"
    return Refusal(
      rule: "caseworker.not-known", summary: "\(what): Caseload does not know who you are.",
      remedies: [remedy])
  }
}

extension NewFileCard {
  /// The letters of case numbers that a programme's name suggests.
  ///
  /// The first letters of its words, four at most, or the first three letters of a single word: `Smethwick skills
  /// matching` gives `SSM`. A name with fewer than two letters gives `CASE`.
  package static func prefix(from name: String) -> String {
    let words = folded(name).map { word in word.filter { $0.isASCII && $0.isLetter } }.filter { !$0.isEmpty }
    let first = words.count > 1 ? words.prefix(4).compactMap(\.first).map(String.init).joined() : ""
    let letters = first.isEmpty ? String((words.first ?? "").prefix(3)) : first
    return letters.count < 2 ? "CASE" : letters.uppercased()
  }
}
