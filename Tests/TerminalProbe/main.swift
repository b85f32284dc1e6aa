// A small program on the terminal core, for the driver's tests: it shows the events it gets and does as keys say.
import Glibc
import Terminal

/// Reads how to open the screen from the arguments.
func options() -> ScreenOptions {
  var options = ScreenOptions()
  let arguments = CommandLine.arguments
  options.ascii = arguments.contains("--ascii")
  if arguments.contains("--colour=always") { options.colour = .always }
  if arguments.contains("--colour=never") { options.colour = .never }
  options.theme = .dark
  options.errorLog = getenv("PROBE_LOG").map { String(cString: $0) }
  options.crashMessage = "The probe stopped unexpectedly."
  return options
}

/// Reads the texts of the file PROBE_TEXTS, separated by U+001E, the last first.
func fileOfTexts() -> [String] {
  guard let path = getenv("PROBE_TEXTS"), let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false)
  return parts.map { String(decoding: $0, as: UTF8.self) }.reversed()
}

/// What the probe knows, and how it draws it.
struct Probe {
  var size: Size
  var log: [String] = []
  var row = 0
  var text = getenv("PROBE_TEXT").map { String(cString: $0) } ?? "ሰላም ተስፋይ"
  var texts = fileOfTexts()

  /// The rows of a list, its cursor, what was drawn last, and an anchor drawn last of all.
  func frame() -> Frame {
    var frame = Frame(size: size)
    frame.write("probe \(size.columns)x\(size.rows)", at: Position(0, 1), style: .heading)
    frame.write(text, at: Position(1, 1), width: 30)
    frame.write("│ field ◔", at: Position(1, 32), style: .alert)
    for row in 2..<max(2, size.rows - 2) { list(row, into: &frame) }
    frame.write(log.suffix(4).joined(separator: " | "), at: Position(size.rows - 2, 1), style: .warn)
    frame.write("events \(log.count)", at: Position(size.rows - 1, 1), style: .accent)
    return frame
  }

  private func list(_ row: Int, into frame: inout Frame) {
    frame.write("SMW-00\(10 + row)  person \(row), next action on Monday", at: Position(row, 3))
    guard row == self.row + 2 else { return }
    frame.restyle(row: row, columns: 0..<size.columns, style: .cursor)
    frame.write("▌", at: Position(row, 0), style: .accent)
  }
}

/// Says an event in a word.
func word(_ event: Event) -> String {
  switch event {
  case .key(let key): "\(key)"
  case .paste(let text): "paste \(text.split(separator: "\n").joined(separator: "/"))"
  case .mouse(let mouse): "\(mouse.kind) \(mouse.position.row),\(mouse.position.column)"
  case .resize: "resize"
  default: "\(event)"
  }
}

/// Writes a line to standard error.
func complain(_ text: String) {
  let bytes = Array("\(text)\n".utf8)
  _ = write(2, bytes, bytes.count)
}

/// A crash as a mistake in a view would cause it.
func crash() -> Int {
  let empty: [Int] = []
  return empty[CommandLine.arguments.count]
}

/// Closes the screen and opens another in its place.
func reopen(_ screen: inout NcursesScreen) {
  screen.close()
  do { screen = try NcursesScreen(options()) } catch { complain("\(error)") }
}

func act(on key: Key, _ probe: inout Probe, _ screen: inout NcursesScreen) -> Bool {
  switch key {
  case .character("q"): return false
  case .character("x"): probe.row = crash()
  case .character("j"): probe.row += 1
  case .character("n"): probe.text = probe.texts.popLast() ?? ""
  case .character("z"): screen.stop()
  case .character("o"): reopen(&screen)
  case .character("d"): _ = signal(SIGWINCH, SIG_IGN)
  case .character("Q"): exit(3)
  case .character("w"): complain("a warning on standard error")
  case .character("e"):
    var end: ChildEnd?
    screen.suspended { end = runInForeground(["sh", "-c", "echo child is here; read answer; exit 7"]) }
    probe.log.append(end.map { "\($0)" } ?? "no child")
  case .character("y"):
    screen.suspended { probe.log.append("\(runInForeground(["/nonexistent/editor"]))") }
  default: break
  }
  return true
}

func run(_ screen: inout NcursesScreen) -> Int32 {
  var probe = Probe(size: screen.size)
  while true {
    screen.show(probe.frame())
    let event = screen.next()
    probe.log.append(word(event))
    switch event {
    case .hangUp: return 129
    case .terminate(let signal): return 128 + signal
    case .resize(let size): probe.size = size
    case .key(let key): if !act(on: key, &probe, &screen) { return 0 }
    default: break
    }
  }
}

func main() -> Int32 {
  do {
    var screen = try NcursesScreen(options())
    let code = run(&screen)
    if let line = screen.close() { print("kept: \(line)") }
    return code
  } catch {
    complain("\(error)")
    return 1
  }
}

exit(main())
