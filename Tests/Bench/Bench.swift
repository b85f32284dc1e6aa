import Foundation

/// What stops a benchmark.
enum BenchFailure: Error {
  case failed(String, Int32)
  case noFirstFrame(String)
}

/// The medians of one program at one size.
struct Figures {
  var firstFrame = 0.0
  /// A move with the preview: the floor reads the rows of the case, too, and shows nothing of them.
  var move = 0.0
  var moveBytes = 0.0
  /// A move while the preview is hidden.
  var plainMove = 0.0
  var plainMoveBytes = 0.0
  /// A letter typed in a form: the floor's plain move is what it is compared with.
  var typing = 0.0
  /// The first letters of the palette: the floor makes a move and looks for people.
  var palette = 0.0
  /// Opening a case: the floor makes a move and reads the same rows.
  var opening = 0.0
  var memory = 0.0
  var idleWakeUps = 0.0
  var idleBytes = 0.0
}

/// Runs the program and the floor in turn, so that both meet the same noise.
struct Bench {
  let program: String
  let floor: String
  let rounds: Int

  func run(sizes: [Int]) throws {
    var ours: [Int: Figures] = [:]
    for size in sizes {
      try Samples(program: program).lend(size) { file in
        let (program, floor) = try measure(file)
        ours[size] = program
        Report.show(size: size, program: program, floor: floor)
      }
    }
    if let small = sizes.first.flatMap({ ours[$0] }), let large = sizes.last.flatMap({ ours[$0] }),
      sizes.count > 1
    {
      Report.compare(sizes[0], small, sizes[sizes.count - 1], large)
    }
  }

  private func measure(_ file: String) throws -> (program: Figures, floor: Figures) {
    var programs: [Figures] = []
    var floors: [Figures] = []
    for _ in 0..<rounds {
      floors.append(try figures(floor, [file], ready: "floor 1", list: nil))
      programs.append(try figures(program, ["--file", file, "--as", "NH"], ready: "? help", list: "2"))
    }
    return (Figures.median(of: programs), Figures.median(of: floors))
  }

  private func figures(_ path: String, _ arguments: [String], ready: String, list: String?) throws -> Figures
  {
    let session = try Session(path, arguments, ready: ready)
    defer { session.end() }
    var figures = Figures()
    figures.firstFrame = session.firstFrame
    if let list { _ = session.press(list) } else { _ = session.press("P") }
    (figures.move, figures.moveBytes) = moves(by: "j", in: session)
    _ = session.press("P")
    (figures.plainMove, figures.plainMoveBytes) = moves(by: "k", in: session)
    if list == nil { measureFloor(session, &figures) } else { measureJobs(session, &figures) }
    figures.memory = session.peakMemory
    (figures.idleWakeUps, figures.idleBytes) = session.idle(seconds: 2)
    return figures
  }
}

/// What people do besides moving.
extension Bench {
  private func moves(by key: String, in session: Session) -> (milliseconds: Double, bytes: Double) {
    let moves = (0..<100).map { _ in session.press(key) }
    return (median(moves.map(\.milliseconds)), median(moves.map { Double($0.bytes) }))
  }

  private func measureFloor(_ session: Session, _ figures: inout Figures) {
    figures.typing = figures.plainMove
    figures.palette = median((0..<30).map { _ in session.press("s").milliseconds })
    figures.opening = median((0..<30).map { _ in session.press("o").milliseconds })
  }

  private func measureJobs(_ session: Session, _ figures: inout Figures) {
    _ = session.press("P")
    figures.opening = median(
      (0..<30).map { _ in
        defer { _ = session.press("q") }
        return session.press("\r").milliseconds
      })
    figures.palette = median(
      (0..<20).flatMap { _ in
        defer { _ = session.press("\u{1B}") }
        _ = session.press(":")
        return ["m", "o"].map { session.press($0).milliseconds }
      })
    _ = session.press("n")
    figures.typing = median((0..<60).map { _ in session.press("a").milliseconds })
    // A lone Esc is answered when no more of a sequence has come; idle begins afterwards.
    _ = session.press("\u{1B}", silence: 500)
  }
}

extension Figures {
  /// The median of each figure by itself.
  static func median(of all: [Figures]) -> Figures {
    func middle(_ path: KeyPath<Figures, Double>) -> Double { medianOf(all.map { $0[keyPath: path] }) }
    return Figures(
      firstFrame: middle(\.firstFrame), move: middle(\.move), moveBytes: middle(\.moveBytes),
      plainMove: middle(\.plainMove), plainMoveBytes: middle(\.plainMoveBytes), typing: middle(\.typing),
      palette: middle(\.palette),
      opening: middle(\.opening), memory: middle(\.memory), idleWakeUps: middle(\.idleWakeUps),
      idleBytes: middle(\.idleBytes))
  }
}

/// Another name for `median`, which the type's own member of that name hides.
private func medianOf(_ values: [Double]) -> Double { median(values) }

/// The middle of some values; nothing measured is zero.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return sorted[sorted.count / 2]
}
