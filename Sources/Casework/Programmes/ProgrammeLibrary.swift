package import CaseCore
import Foundation

/// The programme files that are offered: those of an ordered list of folders.
package struct ProgrammeLibrary: Sendable {
  private let folders: [String]

  /// Makes a library over folders that may or may not exist.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// The plan of a programme, from the first file that bears its name.
  ///
  /// - Returns: A plan without rates where no file does.
  /// - Throws: The faults of the first file that has any.
  package func plan(of name: String, on day: Day) throws(FileFaults) -> ProgrammePlan {
    var others: [String] = []
    for file in files {
      let plan = try readProgramme(file: file.place + ".yaml", content: try file.read())
      if plainSpelling(plan.name) == plainSpelling(name) { return plan }
      others.append(plan.name)
    }
    var plan = ProgrammePlan(name: name, checkedOn: day)
    plan.others = others
    return plan
  }

  /// Reads every file.
  ///
  /// - Returns: All faults, and how many files there are.
  package func checkAll() -> (faults: [FileFault], count: Int) {
    let files = files
    return (files.flatMap(faults) + sharedNames(files), files.count)
  }

  /// The files of a folder that bear a name which an earlier one of it bears; in another folder it goes before that one.
  private func sharedNames(_ files: [LibraryFile]) -> [FileFault] {
    var bearers: [String: LibraryFile] = [:]
    return files.compactMap { file in
      guard let plan = try? readProgramme(file: file.place, content: file.read()) else { return nil }
      let name = "\(file.folder)\n\(plainSpelling(plan.name))"
      guard let first = bearers[name] else {
        bearers[name] = file
        return nil
      }
      return FileFault(
        file: file.place + ".yaml",
        message:
          "The programme '\(plan.name)' stands in \(first.place).yaml, too, and is read from there. Give one of "
          + "them another name, or take it out.")
    }
  }

  private func faults(of file: LibraryFile) -> [FileFault] {
    do throws(FileFaults) {
      _ = try readProgramme(file: file.place + ".yaml", content: try file.read())
      return []
    } catch {
      return error.faults
    }
  }

  /// Where two folders have a file of one name, the first folder wins.
  private var files: [LibraryFile] {
    folders.flatMap(LibraryFile.all).reduce(into: []) { unique, file in
      if !unique.contains(where: { $0.place == file.place }) { unique.append(file) }
    }
  }
}
