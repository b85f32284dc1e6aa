import CaseCore
import Foundation
import Testing

@Suite("Identities of rows")
struct RecordIDTests {
  @Test("Identities grow, even in one millisecond, and when the clock stands still or goes back")
  func grow() {
    var source = RecordIDSource()
    var last = RecordID(0)
    for step in 0..<10_000 {
      let milliseconds: Int64 = step % 3 == 0 ? 1_000 : 900 + Int64(step % 7)
      let next = source.next(milliseconds: milliseconds, random: UInt64(step) &* 0x9E37_79B9_7F4A_7C15)
      guard next > last else {
        Issue.record("\(next) is not after \(last)")
        return
      }
      last = next
    }
  }

  @Test("An identity holds the moment and 21 random bits, and stays positive")
  func layout() {
    var source = RecordIDSource()
    let id = source.next(milliseconds: 5, random: .max)
    #expect(id.value == 5 << 21 | 0x1F_FFFF)
    var late = RecordIDSource()
    #expect(late.next(milliseconds: (1 << 42) - 1, random: .max).value == .max)
    var early = RecordIDSource()
    #expect(early.next(milliseconds: -9, random: 7).value == 7)
  }

  @Test("Two sources at one moment hardly ever give the same identity")
  func twoLaptops() {
    var numbers = SystemRandomNumberGenerator()
    var (one, other) = (RecordIDSource(), RecordIDSource())
    let some = Set((0..<100).map { one.next(milliseconds: $0, random: numbers.next()) })
    let more = Set((0..<100).map { other.next(milliseconds: $0, random: numbers.next()) })
    #expect(some.intersection(more).count <= 1)
  }
}
