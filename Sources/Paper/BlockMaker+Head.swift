import PaperText

/// The head of a sheet: who it is to the left, the number and the day to the right.
extension BlockMaker {
  func head(_ lines: [PaperLine], _ width: Double) -> Block? {
    let right = lines.first { $0.word == .number }.map { numberTexts($0, width * 0.36) } ?? []
    let room = width - (right.map(\.width).max() ?? 0) - 14
    let left = lines.filter { $0.word != .number }.compactMap { line in
      headText(line, room).map { (line.word, $0) }
    }
    let heights = (left.reduce(0) { $0 + $1.1.height }, right.reduce(0) { $0 + $1.height })
    let inner = max(heights.0, heights.1)
    return Block(height: inner + 6, texts: left.map(\.1) + right) { canvas, x, y in
      var place = y
      for (word, text) in left {
        canvas.tagged(word == .name ? "H1" : "P") { text.draw(on: canvas.cairo, x: x, y: place) }
        place += text.height
      }
      place = y + inner - heights.1
      for text in right {
        canvas.tagged("P") { text.draw(on: canvas.cairo, x: x + width - text.width, y: place) }
        place += text.height
      }
      canvas.rule(x: x, y: y + inner + 3.5, width: width, thickness: 1.2, .ink)
    }
  }

  private func headText(_ line: PaperLine, _ room: Double) -> ShapedText? {
    guard let words = line.cell(0) else { return nil }
    switch line.word {
    case .name:
      return setter.shape(
        [Run(text: words, look: .strong)], size: words.count > 60 ? .large : .title, width: room,
        spacing: 0.85)
    case .native:
      return setter.shape(
        [Run(text: words)], size: words.count > 60 ? .body : .large, width: room,
        spacing: 0.85)
    default: return setter.shape([Run(text: words, look: .soft)], width: room)
    }
  }

  /// Each cell a line of its own, no wider than its words.
  private func numberTexts(_ line: PaperLine, _ room: Double) -> [ShapedText] {
    line.cells.enumerated().compactMap { index, words in
      guard !words.isEmpty else { return nil }
      let run = Run(text: words, look: index == 0 ? .strong : .soft)
      let size = index == 0 ? TypeSize.large : .body
      let free = setter.shape([run], size: size)
      return free.width <= room ? free : setter.shape([run], size: size, width: room)
    }
  }
}
