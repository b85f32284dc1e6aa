import CaseCore
import Casework
import Foundation
import Synchronization

/// What is read beside the drawing thread.
package enum ErrandKind: Hashable, Sendable {
  /// Whom newer pathways affect; somebody waits for it.
  case impact
  /// A report; somebody waits for it.
  case report
  /// How long the route of the open case took others; nobody waits for it.
  case pace
  /// Who stands how beside an opening; somebody waits for it.
  case matches
  /// The sheets of several cases; somebody waits for them.
  case sheets
}

/// A reading beside the drawing thread, on a connection of its own.
private final class Errand: Sendable {
  let kind: ErrandKind
  private let answer = Mutex<Message?>(nil)
  private let counted = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)

  init(_ kind: ErrandKind) {
    self.kind = kind
  }

  /// How many cases were read.
  var count: Int { counted.load(ordering: .relaxed) }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// The answer, once there is one.
  func take() -> Message? { answer.withLock { $0 } }

  func run(_ open: () throws -> Workspace, _ work: (Workspace, (Int) throws -> Void) throws -> Message) {
    let message: Message
    do {
      message = try work(try open(), note)
    } catch let refusal as Refusal {
      message = .refused(refusal)
    } catch {
      message = .notSaved(FailureWords.words(for: error))
    }
    answer.withLock { $0 = message }
  }

  private func note(_ count: Int) throws {
    counted.store(count, ordering: .relaxed)
    if isStopped.load(ordering: .relaxed) { throw CancellationError() }
  }
}

/// Sends readings that may take long to a thread beside the drawing one, one of each kind at a time.
final class ErrandDesk {
  /// What an errand does: it reads, and tells how many cases it has read.
  typealias Work = @Sendable (Workspace, (Int) throws -> Void) throws -> Message

  private let bell = Bell()
  private let open: @Sendable () throws -> Workspace
  private let patience: Int32
  private var errands: [ErrandKind: Errand] = [:]

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - workspace: The place whose file is opened once more for each errand.
  ///   - patience: How long somebody waits for an answer before the screen goes on without it, in milliseconds.
  init(_ workspace: Workspace, patience: Int32) {
    open = workspace.reopened
    self.patience = patience
  }

  deinit {
    for errand in errands.values { errand.stop() }
    // What was made of sheets is on the disk and has to be taken away before the program ends.
    if errands[.sheets] != nil { bell.wait(ErrandDesk.farewell) }
  }

  /// How long the program waits for what it has stopped before it ends, in milliseconds.
  private static let farewell: Int32 = 2_000

  /// Readable once an errand has ended.
  var descriptor: Int32 { bell.descriptor }

  /// The cases that were read for an answer that somebody waits for; nothing where nobody does.
  var progress: Int? { ErrandDesk.awaited.lazy.compactMap { self.errands[$0]?.count }.first }

  /// How far that has come, as the screens are told.
  var news: Message? {
    errands[.report].map { .counting($0.count) } ?? errands[.sheets].map { .makingSheets($0.count) }
      ?? progress.map { .underWay($0) }
  }

  /// What somebody waits for.
  private static let awaited: [ErrandKind] = [.impact, .report, .matches, .sheets]

  /// Stops what somebody waits for.
  func stopWhatIsAwaited() {
    for kind in ErrandDesk.awaited { stop(kind) }
  }

  func isUnderWay(_ kind: ErrandKind) -> Bool { errands[kind] != nil }

  /// Begins an errand; an earlier one of its kind is stopped.
  func begin(_ kind: ErrandKind, _ work: @escaping Work) {
    stop(kind)
    let errand = Errand(kind)
    errands[kind] = errand
    let (open, bell) = (open, bell)
    Thread.detachNewThread {
      errand.run(open, work)
      bell.ring()
    }
  }

  func stop(_ kind: ErrandKind) { errands.removeValue(forKey: kind)?.stop() }

  /// Waits a little for what has just begun, so that a short reading needs no second look.
  ///
  /// Another errand that ends meanwhile, or a signal, ends the wait for the bell and not this one.
  func answersSoon(of kind: ErrandKind) -> [Message] {
    let end = patience < 0 ? nil : ContinuousClock.now + .milliseconds(patience)
    while let errand = errands[kind], errand.take() == nil {
      let left = end.map { max(.zero, $0 - .now) }
      if left == .zero { break }
      bell.wait(left.map { Int32($0 / .milliseconds(1)) + 1 } ?? -1)
      bell.silence()
    }
    return take()
  }

  /// The answers of what has ended.
  func take() -> [Message] {
    bell.silence()
    let ended = errands.values.compactMap { errand in errand.take().map { (errand.kind, $0) } }
    for (kind, _) in ended { errands[kind] = nil }
    return ended.map(\.1)
  }
}

/// Wakes the drawing thread; it lives as long as anybody may still ring it.
private final class Bell: Sendable {
  let descriptor: Int32
  private let inlet: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, inlet) = (ends[0], ends[1])
  }

  deinit {
    for end in [descriptor, inlet] where end >= 0 { close(end) }
  }

  func ring() {
    var byte: UInt8 = 1
    _ = write(inlet, &byte, 1)
  }

  /// Waits for a ring, in milliseconds; -1 for as long as it takes.
  func wait(_ milliseconds: Int32) {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waited, 1, milliseconds)
  }

  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
