import Testing

@testable import Casework

/// Long lines of plain text.
struct TextWrapTests {
  @Test("A line that fits is left alone, but for blanks at its end")
  func short() {
    #expect(TextWrap.lines("Name   Ada  ") == ["Name   Ada"])
    #expect(TextWrap.lines("") == [""])
  }

  @Test("What follows the first line begins where the value began")
  func hanging() {
    let lines = TextWrap.lines("Consent    " + String(repeating: "word ", count: 20))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("Consent    word") && lines[0].count <= 80)
    #expect(lines[1].hasPrefix("           word"))
  }

  @Test("Without a label, two more blanks than the line itself")
  func plain() {
    let lines = TextWrap.lines("    " + String(repeating: "word ", count: 20))
    #expect(lines[1].hasPrefix("      word"))
  }

  @Test("A word that is longer than the line is not cut")
  func longWord() {
    let word = String(repeating: "x", count: 100)
    #expect(TextWrap.lines("a \(word) b") == ["a", "  \(word)", "  b"])
  }

  @Test("The sign of a stage stays with its name")
  func signs() {
    let filler = String(repeating: "x", count: 77)
    #expect(TextWrap.lines("\(filler) ◕ Accreditation") == [filler, "  ◕ Accreditation"])
  }
}
