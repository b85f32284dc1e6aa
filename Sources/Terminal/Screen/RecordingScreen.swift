import Foundation

/// A screen made of a script: it plays events in order and keeps every frame, so a test runs the real loop.
package struct RecordingScreen: Screen {
  /// The extent, changed by each `.resize` that is played.
  package private(set) var size: Size

  /// The events still to come.
  ///
  /// After the last one comes `.hangUp`, for ever.
  package private(set) var events: [Event]

  /// Every frame shown, in order.
  package private(set) var frames: [Frame] = []

  /// How often the terminal was handed back.
  package private(set) var suspensions = 0

  /// The last look that was asked for; nothing where none was.
  package private(set) var theme: Theme?

  /// What was copied last, in base64.
  package private(set) var copied: String?

  /// How often the program was stopped in the background.
  package private(set) var stops = 0

  /// Creates a screen.
  ///
  /// - Parameters:
  ///   - size: The extent at the start.
  ///   - events: The script.
  package init(size: Size = Size(rows: 24, columns: 80), events: [Event]) {
    self.size = size
    self.events = events
  }

  /// Creates a screen whose script is keys only.
  package init(size: Size = Size(rows: 24, columns: 80), keys: [Key]) {
    self.init(size: size, events: keys.map { .key($0) })
  }

  /// Keeps a frame.
  package mutating func show(_ frame: Frame) {
    frames.append(frame)
  }

  /// Plays the next event at once; a descriptor only once one of those that are watched has something to read.
  ///
  /// Who asks without waiting is told that nothing more waits: the script types as slowly as a person, so that
  /// there is a frame after each key.
  package mutating func next(timeout milliseconds: Int?, watching: [Int32]) -> Event {
    guard milliseconds != 0 else { return .timeout }
    guard !events.isEmpty else { return .hangUp }
    let event = events.removeFirst()
    if case .resize(let size) = event { self.size = size }
    if case .descriptor = event { return RecordingScreen.wait(for: watching) }
    return event
  }

  /// Waits for at most a minute, after which the terminal is as good as gone.
  private static func wait(for watching: [Int32]) -> Event {
    var all = watching.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&all, UInt(all.count), 60_000) > 0 else { return .hangUp }
    return all.first { $0.revents != 0 }.map { .descriptor($0.fd) } ?? .hangUp
  }

  /// Runs the body and counts it.
  package mutating func suspended(_ body: () -> Void) {
    suspensions += 1
    body()
  }

  /// Notes the theme.
  package mutating func wear(theme: Theme?, ascii: Bool?) {
    self.theme = theme ?? self.theme
  }

  /// Keeps what is copied.
  package mutating func copy(base64: String) {
    copied = base64
  }

  /// Counts the stop.
  package mutating func stop() {
    stops += 1
  }
}
