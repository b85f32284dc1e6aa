extension PlacementState {
  /// Whether it has begun, whatever came of it.
  package var hasBegun: Bool { [.running, .completed, .endedEarly].contains(self) }

  /// Whether nothing more happens at the host.
  package var isOver: Bool { [.completed, .endedEarly, .withdrawn].contains(self) }
}

/// When a placement is, in words.
extension Placement {
  /// `Mon 7 Dec to Fri 18 Dec`; nothing where no day is known.
  package func dayWords(today: Day) -> String? {
    switch (startsOn, endsOn) {
    case (let start?, let end?): "\(start.words(today: today)) to \(end.words(today: today))"
    case (let start?, nil): "from \(start.words(today: today))"
    case (nil, let end?): "until \(end.words(today: today))"
    case (nil, nil): nil
    }
  }

  /// `Mon 4 Jan 2027 to Fri 26 Feb 2027`.
  var timeWords: String {
    let start = startsOn.map(\.fullWords) ?? "no day yet"
    return endsOn.map { "\(start) to \($0.fullWords)" } ?? "from \(start), no end recorded"
  }
}
