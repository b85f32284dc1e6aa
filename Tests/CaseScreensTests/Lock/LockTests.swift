import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The lock in the real loop.
@Suite("The lock")
struct LockTests {
  private func play(_ events: [Event], on scratch: Scratch, lockAfter: Int? = nil) throws -> [Frame] {
    let workspace = try scratch.open()
    var screen = RecordingScreen(events: events)
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    var own = scratch.own
    own.lockAfter = lockAfter
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own)
    return screen.frames
  }

  private func press(_ script: String, on scratch: Scratch) throws -> [Frame] {
    try play(keys(script).map { .key($0) }, on: scratch)
  }

  @Test("Without a PIN the lock covers everything, and any key goes on")
  func cover() throws {
    let scratch = try Scratch()
    let frames = try press("2Lx", on: scratch)
    let locked = try #require(frames.dropLast().last)
    #expect(locked.text.contains("Caseload is locked. Any key goes on."))
    #expect(!locked.text.contains("SMW-"))
    #expect(frames.last?.text.contains("[2 Candidates]") == true)
  }

  @Test("A PIN is set by typing it twice, and only it opens the lock again")
  func pin() throws {
    let scratch = try Scratch()
    let set = try press(":set the pin<Enter>4711<Enter>4711<Enter>", on: scratch)
    #expect(set.contains { $0.text.contains("The PIN is a curtain, not secrecy") })
    #expect(set.contains { $0.text.contains("The same once more: ") })
    #expect(
      set.last?.text.contains("The PIN is set. The lock asks for it, and so does the next start.") == true)
    let frames = try press("4711<Enter>2L1234<Enter>4711<Enter>", on: scratch)
    #expect(
      frames.contains { $0.text.contains("Caseload is locked. Type the PIN, then Enter. Ctrl-C leaves.") })
    let wrong = try #require(frames.first { $0.text.contains("That is not the PIN. Forgotten? Delete") })
    #expect(!wrong.text.contains("SMW-") && !wrong.text.contains("1234"))
    #expect(frames.last?.text.contains("[2 Candidates]") == true)
    let gone = try press("4711<Enter>:set the pin<Enter><Enter>", on: scratch)
    #expect(
      gone.contains {
        $0.text.contains("New PIN, empty for none: ") && $0.text.contains("Enter take   Esc leave")
      })
    let words = gone.last?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words?.contains("There is no PIN now. The lock still covers the screen until a key is pressed.") == true
    )
  }

  @Test("With a PIN the next start is locked, and Ctrl-C leaves without showing anything")
  func lockedStart() throws {
    let scratch = try Scratch()
    _ = try press(":set the pin<Enter>4711<Enter>4711<Enter>2", on: scratch)
    let start = try press("", on: scratch)
    #expect(start.last?.text.contains("Caseload is locked.") == true)
    #expect(start.allSatisfy { !$0.text.contains("SMW-") })
    #expect(
      try press("4711<Enter>", on: scratch).last?.text.hasPrefix("[1 Today]") == true
    )
    let left = try press("12<C-c>4711<Enter>", on: scratch)
    #expect(left.allSatisfy { $0.text.contains("Caseload is locked.") })
  }

  @Test("In the smallest window a wrong PIN is explained to the end")
  func smallLock() throws {
    let scratch = try Scratch()
    _ = try press(":set the pin<Enter>4711<Enter>4711<Enter>", on: scratch)
    let small = Event.resize(Size(rows: 12, columns: 40))
    let frames = try play([small] + keys("1234<Enter>").map { .key($0) }, on: scratch)
    let words = frames.last?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words?.contains("then start Caseload again") == true, "\(frames.last?.text ?? "")")
  }

  @Test("Two PINs that differ, and one that is too short, are not set")
  func notSet() throws {
    let scratch = try Scratch()
    let other = try press(":set the pin<Enter>4711<Enter>4712<Enter>", on: scratch)
    #expect(other.last?.text.contains("The PIN was not set: the two were not the same.") == true)
    let short = try press(":set the pin<Enter>1<Enter>1<Enter>", on: scratch)
    #expect(short.last?.text.contains("The PIN was not set: a PIN is 4 to 12 letters and digits.") == true)
  }

  @Test("Without a folder for settings no PIN is set, and the message says so")
  func noPlace() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    var screen = RecordingScreen(keys: keys(":set the pin<Enter>4711<Enter>4711<Enter>"))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = run(state, on: &screen, in: workspace)
    let text = screen.frames.last?.text
    #expect(text?.contains("The PIN was not set: no folder for settings was found.") == true)
  }

  @Test("When nobody presses a key for the minutes of the settings the screen locks, and a form is kept")
  func idle() throws {
    let scratch = try Scratch()
    let typed = keys("/fat<Enter><Enter>nrang").map { Event.key($0) }
    let events = typed + [.timeout, .timeout, .key(.enter)]
    let frames = try play(events, on: scratch, lockAfter: 10)
    #expect(frames.dropLast().last?.text.contains("Caseload is locked. Any key goes on.") == true)
    #expect(frames.last?.text.contains("rang") == true)
    let never = try play([.timeout], on: scratch)
    #expect(never.allSatisfy { !$0.text.contains("Caseload is locked.") })
  }

  @Test("Settings hide names from the start")
  func settings() throws {
    let scratch = try Scratch()
    let folder = scratch.folder + "/config/caseload"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "hide-names: yes\ntheme: dark\nlock-after: never\n".write(
      toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
    let environment = ["XDG_CONFIG_HOME": scratch.folder + "/config", "XDG_STATE_HOME": scratch.folder]
    let options = LaunchOptions(
      file: scratch.path, today: Scratch.today, initials: "NH", assets: Scratch.assets,
      environment: environment)
    var opened: Workspace? = try scratch.open()
    var screen = RecordingScreen(events: [])
    _ = try runScreens(on: &screen, opened: &opened, path: scratch.path, options)
    #expect(screen.frames.first?.line(0).contains("names hidden") == true)
  }

  @Test("The lock is drawn in a window of any size", arguments: 1...8)
  func tinyWindow(columns: Int) throws {
    let frames = try play(
      [.key(.character("L")), .resize(Size(rows: 2, columns: columns))], on: try Scratch())
    #expect(frames.last?.size.columns == columns)
  }
}
