import CaseCore
import CaseScreens
import Casework
import Foundation
import Terminal
import Testing

/// The settings on the screen.
@Suite("The settings screen")
struct SettingsScreenTests {
  private func play(_ script: String, on scratch: Scratch, size: Size = Size(rows: 24, columns: 80)) throws
    -> RecordingScreen
  {
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: size, keys: keys(script))
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    var own = scratch.own
    own.settings = SettingsFile(scratch.folder + "/config.yaml", rules: Keyboard.rules)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own)
    return screen
  }

  private func text(_ scratch: Scratch) throws -> String {
    try String(contentsOfFile: scratch.folder + "/config.yaml", encoding: .utf8)
  }

  @Test("Enter gives a setting its next value, in the file and on the screen at once")
  func change() throws {
    let scratch = try Scratch()
    let screen = try play(":settings<Enter><Enter>", on: scratch)
    #expect(screen.frames.last?.text.contains("Saved: theme is dark.") == true)
    #expect(screen.theme == .dark)
    #expect(try text(scratch).contains("\ntheme: dark\n"))
    let next = try play(":settings<Enter>jjj<Enter>", on: scratch)
    #expect(next.frames.last?.text.contains("Saved: mouse is no. It counts from the next start.") == true)
    #expect(next.theme == nil)
  }

  @Test("What its owner wrote into the file stays, with its order and comments")
  func keepsComments() throws {
    let scratch = try Scratch()
    try "# mine\nascii: yes # old screen\n\ntheme: light\nkeys:\n  find: x # as in the old program\n".write(
      toFile: scratch.folder + "/config.yaml", atomically: true, encoding: .utf8)
    _ = try play(":settings<Enter><Enter>", on: scratch)
    #expect(
      try text(scratch)
        == "# mine\nascii: yes # old screen\n\ntheme: neutral\nkeys:\n  find: x # as in the old program\n")
  }

  @Test("A value is typed where any may be, and one that is none is refused in the words of the file")
  func typed() throws {
    let scratch = try Scratch()
    let folder = try play(":settings<Enter><End>k<Enter><C-u>~/Sheets<Enter>", on: scratch)
    #expect(folder.frames.last?.text.contains("Saved: sheet-folder is ~/Sheets.") == true)
    let refused = try play(":settings<Enter><End>k<Enter><C-u>Sheets<Enter>", on: scratch)
    #expect(
      refused.frames.last?.text.contains("The setting was not saved. 'sheet-folder' has to be a folder")
        == true)
    let left = try play(":settings<Enter><End>k<Enter>x<Esc><Esc>", on: scratch)
    #expect(left.frames.last?.text.hasPrefix("[1 Today]") == true)
    #expect(try text(scratch).contains("sheet-folder: ~/Sheets\n"))
  }

  @Test("Without a folder for settings they are not opened, and the message says so")
  func noPlace() throws {
    let frames = try Scratch().press(keys(":settings<Enter>"))
    #expect(
      frames.last?.text.contains("The settings were not opened: no folder for settings was found.") == true)
  }

  @Test("Sheets go where the settings say, in the format they say, from the next key on")
  func sheets() throws {
    let scratch = try Scratch()
    let place = scratch.folder + "/own sheets"
    let frames = try play(
      ":settings<Enter><End>k<Enter><C-u>\(place)<Enter>kh<Esc>/fat<Enter>p<Enter>", on: scratch
    ).frames
    #expect(frames.contains { $0.text.contains("As  text [markdown] html  json  pdf") })
    #expect(
      FileManager.default.fileExists(atPath: place + "/SMW-0042-2026-11-23.md"),
      "\(frames.last?.text ?? "")")
  }

  @Test("At the start every fault of the file is shown with its line and column, and any key goes on")
  func faults() throws {
    let scratch = try Scratch()
    let folder = scratch.folder + "/config/caseload"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "them: dark\nascii: maybe\ncaseworker: TB\nkeys:\n  find: r\n".write(
      toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
    let options = LaunchOptions(
      file: scratch.path, today: Scratch.today, initials: nil, assets: Scratch.assets,
      environment: ["XDG_CONFIG_HOME": scratch.folder + "/config", "XDG_STATE_HOME": scratch.folder])
    var opened: Workspace? = try Workspace(scratch.path, assets: Scratch.assets, today: Scratch.today)
    var screen = RecordingScreen(size: Size(rows: 24, columns: 120), keys: keys("x"))
    _ = try runScreens(on: &screen, opened: &opened, path: scratch.path, options)
    let first = try #require(screen.frames.first?.text)
    #expect(first.contains("These lines of the settings file are not followed"))
    #expect(first.contains("config.yaml:1:1: Unknown key 'them' in the settings file. Did you mean 'theme'?"))
    #expect(first.contains("config.yaml:2:8: 'ascii' has to be 'yes' or 'no', not 'maybe'."))
    #expect(first.contains("config.yaml:5:9: 'r' cannot be the key of 'find'"))
    #expect(screen.frames.last?.text.contains("not followed") == false)
    #expect(screen.frames.last?.line(0).contains("TB") == true)
  }

  @Test("The box keeps to the smallest window, and its arrows reach every fault")
  func smallFaults() throws {
    let scratch = try Scratch()
    let small = try play(":settings<Enter><End>", on: scratch, size: Size(rows: 12, columns: 40))
    #expect(small.frames.last?.text.contains("▌ caseworker     ask") == true)
  }
}
