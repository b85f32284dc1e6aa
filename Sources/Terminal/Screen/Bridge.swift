internal import CTerminal

/// Returns an environment variable, or nil if it is empty or not set.
func environment(_ name: String) -> String? {
  guard let value = ct_environment(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

extension ScreenOptions {
  /// Lends these options to C for one call.
  func withCOptions(_ body: (UnsafePointer<ct_options>) -> Int32) -> Int32 {
    withOptionalCString(errorLog) { log in
      withOptionalCString(crashMessage.map(sanitize)) { message in
        var options = ct_options()
        options.colour = allowsColour ? 1 : 0
        options.mouse = mouse ? 1 : 0
        options.escape_delay = Int32(clamping: escapeDelay)
        options.error_log = log
        options.crash_text = message
        return body(&options)
      }
    }
  }

  private var allowsColour: Bool {
    switch colour {
    case .auto: environment("NO_COLOR") == nil
    case .always: true
    case .never: false
    }
  }
}

private func withOptionalCString(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Int32) -> Int32 {
  guard let text else { return body(nil) }
  return text.withCString(body)
}

/// The signals that reach the waiting loop, by their numbers on Linux and macOS.
enum KnownSignal {
  case hangUp
  case interrupt
  case terminate
  case stop
  case goOn
  case window

  init?(rawValue: Int32) {
    switch Int(ct_signal_kind(rawValue)) {
    case CT_SIGNAL_HANG_UP: self = .hangUp
    case CT_SIGNAL_INTERRUPT: self = .interrupt
    case CT_SIGNAL_TERMINATE: self = .terminate
    case CT_SIGNAL_STOP: self = .stop
    case CT_SIGNAL_CONTINUE: self = .goOn
    case CT_SIGNAL_WINDOW: self = .window
    default: return nil
    }
  }
}

extension KeyInput {
  /// Creates an input from what `ct_read` returned, or nil if it is none of ours.
  init?(kind: Int, _ input: ct_input) {
    switch kind {
    case CT_BYTE: self = .byte(UInt8(truncatingIfNeeded: input.value))
    default: self.init(keyCode: Int(input.value))
    }
  }

  private init?(keyCode: Int) {
    switch keyCode {
    case CT_KEY_PASTE_START: self = .pasteStart
    case CT_KEY_PASTE_END: self = .pasteEnd
    default:
      guard let key = keysByCode[keyCode] ?? functionKey(keyCode) else { return nil }
      self = .key(key)
    }
  }
}

private func functionKey(_ code: Int) -> Key? {
  code > CT_KEY_FUNCTION ? .function(code - CT_KEY_FUNCTION) : nil
}

private let keysByCode: [Int: Key] = [
  CT_KEY_UP: .up, CT_KEY_DOWN: .down, CT_KEY_LEFT: .left, CT_KEY_RIGHT: .right, CT_KEY_HOME: .home,
  CT_KEY_END: .end, CT_KEY_PAGE_UP: .pageUp, CT_KEY_PAGE_DOWN: .pageDown, CT_KEY_INSERT: .insert,
  CT_KEY_DELETE: .delete, CT_KEY_BACKSPACE: .backspace, CT_KEY_ENTER: .enter, CT_KEY_BACK_TAB: .backTab,
  CT_KEY_CONTROL_UP: .controlUp, CT_KEY_CONTROL_DOWN: .controlDown, CT_KEY_CONTROL_LEFT: .controlLeft,
  CT_KEY_CONTROL_RIGHT: .controlRight,
]
