/// The lasting name of one version of a pathway: `doctor/plab-2026-11`, or `general-1` for any profession.
///
/// It is also the file's place below a folder of pathways, without `.yaml`.
package struct PathwayName: Hashable, Comparable, Sendable {
  /// The profession's folder; nothing for a pathway that serves any profession.
  package let folder: String?
  /// The way through the regulator, such as `plab`.
  package let route: String
  /// The version's numbers, newest is greatest: 2026 and 11.
  package let version: [Int]
  /// The name as written in case files: `doctor/plab-2026-11`.
  package let text: String

  /// Reads `doctor/plab-2026-11`: an optional folder, a route, and a version of numbers with hyphens.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let file = parts.last else { return nil }
    let words = file.split(separator: "-", omittingEmptySubsequences: false)
    guard words.allSatisfy(PathwayName.isPlain), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let numbers = words.reversed().prefix { Int($0) != nil }.reversed()
    guard !numbers.isEmpty, numbers.count < words.count else { return nil }
    let folder = parts.count == 2 ? String(parts[0]) : nil
    guard
      folder?.split(separator: "-", omittingEmptySubsequences: false).allSatisfy(PathwayName.isPlain) != false
    else { return nil }
    self.folder = folder
    self.route = words.dropLast(numbers.count).joined(separator: "-")
    self.version = numbers.compactMap { Int($0) }
    self.text = text
  }

  /// The version as text: `2026-11`.
  package var versionText: String {
    String(text.split(separator: "/").last?.dropFirst(route.count + 1) ?? "")
  }

  /// Orders by folder, route and then version, oldest first.
  package static func < (left: PathwayName, right: PathwayName) -> Bool {
    if left.folder != right.folder { return (left.folder ?? "") < (right.folder ?? "") }
    if left.route != right.route { return left.route < right.route }
    return left.version.lexicographicallyPrecedes(right.version)
  }

  private static func isPlain(_ word: Substring) -> Bool {
    !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
  }
}
