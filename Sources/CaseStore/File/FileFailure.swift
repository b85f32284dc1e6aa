/// Why a case file could not be opened or written: what did not happen, why, and what to do.
///
/// The sentences name files, never people.
package enum FileFailure: Error, Equatable, Sendable {
  case missing(path: String)
  case folderMissing(path: String)
  case folderReadOnly(path: String)
  case exists(path: String)
  case notACaseFile(path: String)
  case newer(path: String)
  case olderReadOnly(path: String)
  case unreadable(path: String)
  case readOnly(path: String)
  /// The name stands for another file than the one that was opened, or for none.
  case moved(path: String)
  case networkFolder(path: String)
  case inUse(path: String)
  case cutOff(path: String)
  case damaged(path: String)
  case setting(String)
  case busy
  case diskFull
  /// A rule of the file itself refused the rows; the number is SQLite's.
  case doesNotFit(code: Int32)
  /// The disk reported a fault, and afterwards it could not be found out whether the change was kept.
  case unclear(code: Int32)
  case storage(code: Int32)

  /// What a user reads.
  package var words: String {
    switch self {
    case .missing, .folderMissing, .folderReadOnly, .exists: wordsOfPlace
    case .notACaseFile, .newer, .olderReadOnly, .unreadable, .networkFolder, .inUse, .cutOff, .setting:
      wordsOfOpening
    default: wordsOfSaving
    }
  }

  private var wordsOfPlace: String {
    switch self {
    case .missing(let path):
      "Nothing was opened: there is no file \(path). Check the name, or start Caseload without --file."
    case .folderMissing(let path):
      "Nothing was opened: the folder of \(path) does not exist. Make the folder, or name another place."
    case .folderReadOnly(let path):
      "Nothing was opened: no file can be made in the folder of \(path). Name another place, or ask for access."
    case .exists(let path):
      "Nothing was written: \(path) exists already. Name another file, or move that one away first."
    default: ""
    }
  }

  private var wordsOfOpening: String {
    switch self {
    case .notACaseFile(let path):
      "Nothing was opened: \(path) is not a Caseload file. It was left as it is. Name another file."
    case .newer(let path):
      "Nothing was opened: \(path) was written by a newer Caseload. It was left as it is. Update this program first."
    case .olderReadOnly(let path):
      "Nothing was opened: \(path) must be brought up to date first, but can only be read here. Copy it to a place where you can write, then open the copy."
    case .unreadable(let path):
      "Nothing was opened: \(path) cannot be read from this account. Ask its owner for access."
    case .networkFolder(let path):
      "Nothing was opened: \(path) lies on a network folder, where two computers can damage it. Keep it on a disk of the computer that runs Caseload."
    case .inUse(let path):
      "Nothing was changed: somebody has \(path) open. Ask them to leave Caseload, then try again."
    case .cutOff(let path):
      "Nothing was opened: a save to \(path) was cut off, and it can only be read here. Open it once where you can write; that puts it right."
    case .setting(let name):
      "Nothing was opened: SQLite did not take the setting \(name), without which saves would not be safe."
    default: ""
    }
  }

  private var wordsOfSaving: String {
    switch self {
    case .readOnly(let path):
      "Not saved: \(path) can only be read here. Copy it to a place where you can write, then open the copy."
    case .moved(let path):
      "Not saved: \(path) is no longer the file that was opened: it was moved, removed or replaced meanwhile. Find out what happened to it, put it back, then start Caseload again."
    case .damaged(let path):
      "Nothing was written: \(path) is damaged. Take your newest backup, and keep this file for whoever repairs it."
    case .busy:
      "Not saved: another caseworker is saving at this moment. What you typed is kept; save again."
    case .diskFull:
      "Not saved: the disk is full. What was saved before is safe. Free some space, then save again."
    case .doesNotFit(let code):
      "Not saved: it does not fit what is in the file (SQLite \(code)). Look at the case again, then decide."
    case .unclear(let code):
      "It is not clear whether this was saved: the disk reported a fault (SQLite \(code)). Look at the history before you enter it again."
    case .storage(let code):
      "Not saved: the disk or the file reported a fault (SQLite \(code)). What was saved before is safe. Try again."
    default: ""
    }
  }
}
