import PaperText

/// Makes the parts of a page from its lines.
struct BlockMaker {
  let setter: Typesetter
  let width: Double
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
    if let word = rest.first?.word, [.table, .row].contains(word) {
      return table(take(from: &rest) { [.table, .row].contains($0.word) }, width)
    }
    return block(from: &rest, width: width).map { [$0] } ?? []
  }

  private func block(from rest: inout ArraySlice<PaperLine>, width: Double) -> Block? {
    guard let line = rest.first else { return nil }
    switch line.word {
    case .name, .native, .about, .number:
      return head(take(from: &rest) { [.name, .native, .about, .number].contains($0.word) }, width)
    case .stage: return stages(take(from: &rest) { $0.word == .stage }, width)
    case .event: return timeline(take(from: &rest) { $0.word == .event }, width)
    default:
      rest = rest.dropFirst()
      return single(line, width)
    }
  }

  private func take(
    from rest: inout ArraySlice<PaperLine>, while isMeant: (PaperLine) -> Bool
  ) -> [PaperLine] {
    let taken = rest.prefix(while: isMeant)
    rest = rest[taken.endIndex...]
    return Array(taken)
  }

  private func single(_ line: PaperLine, _ width: Double) -> Block? {
    switch line.word {
    case .section: section(line.cell(0) ?? "", width)
    case .fact: fact(line, width)
    case .item: item(line, width)
    case .mark: mark(line, width)
    case .note: paragraph([Run(text: line.cell(0) ?? "", look: .soft)], .small, width)?.below(3)
    case .strong: strong(line, width)
    case .text: paragraph([Run(text: line.cell(0) ?? "")], .body, width)?.below(1.5)
    default: nil
    }
  }
}

/// Lines of text.
extension BlockMaker {
  private func section(_ words: String, _ width: Double) -> Block? {
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

  private func fact(_ line: PaperLine, _ width: Double) -> Block? {
    let column = 72.0
    let unsure = line.cell(2).map { [Run(text: " (\($0))", look: .soft)] } ?? []
    guard let value = line.cell(1) else { return nil }
    let label = setter.shape([Run(text: line.cell(0) ?? "", look: .soft)], width: column - 4)
    let text = setter.shape([Run(text: value)] + unsure, width: width - column)
    return Block(height: max(label.height, text.height), texts: [label, text]) { canvas, x, y in
      canvas.tagged("P") {
        label.draw(on: canvas.cairo, x: x, y: y)
        text.draw(on: canvas.cairo, x: x + column, y: y)
      }
    }.below(1.2)
  }

  private func item(_ line: PaperLine, _ width: Double) -> Block? {
    guard let rest = line.cell(1) else {
      return paragraph([Run(text: line.cell(0) ?? "")], .body, width)?.below(1.2)
    }
    let lead = line.cell(0).map { [Run(text: $0, look: .strong), Run(text: " ")] } ?? []
    return paragraph(lead + [Run(text: rest)], .body, width)?.below(1.2)
  }

  private func mark(_ line: PaperLine, _ width: Double) -> Block? {
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
