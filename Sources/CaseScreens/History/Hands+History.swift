import CaseCore
import Casework

/// Reading the history.
extension Hands {
  func attemptHistory(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .readHistory(let query): return [try history(query)]
    case .findHistory(let typed):
      let everybody = ListQuery(me: workspace.me?.id, today: workspace.today)
      guard let found = try workspace.find(typed, in: everybody) else {
        return [.refused(.nobodyInHistory(typed))]
      }
      return [try history(HistoryQuery(about: found.caseRecord))]
    default: return try attemptViews(effect)
    }
  }

  private func history(_ query: HistoryQuery) throws -> Message {
    let entries = try workspace.history(of: query.about, before: query.before, limit: query.count)
    let facts = try query.about.flatMap { try workspace.facts(of: $0) }
    return .historyRead(HistoryReading(query: query, entries: entries, subject: facts.map(FormSubject.init)))
  }
}

extension Refusal {
  /// No name or number has the words.
  fileprivate static func nobodyInHistory(_ typed: String) -> Refusal {
    Refusal(
      rule: "history.nobody", summary: "Nobody matches “\(typed)”.",
      remedies: ["Type part of a name, or a case number"])
  }
}
