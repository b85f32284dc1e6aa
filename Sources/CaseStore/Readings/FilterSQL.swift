import CaseCore
import GRDB

/// Turns the conditions of a filter into SQL over the lines of cases, `caseSummary AS s`.
///
/// Columns that lists are sorted by are asked as ranges, so that a list in that order begins where they begin.
struct FilterSQL {
  let me: RecordID?
  let today: Day
  let office: Office
  /// The tags in use.
  let tags: [String]
  /// What pathways ask of language tests.
  let english: EnglishSQL

  /// The condition of one term.
  func condition(of term: FilterTerm) -> SQLPart {
    term.negated ? condition(term.condition).negated : condition(term.condition)
  }

  private func condition(_ condition: FilterCondition) -> SQLPart {
    switch condition {
    case .word(let word): Self.named(word)
    case .numbers(let numbers): .any(numbers.map(Self.number))
    case .stage(let stages): Self.stages(stages)
    case .profession(let values): .column("s.profession", in: values.map { $0?.rawValue })
    case .specialty(let values): .column("s.specialty", in: values.map { $0?.rawValue })
    case .nationality(let codes): .column("s.nationality", in: codes)
    case .club(let names): clubs(names)
    case .caseworker(let workers): .any(workers.map(caseworker))
    case .status(let values): .column("s.status", in: values.map(\.rawValue))
    case .waiting(let parties): .column("s.waitingOn", in: parties.map { $0?.rawValue })
    case .tag(let tags): .any(tags.map(tag))
    default: timed(condition)
    }
  }

  private func timed(_ condition: FilterCondition) -> SQLPart {
    switch condition {
    case .has(let subjects): .any(subjects.map { SubjectSQL(today: today).has($0) })
    case .missing(let subjects): .any(subjects.map { SubjectSQL(today: today).has($0).negated })
    case .due(let test): due(test)
    case .expiring(let test): day("s.expiresOn", test)
    case .quiet(let test): count("s.lastContact", test)
    case .stageDays(let test): stageDays(test)
    case .stalled: SQLPart("s.stalledFrom <= ?", [today.iso])
    case .overdue: SQLPart("s.nextSort < ?", [today.iso])
    case .enrolled: OutcomeSQL.isEnrolled
    case .job(let kinds): .any(kinds.map { OutcomeSQL(today: today).job($0) })
    case .figure(let figure):
      TallySQL(figure.tally, on: today, period: figure.period, english: english).holds(figure)
    default: .never
    }
  }

  /// Part of a name or number, in any spelling: every word of it begins a word of the case.
  private static func named(_ typed: String) -> SQLPart {
    let needles = needles(typed)
    return needles.isEmpty ? .never : .all(needles.map(WordSQL.isFound))
  }

  /// A case number in any spelling: its digits, and the letters before them where they were typed.
  private static func number(_ typed: String) -> SQLPart {
    let parts = typed.split(separator: "-")
    let digits = SQLPart(
      "CAST(substr(s.number, instr(s.number, '-') + 1) AS INTEGER) = ?",
      [parts.last.flatMap { Int64($0) } ?? -1])
    guard parts.count == 2 else { return digits }
    return .all([digits, SQLPart("s.number LIKE ?", ["\(parts[0])-%"])])
  }

  private static func stages(_ stages: [Stage]) -> SQLPart {
    let places = stages.map(\.position)
    guard let first = places.min(), let last = places.max() else { return .never }
    let marks = places.map { _ in "?" }.joined(separator: ", ")
    return SQLPart(
      "s.stagePlace >= ? AND s.stagePlace <= ? AND +s.stagePlace IN (\(marks))", [first, last] + places)
  }

  private func clubs(_ names: [String?]) -> SQLPart {
    .any(
      names.map { name in
        guard let name else { return SQLPart("s.club IS NULL") }
        let ids = office.clubs.filter { plainSpelling($0.name).hasPrefix(plainSpelling(name)) }.map(
          \.id.value)
        return .any(ids.map { SQLPart("s.club = ?", [$0]) })
      })
  }

  private func caseworker(_ worker: FilterWorker) -> SQLPart {
    switch worker {
    case .me: me.map { SQLPart("s.caseworker = ?", [$0.value]) } ?? .never
    case .nobody: SQLPart("s.caseworker IS NULL")
    case .initials(let initials):
      office.caseworker(initials: initials).map { SQLPart("s.caseworker = ?", [$0.id.value]) } ?? .never
    }
  }

  private func tag(_ word: String?) -> SQLPart {
    let base = "EXISTS (SELECT 1 FROM caseTag t WHERE t.caseRecord = s.caseRecord AND t.voided IS NULL"
    guard let word else { return SQLPart("NOT \(base))") }
    let spellings = tags.filter { plainSpelling($0) == plainSpelling(word) }
    let text = SQLPart.column("t.text", in: spellings)
    return SQLPart("\(base) AND (\(text.sql)))", text.arguments)
  }

  /// By the column that lists are sorted by, in which a far day stands for nothing due.
  private func due(_ test: FilterDayTest) -> SQLPart {
    switch test {
    case .nothing: SQLPart("s.nextSort = ?", [CaseSummary.never.iso])
    case .after(let day): SQLPart("s.nextSort > ? AND s.nextSort < ?", [day.day.iso, CaseSummary.never.iso])
    default: day("s.nextSort", test)
    }
  }

  private func day(_ column: String, _ test: FilterDayTest) -> SQLPart {
    switch test {
    case .nothing: SQLPart("\(column) IS NULL")
    case .before(let day): SQLPart("\(column) < ?", [day.day.iso])
    case .after(let day): SQLPart("\(column) > ?", [day.day.iso])
    case .on(let day): SQLPart("\(column) = ?", [day.day.iso])
    }
  }

  /// Days ago; who was never in touch with anybody has been quiet for longer than any number of days.
  private func count(_ column: String, _ test: FilterCountTest) -> SQLPart {
    switch test {
    case .under(let days): SQLPart("\(column) > ?", [today.adding(days: -days).iso])
    case .over(let days): SQLPart("(\(column) < ? OR \(column) IS NULL)", [today.adding(days: -days).iso])
    }
  }

  private func stageDays(_ test: FilterCountTest) -> SQLPart {
    let days = "julianday(?) - julianday(s.stageSince) - s.heldDays"
    switch test {
    case .under(let limit): return SQLPart("\(days) < ?", [today.iso, limit])
    case .over(let limit): return SQLPart("\(days) > ?", [today.iso, limit])
    }
  }
}
