/// Documents and how long they may be shown.
extension CaseFacts {
  /// Answers whether a document is held and still good on a day.
  func document(_ kind: DocumentKind, on day: Day) -> Answer {
    let known = documents.filter { $0.stands && $0.kind == kind && $0.happenedOn <= day }
    let held = known.filter(\.status.isHeld)
    guard !held.isEmpty else { return .notMet(why: notHeld(kind, known.last)) }
    guard let until = lastGoodDay(of: kind, held: held) else { return .met(because: "\(kind.rawValue) held") }
    guard until >= day else { return .notMet(why: "\(kind.rawValue) ended on \(until.fullWords)") }
    return .metUntil(until, because: "\(kind.rawValue) held, good until \(until.fullWords)")
  }

  /// The last day of a kind of document: its own end, or the end of a window that counts from its issue.
  func lastGoodDay(of kind: DocumentKind, held: [Document]) -> Day? {
    let own = held.allSatisfy { $0.expiresOn != nil } ? held.compactMap(\.expiresOn).max() : nil
    let windows = (pathway?.windows ?? []).filter { $0.start == .issued(kind) }
    let ends = windows.compactMap { lastSafeDay(of: $0, on: .endOfTime) } + [own].compactMap(\.self)
    return ends.min()
  }

  /// `qualification requested 3 Jul`; a document that cannot be had says why.
  private func notHeld(_ kind: DocumentKind, _ last: Document?) -> String {
    guard let last else { return "\(kind.rawValue) is not recorded" }
    if last.status == .notObtainable { return "\(kind.rawValue) cannot be had; other evidence is needed" }
    return "\(kind.rawValue) \(last.status.rawValue)"
  }
}
