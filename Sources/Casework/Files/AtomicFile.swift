internal import CaseStore
internal import Foundation

/// Writes a file whole or not at all, readable by its owner alone.
enum AtomicFile {
  /// The name of a draft: `mkstemp` puts six letters of its own in the place of the six at the end.
  private static let draftName = ".caseload-XXXXXX"

  /// Writes the bytes to a draft in the same folder, makes them last, and gives them their name.
  ///
  /// - Throws: `EEXIST` where the name is taken and may not be replaced; whatever else the system says. The name
  ///   then stands for what it stood for before, and the draft is gone.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileTrouble) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let draft = try writeDraft(bytes, in: folder)
    defer { unlink(draft) }
    try give(path, to: draft, replacing: replacing)
  }

  /// Gives a draft of the same folder its name.
  ///
  /// - Throws: As `write`; the draft is left, to be removed or tried again.
  static func give(_ path: String, to draft: String, replacing: Bool) throws(FileTrouble) {
    // The cheap question first: whoever looks for a free name asks it thousands of times.
    guard replacing || access(path, F_OK) != 0 else { throw FileTrouble(code: EEXIST) }
    try spareCaseFiles(path)
    if replacing {
      guard rename(draft, path) == 0 else { throw .last }
    } else {
      try name(draft, path)
    }
    syncFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Refuses the name of a case file, and of what lies beside one.
  static func spareCaseFiles(_ path: String) throws(FileTrouble) {
    if CaseFile.hasPlace(at: path) { throw .caseFile }
  }

  /// Makes a folder, and those above it that are missing, for the owner alone.
  static func makeFolder(_ path: String) throws(FileTrouble) {
    guard !isFolder(path) else { return }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || (errno == EEXIST && isFolder(path)) else { throw .last }
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes the bytes to a draft in a folder and makes them last.
  ///
  /// - Returns: The path of the draft, which has to be given its name or to be removed.
  static func writeDraft(_ bytes: [UInt8], in folder: String) throws(FileTrouble) -> String {
    var template = Array((folder + "/" + draftName).utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw .last }
    let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(FileTrouble) {
      defer { close(file) }
      try writeAll(bytes, to: file)
    } catch {
      unlink(draft)
      throw error
    }
    return draft
  }

  /// Removes drafts that somebody's killed program left in a folder more than a day ago.
  static func removeForgottenDrafts(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isDraftName(name) {
      var status = stat()
      let path = folder + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
        continue
      }
      if time(nil) - status.st_mtim.tv_sec > 86_400 { unlink(path) }
    }
  }

  private static func isDraftName(_ name: String) -> Bool {
    name.hasPrefix(draftName.dropLast(6)) && name.utf8.count == draftName.utf8.count
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(FileTrouble) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Foundation.write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      guard written > 0 || errno == EINTR else { throw .last }
      done += max(0, written)
    }
    guard fsync(file) == 0 else { throw .last }
  }

  /// Gives a draft its name unless something has it already.
  private static func name(_ draft: String, _ path: String) throws(FileTrouble) {
    if link(draft, path) == 0 { return }
    // Memory sticks and some shared folders know no links: there the name is taken first, then filled.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw .last }
    let reserved = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard reserved >= 0 else { throw .last }
    close(reserved)
    guard rename(draft, path) == 0 else { throw .last }
  }

  /// Makes the new name last through a power cut.
  ///
  /// Some file systems cannot; the file itself is safe by then.
  private static func syncFolder(_ folder: String) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}
