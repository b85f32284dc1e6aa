import CaseCore
import CaseScreens
import Casework
import Foundation
import Terminal
import Testing

/// The notice after a crash, on real files.
@Suite("A program that was stopped")
struct RunMarkTests {
  private let home: String
  private static let words = "Caseload stopped unexpectedly last time. Everything saved is here."

  init() throws {
    home = NSTemporaryDirectory() + "caseload-mark-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  private var folder: String { home + "/state/caseload" }
  private var marks: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("running") }
  }

  private func start(on scratch: Scratch) throws -> String {
    let options = LaunchOptions(
      file: scratch.path, today: Scratch.today, initials: "NH", assets: Scratch.assets,
      environment: ["HOME": home, "XDG_STATE_HOME": home + "/state"])
    var screen = RecordingScreen(keys: [])
    var opened: Workspace? = try scratch.open()
    _ = try runScreens(on: &screen, opened: &opened, path: scratch.path, options)
    return screen.frames.last?.text ?? ""
  }

  private func leaveMark() throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let mark = folder + "/running-1"
    try Data().write(to: URL(filePath: mark))
    return mark
  }

  @Test("After a clean end nothing is said and nothing is left")
  func clean() throws {
    let scratch = try Scratch()
    for _ in 1...2 { #expect(!(try start(on: scratch).contains(Self.words))) }
    #expect(marks.isEmpty)
  }

  @Test("What a killed program left is told once, at the next start")
  func killed() throws {
    let scratch = try Scratch()
    _ = try leaveMark()
    #expect(try start(on: scratch).contains(Self.words))
    #expect(!(try start(on: scratch).contains(Self.words)))
  }

  @Test("A second window that is still open is no crash")
  func secondWindow() throws {
    let mark = try leaveMark()
    let descriptor = open(mark, O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(!(try start(on: try Scratch()).contains(Self.words)))
    #expect(marks == ["running-1"])
  }

  @Test("Where the folder cannot be made the program starts all the same")
  func noFolder() throws {
    try Data().write(to: URL(filePath: home + "/state"))
    #expect(try start(on: try Scratch()).contains("[1 Today]"))
  }
}
