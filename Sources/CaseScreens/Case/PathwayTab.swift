import CaseCore
import Terminal

/// The pathway of a case: every stage with its steps and how far each has come.
struct PathwayTab {
  let facts: CaseFacts
  let standing: CaseStanding
  var dated: DatedPathway?
  let width: Int
  /// Whether a screen reader reads it, so that a sign alone says nothing.
  var isSpoken = false
  private var today: Day { standing.day }

  var lines: [CaseLine] {
    guard let pathway = facts.pathway else {
      return [CaseLine([.init(column: 3, text: "The pathway of this case could not be read.")])]
    }
    return lines(of: standing.steps, in: pathway) + ready
  }

  private func lines(of steps: [StepLine], in pathway: Pathway) -> [CaseLine] {
    [title(of: pathway), .blank]
      + pathway.stages.flatMap { stage in
        let own = steps.filter { $0.stage == stage.stage }
        return own.isEmpty
          ? [stageOnly(stage)]
          : own.enumerated().flatMap { [line($1, in: stage, isFirst: $0 == 0)] + instead(of: $1) }
      }
  }

  /// What may stand in for a step that was failed or cannot be had, below it.
  private func instead(of line: StepLine) -> [CaseLine] {
    let left = 5 + stageWidth
    return line.insteadWords.map { words in
      wrap(words, to: max(20, width - left - 1)).map {
        CaseLine([.init(column: left, text: $0, style: .dim)], isStop: false)
      }
    } ?? []
  }

  /// The place, among the lines with a cursor, of the first step of the current stage that is not done.
  var firstOpenStep: Int {
    guard let pathway = facts.pathway else { return 0 }
    let steps = standing.steps
    guard let open = steps.first(where: { $0.stage == facts.stage && !$0.state.isSettled }) else { return 0 }
    // A stage without steps is a line of its own, on which the cursor stands only where the case is.
    let keys = pathway.stages.flatMap { stage -> [String?] in
      let own = steps.filter { $0.stage == stage.stage }.map(\.step.key)
      return own.isEmpty && stage.stage == facts.stage ? [nil] : own
    }
    return keys.firstIndex(of: open.step.key) ?? 0
  }

  private func title(of pathway: Pathway) -> CaseLine {
    let parts = [
      pathway.title, pathway.name.text, pathway.regulator, "checked \(pathway.checkedOn.words(today: today))",
    ]
    return CaseLine(
      [.init(column: 3, text: parts.compactMap(\.self).joined(separator: " · "), style: .dim)], isStop: false)
  }

  private var isNarrow: Bool { width < 60 }
  private var stageWidth: Int { isNarrow ? 4 : 17 }

  /// The stage beside its first step: where there is no room for a name, its sign alone.
  private func stagePiece(_ stage: PathwayStage) -> CaseLine.Piece {
    let sign = String(stage.stage.glyph)
    return .init(
      column: 3, width: stageWidth - 1, text: isNarrow ? sign : "\(sign) \(stage.name)", style: style(stage))
  }

  /// A stage without steps, on a line of its own.
  private func stageOnly(_ stage: PathwayStage) -> CaseLine {
    let isNow = stage.stage == facts.stage
    let words = isNow ? "here since \(since.words(today: today))" : ""
    let name = "\(stage.stage.glyph) \(stage.name)"
    let column = isNarrow ? 4 + displayWidth(name) : 3 + stageWidth
    let pieces: [CaseLine.Piece] = [
      .init(column: 3, text: name, style: style(stage)), .init(column: column, text: words, style: .dim),
    ]
    return CaseLine(pieces, isStop: isNow)
  }

  private func style(_ stage: PathwayStage) -> Style { stage.stage == facts.stage ? .heading : .plain }

  private var since: Day { facts.lastTransition?.happenedOn ?? facts.caseRecord.openedOn }

  private func line(_ line: StepLine, in stage: PathwayStage, isFirst: Bool) -> CaseLine {
    let left = 3 + stageWidth
    let name = min(34, max(16, (width - left) * 4 / 10))
    var pieces: [CaseLine.Piece] = isFirst ? [stagePiece(stage)] : []
    pieces.append(
      .init(
        column: left, width: name,
        text: "\(StepGlyph.glyph(of: line.state)) \(shown(line.step, in: name - 2))",
        style: style(line)))
    let text = words(of: line)
    pieces.append(
      .init(column: left + name + 1, text: text, style: line.state.isSettled ? .dim : .plain))
    let isCut = displayWidth(text) > width - left - name - 1
    return CaseLine(
      pieces, opens: .step(key: line.step.key),
      detail: (isCut ? sentence(text) : "") + time(of: line) + detail(of: line))
  }

  private func time(of line: StepLine) -> String {
    line.state.isSettled ? "" : facts.usualTime(of: line.step).map(sentence) ?? ""
  }

  /// The words of a line that has no room for them, to stand before its source.
  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + ". " }

  /// The official name where it fits, else the short one.
  private func shown(_ step: PathwayStep, in room: Int) -> String {
    displayWidth(step.name) <= room ? step.name : step.shortName
  }

  private func style(_ line: StepLine) -> Style {
    switch line.state {
    case .failed, .expired: .alert
    case .passed, .notNeeded: .dim
    default: .plain
    }
  }

  private func words(of line: StepLine) -> String {
    let day = line.since.map { $0.words(today: today) }
    let state = line.state == .notStarted && !isSpoken ? nil : line.state.rawValue
    if line.state == .waiting, line.waitingOn != nil {
      return ["waiting \(line.words)", day].compactMap(\.self).joined(separator: ", ")
    }
    let waiting = line.waitingOn.map { "waiting on \($0.rawValue)" }
    return [state, day, waiting, line.words.isEmpty ? nil : line.words].compactMap(\.self).joined(
      separator: ", ")
  }

  /// What the source says, and how sure it is.
  private func detail(of line: StepLine) -> String {
    let condition =
      line.step.passCondition.map { "Passed when: \($0.value.hasSuffix(".") ? $0.value : $0.value + ".") " }
      ?? ""
    let isSeen = line.source.confidence != .ownKnowledge
    return condition + (isSeen ? "Source: " : "") + line.source.words
  }

  private var ready: [CaseLine] {
    let panel = ReadinessPanel(facts: facts, standing: standing, dated: dated, width: width).lines
    return panel.isEmpty ? [] : [.blank] + panel
  }
}

/// A circle, tick or cross for the state of a step; the word always stands beside it.
enum StepGlyph {
  static func glyph(of state: StepState) -> Character {
    switch state {
    case .passed: "✓"
    case .notNeeded: "·"
    case .notStarted: "○"
    case .inProgress, .booked: "◔"
    case .submitted, .waiting: "◑"
    case .failed, .expired, .abandoned: "×"
    }
  }
}
