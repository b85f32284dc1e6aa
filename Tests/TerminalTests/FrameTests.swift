import Terminal
import Testing

@Suite("Frames")
struct FrameTests {
  init() { prepareLocale() }

  private func frame(_ rows: Int = 1, _ columns: Int) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  @Test("What fits is written whole and its columns are returned")
  func fits() {
    var frame = frame(2, 20)
    #expect(frame.write("Selam", at: Position(1, 3)) == 5)
    #expect(frame.write("王小", at: Position(1, 10)) == 4)
    #expect(frame.text == "\n   Selam  王小")
  }

  @Test(
    "What does not fit ends in one mark, cut at a character",
    arguments: [
      ("Biomedical scientist", 15, "Biomedical sci…"), ("abc", 3, "abc"), ("abcd", 3, "ab…"),
      ("abcd", 1, "…"),
      ("王小明", 5, "王小…"), ("王小明", 4, "王… "), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("كـكـكـك", 3, "كـ…"),
    ])
  func cuts(_ text: String, _ width: Int, _ expected: String) {
    var frame = frame(1, 20)
    frame.write("|", at: Position(0, width))
    let used = frame.write(text, at: Position(0, 0), width: width)
    #expect(used == width)
    #expect(frame.line(0) == expected + "|")
  }

  @Test("A vowel sign that takes a column of its own is not cut from its letter")
  func keepsCharactersWhole() {
    var frame = frame(1, 10)
    frame.write("aகொb", at: Position(0, 0), width: 3)
    #expect(["aகொ…", "a…"].contains(frame.line(0)))
  }

  @Test("The frame's edges clip, on every side")
  func clips() {
    var frame = frame(2, 6)
    #expect(frame.write("abcdefgh", at: Position(0, 2)) == 4)
    #expect(frame.write("x", at: Position(2, 0)) == 0)
    #expect(frame.write("x", at: Position(-1, 0)) == 0)
    #expect(frame.write("x", at: Position(0, 6)) == 0)
    #expect(frame.write("x", at: Position(0, 0), width: 0) == 0)
    frame.write("abc", at: Position(1, -2))
    #expect(frame.text == "  abc…\nc")
    frame.write("王z", at: Position(1, -1))
    #expect(frame.line(1) == " z")
  }

  @Test("Right alignment ends at the field's last column; a longer text is cut as on the left")
  func alignsRight() {
    var frame = frame(3, 12)
    frame.write("42", at: Position(0, 1), width: 6, align: .right)
    frame.write("1 of 141", at: Position(1, 0), align: .right)
    frame.write("1234567", at: Position(2, 0), width: 4, align: .right)
    #expect(frame.text == "     42\n    1 of 141\n123…")
  }

  @Test("Half a wide character never stays behind")
  func wideHalves() {
    var frame = frame(1, 8)
    frame.write("王小明", at: Position(0, 0))
    frame.write("x", at: Position(0, 1))
    #expect(frame.line(0) == " x小明")
    frame.write("y", at: Position(0, 2))
    #expect(frame.line(0) == " xy 明")
    frame.write("王", at: Position(0, 3))
    #expect(frame.line(0) == " xy王 ".trimmingBlanks)
    for row in 0..<1 { #expect(columns(of: frame, row: row) == 8) }
  }

  @Test("Every row keeps its width, whatever is written where")
  func columnsStayAligned() {
    var random = Seeded(state: 77)
    var frame = frame(6, 40)
    for _ in 0..<2000 {
      let position = Position(Int.random(in: -1...6, using: &random), Int.random(in: -5...41, using: &random))
      let width = Bool.random(using: &random) ? Int.random(in: -1...50, using: &random) : nil
      let align = Bool.random(using: &random) ? Alignment.left : .right
      frame.write(hostileText(&random), at: position, width: width, align: align)
    }
    for row in 0..<6 { #expect(columns(of: frame, row: row) == 40) }
    #expect(frame.text.unicodeScalars.allSatisfy { isHarmless($0) || $0 == "\n" })
  }

  @Test("Filling covers a rectangle, clipped, and a wide character counts as a space")
  func fills() {
    var frame = frame(3, 6)
    frame.fill(at: Position(0, 0), rows: 9, columns: 9, with: "x")
    frame.fill(at: Position(1, 1), rows: 1, columns: 3, with: "─", style: .dim)
    frame.fill(at: Position(2, 4), rows: 1, columns: 9, with: "王")
    frame.fill(at: Position(-1, -1), rows: 2, columns: 2)
    #expect(frame.text == " xxxxx\nx───xx\nxxxx")
    #expect(frame.styleMap == "\n.ddd\n")
  }

  @Test("Styles are kept beside the text and can be changed alone")
  func styles() {
    var frame = frame(2, 12)
    frame.write("! overdue", at: Position(0, 1), style: .alert)
    frame.write("plain", at: Position(1, 0))
    frame.restyle(row: 1, columns: 2..<99, style: .cursor)
    frame.restyle(row: 7, columns: 0..<2, style: .cursor)
    #expect(frame.styleMap == ".!!!!!!!!!\n..cccccccccc")
    #expect(frame.line(1) == "plain")
  }

  @Test("Each role has a letter of its own")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test("A cell takes the first character of a sanitised text")
  func cells() {
    var frame = frame(1, 3)
    frame.write("\u{202E}\u{1B}x", at: Position(0, 0))
    #expect(frame[Position(0, 0)] == nil || frame.line(0) == "\u{FFFD}x")
    #expect(Cell("\u{202E}") == .blank)
    #expect(Cell("ab") == Cell("a"))
    #expect(frame[Position(1, 0)] == nil)
  }

  @Test("A snapshot shows size, cursor, text and styles")
  func snapshots() {
    var frame = frame(2, 10)
    frame.write("Today", at: Position(0, 0), style: .heading)
    frame.write("ሰላም", at: Position(1, 2))
    #expect(
      snapshotText(of: frame) == """
        size: 10x2   cursor: hidden
        === text
        Today
          ሰላም
        === styles
        hhhhh

        === end

        """)
    frame.cursor = Position(1, 3)
    #expect(snapshotText(of: frame).hasPrefix("size: 10x2   cursor: row 1, column 3\n"))
  }

  @Test("In ASCII our signs have one column each, and names stay")
  func ascii() {
    var frame = frame(2, 60)
    frame.write("▌! ◔ Language  ✓ done · Biomedical sci… │ ████▌ ↑↓ ‹ ×", at: Position(0, 0))
    frame.write("José فاطمة", at: Position(1, 0))
    let ascii = frame.inASCII()
    #expect(ascii.line(0) == ">! . Language  + done - Biomedical sci~ | ####> ^v < x")
    #expect(ascii.line(1) == "José فاطمة")
    #expect(ascii.styleMap == frame.styleMap)
  }

  @Test("Every sign of the pictures has an ASCII form")
  func asciiIsComplete() {
    let signs = "▌○◔◑◕●✓◷…─│┌┐└┘├┤▪▫↑↓←→▲▼▾‹›·×█▉▊▋▍▎▏▁▂▃▄▅▆▇▒–—“”‘’"
    var frame = frame(1, 80)
    frame.write(signs, at: Position(0, 0))
    #expect(frame.inASCII().text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("An empty frame is possible and takes no text")
  func empty() {
    var frame = Frame(size: Size(rows: -1, columns: 0))
    #expect(frame.size == Size(rows: 0, columns: 0))
    #expect(frame.write("x", at: Position(0, 0)) == 0)
    #expect(frame.text.isEmpty)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// The columns a row takes, counted from its cells.
private func columns(of frame: Frame, row: Int) -> Int {
  var filled = frame
  filled.write("|", at: Position(row, frame.size.columns - 1))
  return displayWidth(filled.line(row))
}
