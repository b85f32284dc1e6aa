import CaseCore
import CaseScreens
import Casework
import Foundation
import Terminal
import Testing

/// A note that is written in an editor of one's own.
@Suite("An editor for notes")
struct EditorTests {
  /// Writes a note with a shell script for an editor; gives the last frame and where the script was called.
  private func edit(_ script: String?, in scratch: Scratch, then keys: [Key] = []) throws -> Frame {
    var own = scratch.own
    if let script {
      let path = scratch.folder + "/editor.sh"
      try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
      own.editor = EditorChoice(environment: ["EDITOR": path])
    }
    let workspace = try scratch.open()
    let size = Size(rows: 24, columns: 120)
    var screen = RecordingScreen(size: size, keys: caseKeys + keys)
    let state = AppState(size: size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own)
    #expect(screen.suspensions == (script == nil ? 0 : 1))
    return try #require(screen.frames.last)
  }

  private var caseKeys: [Key] { keys("/fat<Enter>nrang her<C-o>") }

  @Test("Ctrl-O hands the note to the editor and takes it back; the file was private and is gone")
  func edits() throws {
    let scratch = try Scratch()
    let log = scratch.folder + "/log"
    let script =
      "stat -c '%a' \"$1\" \"$(dirname \"$1\")\" > '\(log)'; echo \"$1\" >> '\(log)'; echo ', she will come' >> \"$1\""
    let frame = try edit(script, in: scratch, then: [.control("s")])
    #expect(frame.text.contains("Recorded: Note, “rang her"))
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(lines.prefix(2) == ["600", "700"])
    let path = try #require(lines.last.map(String.init))
    #expect(!FileManager.default.fileExists(atPath: path))
    let facts = try #require(try scratch.open().facts(of: try scratch.open().findCase("42")))
    #expect(facts.contacts.contains { $0.body == "rang her, she will come" })
  }

  @Test("An editor that fails, or that there is none, leaves the text as it was and says so")
  func fails() throws {
    let failed = try edit("exit 3", in: Scratch()).text
    #expect(failed.contains("The text is as it was before the editor, because it ended with code 3."))
    #expect(failed.contains("rang her"))
    let none = try edit(nil, in: Scratch()).text
    #expect(
      unwrapped(none).contains(
        "No editor was opened: none is chosen. Set EDITOR before you start Caseload, as in EDITOR=nano, or type here."
      ))
    #expect(
      unwrapped(failed).contains("it ended with code 3. Type here, or choose another editor with EDITOR."))
  }

  /// The words of a screen without the ends of its lines.
  private func unwrapped(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("An editor that takes the text away, or leaves no text, is told")
  func lost() throws {
    let odd = try edit("printf 'caf\\351' > \"$1\"", in: Scratch()).text
    #expect(odd.contains("café"))
    #expect(
      unwrapped(odd).contains(
        "The text is taken over. It was not UTF-8, so look at its accents, and let the editor save UTF-8."))
  }

  @Test("Editors of the vi family are told to leave nothing behind")
  func quiet() {
    let vim = EditorChoice(environment: ["EDITOR": "/usr/bin/vim", "VISUAL": ""])
    #expect(vim?.command(for: "/x") == ["/usr/bin/vim", "-n", "-i", "NONE", "/x"])
    let code = EditorChoice(environment: ["EDITOR": "vim", "VISUAL": "code --wait"])
    #expect(code?.command(for: "/x") == ["code", "--wait", "/x"])
    #expect(EditorChoice(environment: [:]) == nil)
  }
}
