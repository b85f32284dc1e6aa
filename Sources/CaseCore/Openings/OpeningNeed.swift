/// Something that an opening asks, which the facts of a case can answer.
package enum OpeningNeed: Hashable, Sendable {
  /// A registration number is recorded, or the step passed that ends on the register.
  case registered
  /// English at the level of the person's regulator, still valid.
  case english
  case rightToWork
  case qualification
  /// A completed placement of any kind.
  case placement
  /// A document that is held and still good, such as a DBS certificate.
  case document(DocumentKind)
  /// A step of the pathway, by its key.
  case step(String)

  /// The question that is asked of the facts.
  var predicate: Predicate {
    switch self {
    case .registered: .registered
    case .english: .languagePassed
    case .rightToWork: .mayWork
    case .qualification: .qualificationHeld
    case .placement: .placementCompleted
    case .document(let kind): .documentHeld(kind)
    case .step(let key): .stepDone(key)
    }
  }

  /// The word in files and on the command line: `right to work`, `DBS`, `step plab1`.
  package var text: String {
    switch self {
    case .registered: "registered"
    case .english: "English"
    case .rightToWork: "right to work"
    case .qualification: "qualification"
    case .placement: "placement"
    case .document(let kind): kind.rawValue
    case .step(let key): "step \(key)"
    }
  }

  /// What somebody lacks, as a list says it.
  package var lacking: String {
    switch self {
    case .registered: "registration"
    case .step(let key): key
    case .placement: "a placement"
    case .qualification: "a qualification"
    default: text
    }
  }
}

extension OpeningNeed {
  /// The needs that have no argument.
  private static let plain: [OpeningNeed] = [.registered, .english, .rightToWork, .qualification, .placement]

  /// Every word that can be asked, for help and completion.
  package static let words: [String] =
    plain.map(\.text) + documents.map(\.rawValue) + ["step KEY"]

  private static let documents = DocumentKind.allCases.filter { $0 != .other && $0 != .qualification }

  /// Reads one need; nothing for other words.
  package init?(_ typed: some StringProtocol) {
    let words = String(typed).trimmingBlanks
    let wanted = plainSpelling(words)
    if let plain = OpeningNeed.plain.first(where: { plainSpelling($0.text) == wanted }) {
      self = plain
    } else if let kind = DocumentKind(anySpelling: words), OpeningNeed.documents.contains(kind) {
      self = .document(kind)
    } else if words.lowercased().hasPrefix("step ") {
      let key = String(words.dropFirst(5)).trimmingBlanks
      guard !key.isEmpty else { return nil }
      self = .step(key)
    } else {
      return nil
    }
  }

  /// Reads needs that commas separate, each once; `strange` holds the words that are none.
  package static func list(_ text: String) -> (needs: [OpeningNeed], strange: [String]) {
    let parts = text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    return parts.reduce(into: ([], [])) { read, part in
      guard let need = OpeningNeed(part) else { return read.strange.append(part) }
      if !read.needs.contains(need) { read.needs.append(need) }
    }
  }
}
