import CaseCore
import Casework
package import Terminal

extension AppState {
  /// Draws the whole screen.
  package func draw() -> Frame {
    let frame = (hidesNames ? veiled : self).drawn()
    guard isSpoken else { return frame }
    // What is only read is read from its beginning, below the names of the screens.
    return frame.spoken(at: barOfBox ?? frame.selection() ?? frame.firstText(from: 1))
  }

  /// Where the bar of the box in front stands; nothing where no box is, or it has none.
  var barOfBox: Position? {
    var frame = Frame(size: size)
    (hidesNames ? veiled : self).drawBox(into: &frame)
    return frame.selection() ?? (box?.isFloating == true ? frame.firstText() : nil)
  }

  private func drawn() -> Frame {
    guard lock == nil, form == nil, isLargeEnough else { return drawnAlone() }
    var frame = behindPalette ?? drawnBehindBox()
    drawBox(into: &frame)
    if let notice, isListBox { Chrome(state: self).draw(notice, into: &frame) }
    return frame
  }

  /// Whether a screen reader reads the screen.
  var isSpoken: Bool { settings.accessible }

  /// Whether the window has room for the screens; else nothing of them can be seen, nor clicked.
  var isLargeEnough: Bool { size.rows >= 12 && size.columns >= 40 }

  /// What takes the whole window: the lock, a form, or the wish for a larger window.
  private func drawnAlone() -> Frame {
    var frame = Frame(size: size)
    if let lock {
      LockDraw.draw(lock, into: &frame)
    } else if !isLargeEnough {
      for (row, words) in wrap("Make the window at least 40 by 12.", to: size.columns).enumerated() {
        frame.write(words, at: Position(row, 0))
      }
    } else if let form {
      form.draw(into: &frame, names: hidesNames, isSpoken: settings.accessible)
      if let notice { Chrome(state: self).draw(notice, into: &frame) }
    }
    return frame
  }

  /// The screen in front of which a box is drawn.
  func drawnBehindBox() -> Frame {
    var frame = Frame(size: size)
    // A screen reader would read what is left of the rows behind a box.
    if !settings.accessible || box?.isFloating != true { drawScreen(into: &frame) }
    Chrome(state: self).draw(into: &frame)
    return frame
  }

  private var behindPalette: Frame? {
    guard case .palette(let palette)? = box, palette.behind?.size == size else { return nil }
    return palette.behind
  }

  /// Whether the box lists over the whole body, so that a message of several lines goes on top of it.
  private var isListBox: Bool {
    switch box {
    case .versions, .columns, .history, .drafts, .views, .settings, .attendance: true
    default: false
    }
  }

  private func drawScreen(into frame: inout Frame) {
    if let openCase {
      CaseDraw(state: self, open: openCase).draw(into: &frame)
      return
    }
    switch screen {
    case .today: TodayDraw(state: self).draw(into: &frame)
    case .candidates: CandidatesDraw(state: self).draw(into: &frame)
    case .board: BoardDraw(state: self).draw(into: &frame)
    case .outcomes: OutcomesDraw(state: self).draw(into: &frame)
    case .openings: OpeningsDraw(state: self).draw(into: &frame)
    case .review: ReviewDraw(state: self).draw(into: &frame)
    }
  }

  private func drawBox(into frame: inout Frame) {
    switch box {
    case .find(let prompt): PromptDraw(state: self).draw(prompt, into: &frame)
    case .filter(let prompt): PromptDraw(state: self).draw(prompt, into: &frame)
    case .report(let prompt): PromptDraw(state: self).draw(prompt, into: &frame)
    case .palette(let palette): PaletteDraw(palette: palette, state: self).draw(into: &frame)
    case .record: RecordMenu.draw(into: &frame)
    case .versions(let versions):
      VersionsDraw(versions: versions, size: size, undo: key(.undo), hidesNames: hidesNames)
        .draw(into: &frame)
    case .columns(let columns): ColumnsDraw(columns, in: self).draw(into: &frame)
    case .history(let history): HistoryDraw(history: history, state: self).draw(into: &frame)
    case .drafts(let drafts): DraftsDraw(drafts: drafts, state: self).draw(into: &frame)
    case .views(let views): ViewsDraw(views: views, state: self).draw(into: &frame)
    case .pin(let pin): LockDraw.draw(pin, into: &frame)
    case .erase(let erase): EraseDraw.draw(erase, into: &frame)
    case .settings(let settings): SettingsDraw(settings: settings).draw(into: &frame)
    case .faults(let faults): FaultsDraw(faults: faults, size: size).draw(into: &frame)
    case .decision: DecisionMenu.draw(into: &frame)
    case .page(let page): PageDraw(page: page, veil: veil).draw(into: &frame)
    case .trend(let trend): TrendDraw(trend: trend).draw(into: &frame)
    case .attendance(let attendance):
      AttendanceDraw(attendance: attendance, state: self).draw(into: &frame)
    case .sheet(let sheet): SheetDraw(sheet: sheet, state: self).draw(into: &frame)
    case .sheetThere, .sheetsComing, .finish, nil: break
    }
  }
}

/// The first line, the line of what just happened, and the hint line.
struct Chrome {
  let state: AppState

  func draw(into frame: inout Frame) {
    drawPlaces(into: &frame)
    if let notice = state.notice { draw(notice, into: &frame) }
    if let tip = state.tip {
      frame.write(tip, at: Position(frame.size.rows - 2, 1), width: frame.size.columns - 2, style: .dim)
    }
    drawHints(into: &frame)
  }

  /// Where the names of the screens stand in the first line; in a narrow window the others are numbers only.
  static func tabs(of state: AppState) -> [(MainScreen, Range<Int>)] {
    var column = 0
    return MainScreen.allCases.map { screen in
      let isShort = state.size.columns < 60 && screen != state.screen
      let width = isShort ? 3 : screen.name.count + 4
      let gap = state.size.columns < 100 ? 0 : 1
      defer { column += width + gap }
      return (screen, column..<column + width)
    }
  }

  private func drawPlaces(into frame: inout Frame) {
    let tabs = Chrome.tabs(of: state)
    for (screen, columns) in tabs {
      let isHere = screen == state.screen
      let words = columns.count == 3 ? "\(screen.rawValue)" : "\(screen.rawValue) \(screen.name)"
      frame.write(
        isHere ? "[\(words)]" : " \(words) ", at: Position(0, columns.lowerBound),
        style: isHere ? .accent : .plain)
    }
    let start = (tabs.last?.1.upperBound ?? 0) + 1
    let room = max(0, frame.size.columns - start)
    let right = corners.first { $0.count <= room } ?? ""
    frame.write(right, at: Position(0, start), width: room, style: .dim, align: .right)
  }

  /// What the right corner says, the fullest first: what kind of file, who works, the day.
  private var corners: [String] {
    let day = state.today.words(today: state.today)
    let who = [state.me?.initials, day].compactMap(\.self).joined(separator: " ")
    let kind = state.isSample ? "sample programme" : state.isReadOnly ? "read-only" : nil
    let short = state.isReadOnly ? [kind].compactMap(\.self) : []
    let usual = [[kind, who].compactMap(\.self).joined(separator: "  ")] + short + [who, day]
    guard state.hidesNames else { return usual }
    return usual.map { "names hidden  \($0)" } + ["names hidden", "hidden", state.key(.hideNames)]
  }

  /// The message stands on the last line but one; a long one takes more above it.
  func draw(_ notice: Notice, into frame: inout Frame) {
    let undo = "\(state.key(.undo)) undo"
    let room = frame.size.columns - (notice.undoes ? displayWidth(undo) + 3 : 2)
    let lines = NoticeLines(width: room, most: min(8, frame.size.rows / 3)).lines(of: notice.words)
    let top = frame.size.rows - 1 - lines.count
    frame.fill(at: Position(top, 0), rows: lines.count, columns: frame.size.columns)
    for (offset, line) in lines.enumerated() {
      frame.write(
        line, at: Position(top + offset, 1), width: room, style: notice.isRefusal ? .alert : .plain)
    }
    guard notice.undoes else { return }
    frame.write(
      undo, at: Position(frame.size.rows - 2, 0), width: frame.size.columns - 1, style: .accent, align: .right
    )
  }
}

/// Draws a prompt on the last but one line.
struct PromptDraw {
  let state: AppState

  func draw(_ prompt: FindPrompt, into frame: inout Frame) {
    draw(
      latinLed(prompt.line.text, "Find") == prompt.line.text ? "/" : "Find /", prompt.line,
      rows(of: prompt.advice, isFault: prompt.isMissing), isFault: prompt.isMissing, into: &frame)
  }

  func draw(_ prompt: FilterPrompt, into frame: inout Frame) {
    let most = state.size.rows < 16 ? 1 : 3
    draw(
      "Filter:", prompt.line, prompt.rows(of: state.size.columns - 2, most: most), isFault: prompt.isFault,
      into: &frame)
  }

  func draw(_ prompt: ReportPrompt, into frame: inout Frame) {
    let isFault = prompt.fault != nil
    draw(
      prompt.sign, prompt.line, rows(of: prompt.advice, isFault: isFault), isFault: isFault, into: &frame)
  }

  private func rows(of advice: String, isFault: Bool) -> [String] {
    isFault ? Array(wrap(advice, to: state.size.columns - 2).prefix(5)) : [advice]
  }

  /// The line being typed stands above the hint; what is said of it takes the hint's place.
  private func draw(
    _ sign: String, _ line: TextLine, _ rows: [String], isFault: Bool, into frame: inout Frame
  ) {
    let columns = frame.size.columns
    let top = frame.size.rows - rows.count - 1
    frame.fill(at: Position(top, 0), rows: rows.count + 1, columns: columns)
    let used = 2 + frame.write(sign, at: Position(top, 1), style: .accent)
    frame.write(line.text, at: Position(top, used), width: columns - used - 1)
    frame.cursor = Position(top, min(columns - 1, used + displayWidth(line.beforeCursor)))
    for (offset, row) in rows.enumerated() {
      let place = Position(top + 1 + offset, 1)
      frame.write(row, at: place, width: columns - 2, style: isFault ? .alert : .dim)
    }
  }
}
