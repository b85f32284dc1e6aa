import CaseCore
import Yams

/// What a file of views holds.
struct ViewsReading {
  var views: [SavedView] = []
  var faults: [FileFault] = []
  /// Whether everything in it was understood but for filters, which may be meant for another case file.
  var isSound = true
}

/// Reads a file of views: a list, each with a name, a filter, a sort and columns.
///
/// A view whose filter is not understood here is kept, because it may name a club of another case file.
struct ViewsReader {
  private let file: YamlFile
  private let home: SavedView.Home
  private let rules: ViewRules
  private var foreignFilters = 0

  private init(_ file: String, _ home: SavedView.Home, _ rules: ViewRules) {
    (self.file, self.home, self.rules) = (YamlFile(file), home, rules)
  }

  static func read(_ text: String, file: String, home: SavedView.Home, rules: ViewRules) -> ViewsReading {
    guard text.hasYaml else { return ViewsReading() }
    var reader = ViewsReader(file, home, rules)
    do throws(FileFaults) {
      let views = reader.views(try reader.file.compose(text))
      let faults = reader.file.found.faults
      return ViewsReading(views: views, faults: faults, isSound: faults.count == reader.foreignFilters)
    } catch {
      return ViewsReading(faults: error.faults, isSound: false)
    }
  }

  private mutating func views(_ node: Node) -> [SavedView] {
    guard case .sequence(let sequence) = node else {
      file.fault(node, "The views have to be a list, each after a '-', not \(node.kindWords).")
      return []
    }
    var views: [SavedView] = []
    for node in sequence {
      guard let view = view(node) else { continue }
      if views.contains(where: { $0.isNamed(view.name) }) {
        file.fault(node, "There are two views named '\(view.name)'. Give one of them another name.")
      } else {
        views.append(view)
      }
    }
    return views
  }

  private mutating func view(_ node: Node) -> SavedView? {
    guard let map = YamlMap(node, "view", keys: ["name", "filter", "sort", "columns"], in: file) else {
      return nil
    }
    let words = "one line of at most \(SavedView.longestName) characters"
    let name = map.value("name", words) { $0.isViewName ? $0 : nil }
    let filter = filter(map)
    let sort = map.optionalValue("sort", "one of \(ViewsReader.sorts)") { ListSort(rawValue: $0) }
    guard let name else { return nil }
    return SavedView(
      name: name, filter: filter, sort: sort ?? .next, columns: columns(map), home: home)
  }

  private mutating func filter(_ map: YamlMap) -> String {
    guard let node = map.optional("filter"), node.scalar?.string.isEmpty != true else { return "" }
    guard let typed = map.text(node, "filter") else { return "" }
    do throws(Refusal) { _ = try Filter.parse(typed, today: rules.today, names: rules.names) } catch {
      foreignFilters += 1
      file.fault(node, "The filter '\(typed)' cannot be used here. \(error.words)")
    }
    return typed
  }

  private func columns(_ map: YamlMap) -> [String] {
    map.words("columns").compactMap { word, node in
      if let known = rules.columns.first(where: { plainSpelling($0) == plainSpelling(word) }) { return known }
      file.fault(node, "'\(word)' is not a column. \(hint(for: word, among: rules.columns))")
      return nil
    }
  }

  private static let sorts = ListSort.allCases.map(\.rawValue).joined(separator: ", ")
}

extension String {
  /// Whether it can be the name of a view.
  var isViewName: Bool {
    !trimmingBlanks.isEmpty && count <= SavedView.longestName && CleanText.line(self) == self
  }
}
