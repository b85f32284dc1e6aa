import CaseCore

/// Makes up the case of one invented person.
///
/// Each part of the story stands in a file of its own. The order in which the parts are told does not matter for
/// the operations, which are put in order of time at the end.
struct LifeStory {
  let world: SampleWorld
  /// The place in the programme, from 0.
  let place: Int
  let seat: Seat
  let script: Script?
  let route: Route
  let times: Timeline
  var numbers: SeededNumbers
  var history: CaseHistory
  let woman: Bool
  /// The place of the next note in the list of its stage, so that no note comes twice in a row.
  var noteCursor = 0

  /// Decides on the days and enrols the person.
  init(_ world: SampleWorld, place: Int, seat: Seat) {
    var numbers = SeededNumbers(seed: world.seed, stream: UInt64(place))
    let script = ScriptedPeople.all[place]
    let route = world.route(seat.calling.profession)
    let planner = TimelinePlanner(
      today: world.today, earliest: world.firstDay, limits: world.office.limitDays, track: seat.track,
      stages: route.stages(upTo: seat.track.stage), script: script)
    times = planner.plan(&numbers)
    woman = script?.woman ?? numbers.chance(55)
    let portrait = Portrait(
      world: world, place: place, seat: seat, script: script, opening: times.opening, woman: woman)
    history = CaseHistory(
      clock: SampleClock(place: place, seed: world.seed, start: world.firstDay),
      worker: world.office.workers[seat.worker].id, writeUps: times.writeUps
    ) { portrait.rows(person: $0, caseRecord: $1, &numbers) }
    (self.world, self.place, self.seat, self.script) = (world, place, seat, script)
    (self.route, self.numbers) = (route, numbers)
    noteCursor = place
  }

  /// Tells the whole story.
  mutating func tell() -> SampleCase {
    tellLeave()
    tellPapers()
    let enrolment = tellEnrolment()
    tellStatuses()
    tellEnglish()
    tellSteps(of: enrolment)
    tellPlacement()
    tellWork()
    tellContacts()
    tellActions()
    tellMoney()
    history.judge(by: route.pathway, limits: world.office.limitDays)
    return history.finished()
  }

  /// The identity of the case.
  var caseID: RecordID { history.facts.caseRecord.id }
  /// The identity of the person.
  var personID: RecordID { history.facts.person.id }
  /// The last stage that the person reached.
  var stage: Stage { times.starts[times.starts.count - 1].stage }

  /// A working day between two days, both included; the earlier one where there is none.
  mutating func day(from first: Day, to last: Day) -> Day {
    let day = first.adding(days: numbers.between(0, first.distance(to: last))).workingDayBefore
    return max(first, day)
  }
}

/// What all stories share.
struct SampleWorld: Sendable {
  let seed: UInt64
  let today: Day
  /// The first day of the programme: thirty months ago.
  let firstDay: Day
  let office: SampleOffice
  let routes: [Profession: Route]
  /// The route of a profession without one of its own.
  let general: Route

  func route(_ profession: Profession) -> Route { routes[profession] ?? general }
}
