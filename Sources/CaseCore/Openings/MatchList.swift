/// The people set against an opening, in their order: the best of many, and how many there are of each group.
package struct MatchList: Equatable, Sendable {
  /// The most that are kept; those further down are only counted.
  private let most: Int
  private var kept: [OpeningMatch] = []
  private var counts: [OpeningMatch.Group: Int] = [:]
  /// How many are on the way to the opening.
  package private(set) var submitted = 0
  /// How many have started there, declined or were withdrawn.
  package private(set) var settled = 0

  /// Makes an empty list.
  package init(most: Int = 200) {
    self.most = most
  }

  /// Takes somebody in.
  package mutating func add(_ match: OpeningMatch) {
    count(match)
    kept.append(match)
    if kept.count >= most * 2 { kept = Array(kept.sorted { $0.isBefore($1) }.prefix(most)) }
  }

  private mutating func count(_ match: OpeningMatch) {
    if match.isSettled {
      settled += 1
    } else if match.isSubmitted {
      submitted += 1
    } else {
      counts[match.group, default: 0] += 1
    }
  }

  /// The people in their order, the first of them where there are many.
  package var matches: [OpeningMatch] { Array(kept.sorted { $0.isBefore($1) }.prefix(most)) }

  /// Changes everybody who is kept in their place.
  package mutating func change(_ change: (inout OpeningMatch) -> Void) {
    for index in kept.indices { change(&kept[index]) }
  }

  /// How many of a group were not submitted to the opening.
  package func count(_ group: OpeningMatch.Group) -> Int { counts[group] ?? 0 }

  /// How many stand under the same heading as somebody.
  package func count(like match: OpeningMatch) -> Int {
    match.isSettled ? settled : match.isSubmitted ? submitted : count(match.group)
  }

  /// How many were set against the opening.
  package var total: Int { submitted + settled + counts.values.reduce(0, +) }
}
