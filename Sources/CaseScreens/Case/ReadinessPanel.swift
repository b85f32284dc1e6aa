import CaseCore
import Terminal

/// What somebody has, misses and is about to lose, with attempts, fees and refunds: a line each, with its source.
struct ReadinessPanel {
  let facts: CaseFacts
  let standing: CaseStanding
  let dated: DatedPathway?
  let width: Int
  private var today: Day { standing.day }

  var lines: [CaseLine] {
    let readiness = standing.readiness
    let costs = costs(of: facts, on: today, dated: dated)
    return group("Have", readiness.have.map(entry))
      + group("Missing", readiness.missing.map(entry))
      + group("Expires", readiness.expiring.map(entry), .warn)
      + group("Time", time)
      + group("Attempts", attempts)
      + meanwhile
      + group("Fees", costs.next.map(fee))
      + group("Claim", costs.refundsDue.map(refund), .warn)
  }

  /// Posts until the registration, and sources of money, a line each; `?` tells of all.
  private var meanwhile: [CaseLine] {
    let meanwhile = Meanwhile(facts, dated: dated, on: today)
    return group("Meanwhile", entry(meanwhile.postWords, meanwhile.postSources))
      + group("Funding", entry(meanwhile.fundingWords, meanwhile.fundingSources))
  }

  private func entry(_ words: String?, _ detail: String) -> [Entry] {
    guard let words else { return [] }
    var entry = Entry(words, source: nil)
    entry.detail = detail
    return [entry]
  }

  /// A line before it is laid out.
  private struct Entry {
    let words: String
    let rule: String?
    let source: Source?
    var opens: FormPurpose?
    /// What `?` shows instead of the one source.
    var detail: String?

    init(_ words: String, rule: String? = nil, source: Source?, opens: FormPurpose? = nil) {
      self.words = words
      self.rule = rule
      self.source = source
      self.opens = opens
    }
  }

  private func entry(_ line: ReadinessLine) -> Entry {
    Entry(line.fullWords, rule: line.rule, source: line.source)
  }

  private func fee(_ cost: StepCost) -> Entry {
    var entry = Entry(cost.words, source: nil)
    entry.detail = cost.sourceWords
    return entry
  }

  private func refund(_ due: RefundDue) -> Entry {
    Entry(due.words, rule: due.rule, source: due.source, opens: .editSitting(due.sitting))
  }

  /// How long the stage usually takes, and took others here.
  private var time: [Entry] {
    let stage = facts.pathway?.stage(facts.stage)
    return facts.usualTime(of: facts.stage).map {
      [Entry("\(stage?.name ?? facts.stage.name): \($0)", source: stage?.expectedDays?.source)]
    } ?? []
  }

  /// The attempts of each exam that was taken, and of those of this stage.
  private var attempts: [Entry] {
    (facts.pathway?.attempts ?? []).compactMap { rule in
      let isHere = facts.pathway?.stage(ofStep: rule.step)?.stage == facts.stage
      guard let count = facts.attempts(ofStep: rule.step, on: today), count.used > 0 || isHere else {
        return nil
      }
      let name = facts.pathway?.step(rule.step)?.shortName ?? rule.step
      return Entry("\(name): \(count.words)", rule: rule.rule, source: rule.source)
    }
  }

  private func group(_ label: String, _ entries: [Entry], _ style: Style = .plain) -> [CaseLine] {
    entries.enumerated().flatMap { place, entry in
      lines(of: entry, label: place == 0 ? label : "", style: style)
    }
  }

  private func lines(of entry: Entry, label: String, style: Style) -> [CaseLine] {
    wrap(entry.words, to: max(20, width - 15)).enumerated().map { index, part in
      let pieces = [
        CaseLine.Piece(column: 3, text: index == 0 ? label : "", style: .dim),
        CaseLine.Piece(column: 13, text: FormText.latinFirst(part, label: "and"), style: style),
      ]
      return CaseLine(pieces, opens: entry.opens, detail: detail(of: entry), isStop: index == 0)
    }
  }

  private func detail(of entry: Entry) -> String? {
    if let detail = entry.detail { return detail }
    guard let source = entry.source else { return entry.rule.map { "Rule \($0)." } }
    let rule = entry.rule.map { $0.first?.isUppercase == true ? "Rule \($0). " : "" } ?? ""
    return rule + (source.confidence == .ownKnowledge ? "" : "Source: ") + source.words
  }
}
