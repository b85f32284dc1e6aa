import CaseCore
import Casework
import Terminal

/// Erasing somebody: what goes and what stays, why, and the number of the case typed again.
package struct EraseBox: Equatable, Sendable {
  let caseRecord: RecordID
  /// What would go, what would stay, and what cannot be reached.
  let lines: [String]
  /// Why; it is asked for first.
  var because: ErasureReason?
  var typed = TextLine()

  init(_ caseRecord: RecordID, _ preview: ErasurePreview) {
    self.caseRecord = caseRecord
    lines = preview.lines
  }

  /// The question that is open.
  var question: String {
    guard let because else {
      return "Why: "
        + ErasureReason.allCases.enumerated().map { "\($0 + 1) \($1.rawValue)" }.joined(separator: ", ")
    }
    return "Because: \(because.rawValue). Type the case number to erase: "
  }
}

extension AppState {
  mutating func handle(_ key: Key, in erase: EraseBox) -> [Effect] {
    var erase = erase
    switch key {
    case .escape:
      box = nil
      notice = Notice("Nobody was erased.")
      return []
    case .enter where erase.because != nil && !erase.typed.text.trimmed.isEmpty:
      box = nil
      return erase.because.map { [.erase(erase.caseRecord, $0, number: erase.typed.text)] } ?? []
    case .character(let digit) where erase.because == nil:
      let place = digit.wholeNumberValue.map { $0 - 1 } ?? -1
      erase.because = ErasureReason.allCases.indices.contains(place) ? ErasureReason.allCases[place] : nil
    default: _ = erase.because != nil && erase.typed.handle(key)
    }
    box = .erase(erase)
    return []
  }

  /// The case is gone: the lists are read again, and what is out of reach is said.
  mutating func erased(_ receipt: ErasureReceipt) -> [Effect] {
    list.marked.subtract(receipt.cases)
    notice = Notice((receipt.report.lines + receipt.report.warnings).joined(separator: " "))
    openCase = nil
    return rereadEverything()
  }
}

extension Hands {
  func attemptErase(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .readErasure(let id):
      return [.erasureRead(EraseBox(id, try workspace.erasurePreview(of: id)))]
    case .erase(let id, let because, let number):
      let receipt = try workspace.erase(id, because: because, confirmed: number, drafts: nil)
      try drafts.throwAway(about: receipt.cases)
      noteOwnSave(try workspace.lastOperationNumber())
      return [.erased(receipt)]
    default: return []
    }
  }
}

/// Draws the box over the whole screen, between the first line and the hints.
enum EraseDraw {
  static let hints = ["Enter erase", "Esc leave everything as it is"]

  static func draw(_ erase: EraseBox, into frame: inout Frame) {
    let (rows, columns) = (frame.size.rows, frame.size.columns)
    frame.fill(at: Position(1, 0), rows: rows - 2, columns: columns)
    frame.write("Erase somebody for good", at: Position(1, 1), width: columns - 2, style: .heading)
    let question = wrap(erase.question, to: columns - 16)
    let room = max(1, rows - 5 - question.count)
    let lines = erase.lines.flatMap { wrap($0, to: columns - 2) }
    for (offset, line) in lines.prefix(room).enumerated() {
      frame.write(line, at: Position(2 + offset, 1), width: columns - 2)
    }
    let row = 3 + min(room, lines.count)
    var used = 0
    for (offset, line) in question.enumerated() {
      used = frame.write(line, at: Position(row + offset, 1), width: columns - 2, style: .accent)
    }
    guard erase.because != nil else { return }
    let last = row + question.count - 1
    used += frame.write(" \(erase.typed.text)", at: Position(last, 1 + used), width: columns - used - 2)
    frame.cursor = Position(last, min(columns - 1, 1 + used))
  }
}
