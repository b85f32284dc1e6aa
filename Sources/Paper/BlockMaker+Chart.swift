import PaperText

/// Bars of a chart: a label, a bar from nought, and its value after it.
extension BlockMaker {
  /// The bars, each a block of its own, all to one scale.
  func bars(_ lines: [PaperLine], _ width: Double) -> [Block] {
    let labels = lines.map { setter.shape([Run(text: $0.cell(0) ?? "")], size: .small, width: width * 0.34) }
    let values = lines.map { setter.shape([Run(text: $0.cell(1) ?? "")], size: .small) }
    let left = (labels.map(\.width).max() ?? 0) + 5
    let room = max(1, min(width * 0.5, width - left - (values.map(\.width).max() ?? 0) - 5))
    return lines.indices.map { index in
      let length = room * min(1, max(0, (Double(lines[index].cell(2) ?? "") ?? 0) / 1_000))
      return bar(labels[index], values[index], at: left, length).below(index == 0 ? 6 : 1.5)
    }
  }

  private func bar(_ label: ShapedText, _ value: ShapedText, at left: Double, _ length: Double) -> Block {
    let height = max(label.height, value.height)
    return Block(height: height, texts: [label, value]) { canvas, x, y in
      canvas.fill(x: x + left, y: y + 1.2, width: length, height: height - 2.4, .line)
      canvas.tagged("P") {
        label.draw(on: canvas.cairo, x: x + left - 5 - label.width, y: y)
        value.draw(on: canvas.cairo, x: x + left + length + 4, y: y)
      }
    }
  }
}
