import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// What is done has to be done to the case that the user sees under the cursor.
@Suite("The case under the cursor")
struct RightCaseTests {
  @Test("Finishing an action from Today is about the case of Today, whatever the list last showed")
  func finishFromToday() throws {
    let frame = try #require(try Scratch().press(keys("2/tekie<Enter><Esc>1ra")).last)
    #expect(frame.text.contains("Finish an action"))
    #expect(!frame.text.contains("not in this case"))
    let saved = try #require(try Scratch().press(keys("2/tekie<Enter><Esc>1ra<C-s>")).last)
    #expect(saved.text.contains("u undo"))
  }

  @Test("A case that a save sorts elsewhere keeps the cursor")
  func cursorFollows() throws {
    let frame = try #require(
      try Scratch().press(keys("2/fati<Enter>aring her<Tab>+30d<C-s>")).last)
    let row = try #require(frame.text.split(separator: "\n").first { $0.hasPrefix("▌") })
    #expect(row.contains("SMW-0042"))
  }
}
