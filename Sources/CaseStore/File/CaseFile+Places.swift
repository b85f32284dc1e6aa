import Foundation

extension CaseFile {
  /// What SQLite and this program keep beside a case file, by the end of its name.
  private static let companions = ["-journal", "-wal", "-shm", ".lock", ".new"]

  /// Whether a path leads to a case file, by whatever spelling or link, or is the name of what lies beside one.
  ///
  /// A file that cannot be looked at counts as one: nobody can say that it is something else.
  package static func hasPlace(at path: String) -> Bool {
    let places = Set([path, FilePlace.resolved(path)])
    return places.contains { place in
      isOurs(place) || companions.contains { place.hasSuffix($0) && isOurs(String(place.dropLast($0.count))) }
    }
  }

  private static func isOurs(_ path: String) -> Bool {
    do {
      guard case .ours = try OpenFiles.content(at: path) else { return false }
      return true
    } catch { return true }
  }
}
