import PaperText

/// Tables.
extension BlockMaker {
  /// The rows of a table, each a block of its own: a long table goes on on the next page under its headings.
  func table(_ lines: [PaperLine], _ width: Double) -> [Block] {
    let count = lines.map(\.cells.count).max() ?? 0
    guard count > 0 else { return [] }
    let widths = columnWidths(lines, count, width)
    var head: [Block] = []
    return lines.enumerated().map { index, line in
      var block = block(line, widths, width)
      block.above = index == 0 ? 1.5 : 0
      if line.word == .table { head = [block] } else { block.carried = head }
      return block
    }
  }

  private func block(_ line: PaperLine, _ widths: [Double], _ width: Double) -> Block {
    let texts = row(line, widths)
    let height = (texts.map(\.height).max() ?? 0) + 3
    let isHead = line.word == .table
    var block = Block(height: height, texts: texts) { canvas, x, y in
      draw(texts, isHead: isHead, widths, canvas, x, y + 1.2)
      canvas.rule(x: x, y: y + height - 0.4, width: width, thickness: 0.4, .hair)
    }
    (block.tablePlace, block.leads) = (isHead ? .head : .row, isHead)
    return block
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

  private func size(of line: PaperLine) -> TypeSize { line.word == .table ? .small : .body }

  /// As wide as the words ask for; where that is too much, the widest give way, and what is left goes to the last.
  private func columnWidths(_ lines: [PaperLine], _ count: Int, _ width: Double) -> [Double] {
    var widths = (0..<count).map { index in
      lines.map { setter.shape([run($0, index)], size: size(of: $0)).width + 8 }.max() ?? 0
    }
    let over = widths.reduce(0, +) - width
    guard over > 0 else {
      widths[count - 1] -= over
      return widths
    }
    let widest = BlockMaker.widest(of: widths.sorted(), width)
    return widths.map { min($0, widest) }
  }

  /// The width that no column may pass so that all have room; what is narrower stays as it is.
  private static func widest(of sorted: [Double], _ width: Double) -> Double {
    var room = width
    for (index, narrowest) in sorted.enumerated() {
      let fair = room / Double(sorted.count - index)
      if narrowest > fair { return fair }
      room -= narrowest
    }
    return width
  }
}
