import Terminal
import Testing

@Suite("From bytes to keys")
struct KeyParserTests {
  private func events(_ text: String, apart: Bool) -> [Event] {
    events(Array(text.utf8), apart: apart)
  }

  /// Feeds bytes at once, or 90 ms apart, and lets the time pass after the last.
  private func events(_ bytes: [UInt8], apart: Bool) -> [Event] {
    var parser = KeyParser()
    var time: Int64 = 1000
    var events: [Event] = []
    for byte in bytes {
      parser.expire(at: time)
      parser.feed(.byte(byte), at: time)
      while let event = parser.next() { events.append(event) }
      time += apart ? 90 : 0
    }
    parser.expire(at: time + 5000)
    while let event = parser.next() { events.append(event) }
    #expect(parser.patience(at: time + 5000) == nil)
    return events
  }

  @Test(
    "A sequence is one key, at once and byte by byte",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OC", .right), ("\u{1B}[D", .left),
      ("\u{1B}[1;5A", .controlUp), ("\u{1B}[1;5C", .controlRight), ("\u{1B}[1;2B", .down),
      ("\u{1B}[H", .home),
      ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
      ("\u{1B}[2~", .insert), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[15~", .function(5)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[[A", .function(1)), ("\u{1B}OM", .enter),
    ])
  func sequences(_ text: String, _ key: Key) {
    #expect(events(text, apart: false) == [.key(key)])
    #expect(events(text, apart: true) == [.key(key)])
  }

  @Test(
    "Control characters are named keys",
    arguments: [
      ([0x0D], Key.enter), ([0x09], .tab), ([0x7F], .backspace), ([0x08], .backspace),
      ([0x00], .control(" ")),
      ([0x13], .control("s")), ([0x1A], .control("z")), ([0x0A], .control("j")), ([0x1C], .control("\\")),
      ([0x1F], .control("_")),
    ] as [([UInt8], Key)])
  func controls(_ bytes: [UInt8], _ key: Key) {
    #expect(events(bytes, apart: false) == [.key(key)])
  }

  @Test("Esc waits 100 ms for more, then it is Esc")
  func loneEscape() {
    var parser = KeyParser()
    parser.feed(.byte(0x1B), at: 0)
    #expect(parser.next() == nil)
    #expect(parser.patience(at: 40) == 60)
    parser.expire(at: 99)
    #expect(parser.next() == nil)
    parser.expire(at: 100)
    #expect(parser.next() == .key(.escape))
    #expect(parser.patience(at: 100) == nil)
  }

  @Test(
    "Esc and a character at once are Alt; typed after each other, and before other keys, they are two keys")
  func escapeThenKey() {
    #expect(events("\u{1B}x", apart: false) == [.key(.alt("x"))])
    #expect(events("\u{1B}\r", apart: false) == [.key(.alt("\r"))])
    #expect(events("\u{1B}:", apart: true) == [.key(.escape), .key(.character(":"))])
    #expect(events("\u{1B}\r", apart: true) == [.key(.escape), .key(.enter)])
    for apart in [false, true] {
      #expect(events("\u{1B}\u{1B}", apart: apart) == [.key(.escape), .key(.escape)])
      #expect(events("\u{1B}\u{1B}[A", apart: apart) == [.key(.escape), .key(.up)])
    }
    #expect(events("\u{1B}[", apart: false) == [.key(.alt("["))])
    #expect(events("\u{1B}O", apart: false) == [.key(.alt("O"))])
    #expect(events("\u{1B}Oz", apart: false) == [.key(.alt("O")), .key(.character("z"))])
  }

  @Test("A key that curses recognised ends a waiting Esc")
  func escapeThenRecognisedKey() {
    var parser = KeyParser()
    parser.feed(.byte(0x1B), at: 0)
    parser.feed(.key(.down), at: 1)
    #expect(parser.next() == .key(.escape))
    #expect(parser.next() == .key(.down))
    #expect(parser.next() == nil)
  }

  @Test("A sequence of no meaning presses nothing, however long, and what follows is read")
  func unknownSequences() {
    #expect(events("\u{1B}[?1;2cx", apart: false) == [.key(.character("x"))])
    #expect(events("\u{1B}[Ix", apart: false) == [.key(.character("x"))])
    let long = "\u{1B}[" + String(repeating: "9;", count: 200)
    #expect(!events(long + "~x", apart: false).isEmpty)
  }

  @Test("UTF-8 may be cut anywhere", arguments: ["é", "ሰ", "ف", "王", "👍"])
  func utf8(_ text: String) {
    for apart in [false, true] {
      let expected = text.unicodeScalars.map { Event.key(.character(Character($0))) }
      #expect(events(text, apart: apart) == expected)
    }
  }

  @Test("Bytes that are no text are dropped and do not take the next key with them")
  func invalidBytes() {
    #expect(events([0xE1, 0x88, 0x71], apart: false) == [.key(.character("q"))])
    #expect(events([0xFF, 0x80, 0xC0, 0x71], apart: false) == [.key(.character("q"))])
    #expect(events([0xED, 0xA0, 0x80, 0x71], apart: false) == [.key(.character("q"))])
    #expect(events([0xE1, 0x88], apart: false).isEmpty)
  }

  @Test("A paste is one event, its line ends are newlines and its controls are gone")
  func pastes() {
    let paste = "\u{1B}[200~a:b\r\nc\rd\ne\tf\u{1B}[31mg\u{1B}[201~q"
    for apart in [false, true] {
      #expect(events(paste, apart: apart) == [.paste("a:b\nc\nd\ne\tf[31mg"), .key(.character("q"))])
    }
  }

  @Test("A paste that curses announces is gathered too, its keys with it")
  func announcedPaste() {
    var parser = KeyParser()
    parser.feed(.pasteStart, at: 0)
    for byte in "x".utf8 { parser.feed(.byte(byte), at: 0) }
    parser.feed(.key(.enter), at: 0)
    parser.feed(.key(.up), at: 0)
    parser.feed(.byte(0x79), at: 0)
    parser.feed(.pasteEnd, at: 0)
    #expect(parser.next() == .paste("x\ny"))
    #expect(parser.next() == nil)
  }

  @Test("Esc pressed twice leads out of a paste whose end never comes, and two in one piece belong to it")
  func escapedPaste() {
    var parser = KeyParser()
    parser.feed(.pasteStart, at: 0)
    parser.feed(.byte(0x61), at: 0)
    parser.feed(.byte(0x1B), at: 150)
    #expect(parser.next() == nil)
    parser.feed(.byte(0x1B), at: 300)
    #expect(parser.next() == .paste("a") && parser.next() == .key(.escape))
    parser.feed(.pasteStart, at: 400)
    for byte in Array("b\u{1B}\u{1B}[201~".utf8) { parser.feed(.byte(byte), at: 400) }
    #expect(parser.next() == .paste("b") && parser.next() == nil)
  }

  @Test("A paste whose end never comes is delivered after a second, an endless one in parts")
  func unendingPaste() {
    var parser = KeyParser()
    parser.feed(.pasteStart, at: 0)
    parser.feed(.byte(0x61), at: 0)
    #expect(parser.patience(at: 0) == 1000)
    parser.expire(at: 1000)
    #expect(parser.next() == .paste("a"))
    parser.feed(.pasteStart, at: 2000)
    for _ in 0..<KeyParser.largestPaste { parser.feed(.byte(0x61), at: 2000) }
    #expect(parser.next() == .paste(String(repeating: "a", count: KeyParser.largestPaste - 1)))
    parser.feed(.pasteEnd, at: 2000)
    #expect(parser.next() == .paste("a"))
  }

  @Test("The mouse is read in both of its forms")
  func mouse() {
    let press = Event.mouse(MouseEvent(position: Position(4, 9), kind: .press))
    for apart in [false, true] {
      #expect(events("\u{1B}[<0;10;5M\u{1B}[<0;10;5m", apart: apart) == [press])
      #expect(events("\u{1B}[M \u{2A}\u{25}", apart: apart) == [press])
      let wheel = [MouseEvent.Kind.wheelUp, .wheelDown].map {
        Event.mouse(MouseEvent(position: Position(0, 0), kind: $0))
      }
      #expect(events("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", apart: apart) == wheel)
    }
  }

  @Test("A report of the mouse that a slow line tears is one click, and what never ends is no key")
  func tornMouse() {
    var parser = KeyParser()
    for byte in "\u{1B}[<0;10".utf8 { parser.feed(.byte(byte), at: 0) }
    parser.expire(at: 500)
    for byte in ";5M\u{1B}[<0;1".utf8 { parser.feed(.byte(byte), at: 600) }
    parser.expire(at: 60_000)
    parser.feed(.byte(0x71), at: 60_001)
    var events: [Event] = []
    while let event = parser.next() { events.append(event) }
    let press = Event.mouse(MouseEvent(position: Position(4, 9), kind: .press))
    #expect(events == [press, .key(.character("q"))])
  }

  @Test("Two presses on one cell within 400 ms are a double click; a third begins anew")
  func doubleClicks() {
    var parser = KeyParser()
    let here = Position(3, 3)
    for (action, time) in [(MouseAction.press, 0), (.press, 400), (.press, 500), (.press, 901)] {
      parser.feed(.mouse(here, action), at: Int64(time))
    }
    parser.feed(.mouse(Position(3, 4), .press), at: 902)
    var kinds: [MouseEvent.Kind] = []
    while case .mouse(let event)? = parser.next() { kinds.append(event.kind) }
    #expect(kinds == [.press, .double, .press, .press, .press])
  }

  @Test("Any bytes at all are read without a trap, and the parser comes to rest")
  func randomBytes() {
    var random = Seeded(state: 5)
    let usual: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x3C, 0x4D, 0x7E, 0x32, 0x30, 0x31, 0xE1, 0x88, 0xB0]
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in
        Bool.random(using: &random)
          ? usual.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      _ = events(bytes, apart: Bool.random(using: &random))
    }
  }

  @Test("Keys are named as a person reads them")
  func names() {
    let keys: [Key] = [
      .control("s"), .character(" "), .function(1), .pageUp, .pageDown, .controlLeft, .up, .delete,
    ]
    #expect(keys.map(\.description) == ["Ctrl-S", "Space", "F1", "PgUp", "PgDn", "Ctrl-←", "↑", "Del"])
  }
}
