import CaseCore
import CaseStore

/// The first lines of a list as they are heard, with the cases that they stand for.
struct SpokenList {
  let lines: [String]
  let cases: [RecordID]
}

extension Workspace {
  /// Lists who fits a filter in the order of `caseload list`, in sentences that need no columns.
  ///
  /// - Throws: A refusal of the filter, or `FileFailure`.
  func spokenList(_ typed: String, limit: Int) throws -> SpokenList {
    let office = try file.office()
    let query = ListQuery(
      filter: try parsed(typed, office), sort: ListOrder.next.column, me: me?.id, today: today)
    let found = try file.list(query, from: .first, count: limit)
    let advice = try advice(on: typed, found: found.count)
    guard !found.isEmpty else {
      let none = typed.isEmpty ? "There are no candidates yet." : "Nobody fits. Type list to hear everybody."
      return SpokenList(lines: advice + [none], cases: [])
    }
    let count = try file.count(query)
    let rows = found.enumerated().map { "\($0 + 1)  \(spoken($1, office))" }
    return SpokenList(
      lines: advice + [head(count, found.count)] + rows + more(than: found.count, of: count),
      cases: found.map(\.caseRecord))
  }

  private func head(_ count: Int, _ shown: Int) -> String {
    count == 1
      ? "One fits. Type 1, or a case number." : "\(grouped(count)) fit. Type 1 to \(shown), or a case number."
  }

  private func more(than shown: Int, of count: Int) -> [String] {
    guard count > shown else { return [] }
    return [
      "And \(grouped(count - shown)) more: narrow it, as in list stage:language overdue, or list fatima."
    ]
  }

  /// `SMW-0042  Fatima al-Zahra, Pharmacist, Language, overdue 3 d: book OET resit`.
  private func spoken(_ line: CaseSummary, _ office: Office) -> String {
    let stage = line.status == .active ? office.name(of: line.stage) : line.status.name
    let due = line.nextDue.map { "\($0.dueWords(today: today)): \(line.nextAction ?? "")" }
    let parts = [
      line.name, line.profession?.name, stage, line.isStalled(today: today) ? "stalled" : nil,
      due ?? "nothing is due",
    ]
    return "\(line.number)  \(parts.compactMap(\.self).joined(separator: ", "))"
  }
}
