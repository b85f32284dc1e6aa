import CaseCore
import Testing

@testable import CaseStore

/// A year of weekly reviews over sixty people, by a script that knows what has changed each week.
@Suite("A scripted year of reviews")
struct YearTests {
  /// What the script knows of one person.
  private struct Known {
    var stage = Stage.intake
    var status = CaseStatus.active
    var isPromised = true
  }

  private typealias Kinds = Set<ReviewChange.Kind>

  @Test("52 weeks over 60 people: every change is told, and nothing else is")
  func year() throws {
    var year = try Year()
    var told = 0
    for week in 1...52 {
      told += try year.review(week: week)
      year.scene.club.clock.advance(days: 7)
      try year.work()
    }
    #expect(told > 300)
    #expect(year.kindsSeen == Set(ReviewChange.Kind.allCases).subtracting([.expiring]))
    #expect(try year.scene.club.file.check(replay: false).faults == [])
  }

  /// The club over the year: the model beside the file.
  private struct Year {
    let scene: ReviewClub
    var people: [RecordID: Known] = [:]
    /// What the next review has to tell of each person.
    var expected: [RecordID: Kinds] = [:]
    var kindsSeen: Kinds = []
    /// A move of the last meeting that is to be undone after it.
    var toUndo: RecordID?
    var random = SeededNumbers(seed: 52)

    init() throws {
      let days = Dictionary(
        uniqueKeysWithValues: (Stage.allCases.map(\.rawValue) + ["contact"]).map { ($0, 10_000) })
      scene = try ReviewClub(limits: days)
      for number in 1...60 { try enrol(number) }
      expected = [:]
    }

    mutating func enrol(_ number: Int) throws {
      let id = try scene.enrol("Person \(number)")
      try scene.promise("Write to number \(number)", in: 800, for: id)
      people[id] = Known()
      expected[id] = [.came]
    }

    /// Holds a review, compares what it tells with the script; gives how many changes it told.
    mutating func review(week: Int) throws -> Int {
      let review = try scene.open()
      let lines = try scene.club.file.lines(ofReview: review.id)
      let told = try changes(lines, review)
      if review.previous != nil {
        for (id, kinds) in told.merging(expected.mapValues { _ in [] }, uniquingKeysWith: { one, _ in one }) {
          #expect(
            kinds == expected[id] ?? [], "week \(week), \(lines.first { $0.caseRecord == id }?.name ?? "")")
        }
      }
      told.values.forEach { kindsSeen.formUnion($0) }
      expected = [:]
      try decide(in: review, week: week)
      try scene.leave(lines.map(\.caseRecord).filter { people[$0]?.status != .exited }, in: review)
      try scene.close(review, by: scene.club.byBen)
      try undoMove()
      return told.values.map(\.count).reduce(0, +)
    }

    private func changes(_ lines: [ReviewLine], _ review: Review) throws -> [RecordID: Kinds] {
      guard let previous = review.previous else { return [:] }
      let before = try scene.club.file.lines(ofReview: previous).lastWords
      let undone = try scene.club.file.undoneMoves(since: before.mapValues(\.asOf))
      var told: [RecordID: Kinds] = [:]
      for line in lines {
        let id = line.caseRecord
        told[id] = Set(
          reviewChanges(from: before[id], to: line, isUndone: undone.contains(id)).map(\.kind))
      }
      return told
    }

    /// What is decided in the meeting is no news in the next one, unless it is undone after the closing.
    private mutating func decide(in review: Review, week: Int) throws {
      let movable = people.filter { $0.value.status == .active && $0.value.stage.position < 4 }.keys.sorted()
      guard week % 4 == 0, let id = movable.randomElement(using: &random), let known = people[id] else {
        return
      }
      let next = Stage.allCases[known.stage.position + 1]
      // Leaving the cards comes after it, by somebody else, so that the move is Ben's newest operation.
      try scene.move(
        id, to: next,
        by: Hand(worker: scene.club.ben.id, today: scene.club.today, occasion: review.occasion))
      people[id]?.stage = next
      if week % 8 == 0 { toUndo = id }
    }

    private mutating func undoMove() throws {
      guard let id = toUndo, let last = try scene.club.facts(id).lastTransition else { return }
      _ = try scene.club.file.perform(
        VoidFact(id, last, because: "not agreed after all"), by: scene.club.byBen)
      people[id]?.stage = try scene.club.facts(id).stage
      expected[id] = [.undone]
      toUndo = nil
    }

    /// The work of a week: something happens to ten people, and now and then somebody comes.
    mutating func work() throws {
      let free = people.keys.sorted().filter { expected[$0] == nil }
      for id in free.shuffled(using: &random).prefix(10) {
        expected[id] = try happen(to: id)
      }
      if people.count < 75, Int.random(in: 0..<4, using: &random) == 0 { try enrol(people.count + 1) }
    }

    private mutating func happen(to id: RecordID) throws -> Kinds {
      guard let known = people[id] else { return [] }
      switch (known.status, Int.random(in: 0..<6, using: &random)) {
      case (.exited, _): return try comeBack(id, known)
      case (.paused, _): return try resume(id, known)
      case (_, 0) where known.stage.position < 4: return try moveOn(id, known)
      case (_, 1): return try known.isPromised ? finish(id) : promise(id)
      case (_, 2): return try hold(id, known)
      case (_, 3) where known.isPromised: return try replace(id)
      case (_, 4) where Int.random(in: 0..<4, using: &random) == 0: return try exit(id)
      default:
        try scene.call(id)
        return []
      }
    }

    private mutating func moveOn(_ id: RecordID, _ known: Known) throws -> Kinds {
      let next = Stage.allCases[known.stage.position + 1]
      try scene.move(id, to: next)
      people[id]?.stage = next
      return [.moved]
    }

    private mutating func finish(_ id: RecordID) throws -> Kinds {
      try scene.finish(id)
      people[id]?.isPromised = false
      return [.action, .waiting, .stalled]
    }

    private mutating func promise(_ id: RecordID) throws -> Kinds {
      try scene.promise("Begin again", in: 800, for: id)
      people[id]?.isPromised = true
      return [.action, .waiting, .recovered]
    }

    /// A promise that is kept and followed by the next one.
    private mutating func replace(_ id: RecordID) throws -> Kinds {
      try scene.finish(id)
      try scene.promise("Next after week \(scene.club.today.iso)", in: 800, for: id)
      return [.action]
    }

    /// A hold stops the stall and puts a look at the hold before the action.
    private mutating func hold(_ id: RecordID, _ known: Known) throws -> Kinds {
      try scene.change(id, to: .paused)
      people[id]?.status = .paused
      return [.held, .action]
    }

    private mutating func resume(_ id: RecordID, _ known: Known) throws -> Kinds {
      try scene.change(id, to: .active)
      people[id]?.status = .active
      return known.isPromised ? [.resumed, .action] : [.resumed, .action, .stalled]
    }

    private mutating func exit(_ id: RecordID) throws -> Kinds {
      try scene.change(id, to: .exited, exit: .movedArea)
      people[id]?.status = .exited
      return [.left]
    }

    private mutating func comeBack(_ id: RecordID, _ known: Known) throws -> Kinds {
      try scene.change(id, to: .active)
      people[id]?.status = .active
      return [.came]
    }
  }
}
