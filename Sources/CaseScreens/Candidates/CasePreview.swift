import CaseCore
import Terminal

/// What is most worth knowing of the case under the cursor, below the list or beside it.
struct CasePreview {
  let state: AppState
  let layout: CandidatesLayout

  func draw(into frame: inout Frame) {
    guard let preview = state.list.preview, let summary = state.list.selected,
      preview.facts.caseRecord.id == summary.caseRecord
    else { return drawRule(into: &frame) }
    let lines = PreviewLines(preview: preview, summary: summary, state: state).lines
    layout.isBeside ? drawBeside(lines, into: &frame) : drawBelow(lines, summary, into: &frame)
  }

  private func drawRule(into frame: inout Frame) {
    guard !layout.isBeside else { return drawEdge(into: &frame) }
    frame.fill(at: Position(ruleRow, 0), rows: 1, columns: frame.size.columns, with: "─", style: .dim)
  }

  private var ruleRow: Int { layout.listTop + layout.listHeight }

  private func drawBelow(_ lines: [PreviewLine], _ summary: CaseSummary, into frame: inout Frame) {
    drawRule(into: &frame)
    frame.write(" \(summary.number) ", at: Position(ruleRow, 2), style: .heading)
    let stage = " \(StageWords.line(of: summary, state: state)) "
    frame.write(stage, at: Position(ruleRow, 0), width: frame.size.columns - 4, style: .dim, align: .right)
    for (offset, line) in lines.prefix(layout.previewRows - 1).enumerated() {
      line.draw(at: Position(ruleRow + 1 + offset, 1), width: frame.size.columns - 2, into: &frame)
    }
  }

  private func drawEdge(into frame: inout Frame) {
    frame.fill(
      at: Position(3, layout.listColumns), rows: frame.size.rows - 5, columns: 1, with: "│", style: .dim)
  }

  private func drawBeside(_ lines: [PreviewLine], into frame: inout Frame) {
    drawEdge(into: &frame)
    let left = layout.listColumns + 2
    let width = frame.size.columns - left - 1
    var row = 3
    for line in lines {
      for part in line.wrapped(to: width) where row < frame.size.rows - 2 {
        part.draw(at: Position(row, left), width: width, into: &frame)
        row += 1
      }
    }
  }
}

/// A label and what it says.
struct PreviewLine {
  var label: String
  var text: String
  var style: Style = .plain

  func draw(at position: Position, width: Int, into frame: inout Frame) {
    frame.write(label, at: position, width: min(8, width), style: .dim)
    frame.write(
      text, at: Position(position.row, position.column + 8), width: max(0, width - 8), style: style)
  }

  /// The line broken at blanks; only the first part has the label.
  func wrapped(to width: Int) -> [PreviewLine] {
    let parts = wrap(text, to: max(10, width - 8))
    return parts.enumerated().map { index, part in
      PreviewLine(label: index == 0 ? label : "", text: part, style: style)
    }
  }
}

/// Breaks a text at blanks into lines of at most a width, in cells.
func wrap(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let longer = line.isEmpty ? String(word) : line + " " + word
    if displayWidth(longer) <= width || line.isEmpty {
      line = longer
    } else {
      lines.append(line)
      line = String(word)
    }
  }
  return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
}

/// The words of a stage: `Language, 4 months of 6`.
enum StageWords {
  /// Where a case stands and for how long; its pathway's own name of the stage goes before the common one.
  static func line(of summary: CaseSummary, named name: String? = nil, state: AppState) -> String {
    let limit = summary.limitDays ?? state.office.limits[summary.stage.rawValue]
    let days = summary.daysInStage(today: state.today)
    let stage =
      summary.stage == .employed ? "since \(summary.stageSince.words(today: state.today))" : "\(days) d"
    let of = summary.stage == .employed ? "" : limit.map { " of \($0)" } ?? ""
    let status = summary.status == .active ? "" : ", \(summary.status.word)"
    return "\(name ?? state.office.name(of: summary.stage)), \(stage)\(of)\(status)"
  }
}

/// The lines of the preview.
private struct PreviewLines {
  let preview: JudgedCase
  let summary: CaseSummary
  let state: AppState
  private var facts: CaseFacts { preview.facts }
  private var readiness: Readiness { preview.readiness }
  private var today: Day { state.today }

  var lines: [PreviewLine] {
    [
      PreviewLine(label: "Who", text: who, style: .bold),
      PreviewLine(label: "Full", text: facts.person.knownAs == nil ? "" : facts.person.fullName),
      PreviewLine(label: "Native", text: native),
      PreviewLine(label: "Next", text: next, style: summary.isOverdue(today: today) ? .alert : .plain),
      PreviewLine(label: "Have", text: joined(readiness.have)),
      PreviewLine(label: "Missing", text: joined(readiness.missing)),
      PreviewLine(label: "Expires", text: joined(readiness.expiring)),
      PreviewLine(label: "Last", text: last),
      PreviewLine(label: "Reach", text: reach),
    ].filter { !$0.text.isEmpty }
  }

  private var who: String {
    let from = facts.person.nationality.flatMap { Countries.name(of: $0) }
    let profession = facts.enrolment?.profession?.name ?? facts.caseRecord.occupation ?? "Profession unknown"
    return latinLed(
      [facts.person.displayName, profession, from].compactMap(\.self).joined(separator: ", "), "Name")
  }

  private var native: String { facts.person.nativeName ?? "" }

  private var next: String {
    let next = NextDue(facts)
    guard let day = next.day, let words = next.words else {
      return facts.status.isOpen ? "No next action. \(state.key(.action)) promises one." : ""
    }
    return "\(day.dueWords(today: today)): \(words)"
  }

  private var last: String {
    guard let contact = facts.contacts.last(where: { $0.stands && $0.kind.countsAsContact }) else {
      return ""
    }
    return "\(contact.happenedOn.words(today: today)): \(FactWords.summary(of: contact, today: today))"
  }

  private var reach: String {
    [facts.person.phone.map { "phone \($0)" }, facts.person.email, facts.person.safeContact].compactMap(
      \.self
    )
    .joined(separator: ", ")
  }

  private func joined(_ lines: [ReadinessLine]) -> String {
    let words = lines.map(\.words).joined(separator: " · ")
    return state.veil?.cover(words) ?? words
  }
}
