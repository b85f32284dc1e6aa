internal import Foundation

/// What the system said when a file could not be written, in words.
struct FileTrouble: Error, Equatable {
  /// The system's number of the error; one below zero is ours.
  let code: Int32

  /// A case file, or what belongs to one, has the name: nothing is ever written over it.
  static let caseFile = FileTrouble(code: -1)

  /// The trouble of the call that has just failed.
  static var last: FileTrouble { FileTrouble(code: errno) }

  /// What is wrong, without a capital or a full stop.
  var words: String {
    switch code {
    case FileTrouble.caseFile.code: "that is a Caseload file, or belongs to one, and is never written over"
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EROFS: "the disk can only be read"
    case EACCES, EPERM: "you may not write there"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EISDIR, EEXIST, ENOTEMPTY: "something else has that name"
    case ENOENT: "the folder is not there"
    case ENAMETOOLONG: "the name is too long"
    case EIO: "the disk reports an error"
    default: "the system says “\(String(cString: strerror(code)))”"
    }
  }

  /// What to do about it, without a full stop.
  var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "Make room on the disk, or choose a folder on another one"
    case FileTrouble.caseFile.code: "Choose another name"
    default: "Choose another folder"
    }
  }
}
