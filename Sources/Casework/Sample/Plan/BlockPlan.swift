import CaseCore

/// The seats of one block of people, mixed by the seed.
struct BlockPlan: Sendable {
  let seats: [Seat]

  /// Mixes a block; the first one keeps the seats of the people whom the seed does not choose.
  init(number: Int, seed: UInt64, scripts: [Int: Script]) {
    var numbers = SeededNumbers(seed: seed, stream: BlockPlan.firstStream &+ UInt64(number))
    let places = number == 0 ? scripts.keys.filter { $0 < Quotas.size }.sorted() : []
    let kept = places.compactMap { place in scripts[place].map { (place, $0) } }
    let callings = numbers.shuffled(Quotas.callings).keeping(kept.map { ($0, $1.calling) })
    let nationalities = numbers.shuffled(Quotas.nationalities).keeping(kept.map { ($0, $1.nationality) })
    let tracks = numbers.shuffled(Quotas.tracks).keeping(kept.map { ($0, $1.track) })
    let workers = numbers.shuffled(Quotas.workers).keeping(kept.map { ($0.0, 0) })
    let clubs = numbers.shuffled(Quotas.clubs).keeping(kept.map { ($0.0, 0) })
    var seats = (0..<Quotas.size).map {
      Seat(
        calling: callings[$0], nationality: nationalities[$0], track: tracks[$0], worker: workers[$0],
        club: clubs[$0])
    }
    BlockPlan.calm(&seats, except: Set(places))
    self.seats = seats
  }

  /// Streams of blocks lie above those of people.
  private static let firstStream: UInt64 = 1 << 40

  /// Gives the coordinator's urgent cases, other than the scripted ones, to the others: her day is a full one
  /// but not a hopeless one.
  private static func calm(_ seats: inout [Seat], except scripted: Set<Int>) {
    var takers = seats.indices.filter { seats[$0].worker != 0 && !seats[$0].track.standing.isUrgent }
    for place in seats.indices where seats[place].worker == 0 && !scripted.contains(place) {
      guard seats[place].track.standing.isUrgent, let taker = takers.popLast() else { continue }
      (seats[place].worker, seats[taker].worker) = (seats[taker].worker, seats[place].worker)
    }
  }
}

extension Standing {
  /// Whether the case shows on the first screen of the day.
  fileprivate var isUrgent: Bool { self == .overdue || self == .newlyStalled || self == .expiring }
}

extension Array where Element: Equatable {
  /// The list with given values at given places, each swapped with the place where the value was.
  fileprivate func keeping(_ wanted: [(place: Int, value: Element)]) -> [Element] {
    var list = self
    let places = Set(wanted.map(\.place))
    for (place, value) in wanted where list[place] != value {
      let other = list.indices.first { list[$0] == value && (!places.contains($0) || $0 > place) }
      if let other { list.swapAt(place, other) }
    }
    return list
  }
}
