import CaseCore
import Foundation
import Testing

@testable import Casework

@Suite("The file of rejected rows")
struct RejectsFileTests {
  private static let list =
    "Name;DOB;Phone\r\nAnn;31/02/1990;+447700900301\r\nBo;1/2/1990;\r\n;;\"07700\n900302\"\r\n"

  @Test("The rows stand as they were, behind their line, column and reason, separated like the list")
  func content() throws {
    let text = String(decoding: RejectsFile.bytes(of: try plan(Self.list)), as: UTF8.self)
    #expect(
      text == "\u{FEFF}Line;Column;Why;Name;DOB;Phone\r\n"
        + "2;5;DOB: There is no 31 February.;Ann;31/02/1990;'+447700900301\r\n"
        + "4;1;Name: The name is missing.;;;\"07700\n900302\"\r\n")
  }

  @Test("Read back it gives the same rejects, and mended it is imported")
  func again() throws {
    let first = try plan(Self.list)
    let bytes = RejectsFile.bytes(of: first)
    let second = try CandidateImport.plan(bytes, today: today())
    #expect(second.header == first.header)
    #expect(second.rejects.map(\.why) == first.rejects.map(\.why))
    #expect(second.rejects.map(\.fields).last == first.rejects.map(\.fields).last)
    #expect(!second.notices.contains { $0.hasPrefix("Columns that were not read") })
    let mended = String(decoding: bytes, as: UTF8.self).replacing("31/02", with: "28/02").replacing(
      ";;;\"", with: ";Cy;;\"")
    let third = try plan(mended)
    #expect(third.rejects.isEmpty)
    #expect(third.rows.map(\.draft.fullName) == ["Ann", "Cy"])
    #expect(third.rows.map(\.draft.phone) == ["+447700900301", "07700 900302"])
  }

  @Test("A row with too few or too many fields keeps what it had")
  func ragged() throws {
    let plan = try plan("Name,Phone\nAnn\nBo,1234,x,y\nCy,")
    let bytes = RejectsFile.bytes(of: plan)
    #expect(
      String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst() == [
        "2,1,\"The row has 1 field, the header has 2.\",Ann",
        "3,9,\"The row has 4 fields, the header has 2.\",Bo,1234,x,y",
      ])
    #expect(
      try CandidateImport.plan(bytes, today: today()).rejects.map(\.fields) == plan.rejects.map(\.fields))
  }

  @Test("It is written for its owner alone, whole, and never over another file")
  func written() throws {
    let folder = try Folder()
    let path = folder.path("list-rejects.csv")
    let plan = try plan(Self.list)
    try RejectsFile.write(plan, to: path)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == RejectsFile.bytes(of: plan))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["list-rejects.csv"])
    let refusal = #expect(throws: Refusal.self) { try RejectsFile.write(plan, to: path) }
    #expect(
      refusal?.words
        == "The rejected rows were not written: there is a file of that name already. Choose another name.")
  }

  @Test("A folder that is missing is told in the system's words")
  func missingFolder() throws {
    let folder = try Folder()
    let plan = try plan(Self.list)
    let refusal = #expect(throws: Refusal.self) { try RejectsFile.write(plan, to: folder.path("none/x.csv")) }
    #expect(
      refusal?.words
        == "The rejected rows were not written: the folder is not there. Choose another folder.")
  }

  @Test("Its place is beside the list, with a number where the name is taken")
  func place() throws {
    let folder = try Folder()
    let input = folder.path("list.csv")
    #expect(RejectsFile.place(beside: input) == folder.path("list-rejects.csv"))
    try Data().write(to: folder.url.appendingPathComponent("list-rejects.csv"))
    #expect(RejectsFile.place(beside: input) == folder.path("list-rejects-2.csv"))
  }

  @Test("A list that is not there, is a folder, or cannot be read is refused with the reason")
  func unreadable() throws {
    let folder = try Folder()
    let missing = #expect(throws: Refusal.self) { try ImportFile.bytes(at: folder.path("none.csv")) }
    #expect(
      missing?.words == "Nothing was imported: there is no such file. Check its name and its folder.")
    let isFolder = #expect(throws: Refusal.self) { try ImportFile.bytes(at: folder.url.path) }
    #expect(
      isFolder?.words == "Nothing was imported: this is a folder, not a file. Name the file in it.")
    let unreadable = #expect(throws: Refusal.self) { try ImportFile.bytes(at: "/proc/self/mem") }
    #expect(
      unreadable?.words
        == "Nothing was imported: the file cannot be read. Check that this account may read it.")
    #expect(
      Refusal.importTooLarge.words
        == "Nothing was imported: the file is larger than 256 MiB. "
        + "Divide it into several files, each with the header.")
  }

  private func plan(_ file: String) throws -> ImportPlan {
    try CandidateImport.plan(Array(file.utf8), today: today())
  }

  private func today() throws -> Day { try #require(Day(2026, 11, 23)) }
}

/// A folder of its own that goes when the test ends.
private final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "caseload-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
