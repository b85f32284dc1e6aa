/// The paper on which pages are printed, in points.
struct Paper {
  let width: Double
  let height: Double
  /// The empty edge to the left and right, and above and below.
  var edge = (sides: 42.5, top: 34.0, bottom: 30.0)

  static let a4 = Paper(width: 595.276, height: 841.89)
  static let letter = Paper(width: 612, height: 792)

  var contentWidth: Double { width - 2 * edge.sides }

  /// The same paper for whoever lays out in ordinary sizes what is drawn smaller or larger in the end.
  ///
  /// Every size of type costs Pango a search through the fonts of the computer; so a sheet is always laid out in the
  /// same few sizes, and it is the paper that grows.
  func measured(at scale: Double) -> Paper {
    Paper(
      width: width / scale, height: height / scale,
      edge: (sides: edge.sides / scale, top: edge.top / scale, bottom: edge.bottom / scale))
  }
}

/// What is asked for: one document of so many sheets.
struct Request {
  let paper: Paper
  /// Whether a sheet may take more than one page.
  let takesAllPages: Bool
  /// The day that the document gives as its own, `2026-11-23`; it never knows the hour.
  let day: String
  let sheets: [String]
}

/// What came of a sheet.
struct PrintedSheet {
  /// Whether not everything had room.
  let isCut: Bool
  /// The letters that no font here has.
  let missing: [UInt32]
}

/// Why there is no document, in words for whoever reads the refusal.
struct PrintFailure: Error {
  let words: String
}
