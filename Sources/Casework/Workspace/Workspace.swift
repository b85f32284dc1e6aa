package import CaseCore
package import CaseStore

/// An opened place of work: a case file, the pathways and sheets around it, who works and on which day.
///
/// The screens and the command line have this one door between them and everything else.
package final class Workspace {
  package let file: CaseFile
  package let assets: AssetPlaces
  package let library: PathwayLibrary
  /// The day by which rules judge: the one given with `--today`, else the day it is.
  package var today: Day { fixedDay ?? file.clock.today }
  /// Who works; nothing until somebody has said so.
  package private(set) var me: Caseworker?
  /// The folder into which sheets go where no other place is named; `~` stands for the home folder.
  package var sheetFolder = SheetFile.defaultFolder
  /// The meeting in which something is done; it stands with each operation.
  package var occasion: String?
  private let fixedDay: Day?
  /// The steps of every pathway at hand, once somebody has asked for them: reading the files takes a while.
  var stepKeys: [String]?

  /// Opens a place of work.
  ///
  /// - Parameters:
  ///   - path: The case file.
  ///   - purpose: Whether it is there, to be made, or only to be read.
  ///   - assets: Where the pathways and sheets lie.
  ///   - today: The day by which rules judge; nothing for the day it is.
  ///   - clock: Tells the moment.
  ///   - random: Makes the random part of identities.
  /// - Throws: `FileFailure`.
  package init(
    _ path: String, for purpose: CaseFile.Purpose = .open, assets: AssetPlaces, today: Day? = nil,
    clock: WallClock = .system, random: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws {
    self.assets = assets
    self.fixedDay = today
    let library = PathwayLibrary(folders: assets.folders(of: "Pathways"))
    self.library = library
    file = try CaseFile(path, for: purpose, clock: clock, random: random) { name, content in
      guard let name = PathwayName(name) else { return nil }
      return try? library.pathway(name: name, content: content)
    }
  }

  /// Opens the same place once more, for reading only, as a reading beside the drawing thread needs.
  package var reopened: @Sendable () throws -> Workspace {
    let (path, assets, fixedDay, clock) = (file.path, assets, fixedDay, file.clock)
    return { try Workspace(path, for: .read, assets: assets, today: fixedDay, clock: clock) }
  }

  /// Says who works, by initials.
  ///
  /// - Throws: A refusal where nobody has them.
  package func identify(initials: String) throws {
    guard let worker = try file.office().caseworker(initials: initials) else {
      let known = try file.office().caseworkers.map(\.initials).joined(separator: ", ")
      throw Refusal(
        rule: "caseworker.unknown",
        summary: "Nothing was done: no caseworker of this file has these initials.",
        remedies: known.isEmpty ? [] : ["The file knows \(known)", Refusal.addCaseworker])
    }
    me = worker
  }

  /// Finds out who works from the login name, where one caseworker uses it; a file with one caseworker is theirs.
  package func identify(login: String?) throws {
    let workers = try file.office().caseworkers
    let matches = workers.filter { $0.login != nil && $0.login == login }
    me = matches.count == 1 ? matches.first : workers.count == 1 ? workers.first : nil
  }

  /// Performs a command as whoever works, today.
  package func perform(_ command: some Command) throws -> Outcome {
    try file.perform(command, by: hand)
  }

  /// Takes back my newest change.
  package func undo() throws -> Reversal { try file.undo(by: hand) }

  /// Takes back one operation of mine by its number, however old.
  package func undo(operation number: Int64) throws -> Reversal {
    try file.undo(operation: number, by: hand)
  }

  /// Does again what I undid last.
  package func redo() throws -> Reversal { try file.redo(by: hand) }

  /// Who does something, on which day by the rules.
  package var hand: Hand { Hand(worker: me?.id, today: today, occasion: occasion) }

  /// The moment, in milliseconds since 1970.
  package var moment: Int64 { file.clock.now() }

  /// The newest pathway for each profession, and the general one under nothing.
  ///
  /// - Throws: The faults of a pathway file.
  package func offers() throws(FileFaults) -> [Profession?: PathwayOffer] { try library.offers() }
}

extension PathwayLibrary {
  /// The newest pathway for each profession, and the general one under nothing, ready to be pinned.
  ///
  /// - Throws: The faults of a pathway file.
  package func offers() throws(FileFaults) -> [Profession?: PathwayOffer] {
    var offers: [Profession?: PathwayOffer] = [:]
    for profession in [nil] + Profession.allCases.map(Optional.some) {
      offers[profession] = try newest(for: profession).offer
    }
    return offers
  }
}
