import Terminal

/// A screen on which something happens elsewhere, just before an event comes for the first, second or third time.
struct InterruptedScreen: Screen {
  private(set) var inner: RecordingScreen
  private(set) var failure: (any Error)?
  private let awaited: Event
  private var times: Int
  private let happening: () throws -> Void

  init(
    _ inner: RecordingScreen, before awaited: Event, times: Int = 1, _ happening: @escaping () throws -> Void
  ) {
    (self.inner, self.awaited, self.times, self.happening) = (inner, awaited, times, happening)
  }

  var size: Size { inner.size }
  mutating func show(_ frame: Frame) { inner.show(frame) }
  mutating func suspended(_ body: () -> Void) { inner.suspended(body) }
  mutating func stop() { inner.stop() }
  mutating func copy(base64: String) { inner.copy(base64: base64) }
  mutating func wear(theme: Theme?, ascii: Bool?) { inner.wear(theme: theme, ascii: ascii) }

  mutating func next(timeout milliseconds: Int?, watching: [Int32]) -> Event {
    let event = inner.next(timeout: milliseconds, watching: watching)
    guard event == awaited else { return event }
    times -= 1
    if times == 0 { do { try happening() } catch { failure = error } }
    return event
  }
}
