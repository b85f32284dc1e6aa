import Terminal
import Testing

@Suite("What reaches the screen")
struct SanitizeTests {
  init() { prepareLocale() }

  @Test(
    "Each kind of dangerous text has its answer",
    arguments: [
      ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
      ("bell\u{07}", "bell\u{FFFD}"),
      ("a\u{9B}5m", "a\u{FFFD}5m"),
      ("del\u{7F}", "del\u{FFFD}"),
      ("two\nlines", "two\u{FFFD}lines"),
      ("two\r\nlines", "two\u{FFFD}\u{FFFD}lines"),
      ("a\tb", "a\u{FFFD}b"),
      ("a\u{2028}b\u{2029}c", "a b c"),
      ("a\u{A0}b\u{202F}c", "a b c"),
      ("a\u{202E}txt.exe", "atxt.exe"),
      ("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}", "a"),
      ("\u{202A}\u{202B}\u{202C}\u{202D}b", "b"),
      ("zero\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}", "zero"),
      ("soft\u{AD}hyphen", "softhyphen"),
      ("tag\u{E0041}\u{E007F}", "tag"),
      ("❤\u{FE0F}", "❤"),
      ("x\u{E0100}", "x"),
      ("\u{E000}\u{F8FF}\u{F0000}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("\u{FFFF}", "\u{FFFD}"),
      ("\u{3164}", ""),
      ("\u{FFF9}a", "a"),
      ("\u{600}12", "\u{FFFD}12"),
    ])
  func table(_ text: String, _ expected: String) {
    #expect(sanitize(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("A mark without a base is left out, and at most four stay on a base")
  func marks() {
    #expect(sanitize("\u{301}\u{302}a") == "a")
    let many = "a" + String(repeating: "\u{301}", count: 200) + "b"
    #expect(sanitize(many).unicodeScalars.count == 6)
    #expect(displayWidth(many) == 2)
  }

  @Test("Of a joined emoji sequence the first stays; a flag becomes its letters")
  func emoji() {
    #expect(sanitize("👨‍👩‍👧‍👦!") == "👨!")
    #expect(sanitize("👍🏽 ok") == "👍 ok")
    #expect(sanitize("❤️‍🔥") == "❤")
    #expect(sanitize("🇸🇾 Syria") == "SY Syria")
    #expect(sanitize("👨👩") == "👨👩")
  }

  @Test(
    "Names in any script stay as they are",
    arguments: [
      "Fatima al-Zahra", "Zoë O'Connor", "José Ángel Núñez", "Nguyễn Thị Hồng", "Łukasz Żółć",
      "فاطمة الزهراء",
      "مُحَمَّد", "ሰላም ተስፋይ", "יוסף", "Ольга", "Αθηνά", "王小明", "อัญชลี", "‘quoted’ – dash…", "▌ ○ ◔ ◑ ◕ ● ✓ ◷",
    ])
  func names(_ name: String) {
    #expect(sanitize(name).unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test("A zero-width joiner inside a Persian name is left out, its letters stay")
  func persianName() {
    #expect(sanitize("علی\u{200C}رضا") == "علیرضا")
  }

  @Test("Sanitising twice is the same as once, and nothing dangerous is left, for 2,000 random texts")
  func randomTexts() {
    var random = Seeded(state: 20_261_123)
    for _ in 0..<2000 {
      let text = hostileText(&random)
      let clean = sanitize(text)
      #expect(sanitize(clean).unicodeScalars.elementsEqual(clean.unicodeScalars))
      #expect(clean.unicodeScalars.allSatisfy(isHarmless))
      #expect(displayWidth(text) == displayWidth(clean))
    }
  }

  @Test(
    "Widths are those of the C library",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("ሰላም", 3), ("فاطمة", 5), ("王小明", 6), ("👨", 2),
      ("◔ Language", 10), ("…", 1), ("a\u{1B}b", 3), ("\u{202E}", 0), ("อัญชลี", 4), ("한글", 4),
    ])
  func widths(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test("Text is UTF-8 after preparing, again and again")
  func locale() {
    #expect(prepareLocale())
    #expect(prepareLocale())
  }
}

/// A small generator with a fixed start, so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Returns a text of letters mixed with what terminals and their users have been harmed by.
func hostileText(_ random: inout Seeded) -> String {
  let pieces = [
    "Mariam", "فاطمة", "ሰላም", "王", "👨", "👩", "\u{200D}", "\u{FE0F}", "\u{1B}]0;t\u{07}",
    "\u{1B}]52;c;QQ==\u{1B}\\",
    "\u{1B}P1$r\u{1B}\\", "\u{1B}[2J", "\u{9B}", "\u{90}", "\u{202E}", "\u{2067}", "\u{2069}", "\u{200B}",
    "\u{301}",
    "\u{E0041}", "\u{E000}", "\r", "\n", "\t", "\u{08}", "\u{00}", "\u{2028}", "🇸", "🇾", "🏽", "12", " ", "‮",
    "क्षि",
    String(repeating: "\u{300}", count: 200), "\u{FFFF}", "\u{AD}",
  ]
  let count = Int.random(in: 0...12, using: &random)
  return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
}

/// Whether a scalar may reach a terminal.
func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: false
  case 0xFE00...0xFE0F, 0xFEFF, 0xE000...0xF8FF, 0x1F1E6...0x1F1FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
    false
  default: true
  }
}
