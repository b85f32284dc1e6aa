internal import CaseCore

/// A move of all marked cases, with who can move, who needs a reason and who stays.
struct MarkedMovePlan: FormPlan {
  let title = "Move all marked"

  func fields(in context: FormContext) -> [Field] {
    let stages = Stage.allCases.map { ChoiceOption(value: $0.rawValue, label: context.office.name(of: $0)) }
    return [
      .choice(.stage, "To stage", stages, "Where these cases go. Who cannot go there stays.")
        .holding(proposed(context)),
      .happenedOn(context, help: "The day of the move; it may be last week: today, last fri, 12 sep."),
      .line(.reason, "Reason", "Why, for those whose guards ask for it. It is kept with these."),
    ]
  }

  /// The stage after the one in which all of them are; nothing where they are in several.
  private func proposed(_ context: FormContext) -> Stage? {
    let stages = Set(context.marked.map(\.stage))
    guard stages.count == 1, let stage = stages.first else { return nil }
    return Stage.allCases.first { $0.position == stage.position + 1 }
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    guard let stage = form.chosen(.stage, Stage.self), let day = form[.on]?.dayField?.day else {
      form.preview = MarkedRows.lines(context)
      return
    }
    let move = MarkedMove(to: stage, on: day, reason: nil, seen: context.marked)
    let answers = MarkedAnswers(move, in: context)
    form.remark(.reason, Remark(variants: answers.waiting.isEmpty ? [] : ["needed, see below"]))
    form.preview = context.marked.isEmpty ? MarkedRows.lines(context) : answers.lines
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let stage = reader.needWord(.stage, "The stage", Stage.self)
    let day = reader.needDay(.on)
    guard let stage, let day else { return nil }
    let marked = reader.context.marked
    let move = MarkedMove(to: stage, on: day, reason: reader.text(.reason), seen: marked)
    return ForMarked(marked.map(\.caseRecord), .move(move))
  }

  func field(refusedBy rule: String) -> FieldKey? { MovePlan.field(refusedBy: rule) }
}

/// The marked cases by what their guards say.
private struct MarkedAnswers {
  private(set) var moving: [CaseFacts] = []
  private(set) var waiting: [(facts: CaseFacts, words: String)] = []
  private(set) var staying: [(facts: CaseFacts, words: String)] = []

  init(_ move: MarkedMove, in context: FormContext) {
    let desk = Desk.asking(today: context.today, worker: context.me, office: context.office)
    for facts in context.marked {
      switch move.answer(of: facts, at: desk) {
      case .can: moving.append(facts)
      case .needsReason(let words): waiting.append((facts, Self.why(words)))
      case .stays(let words): staying.append((facts, Self.why(words)))
      }
    }
  }

  /// What stands in the way, without the words that are the same for everybody.
  private static func why(_ refusal: String) -> String {
    refusal.firstRange(of: ": ").map { String(refusal[$0.upperBound...]) } ?? refusal
  }

  /// The numbers, then who needs something.
  var lines: [FormLine] {
    let counts = [("can move", moving.count), ("need a reason", waiting.count), ("stay", staying.count)]
    let head = counts.map { "\(grouped($1)) \($0)" }.joined(separator: ", ")
    return [
      FormLine("Of \(MarkedRows.counted(moving.count + waiting.count + staying.count)): \(head).", .strong)
    ]
      + rows
  }

  private var rows: [FormLine] {
    group("Stay where they are", staying) + group("Need a reason", waiting)
      + (moving.isEmpty ? [] : [FormLine("Can move: \(grouped(moving.count))", .strong)])
      + cut(moving.map { FormLine(name($0), .dim) })
  }

  private func group(_ title: String, _ cases: [(facts: CaseFacts, words: String)]) -> [FormLine] {
    guard !cases.isEmpty else { return [] }
    let rows = cases.map { FormLine("\(name($0.facts)): \($0.words)", .warning) }
    return [FormLine("\(title): \(grouped(cases.count))", .strong)] + cut(rows)
  }

  private func name(_ facts: CaseFacts) -> String {
    "\(facts.caseRecord.number)  \(facts.person.displayName) (\(facts.stageName(facts.stage)))"
  }

  private func cut(_ rows: [FormLine]) -> [FormLine] {
    let rest = rows.count - MarkedRows.most
    return rows.prefix(MarkedRows.most) + (rest > 0 ? [FormLine("and \(grouped(rest)) more", .dim)] : [])
  }
}

/// A tag that all marked cases get or lose.
struct MarkedTagPlan: FormPlan {
  let title = "Tag"
  private static let add = "add"
  private static let remove = "remove"

  func fields(in context: FormContext) -> [Field] {
    let known = Set(context.marked.flatMap { $0.tags.filter(\.stands).map(\.text) }).sorted()
    let ways = [
      ChoiceOption(value: Self.add, label: "Give it"), ChoiceOption(value: Self.remove, label: "Take it off"),
    ]
    return [
      .choice(
        .tag, "Tag", known.map { ChoiceOption(value: $0, label: $0) },
        "A word or two by which you find these cases again: tag:… in a filter.", takesOther: true),
      .choice(.ending, "Do", ways, "Give the tag to these cases, or take it off.").holding(Self.add),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) { form.preview = MarkedRows.lines(context) }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let tag = reader.choice(.tag)
    guard let text = reader.need(tag, .tag, orSay: "The tag is missing. Type a word or two.") else {
      return nil
    }
    let isRemoval = reader.choice(.ending) == Self.remove
    return ForMarked(reader.context.marked.map(\.caseRecord), isRemoval ? .untag(text) : .tag(text))
  }

  func field(refusedBy rule: String) -> FieldKey? { rule.hasPrefix("tag.") ? .tag : nil }
}
