import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Saved views in the real loop.
@Suite("Views by keyboard")
struct ViewScreenTests {
  @Test("Five views come with the program, and Enter looks through one")
  func builtIn() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("2vjj<Enter>"))
    let list = try #require(frames.dropLast().last)
    for view in SavedView.builtIn { #expect(list.text.contains(view.name), "\(view.name)") }
    #expect(list.text.contains("built in"))
    #expect(list.bidiProblems().isEmpty)
    let stalled = try #require(frames.last)
    #expect(stalled.line(1).contains("View: Stalled"))
    #expect(!stalled.line(1).contains("183 of 183"))
    let all = try #require(try scratch.press(keys("2vjj<Enter>F")).last)
    #expect(all.line(1).contains("View: Everybody"))
  }

  @Test("The present filter and order are saved under a name, found after a restart, and removed again")
  func saves() throws {
    let scratch = try Scratch()
    let saved = try scratch.press(keys("2fprofession:nurse due<lt>fri<Enter>sj<Enter>vsMy nurses<Enter>"))
    #expect(saved.last?.text.contains("Saved as view “My nurses”. It stands among the views.") == true)
    let file = try String(contentsOfFile: scratch.folder + "/views.yaml", encoding: .utf8)
    #expect(file.contains("due<fri"))
    #expect(file.contains("sort: name"))
    let frames = try scratch.press(keys("v<Down><Down><Down><Down><Down><Enter>"))
    #expect(frames.dropLast().last?.text.contains("My nurses") == true)
    #expect(frames.last?.line(1).contains("View: My nurses") == true)
    let down = "v<Down><Down><Down><Down><Down>"
    let asked = try #require(try scratch.press(keys(down + "<Del>")).last)
    #expect(asked.text.contains("Press Del once more to remove the view “My nurses”."))
    let gone = try #require(try scratch.press(keys(down + "<Del><Del>")).last)
    #expect(gone.text.contains("The view “My nurses” was removed."))
  }

  @Test("A view without a name is not saved, and one that comes with the program not removed")
  func refuses() throws {
    let scratch = try Scratch()
    let unnamed = try #require(try scratch.press(keys("2vs<Enter>")).last)
    #expect(
      unnamed.text.contains("The view was not saved: its name has to be one line of 1 to 40 characters."))
    let kept = try #require(try scratch.press(keys("2v<Del>")).last)
    #expect(kept.text.contains("The view was not removed: “My caseload” comes with Caseload."))
  }
}
