import CaseCore
import Foundation
import Testing

@testable import CaseStore

@Suite("Where no other file may be written, and a file that goes while it is open")
struct CaseFilePlacesTests {
  @Test("A case file is known by every spelling and link, open or closed, and so is what lies beside it")
  func places() throws {
    let club = try ScratchClub()
    let path = club.folder.file()
    try FileManager.default.createSymbolicLink(
      atPath: club.folder.file("link"), withDestinationPath: "club.sqlite")
    try FileManager.default.linkItem(atPath: path, toPath: club.folder.file("hard"))
    let spelled =
      club.folder.path + "/../" + (club.folder.path as NSString).lastPathComponent + "/club.sqlite"
    for taken in [
      path, spelled, club.folder.file("link"), club.folder.file("hard"), path + ".lock", path + "-journal",
      path + "-wal", path + "-shm", path + ".new", club.folder.file("link") + ".lock",
    ] {
      #expect(CaseFile.hasPlace(at: taken), "\(taken)")
    }
    for free in [club.folder.file("sheet.pdf"), club.folder.path, path + ".pdf", "/none/club.sqlite.lock"] {
      #expect(!CaseFile.hasPlace(at: free), "\(free)")
    }
  }

  @Test("A file that nobody has open is known as well, and another program's is not")
  func closed() throws {
    let folder = try ScratchFolder()
    do { _ = try CaseFile(folder.file(), for: .create, pathways: SampleRoute.reader) }
    #expect(CaseFile.hasPlace(at: folder.file()))
    try ForeignFiles.write(folder.file("other"), applicationID: 7, version: 1)
    #expect(!CaseFile.hasPlace(at: folder.file("other")))
  }

  @Test("A file that was replaced while it was open says so, and nothing is saved")
  func replaced() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let path = club.folder.file()
    try Data("something else".utf8).write(to: URL(fileURLWithPath: club.folder.file("new")))
    #expect(rename(club.folder.file("new"), path) == 0)
    let failure = #expect(throws: FileFailure.self) { try club.note("Rang", on: id) }
    #expect(
      failure?.words
        == "Not saved: \(path) is no longer the file that was opened: it was moved, removed or replaced "
        + "meanwhile. Find out what happened to it, put it back, then start Caseload again.")
    #expect(try club.folder.bytes() == Data("something else".utf8))
  }
}
