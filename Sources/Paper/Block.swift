/// A part of a page that is not broken: its height, and how it is drawn.
struct Block {
  let height: Double
  /// The empty space above it, left out at the top of a page.
  var above = 0.0
  /// Whether it is nothing without the block after it, like a heading.
  var leads = false
  /// What it is of a table; nothing for what is none.
  var tablePlace: TablePlace?
  /// What stands above it once more where it is the first on a page: the headings of a table.
  var carried: [Block] = []
  /// The texts in it that were too long, and the letters that no font has.
  var cut = 0
  var missing: [UInt32] = []
  let draw: (Canvas, _ x: Double, _ y: Double) -> Void

  init(
    height: Double, texts: [ShapedText?] = [], draw: @escaping (Canvas, _ x: Double, _ y: Double) -> Void
  ) {
    self.height = height
    self.draw = draw
    cut = texts.count { $0?.isCut == true }
    missing = texts.flatMap { $0?.missing ?? [] }
  }

  /// The same with empty space above it.
  func below(_ space: Double) -> Block {
    var copy = self
    copy.above = space
    return copy
  }
}

/// What a block is of a table.
enum TablePlace {
  case head, row
}

/// A part of a page: one block, or many in two columns.
enum Part {
  case block(Block)
  /// Each unit stays together: a heading with what is under it.
  case columns([[Block]])
}

extension [Block] {
  /// The height one under the other, without the space above the first.
  var height: Double {
    enumerated().reduce(0) { $0 + $1.element.height + ($1.offset > 0 ? $1.element.above : 0) }
  }

  /// Draws one under the other and gives the place below the last.
  @discardableResult
  func draw(on canvas: Canvas, x: Double, y: Double) -> Double {
    var y = y
    for (offset, block) in enumerated() {
      y += offset > 0 ? block.above : 0
      block.draw(canvas, x, y)
      y += block.height
    }
    return y
  }
}
