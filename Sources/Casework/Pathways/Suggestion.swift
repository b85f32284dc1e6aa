/// Finds what somebody probably meant.
///
/// - Returns: The known word that is nearest, unless none is near.
func nearest(to word: String, among known: [String]) -> String? {
  let near = known.map { (word: $0, distance: distance(from: word, to: $0)) }
  guard let best = near.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(1, min(3, word.count / 3)) ? best.word : nil
}

/// What to say after an unknown word: the nearest known one, else all of them.
func hint(for word: String, among known: [String]) -> String {
  if let meant = nearest(to: word, among: known) { return "Did you mean '\(meant)'?" }
  return known.isEmpty ? "None is known here." : "Known here: \(known.joined(separator: ", "))."
}

/// The letters to insert, delete, replace or swap with a neighbour to make one word into another.
private func distance(from left: String, to right: String) -> Int {
  let (left, right) = (Array(left), Array(right))
  var rows = [Array(0...right.count)]
  for row in left.indices {
    var line = [row + 1]
    for column in right.indices {
      let replaced = rows[row][column] + (left[row] == right[column] ? 0 : 1)
      line.append(min(replaced, line[column] + 1, rows[row][column + 1] + 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        line[column + 1] = min(line[column + 1], rows[row - 1][column - 1] + 1)
      }
    }
    rows.append(line)
  }
  return rows[left.count][right.count]
}
