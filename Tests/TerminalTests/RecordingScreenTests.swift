import Terminal
import Testing

@Suite("Scripts and refusals")
struct RecordingScreenTests {
  /// A loop as a program writes it, over any screen.
  private func run<S: Screen & ~Copyable>(_ screen: inout S) -> [Event] {
    var events: [Event] = []
    while true {
      var frame = Frame(size: screen.size)
      frame.write("events \(events.count)", at: Position(0, 0))
      screen.show(frame)
      let event = screen.next()
      events.append(event)
      if event == .hangUp { return events }
    }
  }

  @Test("A script plays its events in order, keeps each frame, and ends with a hang-up")
  func plays() {
    var screen = RecordingScreen(keys: [.enter, .escape])
    #expect(run(&screen) == [.key(.enter), .key(.escape), .hangUp])
    #expect(screen.frames.map { $0.line(0) } == ["events 0", "events 1", "events 2"])
    #expect(screen.next() == .hangUp)
  }

  @Test("A resize in the script changes the size that is drawn for")
  func resizes() {
    let wide = Size(rows: 40, columns: 120)
    var screen = RecordingScreen(size: Size(rows: 24, columns: 80), events: [.resize(wide)])
    _ = run(&screen)
    #expect(screen.frames.map(\.size) == [Size(rows: 24, columns: 80), wide])
  }

  @Test("Handing the terminal back runs the body and is counted")
  func suspends() {
    var screen = RecordingScreen(events: [])
    var ran = false
    screen.suspended { ran = true }
    screen.stop()
    #expect(ran)
    #expect(screen.suspensions == 1)
    #expect(screen.stops == 1)
  }

  @Test("Without a terminal the screens refuse in a sentence")
  func refusals() {
    let command = "Start caseload in a terminal window, or use the command line: caseload list."
    let refused = "The screens were not opened: "
    #expect(
      "\(TerminalFailure.inputIsNoTerminal)" == refused + "standard input is not a terminal. " + command)
    #expect(
      "\(TerminalFailure.outputIsNoTerminal)" == refused + "standard output is not a terminal. " + command)
    #expect("\(TerminalFailure.alreadyOpen)" == refused + "they are open already. Close them first.")
  }

  @Test("A terminal's name in a refusal is sanitised and short")
  func hostileName() {
    let text = "\(TerminalFailure.unknownTerminal("\u{1B}]0;x\u{07}" + String(repeating: "y", count: 100)))"
    #expect(text.unicodeScalars.allSatisfy(isHarmless))
    #expect(text.count < 240)
  }
}
