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
    detail?.last = seen.last.map(veil.cover)
    detail?.changes = seen.changes.map { ReviewChange($0.kind, veil.cover($0.words)) }
    detail?.since = seen.since.map { CaseNews(operation: $0.operation, words: veil.coverQuoted($0.words)) }
    detail?.decided = seen.decided.map {
      CaseNews(operation: $0.operation, words: veil.coverQuoted($0.words))
    }
    detail?.promises = seen.promises.map { judged in
      let promise = judged.promise
      let covered = ReviewPromise(
        action: promise.action, due: promise.due, owner: promise.owner, text: veil.cover(promise.text))
      return JudgedPromise(covered, judged.fate)
    }
  }
}

extension AttendanceBox {
  /// Covers who the people of the form are.
  mutating func cover(by veil: NameVeil) {
    for index in sheet.rows.indices { sheet.rows[index].summary = veil.cover(sheet.rows[index].summary) }
    walkIn = walkIn.map(veil.cover)
  }
}
