package import CaseCore
package import CaseStore
import Foundation

/// What a new case file needs to be told.
package struct NewFileCard: Equatable, Sendable {
  /// The programme's name.
  package var programme: String
  /// The letters before case numbers.
  package var prefix: String
  /// The first caseworker.
  package var caseworker: String
  package var initials: String
  /// The login name of that caseworker's account.
  package var login: String?

  /// Makes a card.
  package init(programme: String, prefix: String, caseworker: String, initials: String, login: String? = nil)
  {
    self.programme = programme
    self.prefix = prefix
    self.caseworker = caseworker
    self.initials = initials
    self.login = login
  }

  /// Refuses a card that cannot make a file.
  package func check() throws(Refusal) {
    let letters = prefix.allSatisfy { $0.isASCII && $0.isLetter }
    if programme.trimmingBlanks.isEmpty { throw .newFile("the programme needs a name") }
    if caseworker.trimmingBlanks.isEmpty { throw .newFile("your name is missing") }
    if !(2...4).contains(prefix.count) || !letters {
      throw .newFile("the letters of case numbers are two to four letters, such as SMW")
    }
    if !(1...4).contains(initials.trimmingBlanks.count) {
      throw .newFile("initials are one to four letters, such as NH")
    }
  }
}

extension Refusal {
  static func newFile(_ why: String) -> Refusal {
    Refusal(
      rule: "file.card", summary: "The file was not made: \(why).", remedies: ["Mend that, then try again"])
  }
}

extension Workspace {
  /// Makes a new case file with its programme and first caseworker, and opens it.
  package static func create(
    _ path: String, card: NewFileCard, assets: AssetPlaces, today: Day? = nil, clock: WallClock = .system
  ) throws -> Workspace {
    try card.check()
    let workspace = try Workspace(path, for: .create, assets: assets, today: today, clock: clock)
    let worker = Caseworker(
      id: workspace.file.newID(), initials: card.initials.trimmingBlanks.uppercased(),
      name: card.caseworker.trimmingBlanks, login: card.login, role: .coordinator)
    let limits = workspace.limitsToBeginWith.map { key, days in
      Limit(id: workspace.file.newID(), key: key, days: days, source: "programme")
    }
    let command = SetUpFile(
      name: card.programme.trimmingBlanks, prefix: card.prefix.uppercased(), limits: limits,
      caseworkers: [worker])
    _ = try workspace.perform(command)
    try workspace.identify(initials: worker.initials)
    return workspace
  }
}

extension Workspace {
  /// The standard limits, without those of stages for which the pathway offered to everybody has its own.
  fileprivate var limitsToBeginWith: [(key: String, days: Int)] {
    let pathway = (try? library.newest(for: nil))?.pathway
    return StandardLimits.all.filter { key, days in
      let own = Stage(rawValue: key).flatMap { pathway?.limitDays(of: $0) }
      return own == nil || own == days
    }
  }
}

/// The limits that a new programme begins with: its own choice, not a regulator's.
package enum StandardLimits {
  /// Days by key.
  package static let all: [(key: String, days: Int)] = [
    ("contact", 28), ("intake", 42), ("language", 180), ("observation", 120), ("accreditation", 365),
    ("job search", 180),
  ]
}
