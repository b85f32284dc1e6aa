import Foundation

/// Where the files lie that come with the program and that a club may add to: pathways, sheets, samples.
///
/// The first place that has a file wins.
package struct AssetPlaces: Equatable, Sendable {
  /// The folders, in the order in which they are looked at.
  package let folders: [String]

  /// Makes the list from folders.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// The usual places: a folder that is named, the environment's, the user's, the installed one, and that of a
  /// checkout in which the program was built.
  ///
  /// - Parameters:
  ///   - named: The folder given on the command line.
  ///   - environment: The variables, of which `CASELOAD_ASSETS`, `XDG_CONFIG_HOME` and `HOME` count.
  ///   - executable: The path of the running program.
  /// - Returns: Those of the places that exist.
  package static func usual(
    named: String? = nil, environment: [String: String], executable: String
  ) -> AssetPlaces {
    let config = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    let bin = (executable as NSString).deletingLastPathComponent
    let candidates = [
      named, environment["CASELOAD_ASSETS"], config.map { $0 + "/caseload" },
      ((bin as NSString).deletingLastPathComponent) + "/share/caseload", sourceAssets(above: bin),
    ]
    return AssetPlaces(folders: candidates.compactMap(\.self).filter { isFolder($0) })
  }

  /// The folder of a kind in each place, such as `Pathways`.
  package func folders(of kind: String) -> [String] {
    folders.map { $0 + "/" + kind }.filter { AssetPlaces.isFolder($0) }
  }

  private static func sourceAssets(above folder: String) -> String? {
    var folder = folder
    while folder.count > 1 {
      if isFolder(folder + "/Assets/Pathways") { return folder + "/Assets" }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }
}
