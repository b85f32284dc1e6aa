package import CaseCore

/// The lists of a case file.
extension CaseFile {
  /// A window of a list.
  ///
  /// Costs what the window holds, not what the file holds. Where a filter lets few through it costs one look
  /// over an index, some ten milliseconds for 100,000 cases.
  package func list(_ query: ListQuery, from anchor: ListAnchor, count: Int) throws -> [CaseSummary] {
    try read { db in
      let window = ListWindow(sort: query.sort, anchor: anchor)
      return try ListReading(filter: ListFilter(query, pathways, db), window: window, count: count, db: db)
        .rows()
    }
  }

  /// How many cases a filter lets through.
  package func count(_ query: ListQuery) throws -> Int {
    try read { try ListReading.count(ListFilter(query, pathways, $0), $0) }
  }

  /// How many cases there are.
  package func total() throws -> Int {
    try read { try ListReading.total($0) }
  }

  /// The first line after a place whose name or number has the typed words, going round at the end.
  ///
  /// - Parameters:
  ///   - typed: Beginnings of words, in any spelling; without a letter or digit nothing is found.
  ///   - query: The list to look in.
  ///   - key: Where to begin, itself left out; nothing for the beginning, or for the end when looking back.
  ///   - back: Whether to look towards the beginning.
  ///   - asTypedFirst: Whether somebody who is spelt as typed comes before others who are only spelt alike.
  /// - Returns: The line; nothing where nobody matches.
  /// - Throws: `FileFailure`.
  package func find(
    _ typed: String, in query: ListQuery, after key: ListKey?, back: Bool = false, asTypedFirst: Bool = false
  ) throws -> CaseSummary? {
    try read { db in
      let filter = try ListFilter(query, pathways, db)
      let round: ListAnchor = back ? .last : .first
      let onward = key.map { back ? ListAnchor.before($0) : .after($0) } ?? round
      for inAnySpelling in asTypedFirst ? [false, true] : [true] {
        let found = filter.finding(typed, inAnySpelling: inAnySpelling)
        for anchor in onward == round ? [round] : [onward, round] {
          let window = ListWindow(sort: query.sort, anchor: anchor)
          let rows = try ListReading(filter: found, window: window, count: 1, db: db).rows()
          if let first = rows.first { return first }
        }
      }
      return nil
    }
  }

  /// The occupations of cases as somebody wrote them; without those that have none.
  package func occupations(of cases: [RecordID]) throws -> [RecordID: String] {
    try read { try ListReading.occupations(of: cases, $0) }
  }

  /// The line of one case.
  package func summary(of caseRecord: RecordID) throws -> CaseSummary? {
    try read { try ListReading.summary(of: caseRecord, $0) }
  }
}
