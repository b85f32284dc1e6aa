import CaseCore
import Terminal

/// Everything that happened, newest first: moves, results, steps, contacts, promises.
struct TimelineTab {
  let facts: CaseFacts
  let office: Office
  let today: Day
  let width: Int
  /// The key that records.
  let record: String

  var lines: [CaseLine] {
    let entries = dated.sorted { ($0.day, $0.order) > ($1.day, $1.order) }
    guard !entries.isEmpty else {
      return [
        CaseLine([.init(column: 3, text: "Nothing has been recorded yet. \(record) records what happened.")])
      ]
    }
    return entries.flatMap(lines(of:))
  }

  private typealias Entry = (
    day: Day, order: RecordID, words: String, isVoided: Bool, opens: FormPurpose?
  )

  private var dated: [Entry] {
    let facts: [any Fact] =
      self.facts.transitions + self.facts.statuses + self.facts.sittings + self.facts.stepEvents
      + self.facts.contacts + self.facts.actions + self.facts.documents + self.facts.consents
      + self.facts.employments + self.facts.placements + self.facts.barriers + self.facts.fundingLines
      + self.facts.submissions
    return facts.compactMap { fact in
      guard let day = FactDay.happened(fact) else { return nil }
      let opens = fact.stands ? FormPurpose(changing: fact) : nil
      return (day, fact.id, words(of: fact), !fact.stands, opens)
    }
  }

  /// What happened; of a step to an opening also to which.
  private func words(of fact: any Fact) -> String {
    (fact as? Submission).map(facts.words(of:))
      ?? FactWords.summary(of: fact, in: facts, today: today, office: office)
  }

  private func lines(of entry: Entry) -> [CaseLine] {
    let words = latinLed(entry.words, "Entry") + (entry.isVoided ? " (taken back)" : "")
    let parts = wrap(words, to: max(20, width - 22))
    return parts.enumerated().map { index, part in
      let day = index == 0 ? entry.day.words(today: today) : ""
      return CaseLine(
        [
          .init(column: 3, width: 16, text: day, style: .dim),
          .init(column: 20, text: part, style: entry.isVoided ? .dim : .plain),
        ], opens: entry.opens, fact: entry.isVoided ? nil : entry.order, isStop: index == 0)
    }
  }
}

extension FormPurpose {
  /// The form that changes a fact; nothing for a fact that has none.
  init?(changing fact: any Fact) {
    switch fact {
    case let fact as Sitting: self = .editSitting(fact.id)
    case let fact as Placement: self = .placement(fact.id)
    case let fact as Document: self = .document(fact.kind)
    case let fact as Consent: self = .consent(fact.id)
    case let fact as Barrier: self = .barrier(fact.id)
    case let fact as FundingLine: self = .funding(fact.id)
    case let fact as Employment: self = .employment(fact.id)
    case let fact as Qualification: self = .qualification(fact.id)
    case let fact as StepEvent: self = .step(key: fact.step)
    case let fact as Action where fact.isOpen: self = .finishAction(fact.id)
    default: return nil
    }
  }
}
