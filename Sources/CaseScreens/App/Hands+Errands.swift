import CaseCore
import Casework
import Terminal

/// Readings beside the drawing thread.
extension Hands {
  /// How long the screen rests, in milliseconds, before it is drawn with new progress or the pace is read.
  private static let rest = 300

  /// How long to wait for a key before there is something to do for an errand; nothing where there is not.
  func errandWait(_ state: AppState) -> Int? {
    errands.progress != nil || unknownRoute(of: state) != nil ? Hands.rest : nil
  }

  /// Shows how far a reading has come, and begins to read the pace of the open case's route.
  ///
  /// - Returns: Whether there was anything to do.
  func tendErrands(_ state: inout AppState) -> Bool {
    if let message = errands.news { _ = state.update(message) }
    let route = unknownRoute(of: state)
    if let route { beginPace(of: route) }
    return errands.progress != nil || route != nil
  }

  /// Whom newer pathways affect, where that is read soon; else that it is under way.
  func readImpact() -> [Message] {
    errands.begin(.impact) { workspace, progress in
      .impactRead(try workspace.versionImpact(progress: progress))
    }
    let soon = errands.answersSoon(of: .impact)
    return soon + [errands.news].compactMap(\.self)
  }

  /// A report, where it is counted soon; else that it is under way.
  func readReport(_ order: ReportOrder) -> [Message] {
    errands.begin(.report) { workspace, progress in
      .reportRead(try workspace.report(order, progress: progress), order)
    }
    let soon = errands.answersSoon(of: .report)
    return soon + [errands.news].compactMap(\.self)
  }

  /// Puts the pace into the facts of a case, where it is known.
  func paced(_ facts: CaseFacts) -> CaseFacts {
    guard let name = facts.pathway?.name, let pace = paces.pace(of: name) else { return facts }
    var facts = facts
    facts.pace = pace
    return facts
  }

  /// Takes in what has ended.
  func takeErrands<Terminal: Screen & ~Copyable>(_ state: inout AppState, _ screen: inout Terminal) {
    for message in errands.take() {
      if case .paceRead(let name, let pace) = message {
        paces.put(pace, of: name)
        ahead.clear()
      }
      carryOut(state.update(message), &state, &screen)
    }
    state.isReading = errands.progress != nil
  }

  private func beginPace(of name: PathwayName) {
    errands.begin(.pace) { workspace, progress in
      do {
        return .paceRead(name, try workspace.pace(of: name, progress: progress))
      } catch {
        // Nobody waits for it, and what ails the file is said where a case is read or saved.
        return .paceRead(name, RoutePace())
      }
    }
  }

  /// The route of the open case, where its pace is neither known nor being read.
  private func unknownRoute(of state: AppState) -> PathwayName? {
    guard state.form == nil, state.lock == nil, let name = state.openCase?.facts?.pathway?.name,
      paces.pace(of: name) == nil,
      !errands.isUnderWay(.pace)
    else { return nil }
    return name
  }
}

/// The pace of each route that was asked for; it is read once while the program runs.
struct PaceShelf {
  private var known: [String: RoutePace] = [:]

  func pace(of name: PathwayName) -> RoutePace? { known[PaceShelf.route(of: name)] }

  mutating func put(_ pace: RoutePace, of name: PathwayName) { known[PaceShelf.route(of: name)] = pace }

  private static func route(of name: PathwayName) -> String { "\(name.folder ?? "")/\(name.route)" }
}
