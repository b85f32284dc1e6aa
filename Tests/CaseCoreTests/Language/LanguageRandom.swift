/// The same numbers each time, so that a failing test fails again.
struct LanguageRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func flip() -> Bool { next() & 1 == 0 }

  /// Up to eight pieces in a row, with stray scalars among them.
  mutating func text(from pieces: [String]) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      if Int.random(in: 0..<6, using: &self) == 0, let scalar = Unicode.Scalar(UInt32(next() % 0x3000)) {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}
