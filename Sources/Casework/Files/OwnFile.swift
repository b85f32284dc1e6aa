import CaseCore
import Foundation

/// Reads and writes a small text file of the user's own, readable by its owner alone.
enum OwnFile {
  /// The most that is read: whatever is longer is not one of our files.
  static let limit = 1_000_000

  /// The text; nothing where there is no such file.
  ///
  /// - Throws: What the system says; `EFBIG` for a file beyond the limit, `EILSEQ` for one that is not UTF-8.
  static func read(_ path: String) throws(FileTrouble) -> String? {
    guard let bytes = try contents(of: path) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileTrouble(code: EILSEQ) }
    return text.withoutByteOrderMark
  }

  /// The bytes, whatever they say; nothing where there is no such file.
  static func contents(of path: String) throws(FileTrouble) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    defer { close(file) }
    return try bytes(of: file)
  }

  /// Replaces the file whole or not at all; a link stays a link to the same file.
  static func write(_ text: String, to path: String) throws(FileTrouble) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    try AtomicFile.makeFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    try AtomicFile.write(Array(text.utf8), to: target, replacing: true)
  }

  /// Removes the file; one that is not there is removed already.
  static func remove(_ path: String) throws(FileTrouble) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last }
  }

  private static func bytes(of file: Int32) throws(FileTrouble) -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while all.count <= limit {
      let count = Foundation.read(file, &part, part.count)
      if count == 0 { return all }
      guard count > 0 || errno == EINTR else { throw .last }
      all += part.prefix(max(0, count))
    }
    throw FileTrouble(code: EFBIG)
  }
}

extension FileTrouble {
  /// Why a file of the user's own could not be read, without a capital or a full stop.
  var readWords: String {
    switch code {
    case EACCES, EPERM: "you may not read it"
    case EISDIR: "it is a folder"
    case EFBIG: "it is far too long"
    case EILSEQ: "it is not UTF-8 text"
    default: words
    }
  }

  /// What to do about a file of the user's own, without a full stop.
  var ownRemedy: String {
    switch code {
    case ENOSPC, EDQUOT: "Make room on the disk, then try again"
    case EISDIR, EEXIST, ENOTDIR: "Give the other thing another name, then try again"
    case EACCES, EPERM, EROFS: "Make the folder yours to write in, then try again"
    default: "Look at the folder, then try again"
    }
  }
}

extension Refusal {
  /// A file of the user's own could not be written.
  static func ownFile(_ rule: String, _ what: String, _ path: String, _ trouble: FileTrouble) -> Refusal {
    Refusal(rule: rule, summary: "\(what): \(path): \(trouble.words).", remedies: [trouble.ownRemedy])
  }
}

extension String {
  /// The text without the mark that some editors of Windows put before everything.
  var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
