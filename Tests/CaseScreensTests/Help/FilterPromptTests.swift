import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// Typing a filter without knowing its words.
@Suite("The prompt of the filter")
struct FilterPromptTests {
  private func frame(_ script: String, _ size: Size = Size(rows: 24, columns: 80)) throws -> Frame {
    try #require(try Scratch().press(keys(script), size: size).last)
  }

  @Test("All words that can be typed are seen, and Tab takes the one that the arrows choose")
  func words() throws {
    let foot = try frame("2f").text.split(separator: "\n").suffix(4).joined(separator: " ")
    for word in ["stage:", "due<", "stage-days>", "no-action", "stalled", "mine", "not"] {
      #expect(foot.contains(word), "\(word)")
    }
    #expect(try frame("2fs<Tab>").text.contains("Filter: stage:"))
    #expect(try frame("2fs<Down><Tab>").text.contains("Filter: specialty:"))
    #expect(try frame("2fs<Down><Up><Tab>").text.contains("Filter: stage:"))
    #expect(try frame("2fs<Up><Tab>").text.contains("Filter: stalled"))
    #expect(try frame("2fdue:").text.contains("60d  none"))
    #expect(try frame("2fdue<lt>").text.contains("30d  60d"))
    #expect(try !frame("2fdue<lt>").text.contains("60d  none"))
    #expect(Filter.completions(for: "has:proof").options == ["proof-of-status"])
  }

  @Test("Where there is no room for all words, the last row says that there are more")
  func narrow() throws {
    let rows = try frame("2f", Size(rows: 12, columns: 40)).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.last { !$0.isEmpty }?.contains("…") == true)
    #expect(rows.count { $0.contains("stage:") } == 1)
  }

  @Test(
    "Who has no next action is found by the words that people use",
    arguments: ["no-action", "no next action", "not next", "nothing due", "due:none"])
  func noAction(typed: String) throws {
    let everybody = try frame("2f\(typed)<Enter>").text
    #expect(everybody.contains("no next action ×"))
    let filter = try Filter.parse(typed, today: Scratch.today)
    #expect(filter.text == "due:none")
    var query = ListQuery(me: nil, today: Scratch.today)
    query.filter = filter
    #expect(try Scratch().open().count(query) > 0)
  }

  @Test("The same words in quotation marks, and after a name, stay what they are")
  func quoted() throws {
    #expect(try Filter.parse("\"no\" action", today: Scratch.today).chips == ["no", "action"])
    #expect(
      try Filter.parse("profession:nurse not next stalled", today: Scratch.today).chips
        == ["profession: nurse", "no next action", "stalled"])
  }
}
