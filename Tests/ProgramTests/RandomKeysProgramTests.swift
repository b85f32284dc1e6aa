import Foundation
import Testing

/// Anything that a terminal can send, to the real program.
///
/// `CASELOAD_RANDOM_KEYS` says how many keys, `CASELOAD_PROGRAM` to which program: a release build takes a million in
/// less than an hour.
struct RandomKeysProgramTests {
  private static let variables = ProcessInfo.processInfo.environment
  private static let wanted = variables["CASELOAD_RANDOM_KEYS"].flatMap { Int($0) } ?? 1_000
  /// How many keys a session gets, and how many of them come together.
  private static let (ofSession, together) = (20_000, 50)

  @Test(
    "Keys, halves of sequences, pastes, clicks and windows never stop it; Esc leads to Today, the file is sound"
  )
  func anything() throws {
    let office = try Office(environment: ["EDITOR": "true"])
    let file = try office.sample()
    var dice = KeyDice(state: 20_261_123)
    var done = 0
    while done < Self.wanted {
      done += try play(min(Self.ofSession, Self.wanted - done), on: file, in: office, &dice)
    }
    let check = try office.work(on: file, "check")
    #expect(check.code == 0, "\(check.out)\(check.err)")
  }

  /// Plays keys until there were enough or the program was left; gives how many there were.
  private func play(_ count: Int, on file: String, in office: Office, _ dice: inout KeyDice) throws -> Int {
    let session = try ScreenSession(
      ["--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right"], in: office)
    try session.wait(for: "help")
    var done = 0
    while done < count, session.code == nil {
      for _ in 0..<min(40, (count - done) / Self.together + 1) where session.code == nil {
        let keys = (0..<Self.together).map { _ in dice.keys() }
        session.type(keys.joined())
        done += keys.reduce(0) { $0 + ($1.hasPrefix("\u{1B}") ? 1 : $1.count) }
        _ = session.listen(milliseconds: 20)
      }
      if dice.isTime { session.resize(rows: dice.number(1...60), columns: dice.number(1...250)) }
      if session.code == nil { try goHome(session, after: done) }
    }
    if session.code == nil { session.type("Q") }
    #expect(session.end() == 0, "after \(done) keys of a session:\n\(session.text)")
    return done
  }

  /// Presses Esc until Today is there and nothing is queued: the keys before come first, and hundreds of sheets that
  /// are written one after another take their time.
  private func goHome(_ session: ScreenSession, after done: Int) throws {
    session.resize(rows: 24, columns: 80)
    settle(session)
    for _ in 0..<2_000 where session.code == nil {
      press("\u{1B}", in: session)
      guard isHome(session) else { continue }
      press("?", in: session)
      let isAnswered = session.text.contains("┌─ Help ")
      press("\u{1B}", in: session)
      if isAnswered, isHome(session) { return }
    }
    #expect(session.code == 0, "after \(done) keys of a session:\n\(session.text)")
  }

  private func press(_ key: String, in session: ScreenSession) {
    session.type(key)
    settle(session)
  }

  /// Whether Today is seen, with nothing in front of it.
  private func isHome(_ session: ScreenSession) -> Bool {
    session.line(0).hasPrefix("[1 Today]") && session.line(1).hasPrefix(" USE-IT! ")
      && !session.text.contains("┌─")
  }

  /// Reads until the program has nothing to say, longer than it waits after a lone Esc.
  private func settle(_ session: ScreenSession) {
    for _ in 0..<100 {
      if session.listen(milliseconds: 150).isEmpty { return }
    }
  }
}

/// Chooses what a terminal sends: mostly keys that mean something, in between what nobody would type.
private struct KeyDice: RandomNumberGenerator {
  var state: UInt64

  private static let usual =
    "123456jjkkhlJKrtslcanmeipuUfFsqv/?:yz ,.0HwgdxboP[]<>+-\r\r\r\t\t\u{7F}\u{0E}\u{10}\u{13}\u{14}\u{15}\u{17}\u{18}"
    .map(String.init)
  private static let sequences = [
    "A", "B", "B", "B", "C", "D", "H", "F", "Z", "5~", "6~", "2~", "3~", "1;5A", "1;5C", "24~", "I", "O",
    "99;99;99~",
  ].map { "\u{1B}[\($0)" }
  private static let odd = [
    "\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[<0;12;", "\u{1B}[200~u u u\n1\n2\u{1B}[201~",
    "\u{1B}[200~half a paste",
    "\u{1B}[201~", "قب", "ሰላም", "é\u{301}", "👩‍👩‍👧‍👦", "\u{202E}evil\u{202C}", "31/2/2026", "14nov",
    "oet 14nov L350",
    String(repeating: "x", count: 2_000), "\u{00}", "\u{1B}", "\u{1B}\u{1B}", "\u{0C}",
  ]

  /// Now and then.
  var isTime: Bool { mutating get { Int.random(in: 0..<4, using: &self) == 0 } }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func keys() -> String {
    switch number(0...99) {
    case 0...1: Self.odd.randomElement(using: &self) ?? ""
    case 2...4: "\u{1B}[<\([0, 0, 64, 65][number(0...3)]);\(number(1...80));\(number(1...24))M"
    case 5...20: Self.sequences.randomElement(using: &self) ?? ""
    default: Self.usual.randomElement(using: &self) ?? ""
    }
  }
}
