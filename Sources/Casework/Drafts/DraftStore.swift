package import CaseCore
import Foundation

/// What a look into the folder of drafts came to.
package struct DraftList: Equatable, Sendable {
  /// The drafts of one case file, the newest first.
  package var drafts: [Draft] = []
  /// How many files could not be read as drafts; they were left alone.
  package var damaged = 0

  /// The newest draft of a form about a case, to be offered when the form is opened.
  package func newest(form: String, caseRecord: RecordID?) -> Draft? {
    drafts.first { $0.form == form && $0.caseRecord == caseRecord }
  }
}

/// The folder of drafts: one file each, for the owner alone.
///
/// What is typed in a form is on the disk a moment later and survives a crash, a kill and a power cut. **It is
/// personal data in clear text, outside the case file**: an erasure has to throw away the drafts about the case,
/// and an encrypted disk protects them as it protects the case file.
package struct DraftStore: Sendable {
  private let folder: String

  /// Names the folder, which is made when the first draft is kept.
  ///
  /// - Parameter folder: `UserPlaces.drafts`.
  package init(_ folder: String) {
    self.folder = folder
  }

  /// Keeps a draft, whole or not at all; an earlier state under its name is replaced.
  ///
  /// - Throws: A refusal that says what is in the way.
  package func keep(_ draft: Draft) throws(Refusal) {
    do throws(FileTrouble) {
      try AtomicFile.makeFolder(folder)
      guard chmod(folder, 0o700) == 0 else { throw .last }
      try AtomicFile.write(try bytes(of: draft), to: path(of: draft.id), replacing: true)
    } catch {
      throw .ownFile("draft.not-kept", "What you have typed is not kept as a draft", folder, error)
    }
  }

  /// The drafts of a case file; those of others are passed over, damaged ones counted.
  ///
  /// Leftovers of a write that was cut off are removed once they are an hour old.
  package func list(ofCaseFile caseFile: String) -> DraftList {
    var list = DraftList()
    for name in names {
      guard let id = DraftName.id(of: name) else {
        removeLeftover(name)
        continue
      }
      switch stored(id) {
      case .draft(let draft) where draft.caseFile == caseFile: list.drafts.append(draft)
      case .damaged: list.damaged += 1
      default: break
      }
    }
    list.drafts.sort { ($0.at, $0.id) > ($1.at, $1.id) }
    return list
  }

  /// One draft; nothing where it is gone or damaged.
  package func open(_ id: String) -> Draft? {
    guard DraftName.id(of: id + ".json") != nil, case .draft(let draft) = stored(id) else { return nil }
    return draft
  }

  /// Throws a draft away; one that is gone is thrown away already.
  package func throwAway(_ id: String) throws(Refusal) {
    guard DraftName.id(of: id + ".json") != nil else { return }
    do throws(FileTrouble) { try OwnFile.remove(path(of: id)) } catch {
      throw .ownFile("draft.not-removed", "The draft was not thrown away", folder, error)
    }
  }

  /// Throws away the drafts about a case, as an erasure has to.
  package func throwAway(about caseRecord: RecordID, ofCaseFile caseFile: String) throws(Refusal) {
    for draft in list(ofCaseFile: caseFile).drafts where draft.caseRecord == caseRecord {
      try throwAway(draft.id)
    }
  }
}

/// The files themselves.
extension DraftStore {
  private enum Stored {
    case draft(Draft)
    case damaged
    case gone
  }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

  private func path(of id: String) -> String { folder + "/\(id).json" }

  private func stored(_ id: String) -> Stored {
    do throws(FileTrouble) {
      guard let text = try OwnFile.read(path(of: id)) else { return .gone }
      let stored = try? JSONDecoder().decode(StoredDraft.self, from: Data(text.utf8))
      guard let stored, stored.version == 1 else { return .damaged }
      return .draft(Draft(id: id, stored))
    } catch {
      return .damaged
    }
  }

  private func bytes(of draft: Draft) throws(FileTrouble) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(StoredDraft(draft)) else { throw FileTrouble(code: EINVAL) }
    guard data.count <= OwnFile.limit else { throw FileTrouble(code: EFBIG) }
    return Array(data)
  }

  private func removeLeftover(_ name: String) {
    let path = folder + "/" + name
    var about = stat()
    guard name.hasPrefix(".caseload-"), stat(path, &about) == 0 else { return }
    if time(nil) - about.st_mtim.tv_sec > 3_600 { unlink(path) }
  }
}
