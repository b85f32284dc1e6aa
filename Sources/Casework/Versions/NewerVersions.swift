package import CaseCore

/// Finds the pathway that would be offered today to a case that is pinned to an older one.
///
/// What was looked up is kept, because many cases ask the same.
package final class NewerVersions {
  private struct Question: Hashable {
    let held: PathwayName
    let profession: Profession?
  }

  private let library: PathwayLibrary
  private var known: [Question: LibraryEntry?] = [:]

  /// Makes the search in a library.
  package init(_ library: PathwayLibrary) {
    self.library = library
  }

  /// The newest version of a case's route; for a case on a general pathway, the route that its profession has now.
  ///
  /// - Returns: Nothing where the case goes by the newest already.
  /// - Throws: The faults of the newer file.
  package func newer(than held: PathwayName, for profession: Profession?) throws(FileFaults) -> LibraryEntry?
  {
    let question = Question(held: held, profession: profession)
    if let answer = known[question] { return answer }
    let entry = try look(held, profession)
    known[question] = .some(entry)
    return entry
  }

  private func look(_ held: PathwayName, _ profession: Profession?) throws(FileFaults) -> LibraryEntry? {
    if held.folder == nil, let route = try library.routes(for: profession).first { return route }
    let later = library.names.filter { $0.folder == held.folder && $0.route == held.route && held < $0 }
    guard let newest = later.max() else { return nil }
    return try library.entry(newest)
  }
}

extension Workspace {
  /// The newest version of every route of each profession, the usual route first.
  ///
  /// - Throws: The faults of the first file that has any.
  package func routes() throws(FileFaults) -> [Profession: [LibraryEntry]] {
    var routes: [Profession: [LibraryEntry]] = [:]
    for profession in Profession.allCases { routes[profession] = try library.routes(for: profession) }
    return routes
  }
}

extension LibraryEntry {
  /// The file as a command pins it.
  package var offer: PathwayOffer {
    PathwayOffer(name: name.text, sha256: sha256, content: content, stages: pathway.stages.map(\.stage))
  }
}
