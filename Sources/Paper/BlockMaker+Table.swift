import PaperText

/// Tables.
extension BlockMaker {
  func table(_ lines: [PaperLine], _ width: Double) -> Block? {
    let count = lines.map(\.cells.count).max() ?? 0
    guard count > 0 else { return nil }
    let widths = columnWidths(lines, count, width)
    let rows = lines.map { row($0, widths) }
    let heights = rows.map { ($0.map(\.height).max() ?? 0) + 3 * setter.scale }
    return Block(height: heights.reduce(0, +), texts: rows.flatMap(\.self)) { canvas, x, y in
      canvas.tagged("Table") {
        var place = y
        for (index, row) in rows.enumerated() {
          draw(row, isHead: lines[index].word == .table, widths, canvas, x, place + 1.2 * setter.scale)
          place += heights[index]
          canvas.rule(x: x, y: place - 0.4, width: width, thickness: 0.4, .hair)
        }
      }
    }.below(1.5 * setter.scale)
  }

  private func draw(
    _ row: [ShapedText], isHead: Bool, _ widths: [Double], _ canvas: Canvas, _ x: Double, _ y: Double
  ) {
    canvas.tagged("TR") {
      var place = x
      for (text, width) in zip(row, widths) {
        canvas.tagged(isHead ? "TH" : "TD") { text.draw(on: canvas.cairo, x: place, y: y) }
        place += width
      }
    }
  }

  private func row(_ line: PaperLine, _ widths: [Double]) -> [ShapedText] {
    widths.indices.map { index in
      setter.shape([run(line, index)], size: size(of: line), width: widths[index] - 6)
    }
  }

  private func run(_ line: PaperLine, _ index: Int) -> Run {
    Run(text: line.cell(index) ?? "", look: line.word == .table ? .soft : index == 0 ? .strong : .plain)
  }

  private func size(of line: PaperLine) -> Double { line.word == .table ? 7.8 : 9 }

  /// As wide as the words ask for; where that is too much, wide columns give way, and what is left goes to the last.
  private func columnWidths(_ lines: [PaperLine], _ count: Int, _ width: Double) -> [Double] {
    var widths = (0..<count).map { index in
      lines.map { setter.shape([run($0, index)], size: size(of: $0)).width + 8 }.max() ?? 0
    }
    let fair = width / Double(count)
    let over = widths.reduce(0, +) - width
    guard over > 0 else {
      widths[count - 1] -= over
      return widths
    }
    let spare = widths.reduce(0) { $0 + max(0, $1 - fair) }
    return widths.map { $0 - (spare > 0 ? max(0, $0 - fair) * over / spare : 0) }
  }
}
