package import CaseCore
import CaseStore

extension Workspace {
  /// Reads the lines of a list, window by window, so that any number of cases takes little memory.
  ///
  /// - Parameters:
  ///   - filter: The filter as it was typed.
  ///   - sort: `next`, `name`, `number` or `stage`.
  ///   - limit: How many lines at most; nothing for all.
  ///   - body: Told each line in its order.
  /// - Returns: How many lines there were.
  /// - Throws: A refusal of the filter, whatever `body` throws, or `FileFailure`.
  package func eachRow(
    filter: String, sort: ListOrder, limit: Int?, _ body: (ListRow) throws -> Void
  ) throws -> Int {
    let office = try file.office()
    return try eachWindow(filter: try parsed(filter, office), sort: sort, limit: limit) { window in
      for row in try rows(window, office) { try body(row) }
    }
  }

  /// Reads the same lines as they stand in the file.
  func eachSummary(filter: String, sort: ListOrder, _ body: (CaseSummary) throws -> Void) throws -> Int {
    let filter = try parsed(filter, try file.office())
    return try eachWindow(filter: filter, sort: sort, limit: nil) { try $0.forEach(body) }
  }

  func eachWindow(
    filter: Filter, sort: ListOrder, limit: Int?, _ body: ([CaseSummary]) throws -> Void
  ) throws -> Int {
    let query = ListQuery(filter: filter, sort: sort.column, me: me?.id, today: today)
    var anchor = ListAnchor.first
    var given = 0
    while given < limit ?? .max {
      let window = try file.list(query, from: anchor, count: min(500, (limit ?? .max) - given))
      try body(window)
      given += window.count
      guard let last = window.last else { break }
      anchor = .after(last.key(in: query.sort))
    }
    return given
  }

  /// The lines as they leave the file, with the occupation of those whose profession is not known.
  private func rows(_ window: [CaseSummary], _ office: Office) throws -> [ListRow] {
    let unknown = window.filter { $0.profession == nil }.map(\.caseRecord)
    let occupations = try unknown.isEmpty ? [:] : file.occupations(of: unknown)
    return window.map {
      ListRow($0, occupation: occupations[$0.caseRecord], office: office, today: today)
    }
  }

  /// Reads a filter by the file's own names, and refuses `mine` where nobody is known to ask.
  func parsed(_ typed: String, _ office: Office) throws -> Filter {
    let asksForSteps = typed.contains("has:") || typed.contains("missing:")
    let names = filterNames(office, withSteps: asksForSteps)
    let filter = try Filter.parse(typed, today: today, names: names)
    let asksForMe = filter.terms.contains { term in
      if case .caseworker(let workers) = term.condition { workers.contains(.me) } else { false }
    }
    if asksForMe, me == nil { throw Refusal.unknownWorker("Nothing was listed", office) }
    return filter
  }

  /// What to say of the case numbers of a filter: those that no case has, and several of which nobody has more than
  /// one.
  ///
  /// - Parameters:
  ///   - typed: The filter as it was typed.
  ///   - found: How many cases it let through.
  /// - Returns: The sentences; empty for a filter without numbers, or where all of them are there.
  /// - Throws: A refusal of the filter, or `FileFailure`.
  package func advice(on typed: String, found: Int) throws -> [String] {
    let joined = found > 0 ? nil : Filter.joinedNumbers(typed)
    let unknown = try parsed(typed, try file.office()).numbers.filter {
      try file.caseRecord(number: $0) == nil
    }
    return [
      unknown.isEmpty ? nil : "There is no case \(unknown.joined(separator: ", ")).",
      joined.map { "Nobody fits all of these. Several numbers are joined with commas: \($0)." },
    ].compactMap(\.self)
  }

  /// The names that a filter may use: those of the office, and the steps of every pathway at hand.
  ///
  /// The steps cost reading the pathway files, so they are left out where nobody can ask for them.
  package func filterNames(_ office: Office, withSteps: Bool = true) -> FilterNames {
    FilterNames(
      clubs: office.clubs.map(\.name), caseworkers: office.caseworkers.map(\.initials),
      steps: withSteps ? stepKeys(office) : [])
  }

  private func stepKeys(_ office: Office) -> [String] {
    if let stepKeys { return stepKeys }
    let held = office.pathways.compactMap { PathwayName($0.name) }
    let pathways = (library.names + held).compactMap { try? library.entry($0).pathway }
    let keys = pathways.flatMap { $0.steps.map(\.key) }
    let each = keys.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    stepKeys = each
    return each
  }
}

/// The orders of a list on the command line.
package enum ListOrder: String, CaseIterable, Sendable {
  /// What is due first.
  case next
  case name, number, stage

  var column: ListSort {
    switch self {
    case .next: .next
    case .name: .name
    case .number: .number
    case .stage: .stage
    }
  }
}

extension Filter {
  /// The case numbers that are asked for.
  fileprivate var numbers: [String] {
    terms.flatMap { term -> [String] in
      if case .numbers(let numbers) = term.condition { numbers } else { [] }
    }
  }

  /// Whether it says itself whether people count who have left.
  var asksForWhoLeft: Bool {
    !numbers.isEmpty
      || terms.contains { term in
        if case .status = term.condition { true } else { false }
      }
  }
}
