import CaseScreens
import Terminal
import Testing

@Suite("A line that somebody types")
struct TextLineTests {
  private func typed(_ keys: [Key], on line: TextLine = TextLine()) -> TextLine {
    var line = line
    for key in keys { _ = line.handle(key) }
    return line
  }

  @Test("A mark joins the letter before it, and the next letter goes after both")
  func marks() {
    let line = typed([.character("e"), .character("\u{301}"), .character("l")])
    #expect(line.text == "e\u{301}l" && line.cursor == 2)
    #expect(typed([.backspace, .backspace], on: line) == TextLine())
  }

  @Test("A letter typed before a mark, and the last one taken from between, join it too")
  func joining() {
    var line = TextLine("\u{301}")
    line = typed([.home, .character("a")], on: line)
    #expect(line.text == "a\u{301}" && line.cursor == 1)
    let parted = typed([.left, .backspace, .character("z")], on: TextLine("ax\u{200D}\u{301}b"))
    #expect(parted.cursor <= parted.text.count && parted.text.hasSuffix("b"))
  }

  @Test("A line takes five hundred characters and no more")
  func capacity() {
    var line = TextLine(String(repeating: "x", count: 499))
    line.insert("yz")
    #expect(line.text.count == 500 && line.text.hasSuffix("xy"))
    #expect(typed([.character("z")], on: line) == line)
  }

  @Test("Line ends become blanks, Ctrl-W takes a word, and Delete what is under the cursor")
  func editing() {
    var line = TextLine("one two")
    line.insert("\nthree")
    #expect(line.text == "one two three")
    line = typed([.control("w"), .home, .delete], on: line)
    #expect(line.text == "ne two " && line.cursor == 0)
    #expect(line.beforeCursor.isEmpty)
  }
}
