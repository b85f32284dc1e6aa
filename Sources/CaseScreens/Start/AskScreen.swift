import CaseCore
import Terminal

/// A few questions on a screen of their own, before any file is open.
struct AskScreen {
  /// One question.
  struct Question {
    var label: String
    var line: TextLine
    var hint: String
    /// What is said of an answer that will not do; nothing where any does.
    var needs: String?
    /// Whether an answer will do.
    var isGood: (String) -> Bool = { _ in true }

    /// What is wrong with the answer as it stands.
    fileprivate var fault: String? { isGood(line.text) ? nil : needs }
  }

  let title: String
  var introduction: [String]
  var questions: [Question]
  var fault: String?
  private var focus = 0
  /// The questions that were left: what is wrong with them is said.
  private var left: Set<Int> = []

  init(title: String, introduction: [String], questions: [Question], fault: String? = nil) {
    self.title = title
    self.introduction = introduction
    self.questions = questions
    self.fault = fault
  }

  /// Asks until Enter on the last question finds every answer good, or until Esc.
  ///
  /// - Returns: The answers; nothing when the user went back.
  mutating func run<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> [String]? {
    while true {
      screen.show(frame(screen.size))
      switch screen.next() {
      case .key(.escape), .key(.control("c")), .hangUp, .terminate: return nil
      case .key(.enter) where focus == questions.count - 1:
        if areAllGood() { return questions.map(\.line.text) }
      case .key(let key): press(key)
      case .paste(let text): questions[focus].line.insert(text)
      default: continue
      }
    }
  }

  /// Goes to the first answer that will not do.
  private mutating func areAllGood() -> Bool {
    left.formUnion(questions.indices)
    guard let first = questions.firstIndex(where: { $0.fault != nil }) else { return true }
    focus = first
    return false
  }

  /// Goes on or back; an answer that will not do stops nobody, but is told.
  private mutating func move(by count: Int) {
    left.insert(focus)
    focus = min(max(0, focus + count), questions.count - 1)
  }

  private mutating func press(_ key: Key) {
    fault = nil
    switch key {
    case .enter, .tab, .down: move(by: 1)
    case .backTab, .up: move(by: -1)
    default: _ = questions[focus].line.handle(key)
    }
  }

  private func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.write(title, at: Position(1, 3), style: .heading)
    var row = 3
    for words in introduction.flatMap({ wrap($0, to: max(20, size.columns - 6)) }) {
      frame.write(words, at: Position(row, 3), width: size.columns - 4)
      row += 1
    }
    row += 1
    for (index, question) in questions.enumerated() {
      draw(question, isFocus: index == focus, at: row, into: &frame)
      if left.contains(index), let words = question.fault {
        frame.write("! " + words, at: Position(row + 1, 5), width: size.columns - 6, style: .alert)
      }
      row += 2
    }
    drawFoot(into: &frame)
    return frame
  }

  private func draw(_ question: Question, isFocus: Bool, at row: Int, into frame: inout Frame) {
    if isFocus { frame.write("▌", at: Position(row, 1), style: .accent) }
    frame.write(question.label, at: Position(row, 3), width: 26, style: isFocus ? .bold : .plain)
    let room = max(0, frame.size.columns - 32)
    frame.write(question.line.text, at: Position(row, 30), width: room, style: isFocus ? .accent : .plain)
    if question.line.text.isEmpty {
      frame.write(question.hint, at: Position(row, 30), width: room, style: .dim)
    }
    guard isFocus else { return }
    frame.cursor = Position(row, min(frame.size.columns - 1, 30 + displayWidth(question.line.beforeCursor)))
  }

  private func drawFoot(into frame: inout Frame) {
    let rows = frame.size.rows
    let lines = wrap(fault ?? "", to: max(20, frame.size.columns - 4)).prefix(3)
    for (index, words) in lines.enumerated() {
      frame.write(words, at: Position(rows - 2 - lines.count + index, 1), style: .alert)
    }
    frame.write("Enter next   ↑↓ between fields   Esc back", at: Position(rows - 1, 1), style: .dim)
  }
}
