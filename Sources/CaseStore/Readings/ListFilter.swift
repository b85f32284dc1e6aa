import CaseCore
import GRDB

/// A filter as a list asks it: the words that drive a search apart from all other conditions.
struct ListFilter {
  /// Words that must all be found.
  var needles: [Needle]
  /// The other conditions, over the line `s`.
  var rest: SQLPart
  /// Whether a typed word has nothing by which it could be found, such as a lone hyphen.
  var isImpossible: Bool

  /// Whether everybody is let through.
  var isEmpty: Bool { needles.isEmpty && rest.isAlways && !isImpossible }

  /// Lets everybody through.
  static let everybody = ListFilter(needles: [], rest: .always, isImpossible: false)

  /// This filter with typed words that must be found too, in any spelling or only as they are typed.
  func finding(_ typed: String, inAnySpelling: Bool = true) -> ListFilter {
    var copy = self
    let more = CaseCore.needles(typed).map {
      inAnySpelling ? $0 : Needle(prefix: $0.prefix, skeletons: [])
    }
    copy.needles += more
    copy.isImpossible = isImpossible || more.isEmpty
    return copy
  }

  /// Reads a filter; the office is looked at only where the filter names something of it.
  init(_ query: ListQuery, _ shelf: PathwayShelf, _ db: Database) throws {
    self = .everybody
    for word in query.filter.terms.compactMap(\.sought) { self = finding(word) }
    let others = query.filter.terms.filter { $0.sought == nil }
    guard !others.isEmpty else { return }
    let words = FilterSQL(
      me: query.me, today: query.today, office: try OfficeReading.office(db),
      tags: try ListFilter.tags(query, db), english: try ListFilter.english(query, shelf, db))
    rest = .all(others.map(words.condition))
  }

  private init(needles: [Needle], rest: SQLPart, isImpossible: Bool) {
    self.needles = needles
    self.rest = rest
    self.isImpossible = isImpossible
  }

  /// What pathways ask of language tests, where the filter is a figure that counts them.
  private static func english(
    _ query: ListQuery, _ shelf: PathwayShelf, _ db: Database
  ) throws -> EnglishSQL {
    let asks = query.filter.terms.contains {
      if case .figure(let figure) = $0.condition { EnglishSQL.isAsked(by: figure.tally) } else { false }
    }
    return asks ? try shelf.english(db) : EnglishSQL()
  }

  /// The tags in use, where the filter asks for one.
  private static func tags(_ query: ListQuery, _ db: Database) throws -> [String] {
    let asks = query.filter.terms.contains { if case .tag = $0.condition { true } else { false } }
    guard asks else { return [] }
    return try String.fetchAll(db, sql: "SELECT DISTINCT text FROM caseTag WHERE voided IS NULL")
  }
}

extension FilterTerm {
  /// The word that is to be found; nothing for another condition, and for a word that is to be missing.
  fileprivate var sought: String? {
    if case .word(let word) = condition, !negated { word } else { nil }
  }
}
