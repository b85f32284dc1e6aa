/// Lets cases go on by a newer version of their pathway, or by another route of their profession.
///
/// The open enrolment is closed, and one is opened that is pinned to the other pathway. The case's moves and
/// steps go over to it, steps under the key that they have now, so stage and stage since stay as they are. All
/// of the cases go over or none.
package struct MigrateCases: Command {
  package let verb = Verb.migrate
  package let subject: RecordID? = nil
  package let cases: [RecordID]
  package let target: Pathway
  /// The file of the target, for a case file that does not hold it yet.
  package let offer: PathwayOffer

  /// Makes the command.
  package init(_ cases: [RecordID], to target: Pathway, offer: PathwayOffer) {
    self.cases = cases
    self.target = target
    self.offer = offer
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    let moving = try movingCases(at: desk)
    var pinned = PinnedPathways(offers: [target.profession: offer], held: desk.office.pathways)
    let file = try pinned.pin(target.profession, at: desk).0
    let changes = moving.flatMap { Migration(of: $0, to: target, file: file, desk: desk).changes }
    let count = moving.count == 1 ? moving[0].caseRecord.number : "\(grouped(moving.count)) cases"
    return Decision(
      changes: pinned.changes + changes, notice: "Moved \(count) to \(target.name.text).",
      warnings: warnings(for: moving))
  }

  private func movingCases(at desk: Desk) throws(Refusal) -> [CaseFacts] {
    guard !cases.isEmpty else { throw .nobodyToMigrate }
    var moving: [CaseFacts] = []
    for id in cases where !moving.contains(where: { $0.caseRecord.id == id }) {
      guard let facts = desk.facts(id) else { throw .caseUnknown }
      if let refusal = refusal(of: facts) { throw refusal }
      moving.append(facts)
    }
    return moving
  }

  /// Why a case cannot go over; nothing where it can.
  package func refusal(of facts: CaseFacts) -> Refusal? {
    let number = facts.caseRecord.number
    guard let enrolment = facts.enrolment, enrolment.closedOn == nil else { return .nothingToMigrate(number) }
    guard let now = facts.pathway?.name else { return nil }
    if now == target.name { return .migratedAlready(number, now) }
    let isGeneral = target.profession == nil
    guard isGeneral ? now.folder == nil : enrolment.profession == target.profession else {
      return .pathwayUnfit(number, target.name)
    }
    let isOlder = now.folder == target.name.folder && now.route == target.name.route && target.name < now
    return isOlder ? .olderVersion(number, now, target.name) : nil
  }

  func warnings(for cases: [CaseFacts]) -> [String] {
    var numbers: [String: [String]] = [:]
    for facts in cases {
      for key in stepsLeftBehind(by: facts, to: target) {
        numbers[key, default: []].append(facts.caseRecord.number)
      }
    }
    return numbers.sorted { $0.key < $1.key }.map { key, numbers in
      "What is recorded of the step “\(key)” is kept but has no place in \(target.name.text): "
        + numbers.joined(separator: ", ")
    }
  }
}

/// The keys of steps of which something is recorded and which another pathway does not have.
///
/// - Returns: The keys as they are written, in alphabetical order.
package func stepsLeftBehind(by facts: CaseFacts, to target: Pathway) -> [String] {
  let enrolment = facts.enrolment?.id
  let events = facts.stepEvents.filter { $0.stands && $0.enrolment == enrolment }.map(\.step)
  let exams = facts.sittings.filter { $0.stands && facts.pathway?.step($0.test) != nil }.map(\.test)
  return Set(events + exams).filter { target.step($0) == nil }.sorted()
}

extension MigrateCases {
  private static let opening = "moved to "

  /// Why an enrolment was closed that goes on by another pathway.
  static func reason(for target: PathwayName) -> String { opening + target.text }

  /// The pathway that such a reason names; nothing for any other reason.
  static func target(ofReason reason: String) -> String? {
    reason.hasPrefix(opening) ? String(reason.dropFirst(opening.count)) : nil
  }
}

/// The rows of one case that goes over.
struct Migration {
  let facts: CaseFacts
  let target: Pathway
  let desk: Desk
  private let before: Enrolment?
  private let after: Enrolment?

  init(of facts: CaseFacts, to target: Pathway, file: RecordID, desk: Desk) {
    self.facts = facts
    self.target = target
    self.desk = desk
    before = facts.enrolment
    after = before.map { $0.reopened(as: desk.newID(), pinnedTo: file, on: desk.today) }
  }

  var changes: [Change] {
    guard let before, let after else { return [] }
    var closed = before
    closed.closedOn = desk.today
    closed.closedBecause = MigrateCases.reason(for: target.name)
    return [Change.update(before, to: closed, about: about), .insert(after, about: about)].compactMap(\.self)
      + moves(from: before, to: after) + steps(from: before, to: after)
  }

  private var about: Subject { Subject(person: facts.person.id, caseRecord: facts.caseRecord.id) }

  /// The moves go over; a case that never moved gets one, so that its stage keeps its day.
  private func moves(from before: Enrolment, to after: Enrolment) -> [Change] {
    let own = facts.transitions.filter { $0.enrolment == before.id }
    let moved = own.compactMap { Change.update($0, to: $0.moved(to: after.id), about: about) }
    guard !own.contains(where: \.stands) else { return moved }
    let first = StageTransition(
      id: desk.newID(), caseRecord: after.caseRecord, enrolment: after.id, stage: facts.stage,
      happenedOn: facts.stageStart ?? before.enrolledOn)
    return moved + [.insert(first, about: about)]
  }

  private func steps(from before: Enrolment, to after: Enrolment) -> [Change] {
    facts.stepEvents.filter { $0.enrolment == before.id }.compactMap { event in
      let key = target.renamed[event.step] ?? event.step
      return Change.update(event, to: event.moved(to: after.id, key: key), about: about)
    }
  }
}

extension Enrolment {
  fileprivate func reopened(as id: RecordID, pinnedTo file: RecordID, on day: Day) -> Enrolment {
    var copy = Enrolment(
      id: id, caseRecord: caseRecord, profession: profession, pathwayFile: file, enrolledOn: day)
    copy.specialty = specialty
    copy.formerGrade = formerGrade
    copy.yearsOfPractice = yearsOfPractice
    copy.planB = planB
    copy.registrationNumber = registrationNumber
    copy.registeredOn = registeredOn
    return copy
  }
}

extension StageTransition {
  fileprivate func moved(to enrolment: RecordID) -> StageTransition {
    var copy = StageTransition(
      id: id, caseRecord: caseRecord, enrolment: enrolment, stage: stage, happenedOn: happenedOn)
    copy.reason = reason
    copy.overrides = overrides
    copy.voided = voided
    return copy
  }
}

extension StepEvent {
  fileprivate func moved(to enrolment: RecordID, key: String) -> StepEvent {
    var copy = StepEvent(
      id: id, caseRecord: caseRecord, enrolment: enrolment, step: key, state: state, happenedOn: happenedOn)
    copy.waitingOn = waitingOn
    copy.reference = reference
    copy.note = note
    copy.voided = voided
    return copy
  }
}

extension Refusal {
  static let nobodyToMigrate = Refusal(
    rule: "migration.nobody", summary: "No case was moved: none was chosen.",
    remedies: ["Choose the cases that go over"])

  static func nothingToMigrate(_ number: String) -> Refusal {
    Refusal(
      rule: "migration.no-enrolment", summary: "No case was moved: \(number) has no open enrolment.",
      remedies: ["Leave that case out, or choose a profession for it first"])
  }

  static func migratedAlready(_ number: String, _ name: PathwayName) -> Refusal {
    Refusal(
      rule: "migration.already", summary: "No case was moved: \(number) goes by \(name.text) already.",
      remedies: ["Leave that case out"])
  }

  static func pathwayUnfit(_ number: String, _ name: PathwayName) -> Refusal {
    Refusal(
      rule: "migration.unfit",
      summary: "No case was moved: \(name.text) is not for the profession of \(number).",
      remedies: ["Leave that case out, or choose a pathway of its profession"])
  }

  static func olderVersion(_ number: String, _ now: PathwayName, _ name: PathwayName) -> Refusal {
    Refusal(
      rule: "migration.older",
      summary: "No case was moved: \(number) goes by \(now.text), which is newer than \(name.text).",
      remedies: ["Leave that case out"])
  }
}
