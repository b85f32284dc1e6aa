extension Frame {
  /// Returns this frame with our own signs in ASCII, cell by cell, for a terminal or font that lacks them.
  ///
  /// A cut text ends in `~`; the bar of the cursor becomes `>`. Letters of names stay as they are.
  package func inASCII() -> Frame {
    var frame = self
    frame.replaceCells { cell in
      guard cell.base > 0x7F, cell.width == 1, let sign = asciiSigns[cell.base] else { return nil }
      return cell.showing(sign)
    }
    return frame
  }
}

/// Each of our signs and what stands for it.
///
/// The signs of stages and steps keep their order of fullness, since a step has no word beside its sign; a
/// shape of the bars counts as full from five eighths.
private let asciiSigns: [UInt32: UInt32] = signs([
  (from: "○◔◑◕●✓◷", to: " .:=#+@"),
  (from: "▌▏▎▍▋▊▉█▐", to: ">   #####"),
  (from: "▁▂▃▄▅▆▇░▒▓", to: "_.-=+*#.:%"),
  (from: "─━═│┃║┌┐└┘├┤┬┴┼╭╮╰╯", to: "-==|||+++++++++++++"),
  (from: "↑↓←→▲▼▾▴▸◂", to: "^v<>^vv^><"),
  (from: "▪▫■□◆◇•·×…", to: "#.#.*o*-x~"),
  (from: "‹›«»‘’“”–—−", to: "<><>''\"\"---"),
])

private func signs(_ rows: [(from: String, to: String)]) -> [UInt32: UInt32] {
  let pairs = rows.flatMap { row in zip(row.from.unicodeScalars, row.to.unicodeScalars) }
  return Dictionary(pairs.map { ($0.value, $1.value) }) { first, _ in first }
}
