import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Promises that hold on every screen.
@Suite("Everywhere")
struct EverywhereTests {
  /// Plays events in the real loop and gives every frame.
  private func play(_ events: [Event], on scratch: Scratch, size: Size = Size(rows: 24, columns: 80)) throws
    -> [Frame]
  {
    let workspace = try scratch.open()
    var screen = RecordingScreen(size: size, events: events)
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office(), isSample: true)
    _ = run(state, on: &screen, in: workspace)
    return screen.frames
  }

  @Test("Any keys in any order never stop the program, and every row keeps its names in place")
  func randomKeys() throws {
    let scratch = try Scratch()
    let all: [Key] =
      "1234jkhJKrtslcanmeipuUfFsq/?:yz ,.0HLvwgdox+".map { .character($0) } + [
        .enter, .enter, .escape, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .home, .end, .left,
        .right,
        .backspace, .delete, .control("n"), .control("p"), .control("l"), .function(1), .function(5),
      ]
    var seed: UInt64 = 20_261_123
    var script: [Key] = []
    for _ in 0..<1_500 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      script.append(all[Int(seed >> 33) % all.count])
    }
    let frames = try scratch.press(script)
    #expect(frames.count > script.count / 2)
    #expect(frames.allSatisfy { $0.bidiProblems().isEmpty })
  }

  @Test("Esc again and again always comes to Today")
  func escapeGoesHome() throws {
    for script in [
      "/fat<Enter><Enter>m", "2f", ":", "/fat<Enter><Enter><Tab>rt", "2p", "3jl<Enter>", "2  v",
      ":drafts<Enter>", "4<Enter>n", "4<Enter>o", "4t", "g1",
    ] {
      let frames = try Scratch().press(keys(script + "<Esc><Esc><Esc><Esc><Esc>"))
      #expect(frames.last?.text.hasPrefix("[1 Today]") == true, "\(script)")
    }
    let last = try Scratch().press(keys("<Esc>")).last
    #expect(last?.text.contains("This is the first screen. Q leaves Caseload; everything is saved.") == true)
  }

  @Test("What was typed in a form is kept when it is left, and offered again")
  func draftsAreKept() throws {
    let frames = try Scratch().press(keys("/fat<Enter><Enter>nrang the college<Esc>n"))
    #expect(
      frames.dropLast().last?.text.contains(
        "What you typed is kept: the same key opens it again; :drafts throws it away.") == true)
    #expect(frames.last?.text.contains("rang the college") == true)
  }

  @Test("Pasted text goes only into a field")
  func paste() throws {
    let scratch = try Scratch()
    let list = try play([.key(.character("2")), .paste("u u u")], on: scratch).last
    #expect(list?.text.contains("Pasted text was not taken: it goes only into a field.") == true)
    let find = try play([.key(.character("/")), .paste("Fatima al")], on: scratch).last
    #expect(find?.text.contains("/ Fatima al") == true)
  }

  @Test("A click chooses a row, the wheel scrolls, a click above changes the screen")
  func mouse() throws {
    let scratch = try Scratch()
    let press = Event.mouse(MouseEvent(position: Position(6, 10), kind: .press))
    let tab = Event.mouse(MouseEvent(position: Position(0, 3), kind: .press))
    let frames = try play(
      [.key(.character("2")), press, .mouse(MouseEvent(position: Position(6, 1), kind: .wheelDown)), tab],
      on: scratch)
    let clicked = try #require(frames.dropLast(2).last)
    #expect(clicked.line(6).hasPrefix("▌"))
    #expect(frames.last?.text.hasPrefix("[1 Today]") == true)
  }

  @Test("Ctrl-Z explains undo first, and Ctrl-C asks once more")
  func leavingKeys() throws {
    let explained = try Scratch().press(keys("2<C-z>")).last
    #expect(
      explained?.text.contains("Undo is u. Press Ctrl-Z again to leave Caseload in the background.") == true)
    let asked = try Scratch().press(keys("2<C-c>")).last
    #expect(
      asked?.text.contains("Press Ctrl-C or Q once more to leave Caseload. Everything is saved.") == true)
    let count = try Scratch().press(keys("2QQjjjj")).count
    #expect(count <= 4)
  }

  @Test("A file that can only be read says so instead of opening a form")
  func readOnly() throws {
    let scratch = try Scratch()
    let workspace = try Workspace(scratch.path, for: .read, assets: Scratch.assets, today: Scratch.today)
    var screen = RecordingScreen(keys: keys("2n"))
    let state = AppState(
      size: screen.size, today: Scratch.today, me: nil, office: try workspace.office(), isReadOnly: true)
    _ = run(state, on: &screen, in: workspace)
    #expect(screen.frames.last?.text.contains("Not done: this file can only be read here.") == true)
    #expect(screen.frames.last?.text.contains("read-only") == true)
  }

  @Test("What a colleague saves meanwhile is seen at the next look, and nothing of theirs is overwritten")
  func colleague() throws {
    let scratch = try Scratch()
    let mine = try scratch.open()
    let theirs = try scratch.open(as: "NH")
    let id = try #require(try mine.file.caseRecord(number: "42"))
    let facts = try #require(try mine.facts(of: id))
    var card = CandidateCard(facts)
    card.person.phone = "07700 900111"
    _ = try theirs.perform(EditCandidate(seen: CandidateCard(facts), edited: card, offers: [:]))
    card.person.phone = "07700 900222"
    let error = #expect(throws: Conflict.self) {
      try mine.perform(EditCandidate(seen: CandidateCard(facts), edited: card, offers: [:]))
    }
    let words = FailureWords.words(for: error ?? Refusal(rule: "", summary: ""))
    #expect(words.contains("phone is now “07700 900111”, you wrote “07700 900222”"))
  }
}
