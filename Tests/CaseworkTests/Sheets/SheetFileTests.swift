import CaseCore
import Foundation
import Testing

@testable import Casework

/// Writing sheets to files.
struct SheetFileTests {
  private let sheet = Array("page\n".utf8)
  private let other = Array("another page\n".utf8)
  private let name = "SMW-0042-2026-11-23.html"

  @Test("A sheet lands in its folder whole, for its owner alone")
  func lands() throws {
    let folder = try ScratchFolder()
    let path = try SheetFile.write(sheet, named: name, to: .folder(folder.path + "/Documents/Caseload"))
    #expect(path == folder.path + "/Documents/Caseload/SMW-0042-2026-11-23.html")
    #expect(try folder.text(of: "Documents/Caseload/SMW-0042-2026-11-23.html") == "page\n")
    #expect(try folder.mode(of: "Documents/Caseload/SMW-0042-2026-11-23.html") == 0o600)
    #expect(try folder.mode(of: "Documents/Caseload") == 0o700)
    #expect(try folder.mode(of: "Documents") == 0o700)
  }

  @Test("In a folder, a name that is taken gets a number")
  func numbered() throws {
    let folder = try ScratchFolder()
    let paths = try (0..<3).map { _ in try SheetFile.write(sheet, named: name, to: .folder(folder.path)) }
    #expect(
      paths.map { ($0 as NSString).lastPathComponent } == [
        "SMW-0042-2026-11-23.html", "SMW-0042-2026-11-23-2.html", "SMW-0042-2026-11-23-3.html",
      ])
    #expect(try folder.names.count == 3)
  }

  @Test("In a folder, a name that is taken is replaced when asked")
  func replacedInFolder() throws {
    let folder = try ScratchFolder()
    _ = try SheetFile.write(sheet, named: name, to: .folder(folder.path))
    _ = try SheetFile.write(other, named: name, to: .folder(folder.path), replacing: true)
    #expect(try folder.names == ["SMW-0042-2026-11-23.html"])
    #expect(try folder.text(of: "SMW-0042-2026-11-23.html") == "another page\n")
  }

  @Test("A chosen path that is taken is refused and stays as it was")
  func refused() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("mine", to: "x.html")
    let refusal = #expect(throws: Refusal.self) { try SheetFile.write(sheet, named: name, to: .path(path)) }
    #expect(
      refusal?.words == "Nothing was written: there is a file \(path) already. "
        + "Choose another name, or say --replace.")
    #expect(try folder.text(of: "x.html") == "mine" && folder.names == ["x.html"])
    #expect(try SheetFile.write(sheet, named: name, to: .path(path), replacing: true) == path)
    #expect(try folder.text(of: "x.html") == "page\n")
    #expect(try folder.mode(of: "x.html") == 0o600)
  }

  @Test("A chosen path that ends in a slash is a folder, and is made")
  func slash() throws {
    let folder = try ScratchFolder()
    let path = try SheetFile.write(sheet, named: name, to: .path(folder.path + "/new/"))
    #expect(path == folder.path + "/new/" + name)
  }

  @Test("The ending of a path says the format where nobody names one, and may not contradict")
  func endings() throws {
    func format(_ named: String?, _ path: String?) throws -> SheetFormat {
      try SheetFormat.chosen(named, for: path, usually: .text)
    }
    #expect(try format(nil, "a/x.pdf") == .pdf && format(nil, "x.MD") == .markdown)
    #expect(try format(nil, "x") == .text && format(nil, nil) == .text && format(nil, "x.pdf/") == .text)
    #expect(try format(nil, "week.48") == .text && format(nil, "x.htm") == .html)
    #expect(try format("html", "x.html") == .html && format("pdf", "folder") == .pdf)
    let refusal = #expect(throws: Refusal.self) { try format("pdf", "x.html") }
    #expect(
      refusal?.words == "Nothing was written: the path ends in .html, and the format is pdf. "
        + "Let the path end in .pdf, or choose the other format.")
    let list = #expect(throws: Refusal.self) { try ListExportFormat.csv.check("x.json") }
    #expect(list?.summary == "Nothing was written: the path ends in .json, and the format is csv.")
  }

  @Test("Several sheets go to files")
  func several() {
    #expect(
      Refusal.sheetsNotPrinted.words
        == "No sheet was written: several sheets go to files, not to standard output. "
        + "Name a folder, or a file that ends in .pdf.")
    #expect(
      Refusal.notOneDocument.words == "The sheets were not made: only pdf makes one document of several. "
        + "Choose pdf, or a folder.")
  }

  @Test("Those of whom no sheet was made are named in one sentence a cause")
  func leftOut() {
    let left = ["SMW-0001", "SMW-0002"].map {
      SheetLeftOut(number: $0, why: "the consent to share with X is not recorded", yieldsToReason: true)
    }
    let last = SheetLeftOut(
      number: "SMW-0003", why: "the consent to share with X ended on Sun 1 Nov 2026", yieldsToReason: true)
    #expect(
      (left + [last]).sentences == [
        "2 sheets were not made: the consent to share with X is not recorded: SMW-0001, SMW-0002.",
        "1 sheet was not made: the consent to share with X ended on Sun 1 Nov 2026: SMW-0003.",
      ])
    #expect(
      Refusal.noSheets(left).words
        == "No sheet was written: nobody in the list has given the consent that it takes. "
        + "Ask, and record the consents. Or say why they may be made without, "
        + "on the command line with --without-consent REASON.")
  }

  @Test("A chosen path that is a folder takes the suggested name")
  func folderAsPath() throws {
    let folder = try ScratchFolder()
    #expect(try SheetFile.write(sheet, named: name, to: .path(folder.path)) == folder.path + "/" + name)
  }

  @Test("A file where a folder should be is told, and nothing is left behind")
  func fileInTheWay() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("mine", to: "Documents")
    let inside = #expect(throws: Refusal.self) {
      try SheetFile.write(sheet, named: name, to: .folder(file + "/Caseload"))
    }
    #expect(
      inside?.words == "Nothing was written: the folder \(file)/Caseload cannot be made; "
        + "something else has that name. Choose another folder.")
    let place = #expect(throws: Refusal.self) {
      try SheetFile.write(sheet, named: name, to: .path(file + "/x.html"))
    }
    #expect(
      place?.words
        == "Nothing was written to \(file)/x.html: a part of the path is a file, not a folder. "
        + "Choose another folder.")
    #expect(try folder.names == ["Documents"])
  }

  @Test("Where it cannot be recorded there is no file, and no draft either")
  func notRecorded() throws {
    struct Trouble: Error {}
    let folder = try ScratchFolder()
    #expect(throws: Trouble.self) {
      try SheetFile.write(sheet, named: name, to: .folder(folder.path)) { throw Trouble() }
    }
    #expect(try folder.names == [])
  }

  @Test("What cannot be written is not recorded")
  func notWritten() throws {
    var isRecorded = false
    #expect(throws: Refusal.self) {
      try SheetFile.write(sheet, named: name, to: .path("/no/such/folder/x.html")) { isRecorded = true }
    }
    #expect(!isRecorded)
  }

  @Test("A missing folder on a chosen path is told, not made")
  func missingFolder() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/none/x.html"
    let refusal = #expect(throws: Refusal.self) { try SheetFile.write(sheet, named: name, to: .path(path)) }
    #expect(
      refusal?.words
        == "Nothing was written to \(path): the folder is not there. Choose another folder.")
  }

  @Test("A name that the disk cannot hold leaves no draft")
  func longName() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/" + String(repeating: "x", count: 300)
    let refusal = #expect(throws: Refusal.self) {
      try SheetFile.write(sheet, named: name, to: .path(path), replacing: true)
    }
    #expect(refusal?.summary == "Nothing was written to \(path): the name is too long.")
    #expect(try folder.names == [])
  }

  @Test("A folder of that name cannot be replaced by a sheet")
  func folderInTheWay() throws {
    let folder = try ScratchFolder()
    try folder.write("mine", to: "\(name)/y")
    let refusal = #expect(throws: Refusal.self) {
      try SheetFile.write(sheet, named: name, to: .folder(folder.path), replacing: true)
    }
    #expect(refusal?.summary.hasSuffix("something else has that name.") == true)
    #expect(try folder.names == [name])
  }

  @Test(
    "A folder that may not be written to is told", .disabled(if: geteuid() == 0, "root may write anywhere"))
  func readOnlyFolder() throws {
    let folder = try ScratchFolder()
    #expect(chmod(folder.path, 0o500) == 0)
    let refusal = #expect(throws: Refusal.self) {
      try SheetFile.write(sheet, named: name, to: .folder(folder.path))
    }
    #expect(refusal?.summary.hasSuffix("you may not write there.") == true)
    #expect(chmod(folder.path, 0o700) == 0)
  }

  @Test(
    "The system's errors are put in words",
    arguments: [
      (ENOSPC, "the disk is full"), (EDQUOT, "your share of the disk is used up"),
      (EROFS, "the disk can only be read"), (EACCES, "you may not write there"),
      (EPERM, "you may not write there"),
      (EIO, "the disk reports an error"), (ELOOP, "the system says “Too many levels of symbolic links”"),
    ])
  func troubles(_ code: Int32, _ words: String) {
    #expect(FileTrouble(code: code).words == words)
  }

  @Test("A full disk says to make room")
  func fullDisk() {
    #expect(
      Refusal.sheetNotWritten("/x/y.html", FileTrouble(code: ENOSPC)).words
        == "Nothing was written to /x/y.html: the disk is full. "
        + "Make room on the disk, or choose a folder on another one.")
  }

  @Test("Unless chosen otherwise, sheets go to Documents/Caseload at home")
  func defaultFolder() {
    #expect(SheetFile.defaultFolder.hasSuffix("/Documents/Caseload"))
  }
}
