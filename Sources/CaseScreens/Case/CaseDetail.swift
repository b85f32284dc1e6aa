import Terminal

/// The source or the operation behind the line under the cursor, below the lines of a tab.
///
/// It takes two rows, and as many more as its text needs, up to half of what there is for both; none in a tab of which no
/// line has one.
struct CaseDetail {
  /// The rows that are left for the lines of the tab.
  let bodyHeight: Int
  private let parts: [String]
  private let rows: Int

  /// Lays it out; `key` is the one that shows the whole text.
  init(of lines: [CaseLine], cursor: Int, in size: Size, readOnBy key: String) {
    let stops = lines.filter(\.isStop)
    let text = stops.isEmpty ? nil : stops[min(cursor, stops.count - 1)].detail
    let all = text.map { wrap($0, to: size.columns - 4) } ?? []
    // Above are four rows and the rule, below are the notice and the hint.
    let room = max(3, size.rows - 7)
    parts = CaseDetail.cut(all, to: max(2, room / 2), sign: "… \(key) reads on")
    rows = stops.contains { $0.detail != nil } ? max(2, parts.count) : 0
    bodyHeight = max(1, room - rows)
  }

  /// The first rows; what is left out is told by the sign, which stands alone on the last.
  private static func cut(_ parts: [String], to most: Int, sign: String) -> [String] {
    parts.count > most ? parts.prefix(most - 1) + [sign] : parts
  }

  func draw(into frame: inout Frame) {
    for (offset, part) in parts.enumerated() {
      let row = frame.size.rows - 2 - rows + offset
      frame.write(part, at: Position(row, 3), width: frame.size.columns - 3, style: .dim)
    }
  }
}
