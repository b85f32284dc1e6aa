import CaseCore
import Casework
import Terminal

/// Typing of which time a report tells, rates to try out, or how it is written.
package struct ReportPrompt: Equatable, Sendable {
  /// What the line means.
  package enum Purpose: Equatable, Sendable {
    case period
    case guesses
    case export
  }

  package let purpose: Purpose
  package var line: TextLine
  /// What cannot be understood; nothing while it can.
  package var fault: String?

  /// What stands before the line.
  var sign: String {
    switch purpose {
    case .period: "Period:"
    case .guesses: "What if:"
    case .export: "Write:"
    }
  }

  /// What can be typed, or what is wrong with it.
  var advice: String {
    if let fault { return fault }
    return switch purpose {
    case .period: "last quarter, apr 2026, 2025/26, 1 jan to 31 mar, as of 31 mar   Enter makes it"
    case .guesses: "benefit 9000 cost 12000 nurse 28000. Enter shows it, nothing is saved   Esc leaves it"
    case .export: "Enter page, p PDF, to hand over   x, P with small numbers   Esc leaves it"
    }
  }
}

/// Time and trying out, on the screen of reports.
extension AppState {
  /// Opens the line for the period of the open report.
  mutating func startPeriod() -> [Effect] {
    guard let order = outcomes.order else { return refuseReport() }
    box = .report(ReportPrompt(purpose: .period, line: TextLine(order.typed)))
    return []
  }

  /// Opens the line for rates; it is for the estimate alone.
  mutating func startGuesses() -> [Effect] {
    guard outcomes.order?.name == .economic else {
      notice = Notice(
        "Not done: open the economic estimate first. It is the report with rates.", isRefusal: true)
      return []
    }
    box = .report(ReportPrompt(purpose: .guesses, line: TextLine(outcomes.typedGuesses)))
    return []
  }

  mutating func handle(_ key: Key, in prompt: ReportPrompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape:
      box = nil
      return []
    case .enter: return end(prompt)
    case .character("x") where prompt.purpose == .export: return write(.html, exact: true)
    case .character("p") where prompt.purpose == .export: return write(.pdf, exact: false)
    case .character("P") where prompt.purpose == .export: return write(.pdf, exact: true)
    case _ where prompt.purpose == .export: return []
    default: _ = prompt.line.handle(key)
    }
    prompt.fault = nil
    box = .report(prompt)
    return []
  }

  private mutating func write(_ form: ReportForm, exact: Bool) -> [Effect] {
    box = nil
    return outcomes.order.map { [.writeReport($0, form, exact: exact)] } ?? []
  }

  private mutating func end(_ prompt: ReportPrompt) -> [Effect] {
    guard prompt.purpose != .export else { return write(.html, exact: false) }
    do throws(Refusal) {
      let order = try outcomes.order(from: prompt, today: today)
      box = nil
      return order.map { [.readReport($0)] } ?? []
    } catch {
      var prompt = prompt
      prompt.fault = error.words
      box = .report(prompt)
      return []
    }
  }
}

extension OutcomesState {
  /// The report that a line asks for; nothing while none is open.
  fileprivate mutating func order(
    from prompt: ReportPrompt, today: Day
  ) throws(Refusal) -> ReportOrder? {
    guard let order else { return nil }
    switch prompt.purpose {
    case .period:
      let asked = try ReportOrder.parse(prompt.line.text, for: order.name, today: today)
      return try asked.trying(order.guesses)
    case .guesses:
      typedGuesses = prompt.line.text
      return try order.trying(try RateGuess.parse(prompt.line.text))
    case .export: return order
    }
  }
}

/// Counting beside the drawing thread.
extension AppState {
  /// Says how far the counting has come.
  mutating func showCounting(_ count: Int) {
    isReading = true
    outcomes.isCounting = true
    let far = count == 0 ? "" : ": \(grouped(count)) cases"
    notice = Notice("Counting for the report\(far). Esc stops.")
  }

  /// Takes in a report; whoever has gone elsewhere finds it there later.
  mutating func take(_ report: Report, of order: ReportOrder) {
    if outcomes.isCounting { notice = nil }
    (isReading, outcomes.isCounting) = (false, false)
    outcomes.take(report, of: order)
    guard let asOf = order.asOf, screen == .outcomes else { return }
    notice = Notice(
      "As it was known at the end of \(asOf.fullWords). The people behind it can be listed as of today only.")
  }

  /// Asks whether the open report is written with small numbers.
  mutating func exportReport() -> [Effect] {
    guard outcomes.order != nil else { return refuseReport() }
    box = .report(ReportPrompt(purpose: .export, line: TextLine("")))
    return []
  }
}
