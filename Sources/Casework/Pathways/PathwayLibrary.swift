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
  private let parsedDated = Mutex<[String: DatedPathway]>([:])

  /// Makes a library over folders that may or may not exist.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// The names of all pathways, the first folder's first where names are equal.
  package var names: [PathwayName] { files().compactMap(\.pathwayName).sorted() }

  /// The newest pathway for a profession; the general one where the profession has none or is not known.
  ///
  /// Of several routes it is the usual one.
  ///
  /// - Throws: The faults of the file, or that there is no file at all.
  package func newest(for profession: Profession?) throws(FileFaults) -> LibraryEntry {
    if let first = try routes(for: profession).first { return first }
    let general = names.filter { $0.folder == nil }
    guard let name = general.max(by: isOlder) else { throw FileFaults([missing]) }
    return try entry(name)
  }

  /// The newest pathway of each route of a profession, the usual one first; none where it has no route.
  ///
  /// - Throws: The faults of the first file that has any.
  package func routes(for profession: Profession?) throws(FileFaults) -> [LibraryEntry] {
    guard let folder = profession?.folder else { return [] }
    var entries: [LibraryEntry] = []
    for name in newestOfRoutes(in: folder) { entries.append(try entry(name)) }
    return entries.filter(\.pathway.isUsual) + entries.filter { !$0.pathway.isUsual }
  }

  /// The newest file of each route in a folder, the newest of all first.
  private func newestOfRoutes(in folder: String) -> [PathwayName] {
    let routes = Dictionary(grouping: names.filter { $0.folder == folder }, by: \.route)
    return routes.values.compactMap { $0.max(by: isOlder) }.sorted { isOlder($1, $0) }
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

  /// The fees and funding of a route such as `doctor/plab`, with the funding that every route shares.
  ///
  /// - Returns: Nothing where neither the route nor `general` has a dated file.
  /// - Throws: The faults of the first file that has any.
  package func dated(route: String) throws(FileFaults) -> DatedPathway? {
    let own = try ownDated(route: route)
    guard route != sharedRoute, let shared = try ownDated(route: sharedRoute) else { return own }
    var dated = own ?? DatedPathway(route: route, checkedOn: shared.checkedOn, fees: [])
    dated.funding += shared.funding
    return dated
  }

  private func ownDated(route: String) throws(FileFaults) -> DatedPathway? {
    guard let file = files().first(where: { $0.datedRoute == route }) else { return nil }
    let content = try file.read()
    let key = route + sha256(of: content)
    if let known = parsedDated.withLock({ $0[key] }) { return known }
    let dated = try readDated(route: route, content: content, steps: steps(ofRoute: route))
    parsedDated.withLock { $0[key] = dated }
    return dated
  }

  /// Reads every file of every folder.
  ///
  /// - Returns: All faults, in the order of the files; empty when every file is well.
  package func checkAll() -> [FileFault] {
    let all = files()
    let missing = all.contains { $0.pathwayName != nil } ? [] : [missing]
    return missing + all.flatMap(faults) + Profession.allCases.compactMap(severalUsual)
  }

  /// What is wrong where two routes of a profession are both the usual one.
  private func severalUsual(_ profession: Profession) -> FileFault? {
    let usual = ((try? routes(for: profession)) ?? []).filter(\.pathway.isUsual).map(\.name.text)
    guard usual.count > 1, let last = usual.last else { return nil }
    return FileFault(
      file: last + ".yaml",
      message: "Several routes say 'usual: yes': \(usual.joined(separator: ", ")). Leave it in one of them.")
  }

  private func faults(of file: LibraryFile) -> [FileFault] {
    do throws(FileFaults) {
      if let name = file.pathwayName {
        _ = try entry(name)
      } else if let route = file.datedRoute {
        _ = try ownDated(route: route)
        return steps(ofRoute: route) == nil ? [file.notCompared] : []
      } else {
        return [file.badName]
      }
      return []
    } catch {
      return error.faults
    }
  }

  /// The keys of the steps of every pathway of a route; nothing where one of them has faults of its own.
  func steps(ofRoute route: String) -> [String]? {
    let names = names.filter { ($0.folder.map { "\($0)/" } ?? "") + $0.route == route }
    return try? names.flatMap { name in try entry(name).pathway.steps.map(\.key) }
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

/// The route whose dated file holds what every route shares.
private let sharedRoute = "general"

/// Orders versions first: a profession's newest version wins, whatever its route is called.
private func isOlder(_ left: PathwayName, _ right: PathwayName) -> Bool {
  if left.version != right.version { return left.version.lexicographicallyPrecedes(right.version) }
  return left.route > right.route
}

/// The SHA-256 of a text's UTF-8 bytes, in hexadecimal.
package func sha256(of content: String) -> String {
  SHA256.hash(data: Data(content.utf8)).map { String(format: "%02x", $0) }.joined()
}
