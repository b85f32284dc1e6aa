import PaperText

/// The bar of stages and the timeline.
extension BlockMaker {
  func stages(_ lines: [PaperLine], _ width: Double) -> Block? {
    let (gap, pad) = (3.0, 4.0)
    let box = (width - gap * Double(lines.count - 1)) / Double(max(1, lines.count))
    let texts = lines.map { stageTexts($0, box - 2 * pad) }
    let inner = texts.map { $0.name.height + $0.place.height }.max() ?? 0
    let height = inner + 8
    let all = texts.flatMap { [$0.name, $0.place] }
    return Block(height: height + 2, texts: all) { canvas, x, y in
      for (index, line) in lines.enumerated() {
        let left = x + Double(index) * (box + gap)
        drawFrame(canvas, line.cell(1) ?? "", (left, y, box, height))
        canvas.tagged("P") {
          texts[index].name.draw(on: canvas.cairo, x: left + pad, y: y + 4.5)
          texts[index].place.draw(
            on: canvas.cairo, x: left + pad, y: y + 4.5 + texts[index].name.height)
        }
      }
    }.below(4)
  }

  private func stageTexts(_ line: PaperLine, _ room: Double) -> (name: ShapedText, place: ShapedText) {
    let isNow = line.cell(1) == "now"
    let since = line.cell(2).map { ", \($0)" } ?? ""
    let name = Run(text: line.cell(0) ?? "", look: isNow ? .strong : .plain)
    let place = Run(text: (line.cell(1) ?? "") + since, look: .soft)
    return (setter.shape([name], size: .small, width: room), setter.shape([place], size: .small, width: room))
  }

  private func drawFrame(
    _ canvas: Canvas, _ place: String, _ box: (x: Double, y: Double, width: Double, height: Double)
  ) {
    let isNow = place == "now"
    if isNow { canvas.fill(x: box.x, y: box.y, width: box.width, height: box.height, .wash) }
    canvas.box(x: box.x, y: box.y, width: box.width, height: box.height, isNow ? .ink : .hair)
    let top: Canvas.Grey = isNow ? .ink : place == "done" ? .line : .hair
    canvas.rule(x: box.x, y: box.y, width: box.width, thickness: 2.6, top)
  }

  /// Dots to scale on a line; their words stand below, moved apart where days lie close together.
  func timeline(_ lines: [PaperLine], _ width: Double) -> Block? {
    let room = width / Double(max(1, lines.count)) - 5
    let texts = lines.map { line in
      setter.shape(
        [Run(text: (line.cell(1) ?? "") + "\n", look: .soft), Run(text: line.cell(2) ?? "")], size: .small,
        width: min(room, 96))
    }
    let dots = lines.map { 2 + (width - 4) * min(1, max(0, (Double($0.cell(0) ?? "") ?? 0) / 1_000)) }
    let places = apart(dots, texts.map(\.width), width)
    let words = texts.map(\.height).max() ?? 0
    return Block(height: words + 20, texts: texts) { canvas, x, y in
      let line = y + 4
      canvas.rule(x: x, y: line - 0.4, width: width, thickness: 0.8, .line)
      for (index, text) in texts.enumerated() {
        let (dot, place) = (x + dots[index], x + places[index])
        canvas.stroke(from: (dot, line + 2), to: (place + 2, line + 9), .line)
        canvas.dot(x: dot, y: line, radius: 2.1, isFull: lines[index].cell(3) == nil)
        canvas.tagged("P") { text.draw(on: canvas.cairo, x: place, y: line + 10) }
      }
    }.below(6)
  }

  /// The left ends of words, each near its dot and none over another.
  private func apart(_ dots: [Double], _ widths: [Double], _ width: Double) -> [Double] {
    var places = dots.map { $0 - 2 }
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + widths[index - 1] + 5)
    }
    var limit = width
    for index in places.indices.reversed() {
      places[index] = max(0, min(places[index], limit - widths[index]))
      limit = places[index] - 5
    }
    return places
  }
}
