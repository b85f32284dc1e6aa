import CStore
import Foundation
import GRDB

/// The way into a case file: looks at it, makes it or brings it up to date where nobody else has it open, and
/// lets in with a shared lock.
struct Entrance {
  /// The file, links followed.
  let path: String
  let purpose: CaseFile.Purpose
  let isReadOnly: Bool
  let lock: FileLock?
  /// How long to wait for others, in milliseconds.
  let patience = 5_000

  /// Refuses what cannot be entered, before anything is made beside it.
  func look() throws(FileFailure) { _ = try need(of: OpenFiles.content(at: path), isMade: false) }

  /// Waits for the file to be ready, and takes the shared lock.
  func enter() throws -> OpenFiles.Claim {
    var isMade = false
    for _ in 0...patience / 20 {
      switch try need(of: OpenFiles.content(at: path), isMade: isMade) {
      case .nothing:
        if let claim = try takeShared() { return claim }
      case .making:
        if try whileAlone({ try make() }) { isMade = true }
      case .mending:
        _ = try whileAlone { try mend() }
      }
      if !isMade { usleep(20_000) }
    }
    throw FileFailure.inUse(path: path)
  }

  private enum Need {
    case nothing
    /// There is no such file yet.
    case making
    /// It is of an older version, or has a write-ahead log.
    case mending
  }

  private func need(of content: FileHeader.Content, isMade: Bool) throws(FileFailure) -> Need {
    let creates = purpose == .create && !isMade
    switch content {
    case .nothing:
      guard creates else { throw .missing(path: path) }
      return .making
    case .empty:
      guard creates else { throw .notACaseFile(path: path) }
      return .making
    case .foreign:
      throw creates ? .exists(path: path) : .notACaseFile(path: path)
    case .ours(let form):
      guard !creates else { throw .exists(path: path) }
      return try need(of: form)
    }
  }

  private func need(of form: FileHeader.Form) throws(FileFailure) -> Need {
    guard form.version <= Schema.version else { throw .newer(path: path) }
    guard form != .current else { return .nothing }
    guard !isReadOnly else { throw .olderReadOnly(path: path) }
    return .mending
  }

  private func takeShared() throws -> OpenFiles.Claim? {
    guard let lock else { return try OpenFiles.claim(path).claim }
    guard lock.take(.shared) else { return nil }
    // It may have changed before the lock was ours.
    let (content, claim) = try OpenFiles.claim(path)
    if content == .ours(.current), let claim { return claim }
    lock.release()
    return nil
  }

  /// Does something under the exclusive lock; says whether the lock could be had.
  private func whileAlone(_ work: () throws -> Void) throws -> Bool {
    guard let lock, lock.take(.exclusive) else { return false }
    defer { lock.release() }
    try work()
    return true
  }

  /// Makes the file under another name and gives it its own when it is whole, so that no half file ever bears it.
  private func make() throws {
    let content = try OpenFiles.content(at: path)
    guard content == .nothing || content == .empty else { return }
    let draft = path + ".new"
    for leftover in [draft, draft + "-journal"] { unlink(leftover) }
    guard cs_make_private_file(draft) == 0 else { throw FileFailure.folderReadOnly(path: path) }
    do {
      try migrate(draft)
    } catch {
      for leftover in [draft, draft + "-journal"] { unlink(leftover) }
      throw error
    }
    guard OpenFiles.alone({ rename(draft, path) }) == 0 else { throw FileFailure.folderReadOnly(path: path) }
    _ = cs_sync_folder(FilePlace.folder(of: path))
  }

  /// Brings an older file up to date; opening it gives it back its rollback journal.
  private func mend() throws {
    switch try OpenFiles.content(at: path) {
    case .ours(let form) where form != .current:
      if form.version < Schema.version { try keepCopy(ofVersion: form.version) }
      try migrate(path)
    default: return
    }
  }

  /// Keeps the file as it was beside it, `caseload.sqlite.version1`, for whoever has to go back.
  private func keepCopy(ofVersion version: Int) throws {
    let copy = "\(path).version\(version)"
    guard access(copy, F_OK) != 0 else { return }
    guard cs_make_private_file(copy) == 0 else { throw FileFailure.folderReadOnly(path: path) }
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: Connection.configuration(readOnly: false) { 0 })
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
      try queue.close()
    } catch {
      unlink(copy)
      throw Connection.failure(error, path: path)
    }
  }

  private func migrate(_ path: String) throws {
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: Connection.configuration(readOnly: false) { 0 })
      try Schema.migrator.migrate(queue)
      try queue.close()
    } catch {
      throw Connection.failure(error, path: self.path)
    }
  }
}
