import CPaper

/// A piece of a text in one look.
struct Run {
  enum Look {
    case plain, strong, soft
  }
  var text: String
  var look = Look.plain

  /// Pieces of a text before and from a byte of it on.
  static func split(_ runs: [Run], at place: Int) -> (head: [Run], tail: [Run]) {
    var left = place
    return runs.reduce(into: ([], [])) { parts, run in
      let bytes = Array(run.text.utf8)
      let count = min(max(0, left), bytes.count)
      left -= bytes.count
      if count > 0 {
        parts.0.append(Run(text: String(decoding: bytes[..<count], as: UTF8.self), look: run.look))
      }
      if count < bytes.count {
        parts.1.append(Run(text: String(decoding: bytes[count...], as: UTF8.self), look: run.look))
      }
    }
  }
}

/// The sizes of type of a page, in points; few, since Pango searches the fonts anew for each.
enum TypeSize: Double {
  case small = 7.6
  case body = 9
  case large = 13
  case title = 18
}

/// A text that is shaped and broken into lines.
final class ShapedText {
  /// Nothing where there is no memory for it; then nothing is drawn.
  private let layout: OpaquePointer?
  let width: Double
  let height: Double
  /// Whether it was too long and ends with `…`.
  let isCut: Bool
  /// The letters in it that no font has.
  let missing: [UInt32]

  fileprivate init(_ layout: OpaquePointer?) {
    self.layout = layout
    guard let layout else {
      (width, height, isCut, missing) = (0, 0, false, [])
      return
    }
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    width = Double(extents.x + extents.width) / Double(PANGO_SCALE)
    height = Double(extents.height) / Double(PANGO_SCALE)
    isCut = pango_layout_is_ellipsized(layout) != 0
    missing = pango_layout_get_unknown_glyphs_count(layout) > 0 ? ShapedText.missing(in: layout) : []
  }

  deinit { if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) } }

  /// Draws it with its upper left corner at a place.
  func draw(on cairo: OpaquePointer, x: Double, y: Double) {
    guard let layout else { return }
    cairo_move_to(cairo, x, y)
    pango_cairo_show_layout(cairo, layout)
  }
}

extension ShapedText {
  /// The mark by which Pango says that a glyph is a box in place of a letter.
  private static let unknown: PangoGlyph = 0x1000_0000

  /// Where its lines begin, in bytes from the start of the text.
  var lineStarts: [Int] {
    layout.map { ShapedText.lines(of: $0).map { Int($0.pointee.start_index) } } ?? []
  }

  private static func missing(in layout: OpaquePointer) -> [UInt32] {
    lines(of: layout).flatMap { line in
      items(of: line.pointee.runs, as: PangoGlyphItem.self).flatMap { item -> [UInt32] in
        guard let glyphs = item.pointee.glyphs?.pointee else { return [] }
        return (0..<Int(glyphs.num_glyphs)).map { glyphs.glyphs[$0].glyph }
          .filter { $0 & unknown != 0 }.map { $0 & ~unknown }
      }
    }
  }

  private static func lines(of layout: OpaquePointer) -> [UnsafeMutablePointer<PangoLayoutLine>] {
    items(of: pango_layout_get_lines_readonly(layout), as: PangoLayoutLine.self)
  }

  /// What a list of GLib points to.
  private static func items<Item>(
    of list: UnsafeMutablePointer<GSList>?, as kind: Item.Type
  ) -> [UnsafeMutablePointer<Item>] {
    var items: [UnsafeMutablePointer<Item>] = []
    var node = list
    while let here = node {
      if let data = here.pointee.data { items.append(data.assumingMemoryBound(to: Item.self)) }
      node = here.pointee.next
    }
    return items
  }
}

/// Shapes texts: which letters join, which way they run, and where lines break is left to Pango.
final class Typesetter {
  /// Nothing where there is no memory for it; then nothing is drawn.
  private let context: OpaquePointer?

  /// The most lines of one text in its place.
  private static let mostLines = 24

  /// The families, the first that has a letter gives it; where none has it, any font of the computer does.
  private static let families =
    "Noto Sans,Noto Sans Arabic,Noto Naskh Arabic,Noto Sans Ethiopic,DejaVu Sans,Sans"

  init(_ cairo: OpaquePointer) {
    context = pango_cairo_create_context(cairo)
    // Letters on whole points stand so far apart that readers of the document find blanks within words.
    if let context { pango_context_set_round_glyph_positions(context, 0) }
  }

  deinit { if let context { g_object_unref(UnsafeMutableRawPointer(context)) } }

  /// Looks through the fonts of the computer, which takes longer than a page, before there is anything to print.
  static func findFonts() {
    guard let surface = cairo_pdf_surface_create_for_stream(nil, nil, 1, 1), let cairo = cairo_create(surface)
    else { return }
    let setter = Typesetter(cairo)
    for size in [TypeSize.body, .small] {
      _ = setter.shape([Run(text: "Font "), Run(text: "fonts", look: .strong)], size: size)
    }
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Shapes a text of several looks.
  ///
  /// - Parameters:
  ///   - runs: The pieces.
  ///   - size: The size of the type.
  ///   - width: The room; nothing for one line of any length.
  ///   - isWhole: Whether it may take any number of lines.
  ///   - spacing: The distance of its lines, 1 for what the font asks for; large type and scripts with tall fonts need less.
  /// - Returns: The text, ready to be drawn.
  func shape(
    _ runs: [Run], size: TypeSize = .body, width: Double? = nil, isWhole: Bool = false,
    spacing: Float = 1.08
  ) -> ShapedText {
    guard let context, let layout = pango_layout_new(context) else { return ShapedText(nil) }
    let text = runs.map(\.text).joined()
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    setFont(of: layout, size)
    setLooks(of: layout, runs)
    // Every page is English, with isolated names and words that run the other way.
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_line_spacing(layout, spacing)
    if let width {
      pango_layout_set_width(layout, Int32(max(1, width) * Double(PANGO_SCALE)))
    }
    if width != nil, !isWhole {
      // A text of more lines than these would push everything else off the page.
      pango_layout_set_height(layout, Int32(-Typesetter.mostLines))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    return ShapedText(layout)
  }

  /// The pieces of a text that have at most the lines of one place each, broken where its lines break.
  func pieces(of runs: [Run], size: TypeSize, width: Double) -> [[Run]] {
    let starts = shape(runs, size: size, width: width, isWhole: true).lineStarts
    let breaks = stride(from: Typesetter.mostLines, to: starts.count, by: Typesetter.mostLines).map {
      starts[$0]
    }
    return breaks.reversed().reduce([runs]) { pieces, place in
      guard let first = pieces.first else { return pieces }
      let (head, tail) = Run.split(first, at: place)
      return [head, tail] + pieces.dropFirst()
    }
  }

  private func setFont(of layout: OpaquePointer, _ size: TypeSize) {
    let font = pango_font_description_from_string(Self.families)
    pango_font_description_set_absolute_size(font, size.rawValue * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
  }

  private func setLooks(of layout: OpaquePointer, _ runs: [Run]) {
    let looks = pango_attr_list_new()
    var start = 0
    for run in runs {
      let end = start + run.text.utf8.count
      if run.look == .strong { insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), start..<end, looks) }
      if run.look == .soft { insert(pango_attr_foreground_new(0x5500, 0x5500, 0x5500), start..<end, looks) }
      start = end
    }
    pango_layout_set_attributes(layout, looks)
    pango_attr_list_unref(looks)
  }

  private func insert(
    _ look: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>, _ looks: OpaquePointer?
  ) {
    look?.pointee.start_index = UInt32(range.lowerBound)
    look?.pointee.end_index = UInt32(range.upperBound)
    pango_attr_list_insert(looks, look)
  }
}
