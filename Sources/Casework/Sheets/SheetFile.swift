package import CaseCore
internal import Foundation

/// Where a sheet is to go.
package enum SheetPlace: Equatable, Sendable {
  /// Into a folder, under the name that the sheet suggests. The folder is made if it is not there.
  case folder(String)
  /// To a path of the reader's choice; where that is a folder, as for a folder.
  case path(String)
}

/// Writes sheets to files.
package enum SheetFile {
  /// Where sheets go unless the user has chosen another folder: `Documents/Caseload` in the home folder.
  package static var defaultFolder: String { home + "/Documents/Caseload" }

  /// The home folder: what `HOME` says, else what the system knows.
  private static var home: String {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return home.isEmpty ? NSHomeDirectory() : home
  }

  /// Writes a sheet, readable by its owner alone; the file appears whole or not at all.
  ///
  /// In a folder, a name that is taken gets a number, `SMW-0042-2026-11-23-2.html`, unless it may be replaced; a
  /// chosen path that is taken is refused.
  ///
  /// - Returns: The path that was written, to show.
  /// - Throws: A refusal that says what is in the way.
  package static func write(
    _ sheet: RenderedSheet, to place: SheetPlace, replacing: Bool = false
  ) throws(Refusal) -> String {
    switch place {
    case .folder(let folder): return try write(sheet, in: folder, replacing: replacing)
    case .path(let path):
      let target = absolute(path)
      if AtomicFile.isFolder(target) { return try write(sheet, in: target, replacing: replacing) }
      guard try put(sheet, at: target, replacing: replacing) else { throw .sheetExists(target) }
      return target
    }
  }

  private static func write(
    _ sheet: RenderedSheet, in folder: String, replacing: Bool
  ) throws(Refusal) -> String {
    let folder = absolute(folder)
    do throws(FileTrouble) { try AtomicFile.makeFolder(folder) } catch { throw .sheetFolder(folder, error) }
    for number in 1...9_999 {
      let path = folder + "/" + numbered(sheet.suggestedFileName, number)
      if try put(sheet, at: path, replacing: replacing) { return path }
    }
    throw .sheetExists(folder + "/" + sheet.suggestedFileName)
  }

  /// Writes the file; false where the name is taken.
  private static func put(_ sheet: RenderedSheet, at path: String, replacing: Bool) throws(Refusal) -> Bool {
    do throws(FileTrouble) {
      try AtomicFile.write(Array(sheet.text.utf8), to: path, replacing: replacing)
      return true
    } catch {
      guard error.code == EEXIST, !replacing else { throw .sheetNotWritten(path, error) }
      return false
    }
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1, let stop = name.lastIndex(of: ".") else { return name }
    return name[..<stop] + "-\(number)" + name[stop...]
  }

  /// The path from the root, with `~` as the home folder.
  private static func absolute(_ path: String) -> String {
    let whole = path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
    return URL(fileURLWithPath: (whole as NSString).expandingTildeInPath).standardizedFileURL.path
  }
}
