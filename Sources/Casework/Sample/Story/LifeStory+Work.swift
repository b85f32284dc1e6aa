import CaseCore

/// Jobs, money and what stands in the way.
extension LifeStory {
  /// Adds the job of an employed person, bridging jobs of others, and the course for which somebody left.
  mutating func tellWork() {
    if let start = times.starts.last, start.stage == .employed {
      addJob(isRegisteredPost ? .registeredPost : .associatedPost, since: start.day)
    } else if history.facts.lastStatus?.exitReason == .otherEmployment {
      addJob(.otherJob, since: times.horizon)
    } else if history.facts.lastStatus?.exitReason == .associatedPost {
      addJob(.associatedPost, since: times.horizon)
    } else if mayWork, script == nil, stage.position >= Stage.observation.position, numbers.chance(16),
      !leavesForCourse
    {
      addJob(.associatedPost, since: day(from: times.opening.adding(days: 4), to: times.horizon))
    }
    if leavesForCourse { addCourse(since: times.horizon) }
  }

  private var leavesForCourse: Bool { history.facts.lastStatus?.exitReason == .furtherEducation }

  private mutating func addCourse(since start: Day) {
    let personID = personID
    history.add(\.employments, on: history.recorded(start)) { id in
      var course = Employment(
        id: id, person: personID, employer: "Larkbrook Adult College", title: "access to health course",
        relation: .education, startedOn: start)
      course.evidence = "told by telephone"
      return course
    }
  }

  private var mayWork: Bool { history.facts.restricted?.rightToWork == .unrestricted }

  private mutating func addJob(_ relation: EmploymentRelation, since start: Day) {
    let post = Phrases.post(of: seat.calling.profession, relation)
    let employer = relation == .registeredPost ? world.office.trust.name : employer(relation)
    let personID = personID
    history.add(\.employments, on: history.recorded(start)) { id in
      var job = Employment(
        id: id, person: personID, employer: employer, title: post.title, relation: relation, startedOn: start)
      job.band = post.band
      job.salary = Money(pence: post.salary * 100)
      job.evidence = relation == .otherJob ? "told by telephone" : "contract seen"
      return job
    }
  }

  private mutating func employer(_ relation: EmploymentRelation) -> String {
    relation == .otherJob
      ? numbers.pick(Phrases.otherEmployers)
      : numbers.chance(60)
        ? world.office.trust.name : numbers.pick(Phrases.hosts(of: seat.calling.profession))
  }

  /// Adds funding lines, barriers and tags.
  mutating func tellMoney() {
    guard stage != .intake || numbers.chance(20) else { return }
    if numbers.chance(34) { addFunding() }
    if numbers.chance(30) { addBarrier() }
    if numbers.chance(4) { addTag("priority") }
  }

  private mutating func addFunding() {
    let need = numbers.pick(Phrases.needs)
    let state: FundingState = numbers.pick([.requested, .approved, .paid, .paid, .paid, .refused])
    let day = day(from: times.opening.adding(days: 7), to: times.horizon)
    let caseID = caseID
    history.add(\.fundingLines, on: history.recorded(min(day, times.horizon))) { id in
      var line = FundingLine(
        id: id, caseRecord: caseID, item: need.item, fund: need.fund, amount: Money(pence: need.pence),
        state: state, happenedOn: min(day, times.horizon))
      line.isLoan = need.isLoan
      return line
    }
  }

  private mutating func addBarrier() {
    let (kind, note) = numbers.pick(Phrases.barriers)
    let opened = day(from: times.opening, to: times.horizon)
    let recorded = history.recorded(opened)
    let caseID = caseID
    let barrier = history.add(\.barriers, on: recorded) { id in
      var barrier = Barrier(id: id, caseRecord: caseID, kind: kind, openedOn: opened)
      barrier.note = note
      return barrier
    }
    guard recorded < times.horizon, numbers.chance(55) else { return }
    let closed = day(from: recorded, to: times.horizon)
    history.change(\.barriers, barrier.id, on: times.horizon) { $0.closedOn = closed }
  }

  private mutating func addTag(_ text: String) {
    let caseID = caseID
    history.add(\.tags, on: times.opening) { CaseTag(id: $0, caseRecord: caseID, text: text) }
  }
}
