import CaseCore
import Casework
import Foundation
import Testing

@Suite("The library of pathways")
struct PathwayLibraryTests {
  /// Lays files into a new folder for the length of a test.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pathways-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (place, content) in files {
      let file = folder.appending(path: place)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    try body(folder.path(percentEncoded: false))
  }

  private let general = smallPathway.replacing("profession: nurse\n", with: "")

  @Test("The newest version of a profession is offered, else the general pathway")
  func newest() throws {
    let files = ["nurse/sample-2026-9.yaml", "nurse/sample-2026-11.yaml"]
    try withFolder(["general-1.yaml": general, files[0]: smallPathway, files[1]: smallPathway]) {
      (folder: String) throws in
      let library = PathwayLibrary(folders: [folder])
      #expect(try library.newest(for: .nurse).name.text == "nurse/sample-2026-11")
      #expect(try library.newest(for: .dentist).name.text == "general-1")
      #expect(try library.newest(for: nil).name.text == "general-1")
    }
  }

  @Test("Of two folders the first wins, and the bytes are kept with their SHA-256")
  func firstWins() throws {
    let own = general.replacing("Nurse, sample", with: "Ours")
    try withFolder(["general-1.yaml": own]) { (first: String) throws in
      try withFolder(["general-1.yaml": general]) { (second: String) throws in
        let entry = try PathwayLibrary(folders: ["/nowhere", first, second]).newest(for: nil)
        #expect(entry.pathway.title == "Ours")
        #expect(entry.content == own)
        #expect(entry.sha256 == sha256(of: own))
        #expect(entry.sha256.count == 64)
      }
    }
  }

  @Test("The SHA-256 is that of the bytes")
  func hash() {
    #expect(sha256(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("A newest version with a fault is told, not passed over")
  func faulty() throws {
    try withFolder(["nurse/sample-1.yaml": smallPathway, "nurse/sample-2.yaml": "format: 3"]) {
      (folder: String) throws in
      let library = PathwayLibrary(folders: [folder])
      #expect(throws: FileFaults.self) { try library.newest(for: .nurse) }
    }
  }

  @Test("Without any file the places are named")
  func none() {
    let library = PathwayLibrary(folders: ["/nowhere"])
    let message =
      "general-1.yaml: No pathway file was found. Looked in /nowhere. Install Caseload again."
    #expect(library.checkAll().map(\.description) == [message])
    let faults = #expect(throws: FileFaults.self) { try library.newest(for: nil) }
    #expect(faults?.description == message)
  }

  @Test("A name that no file has is told")
  func unknownName() throws {
    let name = try #require(PathwayName("nurse/other-1"))
    let faults = #expect(throws: FileFaults.self) { try PathwayLibrary(folders: []).entry(name) }
    #expect(faults?.description == "nurse/other-1.yaml: There is no such pathway file.")
  }

  @Test("Of several routes the usual one is offered, and two usual ones are told")
  func usual() throws {
    let usual = smallPathway.replacing("regulator: NMC", with: "usual: yes")
    let files = [
      "general-1.yaml": general, "nurse/first-2026-11.yaml": smallPathway, "nurse/second-2020-1.yaml": usual,
    ]
    try withFolder(files) { (folder: String) throws in
      let library = PathwayLibrary(folders: [folder])
      #expect(try library.newest(for: .nurse).name.route == "second")
      #expect(try library.routes(for: .nurse).map(\.name.route) == ["second", "first"])
      #expect(library.checkAll() == [])
    }
    try withFolder(files.merging(["nurse/first-2026-11.yaml": usual]) { $1 }) { (folder: String) throws in
      #expect(
        PathwayLibrary(folders: [folder]).checkAll().map(\.description) == [
          "nurse/second-2020-1.yaml: Several routes say 'usual: yes': nurse/first-2026-11, nurse/second-2020-1. "
            + "Leave it in one of them."
        ])
    }
  }

  @Test("A pathway with faults lends none to its file of fees, which says once that it was not compared")
  func faultyPathwayAndFees() throws {
    let dated = """
      format: 1
      route: nurse/sample
      checked: 2026-11-22
      fees:
        - step: exam
          name: The exam
          amounts:
            - {pence: 100, from: 2021, source: own}
      """
    let files = [
      "general-1.yaml": general, "nurse/sample.dated.yaml": dated,
      "nurse/sample-1.yaml": smallPathway.replacing("kind: exam", with: "kind: flute"),
    ]
    let words =
      "nurse/sample.dated.yaml: The file was not compared with its pathway, which has faults. Put those right first."
    try withFolder(files) { (folder: String) throws in
      let found = PathwayLibrary(folders: [folder]).checkAll().map(\.description)
      #expect(found.count == 2 && found[0].contains("flute") && found[1] == words)
      let assets = AssetPlaces(folders: [])
      #expect(
        PathwayCheck.run(files: [folder + "/nurse/sample.dated.yaml"], assets: assets).faults == [words])
    }
  }

  @Test("A file that is named and not there is said to be so, whatever its name")
  func notThere() {
    for name in ["nonexist.yaml", "nurse/nonexist-1.yaml", "nonexist.txt"] {
      let found = PathwayCheck.run(files: [name], assets: AssetPlaces(folders: []))
      #expect(found.faults == ["\(name): There is no such file. Check the name and the folder."])
    }
  }

  @Test("Every file is checked: bad names, bad bytes and fees too")
  func checkAll() throws {
    let dated = """
      format: 1
      route: nurse/sampel
      checked: 2026-11-22
      fees:
        - step: exma
          name: The exam
          amounts:
            - {pence: 200, from: 2023, source: own}
            - {pence: 100, from: 2021, source: own}
            - {pence: 1.50, from: 2021-13, source: own}
      """
    let files = [
      "general-1.yaml": general, "nurse/sample-1.yaml": smallPathway, "nurse/sample.yaml": smallPathway,
      "nurse/sample.dated.yaml": dated,
    ]
    try withFolder(files) { (folder: String) throws in
      try Data([0x74, 0xFF, 0x0A]).write(to: URL(filePath: folder + "/nurse/latin-1.yaml"))
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/nurse/gone-1.yaml", withDestinationPath: folder + "/nowhere.yaml")
      #expect(
        PathwayLibrary(folders: [folder]).checkAll().map(\.description) == [
          "nurse/gone-1.yaml: The file cannot be read. Check that it is there and may be read.",
          "nurse/latin-1.yaml: The file is not UTF-8 text. Save it as UTF-8.",
          "nurse/sample.dated.yaml:2:8: The file lies at 'nurse/sample' but says 'nurse/sampel'. Make them the same.",
          "nurse/sample.dated.yaml:5:11: There is no step 'exma'. Did you mean 'exam'?",
          "nurse/sample.dated.yaml:8:7: The amounts are not in order. Put the oldest first.",
          "nurse/sample.dated.yaml:10:17: 'pence' has to be a whole number from 0 to 100000000, not '1.50'.",
          "nurse/sample.dated.yaml:10:29: 'from' has to be a date, a year or 'undated', not '2021-13'.",
          "nurse/sample.yaml: The file's name has no version. Name it like plab-2026-11.yaml, in the profession's "
            + "folder.",
        ])
    }
  }

  @Test("The bytes that a case file holds are read without any folder")
  func pinned() throws {
    let name = try #require(PathwayName("nurse/sample-1"))
    let library = PathwayLibrary(folders: [])
    let first = try library.pathway(name: name, content: smallPathway)
    #expect(try library.pathway(name: name, content: smallPathway) == first)
    #expect(first.step("exam")?.shownBy == .examPassed("exam"))
  }
}
