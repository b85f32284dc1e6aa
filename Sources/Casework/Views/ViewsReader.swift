import CaseCore
import Yams

/// Reads a file of views: a list, each with a name, a filter, a sort and columns.
///
/// A view whose filter is not understood here is kept, because it may name a club of another case file.
struct ViewsReader {
  private let file: YamlFile
  private let home: SavedView.Home
  private let rules: ViewRules

  static func read(
    _ text: String, file: String, home: SavedView.Home, rules: ViewRules
  ) -> (views: [SavedView], faults: [FileFault]) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.contains(where: { $0.contains { !$0.isWhitespace } && $0.first != "#" }) else {
      return ([], [])
    }
    let yaml = YamlFile(file)
    do throws(FileFaults) {
      let reader = ViewsReader(file: yaml, home: home, rules: rules)
      return (reader.views(try yaml.compose(text)), yaml.found.faults)
    } catch {
      return ([], error.faults)
    }
  }

  private func views(_ node: Node) -> [SavedView] {
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

  private func view(_ node: Node) -> SavedView? {
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

  private func filter(_ map: YamlMap) -> String {
    guard let node = map.optional("filter"), let typed = node.scalar?.string else { return "" }
    do throws(Refusal) { _ = try Filter.parse(typed, today: rules.today, names: rules.names) } catch {
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
