import CaseCore

/// Hiding names in a meeting.
extension ReviewState {
  /// Covers who the people of the cards are.
  mutating func cover(by veil: NameVeil) {
    meeting?.change { card in
      card.line.name = card.line.name.initials
      card.line.why = card.line.why.map(veil.cover)
    }
    guard let seen = detail else { return }
    detail?.summary = seen.summary.map(veil.cover)
    detail?.last = seen.last.map(veil.coverQuoted)
    detail?.changes = seen.changes.map { ReviewChange($0.kind, veil.cover($0.words)) }
    detail?.since = seen.since.map(veil.cover)
    detail?.decided = seen.decided.map(veil.cover)
    detail?.promises = seen.promises.map(veil.cover)
  }
}

extension NameVeil {
  /// A promise without its words once nothing is left to do; what is still owed keeps them but for names.
  fileprivate func cover(_ judged: JudgedPromise) -> JudgedPromise {
    let promise = judged.promise
    let covered = ReviewPromise(
      action: promise.action, due: promise.due, owner: promise.owner,
      text: judged.fate.isOpen ? cover(promise.text) : NameVeil.hidden)
    guard case .dropped = judged.fate else { return JudgedPromise(covered, judged.fate) }
    return JudgedPromise(covered, .dropped(NameVeil.hidden))
  }
}

extension AttendanceBox {
  /// Covers who the people of the form are.
  mutating func cover(by veil: NameVeil) {
    for index in sheet.rows.indices { sheet.rows[index].summary = veil.cover(sheet.rows[index].summary) }
    walkIn = walkIn.map(veil.cover)
  }
}
