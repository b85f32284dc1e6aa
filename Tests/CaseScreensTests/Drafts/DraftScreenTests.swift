import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// What is typed is never lost: in the real loop, on real folders.
@Suite("Drafts by keyboard")
struct DraftScreenTests {
  private let note = "/fat<Enter><Enter>nrang the college"

  private func drafts(of scratch: Scratch) throws -> [Draft] {
    scratch.draftStore.list(ofCaseFile: try scratch.open().draftIdentity()).drafts
  }

  @Test("What was typed comes again after Esc and a restart, with the day, and saving ends the draft")
  func restart() throws {
    let scratch = try Scratch()
    let left = try scratch.press(keys(note + "<Esc>"))
    #expect(
      left.last?.text.contains("What you typed is kept: the same key opens it again; :drafts throws it away.")
        == true)
    let again = try #require(try scratch.press(keys("/fat<Enter><Enter>n")).last)
    #expect(again.text.contains("rang the college"))
    #expect(again.text.contains("This is what you had typed on Mon 23 Nov. Ctrl-U clears a field."))
    let saved = try #require(try scratch.press(keys("/fat<Enter><Enter>n<C-s>")).last)
    #expect(saved.text.contains("Recorded: Note"))
    #expect(try drafts(of: scratch).isEmpty)
    let fresh = try #require(try scratch.press(keys("/fat<Enter><Enter>n")).last)
    #expect(!fresh.text.contains("This is what you had typed"))
  }

  @Test("A kill loses nothing that was typed before the last pause")
  func kill() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let typed = keys(note).map { Event.key($0) }
    let killed = scratch.folder + "/killed"
    // A kill writes nothing more, so what lies on the disk is copied before the program learns of its end.
    var screen = InterruptedScreen(RecordingScreen(events: typed + [.timeout, .timeout]), before: .hangUp) {
      try FileManager.default.copyItem(atPath: scratch.folder + "/drafts", toPath: killed)
    }
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts)
    let left = DraftStore(killed).list(ofCaseFile: try workspace.draftIdentity()).drafts
    #expect(left.count == 1)
    #expect(left.first?.fields.values.contains("rang the college") == true)
    var next = RecordingScreen(keys: keys("/fat<Enter><Enter>n"))
    let place = DraftPlace(DraftStore(killed), now: { Scratch.now })
    _ = run(state, on: &next, in: workspace, drafts: place)
    #expect(next.frames.last?.text.contains("rang the college") == true)
  }

  @Test("Where no draft can be written, what is typed lasts as long as the program, which says so")
  func unwritable() throws {
    let scratch = try Scratch()
    try "in the way".write(toFile: scratch.folder + "/drafts", atomically: true, encoding: .utf8)
    let size = Size(rows: 24, columns: 120)
    let left = try #require(try scratch.press(keys(note + "<Esc>"), size: size).last)
    let words = left.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("What you have typed is not kept as a draft: "))
    #expect(words.contains("It is kept until Caseload ends: the same key opens it again."))
    let again = try #require(try scratch.press(keys(note + "<Esc>n"), size: size).last)
    #expect(again.text.contains("rang the college"))
    let asked = try #require(try scratch.press(keys(note + "<Esc>1Q"), size: size).last)
    #expect(
      asked.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "once more to leave Caseload. What you typed in one form goes with it: no draft of it could be written."
      ))
  }

  @Test("What an editor had when the program was killed is in the draft at the next start")
  func killedInEditor() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys(note + "<Esc>"))
    let draft = try #require(try drafts(of: scratch).first)
    let field = try #require(draft.fields.first { $0.value == "rang the college" }?.key)
    let ended = Process()
    ended.executableURL = URL(fileURLWithPath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    let folder = scratch.folder + "/caseload-left"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let origin = "\(ended.processIdentifier)\n\(draft.id)\n\(field)\n"
    try origin.write(toFile: folder + "/origin", atomically: true, encoding: .utf8)
    try "rang the college, twice\n".write(toFile: folder + "/note.txt", atomically: true, encoding: .utf8)
    let next = try #require(try scratch.press(keys("/fat<Enter><Enter>n")).last)
    #expect(next.text.contains("rang the college, twice"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test(
    "A draft is written before an editor gets the text; what an editor has is left to it",
    arguments: ["rang the college", ""])
  func editing(typed: String) throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let editor = scratch.folder + "/editor.sh"
    let script = """
      #!/bin/sh
      cp -r '\(scratch.folder)/drafts' '\(scratch.folder)/seen'
      cp -r "$(dirname "$1")" '\(scratch.folder)/folder'

      """
    try script.write(toFile: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor)
    var own = scratch.own
    own.editor = EditorChoice(environment: ["EDITOR": editor])
    var screen = RecordingScreen(keys: keys("/fat<Enter><Enter>n\(typed)<C-o>"))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: workspace.me, office: try workspace.office())
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: own)
    let seen = DraftStore(scratch.folder + "/seen").list(ofCaseFile: try workspace.draftIdentity()).drafts
    #expect(seen.first?.fields.values.contains(typed) == true)
    let origin = try String(contentsOfFile: scratch.folder + "/folder/origin", encoding: .utf8)
    #expect(origin.hasPrefix("\(getpid())\n\(try #require(seen.first).id)\n"))
    try FileManager.default.moveItem(
      atPath: scratch.folder + "/folder", toPath: scratch.folder + "/caseload-mine")
    #expect(EditorLeftover.all(besides: scratch.folder).isEmpty)
    #expect(try drafts(of: scratch).isEmpty == typed.isEmpty)
  }

  @Test("A closed terminal keeps what was typed")
  func hangUp() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys(note))
    #expect(try drafts(of: scratch).first?.form == "note")
  }

  @Test("A form in which everything was cleared leaves no draft, and what-if never does")
  func nothingTyped() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys(note + "<Esc>"))
    _ = try scratch.press(keys("/fat<Enter><Enter>n<C-u><Esc>"))
    #expect(try drafts(of: scratch).isEmpty)
    _ = try scratch.press(keys("/fat<Enter><Enter>w<Tab>oet<Tab><Esc>"))
    #expect(try drafts(of: scratch).isEmpty)
  }

  @Test("A half-filled result comes back with its list, scores and day")
  func sitting() throws {
    let scratch = try Scratch()
    let script = "/fat<Enter><Enter>rtoet<Tab>nursing<Tab>14 sep<Tab>350<Tab>360<Esc>"
    _ = try scratch.press(keys(script))
    let text = try #require(try scratch.press(keys("/fat<Enter><Enter>rt")).last?.text)
    for words in ["OET", "nursing", "14 sep", "Mon 14 Sep 2026", "350", "360"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("Drafts are listed with whom they are about; one is opened, one is thrown away after a second Del")
  func list() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys(note + "<Esc><Esc>iZzyzx Qwert<Esc>"))
    let frames = try scratch.press(keys(":drafts<Enter>"))
    let list = try #require(frames.last)
    #expect(list.text.contains("SMW-0042  Fatima al-Zahra"))
    #expect(list.text.contains("Somebody new"))
    #expect(list.bidiProblems().isEmpty)
    // Both were typed at the same moment, so either may come first.
    let note = try #require(list.text.range(of: "SMW-0042  Fatima al-Zahra  Note"))
    let new = try #require(list.text.range(of: "Somebody new  New candidate"))
    let toNote = new.lowerBound < note.lowerBound ? "<Down>" : ""
    let opened = try #require(try scratch.press(keys(":drafts<Enter>\(toNote)<Enter>")).last)
    #expect(opened.text.contains("rang the college"))
    let asked = try #require(try scratch.press(keys(":drafts<Enter>\(toNote)<Del>")).last)
    #expect(
      asked.text.contains("Press Del once more to throw this draft away. It cannot be brought back."))
    let thrown = try #require(try scratch.press(keys(":drafts<Enter>\(toNote)<Del><Del>")).last)
    #expect(thrown.text.contains("The draft was thrown away."))
    #expect(try drafts(of: scratch).map(\.form) == ["new-candidate"])
    let none = try #require(try scratch.press(keys(":drafts<Enter><Del><Del>")).last)
    #expect(none.text.contains("No draft is kept. What you type in a form and leave unsaved"))
  }

  @Test("The draft of an opening is listed by its title, and shows no number of a row")
  func opening() throws {
    let scratch = try Scratch()
    _ = try scratch.press(keys("6+Ward clerk<Tab>elm grove<Tab><Esc>"))
    let list = try #require(try scratch.press(keys(":drafts<Enter>")).last?.text)
    #expect(list.contains("Ward clerk  New opening") && !list.contains("Somebody new"))
    #expect(list.contains("Ward clerk") && !list.contains(#/Typed: \d/#), "\(list)")
  }

  @Test("A draft that cannot be opened says why, and damaged files are counted")
  func cannotOpen() throws {
    let scratch = try Scratch()
    let file = try scratch.open().draftIdentity()
    let unknown = Draft(
      caseFile: file, form: "hat 7", caseRecord: nil, fields: ["note": "x"], at: Scratch.now)
    let gone = Draft(
      caseFile: file, form: "note", caseRecord: RecordID(9), fields: ["said": "y"], at: Scratch.now - 1)
    try scratch.draftStore.keep(unknown)
    try scratch.draftStore.keep(gone)
    let broken = scratch.folder + "/drafts/" + String(repeating: "a", count: 32) + ".json"
    try "{".write(toFile: broken, atomically: true, encoding: .utf8)
    let first = try #require(try scratch.press(keys(":drafts<Enter><Enter>")).last?.text)
    #expect(first.contains("Not opened: this version of Caseload has no such form."))
    #expect(first.contains("A form of another version"))
    #expect(first.contains("Left alone, because it cannot be read: 1 draft file."))
    let second = try #require(try scratch.press(keys(":drafts<Enter><Down><Enter>")).last?.text)
    #expect(second.contains("Not opened: the case is not in this file any more. Del throws the draft away."))
  }

  @Test("What a colleague has changed under a draft is said when it is opened")
  func movedOn() throws {
    let scratch = try Scratch()
    let id = try #require(try scratch.open().file.caseRecord(number: "42"))
    let draft = Draft(
      caseFile: try scratch.open().draftIdentity(), form: "edit-candidate", caseRecord: id,
      fields: ["postcode": "B66 1AA", "postcode.was": "B1 1AA"], at: Scratch.now)
    try scratch.draftStore.keep(draft)
    let text = try #require(
      try scratch.press(keys("/fat<Enter><Enter>e"), size: Size(rows: 60, columns: 120)).last?.text)
    #expect(text.contains("Postcode has been changed since you typed this: “B1 1AA” is now"))
  }

  @Test("A folder that cannot be written is said, and typing goes on")
  func noFolder() throws {
    let scratch = try Scratch()
    try "".write(toFile: scratch.folder + "/drafts", atomically: true, encoding: .utf8)
    let frames = try scratch.press(keys(note + "<Esc>"))
    #expect(frames.last?.text.contains("What you have typed is not kept as a draft") == true)
  }

  @Test("Every form has a lasting name that is read again")
  func names() {
    let id = RecordID(81_236)
    let all: [FormPurpose] = [
      .sitting, .editSitting(id), .step(key: nil), .step(key: "plab1"), .contact, .note, .action, .move(nil),
      .move(.jobSearch), .newCandidate(name: ""), .newCandidate(name: "Selam T"), .editCandidate,
      .finishAction(id), .placement(nil), .placement(id), .placementCheck(id, kind: "named supervisor"),
      .document(nil), .document(.proofOfStatus), .consent(nil), .consent(id), .barrier(nil), .barrier(id),
      .funding(nil), .funding(id), .employment(nil), .employment(id), .status, .takeBack(id), .quickLine(""),
      .markedAction, .markedPlace, .partner, .newCaseworker, .newClub,
    ]
    for purpose in all { #expect(FormPurpose(draftName: purpose.draftName) == purpose) }
    #expect(Set(all.map(\.draftName)).count == all.count)
    for name in ["", "hat", "what-if", "placement x", "edit-sitting", "move sideways"] {
      #expect(FormPurpose(draftName: name) == nil, "\(name)")
    }
  }
}
