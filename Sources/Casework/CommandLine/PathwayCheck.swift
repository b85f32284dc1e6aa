import CaseCore
import Foundation

/// The check of pathway files on the command line.
package enum PathwayCheck {
  /// Reads every pathway file of a library, or those that are named.
  ///
  /// - Parameters:
  ///   - files: Paths of files as `doctor/plab-2026-11.yaml` in any folder; none for the whole library.
  ///   - assets: Where the library lies.
  /// - Returns: All faults, and how many files were read.
  package static func run(files: [String], assets: AssetPlaces) -> (faults: [String], count: Int) {
    let library = PathwayLibrary(folders: assets.folders(of: "Pathways"))
    guard files.isEmpty else {
      return (files.flatMap(faults).map(\.description), files.count)
    }
    let places = Set(library.folders.flatMap(LibraryFile.all).map(\.place))
    return (library.checkAll().map(\.description), places.count)
  }

  private static func faults(ofFile path: String) -> [FileFault] {
    guard FileManager.default.fileExists(atPath: path) else { return [notThere(path)] }
    guard path.hasSuffix(".yaml") else { return [notYAML(path)] }
    let file = located(path)
    do throws(FileFaults) {
      if let name = file.pathwayName {
        _ = try PathwayLibrary(folders: [file.folder]).entry(name)
      } else if let route = file.datedRoute {
        let library = PathwayLibrary(folders: [file.folder])
        _ = try library.dated(route: route)
        return library.steps(ofRoute: route) == nil ? [file.notCompared] : []
      } else {
        return [file.badName]
      }
      return []
    } catch {
      return error.faults
    }
  }

  /// The file as one of a folder of pathways: below the folder of its profession, or on top.
  private static func located(_ path: String) -> LibraryFile {
    let whole = URL(fileURLWithPath: path).standardizedFileURL
    let stem = whole.deletingPathExtension().lastPathComponent
    let parent = whole.deletingLastPathComponent()
    let isProfession = Profession.allCases.contains { $0.folder == parent.lastPathComponent }
    guard isProfession else { return LibraryFile(folder: parent.path, place: stem) }
    return LibraryFile(
      folder: parent.deletingLastPathComponent().path, place: "\(parent.lastPathComponent)/\(stem)")
  }

  private static func notThere(_ path: String) -> FileFault {
    FileFault(file: CleanText.line(path), message: "There is no such file. Check the name and the folder.")
  }

  private static func notYAML(_ path: String) -> FileFault {
    FileFault(file: CleanText.line(path), message: "A pathway file ends in .yaml. Name such a file.")
  }
}
