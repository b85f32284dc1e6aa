package import CaseCore
import Crypto
import Foundation
import Synchronization

/// A pathway file of the library, read and checked.
package struct LibraryEntry: Equatable, Sendable {
  package var name: PathwayName
  /// The bytes of the file, as text.
  package var content: String
  /// The SHA-256 of the bytes, in hexadecimal.
  package var sha256: String
  package var pathway: Pathway
}

/// The pathway files that are offered: those of an ordered list of folders.
///
/// Where two folders have a file of one name, the first folder wins. What is read is kept, so that a pathway is
/// parsed once whoever asks for it.
package final class PathwayLibrary: Sendable {
  /// The folders, the most important first.
  package let folders: [String]
  private let parsed = Mutex<[String: Pathway]>([:])

  /// Makes a library over folders that may or may not exist.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// The names of all pathways, the first folder's first where names are equal.
  package var names: [PathwayName] { files().compactMap(\.pathwayName).sorted() }

  /// The newest pathway for a profession; the general one where the profession has none or is not known.
  ///
  /// - Throws: The faults of the file, or that there is no file at all.
  package func newest(for profession: Profession?) throws(FileFaults) -> LibraryEntry {
    let names = names
    let own = names.filter { $0.folder != nil && $0.folder == profession?.folder }
    let general = names.filter { $0.folder == nil }
    guard let name = own.max(by: isOlder) ?? general.max(by: isOlder) else { throw FileFaults([missing]) }
    return try entry(name)
  }

  /// The pathway of a name.
  ///
  /// - Throws: The faults of the file, or that there is none.
  package func entry(_ name: PathwayName) throws(FileFaults) -> LibraryEntry {
    guard let file = files().first(where: { $0.pathwayName == name }) else {
      throw FileFaults([FileFault(file: name.text + ".yaml", message: "There is no such pathway file.")])
    }
    let content = try file.read()
    return LibraryEntry(
      name: name, content: content, sha256: sha256(of: content),
      pathway: try pathway(name: name, content: content))
  }

  /// The pathway in the bytes that a case file holds; parsed once for each content.
  ///
  /// - Throws: The faults of the text.
  package func pathway(name: PathwayName, content: String) throws(FileFaults) -> Pathway {
    let key = name.text + sha256(of: content)
    if let known = parsed.withLock({ $0[key] }) { return known }
    let pathway = try readPathway(name: name, content: content)
    parsed.withLock { $0[key] = pathway }
    return pathway
  }

  /// The fees of a route such as `doctor/plab`; nothing where it has no dated file.
  ///
  /// - Throws: The faults of the file.
  package func dated(route: String) throws(FileFaults) -> DatedPathway? {
    guard let file = files().first(where: { $0.datedRoute == route }) else { return nil }
    return try readDated(route: route, content: try file.read(), steps: steps(ofRoute: route))
  }

  /// Reads every file of every folder.
  ///
  /// - Returns: All faults, in the order of the files; empty when every file is well.
  package func checkAll() -> [FileFault] {
    let all = files()
    let missing = all.contains { $0.pathwayName != nil } ? [] : [missing]
    return missing + all.flatMap(faults)
  }

  private func faults(of file: LibraryFile) -> [FileFault] {
    do throws(FileFaults) {
      if let name = file.pathwayName {
        _ = try entry(name)
      } else if let route = file.datedRoute {
        _ = try dated(route: route)
      } else {
        return [file.badName]
      }
      return []
    } catch {
      return error.faults
    }
  }

  private func steps(ofRoute route: String) -> [String] {
    let names = names.filter { ($0.folder.map { "\($0)/" } ?? "") + $0.route == route }
    return names.flatMap { (try? entry($0))?.pathway.steps.map(\.key) ?? [] }
  }

  private var missing: FileFault {
    FileFault(
      file: "general-1.yaml",
      message:
        "No pathway file was found. Looked in \(folders.isEmpty ? "no folder" : folders.joined(separator: ", ")). Install Caseload again."
    )
  }

  private func files() -> [LibraryFile] {
    folders.flatMap(LibraryFile.all).reduce(into: []) { unique, file in
      if !unique.contains(where: { $0.place == file.place }) { unique.append(file) }
    }
  }
}

/// Orders versions first: a profession's newest version wins, whatever its route is called.
private func isOlder(_ left: PathwayName, _ right: PathwayName) -> Bool {
  if left.version != right.version { return left.version.lexicographicallyPrecedes(right.version) }
  return left.route > right.route
}

/// The SHA-256 of a text's UTF-8 bytes, in hexadecimal.
package func sha256(of content: String) -> String {
  SHA256.hash(data: Data(content.utf8)).map { String(format: "%02x", $0) }.joined()
}
