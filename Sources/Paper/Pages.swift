/// Parts that are put on pages.
struct Pages {
  /// How much larger than laid out they are drawn.
  let scale: Double
  /// Whether something had to be left out.
  private(set) var isCut: Bool
  /// The letters that no font has.
  let missing: [UInt32]
  private let paper: Paper
  private let foot: [Block]
  private let numbered: (Int, Int) -> ShapedText?
  private var pages: [[Placed]] = [[]]
  private var y = 0.0

  /// A block and where it goes.
  private struct Placed {
    let block: Block
    let x: Double
    let y: Double
  }

  var count: Int { pages.count }

  init(
    _ parts: [Part], foot: [Block], on paper: Paper, scale: Double,
    numbered: @escaping (Int, Int) -> ShapedText?
  ) {
    (self.paper, self.foot, self.scale, self.numbered) = (paper, foot, scale, numbered)
    let blocks = foot + parts.flatMap(\.blocks)
    isCut = blocks.contains { $0.cut > 0 }
    missing = blocks.flatMap(\.missing)
    for (index, part) in parts.enumerated() {
      switch part {
      case .block(let block):
        add(block, followedBy: index + 1 < parts.count ? parts[index + 1].firstHeight : 0)
      case .columns(let units): add(units)
      }
    }
  }

  /// The height for everything above the foot.
  private var room: Double { paper.height - paper.edge.top - paper.edge.bottom - foot.height - 9 }

  private var isFresh: Bool { pages.last?.isEmpty != false }

  private mutating func add(_ block: Block, followedBy next: Double) {
    let needed = block.height + (block.leads ? next : 0)
    if !isFresh, y + block.above + needed > room {
      turn()
      for head in block.carried { add(head, followedBy: 0) }
    }
    y += isFresh ? 0 : block.above
    place(block, x: paper.edge.sides, y: y)
    y += block.height
  }

  private mutating func turn() {
    pages.append([])
    y = 0
  }

  private mutating func place(_ block: Block, x: Double, y: Double) {
    pages[pages.count - 1].append(Placed(block: block, x: x, y: paper.edge.top + y))
  }

  /// Puts units into two columns of about one height; what has no room goes on on the next page.
  private mutating func add(_ units: [[Block]]) {
    var rest = units[...]
    while !rest.isEmpty {
      let above = isFresh ? 0 : max(5, rest.first?.first?.above ?? 0)
      let split = Self.split(rest, room: room - y - above)
      if split.taken == 0, !isFresh {
        turn()
        continue
      }
      let taken = max(1, split.taken)
      let left = rest.prefix(min(split.left, taken)),
        right = rest.dropFirst(left.count).prefix(taken - left.count)
      let height = max(put(left, column: 0, y + above), put(right, column: 1, y + above))
      y += above + height
      rest = rest.dropFirst(taken)
      if !rest.isEmpty { turn() }
    }
  }

  private mutating func put(_ units: ArraySlice<[Block]>, column: Int, _ top: Double) -> Double {
    let x = paper.edge.sides + Double(column) * (paper.contentWidth + 16) / 2
    var place = 0.0
    for (offset, block) in units.flatMap(\.self).enumerated() {
      place += offset > 0 ? block.above : 0
      self.place(block, x: x, y: top + place)
      place += block.height
    }
    return place
  }

  /// How many units have room, and how many of them go to the left, so that the columns are about as high.
  ///
  /// The right column begins with a heading where one stands so that there is room.
  private static func split(_ units: ArraySlice<[Block]>, room: Double) -> (taken: Int, left: Int) {
    for taken in stride(from: units.count, to: 0, by: -1) {
      let units = Array(units.prefix(taken))
      let headings = units.indices.filter { units[$0].first?.leads == true && $0 > 0 } + [taken]
      for lefts in [headings.count > 1 ? headings : [], Array(0...taken)] {
        let heights = lefts.map { left in (left: left, height: height(of: units, left: left)) }
        if let best = heights.min(by: { $0.height < $1.height }), best.height <= room {
          return (taken, best.left)
        }
      }
    }
    return (0, 1)
  }

  private static func height(of units: [[Block]], left: Int) -> Double {
    max(units.prefix(left).flatMap(\.self).height, units.dropFirst(left).flatMap(\.self).height)
  }
}

extension Pages {
  /// The first page alone, with a note that something is missing.
  func cutToOne(note: Block?) -> Pages {
    var one = self
    one.isCut = true
    let space = (note?.height ?? 0) + 6
    let bottom = paper.edge.top + room - space
    let kept = (pages.first ?? []).filter { $0.y + $0.block.height <= bottom }
    one.pages = [kept]
    if let note { one.place(note, x: paper.edge.sides, y: room - note.height) }
    return one
  }

  /// Draws every page, each with the foot.
  func draw(on canvas: Canvas) {
    for (index, page) in pages.enumerated() {
      canvas.page(scale) {
        draw(page[...], on: canvas)
        drawFoot(of: index + 1, on: canvas)
      }
    }
  }

  private func drawFoot(of page: Int, on canvas: Canvas) {
    let y = paper.height - paper.edge.bottom - foot.height
    canvas.rule(x: paper.edge.sides, y: y - 3, width: paper.contentWidth, thickness: 0.5, .line)
    foot.draw(on: canvas, x: paper.edge.sides, y: y)
    guard let number = numbered(page, pages.count) else { return }
    let x = paper.width - paper.edge.sides - number.width
    canvas.tagged("P") { number.draw(on: canvas.cairo, x: x, y: paper.height - paper.edge.bottom + 4) }
  }
}

extension Pages {
  /// Draws blocks; for readers of the document the rows of a table stand together.
  private func draw(_ page: ArraySlice<Placed>, on canvas: Canvas) {
    var rest = page
    while let placed = rest.popFirst() {
      guard placed.block.tablePlace != nil else {
        placed.block.draw(canvas, placed.x, placed.y)
        continue
      }
      let rows = rest.prefix { $0.block.tablePlace == .row }
      rest = rest.dropFirst(rows.count)
      canvas.tagged("Table") {
        for row in [placed] + rows { row.block.draw(canvas, row.x, row.y) }
      }
    }
  }

  /// The same pages, known to be without something.
  var shortened: Pages {
    var copy = self
    copy.isCut = true
    return copy
  }
}

extension Part {
  var blocks: [Block] {
    switch self {
    case .block(let block): [block]
    case .columns(let units): units.flatMap(\.self)
    }
  }

  /// The height that a heading above it needs to have some of it on its page.
  var firstHeight: Double { (blocks.first?.height ?? 0) + (blocks.first?.above ?? 0) }
}
