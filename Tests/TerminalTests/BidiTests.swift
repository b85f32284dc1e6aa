import Terminal
import Testing

@Suite("The layout rule for right-to-left text")
struct BidiTests {
  init() { prepareLocale() }

  private func frame(_ fields: [(column: Int, text: String)]) -> Frame {
    var frame = Frame(size: Size(rows: 1, columns: 100))
    for field in fields { frame.write(field.text, at: Position(0, field.column)) }
    return frame
  }

  @Test("A row that follows the rule has no problem")
  func goodRows() {
    let name = "فاطمة الزهراء"
    let rows: [[(Int, String)]] = [
      [(3, "SMW-0140"), (13, name), (33, "Nurse"), (49, "○ Intake"), (66, "Tue  1 Dec")],
      [(1, "Fatima"), (10, "native name"), (24, name), (40, "Pharmacist, Syria")],
      [(1, "SMW-0140"), (13, name), (33, "◔ Language, 197 d of 180")],
      [(1, "Note 12 Sep"), (20, name + " 12 " + name)],
      [(1, "Name"), (8, name)],
      [(1, "12 d"), (10, "Selam")],
      [(1, "SMW-0031"), (13, "ሰላም ተስፋይ"), (30, "23")],
    ]
    for row in rows { #expect(frame(row).bidiProblems().isEmpty) }
  }

  @Test("A row that begins right-to-left is found")
  func beginsRightToLeft() {
    let problems = frame([(2, "فاطمة"), (20, "Nurse")]).bidiProblems()
    #expect(problems.map(\.fault) == [.rowBeginsRightToLeft])
    #expect(problems.first?.position == Position(0, 2))
    #expect(problems.first?.description == "row 0, column 2: the row's first letter is right-to-left")
  }

  @Test(
    "A digit after a right-to-left field is found, also behind a sign",
    arguments: ["2026-11-22", "! 3 d overdue", "│ ١٢"])
  func digitFollows(_ text: String) {
    let problems = frame([(0, "SMW-0140"), (10, "فاطمة"), (30, text)]).bidiProblems()
    #expect(problems.map(\.fault) == [.digitFollows])
    #expect(problems.first?.description.hasSuffix("a digit follows a right-to-left field") == true)
  }

  @Test("Two right-to-left fields side by side are found, written apart or in one text")
  func fieldsFollow() {
    let apart = frame([(0, "SMW-0140"), (10, "فاطمة"), (16, "دمشق")])
    let together = frame([(0, "SMW-0140"), (10, "فاطمة    دمشق")])
    for frame in [apart, together] {
      #expect(frame.bidiProblems().map(\.fault) == [.rightToLeftFollows])
      #expect(
        frame.bidiProblems().first?.description.hasSuffix("a right-to-left field follows another") == true)
    }
  }

  @Test("Hebrew counts as well, and each row is looked at by itself")
  func everyRow() {
    var frame = Frame(size: Size(rows: 2, columns: 40))
    frame.write("Name", at: Position(0, 0))
    frame.write("יוסף", at: Position(0, 6))
    frame.write("יוסף", at: Position(1, 6))
    #expect(frame.bidiProblems().map(\.position) == [Position(1, 6)])
  }
}
