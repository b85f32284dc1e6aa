import PaperText

/// Prints the sheets of a request, each from a new page.
struct Press {
  private let request: Request
  private let sheets: [[PaperLine]]
  private let canvas: Canvas
  private let setter: Typesetter

  /// The sizes that are tried, so that a sheet has room on one page.
  private static let scales = [1.15, 1.0, 0.95, 0.9, 0.85]

  init(_ request: Request) throws(PrintFailure) {
    self.request = request
    var sheets: [[PaperLine]] = []
    for sheet in request.sheets {
      do throws(PaperFault) { sheets.append(try PaperText.lines(of: sheet)) } catch {
        throw PrintFailure(
          words: "line \(error.line) begins with “\(error.word)”, which is no part of a page")
      }
    }
    self.sheets = sheets
    guard let canvas = Canvas(request.paper, title: Press.title(of: sheets), day: request.day) else {
      throw PrintFailure(words: "there is not enough memory")
    }
    self.canvas = canvas
    setter = Typesetter(canvas.cairo)
  }

  private static func title(of sheets: [[PaperLine]]) -> String {
    let first = sheets.first?.first { $0.word == .title }?.cell(0) ?? "Sheet"
    return sheets.count > 1 ? "\(first) and \(sheets.count - 1) more" : first
  }

  /// Draws everything and gives the document; says of each sheet what came of it once it is drawn.
  func print(_ tell: (PrintedSheet) -> Void) -> [UInt8] {
    for sheet in sheets {
      let pages = pages(of: sheet)
      pages.draw(on: canvas)
      tell(PrintedSheet(isCut: pages.isCut, missing: pages.missing))
    }
    return canvas.finish()
  }

  /// The largest size at which a sheet has room on its page; the smallest where none has.
  private func pages(of sheet: [PaperLine]) -> Pages {
    guard !request.takesAllPages else { return laidOut(sheet, scale: 1) }
    var pages = laidOut(sheet, scale: Press.scales[0])
    for scale in Press.scales.dropFirst() where pages.count > 1 { pages = laidOut(sheet, scale: scale) }
    return pages.count > 1 ? shortened(sheet, scale: pages.scale) : pages
  }

  /// One page on which every list is as long as there is room for; what is left of it is counted.
  ///
  /// Where even the shortest lists have no room, the page ends where it is full.
  private func shortened(_ sheet: [PaperLine], scale: Double) -> Pages {
    let lists = PageLists(sheet)
    var best = laidOut(lists.cut(to: 1), scale: scale)
    guard best.count == 1 else { return best.cutToOne(note: note(scale)) }
    var (short, long) = (1, lists.longest)
    while long - short > 1 {
      let middle = (short + long) / 2
      let pages = laidOut(lists.cut(to: middle), scale: scale)
      if pages.count == 1 { (best, short) = (pages, middle) } else { long = middle }
    }
    return best.shortened
  }

  private func laidOut(_ sheet: [PaperLine], scale: Double) -> Pages {
    let paper = request.paper.measured(at: scale)
    let maker = BlockMaker(
      setter: setter, width: paper.contentWidth, takesAllPages: request.takesAllPages)
    return Pages(
      maker.parts(of: sheet), foot: maker.foot(of: sheet), on: paper, scale: scale, numbered: pageNumber)
  }

  private func pageNumber(_ page: Int, of count: Int) -> ShapedText? {
    guard count > 1 else { return nil }
    return setter.shape([Run(text: "Page \(page) of \(count)", look: .soft)], size: .small)
  }

  private func note(_ scale: Double) -> Block? {
    let width = request.paper.measured(at: scale).contentWidth
    let words = "The page is full; what follows is left out. Ask for all pages to have it."
    let maker = BlockMaker(setter: setter, width: width, takesAllPages: false)
    return maker.paragraph([Run(text: words, look: .strong)], .body, width)?.below(6)
  }
}
