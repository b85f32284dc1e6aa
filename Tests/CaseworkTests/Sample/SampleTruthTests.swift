import CaseCore
import Casework
import Testing

@Suite struct SampleTruthTests {
  private static let cases: [CaseFacts] = {
    guard let programme = try? SampleFixture.programme(549, seed: 1) else { return [] }
    return SampleFixture.cases(of: programme).map(\.facts)
  }()

  private let today = SampleFixture.today

  @Test("Nothing has happened after today, unless it is planned")
  func noFuture() {
    #expect(!Self.cases.isEmpty)
    for facts in Self.cases {
      for fact in allFacts(of: facts) {
        guard let day = FactDay.happened(fact), day > today else { continue }
        #expect(FactDay.mayBeAhead(fact), "\(facts.caseRecord.number) \(fact)")
      }
      #expect(facts.sittings.allSatisfy { ($0.resultOn ?? today) <= today })
      #expect(facts.employments.allSatisfy { $0.startedOn <= today })
    }
  }

  private func allFacts(of facts: CaseFacts) -> [any Fact] {
    let progress: [any Fact] = facts.statuses + facts.transitions + facts.stepEvents
    let evidence: [any Fact] = facts.sittings + facts.documents + facts.consents + facts.employments
    let work: [any Fact] = facts.contacts + facts.actions + facts.barriers + facts.fundingLines
    return progress + evidence + work + facts.placements + facts.placementChecks + facts.qualifications
  }

  @Test("Each case has one open enrolment, and its moves go on in order from the day it was opened")
  func moves() {
    for facts in Self.cases {
      #expect(facts.enrolments.filter { $0.closedOn == nil }.count == 1)
      let moves = facts.transitions
      #expect(moves.first?.happenedOn == facts.caseRecord.openedOn)
      #expect(zip(moves, moves.dropFirst()).allSatisfy { $0.happenedOn < $1.happenedOn })
      let order = facts.pathway?.stages.map(\.stage) ?? Stage.allCases
      #expect(moves.map(\.stage) == Array(order.prefix(moves.count)))
    }
  }

  @Test("An employed person has a job that began; who left for a job has one too")
  func jobs() {
    for facts in Self.cases {
      let needsJob = facts.stage == .employed || facts.lastStatus?.exitReason == .otherEmployment
      #expect(!needsJob || facts.employments.contains { $0.startedOn <= today })
      let leftForPost = facts.lastStatus?.exitReason == .registeredPost
      #expect(!leftForPost || facts.employments.contains { $0.relation == .registeredPost })
    }
  }

  @Test("Every score is one that the test can give")
  func scores() {
    for sitting in Self.cases.flatMap(\.sittings) {
      guard let test = sitting.languageTest else { continue }
      for skill in Skill.allCases {
        let fault = sitting.score(skill).flatMap { scoreFault(test: test, component: skill, score: $0) }
        #expect(fault == nil)
      }
      #expect(sitting.overall.flatMap { scoreFault(test: test, component: nil, score: $0) } == nil)
      #expect((sitting.overall != nil) == (test == .ielts && sitting.listening != nil))
    }
  }

  @Test("Exams and steps are those of the pathway")
  func keys() {
    for facts in Self.cases {
      let exams = Set(facts.pathway?.examKeys ?? [])
      #expect(facts.sittings.allSatisfy { $0.languageTest != nil || exams.contains($0.test) })
      let steps = Set(facts.pathway?.stepKeys ?? [])
      #expect(facts.stepEvents.allSatisfy { steps.contains($0.step) })
    }
  }

  @Test("Doctors and nurses in accreditation have passed English, nearly all of them")
  func evidence() {
    let people = Self.cases.filter { facts in
      guard let profession = facts.enrolment?.profession else { return false }
      let stages: [Stage] = [.observation, .accreditation, .jobSearch]
      return [.doctor, .nurse].contains(profession) && stages.contains(facts.stage) && facts.status == .active
    }
    let passed = people.filter { englishStands($0) }
    #expect(people.count > 40)
    #expect(passed.count * 10 >= people.count * 9)
  }

  private func englishStands(_ facts: CaseFacts) -> Bool {
    if case .passed? = facts.englishStanding(on: today) { return true }
    return false
  }

  @Test("Doctors and nurses with a registered post have registered first")
  func registered() {
    let people = Self.cases.filter { $0.stage == .employed && $0.pathway?.registrationStep != nil }
    #expect(!people.isEmpty)
    for facts in people {
      let step = facts.pathway?.registrationStep
      let event = facts.stepEvents.last { $0.step == step?.key && $0.state == .passed }
      #expect(event?.reference?.hasPrefix("0") == true)
    }
  }

  @Test("Placements end after they start, and actions end once, after they were promised")
  func order() {
    for facts in Self.cases {
      for placement in facts.placements {
        guard let start = placement.startsOn, let end = placement.endsOn else { continue }
        #expect(start <= end)
      }
      for action in facts.actions {
        #expect(action.doneOn == nil || action.droppedOn == nil)
        let end = action.doneOn ?? action.droppedOn ?? today
        #expect(action.promisedOn <= min(end, action.dueOn))
      }
      #expect(facts.barriers.allSatisfy { $0.openedOn <= ($0.closedOn ?? today) })
      #expect(facts.actions.count { $0.isOpen } <= 1)
      #expect(facts.status.isOpen || facts.nextAction == nil)
    }
  }

  @Test("Every kind of thing that a file holds occurs")
  func variety() {
    let people = Self.cases
    #expect(people.contains { $0.statuses.contains { $0.status == .exited } && $0.status == .active })
    #expect(people.contains { $0.status == .enquiry } && people.contains { $0.status == .intake })
    #expect(people.contains { $0.person.birthPrecision == .assigned })
    #expect(people.contains { $0.person.knownAs != nil } && people.contains { !$0.aliases.isEmpty })
    #expect(people.contains { !$0.fundingLines.isEmpty } && people.contains { !$0.barriers.isEmpty })
    #expect(people.contains { !$0.tags.isEmpty } && people.contains { $0.consents.isEmpty })
    #expect(people.contains { $0.sittings.contains { $0.outcome == .failed } })
    #expect(people.contains { $0.transitions.contains { $0.overrides == "CONSENT" && $0.reason != nil } })
    #expect(people.contains { $0.consents.contains { $0.withdrawnOn != nil } })
    #expect(
      people.contains { $0.placements.contains { $0.state == .running } && !$0.placementChecks.isEmpty })
    #expect(Set(people.flatMap(\.contacts).compactMap(\.body)).count > 60)
  }
}
