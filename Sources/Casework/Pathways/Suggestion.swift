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

/// The letters to insert, delete or replace to make one word into another.
private func distance(from left: String, to right: String) -> Int {
  let right = Array(right)
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (letter == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
