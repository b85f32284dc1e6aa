import CStore
import Foundation

/// Where a file may lie.
enum FilePlace {
  /// The kernel's numbers for NFS, CIFS, SMB 2, 9P and Ceph, whose locks cannot be trusted between computers.
  private static let networked: Set<Int64> = [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x00C3_6400]

  /// The one path of a file, links followed, so that everybody locks the same lock.
  static func resolved(_ path: String) -> String {
    if let whole = followed(path) { return whole }
    let name = (path as NSString).lastPathComponent
    return followed(folder(of: path)).map { ($0 as NSString).appendingPathComponent(name) } ?? path
  }

  private static func followed(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The folder of a path; `.` where it names none.
  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Refuses a folder that is missing or lies on a network.
  static func check(folderOf path: String) throws(FileFailure) {
    let kind = cs_file_system(folder(of: path))
    guard kind != -1 else { throw .folderMissing(path: path) }
    guard !isNetworked(kind) else { throw .networkFolder(path: path) }
  }

  /// Whether a file system, by the kernel's number, is one of another computer.
  static func isNetworked(_ kind: Int64) -> Bool { networked.contains(kind & 0xFFFF_FFFF) }

  /// Whether a file that is there can be written: it and its folder, where the journal goes.
  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0 && access(folder(of: path), W_OK) == 0
  }
}
