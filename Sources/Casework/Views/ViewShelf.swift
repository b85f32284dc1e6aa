package import CaseCore
import Foundation

/// All views there are to choose from, and what is wrong with their files.
package struct ViewList: Equatable, Sendable {
  /// Built in, then shared, then own, each in the order of its file.
  package var views: [SavedView]
  package var faults: [FileFault]

  /// The view of a name; of two, the own one, then the shared one.
  package func view(named name: String) -> SavedView? { views.last { $0.isNamed(name) } }
}

/// The saved views: five built in, the user's own, and those shared by everybody who opens the case file.
///
/// Shared views lie beside the case file, in `<case file>.views.yaml`: they are no facts about anybody, so they
/// need neither the log nor undo, and a person can write them by hand.
package struct ViewShelf: Sendable {
  private let ownPath: String
  private let sharedPath: String

  /// Names the files.
  ///
  /// - Parameters:
  ///   - own: `UserPlaces.views`.
  ///   - caseFile: The case file, beside which the shared views lie.
  package init(own: String, caseFile: String) {
    ownPath = own
    sharedPath = caseFile + ".views.yaml"
  }

  /// Reads all views.
  package func list(_ rules: ViewRules) -> ViewList {
    var list = ViewList(views: SavedView.builtIn, faults: [])
    for home in [SavedView.Home.shared, .own] {
      let found = read(home, rules)
      list.views += found.views
      list.faults += found.faults
    }
    return list
  }

  /// Saves a view in its home; one of the same name there is replaced in its place.
  ///
  /// - Throws: A refusal where it is built in, has no right name, its filter or columns are not understood, or
  ///   its file is at fault or cannot be written.
  package func save(_ view: SavedView, _ rules: ViewRules) throws(Refusal) {
    guard view.home != .builtIn else { throw .viewBuiltIn("saved", view.name) }
    guard view.name.isViewName else { throw .viewName }
    _ = try Filter.parse(view.filter, today: rules.today, names: rules.names)
    var views = try sound(view.home, rules, "saved")
    if let place = views.firstIndex(where: { $0.isNamed(view.name) }) {
      views[place] = view
    } else {
      views.append(view)
    }
    try write(views, view.home, "saved")
  }

  /// Removes a view from its home; one that is gone is removed already.
  package func remove(_ view: SavedView, _ rules: ViewRules) throws(Refusal) {
    guard view.home != .builtIn else { throw .viewBuiltIn("removed", view.name) }
    let views = try sound(view.home, rules, "removed")
    try write(views.filter { !$0.isNamed(view.name) }, view.home, "removed")
  }
}

/// The files.
extension ViewShelf {
  private func path(of home: SavedView.Home) -> String { home == .shared ? sharedPath : ownPath }

  private func read(_ home: SavedView.Home, _ rules: ViewRules) -> ViewsReading {
    let path = path(of: home)
    let name = (path as NSString).lastPathComponent
    do throws(FileTrouble) {
      return ViewsReader.read(try OwnFile.read(path) ?? "", file: name, home: home, rules: rules)
    } catch {
      let fault = FileFault(file: name, message: "The views were not read: \(error.readWords).")
      return ViewsReading(faults: [fault], isSound: false)
    }
  }

  /// The views of a file that may be written anew; a file at fault is left to a person, so that nothing is lost.
  private func sound(_ home: SavedView.Home, _ rules: ViewRules, _ done: String) throws(Refusal)
    -> [SavedView]
  {
    let reading = read(home, rules)
    guard reading.isSound else { throw .viewsAtFault(FileFaults(reading.faults), done) }
    return reading.views
  }

  private func write(_ views: [SavedView], _ home: SavedView.Home, _ done: String) throws(Refusal) {
    let path = path(of: home)
    do throws(FileTrouble) {
      try OwnFile.write(try head(of: path) + views.map(\.yaml).joined(), to: path)
      if home == .shared { follow(mode: String(sharedPath.dropLast(".views.yaml".count))) }
    } catch {
      throw .ownFile("views.not-written", "The view was not \(done)", path, error)
    }
  }

  /// The comment lines with which the file begins.
  private func head(of path: String) throws(FileTrouble) -> String {
    guard let text = try OwnFile.read(path), !text.isEmpty else {
      return "# Views of Caseload. Caseload writes the list anew; only the comments above it stay.\n"
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let comments = lines.prefix { $0.hasPrefix("#") || $0.allSatisfy(\.isWhitespace) }
    return comments.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  /// Lets whoever may use the case file use its views.
  private func follow(mode caseFile: String) {
    var about = stat()
    guard stat(caseFile, &about) == 0 else { return }
    chmod(sharedPath, about.st_mode & 0o666)
  }
}

extension SavedView {
  /// The lines of the view in its file.
  fileprivate var yaml: String {
    var lines = [
      "- name: \(quotedYaml(name))", "  filter: \(quotedYaml(filter))", "  sort: \(sort.rawValue)",
    ]
    if !columns.isEmpty { lines.append("  columns: [\(columns.map(quotedYaml).joined(separator: ", "))]") }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Refusal {
  static func viewBuiltIn(_ done: String, _ name: String) -> Refusal {
    Refusal(
      rule: "view.built-in", summary: "The view was not \(done): “\(name)” comes with Caseload.",
      remedies: ["Save it under another name as your own or as a shared one"])
  }

  static let viewName = Refusal(
    rule: "view.name",
    summary:
      "The view was not saved: its name has to be one line of 1 to \(SavedView.longestName) characters.",
    remedies: ["Type another name"])

  static func viewsAtFault(_ faults: FileFaults, _ done: String) -> Refusal {
    Refusal(
      rule: "views.at-fault", summary: "The view was not \(done), because its file is at fault. \(faults)",
      remedies: ["Mend the file first"])
  }
}
