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
    return (files.flatMap(faults), files.count)
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
