import CaseCore
import Yams

/// Finds what in a pathway cannot be so all at once: steps and windows that go in a circle.
struct Contradictions {
  let pathway: Pathway
  let places: PathwayPlaces
  let file: YamlFile

  /// Notes a fault for each contradiction, at the place that completes it.
  func check() {
    let circles = NeedsCircles(places.needs).found
    for circle in circles {
      let steps = circle.steps.map { "'\($0)'" }.joined(separator: ", ")
      file.fault(circle.node, "The steps need one another in a circle: \(steps). Take one out of 'needs'.")
    }
    for (index, window) in places.windows.enumerated() {
      if circles.isEmpty { checkCircle(window, after: places.windows[..<index]) }
      checkDocument(window)
      file.check(warning: window.rule.warnBefore, at: window.node("warn"), lasting: window.rule.lasts)
    }
  }

  private func checkCircle(_ window: PathwayPlaces.Window, after earlier: ArraySlice<PathwayPlaces.Window>) {
    guard let start = StepMoment(window.rule.start) else { return }
    let order = MomentOrder(steps: pathway.steps, windows: earlier.map(\.rule))
    guard order.comes(StepMoment(window.rule), before: start) else { return }
    file.fault(
      window.node("for"),
      "The window '\(window.rule.rule)' goes in a circle: '\(window.rule.step)' comes before its beginning. "
        + "Mend 'from' or 'for'.")
  }

  private func checkDocument(_ window: PathwayPlaces.Window) {
    guard case .issued(let kind) = window.rule.start else { return }
    guard !pathway.steps.contains(where: { $0.shownBy?.documents.contains(kind) == true }) else { return }
    file.fault(
      window.node("from"),
      "No step is shown by the document '\(kind.rawValue)', so nobody is asked for it. Add such a step.")
  }
}

extension Predicate {
  /// The documents that are asked for.
  fileprivate var documents: [DocumentKind] {
    switch self {
    case .documentHeld(let kind): [kind]
    case .goodStandingOfEach: [.goodStanding]
    case .anyOf(let several), .allOf(let several): several.flatMap(\.documents)
    default: []
    }
  }
}

/// Something that happens to a step; of one step the lower place comes first.
private struct StepMoment: Hashable {
  var step: String
  var place: Int

  static let (begun, handedIn, passed) = (0, 1, 2)

  /// The beginning of a window; nothing where it is no step's.
  init?(_ start: WindowStart) {
    switch start {
    case .started(let step): self.init(step, Self.begun)
    case .firstSitting(let step), .submitted(let step): self.init(step, Self.handedIn)
    case .passed(let step): self.init(step, Self.passed)
    case .issued: return nil
    }
  }

  /// The end of a window.
  init(_ window: WindowRule) {
    let places: [WindowEnd: Int] = [.started: Self.begun, .submitted: Self.handedIn]
    self.init(window.step, places[window.end] ?? Self.passed)
  }

  init(_ step: String, _ place: Int) {
    (self.step, self.place) = (step, place)
  }

  /// What of the same step comes later.
  var later: [StepMoment] { (place..<Self.passed).map { StepMoment(step, $0 + 1) } }
}

/// What has to come before what, by the needs of steps and by windows.
private struct MomentOrder {
  private var following: [StepMoment: [StepMoment]] = [:]

  init(steps: [PathwayStep], windows: [WindowRule]) {
    for step in steps {
      for needed in step.needs {
        following[StepMoment(needed, StepMoment.passed), default: []].append(
          StepMoment(step.key, StepMoment.passed))
      }
    }
    for window in windows {
      guard let start = StepMoment(window.start) else { continue }
      following[start, default: []].append(StepMoment(window))
    }
  }

  /// Whether one moment is the other, or has to come before it.
  func comes(_ first: StepMoment, before last: StepMoment) -> Bool {
    var (seen, waiting) = (Set([first]), [first])
    while let moment = waiting.popLast() {
      if moment == last { return true }
      waiting += (moment.later + following[moment, default: []]).filter { seen.insert($0).inserted }
    }
    return false
  }
}

/// Circles among the steps that need one another, each once.
private struct NeedsCircles {
  private let needs: [String: [(key: String, node: Node)]]
  private var done: Set<String> = []
  private(set) var found: [(steps: [String], node: Node)] = []

  init(_ needs: [String: [(key: String, node: Node)]]) {
    self.needs = needs
    for step in needs.keys.sorted() { walk(from: step, along: []) }
  }

  private mutating func walk(from step: String, along path: [String]) {
    guard done.insert(step).inserted else { return }
    let path = path + [step]
    for (key, node) in needs[step] ?? [] {
      if let start = path.firstIndex(of: key) {
        found.append((Array(path[start...]) + [key], node))
      } else {
        walk(from: key, along: path)
      }
    }
  }
}
