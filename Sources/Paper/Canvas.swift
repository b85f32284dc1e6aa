import CPaper

/// A document while it is drawn.
final class Canvas {
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let sink = Sink()

  /// Where the bytes gather.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  /// Greys, from black ink to the faintest wash.
  enum Grey: Double {
    case ink = 0.1
    case line = 0.6
    case hair = 0.83
    case wash = 0.95
  }

  /// Begins a document on a paper.
  init?(_ paper: Paper, title: String, day: String) {
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
          let piece = UnsafeBufferPointer(start: data, count: Int(length))
          Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes.append(contentsOf: piece)
          return CAIRO_STATUS_SUCCESS
        }, closure, paper.width, paper.height), let cairo = cairo_create(surface)
    else { return nil }
    (self.surface, self.cairo) = (surface, cairo)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Caseload")
    // The hour would make two copies of one sheet differ.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(day)T00:00:00Z")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "\(day)T00:00:00Z")
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Ends the document.
  func finish() -> [UInt8] {
    cairo_surface_finish(surface)
    return sink.bytes
  }

  /// Draws a page, everything on it so much larger than it was laid out.
  func page(_ scale: Double, _ draw: () -> Void) {
    cairo_save(cairo)
    cairo_scale(cairo, scale, scale)
    draw()
    cairo_restore(cairo)
    cairo_show_page(cairo)
  }

  /// Draws what a reader of the document should know as a heading, a paragraph, a row.
  func tagged(_ tag: String, _ draw: () -> Void) {
    cairo_tag_begin(cairo, tag, nil)
    draw()
    cairo_tag_end(cairo, tag)
  }

  /// A line from left to right.
  func rule(x: Double, y: Double, width: Double, thickness: Double, _ grey: Grey) {
    fill(x: x, y: y, width: width, height: thickness, grey)
  }

  /// A filled box.
  func fill(x: Double, y: Double, width: Double, height: Double, _ grey: Grey) {
    set(grey)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_fill(cairo)
    set(.ink)
  }

  /// The edge of a box.
  func box(x: Double, y: Double, width: Double, height: Double, _ grey: Grey) {
    set(grey)
    cairo_set_line_width(cairo, 0.6)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_stroke(cairo)
    set(.ink)
  }

  /// A thin line between two places.
  func stroke(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ grey: Grey) {
    set(grey)
    cairo_set_line_width(cairo, 0.5)
    cairo_move_to(cairo, start.x, start.y)
    cairo_line_to(cairo, end.x, end.y)
    cairo_stroke(cairo)
    set(.ink)
  }

  /// A dot, full or as a ring.
  func dot(x: Double, y: Double, radius: Double, isFull: Bool) {
    cairo_new_path(cairo)
    cairo_arc(cairo, x, y, radius, 0, 2 * Double.pi)
    cairo_set_source_rgb(cairo, isFull ? 0.1 : 1, isFull ? 0.1 : 1, isFull ? 0.1 : 1)
    cairo_fill_preserve(cairo)
    set(.ink)
    cairo_set_line_width(cairo, 0.8)
    cairo_stroke(cairo)
  }

  private func set(_ grey: Grey) { cairo_set_source_rgb(cairo, grey.rawValue, grey.rawValue, grey.rawValue) }
}
