/// Decides when a form that is being typed in is written to the disk: once in each pause, and now and then in a
/// long run of typing.
///
/// It knows no clock: every call brings the moment, in milliseconds that never run backwards. A loop asks
/// `wait(at:)` how long it may sleep, and calls `due(at:)` after every wake.
package struct DraftPen: Equatable, Sendable {
  /// The pause after the last key that is long enough to write, in milliseconds.
  package static let pause: Int64 = 700
  /// The longest that a key may stay unwritten while typing goes on, in milliseconds.
  package static let longest: Int64 = 5_000

  private var unwritten: Draft?
  private var firstKey: Int64 = 0
  private var lastKey: Int64 = 0

  /// Makes a pen with nothing to write.
  package init() {}

  /// Whether something is typed that is not on the disk.
  package var hasUnwritten: Bool { unwritten != nil }

  /// Notes what the form holds after a key.
  package mutating func typed(_ draft: Draft, at moment: Int64) {
    if unwritten == nil { firstKey = moment }
    lastKey = moment
    unwritten = draft
  }

  /// The milliseconds until there is something to write; nothing where all is written.
  package func wait(at moment: Int64) -> Int64? {
    guard unwritten != nil else { return nil }
    return max(0, min(lastKey + DraftPen.pause, firstKey + DraftPen.longest) - moment)
  }

  /// The draft to write now; each state is given once.
  package mutating func due(at moment: Int64) -> Draft? {
    wait(at: moment) == 0 ? rest() : nil
  }

  /// The draft that is not yet written, whatever the moment: when a form is left or a signal comes.
  package mutating func rest() -> Draft? {
    defer { unwritten = nil }
    return unwritten
  }

  /// Forgets what is not written: the form was saved or thrown away.
  package mutating func forget() { unwritten = nil }
}
