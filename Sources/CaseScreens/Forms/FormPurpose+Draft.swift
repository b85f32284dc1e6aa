internal import CaseCore

/// The lasting names of forms, under which drafts are kept: a word, and where it needs one an argument.
extension FormPurpose {
  /// The name: `note`, `step plab1`, `edit-sitting 81236`.
  package var draftName: String { [word, argument].compactMap(\.self).joined(separator: " ") }

  /// Reads a name; nothing where no form is called that.
  package init?(draftName: String) {
    let parts = draftName.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first else { return nil }
    let argument = parts.count > 1 ? parts[1] : nil
    let id = argument.flatMap { Int64($0) }.map { RecordID($0) }
    let found =
      FormPurpose.plain(word) ?? FormPurpose.named(word, argument) ?? FormPurpose.numbered(word, id)
      ?? FormPurpose.perhapsNumbered(word, id, hasArgument: argument != nil)
    guard let found, found.draftName == draftName else { return nil }
    self = found
  }

  private var word: String {
    switch self {
    case .sitting: "sitting"
    case .editSitting: "edit-sitting"
    case .step: "step"
    case .contact: "contact"
    case .note: "note"
    case .action: "action"
    case .move: "move"
    case .newCandidate: "new-candidate"
    case .editCandidate: "edit-candidate"
    case .finishAction: "finish-action"
    case .quickLine: "line"
    default: recordWord
    }
  }

  private var recordWord: String {
    switch self {
    case .placement: "placement"
    case .placementCheck: "check"
    case .document: "document"
    case .consent: "consent"
    case .barrier: "barrier"
    case .funding: "funding"
    case .employment: "employment"
    case .qualification: "qualification"
    case .partner: "partner"
    case .newCaseworker: "new-caseworker"
    case .newClub: "new-club"
    case .partnerContact: "partner-contact"
    case .opening: "opening"
    case .submission: "submission"
    case .status: "status"
    case .pathway: "pathway"
    case .takeBack: "take-back"
    case .refer: "refer"
    case .proposeExit: "propose-exit"
    case .markedAction: "marked-action"
    case .markedPlace: "marked-place"
    case .markedMove: "marked-move"
    case .markedTag: "marked-tag"
    default: "what-if"
    }
  }

  private var argument: String? {
    switch self {
    case .step(let key): key
    case .move(let stage): stage?.rawValue
    case .newCandidate(let name): name.isEmpty ? nil : name
    case .document(let kind): kind?.rawValue
    case .placementCheck(let id, let kind): "\(id.value) \(kind)"
    case .editSitting(let id), .finishAction(let id), .takeBack(let id), .submission(let id):
      String(id.value)
    case .placement(let id), .consent(let id), .barrier(let id), .funding(let id), .employment(let id),
      .qualification(let id), .opening(let id):
      id.map { String($0.value) }
    default: nil
    }
  }

  private static func plain(_ word: String) -> FormPurpose? {
    let all: [FormPurpose] = [
      .sitting, .contact, .note, .action, .editCandidate, .status, .pathway, .partner, .newCaseworker,
      .newClub, .partnerContact, .quickLine(""),
      .markedAction,
      .markedPlace, .markedMove, .markedTag, .refer, .proposeExit,
    ]
    return all.first { $0.word == word }
  }

  private static func named(_ word: String, _ argument: String?) -> FormPurpose? {
    switch word {
    case "step": return .step(key: argument)
    case "move": return .move(argument.flatMap { Stage(rawValue: $0) })
    case "new-candidate": return .newCandidate(name: argument ?? "")
    case "document": return .document(argument.flatMap { DocumentKind(rawValue: $0) })
    case "check":
      let parts = (argument ?? "").split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let id = Int64(parts[0]) else { return nil }
      return .placementCheck(RecordID(id), kind: parts[1])
    default: return nil
    }
  }

  private static func numbered(_ word: String, _ id: RecordID?) -> FormPurpose? {
    guard let id else { return nil }
    switch word {
    case "edit-sitting": return .editSitting(id)
    case "finish-action": return .finishAction(id)
    case "take-back": return .takeBack(id)
    case "submission": return .submission(id)
    default: return nil
    }
  }

  /// What is new without a number, and with one a fact that is there.
  private static func perhapsNumbered(_ word: String, _ id: RecordID?, hasArgument: Bool) -> FormPurpose? {
    guard id != nil || !hasArgument else { return nil }
    switch word {
    case "placement": return .placement(id)
    case "consent": return .consent(id)
    case "barrier": return .barrier(id)
    case "funding": return .funding(id)
    case "employment": return .employment(id)
    case "qualification": return .qualification(id)
    case "opening": return .opening(id)
    default: return nil
    }
  }
}
