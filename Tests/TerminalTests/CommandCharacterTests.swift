import Terminal
import Testing

@Suite("Commands on any keyboard")
struct CommandCharacterTests {
  @Test(
    "A letter of another layout is the command of its key",
    arguments: [
      ("ق", "r"), ("ش", "a"), ("ى", "n"), ("ة", "m"), ("ع", "u"), ("أ", "H"), ("؟", "?"), ("١", "1"),
      ("۵", "5"),
      ("к", "r"), ("К", "R"), ("ф", "a"), ("ρ", "r"), ("Ρ", "R"), ("и", "b"), ("і", "s"),
    ] as [(Character, Character)])
  func letters(_ typed: Character, _ command: Character) {
    #expect(commandCharacter(typed) == command)
  }

  @Test("Arabic and Persian differ, and the first layout named decides")
  func layouts() {
    #expect(commandCharacter("ز") == ".")
    #expect(commandCharacter("ز", layouts: [.persian]) == "c")
    #expect(commandCharacter("د", layouts: [.persian, .arabic]) == "n")
    #expect(commandCharacter("ة", layouts: [.persian, .arabic]) == "m")
  }

  @Test(
    "What is on no table stays as it is, and Latin letters always do",
    arguments: ["r", "Z", "/", "ሰ", "é", "王"] as [Character])
  func others(_ character: Character) {
    #expect(commandCharacter(character) == character)
  }

  @Test("Arabic and Persian digits become 0 to 9 in any text, and nothing else changes")
  func digits() {
    #expect(asciiDigits("١٢/٩/٢٠٢٦") == "12/9/2026")
    #expect(asciiDigits("۱۴۰۵") == "1405")
    #expect(asciiDigits("فاطمة ٣") == "فاطمة 3")
    #expect(asciiDigits("12 Sep") == "12 Sep")
  }
}
