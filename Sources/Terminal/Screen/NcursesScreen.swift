internal import CTerminal

/// The terminal this program was started on, through ncurses.
///
/// There is at most one, owned by one thread. Opening it takes the terminal over; `close`, its end, a crash and a
/// signal all give it back as it was. Ctrl-L repaints and is not passed on; a stop from outside and its end are dealt
/// with here as well.
package struct NcursesScreen: ~Copyable, Screen {
  /// The terminal's extent, as of the last event.
  package private(set) var size: Size

  private var isASCII: Bool
  private var look: Look
  private var parser: KeyParser
  private var shown: Frame?
  private var mustRepaint = false
  private var isOpen = true
  private var isGone = false

  /// Takes the terminal over.
  ///
  /// - Parameter options: How to use it.
  /// - Throws: The reason, with the terminal untouched.
  package init(_ options: ScreenOptions = ScreenOptions()) throws(TerminalFailure) {
    try Self.requireTerminal()
    try Self.open(options)
    size = Self.currentSize()
    isASCII = options.ascii
    look = Self.look(of: options.theme)
    parser = KeyParser(hold: max(0, 100 - Int(ct_escape_delay())))
  }

  deinit {
    if isOpen { ct_close(nil, 0) }
  }

  /// Gives the terminal back; calling it again does nothing.
  ///
  /// - Returns: The last line that standard error took meanwhile, sanitised, or nil if there was none.
  @discardableResult
  package mutating func close() -> String? {
    guard isOpen else { return nil }
    isOpen = false
    var line = [CChar](repeating: 0, count: 512)
    ct_close(&line, Int32(line.count))
    let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? nil : sanitize(String(decoding: bytes, as: UTF8.self))
  }

  /// Sends what differs from the frame before, as one synchronised update; nothing if nothing differs.
  ///
  /// - Parameter frame: The picture. What is larger than the terminal is clipped, what is smaller leaves blanks.
  package mutating func show(_ frame: Frame) {
    let frame = isASCII ? frame.inASCII() : frame
    let before = shown?.size == frame.size ? shown : nil
    if before == nil { ct_erase() }
    let changed = look.put(frame, over: before ?? Frame(size: frame.size))
    defer { shown = frame }
    if before != nil, !changed, !mustRepaint, before?.cursor == frame.cursor { return }
    flush(cursor: frame.cursor)
  }

  /// Gives the screen another look; the next frame is sent whole.
  package mutating func wear(theme: Theme?, ascii: Bool?) {
    if let theme { look = Self.look(of: theme) }
    isASCII = ascii ?? isASCII
    shown = nil
  }

  /// Asks the terminal to put a text on the clipboard, by OSC 52.
  package mutating func copy(base64: String) {
    guard base64.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return }
    ct_copy(base64)
  }

  private static func look(of theme: Theme) -> Look {
    Look(theme: theme.resolved(background: environment("COLORFGBG")), colours: Int(ct_colours()))
  }

  private mutating func flush(cursor: Position?) {
    ct_flush(Int32(clamping: cursor?.row ?? -1), Int32(clamping: cursor?.column ?? 0), mustRepaint ? 1 : 0)
    mustRepaint = false
  }

  private mutating func repaint() {
    mustRepaint = true
    if shown != nil { flush(cursor: shown?.cursor) }
  }

  private static func requireTerminal() throws(TerminalFailure) {
    guard ct_is_terminal(0) != 0 else { throw .inputIsNoTerminal }
    guard ct_is_terminal(1) != 0 else { throw .outputIsNoTerminal }
    guard environment("TERM") != nil else { throw .terminalIsNotNamed }
  }

  private static func open(_ options: ScreenOptions) throws(TerminalFailure) {
    let answer = options.withCOptions { ct_open($0) }
    let name = environment("TERM") ?? ""
    switch Int(answer) {
    case CT_OPENED: return
    case CT_ALREADY_OPEN: throw .alreadyOpen
    case CT_CANNOT_POSITION: throw .cannotPlaceCursor(name)
    default: throw .unknownTerminal(name)
    }
  }

  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }
}

// MARK: Waiting

extension NcursesScreen {
  /// Waits for the next event; see `Screen`.
  ///
  /// After `.hangUp` every further call returns it again at once.
  package mutating func next(timeout milliseconds: Int?, watching: [Int32]) -> Event {
    let deadline = milliseconds.map { ct_milliseconds() + Int64($0) }
    while true {
      if isGone { return .hangUp }
      if let end = takeWaitingSignals() { return end }
      drain()
      if let event = nextComplete() { return event }
      if let event = wait(until: deadline, watching: watching) { return event }
    }
  }

  /// The end that a signal or a closed terminal asks for: it does not wait for the keys that are queued.
  private mutating func takeWaitingSignals() -> Event? {
    var detail: Int32 = 0
    while true {
      switch Int(ct_wait(0, [], 0, &detail)) {
      case CT_SIGNAL:
        if let event = take(signal: detail) { return event }
      case CT_GONE: return hangUp()
      default: return nil
      }
    }
  }

  /// Takes what curses holds before anything is polled: it keeps a queue of its own.
  private mutating func drain() {
    var input = ct_input()
    for _ in 0..<4096 {
      let kind = Int(ct_read(&input))
      if kind == CT_NOTHING { return }
      if kind == CT_RESIZED {
        takeSize()
      } else if let piece = KeyInput(kind: kind, input) {
        parser.feed(piece, at: ct_milliseconds())
      }
    }
  }

  private mutating func nextComplete() -> Event? {
    while let event = parser.next() {
      if event != .key(.control("l")) { return event }
      repaint()
    }
    return nil
  }

  private mutating func takeSize() {
    size = Self.currentSize()
    shown = nil
    parser.append(.resize(size))
  }

  private mutating func wait(until deadline: Int64?, watching: [Int32]) -> Event? {
    if ct_follow_size() != 0 { return nil }
    let now = ct_milliseconds()
    let left = deadline.map { Int(max(0, $0 - now)) }
    let shortest = [left, parser.patience(at: now)].compactMap { $0 }.min()
    var detail: Int32 = 0
    let cause = ct_wait(Int32(clamping: shortest ?? -1), watching, Int32(clamping: watching.count), &detail)
    switch Int(cause) {
    case CT_SIGNAL: return take(signal: detail)
    case CT_DESCRIPTOR: return .descriptor(detail)
    case CT_GONE: return hangUp()
    case CT_TIMED_OUT: return expire(deadline: deadline)
    default: return nil
    }
  }

  private mutating func expire(deadline: Int64?) -> Event? {
    let now = ct_milliseconds()
    parser.expire(at: now)
    if let event = nextComplete() { return event }
    return deadline.map { now >= $0 } == true ? .timeout : nil
  }

  private mutating func hangUp() -> Event {
    isGone = true
    ct_mark_gone()
    return .hangUp
  }

  private mutating func take(signal: Int32) -> Event? {
    switch KnownSignal(rawValue: signal) {
    case .hangUp: return hangUp()
    case .stop: stop()
    case .goOn: suspended {}
    // Changed and changed back before we looked: the terminal may have cut what it showed, and curses does not know.
    case .window where ct_size_is_known() != 0: repaint()
    case .window: break
    case .interrupt, .terminate: return .terminate(signal: signal)
    case nil: break
    }
    return nil
  }
}

// MARK: Leaving for a while

extension NcursesScreen {
  /// Hands the terminal back while the body runs.
  ///
  /// If the size changed meanwhile, `.resize` comes next.
  package mutating func suspended(_ body: () -> Void) {
    ct_leave()
    body()
    ct_return()
    if Self.currentSize() == size { return repaint() }
    mustRepaint = true
    takeSize()
  }

  /// Leaves the program stopped in the background until the shell continues it.
  package mutating func stop() {
    suspended { ct_stop() }
  }
}

/// The owner of a terminal stays on its thread.
@available(*, unavailable)
extension NcursesScreen: Sendable {}
