import CaseCore
import Terminal

/// The placements of a person, the latest first, each with its checklist while it is under way.
struct PlacementTab {
  let facts: CaseFacts
  let today: Day
  let width: Int
  /// The key that records.
  let record: String

  var lines: [CaseLine] {
    let placements = facts.placements.filter(\.stands).reversed()
    guard !placements.isEmpty else {
      return [
        CaseLine(
          [.init(column: 3, text: "No placement yet. \(record) p records one.")], opens: .placement(nil))
      ]
    }
    return placements.flatMap { head(of: $0) + checks(of: $0) + [.blank] }
  }

  private func head(of placement: Placement) -> [CaseLine] {
    let place = [placement.host, placement.site, placement.department].compactMap(\.self)
    let title = latinLed(place.joined(separator: ", "), "Host")
    let kind = "\(placement.kind.name), \(placement.state.rawValue)"
    var lines = [
      CaseLine(
        [.init(column: 3, text: kind, style: .heading)], opens: .placement(placement.id), fact: placement.id),
      CaseLine([.init(column: 5, text: title)], isStop: false),
    ]
    for words in remarks(placement) {
      lines += wrap(words, to: max(20, width - 7)).map {
        CaseLine([.init(column: 5, text: $0, style: .dim)], isStop: false)
      }
    }
    return lines
  }

  private func remarks(_ placement: Placement) -> [String] {
    let hours = placement.hours.map { "\(grouped($0)) hours" }
    let supervisor = placement.supervisor.map { "supervisor \($0)" }
    let first = [placement.dayWords(today: today), hours, supervisor].compactMap(\.self).joined(
      separator: ", ")
    let letter = placement.referenceOn.map { "Reference letter came \($0.words(today: today))" }
    let feedback = placement.feedback.map { "Feedback: \($0)" }
    return [first.nothingIfEmpty.map { latinLed($0, "Days") }, letter, feedback, missed(placement)]
      .compactMap(
        \.self)
  }

  /// What was still open when the placement ended.
  private func missed(_ placement: Placement) -> String? {
    guard placement.state.isOver, placement.state.hasBegun else { return nil }
    let open = facts.checklist(of: placement.id, on: placement.endsOn ?? today)
      .filter { $0.isAwaited && $0.check == nil }.map(\.kind)
    return open.isEmpty ? nil : "Never received: \(open.joined(separator: ", "))"
  }

  /// The whole list while the placement is under way, afterwards only what was asked.
  private func checks(of placement: Placement) -> [CaseLine] {
    let list = facts.checklist(of: placement.id, on: today)
    return list.filter { !placement.state.isOver || $0.check != nil }.map { line($0, of: placement) }
  }

  private func line(_ line: ChecklistLine, of placement: Placement) -> CaseLine {
    let isLate = line.isAwaited && placement.state == .running
    let words = words(of: line) + (isLate ? "; started without" : "")
    let name = width < 60 ? 20 : 28
    var drawn = CaseLine(
      [
        .init(
          column: 5, width: name, text: "\(glyph(of: line)) \(latinLed(line.kind, "Check"))",
          style: style(line)),
        .init(column: 6 + name, text: words, style: line.isSettled ? .dim : .plain),
      ], opens: .placementCheck(placement.id, kind: line.kind), fact: line.check?.id, detail: detail(of: line)
    )
    drawn.isAwaited = line.isAwaited && !placement.state.isOver
    return drawn
  }

  /// What was done without has no tick.
  private func glyph(of line: ChecklistLine) -> Character {
    if case .waived = line.standing { return "–" }
    return line.isSettled ? "✓" : line.isAwaited ? "○" : "·"
  }

  private func style(_ line: ChecklistLine) -> Style {
    line.isSettled || !line.isAwaited ? .dim : .plain
  }

  private func words(of line: ChecklistLine) -> String {
    switch line.standing {
    case .open: line.isAwaited ? "needed" : "if the host asks"
    case .requested(let day): "requested \(day.words(today: today))"
    case .received(let day, let until):
      "received \(day.words(today: today))\(until.map { ", until \($0.words(today: today))" } ?? "")"
    case .ended(let day): "ended \(day.words(today: today)), needed again"
    case .waived(let reason): latinLed("waived: \(reason)", "Check")
    }
  }

  private func detail(of line: ChecklistLine) -> String {
    guard let requirement = line.requirement else { return "This host asks for it." }
    return "\(requirement.words) Source: \(requirement.source.words)"
  }
}
