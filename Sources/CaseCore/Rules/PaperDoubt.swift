/// What makes it unsure that a paper is still good: the day from which it counts was never written down.
extension CaseFacts {
  /// The question for that day; nothing where it is known, or where no open step counts from it.
  ///
  /// - Returns: `when was it signed? It is good for 3 months from that day`
  func paperDoubt(of kind: DocumentKind, on day: Day) -> String? {
    let window = (pathway?.windows ?? []).first {
      $0.start == .issued(kind) && endDay(of: $0, on: day) == nil
    }
    guard let window, hasPaperWithoutDay(kind, on: day) else { return nil }
    return "when was it \(kind == .goodStanding ? "signed" : "issued")? "
      + "It is good for \(window.lasts.words) from that day"
  }

  /// Whether the papers of one issuer are held without the day of any.
  private func hasPaperWithoutDay(_ kind: DocumentKind, on day: Day) -> Bool {
    let held = documents.filter { $0.stands && $0.kind == kind && $0.status.isHeld && $0.happenedOn <= day }
    let byIssuer = Dictionary(grouping: held) { plainSpelling($0.note ?? "") }
    return byIssuer.values.contains { $0.allSatisfy { $0.issuedOn == nil } }
  }

  /// The same as a sentence, once a paper is among the facts.
  func paperRemark(of paper: Document, on day: Day) -> String? {
    guard paper.status.isHeld, paper.issuedOn == nil else { return nil }
    var facts = self
    facts.put(paper)
    return facts.paperDoubt(of: paper.kind, on: day).map {
      "\($0.capitalisedFirst). Record it again with that day: \(paper.exampleWithDay)"
    }
  }
}

extension Document {
  /// How the day of its signature is recorded, on the form and in one line.
  fileprivate var exampleWithDay: String {
    let word = kind == .goodStanding ? "signed" : "issued"
    return "under “Issued on” of the form, or in one line such as document \(kind.rawValue) "
      + "\(status.rawValue) 20 aug \(word) 3 aug."
  }
}
