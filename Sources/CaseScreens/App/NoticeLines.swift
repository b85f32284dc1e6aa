import Terminal

/// Breaks a notice into lines of whole words.
///
/// A path has a line of its own, whole, where the line before has no room for it; only one that is longer than the
/// screen loses its middle, since its end says most. What stands after a line break begins a line. A line whose first
/// letter is not Latin gets a label, so that no terminal turns it round.
struct NoticeLines {
  /// The cells of a line.
  let width: Int
  /// The most lines; what is longer goes on in the last one.
  let most: Int

  func lines(of words: String) -> [String] {
    shortened(words.split(separator: "\n").flatMap { broken(String($0)) }).map(led)
  }

  private func broken(_ words: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ").map(String.init) {
      let longer = line.isEmpty ? fitted(word) : "\(line) \(word)"
      if line.isEmpty || displayWidth(led(longer)) <= width {
        line = longer
      } else {
        lines.append(line)
        line = fitted(word)
      }
    }
    return lines + [line]
  }

  private func shortened(_ lines: [String]) -> [String] {
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")]
  }

  /// The line, with a label where its first letter is not Latin.
  private func led(_ line: String) -> String {
    let first = line.unicodeScalars.first { $0.properties.isAlphabetic }
    return first.map { $0.value < 0x250 } ?? true ? line : "Note: \(line)"
  }

  /// A word without its middle where it is longer than a line.
  private func fitted(_ word: String) -> String {
    let room = width - displayWidth(led(word)) + displayWidth(word)
    guard displayWidth(word) > room, word.count > 20 else { return word }
    return word.prefix(room / 3) + "…" + word.suffix(room - room / 3 - 1)
  }
}
