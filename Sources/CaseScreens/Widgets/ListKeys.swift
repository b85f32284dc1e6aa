import Terminal

extension Key {
  /// How many rows a key goes in a list or in a text: by one, by a page, to an end; nothing where it goes none.
  ///
  /// - Parameter page: The rows of a page.
  /// - Returns: The rows, back below zero; more than any list has for an end.
  func rows(page: Int) -> Int? {
    switch self {
    case .up, .character("k"): -1
    case .down, .character("j"): 1
    case .pageUp, .control("b"): -page
    case .pageDown, .control("f"): page
    case .home: -1_000_000
    case .end: 1_000_000
    default: nil
    }
  }
}

extension AppState {
  /// The rows of a page in a box.
  var boxPage: Int { max(1, min(10, size.rows - 10)) }
}
