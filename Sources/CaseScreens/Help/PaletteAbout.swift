import Terminal

/// What the help tells of the line under the cursor, above the actions: a page of it where it is longer than its room.
struct PaletteAbout {
  /// The rows of the page that is open.
  let rows: [String]
  /// The pages that it takes.
  private let pages: Int

  /// Lays it out; nothing where nothing is told, or while something is typed.
  init?(_ palette: Palette, in size: Size) {
    guard palette.showsAbout, let about = palette.about else { return nil }
    let box = palette.frame(in: size)
    let label = palette.isAboutBox ? "In the box" : "This line"
    let all = "\(label): \(about)".split(separator: "\n").flatMap { wrap(String($0), to: box.columns - 6) }
    let room = max(2, box.rows - (box.isSmall ? 3 : 9))
    // Where not all fits, the last row says how to read on.
    let height = all.count > room ? room - 1 : room
    pages = max(1, (all.count + height - 1) / height)
    let page = min(palette.aboutPage, pages - 1)
    let shown = Array(all.dropFirst(page * height).prefix(height))
    rows = pages == 1 ? shown : shown + [Self.sign(page, of: pages)]
  }

  private static func sign(_ page: Int, of pages: Int) -> String {
    let way = page + 1 < pages ? "… PgDn reads on" : "PgUp goes back"
    return "\(way) (\(page + 1) of \(pages))"
  }

  /// Turns a page and answers whether the key did.
  ///
  /// Beyond the last page PgDn moves the list again.
  func turn(_ palette: inout Palette, by key: Key) -> Bool {
    switch key {
    case .pageDown where palette.aboutPage + 1 < pages: palette.aboutPage += 1
    case .pageUp where palette.aboutPage > 0 && palette.cursor == 0: palette.aboutPage -= 1
    default: return false
    }
    return true
  }
}

extension Palette {
  /// The box in which it is drawn.
  func frame(in size: Size) -> FloatingBox {
    FloatingBox(
      title: isHelp ? "Help" : "Commands, views and people", rows: max(5, size.rows - 4),
      columns: min(size.columns - 4, 100), in: size)
  }

  /// The rows for the list, below what is told and above the sentence; none where that takes them all.
  func listHeight(in size: Size) -> Int {
    let box = frame(in: size)
    let taken = PaletteAbout(self, in: size).map { $0.rows.count + 1 } ?? 0
    return max(taken == 0 ? 1 : 0, box.rows - (taken > 0 && box.isSmall ? 4 : 7) - taken)
  }

  /// Whether it tells of the line under the cursor: while nothing is typed.
  var showsAbout: Bool { line.text.isEmpty && about != nil }
}

extension FloatingBox {
  /// Whether there is no room for the list, what is told before it and the sentence below it.
  var isSmall: Bool { rows < 12 }
}
