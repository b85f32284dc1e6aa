import CaseCore
import Testing

@testable import CaseStore

@Suite("The two days of a fact")
struct TwoDaysTests {
  @Test("A fact keeps the day it happened, its operation the day it was recorded")
  func happenedAndRecorded() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad") { $0.enrolledOn = ScratchClub.monday.adding(days: -40) }
    var call = Contact(
      id: club.file.newID(), caseRecord: id, kind: .call, happenedOn: club.today.adding(days: -3))
    call.outcome = .attended
    let outcome = try club.file.perform(RecordFacts(id, [call]), by: club.byAnna)
    #expect(try club.facts(id).contacts.map(\.happenedOn) == [Day(2026, 11, 20)])
    #expect(outcome.operation.day == Day(2026, 11, 23))
    #expect(try club.file.summary(of: id)?.lastContact == Day(2026, 11, 20))
  }

  @Test("The moment of an operation never runs backwards, whatever the clock does, nor does its day")
  func neverBackwards() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let first = try club.note("Rang", on: id).operation
    club.clock.advance(days: -3)
    let second = try club.note("Rang again", on: id).operation
    #expect(second.at == first.at)
    #expect(second.day == first.day)
    let third = try club.file.undo(by: club.byAnna).operation
    #expect(third.at == first.at)
  }

  @Test("An operation around midnight has the day that it is in London", arguments: [false, true])
  func localDay(inSummer: Bool) throws {
    let club = try ScratchClub()
    let day = inSummer ? Day(2027, 7, 1) : Day(2027, 1, 15)
    let midnight = Int64(try #require(day).number) * 86_400_000
    club.clock.set(midnight - 1_800_000)
    let id = try club.enrol("Fatima Haddad")
    let operation = try club.note("Late", on: id).operation
    #expect(operation.day == (inSummer ? day : day?.adding(days: -1)))
  }

  @Test("A clock that stands before the newest change, or a month after it, is doubted in words")
  func doubtfulClock() throws {
    let club = try ScratchClub()
    #expect(try club.file.clockDoubt() == nil)
    club.clock.advance(days: 31)
    #expect(try club.file.clockDoubt() == nil)
    club.clock.advance(days: 1)
    #expect(
      try club.file.clockDoubt()?.words
        == "This computer says it is Fri 25 Dec 2026, and the newest change was made on Mon 23 Nov 2026. "
        + "Is the clock right?")
    let id = try club.enrol("Fatima Haddad")
    let moment = try club.note("Late", on: id).operation.at
    club.clock.set(moment - 59_000)
    #expect(try club.file.clockDoubt() == nil)
    club.clock.set(moment - 3 * 3_600_000)
    #expect(
      try club.file.clockDoubt()?.words
        == "This computer says it is 09:00 on Fri 25 Dec 2026, but the newest change was made at 12:00 that day. "
        + "Is the clock right?")
    club.clock.advance(days: -34)
    #expect(
      try club.file.clockDoubt()?.words
        == "This computer says it is Sat 21 Nov 2026, but the newest change was made on Fri 25 Dec 2026. "
        + "Is the clock right?")
  }
}
