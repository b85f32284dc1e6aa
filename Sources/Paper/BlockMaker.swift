import PaperText

/// Makes the parts of a page from its lines.
struct BlockMaker {
  let setter: Typesetter
  let width: Double
  /// Whether a long text goes on on the next page; else it ends with `…`.
  let takesAllPages: Bool
  private let gap = 16.0

  /// The parts of a sheet above its foot.
  func parts(of lines: [PaperLine]) -> [Part] {
    var parts: [Part] = []
    var rest = lines.filter { ![.title, .foot].contains($0.word) }[...]
    while let line = rest.first {
      if line.word == .columns, line.cell(0) == "2" {
        rest = rest.dropFirst()
        parts.append(.columns(units(of: take(from: &rest) { $0.word != .columns })))
      } else {
        parts += blocks(from: &rest, width: width).map { .block($0) }
      }
    }
    return parts
  }

  /// The lines at the foot of every page.
  func foot(of lines: [PaperLine]) -> [Block] {
    lines.filter { $0.word == .foot }.compactMap {
      paragraph([Run(text: $0.cell(0) ?? "", look: .soft)], .small, width)
    }
  }

  /// A paragraph across a width; nothing where there is nothing to say.
  func paragraph(_ runs: [Run], _ size: TypeSize, _ width: Double, tag: String = "P") -> Block? {
    guard runs.contains(where: { !$0.text.isEmpty }) else { return nil }
    let text = setter.shape(runs, size: size, width: width)
    return Block(height: text.height, texts: [text]) { canvas, x, y in
      canvas.tagged(tag) { text.draw(on: canvas.cairo, x: x, y: y) }
    }
  }

  /// Groups the lines of two columns: a heading stays with the first line under it.
  private func units(of lines: [PaperLine]) -> [[Block]] {
    var units: [[Block]] = []
    var rest = lines[...]
    while !rest.isEmpty {
      for block in blocks(from: &rest, width: (width - gap) / 2) {
        if units.last?.last?.leads != true { units.append([]) }
        units[units.count - 1].append(block)
      }
    }
    return units
  }

  /// Makes what the first lines are, and takes them away: one block, or the rows of a table.
  private func blocks(from rest: inout ArraySlice<PaperLine>, width: Double) -> [Block] {
    if rest.first?.word.isOfTable == true {
      return table(take(from: &rest) { $0.word.isOfTable }, width)
    }
    if rest.first?.word == .bar { return bars(take(from: &rest) { $0.word == .bar }, width) }
    if let word = rest.first?.word, BlockMaker.drawn.contains(word) {
      return [drawing(from: &rest, width: width)].compactMap(\.self)
    }
    return single(from: &rest, width: width)
  }

  private static let drawn: [PaperWord] = [.name, .native, .about, .number, .stage, .event]

  /// What several lines are together: a head, the bar of stages, the timeline.
  private func drawing(from rest: inout ArraySlice<PaperLine>, width: Double) -> Block? {
    switch rest.first?.word {
    case .name?, .native?, .about?, .number?:
      head(take(from: &rest) { [.name, .native, .about, .number].contains($0.word) }, width)
    case .stage?: stages(take(from: &rest) { $0.word == .stage }, width)
    case .event?: timeline(take(from: &rest) { $0.word == .event }, width)
    default: nil
    }
  }

  private func take(
    from rest: inout ArraySlice<PaperLine>, while isMeant: (PaperLine) -> Bool
  ) -> [PaperLine] {
    let taken = rest.prefix(while: isMeant)
    rest = rest[taken.endIndex...]
    return Array(taken)
  }

  private func single(from rest: inout ArraySlice<PaperLine>, width: Double) -> [Block] {
    guard let line = rest.popFirst() else { return [] }
    switch line.word {
    case .section: return [section(line.cell(0) ?? "", width)]
    case .fact: return fact(line, width)
    case .item: return item(line, width)
    case .mark: return [mark(line, width)]
    case .note: return paragraphs([Run(text: line.cell(0) ?? "", look: .soft)], .small, width, above: 3)
    case .strong: return [strong(line, width)].compactMap(\.self)
    case .text: return paragraphs([Run(text: line.cell(0) ?? "")], .body, width, above: 1.5)
    default: return []
    }
  }

  /// A text as one paragraph, or, where it may take all pages, as many as go on on the next page.
  private func paragraphs(_ runs: [Run], _ size: TypeSize, _ width: Double, above: Double) -> [Block] {
    pieces(of: runs, size, width).enumerated().compactMap { index, piece in
      paragraph(piece, size, width)?.below(index == 0 ? above : 0)
    }
  }

  private func pieces(of runs: [Run], _ size: TypeSize, _ width: Double) -> [[Run]] {
    takesAllPages ? setter.pieces(of: runs, size: size, width: width) : [runs]
  }
}

/// Lines of text.
extension BlockMaker {
  private func section(_ words: String, _ width: Double) -> Block {
    let text = setter.shape([Run(text: words, look: .strong)], width: width)
    var block = Block(height: text.height + 4, texts: [text]) { canvas, x, y in
      canvas.tagged("H2") { text.draw(on: canvas.cairo, x: x, y: y) }
      canvas.rule(x: x, y: y + text.height + 0.6, width: width, thickness: 0.5, .line)
    }
    block.leads = true
    return block.below(9)
  }

  private func strong(_ line: PaperLine, _ width: Double) -> Block? {
    let soft = line.cell(1).map { [Run(text: "  \($0)", look: .soft)] } ?? []
    var block = paragraph([Run(text: line.cell(0) ?? "", look: .strong)] + soft, .body, width, tag: "H3")
    block?.leads = true
    return block?.below(4)
  }

  private func fact(_ line: PaperLine, _ width: Double) -> [Block] {
    let column = 72.0
    let unsure = line.cell(2).map { [Run(text: " (\($0))", look: .soft)] } ?? []
    guard let value = line.cell(1) else { return [] }
    return pieces(of: [Run(text: value)] + unsure, .body, width - column).enumerated().map { index, piece in
      let label = setter.shape(
        [Run(text: index == 0 ? line.cell(0) ?? "" : "", look: .soft)], width: column - 4)
      let text = setter.shape(piece, width: width - column)
      return Block(height: max(label.height, text.height), texts: [label, text]) { canvas, x, y in
        canvas.tagged("P") {
          label.draw(on: canvas.cairo, x: x, y: y)
          text.draw(on: canvas.cairo, x: x + column, y: y)
        }
      }.below(index == 0 ? 1.2 : 0)
    }
  }

  private func item(_ line: PaperLine, _ width: Double) -> [Block] {
    guard let rest = line.cell(1) else {
      return paragraphs([Run(text: line.cell(0) ?? "")], .body, width, above: 1.2)
    }
    let lead = line.cell(0).map { [Run(text: $0, look: .strong), Run(text: " ")] } ?? []
    return paragraphs(lead + [Run(text: rest)], .body, width, above: 1.2)
  }

  private func mark(_ line: PaperLine, _ width: Double) -> Block {
    let column = 13.0
    let soft = line.cell(2).map { [Run(text: ", \($0)", look: .soft)] } ?? []
    let sign = setter.shape([Run(text: line.cell(0) ?? "")])
    let text = setter.shape([Run(text: line.cell(1) ?? "")] + soft, width: width - column)
    return Block(height: text.height, texts: [text]) { canvas, x, y in
      canvas.tagged("P") {
        sign.draw(on: canvas.cairo, x: x, y: y)
        text.draw(on: canvas.cairo, x: x + column, y: y)
      }
    }.below(1.2)
  }
}
