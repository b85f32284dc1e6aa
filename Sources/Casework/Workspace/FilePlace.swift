import Foundation

/// Where a user's case file lies.
package enum DefaultPlace {
  /// The file that is opened: the one named, the one of `CASELOAD_FILE`, else the usual one.
  package static func file(named: String?, environment: [String: String]) -> String {
    named ?? environment["CASELOAD_FILE"] ?? folder(environment) + "/caseload.sqlite"
  }

  /// The sample programme: never the user's own file.
  package static func sample(environment: [String: String]) -> String {
    folder(environment) + "/sample.sqlite"
  }

  /// The folder of case files, by the desktop's convention.
  package static func folder(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? "."
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    return data + "/caseload"
  }

  /// Makes the usual folder, for this account alone.
  package static func makeFolder(_ environment: [String: String]) throws {
    try FileManager.default.createDirectory(
      atPath: folder(environment), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
