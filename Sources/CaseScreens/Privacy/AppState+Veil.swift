import CaseCore

/// Hiding who people are while somebody else can see the screen.
extension AppState {
  /// Hides names, or shows them again.
  mutating func toggleNames() {
    hidesNames.toggle()
    notice = Notice(
      hidesNames
        ? "Names, phones and e-mails are hidden. \(key(.hideNames)) shows them again."
        : "Names are shown again.")
  }

  /// The state as it is drawn while names are hidden: everything that draws reads it, so that no screen can
  /// forget to.
  var veiled: AppState {
    let veil = learntVeil
    var covered = self
    covered.veil = veil
    covered.todayState.change(veil.cover)
    covered.list.window.change(veil.cover)
    covered.board.change(veil.cover)
    covered.review.cover(by: veil)
    covered.list.preview = list.preview.map { $0.covered(by: veil) }
    covered.openCase?.facts = openCase?.facts?.covered(by: veil)
    covered.openCase?.history = openCase?.history.map(veil.cover) ?? []
    covered.form?.cover(by: veil)
    covered.notice = notice.map {
      Notice(veil.cover($0.words), isRefusal: $0.isRefusal, undoes: $0.undoes)
    }
    covered.box = box.map { $0.covered(by: veil) }
    return covered
  }

  /// The names of everybody who is on the screen or just behind it.
  private var learntVeil: NameVeil {
    var veil = NameVeil()
    for summary in todayState.rows + list.window.rows + board.columns.flatMap(\.window.rows) {
      veil.learn(summary)
    }
    for card in review.meeting?.cards ?? [] { veil.learn(name: card.line.name) }
    if case .attendance(let attendance)? = box {
      for row in attendance.sheet.rows { veil.learn(row.summary) }
    }
    let open = [list.preview?.facts, openCase?.facts, formContext?.facts].compactMap(\.self)
    for facts in open + (formContext?.marked ?? []) {
      veil.learn(facts.person)
    }
    return veil
  }
}

extension Box {
  /// The same box without names in what it tells of people.
  fileprivate func covered(by veil: NameVeil) -> Box {
    switch self {
    case .palette(var palette):
      palette.about = palette.about.map(veil.cover)
      palette.shelf.people = palette.shelf.people.map(veil.cover)
      return .palette(palette)
    case .history(let history): return .history(history.covered(by: veil))
    case .attendance(var attendance):
      attendance.cover(by: veil)
      return .attendance(attendance)
    default: return self
    }
  }
}

extension CaseFacts {
  /// The same facts without what tells who the person is.
  func covered(by veil: NameVeil) -> CaseFacts {
    var covered = self
    covered.person = veil.cover(person)
    for index in covered.contacts.indices {
      covered.contacts[index].body = contacts[index].body.map(veil.cover)
    }
    for index in covered.actions.indices { covered.actions[index].text = veil.cover(actions[index].text) }
    return covered
  }
}

extension CaseLine {
  /// The same line without names.
  func covered(by veil: NameVeil) -> CaseLine {
    var covered = self
    for index in pieces.indices { covered.pieces[index].text = veil.cover(pieces[index].text) }
    covered.detail = detail.map(veil.cover)
    return covered
  }
}

extension Form {
  /// Covers names in what the form says; its fields cover themselves.
  mutating func cover(by veil: NameVeil) {
    preview = preview.map { FormLine(veil.cover($0.text), $0.weight) }
    notices = notices.map(veil.cover)
    faults = faults.map { FormFault($0.field, veil.cover($0.words)) }
    status = veil.cover(status)
  }
}
