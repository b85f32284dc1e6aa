import CaseCore
import Terminal

/// Draws one card: why it comes now, what was said, what has changed, what is next.
struct CardDraw {
  let card: ReviewCard
  let detail: CardDetail?
  let meeting: ReviewMeeting
  let today: Day
  let office: Office
  /// The key that shows the whole case.
  let wholeCase: String

  /// A line of the card: a label at the left, or the next line of the same label.
  private struct Line {
    var label = ""
    let text: String
    var style = Style.plain
  }

  func draw(into frame: inout Frame) {
    drawWho(into: &frame)
    let columns = frame.size.columns
    let indent = columns < 60 ? 3 : 24
    var row = columns < 60 ? 6 : 7
    for line in lines {
      let parts = wrap(line.text, to: max(16, columns - indent - 2))
      guard row + parts.count < frame.size.rows - 2 else {
        frame.write(
          "More is to say: \(wholeCase) shows the whole case.", at: Position(frame.size.rows - 3, indent),
          width: columns - indent - 1, style: .dim)
        break
      }
      if !line.label.isEmpty, columns < 60 {
        frame.write(line.label, at: Position(row, 1), style: .dim)
        row += 1
      } else if !line.label.isEmpty {
        frame.write(line.label, at: Position(row, 3), style: .dim)
      }
      for part in parts where row < frame.size.rows - 2 {
        frame.write(part, at: Position(row, indent), width: columns - indent - 1, style: line.style)
        row += 1
      }
    }
  }

  private func drawWho(into frame: inout Frame) {
    let line = detailLine
    let width = frame.size.columns - 4
    let stage = "\(line.stage.glyph) \(line.stageName), \(line.stageDays) d"
    let mark = card.isSeen ? "  ✓ done" : card.isLater ? "  z later" : ""
    let used = frame.write(
      "\(line.number)  \(line.name)", at: Position(5, 3), width: width * 3 / 5, style: .heading)
    let rest = "  \(line.profession)   \(stage)\(mark)"
    frame.write(rest, at: Position(5, 3 + used), width: max(0, width - used))
  }

  /// The line as it is now, where a stage was changed on the card.
  private var detailLine: ReviewLine {
    var line = card.line
    guard let summary = detail?.summary, detail?.caseRecord == line.caseRecord else { return line }
    line.stage = summary.stage
    line.stageName = summary.stage == card.line.stage ? line.stageName : office.name(of: summary.stage)
    line.stageDays = summary.daysInStage(today: today)
    return line
  }

  private var lines: [Line] {
    guard let detail, detail.caseRecord == card.line.caseRecord else { return why }
    guard detail.summary != nil else {
      return why + [
        Line(label: "Now", text: "This case is not in the file any more. Enter passes it by.", style: .warn)
      ]
    }
    return why + said(detail) + next(detail) + decided(detail) + changed(detail)
  }

  private var why: [Line] {
    let reasons = (card.line.why ?? "").split(separator: "\n").map(String.init)
    guard !reasons.isEmpty else {
      let isFirst = meeting.review.previous == nil
      return [Line(label: "Why now", text: isFirst ? "Nothing presses." : "Nothing has changed.")]
    }
    return labelled("Why now", reasons.map { "\(glyph(of: $0))\($0)" }, style: .warn)
  }

  /// The glyph of a reason; its word says the same.
  private func glyph(of reason: String) -> String {
    if reason.hasPrefix("Not kept") || reason.hasPrefix("Overdue") { return "! " }
    if reason.hasPrefix("Newly stalled") || reason.hasPrefix("Still stalled") || reason.hasPrefix("Stalled") {
      return "~ "
    }
    return reason.hasPrefix("Expires") ? "◷ " : ""
  }

  private func said(_ detail: CardDetail) -> [Line] {
    if detail.promises.count == 1, let judged = detail.promises.first {
      return [
        Line(label: "Last time we said", text: words(of: judged.promise)),
        Line(label: "Was it done?", text: judged.fate.words(today: today), style: style(of: judged)),
      ]
    }
    return detail.promises.prefix(4).enumerated().map { place, judged in
      Line(
        label: place == 0 ? "Last time we said" : "",
        text: "\(words(of: judged.promise)): \(judged.fate.words(today: today))", style: style(of: judged))
    }
  }

  private func words(of promise: ReviewPromise) -> String {
    "“\(promise.text)” by \(promise.due.words(today: today)), \(promise.owner)"
  }

  private func style(of judged: JudgedPromise) -> Style { judged.fate.isBroken ? .alert : .plain }

  private func changed(_ detail: CardDetail) -> [Line] {
    guard let before = card.before else {
      return meeting.review.previous == nil
        ? [] : [Line(label: "Since last time", text: "was not in the review before")]
    }
    let label = "Since \(before.day.words(today: today))"
    let shown = (card.line.why ?? "").split(separator: "\n").map(String.init)
    let changes = detail.changes.map(\.words).filter { !shown.contains($0) }
    let news = detail.since.prefix(5).map { "\($0.operation.day.words(today: today)): \($0.words)" }
    let stage = before.stage == card.line.stage ? ["stage unchanged"] : []
    return labelled(label, changes + news + stage)
  }

  private func next(_ detail: CardDetail) -> [Line] {
    guard let summary = detail.summary else { return [] }
    let due = summary.nextDue.map { "\($0.dueWords(today: today)): \(summary.nextAction ?? "look again")" }
    let waiting = summary.waitingOn.map { "waiting on \($0.rawValue)" }
    let words = [due ?? "nothing is promised", detail.nextOwner, waiting].compactMap(\.self)
    let last = detail.last.map { [Line(label: "Last contact", text: $0, style: .dim)] } ?? []
    return [Line(label: "Next", text: words.joined(separator: ", "))] + last
  }

  private func decided(_ detail: CardDetail) -> [Line] {
    labelled("Decided now", detail.decided.reversed().map { "✓ \($0.words)" }, style: .accent)
  }

  private func labelled(_ label: String, _ texts: [String], style: Style = .plain) -> [Line] {
    texts.enumerated().map { Line(label: $0.offset == 0 ? label : "", text: $0.element, style: style) }
  }
}
