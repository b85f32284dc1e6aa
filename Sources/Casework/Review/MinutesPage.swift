package import CaseCore

/// For whom minutes are written.
package struct MinutesOptions: Equatable, Sendable {
  /// Whether initials stand for names, and notes are only counted.
  package var hidesNames = false
  /// The initials of the caseworker whose action list is wanted; nothing for the whole minutes.
  package var owner: String?

  /// Makes the choice of the whole minutes with names.
  package init(hidesNames: Bool = false, owner: String? = nil) {
    self.hidesNames = hidesNames
    self.owner = owner
  }
}

/// The minutes of a closed review, made of frozen rows alone: the same rows give the same bytes, whatever has
/// changed since.
package struct MinutesPage {
  package let review: Review
  let programme: String?
  let rows: [ReviewMinute]
  let options: MinutesOptions

  /// The minutes as a file, with a name for it.
  ///
  /// - Throws: A refusal where the template is missing or has faults.
  package func sheet(as format: SheetFormat, templates folders: [String]) throws(Refusal) -> RenderedSheet {
    let name = options.owner == nil ? "minutes" : "actions"
    let owner = options.owner.map { "-\($0)" } ?? ""
    let file = "\(name)-\(review.number)-\(review.openedOn.iso)\(owner).\(format.fileExtension)"
    guard format != .json else {
      return RenderedSheet(bytes: Array((json.spread + "\n").utf8), suggestedFileName: file)
    }
    let text = try SheetTemplate.find(name, format, in: folders, permitting: .minutes).fill(values)
    guard format == .pdf else { return RenderedSheet(bytes: Array(text.utf8), suggestedFileName: file) }
    let printed = try print(text)
    return RenderedSheet(
      bytes: printed.bytes, suggestedFileName: file, warnings: printed.sheets.warnings(on: paper))
  }

  /// As many sheets of paper as it takes.
  private var paper: PaperOrder {
    var order = PaperOrder()
    order.takesAllPages = true
    return order
  }

  /// The page as a document, whose day is that of the closing.
  private func print(_ text: String) throws(Refusal) -> PrintedPaper {
    try PaperPress().print([text], paper, on: review.closedOn ?? review.openedOn)
  }

  /// The frozen rows as a JSON array.
  package var json: JSONValue {
    .array(
      rows.filter { options.owner == nil || $0.owner == options.owner }.map { row in
        .members([
          "kind": .text(row.kind.rawValue), "key": .optional(row.key), "words": .optional(words(of: row)),
          "amount": row.amount.map(JSONValue.count) ?? .null,
          "earlier": row.earlier.map(JSONValue.count) ?? .null, "case": .optional(row.number),
          "name": .optional(options.hidesNames ? row.name.map(MinutesPage.initials) : row.name),
          "owner": .optional(row.owner), "due": .day(row.due),
        ])
      })
  }

  /// The values that the template may name.
  private var values: [String: SheetValue] {
    var values = head
    for kind in ReviewMinute.Kind.allCases where kind != .figure {
      values[MinutesPage.field(of: kind)] = .list(own(kind).map(person))
    }
    values["stages"] = .list(Stage.allCases.compactMap(stage))
    values["owners"] = .list(owners)
    return values
  }

  /// The name of the list of a kind in templates: `decisions` for `decision`.
  static func field(of kind: ReviewMinute.Kind) -> String {
    switch kind {
    case .decision: "decisions"
    case .override: "overrides"
    default: kind.rawValue
    }
  }

  /// The rows of a kind, of one caseworker where a list of actions is wanted.
  private func own(_ kind: ReviewMinute.Kind) -> [ReviewMinute] {
    rows.filter { $0.kind == kind && (options.owner == nil || $0.owner == options.owner) }
  }

  private var head: [String: SheetValue] {
    let closed = review.closedOn.map { day in
      day == review.openedOn ? "" : ", closed \(day.paperWords)"
    }
    let people = [review.openedBy, review.closedBy].compactMap(\.self)
    return [
      "title": SheetValue(review.title), "programme": SheetValue(programme),
      "number": .text(String(review.number)),
      "day": .text("\(review.openedOn.weekday.name) \(review.openedOn.paperWords)\(closed ?? "")"),
      "heldBy": SheetValue(people.first == people.last ? people.first : people.joined(separator: " and ")),
      "cases": amount(ReviewFigure.cases), "seen": amount(ReviewFigure.seen),
      "unseenCount": some(ReviewFigure.unseen), "goneCount": some(ReviewFigure.gone),
      "stalledCount": amount(ReviewFigure.stalled), "stalledChange": change(ReviewFigure.stalled),
      "promisesMade": amount(ReviewFigure.promisesMade), "promisesKept": amount(ReviewFigure.promisesKept),
      "casesChange": change(ReviewFigure.cases), "isFirst": .flag(review.previous == nil),
      "owner": SheetValue(options.owner), "namesHidden": .flag(options.hidesNames),
      "attendance": SheetValue(attendance),
    ]
  }

  private var attendance: String? {
    let there = rows.filter { $0.kind == .present }.count
    let missing = rows.filter { $0.kind == .absent }.count
    guard there + missing > 0 else { return review.club == nil ? nil : "No attendance was taken" }
    return there == 0 ? "Nobody came" : "\(grouped(there)) came, \(grouped(missing)) did not"
  }
}

/// Figures and rows.
extension MinutesPage {
  private func figure(_ key: String) -> ReviewMinute? { rows.first { $0.key == key } }

  private func amount(_ key: String) -> SheetValue {
    .text(grouped(figure(key)?.amount ?? 0))
  }

  /// The figure where it is not zero.
  private func some(_ key: String) -> SheetValue {
    figure(key)?.amount.flatMap { $0 == 0 ? nil : SheetValue.text(grouped($0)) } ?? .nothing
  }

  /// The rows of some kinds as a line of text each.
  func lines(of kinds: Set<ReviewMinute.Kind>) -> [String] {
    rows.filter { kinds.contains($0.kind) }.map { row in
      let name = options.hidesNames ? row.name.map(MinutesPage.initials) : row.name
      let who = [row.number, name].compactMap(\.self).joined(separator: "  ")
      return "\(who): \(words(of: row) ?? "")\(row.owner.map { ", \($0)" } ?? "")"
    }
  }

  /// `+2`, `-1` or `as before`; nothing in the first review.
  private func change(_ key: String) -> SheetValue {
    guard let figure = figure(key), let now = figure.amount, let earlier = figure.earlier else {
      return .nothing
    }
    return .text(MinutesPage.changeWords(now - earlier))
  }

  /// `+2`, `-1` or `as before`.
  package static func changeWords(_ change: Int) -> String {
    change == 0 ? "as before" : change > 0 ? "+\(grouped(change))" : "-\(grouped(-change))"
  }

  private func stage(_ stage: Stage) -> [String: SheetValue]? {
    guard let figure = figure(ReviewFigure.cases(in: stage)) else { return nil }
    let days = self.figure(ReviewFigure.days(in: stage))?.amount
    return [
      "name": SheetValue(figure.words), "count": .text(grouped(figure.amount ?? 0)),
      "change": change(ReviewFigure.cases(in: stage)),
      "median": SheetValue(days.map { "median \(dayCount($0))" }),
    ]
  }

  private func person(_ row: ReviewMinute) -> [String: SheetValue] {
    let name = options.hidesNames ? row.name.map(MinutesPage.initials) : row.name
    return [
      "number": SheetValue(row.number), "name": SheetValue(name), "words": SheetValue(words(of: row)),
      "owner": SheetValue(row.owner), "due": SheetValue(row.due?.paperWords),
    ]
  }

  /// What people wrote may name somebody, so with names hidden only what the program itself says is shown.
  private func words(of row: ReviewMinute) -> String? {
    guard options.hidesNames, let words = row.words else { return row.words }
    let names = (row.name ?? "").lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init)
    return words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let parts = word.lowercased().split { !$0.isLetter }.map(String.init)
      return parts.contains(where: names.contains)
        ? "\(word.prefix { $0.isLetter }.prefix(1))." : String(word)
    }.joined(separator: " ")
  }

  /// `F. a. Z.`.
  static func initials(_ name: String) -> String {
    name.split(separator: " ").prefix(3).map { "\($0.prefix(1))." }.joined(separator: " ")
  }

  /// What each caseworker has to do, from what was decided and what is still owed.
  private var owners: [[String: SheetValue]] {
    let owed = (own(.broken) + own(.decision)).filter { $0.due != nil }
    let names = Set(owed.compactMap(\.owner)).sorted()
    return names.map { name in
      let actions = owed.filter { $0.owner == name }.sorted {
        ($0.due ?? review.openedOn) < ($1.due ?? review.openedOn)
      }
      return ["name": SheetValue(name), "actions": .list(actions.map(person))]
    }
  }
}

extension SheetFields {
  /// What minutes and lists of actions may hold.
  static let minutes = SheetFields(
    [
      "title", "programme", "number", "day", "heldBy", "cases", "seen", "unseenCount", "goneCount",
      "stalledCount", "stalledChange", "promisesMade", "promisesKept", "casesChange", "isFirst", "owner",
      "namesHidden", "attendance",
    ],
    lists: ReviewMinute.Kind.allCases.filter { $0 != .figure }.map { (MinutesPage.field(of: $0), row) } + [
      ("stages", SheetFields(["name", "count", "change", "median"])),
      ("owners", SheetFields(["name"], lists: [("actions", row)])),
    ])

  private static let row = SheetFields(["number", "name", "words", "owner", "due"])
}
