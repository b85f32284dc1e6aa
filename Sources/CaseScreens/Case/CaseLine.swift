import CaseCore
import Terminal

/// One line of a case's tab: pieces of text at columns, and what Enter does on it.
struct CaseLine: Equatable {
  /// A piece of a line: where it begins, how wide it may be, what it says.
  struct Piece: Equatable {
    var column: Int
    var width: Int?
    var text: String
    var style: Style = .plain
  }

  var pieces: [Piece]
  /// The form that Enter opens.
  var opens: FormPurpose?
  /// The operation that Enter shows whole, with before and after; nothing for a line of no operation.
  var operation: Int64?
  /// The fact that the line tells of and that can be taken back; nothing where there is none.
  var fact: RecordID?
  /// What the foot line says of the line under the cursor, such as its source.
  var detail: String?
  /// Whether the cursor can stand on it.
  var isStop: Bool
  /// Whether it is a check that a host still waits for.
  var isAwaited = false

  init(
    _ pieces: [Piece], opens: FormPurpose? = nil, fact: RecordID? = nil, detail: String? = nil,
    isStop: Bool = true
  ) {
    self.pieces = pieces
    self.opens = opens
    self.fact = fact
    self.detail = detail
    self.isStop = isStop
  }

  /// A blank line.
  static let blank = CaseLine([], isStop: false)

  /// A heading.
  static func heading(_ text: String) -> CaseLine {
    CaseLine([Piece(column: 3, text: text, style: .heading)], isStop: false)
  }

  func draw(at row: Int, isCursor: Bool, into frame: inout Frame) {
    if isCursor { frame.write("▌", at: Position(row, 1), style: .accent) }
    for piece in pieces {
      let room = frame.size.columns - piece.column - 1
      frame.write(
        piece.text, at: Position(row, piece.column), width: min(piece.width ?? room, room),
        style: isCursor && piece.style == .plain ? .cursor : piece.style)
    }
  }
}
