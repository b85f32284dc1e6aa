import PaperText

/// Tables.
extension BlockMaker {
  /// The rows of a table, each a block of its own: a long table goes on on the next page under its headings.
  func table(_ lines: [PaperLine], _ width: Double) -> [Block] {
    let count = lines.map(\.cells.count).max() ?? 0
    guard count > 0 else { return [] }
    let areFigures = lines.contains { $0.word == .figures }
    let widths = columnWidths(lines, count, width, areFigures: areFigures)
    var head: [Block] = []
    return lines.enumerated().map { index, line in
      var block = block(line, widths, areFigures: areFigures)
      block.above = index == 0 ? 1.5 : 0
      if line.word.isHeadings { head = [block] } else { block.carried = head }
      return block
    }
  }

  private func block(_ line: PaperLine, _ widths: [Double], areFigures: Bool) -> Block {
    let texts = row(line, widths, areFigures: areFigures)
    let height = (texts.map(\.height).max() ?? 0) + 3
    let tag = line.word.isHeadings ? "TH" : "TD"
    var block = Block(height: height, texts: texts) { canvas, x, y in
      draw(texts, places(of: texts, widths, areFigures: areFigures), tag, canvas, x, y + 1.2)
      canvas.rule(x: x, y: y + height - 0.4, width: widths.reduce(0, +), thickness: 0.4, .hair)
    }
    (block.tablePlace, block.leads) = (line.word.isHeadings ? .head : .row, line.word.isHeadings)
    return block
  }

  private func draw(
    _ row: [ShapedText], _ places: [Double], _ tag: String, _ canvas: Canvas, _ x: Double, _ y: Double
  ) {
    canvas.tagged("TR") {
      for (text, place) in zip(row, places) {
        canvas.tagged(tag) { text.draw(on: canvas.cairo, x: x + place, y: y) }
      }
    }
  }

  /// Where each text of a row begins: at the left of its column, figures so that they end at the right.
  private func places(of texts: [ShapedText], _ widths: [Double], areFigures: Bool) -> [Double] {
    var left = 0.0
    return zip(texts, widths).enumerated().map { index, cell in
      defer { left += cell.1 }
      return areFigures && index > 0 ? left + cell.1 - cell.0.width : left
    }
  }

  private func row(_ line: PaperLine, _ widths: [Double], areFigures: Bool) -> [ShapedText] {
    widths.indices.map { index in
      let look = look(of: line, index, areFigures: areFigures)
      return setter.shape(
        [Run(text: line.cell(index) ?? "", look: look)], size: size(of: line), width: widths[index] - 6)
    }
  }

  /// What leads a row is bold; among figures the sum is.
  private func look(of line: PaperLine, _ index: Int, areFigures: Bool) -> Run.Look {
    if line.word.isHeadings { return .soft }
    return line.word == .sum || (index == 0 && !areFigures) ? .strong : .plain
  }

  private func size(of line: PaperLine) -> TypeSize { line.word.isHeadings ? .small : .body }

  /// As wide as the words ask for; where that is too much, the widest give way.
  ///
  /// What is left goes to the last column; of figures, which read best close together, some of it to their labels.
  private func columnWidths(
    _ lines: [PaperLine], _ count: Int, _ width: Double, areFigures: Bool
  ) -> [Double] {
    var widths = (0..<count).map { index in
      let looks = lines.map { (line: $0, look: look(of: $0, index, areFigures: areFigures)) }
      return looks.map {
        setter.shape([Run(text: $0.line.cell(index) ?? "", look: $0.look)], size: size(of: $0.line)).width + 8
      }.max() ?? 0
    }
    let spare = width - widths.reduce(0, +)
    guard spare < 0 else {
      if areFigures { widths[0] += max(0, spare - width * 0.35) } else { widths[count - 1] += spare }
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
