internal import CaseCore

/// A promise for all marked cases.
struct MarkedActionPlan: FormPlan {
  let title = "Action for all marked"

  func fields(in context: FormContext) -> [Field] { ActionPlan().fields(in: context) }

  func refresh(_ form: inout Form, in context: FormContext) {
    form.show(.owner, if: form[.party]?.choice?.chosen == Party.us.rawValue)
    form.preview = MarkedRows.lines(context)
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let text = reader.needText(
      .nextAction, orSay: "The action has no words. Say in a few words what will be done.")
    let day = reader.day(.by)
    let due = reader.need(day, .by, orSay: "The day is missing. Type one such as fri, +2w or 7 dec.")
    let party = reader.word(.party, Party.self) ?? .us
    let owner = reader.row(.owner)
    guard let text, let due else { return nil }
    return ForMarked(
      reader.context.marked.map(\.caseRecord),
      .action(text: text, due: due, party: party, owner: party == .us ? owner : nil))
  }

  func field(refusedBy rule: String) -> FieldKey? { rule == "action.without-text" ? .nextAction : nil }
}

/// Another caseworker or club for all marked cases.
struct MarkedPlacePlan: FormPlan {
  let title = "Caseworker or club"

  func fields(in context: FormContext) -> [Field] {
    [
      .choice(
        .caseworker, "Caseworker", .caseworkers(of: context.office),
        "Who has these cases from now on; empty leaves it as it is."
      ).adding("new caseworker", in: context),
      .choice(
        .club, "Club", .clubs(of: context.office), "The club of these cases; empty leaves it as it is."
      ).adding("new club", in: context),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) { form.preview = MarkedRows.lines(context) }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let (caseworker, club) = (reader.row(.caseworker), reader.row(.club))
    if caseworker == nil, club == nil {
      reader.fault(.caseworker, "Nothing is chosen. Choose a caseworker, a club, or both.")
    }
    return ForMarked(
      reader.context.marked.map(\.caseRecord), .place(caseworker: caseworker, club: club))
  }
}

/// The cases that a form for all of them would change, as its preview shows them.
enum MarkedRows {
  /// How many cases are named; the rest is counted.
  static let most = 12

  static func lines(_ context: FormContext) -> [FormLine] {
    let cases = context.marked
    guard !cases.isEmpty else {
      return [
        FormLine(
          "No case is marked. Esc leaves; \(context.keyboard.named(.tick)) marks a row of Candidates.",
          .warning)
      ]
    }
    let undo = context.keyboard.named(.undo)
    let head = FormLine("For \(counted(cases.count)), in one step that \(undo) takes back:", .strong)
    let rows = cases.prefix(most).map { FormLine(row(of: $0, context.office), .dim) }
    let rest = cases.count - rows.count
    return [head] + rows + (rest > 0 ? [FormLine("and \(grouped(rest)) more", .dim)] : [])
  }

  static func counted(_ count: Int) -> String { count == 1 ? "1 case" : "\(grouped(count)) cases" }

  static func row(of facts: CaseFacts, _ office: Office) -> String {
    let record = facts.caseRecord
    let place = [office.initials(of: record.caseworker), office.clubName(of: record.club)]
    let known = [facts.stageName(facts.stage)] + place.compactMap(\.self)
    return "\(record.number)  \(facts.person.displayName): \(known.joined(separator: ", "))"
  }
}

extension FormPurpose {
  /// Whether the form is about all marked cases.
  var isForMarked: Bool {
    switch self {
    case .markedAction, .markedPlace, .markedMove, .markedTag: true
    default: false
    }
  }
}
