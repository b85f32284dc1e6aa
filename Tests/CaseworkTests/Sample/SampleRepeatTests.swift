import CaseCore
import Casework
import Testing

@Suite struct SampleRepeatTests {
  @Test("The same seed, day and pathways give the same programme, to the last change")
  func sameTwice() throws {
    let first = Digest(of: try SampleFixture.programme())
    let second = Digest(of: try SampleFixture.programme())
    #expect(first == second)
  }

  @Test("Another seed gives other people, and another day other histories")
  func otherSeed() throws {
    let digest = Digest(of: try SampleFixture.plain(30))
    #expect(digest != Digest(of: try SampleFixture.plain(30, seed: 2)))
    #expect(digest != Digest(of: try SampleFixture.plain(30, today: SampleFixture.today.adding(days: 1))))
  }

  @Test("A person is the same in a small and in a large programme")
  func sameInAnySize() throws {
    let small = SampleFixture.cases(of: try SampleFixture.plain(20))
    let large = SampleFixture.cases(of: try SampleFixture.plain(200)).prefix(20)
    #expect(small.map(\.facts) == large.map(\.facts))
  }

  @Test("Somebody late in the list can be made without those before")
  func fromAnyPlace() throws {
    let programme = try SampleFixture.plain(200)
    var later: [SampleCase] = []
    programme.forEachCase(from: 181) { later.append($0) }
    #expect(later.map(\.facts) == SampleFixture.cases(of: programme).suffix(19).map(\.facts))
    programme.forEachCase(from: 200) { _ in Issue.record("there is nobody at that place") }
  }

  @Test("No identity is given twice, and each is of the moment of its operation")
  func identities() throws {
    var rows: [(id: RecordID, at: Int64)] = []
    func take(_ operation: SampleOperation) {
      for change in operation.changes {
        if case .insert = change.image { rows.append((change.row, operation.at)) }
      }
    }
    let programme = try SampleFixture.plain(600)
    programme.setUp.forEach(take)
    programme.forEachCase { $0.operations.forEach(take) }
    #expect(Set(rows.map(\.id)).count == rows.count)
    #expect(rows.allSatisfy { (0..<60_000).contains($0.id.value >> 21 + 1_577_836_800_000 - $0.at) })
  }

  @Test("A programme of long ago still has positive identities of its own")
  func longAgo() throws {
    let day = try #require(Day(2019, 3, 1))
    var seen: Set<RecordID> = []
    var count = 0
    try SampleFixture.plain(40, today: day).forEachCase { sample in
      for change in sample.operations.flatMap(\.changes) {
        guard case .insert = change.image else { continue }
        count += 1
        seen.insert(change.row)
      }
    }
    #expect(seen.count == count)
    #expect(seen.allSatisfy { $0.value > 0 })
  }
}

/// A number over every change of a programme, in order.
private struct Digest: Equatable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of programme: SampleProgramme) {
    programme.setUp.forEach { take($0) }
    programme.forEachCase { $0.operations.forEach { take($0) } }
  }

  private mutating func take(_ operation: SampleOperation) {
    take("\(operation.at) \(operation.day.iso) \(operation.worker.value) \(operation.verb.rawValue)")
    for change in operation.changes {
      take("\(change.table.rawValue) \(change.row.value)")
      switch change.image {
      case .insert(let fields), .delete(let fields):
        for key in fields.keys.sorted() { take("\(key) \(String(describing: fields[key]))") }
      case .update(let columns):
        for key in columns.keys.sorted() { take("\(key) \(String(describing: columns[key]))") }
      }
    }
  }

  private mutating func take(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
