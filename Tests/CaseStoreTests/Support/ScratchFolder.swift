import Foundation

/// A folder of its own for one test; it goes when the test ends.
final class ScratchFolder {
  let path: String

  /// Makes the folder, in memory where the system has such a place: what is tested is not the disk.
  init() throws {
    let shared = "/dev/shm"
    let isFast = access(shared, W_OK) == 0
    path = (isFast ? shared : NSTemporaryDirectory()) + "/caseload-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    _ = try? FileManager.default.removeItem(atPath: path)
  }

  /// A path in the folder.
  func file(_ name: String = "club.sqlite") -> String { path + "/" + name }

  /// The bytes of a file in the folder.
  func bytes(_ name: String = "club.sqlite") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  /// The permissions of a file in the folder.
  func mode(_ name: String = "club.sqlite") throws -> Int? {
    let about = try FileManager.default.attributesOfItem(atPath: file(name))
    return (about[.posixPermissions] as? NSNumber)?.intValue
  }
}
