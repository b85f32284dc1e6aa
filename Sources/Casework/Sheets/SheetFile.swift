internal import CaseCore
internal import Foundation

/// Where a sheet is to go.
package enum SheetPlace: Equatable, Sendable {
  /// Into a folder, under the name that the sheet suggests. The folder is made if it is not there.
  case folder(String)
  /// To a path of the reader's choice; where that is a folder, or ends in a slash, as for a folder.
  case path(String)
}

/// Writes sheets and exports to files.
package enum SheetFile {
  /// Where sheets go unless the user has chosen another folder: `Documents/Caseload` in the home folder.
  package static var defaultFolder: String { home + "/Documents/Caseload" }

  /// The home folder: what `HOME` says, else what the system knows.
  private static var home: String {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return home.isEmpty ? NSHomeDirectory() : home
  }

  /// Writes a file, readable by its owner alone; it appears whole or not at all.
  ///
  /// In a folder, a name that is taken gets a number, `SMW-0042-2026-11-23-2.html`, unless it may be replaced; a
  /// chosen path that is taken is refused.
  ///
  /// - Parameters:
  ///   - bytes: What the file will hold.
  ///   - name: Its name, where only a folder was chosen.
  ///   - place: Where it goes.
  ///   - replacing: Whether a file of that name may go.
  ///   - recording: Done when the bytes are safe and only the name is missing; where it throws, there is no file.
  /// - Returns: The path that was written, to show.
  /// - Throws: A refusal that says what is in the way, or what `recording` throws.
  static func write(
    _ bytes: [UInt8], named name: String, to place: SheetPlace, replacing: Bool = false,
    recording: () throws -> Void = {}
  ) throws -> String {
    let target = try target(name, place)
    do throws(FileTrouble) { try AtomicFile.spareCaseFiles(target.path) } catch {
      throw Refusal.sheetNotWritten(target.path, error)
    }
    if !replacing, target.isChosen, FileManager.default.fileExists(atPath: target.path) {
      throw Refusal.sheetExists(target.path)
    }
    let draft = try draft(bytes, for: target.path)
    defer { unlink(draft) }
    try recording()
    return try give(draft, target, replacing: replacing)
  }

  /// A path, and whether somebody chose it rather than its folder.
  private struct Target {
    let path: String
    let isChosen: Bool
  }

  private static func target(_ name: String, _ place: SheetPlace) throws(Refusal) -> Target {
    switch place {
    case .folder(let folder):
      let folder = absolute(folder)
      do throws(FileTrouble) { try AtomicFile.makeFolder(folder) } catch { throw .sheetFolder(folder, error) }
      return Target(path: folder + "/" + name, isChosen: false)
    case .path(let path) where path.hasSuffix("/"): return try target(name, .folder(path))
    case .path(let path):
      let path = absolute(path)
      return AtomicFile.isFolder(path)
        ? Target(path: path + "/" + name, isChosen: false) : Target(path: path, isChosen: true)
    }
  }

  private static func draft(_ bytes: [UInt8], for path: String) throws(Refusal) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    do throws(FileTrouble) { return try AtomicFile.writeDraft(bytes, in: folder) } catch {
      throw .sheetNotWritten(path, error)
    }
  }

  private static func give(_ draft: String, _ target: Target, replacing: Bool) throws(Refusal) -> String {
    for number in 1...(target.isChosen ? 1 : 9_999) {
      let path = numbered(target.path, number)
      do throws(FileTrouble) {
        try AtomicFile.give(path, to: draft, replacing: replacing)
        return path
      } catch {
        guard error.code == EEXIST, !replacing else { throw .sheetNotWritten(path, error) }
      }
    }
    throw .sheetExists(target.path)
  }

  /// Gives a draft a name in its folder: the one that is meant, or that with a number.
  static func give(
    _ draft: String, named name: String, in folder: String, replacing: Bool
  ) throws(Refusal) -> String {
    try give(draft, Target(path: folder + "/" + name, isChosen: false), replacing: replacing)
  }

  /// A path as it is shown: what lies in the home folder begins with `~`.
  package static func shown(_ path: String) -> String {
    !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1, let stop = path.lastIndex(of: ".") else { return path }
    return path[..<stop] + "-\(number)" + path[stop...]
  }

  /// The path from the root, with `~` as the home folder.
  static func absolute(_ path: String) -> String {
    let whole = path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
    return URL(fileURLWithPath: (whole as NSString).expandingTildeInPath).standardizedFileURL.path
  }
}
