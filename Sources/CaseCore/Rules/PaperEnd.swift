/// The end of a paper that is known, and that a newer entry leaves out.
extension Document {
  /// That it has ended before today.
  ///
  /// - Returns: `Its last day, Thu 5 Nov 2026, is over: it counts no more.`
  func endedRemark(on today: Day) -> String? {
    guard status.isHeld, let expiresOn, expiresOn < today else { return nil }
    return "Its last day, \(expiresOn.fullWords), is over: it counts no more."
  }
}

extension CaseFacts {
  /// That the last day of a paper is known by an earlier entry and not by this one, which counts from now on.
  ///
  /// - Returns: `Identity was good until Tue 3 Aug 2027, and this entry says no last day. …`
  func endRemark(of paper: Document) -> String? {
    guard paper.status.isHeld, paper.expiresOn == nil else { return nil }
    let before = documents.last {
      $0.stands && $0.id != paper.id && $0.kind == paper.kind && $0.status.isHeld
    }
    return before?.expiresOn.map { end in
      "\(paper.kind.name) was good until \(end.fullWords), and this entry says no last day. If it still ends, record "
        + "it with that day: “Good until” of the form, or in one line such as document \(paper.kind.rawValue) "
        + "\(paper.status.rawValue) until 3 aug 2027."
    }
  }
}
