/// Random numbers that are the same for the same seed on every machine: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a stream of its own for each pair of a seed and a number.
  init(seed: UInt64, stream: UInt64) {
    state = SeededNumbers.mixed(seed &+ SeededNumbers.mixed(stream &+ 0x9E37_79B9_7F4A_7C15))
  }

  /// Any number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SeededNumbers.mixed(state)
  }

  /// A number from 0 up to, but not including, the count; 0 where the count is 0.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(0, count))).high)
  }

  /// A number of a range, both ends included; the lower end where the upper one lies below it.
  mutating func between(_ lower: Int, _ upper: Int) -> Int {
    lower + below(max(0, upper - lower) + 1)
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// The list in another order.
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.dropFirst().reversed() { list.swapAt(index, below(index + 1)) }
    return list
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
