import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The screen of changed pathways in the real loop, on the sample programme and a newer version for nurses.
@Suite("Changed pathways by keyboard")
struct VersionScreenTests {
  private static let held = "nurse/test-of-competence-2026-11"
  private static let newer = "nurse/test-of-competence-2027-01"
  private let open = ":changed<Enter>"

  /// The sample programme with a folder in front of the program's own that has the newer version.
  private func press(
    _ script: String, on scratch: Scratch, size: Size = Size(rows: 24, columns: 80), readOnly: Bool = false
  ) throws -> [Frame] {
    try play(keys(script).map { .key($0) }, on: scratch, size: size, readOnly: readOnly, patience: -1)
  }

  private func play(
    _ events: [Event], on scratch: Scratch, size: Size = Size(rows: 24, columns: 80), readOnly: Bool = false,
    patience: Int32
  ) throws -> [Frame] {
    let workspace = try Workspace(
      scratch.path, for: readOnly ? .read : .open, assets: try assets(scratch), today: Scratch.today)
    try workspace.identify(initials: "NH")
    var screen = RecordingScreen(size: size, events: events)
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office(),
      isReadOnly: readOnly, isSample: true)
    _ = run(state, on: &screen, in: workspace, patience: patience)
    return screen.frames
  }

  private func assets(_ scratch: Scratch) throws -> AssetPlaces {
    let shipped = Scratch.assets.folders[0]
    let held = try String(contentsOfFile: "\(shipped)/Pathways/\(Self.held).yaml", encoding: .utf8)
    let newer = held.replacing("name: Test of Competence, CBT", with: "name: Computer test")
      .replacing("nmc-cbt", with: "nmc-computer-test")
      .replacing("writing: 300, speaking: 350}", with: "writing: 350, speaking: 350}")
      .replacing("\nstages:", with: "\nrenamed:\n  nmc-cbt: nmc-computer-test\n\nstages:")
    let file = URL(filePath: "\(scratch.folder)/Pathways/\(Self.newer).yaml")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try newer.write(to: file, atomically: true, encoding: .utf8)
    return AssetPlaces(folders: [scratch.folder, shipped])
  }

  @Test(
    "A newer pathway with a fault keeps its own cases from being compared, and that is said with its place")
  func faulty() throws {
    let scratch = try Scratch()
    _ = try assets(scratch)
    let file = "\(scratch.folder)/Pathways/doctor/plab-2027-01.yaml"
    try FileManager.default.createDirectory(
      atPath: "\(scratch.folder)/Pathways/doctor", withIntermediateDirectories: true)
    try "pathway: doctor\n".write(toFile: file, atomically: true, encoding: .utf8)
    let frame = try #require(try press(open, on: scratch, size: Size(rows: 40, columns: 120)).last)
    #expect(frame.text.contains("Not everybody was compared:"))
    #expect(frame.text.contains("doctor/plab-2027-01.yaml"))
    #expect(frame.text.contains("nurse"))
  }

  private func onNewer(_ scratch: Scratch) throws -> Int {
    let workspace = try Workspace(scratch.path, for: .read, assets: try assets(scratch), today: Scratch.today)
    var count = 0
    try workspace.file.eachOpenCase { count += $0.pathway?.name.text == Self.newer ? 1 : 0 }
    return count
  }

  @Test(
    "List, difference and preview look as in their pictures, and no name can turn a row round",
    arguments: [("versions", ""), ("versions-difference", "<Enter>"), ("versions-preview", "  m")]
      as [(String, String)])
  func pictures(name: String, script: String) throws {
    let scratch = try Scratch()
    for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)] {
      let frame = try #require(try press(open + script, on: scratch, size: size).last)
      #expect(frame.bidiProblems().isEmpty)
      try compare(frame, with: "\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test("A long reading says how far it is, goes on beside the keys, and opens when it is done")
  func beside() throws {
    let asked = keys(open).map { Event.key($0) }
    let frames = try play(asked + [.timeout, .descriptor(0)], on: try Scratch(), patience: 0)
    #expect(frames.contains { $0.text.contains("Comparing the cases with newer pathways. Esc stops.") })
    #expect(frames.last?.text.contains("Changed pathways · ") == true)
    let elsewhere = try play(
      asked + [.key(.character("i"))] + [.descriptor(0)], on: try Scratch(), patience: 0)
    #expect(
      elsewhere.last?.text.contains("The cases are compared with newer pathways: ask again to see them.")
        == true)
  }

  @Test("Esc stops a long reading, and nothing opens afterwards")
  func stopped() throws {
    let asked = keys(open).map { Event.key($0) }
    let frames = try play(
      asked + [.key(.escape), .descriptor(0)], on: try Scratch(), patience: 0)
    #expect(
      frames.contains { $0.text.contains("Stopped. Nothing was compared; the cases are as they were.") })
    #expect(frames.last?.text.contains("Changed pathways") == false)
  }

  @Test("Without a newer version the screen says that all go by the newest")
  func nothingNewer() throws {
    let frame = try Scratch().press(keys(open)).last
    #expect(frame?.text.contains("Every open case goes by the newest version of its pathway.") == true)
    #expect(frame?.text.contains("Changed pathways · 0 cases, 0 judged otherwise") == true)
    let asked = try Scratch().press(keys(open + "m")).last
    #expect(asked?.text.contains("Not done: mark the cases that go over, with Space.") == true)
  }

  @Test("Marked cases go over after a preview, and u brings them back by name")
  func migrates() throws {
    let scratch = try Scratch()
    let frames = try press(open + "  m<Enter>", on: scratch)
    let preview = try #require(frames.dropLast().last)
    #expect(preview.text.contains("2 cases would go by nurse/test-of-competence-2027-01"))
    #expect(preview.text.contains("Stage and stage since stay as they are. u takes it back."))
    #expect(frames.last?.text.contains("Moved 2 cases to nurse/test-of-competence-2027-01.") == true)
    #expect(frames.last?.text.contains("u undo") == true)
    #expect(try onNewer(scratch) == 2)
    let undone = try press(open + "u", on: scratch).last
    #expect(undone?.text.contains("Moved 2 cases to nurse/test-of-competence-2027-01") == true)
    #expect(undone?.text.contains("Undone") == true)
    #expect(try onNewer(scratch) == 0)
  }

  @Test("Space on the versions marks all their cases, and again none")
  func marksAll() throws {
    let scratch = try Scratch()
    let all = try press(open + "k ", on: scratch).last
    #expect(all?.text.contains(" marked") == true)
    let none = try press(open + "k  ", on: scratch).last
    #expect(none?.text.contains(" marked") == false)
    _ = try press(open + "k m<Enter>", on: scratch)
    #expect(try onNewer(scratch) > 2)
    let text = try press(open, on: scratch).last?.text
    #expect(text?.contains("Every open case goes by the newest version of its pathway.") == true)
  }

  @Test("Cases that go to several versions go over version by version")
  func several() throws {
    let scratch = try Scratch()
    let held = try String(
      contentsOfFile: "\(Scratch.assets.folders[0])/Pathways/doctor/plab-2026-11.yaml", encoding: .utf8)
    let newer = URL(filePath: "\(scratch.folder)/Pathways/doctor/plab-2027-01.yaml")
    try FileManager.default.createDirectory(
      at: newer.deletingLastPathComponent(), withIntermediateDirectories: true)
    try held.write(to: newer, atomically: true, encoding: .utf8)
    let frame = try press(open + " <End> m", on: scratch).last
    #expect(
      frame?.text.contains("Not done: the marked cases go to several versions. Mark those of one.") == true)
  }

  @Test("Without a mark the case under the cursor is meant, and Esc goes back without a change")
  func one() throws {
    let scratch = try Scratch()
    let frames = try press(open + "m<Esc><Esc>", on: scratch)
    #expect(frames.contains { $0.text.contains("1 case would go by nurse/test-of-competence-2027-01") })
    #expect(frames.last?.text.hasPrefix("[1 Today]") == true)
    #expect(frames.last?.text.contains("Changed pathways") == false)
    #expect(try onNewer(scratch) == 0)
  }

  @Test("A file that can only be read shows whom it affects, and moves nobody")
  func readOnly() throws {
    let frame = try press(open + "m", on: try Scratch(), readOnly: true).last
    #expect(frame?.text.contains("nurse/test-of-competence-2026-11 → 2027-01") == true)
    #expect(frame?.text.contains("Not done: this file can only be read here.") == true)
  }

  private func compare(_ frame: Frame, with name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name + ".txt")
    let now = snapshotText(of: frame)
    let isRecording = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil
    guard !isRecording, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try now.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { Issue.record("The picture \(name) was missing; it is recorded now. Look at it.") }
      return
    }
    #expect(now == recorded, "The screen \(name) no longer looks as in its picture")
  }
}
